/**
 * Whether a sentence can be about the course of events that a claim belongs to, going by time: the
 * dead of an earlier war, in an article of that year or beside the year itself, are not the claim's.
 *
 * Where neither the article's day nor a year is known, everything fits.
 */
import type { Claim, PartialDate } from '../dataset/types.ts';

/** A figure or a state of things is of its time; what was done or said may be told before it is on record. */
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

function countMonths(date: PartialDate): number {
  const [year = '0', month = '1'] = date.split('-');
  return Number(year) * 12 + Number(month) - 1;
}

/** @returns Months since the year 0 of the earliest evidence; nothing where there is none. */
function findFirstMonth(claim: Claim): number | undefined {
  const months = claim.evidence.map(({ asOf }) => countMonths(asOf));
  return months.length === 0 ? undefined : Math.min(...months);
}

/**
 * @param published Day of the article, where known.
 * @param clause The words around the figure: a year in another clause says when something else was.
 */
export function fitsTime(
  claim: Claim,
  published: PartialDate | undefined,
  clause: string | undefined,
): boolean {
  const first = findFirstMonth(claim);
  if (first === undefined) return true;
  if (published !== undefined && countMonths(published) < first - MONTHS_BEFORE[claim.kind]) {
    return false;
  }
  if (clause === undefined || claim.kind !== 'figure') return true;
  const years = [...clause.matchAll(NAMED_YEAR)].map((match) => Number(match[1]));
  const earliest = Math.floor(first / 12) - YEARS_BEFORE;
  return years.length === 0 || years.some((year) => year > earliest);
}
