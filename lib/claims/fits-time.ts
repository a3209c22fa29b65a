/**
 * Whether a sentence can be about the course of events that a claim belongs to, going by time: the
 * dead of an earlier war, the terms of earlier talks, in an article of that year or beside the year
 * itself, are not the claim's.
 *
 * Where neither the article's day nor a year is known, everything fits.
 */
import type { Claim, PartialDate } from '../dataset/types.ts';

/**
 * How long before its first evidence a claim without `since` may be told: a figure or a state of
 * things is of its time, what was done or said may be on record much later.
 */
const MONTHS_BEFORE: Record<Claim['kind'], number> = {
  figure: 12,
  status: 12,
  event: 36,
  statement: 36,
};
/** A year so long before the first evidence belongs to other events. */
const YEARS_BEFORE = 3;

const NAMED_YEAR =
  /\b(?:in|during|of|from|the|by|until|after|before|between|and|for)\s+(?:[\p{L}-]+\s+)?((?:19|20)\d\d)\b(?!\s+(?:\p{L}+s|people)\b)/giu;
/** When something was said or done: "of 2006" and "the 2006 vote" may say which of several things. */
const YEAR_WHEN =
  /\b(?:in|during)\s+(?:(?:early|late|mid|\p{Lu}\p{L}+)[\s-]+)?((?:19|20)\d\d)\b/giu;

function countMonths(date: PartialDate): number {
  const [year = '0', month = '1'] = date.split('-');
  return Number(year) * 12 + Number(month) - 1;
}

/** @returns Months since the year 0 of the earliest evidence; nothing where there is none. */
function findFirstMonth(claim: Claim): number | undefined {
  const months = claim.evidence.map(({ asOf }) => countMonths(asOf));
  return months.length === 0 ? undefined : Math.min(...months);
}

/** A year alone may be any of its months. */
const lastMonthOf = (date: PartialDate) => countMonths(date.length === 4 ? `${date}-12` : date);

/** The first month in which the claim can be told, and the first year of which it can be. */
function findBounds({ since, kind, ...claim }: Claim): { month: number; year: number } | undefined {
  if (since !== undefined) {
    const month = countMonths(since);
    return { month, year: Math.floor(month / 12) };
  }
  const first = findFirstMonth({ kind, ...claim });
  if (first === undefined) return undefined;
  return { month: first - MONTHS_BEFORE[kind], year: Math.floor(first / 12) - YEARS_BEFORE + 1 };
}

/**
 * @param published Day of the article, where known.
 * @param clause The words around what carries the claim: a year in another clause says when
 *   something else was.
 */
export function fitsTime(
  claim: Claim,
  published: PartialDate | undefined,
  clause: string | undefined,
): boolean {
  const bounds = findBounds(claim);
  if (!bounds) return true;
  if (published !== undefined && lastMonthOf(published) < bounds.month) return false;
  const isCount = claim.kind === 'figure';
  if (clause === undefined || (claim.since === undefined && !isCount)) return true;
  const years = [...clause.matchAll(isCount ? NAMED_YEAR : YEAR_WHEN)].map((match) =>
    Number(match[1]),
  );
  return years.length === 0 || years.some((year) => year >= bounds.year);
}
