/**
 * What the data knows of articles (mentions, claims, and how every source stands to them), in the
 * formats in which a reader's own annotations are exported: Web Annotations, a table, Markdown.
 * A file is made of parts, so that a corpus of any size can be written document by document.
 */
import type { Messages } from '../messages/create-messages.ts';
import { printRows, printTable } from './csv.ts';
import { annotationsOf } from './find-annotations.ts';
import { FIND_COLUMNS, rowsOf } from './find-rows.ts';
import { closeCollection, openCollection, printItem } from './json-ld.ts';
import { type Find, listFinds, type ReadDocument } from './list-finds.ts';
import { escapeMarkdown, printLink, printQuote } from './markdown.ts';
import { idOf } from './read-fields.ts';

export const READING_FORMATS = ['jsonld', 'csv', 'markdown'] as const;
export type ReadingFormat = (typeof READING_FORMATS)[number];

/** A file in the order in which it is written: `head`, for each document `items`, `tail`. */
export interface ReadingPrinter {
  head: string;
  /** Stands between two items that are written, also where they are of two documents. */
  separator: string;
  /** @returns None where a document has nothing to print. */
  items(document: ReadDocument): string[];
  /** @param name - Of what is in the file: a collection is named after it, the same each time. */
  tail(count: number, name: string): string;
}

/** @param messages - Words the lines that say how a claim stands to the sources. */
export function createReadingPrinter(format: ReadingFormat, messages: Messages): ReadingPrinter {
  const columns = Object.keys(FIND_COLUMNS);
  switch (format) {
    case 'csv':
      return {
        head: printTable(columns, []),
        separator: '',
        items: (document) => rowsOf(document, messages).map((row) => printRows(columns, [row])),
        tail: () => '',
      };
    case 'markdown':
      return {
        head: '',
        separator: '\n\n',
        items: (document) => [printDocument(document, messages)],
        tail: () => '\n',
      };
    case 'jsonld':
      return {
        head: openCollection('People and claims found'),
        separator: ',\n',
        items: (document) => annotationsOf(document, messages).map(printItem),
        tail: (count, name) => closeCollection(count, idOf(`finds of ${name}:`)),
      };
  }
}

/** @returns The whole file; in the order of the documents, and of their texts. */
export function exportReadings(
  documents: readonly ReadDocument[],
  format: ReadingFormat,
  messages: Messages,
): string {
  const { head, separator, items, tail } = createReadingPrinter(format, messages);
  const printed = documents.flatMap(items);
  const versions = documents.map(({ source, reading }) => [source, reading.data.version]);
  return `${head}${printed.join(separator)}${tail(printed.length, JSON.stringify(versions))}`;
}

function printDocument(document: ReadDocument, messages: Messages): string {
  const { source, article, reading } = document;
  const title = article.title ?? source;
  const isAddress = /^https?:/u.test(source);
  const finds = listFinds(document, messages);
  return [
    `## ${isAddress ? printLink(title, source) : escapeMarkdown(title)}`,
    `Data as of ${reading.data.asOf}, version ${reading.data.version}`,
    ...finds.map(printFind),
    ...(finds.length === 0 ? ['Nothing that the data knows.'] : []),
  ].join('\n\n');
}

function printFind(find: Find): string {
  const { label, rule, because, position, polarity, attribution, summary, other } = find;
  if (other) return printRelation(find, other);
  const facts = [position, polarity, attribution, `${rule}: ${because}`].filter(
    (one) => one !== '',
  );
  return [
    printQuote(find.quote),
    `**${escapeMarkdown(label)}** (${find.kind}; ${escapeMarkdown(facts.join('; '))})`,
    ...(summary === '' ? [] : [escapeMarkdown(summary)]),
  ].join('\n\n');
}

/** One line of a list: what another source says on the claim above. */
function printRelation({ relation, because }: Find, other: NonNullable<Find['other']>): string {
  const { title, url, quote, attribution, asOf } = other;
  const name = url === '' ? escapeMarkdown(title) : printLink(title, url);
  const facts = [because, attribution, asOf].filter((one) => one !== '').join('; ');
  const words = escapeMarkdown(quote.replace(/\s+/gu, ' '));
  return `- ${relation}: ${name} (${escapeMarkdown(facts)}): “${words}”`;
}
