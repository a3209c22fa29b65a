/** A source: unknown → what types.ts holds, or every problem. */
import { mapParsed, parseWith } from './parse-with.ts';
import { homeOf, type Parsed } from './problem.ts';
import { resolveReference } from './references.ts';
import { sourceSchema } from './schema.ts';
import type { Source, SourceId } from './types.ts';

/** @returns The source, its references whole. */
export const parseSource = (value: unknown, id: SourceId): Parsed<Source> =>
  mapParsed(parseWith(sourceSchema, value), (source) => ({
    id,
    ...source,
    derivesFrom: source.derivesFrom.map((it) => resolveReference(it, homeOf(id))),
  }));
