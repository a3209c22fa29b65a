/**
 * Calendar dates of full or reduced precision (ISO 8601-1:2019, 5.2.2): checked and compared
 * without a clock and without time zones.
 */
import type { PartialDate } from './types.ts';

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** @returns Whether it is a year, a month or a day that exists. */
export function isPartialDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const year = Number(match[1]);
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  const days = MONTH_DAYS[month - 1];
  if (days === undefined || day < 1) return false;
  return day <= days + (month === 2 && isLeapYear(year) ? 1 : 0);
}

/**
 * Compares as far as both are precise: a year equals each of its days.
 *
 * @returns Below zero where `a` is earlier, above where it is later, zero where it cannot be told.
 */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  const length = Math.min(a.length, b.length);
  const [left, right] = [a.slice(0, length), b.slice(0, length)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** @returns The latest; of equal ones the more precise; `undefined` of none. */
export function findLatestDate(dates: Iterable<PartialDate>): PartialDate | undefined {
  let latest: PartialDate | undefined;
  for (const date of dates) {
    const order = latest === undefined ? 1 : comparePartialDates(date, latest);
    if (order > 0 || (order === 0 && date.length > (latest?.length ?? 0))) latest = date;
  }
  return latest;
}
