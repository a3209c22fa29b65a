/** Runs a schema over an unknown value and says what is wrong in our words. */
import * as v from 'valibot';
import { describeIssue } from './describe-issue.ts';
import type { Parsed } from './problem.ts';

/** @returns What the schema makes of it, or every problem in it. */
export function parseWith<T extends v.GenericSchema<unknown, unknown>>(
  schema: T,
  value: unknown,
): Parsed<v.InferOutput<T>> {
  const result = v.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, problems: result.issues.map(describeIssue) };
}

/** Changes a parsed value; problems stay as they are. */
export const mapParsed = <A, B>(parsed: Parsed<A>, change: (value: A) => B): Parsed<B> =>
  parsed.ok ? { ok: true, value: change(parsed.value) } : parsed;
