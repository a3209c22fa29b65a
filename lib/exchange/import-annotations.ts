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
import { type Draft, type Json, type Refusal, recordOf, textOf } from './read-fields.ts';
import { findWebAnnotations, readWebAnnotation } from './read-json-ld.ts';

export type ImportFormat = 'web-annotation' | 'hypothesis';

export interface Refused extends Refusal {
  /** Which one in the file, from 1. */
  number: number;
  /** Its id as the file has it, at most 100 characters; absent where it has none. */
  id?: string;
}

export interface ImportedFile {
  format: ImportFormat;
  /** In the order of the file. */
  annotations: Annotation[];
  refused: Refused[];
}

/** A file whose records nobody has looked at yet. */
export interface OpenedFile {
  format: ImportFormat;
  records: readonly unknown[];
}

type FileProblem = 'not-json' | 'unknown-format';

/**
 * @param now - ISO time, for annotations that do not say when they were made.
 * @returns `not-json` with line and column, or `unknown-format`: then nothing is to be changed.
 */
export function readAnnotationFile(text: string, now: string): Result<ImportedFile, FileProblem> {
  const opened = openAnnotationFile(text);
  if (!opened.ok) return opened;
  return ok(readRecords(opened.value, { from: 0, to: opened.value.records.length, now }));
}

/** As `readAnnotationFile`, for a file that is read piece by piece with `readRecords`. */
export function openAnnotationFile(text: string): Result<OpenedFile, FileProblem> {
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
  return ok({ format, records: found });
}

/**
 * @param piece - Which records, `to` left out, and the time for those that say none.
 * @returns In the order of the file.
 */
export function readRecords(
  { format, records }: OpenedFile,
  { from, to, now }: { from: number; to: number; now: string },
): ImportedFile {
  const imported: ImportedFile = { format, annotations: [], refused: [] };
  for (const [i, value] of records.slice(from, to).entries()) {
    const record = recordOf(value);
    const read = format === 'hypothesis' ? readHypothesis(record) : readWebAnnotation(record);
    const taken = read.code ? read : complete(read, now);
    if ('code' in taken)
      imported.refused.push({ number: from + i + 1, ...nameOf(record), ...taken });
    else imported.annotations.push(taken);
  }
  return imported;
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

const nameOf = ({ id }: Json): Pick<Refused, 'id'> =>
  typeof id === 'string' && id !== '' ? { id: id.slice(0, 100) } : {};

/** @returns The annotation, or what is wrong with it. */
function complete(draft: Draft, now: string): Annotation | Refusal {
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
  return refuse(parsed.problems.map(({ path }) => path.join('.')));
}

/** @param fields - That the check complained of. */
function refuse(fields: readonly string[]): Refusal {
  const about = [...new Set(fields)].join(', ');
  if (fields.some((one) => /^page\.(?:url|canonical|site)$/u.test(one))) {
    return { code: 'bad-address', about };
  }
  const isPlace = fields.some((one) => one.startsWith('target'));
  return { code: isPlace ? 'bad-place' : 'bad-field', about };
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
