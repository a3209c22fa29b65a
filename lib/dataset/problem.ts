/**
 * What is wrong with authored data, as a value: where in the record, and a sentence that says what
 * is wrong and what to do. Files, lines and columns are not known here: `scripts/data` adds them.
 */

/** Steps from a record's top to the place: field names and list indexes (from 0). */
export type ProblemPath = (string | number)[];

export interface Problem {
  path: ProblemPath;
  /** What is wrong and what to do about it, one line. */
  message: string;
  /** The name of the last field is meant and not its value. */
  isKey?: boolean;
}

/** A problem in the record of this id. */
export interface RecordProblem extends Problem {
  record: string;
}

/** A value, or everything that keeps it from being one (at least one problem). */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** What a record is; decides its schema. */
export type RecordKind =
  | 'story'
  | 'pack'
  | 'source'
  | 'person'
  | 'organisation'
  | 'claim'
  /** One line of a pack; `person` or `organisation` by its id. */
  | 'pack-entity';

/** One record as somebody wrote it: unchecked, from a file, a line or a message. */
export interface AuthoredRecord {
  kind: RecordKind;
  /** Whole id: `<story>/claims/<slug>`; a story's or pack's own is its folder. */
  id: string;
  /** `undefined` where it could not be read at all: the record is there, its reader has complained. */
  value: unknown;
}

/** @returns The story or pack that an id belongs to. */
export const homeOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf('/'))) || id;
