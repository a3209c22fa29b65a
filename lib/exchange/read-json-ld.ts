/**
 * Reads Web Annotations, ours and those of other programs, as far as they are notes on text. It
 * guesses nothing: what has no quote, or points into a picture, is refused with its reason.
 */
import { classOf } from '../annotations/colour-rules.ts';
import { countAstral } from '../annotations/describe-target.ts';
import { COLOURS } from '../annotations/types.ts';
import { DATA_BASE } from './json-ld.ts';
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

/** @returns Annotations wherever such a file may hold them; empty where it holds none. */
export function findWebAnnotations(file: unknown): unknown[] {
  if (Array.isArray(file)) return file.flatMap(findWebAnnotations);
  const record = recordOf(file);
  const types = listOf(record.type ?? record['@type']);
  if (types.includes('Annotation') || types.includes('oa:Annotation')) return [record];
  const inside = [record.first, record.items, record['@graph'], record.annotations];
  return inside.flatMap((part) => listOf(part).flatMap(findWebAnnotations));
}

/** @returns A record to be checked, or why it cannot become one. */
export function readWebAnnotation(record: Json): Draft | Refusal {
  const bodies = bodiesIn(record.body ?? record.bodyValue);
  const [target, ...more] = listOf(record.target).map((one) =>
    typeof one === 'string' ? { source: one } : recordOf(one),
  );
  if (!target) return { code: 'no-target', about: '' };
  if (more.length > 0) return { code: 'many-targets', about: '' };
  const selectors = selectorsIn(target.selector);
  const text = readTarget(selectors);
  if (selectors.length > 0 && !text) {
    const types = selectors.flatMap(({ type }) => listOf(type).map(textOf)).join(', ');
    return { code: 'no-quote', about: types };
  }
  const notes = bodies.filter((body) => isText(body) && purposeOf(body) !== 'tagging');
  const tags = bodies.filter((body) => isText(body) && purposeOf(body) === 'tagging');
  const created = timeOf(record.created) ?? timeOf(record.modified);
  return {
    id: idOf(record.id ?? record['@id'] ?? JSON.stringify(record)),
    created,
    modified: timeOf(record.modified) ?? created,
    page: {
      url: addressIn(target.source ?? target.id ?? target),
      canonical: addressIn(target['iana:canonical']) || undefined,
      title: textOf(target['dcterms:title']),
      language: textOf(target.language) || undefined,
      published: textOf(target['dcterms:issued']) || undefined,
    },
    ...(text && { target: text }),
    note: notes.map(noteOf).join('\n\n'),
    tags: tags.map(({ value }) => textOf(value)),
    colour: COLOURS.find((colour) => textOf(target.styleClass) === classOf(colour)),
    concerns: subjectIn(bodies, 'identifying'),
    correction: subjectIn(bodies, 'editing'),
  };
}

/**
 * Of a choice or a list its items. What stands elsewhere becomes a text with its address: a recording
 * about a page is no note, but where it is must not be lost.
 */
function bodiesIn(value: unknown): Json[] {
  return listOf(value).flatMap((one): Json[] => {
    if (typeof one === 'string') return [{ value: one }];
    const body = recordOf(one);
    if (body.items !== undefined) return bodiesIn(body.items);
    const address = addressIn(body);
    const isElsewhere = !isText(body) && address !== '' && !address.startsWith(DATA_BASE);
    return isElsewhere ? [{ value: address }] : [body];
  });
}

const purposeOf = ({ purpose }: Json): string => textOf(listOf(purpose)[0]);

const isText = (body: Json): boolean => typeof body.value === 'string';

/** Markup of other programs becomes plain text: it is never shown as markup here. */
function noteOf({ value, format }: Json): string {
  const text = textOf(value);
  return format === 'text/html' ? text.replace(/<[^<>]*>/gu, '').trim() : text;
}

function addressIn(source: unknown): string {
  if (typeof source === 'string') return source;
  const { id, source: inner } = recordOf(source);
  return textOf(id) || textOf(inner);
}

function subjectIn(bodies: readonly Json[], purpose: string): Json | undefined {
  const body = bodies.find(
    (one) => purposeOf(one) === purpose && addressIn(one).startsWith(DATA_BASE),
  );
  if (!body) return undefined;
  const id = decodePath(addressIn(body).slice(DATA_BASE.length));
  return { kind: body['sidelight:kind'], id, label: textOf(body.label) };
}

/** As it is written, where it is no sound escape. */
function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** With those that refine others: a quote may stand inside. */
function selectorsIn(value: unknown): Json[] {
  return listOf(value).flatMap((one) => {
    const selector = recordOf(one);
    const inside = listOf(selector.type).includes('XPathSelector') ? undefined : selector.refinedBy;
    return [selector, ...selectorsIn(inside), ...selectorsIn(selector.items)];
  });
}

function readTarget(selectors: readonly Json[]): Json | undefined {
  const find = (type: string) => selectors.find((one) => listOf(one.type).includes(type));
  const quote = find('TextQuoteSelector');
  const exact = textOf(quote?.exact);
  if (!quote || exact === '') return undefined;
  const position = find('TextPositionSelector');
  const range = find('RangeSelector');
  const [start, end] = [readPoint(range?.startSelector), readPoint(range?.endSelector)];
  const [nth, of] = [quote['sidelight:nth'], quote['sidelight:of']];
  const hasTwin = quote['sidelight:hasTwin'] === true;
  return {
    quote: {
      exact,
      prefix: textOf(quote.prefix),
      suffix: textOf(quote.suffix),
      ...(nth !== undefined && { repeat: { nth, of, ...(hasTwin && { hasTwin }) } }),
    },
    ...(position && { position: readPosition(position, exact) }),
    ...(start && end && { range: { start, end } }),
  };
}

function readPosition({ start, end, ...rest }: Json, exact: string): Json {
  const astralBefore = Number(rest['sidelight:astralBefore'] ?? 0);
  return {
    start: Number(start) + astralBefore,
    end: Number(end) + astralBefore + countAstral(exact),
    ...(astralBefore > 0 && { astralBefore }),
  };
}

function readPoint(value: unknown): Json | undefined {
  const { type, value: path, refinedBy } = recordOf(value);
  const [, inBody] = /^\/html(?:\[1\])?\/body(?:\[1\])?((?:\/.*)?)$/u.exec(textOf(path)) ?? [];
  const offset = recordOf(refinedBy).start;
  if (type !== 'XPathSelector' || inBody === undefined) return undefined;
  return typeof offset === 'number' ? { path: inBody, offset } : undefined;
}
