/** Finds as W3C Web Annotations; `json-ld` prints what a reader wrote in the same model. */
import { countAstral, describeTarget } from '../annotations/describe-target.ts';
import { openText, type SearchedText } from '../annotations/find-anchor.ts';
import type { Messages } from '../messages/create-messages.ts';
import type { Reading } from '../reading/types.ts';
import { DOCUMENT_BASE, describePosition, describeSubject } from './json-ld.ts';
import { type Find, listFinds, type OtherWords, type ReadDocument } from './list-finds.ts';
import { idOf } from './read-fields.ts';

/** Why each kind was annotated, in the model's words (3.3.5). */
const MOTIVATIONS = {
  mention: 'identifying',
  claim: 'classifying',
  relation: 'linking',
} as const;

/** @returns One annotation for each find, in the order of `listFinds`. */
export function annotationsOf(document: ReadDocument, messages: Messages): object[] {
  const { article, reading, source } = document;
  const opened = openText(article.text);
  const generator = {
    type: 'Software',
    name: 'Sidelight',
    'sidelight:dataVersion': reading.data.version,
    'sidelight:dataAsOf': reading.data.asOf,
  };
  return listFinds(document, messages).map((find) => ({
    id: `urn:uuid:${idOf(keyOf(find, document))}`,
    type: 'Annotation',
    motivation: MOTIVATIONS[find.kind],
    generator,
    body: [
      ...find.ids.map((id) => describeBody(find, id, reading)),
      ...(find.other ? [describeOther(find.other)] : []),
    ],
    target: {
      type: 'SpecificResource',
      ...describeSource(source),
      ...(article.title !== undefined && { 'dcterms:title': article.title }),
      selector: selectorsOf(opened, find),
    },
  }));
}

/** What makes a find this one: the same document read with the same data gives the same ids. */
const keyOf = ({ kind, ids, start, end, other }: Find, { source, reading }: ReadDocument): string =>
  JSON.stringify([reading.data.version, source, kind, ids, start, end, other ?? '']);

/** A file or a document of a stream has no address: programs drop a source that is none. */
function describeSource(source: string): object {
  if (URL.canParse(source)) return { source };
  const named = { 'sidelight:document': source };
  return { source: `${DOCUMENT_BASE}${encodeURIComponent(source.toWellFormed())}`, ...named };
}

function describeBody(find: Find, id: string, { entities }: Reading): object {
  const entity = entities.find((one) => one.id === id);
  const kind = find.kind === 'mention' ? (entity?.kind ?? 'person') : 'claim';
  const purpose = find.kind === 'mention' ? 'identifying' : 'classifying';
  const { score, rule, because, ...facts } = find;
  const told = (['position', 'polarity', 'attribution', 'relation', 'summary'] as const)
    .filter((name) => facts[name] !== '')
    .map((name) => [`sidelight:${name}`, facts[name]]);
  return {
    ...describeSubject({ kind, id, label: entity?.name ?? find.label }, purpose),
    ...(score !== undefined && { 'sidelight:score': score }),
    'sidelight:rule': rule,
    'sidelight:because': because,
    ...Object.fromEntries(told),
  };
}

/** The words of the source that the page is held against. */
function describeOther({ source, title, url, quote, ...facts }: OtherWords): object {
  const told = Object.entries(facts).filter(([, value]) => value !== '');
  return {
    ...describeSubject({ kind: 'source', id: source, label: title }, 'linking'),
    ...(url !== '' && { 'iana:canonical': { id: url } }),
    selector: { type: 'TextQuoteSelector', exact: quote },
    ...Object.fromEntries(told.map(([name, value]) => [`sidelight:${name}`, value])),
  };
}

function selectorsOf(opened: SearchedText, { start, end }: Find): object[] {
  const described = describeTarget(opened, { start, end });
  const astralBefore = countAstral(opened.text.slice(0, start));
  const words = opened.text.slice(start, end);
  const position = describePosition({ start, end, astralBefore }, words);
  if (!described.ok) return [position];
  const { exact, prefix, suffix } = described.value.quote;
  return [position, { type: 'TextQuoteSelector', exact, prefix, suffix }];
}
