/** Packs and stories that are older than they say they may be. Their cards say "may have changed". */
import { daysBetween } from '../../lib/compare/partial-dates.ts';
import type { PackHead } from '../../lib/dataset/types.ts';

export interface OldPack {
  id: string;
  asOf: string;
  /** Age in days. */
  days: number;
  maxAgeDays: number;
}

/** @returns The machine's day in UTC, `2026-11-20`. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** @returns Whole days since the date's last day; 0 where it is yet to come. */
export const ageInDays = (asOf: string, day: string): number =>
  Math.max(0, Math.floor(daysBetween(asOf, day)));

/**
 * @param day ISO day from which ages are reckoned.
 * @returns By id.
 */
export const findOldPacks = (packs: readonly PackHead[], day: string): OldPack[] =>
  packs
    .map(({ id, asOf, maxAgeDays }) => ({ id, asOf, maxAgeDays, days: ageInDays(asOf, day) }))
    .filter(({ days, maxAgeDays }) => days > maxAgeDays)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** @returns One line. */
export const describeOldPack = ({ id, asOf, days, maxAgeDays }: OldPack): string =>
  `${id} is as of ${asOf}, ${days} days ago: older than the ${maxAgeDays} days it may be, import it again or look through it`;
