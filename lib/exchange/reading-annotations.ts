/**
 * What the data knows of an article (mentions, appearances and how they stand to the sources), in
 * the formats in which a reader's own annotations are exported: Web Annotations, a table, Markdown.
 * Each find says why it was made and with which data.
 */
import { countAstral, describeTarget } from '../annotations/describe-target.ts';
import { openText, type SearchedText } from '../annotations/find-anchor.ts';
import type { Messages } from '../messages/create-messages.ts';
import { phraseSummary } from '../messages/phrase-comparison.ts';
import { labelOfTarget } from '../reading/targets.ts';
import type { Appearance, Article, Mention, Reading } from '../reading/types.ts';
import { printTable } from './csv.ts';
import { describePosition, describeSubject, printCollection } from './json-ld.ts';
import { escapeMarkdown, printLink, printQuote } from './markdown.ts';

export interface ReadDocument {
  /** Address or file name; what is found points there. */
  source: string;
  article: Article;
  reading: Reading;
}

export const READING_FORMATS = ['jsonld', 'csv', 'markdown'] as const;
export type ReadingFormat = (typeof READING_FORMATS)[number];

/** One find of either kind, in words. */
interface Find {
  kind: 'mention' | 'claim';
  /** Entities between which the text does not decide, or one claim. */
  ids: string[];
  label: string;
  start: number;
  end: number;
  quote: string;
  score: number;
  rule: string;
  /** What in the data or the text decided. */
  because: string;
  position: string;
  polarity: string;
  attribution: string;
  relation: string;
  /** How it stands to the sources, one line. */
  summary: string;
}

/** A document, and the language in which its finds are put into words. */
interface WordedDocument extends ReadDocument {
  messages: Messages;
}

/**
 * @param messages Words the lines that say how a claim stands to the sources.
 * @returns The whole file; in the order of the documents, and of their texts.
 */
export function exportReadings(
  read: readonly ReadDocument[],
  format: ReadingFormat,
  messages: Messages,
): string {
  const documents = read.map((document): WordedDocument => ({ ...document, messages }));
  if (format === 'csv') return printTable(COLUMNS, documents.flatMap(rowsOf));
  if (format === 'markdown') return `${documents.map(printDocument).join('\n\n')}\n`;
  return printCollection(documents.flatMap(annotationsOf), 'People and claims found');
}

function listFinds({ article, reading, messages }: WordedDocument): Find[] {
  const words = ({ start, end }: Mention | Appearance) => article.text.slice(start, end);
  const mentions = reading.mentions.map(
    (mention, index): Find => ({
      ...{ kind: 'mention', ids: mention.entities, start: mention.start, end: mention.end },
      label: labelOfTarget({ kind: 'mention', index }, reading),
      quote: words(mention),
      score: mention.score,
      ...{ rule: mention.how.rule, because: mention.how.name },
      ...{ position: '', polarity: '', attribution: '', relation: '', summary: '' },
    }),
  );
  const appearances = reading.appearances.map((appearance, index): Find => {
    const claim = reading.claims.find(({ id }) => id === appearance.claim);
    return {
      ...{ kind: 'claim', ids: [appearance.claim], start: appearance.start, end: appearance.end },
      label: labelOfTarget({ kind: 'appearance', index }, reading),
      quote: words(appearance),
      score: appearance.score,
      rule: appearance.how.rule,
      because: appearance.how.words.join(' '),
      position: appearance.position ?? '',
      polarity: appearance.polarity,
      attribution: appearance.attribution ?? '',
      relation: claim?.relation ?? '',
      summary: claim ? phraseSummary(claim.summary, messages) : '',
    };
  });
  return [...mentions, ...appearances].sort((a, b) => a.start - b.start || a.end - b.end);
}

function annotationsOf(read: WordedDocument): object[] {
  const opened = openText(read.article.text);
  const { asOf, version } = read.reading.data;
  const generator = {
    type: 'Software',
    name: 'Sidelight',
    'sidelight:dataVersion': version,
    'sidelight:dataAsOf': asOf,
  };
  return listFinds(read).map((find) => ({
    type: 'Annotation',
    motivation: find.kind === 'mention' ? 'identifying' : 'classifying',
    generator,
    body: find.ids.map((id) => describeBody(find, id, read.reading)),
    target: {
      type: 'SpecificResource',
      source: read.source,
      ...(read.article.title !== undefined && { 'dcterms:title': read.article.title }),
      selector: selectorsOf(opened, find),
    },
  }));
}

function describeBody(find: Find, id: string, { entities }: Reading): object {
  const entity = entities.find((one) => one.id === id);
  const kind = find.kind === 'claim' ? 'claim' : (entity?.kind ?? 'person');
  const purpose = find.kind === 'claim' ? 'classifying' : 'identifying';
  const { score, rule, because, ...facts } = find;
  const told = (['position', 'polarity', 'attribution', 'relation', 'summary'] as const)
    .filter((name) => facts[name] !== '')
    .map((name) => [`sidelight:${name}`, facts[name]]);
  return {
    ...describeSubject({ kind, id, label: entity?.name ?? find.label }, purpose),
    'sidelight:score': score,
    'sidelight:rule': rule,
    'sidelight:because': because,
    ...Object.fromEntries(told),
  };
}

function selectorsOf(opened: SearchedText, { start, end, quote }: Find): object[] {
  const described = describeTarget(opened, { start, end });
  const astralBefore = countAstral(opened.text.slice(0, start));
  const position = describePosition({ start, end, astralBefore }, quote);
  if (!described.ok) return [position];
  const { exact, prefix, suffix } = described.value.quote;
  return [position, { type: 'TextQuoteSelector', exact, prefix, suffix }];
}

const COLUMNS = [
  ...['source', 'title', 'kind', 'ids', 'label', 'start', 'end', 'quote', 'score', 'rule'],
  ...['because', 'position', 'polarity', 'attribution', 'relation', 'summary'],
  ...['data_as_of', 'data_version'],
];

function rowsOf(read: WordedDocument): object[] {
  const { source, article, reading } = read;
  return listFinds(read).map((find) => ({
    ...find,
    ids: find.ids.join('; '),
    ...{ source, title: article.title ?? '' },
    ...{ data_as_of: reading.data.asOf, data_version: reading.data.version },
  }));
}

function printDocument(read: WordedDocument): string {
  const { source, article, reading } = read;
  const title = article.title ?? source;
  const isAddress = /^https?:/u.test(source);
  const finds = listFinds(read);
  return [
    `## ${isAddress ? printLink(title, source) : escapeMarkdown(title)}`,
    `Data as of ${reading.data.asOf}, version ${reading.data.version}`,
    ...finds.map(printFind),
    ...(finds.length === 0 ? ['Nothing that the data knows.'] : []),
  ].join('\n\n');
}

function printFind(find: Find): string {
  const { label, rule, because, position, polarity, attribution, summary } = find;
  const facts = [position, polarity, attribution, `${rule}: ${because}`].filter(
    (one) => one !== '',
  );
  return [
    printQuote(find.quote),
    `**${escapeMarkdown(label)}** (${find.kind}; ${escapeMarkdown(facts.join('; '))})`,
    ...(summary === '' ? [] : [escapeMarkdown(summary)]),
  ].join('\n\n');
}
