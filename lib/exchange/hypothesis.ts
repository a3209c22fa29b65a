/**
 * Annotations in the JSON that the Hypothesis client exports and imports: a list under
 * `annotations`, each with one target and its selectors (Hypothesis API, version 1). What it has no
 * field for stands under `sidelight`, which it ignores.
 */
import type { Annotation, Target } from '../annotations/types.ts';
import { sortForExport } from './json-ld.ts';
import {
  type Draft,
  idOf,
  type Json,
  listOf,
  type Refusal,
  recordOf,
  textOf,
  timeOf,
} from './read-fields.ts';

/** Whoever wrote them: the file of a device without accounts. */
const USER = 'acct:reader@sidelight.example';

export function exportHypothesis(annotations: readonly Annotation[]): string {
  const sorted = sortForExport(annotations);
  const newest = sorted.reduce((last, { modified }) => (modified > last ? modified : last), '');
  const file = {
    export_date: newest,
    export_userid: USER,
    client_version: 'sidelight',
    annotations: sorted.map(toHypothesis),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

function toHypothesis({ page, target, note, tags, ...rest }: Annotation): Json {
  const { id, created, modified, colour, concerns, correction } = rest;
  const { url, title, site: _, ...facts } = page;
  return {
    id,
    created,
    updated: modified,
    user: USER,
    uri: url,
    text: note,
    tags,
    group: '__world__',
    permissions: { read: [USER], admin: [USER], update: [USER], delete: [USER] },
    target: [{ source: url, ...(target && { selector: selectorsOf(target) }) }],
    document: { title: [title] },
    references: [],
    sidelight: {
      ...facts,
      colour,
      ...(concerns && { concerns }),
      ...(correction && { correction }),
      ...(target?.quote.repeat && { repeat: target.quote.repeat }),
      ...(target?.position?.astralBefore && { astralBefore: target.position.astralBefore }),
    },
  };
}

/** Offsets count UTF-16 code units there too, as JavaScript does. */
function selectorsOf({ range, position, quote }: Target): Json[] {
  const { repeat: _, ...words } = quote;
  return [
    ...(range
      ? [
          {
            type: 'RangeSelector',
            startContainer: range.start.path,
            startOffset: range.start.offset,
            endContainer: range.end.path,
            endOffset: range.end.offset,
          },
        ]
      : []),
    ...(position
      ? [{ type: 'TextPositionSelector', start: position.start, end: position.end }]
      : []),
    { type: 'TextQuoteSelector', ...words },
  ];
}

/** @returns Whether it looks like such a file or an answer of that API. */
export function findHypothesis(file: unknown): unknown[] | undefined {
  const { annotations, rows } = recordOf(file);
  const list = listOf(annotations ?? rows);
  const isTheirs = list.length > 0 && list.every((one) => typeof recordOf(one).uri === 'string');
  return isTheirs || typeof recordOf(file).export_userid === 'string' ? list : undefined;
}

export function readHypothesis(record: Json): Draft | Refusal {
  if (listOf(record.references).length > 0) return { code: 'is-reply', about: '' };
  const extra = recordOf(record.sidelight);
  const selectors = listOf(recordOf(listOf(record.target)[0]).selector).map(recordOf);
  const { repeat, astralBefore, colour, concerns, correction, canonical, language, published } =
    extra;
  const target = readTarget(selectors, { repeat, astralBefore });
  if (selectors.length > 0 && !target) {
    return { code: 'no-quote', about: selectors.map(({ type }) => textOf(type)).join(', ') };
  }
  const created = timeOf(record.created);
  return {
    id: idOf(record.id),
    created,
    modified: timeOf(record.updated) ?? created,
    page: {
      ...{ url: textOf(record.uri), canonical, language, published },
      title: textOf(listOf(recordOf(record.document).title)[0]),
    },
    ...(target && { target }),
    note: textOf(record.text),
    tags: listOf(record.tags).map(textOf),
    ...{ colour, concerns, correction },
  };
}

function readTarget(selectors: readonly Json[], { repeat, astralBefore }: Json): Json | undefined {
  const find = (wanted: string) => selectors.find(({ type }) => type === wanted);
  const quote = find('TextQuoteSelector');
  const position = find('TextPositionSelector');
  const range = find('RangeSelector');
  const exact = textOf(quote?.exact);
  if (!quote || exact === '') return undefined;
  return {
    quote: {
      exact,
      prefix: textOf(quote.prefix),
      suffix: textOf(quote.suffix),
      ...(repeat !== undefined && { repeat }),
    },
    ...(position && {
      position: {
        start: position.start,
        end: position.end,
        ...(astralBefore !== undefined && { astralBefore }),
      },
    }),
    ...(range && {
      range: {
        start: readPoint(range.startContainer, range.startOffset),
        end: readPoint(range.endContainer, range.endOffset),
      },
    }),
  };
}

/** Theirs may leave the number of an only child away. */
const readPoint = (path: unknown, offset: unknown): Json => ({
  path: textOf(path).replace(/\/([^/[\]]+)(?=\/|$)/gu, '/$1[1]'),
  offset,
});
