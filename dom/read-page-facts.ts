/**
 * What a page says of itself in its head: kinds, title, dates, language. It reads Open Graph and
 * article meta tags, Dublin Core and Parsely names, microdata and JSON-LD (schema.org), takes them
 * as claims and not as truth, and never throws over what it finds.
 */
import type { PartialDate } from '../lib/dataset/types.ts';
import { finish, type InTurns } from '../lib/turns.ts';
import { plainTextOf, readAttribute, rootElementOf, selectAll, selectFirst } from './safe-dom.ts';
import { restIfSpent, type Slices } from './walk-tree.ts';

export interface PageFacts {
  /** schema.org type names, from JSON-LD and microdata, without the address of the vocabulary. */
  types: ReadonlySet<string>;
  /** `og:type`, lower case; empty where absent. */
  ogType: string;
  /** Headline as the structured data or `og:title` has it. */
  title?: string;
  /** Text of the `title` element. */
  documentTitle: string;
  description?: string;
  published?: PartialDate;
  /** BCP 47, as written. */
  language?: string;
  /** Words that the structured data promises. */
  wordCount?: number;
  /** `isAccessibleForFree` is present and false. */
  isPaid: boolean;
  /** Contents of meta tags by name in lower case, the first of each name. */
  meta: ReadonlyMap<string, string>;
}

/** Names of meta tags, best first. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date_published',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'article.published',
  'date',
];
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review)$/;
/** A page that marks so many is a list of them, or has one beside it. */
const MANY_ARTICLES = 3;
/** More than any real page's; a bigger script is not worth the parse. */
const JSON_LIMIT = 1_000_000;
const NODE_LIMIT = 2_000;

type JsonNode = Record<string, unknown>;

/** @returns Facts of an HTML or XHTML document; missing ones are absent or empty. */
export const readPageFacts = (document: Document): PageFacts => finish(gatherFacts(document));

/** The same in slices: of a large page each step asks all elements. */
export async function readFactsInSlices(document: Document, slices: Slices): Promise<PageFacts> {
  const steps = gatherFacts(document);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await restIfSpent(slices);
  }
}

function* gatherFacts(document: Document): InTurns<PageFacts> {
  const meta = readMeta(document);
  yield;
  const nodes = readJsonLd(document);
  yield;
  const types = new Set(nodes.flatMap(typesOf));
  for (const type of readItemTypes(document)) types.add(type);
  yield;
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  const documentTitle = selectFirst(document, 'title');
  const published = yield* findPublished(document, meta, article);
  return {
    types,
    ogType: (meta.get('og:type') ?? '').toLowerCase(),
    documentTitle: documentTitle ? plainTextOf(documentTitle, 500) : '',
    meta,
    isPaid: nodes.some((node) => /^false$/i.test(String(node.isAccessibleForFree))),
    ...present('title', textOf(article?.headline) ?? meta.get('og:title')),
    ...present('description', meta.get('og:description') ?? meta.get('description')),
    ...present('published', published),
    ...present('language', languageOf(document, meta, article)),
    ...present('wordCount', Number(article?.wordCount) || undefined),
  };
}

/** Types of microdata. Many articles are the teasers of a list: they say nothing of the page. */
function readItemTypes(document: Document): string[] {
  const types = selectAll(document, '[itemtype]').map((item) =>
    shortType(readAttribute(item, 'itemtype').trim()),
  );
  const articles = types.filter((type) => ARTICLE_TYPE.test(type));
  return articles.length > MANY_ARTICLES ? types.filter((type) => !ARTICLE_TYPE.test(type)) : types;
}

function present<K extends string, V>(key: K, value: V | undefined): { [k in K]?: V } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [k in K]: V });
}

function readMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of selectAll(document, 'meta')) {
    // Some systems write `value` where `content` is meant; search engines read both, and so do we.
    const written = readAttribute(element, 'content') || readAttribute(element, 'value');
    const content = written.trim();
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = readAttribute(element, attribute).toLowerCase();
      if (name && content && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

function readJsonLd(document: Document): JsonNode[] {
  const found: JsonNode[] = [];
  for (const script of selectAll(document, 'script[type="application/ld+json" i]')) {
    const source: string = Reflect.get(Node.prototype, 'textContent', script) ?? '';
    if (source.length > JSON_LIMIT) continue;
    try {
      collectNodes(JSON.parse(source), found);
    } catch {
      // Many pages ship broken JSON here; the kind of page is often still told by the text.
      const type = /"@type"\s*:\s*"(\w+)"/.exec(source)?.[1];
      if (type) found.push({ '@type': type });
    }
  }
  return found;
}

/** Objects at the top, in lists, in `@graph`, and the page's main entity. */
function collectNodes(top: unknown, found: JsonNode[]): void {
  const open: unknown[] = [top];
  for (let count = 0; open.length > 0 && count < NODE_LIMIT; count++) {
    const value = open.shift();
    if (Array.isArray(value)) open.push(...value.slice(0, NODE_LIMIT));
    else if (typeof value === 'object' && value !== null) {
      const node = value as JsonNode;
      found.push(node);
      open.push(node['@graph'], node.mainEntity);
    }
  }
}

function typesOf(node: JsonNode): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type])
    .filter((name): name is string => typeof name === 'string')
    .map(shortType);
}

const shortType = (name: string): string =>
  name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : undefined;

/** Most pages say it in their head: then no element is searched for. */
function* findPublished(
  document: Document,
  meta: Map<string, string>,
  article: JsonNode | undefined,
): InTurns<PartialDate | undefined> {
  const told = [textOf(article?.datePublished), ...PUBLISHED.map((name) => meta.get(name))];
  const day = firstDay(told);
  if (day) return day;
  yield;
  const marked = firstDay(markedTimes(document));
  if (marked) return marked;
  yield;
  return firstDay(loneTime(document));
}

const markedTimes = (document: Document): string[] =>
  selectAll(document, 'time[pubdate], [itemprop~="datePublished"]').map(
    (time) => readAttribute(time, 'datetime') || readAttribute(time, 'content'),
  );

function loneTime(document: Document): string[] {
  const only = selectFirst(document, 'article time[datetime], main time[datetime]');
  return only ? [readAttribute(only, 'datetime')] : [];
}

function firstDay(candidates: readonly (string | undefined)[]): PartialDate | undefined {
  for (const candidate of candidates) {
    const day = candidate && dayOf(candidate);
    if (day) return day;
  }
  return undefined;
}

/** The calendar day as the page writes it, in its own time zone; `undefined` if it is no date. */
function dayOf(value: string): PartialDate | undefined {
  const iso = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(value);
  if (iso) return isDay(iso[1], iso[2], iso[3]) ? `${iso[1]}-${iso[2]}-${iso[3]}` : undefined;
  const parsed = /\b\d{4}\b/.test(value) && /[a-z]{3}/i.test(value) ? new Date(value) : undefined;
  if (!parsed || Number.isNaN(parsed.getTime())) return undefined;
  // A date without a zone is read as local time: its local day is the day that was written.
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${parsed.getFullYear()}-${pad(parsed.getMonth() + 1)}-${pad(parsed.getDate())}`;
}

function isDay(year = '', month = '', day = ''): boolean {
  return +year >= 1600 && +month >= 1 && +month <= 12 && +day >= 1 && +day <= 31;
}

function languageOf(
  document: Document,
  meta: Map<string, string>,
  article: JsonNode | undefined,
): string | undefined {
  const root = rootElementOf(document);
  const written =
    (root && (readAttribute(root, 'lang') || readAttribute(root, 'xml:lang'))) ||
    meta.get('content-language') ||
    textOf(article?.inLanguage) ||
    meta.get('og:locale');
  const tag = written?.split(',')[0]?.trim().replaceAll('_', '-');
  return tag && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined;
}
