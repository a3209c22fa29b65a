/**
 * Annotations as W3C Web Annotations (Web Annotation Data Model, W3C Recommendation of 23 February
 * 2017): one AnnotationCollection as JSON-LD. What the model has no word for stands under a prefix
 * of ours and is left alone by other programs.
 */
import { classOf, printColourRule } from '../annotations/colour-rules.ts';
import { countAstral } from '../annotations/describe-target.ts';
import type { Annotation, RangePoint, Subject, Target } from '../annotations/types.ts';
import { idOf } from './read-fields.ts';

const NAMESPACE = 'https://sidelight.example/ns#';
/** Ids of the data become addresses below this one; nothing is served there. */
export const DATA_BASE = 'https://sidelight.example/data/';
/** Documents without an address get one below this one; nothing is served there. */
export const DOCUMENT_BASE = 'https://sidelight.example/documents/';
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { sidelight: NAMESPACE }] as const;

type Json = Record<string, unknown>;

/** An AnnotationCollection from its beginning to where its items stand, one to a line. */
export const openCollection = (label: string): string =>
  [
    '{',
    ` "@context": ${JSON.stringify(CONTEXT)},`,
    ' "type": "AnnotationCollection",',
    ` "label": ${JSON.stringify(label)},`,
    ' "first": {"type": "AnnotationPage", "startIndex": 0, "items": [',
    '',
  ].join('\n');

/** @param item - A whole Web Annotation. Between two of them stands a comma. */
export const printItem = (item: object): string => JSON.stringify(item);

/**
 * @param total - Items; the model wants it, and only now it is known.
 * @param name - A UUID for the collection and, with a mark, for its page (5.1, 5.2).
 */
export function closeCollection(total: number, name: string): string {
  const id = `urn:uuid:${name}`;
  return `\n ], "id": "${id}#page"},\n "id": "${id}",\n "total": ${total}\n}\n`;
}

/**
 * @returns In order of `created`, then of the id, so that the same annotations give the same text;
 *   the collection is named after what is in it.
 */
export function exportJsonLd(annotations: readonly Annotation[]): string {
  const sorted = sortForExport(annotations);
  const items = sorted.map((annotation) => printItem(toWebAnnotation(annotation)));
  const name = idOf(`annotations ${sorted.map(({ id, modified }) => id + modified).join(' ')}`);
  return `${openCollection('Annotations')}${items.join(',\n')}${closeCollection(items.length, name)}`;
}

export const sortForExport = <A extends Annotation>(annotations: readonly A[]): A[] =>
  annotations.toSorted((a, b) =>
    a.created === b.created ? (a.id < b.id ? -1 : 1) : a.created < b.created ? -1 : 1,
  );

function toWebAnnotation(annotation: Annotation): Json {
  const { id, created, modified, target, colour } = annotation;
  const body = bodiesOf(annotation);
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    created,
    modified,
    motivation: motivationOf(annotation),
    // Who uses a class must say how it looks (4.4).
    stylesheet: { type: 'CssStylesheet', value: printColourRule(colour) },
    ...(body.length > 0 && { body }),
    target: {
      type: 'SpecificResource',
      ...sourceOf(annotation),
      styleClass: classOf(colour),
      ...(target && { selector: selectorsOf(target) }),
    },
  };
}

function motivationOf({ note, target, correction }: Annotation): string {
  if (correction) return 'editing';
  if (note !== '') return 'commenting';
  return target ? 'highlighting' : 'bookmarking';
}

function bodiesOf({ note, tags, concerns, correction }: Annotation): Json[] {
  const text = { type: 'TextualBody', value: note, format: 'text/markdown', purpose: 'commenting' };
  return [
    ...(note === '' ? [] : [text]),
    ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ...(concerns ? [describeSubject(concerns, 'identifying')] : []),
    ...(correction ? [describeSubject(correction, 'editing')] : []),
  ];
}

/** An entity, claim or source of the data as a body. */
export const describeSubject = (
  { kind, id, label }: Omit<Subject, 'kind'> & { kind: Subject['kind'] | 'source' },
  purpose: string,
): Json => ({
  type: 'SpecificResource',
  source: `${DATA_BASE}${encodeURI(id)}`,
  purpose,
  'sidelight:kind': kind,
  label,
});

function sourceOf({ page }: Annotation): Json {
  return {
    source: page.url,
    'dcterms:title': page.title,
    ...(page.language !== undefined && { language: page.language }),
    ...(page.published !== undefined && { 'dcterms:issued': page.published }),
    ...(page.canonical !== undefined && { 'iana:canonical': { id: page.canonical } }),
  };
}

function selectorsOf({ range, position, quote }: Target): Json[] {
  return [
    ...(range ? [describeRange(range.start, range.end)] : []),
    ...(position ? [describePosition(position, quote.exact)] : []),
    describeQuote(quote),
  ];
}

function describeQuote({ exact, prefix, suffix, repeat }: Target['quote']): Json {
  return {
    type: 'TextQuoteSelector',
    exact,
    prefix,
    suffix,
    ...(repeat && {
      'sidelight:nth': repeat.nth,
      'sidelight:of': repeat.of,
      ...(repeat.hasTwin && { 'sidelight:hasTwin': true }),
    }),
  };
}

/** The model counts code points (4.2.5), we count UTF-16 code units. */
export function describePosition(
  { start, end, astralBefore = 0 }: NonNullable<Target['position']>,
  exact: string,
): Json {
  return {
    type: 'TextPositionSelector',
    start: start - astralBefore,
    end: end - astralBefore - countAstral(exact),
    ...(astralBefore > 0 && { 'sidelight:astralBefore': astralBefore }),
  };
}

const describeRange = (start: RangePoint, end: RangePoint): Json => ({
  type: 'RangeSelector',
  startSelector: describePoint(start),
  endSelector: describePoint(end),
});

const describePoint = ({ path, offset }: RangePoint): Json => ({
  type: 'XPathSelector',
  value: `/html/body${path}`,
  refinedBy: { type: 'TextPositionSelector', start: offset, end: offset },
});
