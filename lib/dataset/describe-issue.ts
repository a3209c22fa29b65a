/**
 * Turns what a valibot schema reports into problems: type mismatches and missing fields are put
 * into words here, once; all else already is a sentence.
 */
import type * as v from 'valibot';
import type { Problem, ProblemPath } from './problem.ts';

const WANTED: Record<string, string> = {
  string: 'must be text',
  number: 'must be a number',
  boolean: 'must be true or false',
  array: 'must be a list, each entry on its own line after "- " or all in [brackets]',
  record: 'must be fields, each as "name: value"',
};

const show = (input: unknown): string =>
  typeof input === 'object' ? 'a list or fields of its own' : JSON.stringify(input);

function describeMismatch(issue: v.BaseIssue<unknown>, isInList: boolean): string {
  const wanted = WANTED[issue.type] ?? `must be ${issue.expected}`;
  if (issue.input === null || issue.input === undefined) {
    return isInList
      ? 'is empty: fill it in, or put it in quotes if it begins with # (a comment in YAML)'
      : 'is empty: fill it in, or leave the field away';
  }
  const isBare = issue.type === 'string' && typeof issue.input !== 'object';
  const advice = isBare ? `put ${show(issue.input)} in quotes` : `it is ${show(issue.input)}`;
  return `${wanted}: ${advice}`;
}

/** Says what a sentence without a subject is about: the field, or an entry of it. */
function addSubject(message: string, path: ProblemPath): string {
  if (!/^(is|has|must|begins|holds)\b/.test(message)) return message;
  const field = path.findLast((step) => typeof step === 'string');
  if (field === undefined) return `the record ${message}`;
  return path.at(-1) === field ? `"${field}" ${message}` : `an entry of "${field}" ${message}`;
}

/** @returns The problem with its path from the record's top. */
export function describeIssue(issue: v.BaseIssue<unknown>): Problem {
  const steps = issue.path ?? [];
  const path = steps.map((step) => step.key as string | number);
  const last = steps.at(-1);
  if (issue.type === 'loose_object' && last?.origin === 'key') {
    return { path, message: `"${String(last.key)}" is missing: add it`, isKey: true };
  }
  const isOwnWording = issue.kind !== 'schema' || issue.type === 'picklist';
  const own = isOwnWording ? issue.message : describeMismatch(issue, last?.type === 'array');
  const message = addSubject(own, path);
  return last?.origin === 'key' ? { path, message, isKey: true } : { path, message };
}
