/**
 * Reads a file of annotations: W3C JSON-LD (ours or another program's) or Hypothesis JSON. It says
 * what of it can be taken and what not, where and why; nothing is stored here. Putting it to what is
 * kept already, without doubling anything, is `lib/annotations/merge-annotations`.
 */
import { keepableAddress, siteOf } from '../annotations/page-key.ts';
import { parseAnnotation } from '../annotations/parse-annotation.ts';
import { ANNOTATION_VERSION, type Annotation } from '../annotations/types.ts';
import { fail, ok, type Result } from '../result.ts';
import { findHypothesis, readHypothesis } from './hypothesis.ts';
import { type Draft, type Json, recordOf, textOf } from './read-fields.ts';
import { findWebAnnotations, readWebAnnotation } from './read-json-ld.ts';

export type ImportFormat = 'web-annotation' | 'hypothesis';

export interface Refused {
  /** Which one in the file, from 1, and its id where it has one. */
  place: string;
  /** What is wrong with it, one line. */
  reason: string;
}

export interface ImportedFile {
  format: ImportFormat;
  /** In the order of the file. */
  annotations: Annotation[];
  refused: Refused[];
}

/**
 * @param now - ISO time, for annotations that do not say when they were made.
 * @returns `not-json` with line and column, or `unknown-format`: then nothing is to be changed.
 */
export function readAnnotationFile(
  text: string,
  now: string,
): Result<ImportedFile, 'not-json' | 'unknown-format'> {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return fail('not-json', describeSyntax(text, error));
  }
  if (isDeeperThan(file, MOST_LEVELS)) {
    return fail('unknown-format', `This file is nested more than ${MOST_LEVELS} levels deep.`);
  }
  const theirs = findHypothesis(file);
  const found = theirs ?? findWebAnnotations(file);
  if (found.length === 0 && !theirs && !isEmptyCollection(file)) {
    return fail(
      'unknown-format',
      'There are no annotations in this file: choose a Web Annotation (JSON-LD) or Hypothesis JSON file.',
    );
  }
  const format: ImportFormat = theirs ? 'hypothesis' : 'web-annotation';
  const imported: ImportedFile = { format, annotations: [], refused: [] };
  for (const [i, value] of found.entries()) {
    const record = recordOf(value);
    const read = theirs ? readHypothesis(record) : readWebAnnotation(record);
    const taken = 'reason' in read ? textOf(read.reason) : complete(read as Draft, now);
    if (typeof taken !== 'string') imported.annotations.push(taken);
    else imported.refused.push({ place: placeOf(i, record), reason: taken });
  }
  return ok(imported);
}

/** No file of annotations is near this; what follows such a file calls itself at every level. */
const MOST_LEVELS = 100;

/** Walks with a list of its own, so that the depth costs no stack. */
function isDeeperThan(value: unknown, levels: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  }
  return false;
}

const isEmptyCollection = (file: unknown): boolean =>
  recordOf(file).type === 'AnnotationCollection' && recordOf(file).total === 0;

const placeOf = (i: number, { id }: Json): string =>
  `annotation ${i + 1}${typeof id === 'string' && id !== '' ? ` (${id.slice(0, 100)})` : ''}`;

/** @returns The annotation, or everything that is wrong with it. */
function complete(draft: Draft, now: string): Annotation | string {
  const url = keepableAddress(textOf(draft.page.url)) ?? textOf(draft.page.url);
  const tags = ((draft.tags ?? []) as string[])
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const record = {
    ...draft,
    version: ANNOTATION_VERSION,
    created: draft.created ?? now,
    modified: draft.modified ?? draft.created ?? now,
    page: { ...draft.page, url, title: textOf(draft.page.title) || url, site: siteOf(url) },
    tags: [...new Set(tags)],
    colour: draft.colour ?? 'yellow',
  };
  const parsed = parseAnnotation(withoutGaps(record));
  if (parsed.ok) return parsed.value;
  return parsed.problems
    .map(({ path, message }) => `${path.join('.') || 'the record'}: ${message}`)
    .join('; ');
}

/** Fields that were not there are not there, and not `undefined`. */
function withoutGaps(record: Json): Json {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, key === 'page' ? withoutGaps(recordOf(value)) : value]),
  );
}

function describeSyntax(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const at = /position (\d+)/u.exec(message)?.[1];
  if (at === undefined) return `The file is no JSON: ${message}`;
  const lines = text.slice(0, Number(at)).split('\n');
  const column = (lines.at(-1) ?? '').length + 1;
  return `The file is no JSON from line ${lines.length}, column ${column} on: it may have been cut short.`;
}
