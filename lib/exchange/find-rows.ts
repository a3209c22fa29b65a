/** Finds as flat rows with named columns, for tables of every kind. */
import type { Messages } from '../messages/create-messages.ts';
import { listFinds, type ReadDocument } from './list-finds.ts';

/** Cells by column name; an empty text is "nothing to say", `null` a number that there is none of. */
export type FindRow = Record<FindColumn, string | number | null>;

/** What each column holds; the order is that of the table. */
export const FIND_COLUMNS = {
  source: 'text',
  title: 'text',
  kind: 'text',
  ids: 'text',
  label: 'text',
  start: 'integer',
  end: 'integer',
  quote: 'text',
  score: 'number',
  rule: 'text',
  because: 'text',
  position: 'text',
  polarity: 'text',
  attribution: 'text',
  relation: 'text',
  summary: 'text',
  other_source: 'text',
  other_title: 'text',
  other_url: 'text',
  other_quote: 'text',
  other_position: 'text',
  other_attribution: 'text',
  other_as_of: 'text',
  data_as_of: 'text',
  data_version: 'text',
} as const satisfies Record<string, 'text' | 'integer' | 'number'>;

export type FindColumn = keyof typeof FIND_COLUMNS;

/** @returns A row for each find, in the order of `listFinds`. Several ids are parted by "; ". */
export function rowsOf(document: ReadDocument, messages: Messages): FindRow[] {
  const { source, article, reading } = document;
  return listFinds(document, messages).map(({ ids, other, score, ...find }) => ({
    ...{ source, title: article.title ?? '' },
    ...find,
    ids: ids.join('; '),
    score: score ?? null,
    other_source: other?.source ?? '',
    other_title: other?.title ?? '',
    other_url: other?.url ?? '',
    other_quote: other?.quote ?? '',
    other_position: other?.position ?? '',
    other_attribution: other?.attribution ?? '',
    other_as_of: other?.asOf ?? '',
    data_as_of: reading.data.asOf,
    data_version: reading.data.version,
  }));
}
