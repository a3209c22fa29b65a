/**
 * Looks into records that may be broken: whatever has not the wanted shape is passed over, because
 * the schema has already said so. Lets one run list every mistake, also in a file with others.
 */
import { isPartialDate } from './partial-date.ts';
import type { ProblemPath } from './problem.ts';

export type AuthoredFields = Record<string, unknown>;

/** @returns The fields, or none where it is something else. */
export const readFields = (value: unknown): AuthoredFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as AuthoredFields)
    : {};

/** @returns The text, or `undefined` where it is missing or something else. */
export const readText = (fields: AuthoredFields, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
};

/** @returns The date as text, or `undefined` where there is none that exists. */
export const readDate = (fields: AuthoredFields, name: string): string | undefined => {
  const value = fields[name];
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && isPartialDate(text) ? text : undefined;
};

/** @returns The entries of a list of fields, in order; what is no list is empty. */
export const readFieldsList = (fields: AuthoredFields, name: string): AuthoredFields[] => {
  const value = fields[name];
  return Array.isArray(value) ? value.map(readFields) : [];
};

/** A text and where it stands. */
export interface PlacedText {
  path: ProblemPath;
  value: string;
}

/**
 * Every text on a way through a record: field names, and `*` for each entry of a list.
 *
 * @returns In order of the record.
 */
export function findTexts(value: unknown, way: string[], path: ProblemPath = []): PlacedText[] {
  const [step, ...rest] = way;
  if (step === undefined) return typeof value === 'string' ? [{ path, value }] : [];
  if (step === '*') {
    if (!Array.isArray(value)) return [];
    return value.flatMap((entry, index) => findTexts(entry, rest, [...path, index]));
  }
  return findTexts(readFields(value)[step], rest, [...path, step]);
}
