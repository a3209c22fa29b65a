/**
 * Orders dates of which only the year or the month may be known, and tells how far apart they
 * surely are. Pure arithmetic on the calendar: no clock, no time zone.
 */
import { comparePartialDates } from '../dataset/partial-date.ts';
import type { PartialDate } from '../dataset/types.ts';
import { countDays } from '../quantities/calendar.ts';

/** Orders dates for a list: earlier first, the vaguer of two overlapping ones first. */
export function orderByDate(a: PartialDate, b: PartialDate): number {
  return comparePartialDates(a, b) || a.length - b.length;
}

/**
 * @returns Whole days from the last day that `a` can mean to the first that `b` can; zero or less
 *   where they may be the same day.
 */
export function daysBetween(a: PartialDate, b: PartialDate): number {
  return firstDay(b) - lastDay(a);
}

/** @returns Whether `a` is surely more than `days` days before `b`. */
export function isLongBefore(a: PartialDate, b: PartialDate, days: number): boolean {
  return daysBetween(a, b) > days;
}

function firstDay(date: PartialDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return countDays({ year, month, day });
}

function lastDay(date: PartialDate): number {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  if (day !== undefined) return countDays({ year, month, day });
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return countDays({ ...next, day: 1 }) - 1;
}
