/** What an importer makes of upstream files, before it is written. */

/** One upstream file as it was read. */
export interface InputFile {
  /** Name under which its digest stands in `pack.yaml`: relative to the folder that was named. */
  name: string;
  text: string;
}

export interface ImportedName {
  value: string;
  kind: 'spelling' | 'nickname' | 'surname' | 'title-phrase';
  match: 'full' | 'context' | 'never';
}

export interface ImportedRole {
  label: string;
  start?: string;
  end?: string;
}

/** A person of a pack, without its slug. */
export interface ImportedPerson {
  name: string;
  /** How the heading itself may match; `full` if left out. */
  match?: 'context';
  /** What tells it from a namesake in the same pack: an official id, a country. */
  apart: string;
  names: ImportedName[];
  summary: string;
  roles: ImportedRole[];
  identifiers: Record<string, string>;
}

/** Something upstream that was left out, and why. */
export interface Dropped {
  file: string;
  /** Which field or line of it. */
  place: string;
  text: string;
  reason: string;
}

export interface Imported {
  /** Where namesakes share a slug, the earlier keeps it. */
  people: ImportedPerson[];
  dropped: Dropped[];
}

/** What stays the same from one refresh to the next. */
export interface PackTerms {
  title: string;
  /** SPDX. */
  licence: string;
  /** @param asOf - ISO day. */
  attribution(asOf: string): string;
  maxAgeDays: number;
  upstream: string;
}

/** @returns `15 Jun 2026`. */
export function showDay(asOf: string): string {
  const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  const [year = '', month, day] = asOf.split('-');
  if (month === undefined) return year;
  const named = `${months[Number(month) - 1]} ${year}`;
  return day === undefined ? named : `${Number(day)} ${named}`;
}

/** Drops entries whose spelling stands before already, the heading first. */
export function listOnce(name: string, names: readonly ImportedName[]): ImportedName[] {
  const seen = new Set([name.toLowerCase()]);
  return names.filter(({ value }) => {
    const key = value.toLowerCase();
    if (value === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
