/**
 * Reads an article written in Markdown as its page shows it: links as their words, no marks, no
 * addresses; title, day and address from the front matter. It reads what people write documents in
 * (CommonMark's paragraphs, headings, lists, quotes, links and emphasis) and renders nothing: code
 * and tables are read as text.
 */
import { parse } from 'yaml';
import { isPartialDate } from '../../lib/dataset/partial-date.ts';
import type { Article, Block, BlockKind } from '../../lib/reading/types.ts';

/** Fields of front matter by what we call them; sites differ. */
const FACTS = {
  title: ['title'],
  url: ['source_url', 'url', 'canonical_url'],
  published: ['date', 'published', 'published_time'],
} as const;

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u;
const HEADING = /^ {0,3}#{1,6}\s+/u;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/u;
const QUOTE = /^ {0,3}>\s?/u;
const RULE = /^\s*(?:[-*_]\s*){3,}$/u;

/** @returns The article; offsets point into its `text`, which is not the file's. */
export function readMarkdown(markdown: string): Article {
  const front = FRONT_MATTER.exec(markdown);
  const facts = readFacts(front?.[1] ?? '');
  const parts = cutParts(markdown.slice(front?.[0].length ?? 0));
  if (facts.title !== undefined) parts.unshift({ kind: 'headline', text: facts.title });
  const blocks: Block[] = [];
  let text = '';
  for (const part of parts) {
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? part.text : `${text}\n${part.text}`;
    blocks.push({ start, end: text.length, kind: part.kind });
  }
  return { ...facts, text, blocks };
}

function readFacts(yaml: string): Pick<Article, 'title' | 'url' | 'published'> {
  let fields: unknown;
  try {
    fields = parse(yaml);
  } catch {
    return {}; // no front matter of ours: the text is read all the same
  }
  const read = (names: readonly string[]) => {
    const found = names.map((name) => (fields as Record<string, unknown> | null)?.[name]);
    return found.find((it): it is string => typeof it === 'string')?.trim();
  };
  const [title, url] = [read(FACTS.title), read(FACTS.url)];
  const published = read(FACTS.published)?.slice(0, 10);
  return {
    ...(title ? { title } : {}),
    ...(url && URL.canParse(url) ? { url } : {}),
    ...(published && isPartialDate(published) ? { published } : {}),
  };
}

interface Part {
  kind: BlockKind;
  text: string;
}

/** Lines that belong together, without marks; what holds no letter or digit is left out. */
function cutParts(body: string): Part[] {
  const parts: Part[] = [];
  let open: Part | undefined;
  for (const line of stripTags(body).split(/\r?\n/u)) {
    if (line.trim() === '' || RULE.test(line)) {
      open = undefined;
      continue;
    }
    const kind = kindOf(line);
    const text = line.replace(HEADING, '').replace(QUOTE, '').replace(ITEM, '').trim();
    // A paragraph that begins where a quote or an item ended goes on with it, as CommonMark says.
    if (open && (kind === 'paragraph' || (kind === 'quote' && open.kind === 'quote'))) {
      open.text += `\n${text}`;
    } else {
      open = { kind, text };
      parts.push(open);
    }
    if (kind === 'heading') open = undefined;
  }
  return parts
    .map(({ kind, text }) => ({ kind, text: stripMarks(text) }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function kindOf(line: string): BlockKind {
  if (HEADING.test(line)) return 'heading';
  if (ITEM.test(line)) return 'item';
  return QUOTE.test(line) ? 'quote' : 'paragraph';
}

/** Figures go whole: their captions are not the article's prose. */
const stripTags = (body: string) =>
  cutOut(
    cutOut(body, /<!--/gu, () => '-->'),
    /<(figure|script|style)\b/giu,
    (name) => `</${name}>`,
  ).replaceAll(/<\/?[a-z][^<>]*>/giu, '');

/**
 * Without the stretches from an opening to what closes it; one that nothing closes stays. Not an
 * expression with `*?`: that looks to the end of the file again for every opening.
 */
function cutOut(text: string, opening: RegExp, closingOf: (name: string) => string): string {
  const small = text.toLowerCase().length === text.length ? text.toLowerCase() : text;
  const unclosed = new Set<string>();
  let kept = '';
  let from = 0;
  for (const { index, 0: whole, 1: name = '' } of text.matchAll(opening)) {
    const closing = closingOf(name.toLowerCase());
    if (index < from || unclosed.has(closing)) continue;
    const end = small.indexOf(closing, index + whole.length);
    if (end < 0) {
      unclosed.add(closing);
      continue;
    }
    kept += text.slice(from, index);
    from = end + closing.length;
  }
  return kept + text.slice(from);
}

/** An address holds no blank and may hold brackets in pairs. */
const LINK = /!?\[((?:[^[\]\\]|\\.)*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/gu;

const stripMarks = (text: string) =>
  text
    .replaceAll(LINK, (whole, words: string) => (whole.startsWith('!') ? '' : words))
    .replaceAll(/(?<!\\)\*+|(?<![\p{L}\p{N}\\])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
