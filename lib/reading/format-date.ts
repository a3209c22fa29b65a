/**
 * Writes dates of partial precision in the reader's language: "2025", "May 2025", "15 May 2025".
 * Pure arithmetic on the calendar: no clock and no time zone is involved, so a day never shifts.
 * It does not judge dates ("recent", "old") and does not parse other formats than ours.
 */
import type { PartialDate } from '../dataset/types.ts';

interface CalendarDate {
  year: number;
  month?: number;
  day?: number;
}

type Precision = 'year' | 'month' | 'day';

const MS_PER_DAY = 86_400_000;
const PRECISIONS: readonly Precision[] = ['year', 'month', 'day'];

/**
 * One date in words, as precise as it is given.
 *
 * @param locale BCP 47; an unknown one is written as English.
 * @returns The input itself where it is no date of ours, so that a card never shows "Invalid Date".
 */
export function formatDate(date: PartialDate, locale: string): string {
  const parsed = parseDate(date);
  if (!parsed) return date;
  return dateFormat(locale, precisionOf(parsed)).format(toEpochMs(parsed));
}

/**
 * The span of several dates, at most as precise as the month: "March – May 2025". One date, or
 * several equal ones, is written in full.
 *
 * @param dates In any order; those that are no dates of ours are left out.
 * @returns The empty string where no date is left.
 */
export function formatDateSpan(dates: readonly PartialDate[], locale: string): string {
  const known = dates.filter((date) => parseDate(date) !== undefined).toSorted();
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return '';
  if (first === last) return formatDate(first, locale);
  const precision = known.some((date) => date.length === 4) ? 'year' : 'month';
  const length = precision === 'year' ? 4 : 7;
  const from = parseDate(first.slice(0, length));
  const to = parseDate(last.slice(0, length));
  if (!from || !to) return '';
  return dateFormat(locale, precision).formatRange(toEpochMs(from), toEpochMs(to));
}

function parseDate(date: string): CalendarDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  const parsed: CalendarDate = { year: Number(year) };
  if (month !== undefined) parsed.month = Number(month);
  if (day !== undefined) parsed.day = Number(day);
  return isOnCalendar(parsed) ? parsed : undefined;
}

function isOnCalendar({ year, month = 1, day = 1 }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function precisionOf(date: CalendarDate): Precision {
  if (date.day !== undefined) return 'day';
  return date.month === undefined ? 'year' : 'month';
}

/**
 * Milliseconds from 1970-01-01 to noon UTC of the day. The count of days is the proleptic
 * Gregorian "days from civil" (Howard Hinnant, chrono-compatible low-level date algorithms).
 */
function toEpochMs({ year, month = 1, day = 1 }: CalendarDate): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * MS_PER_DAY + MS_PER_DAY / 2;
}

function dateFormat(locale: string, precision: Precision): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
  };
  if (PRECISIONS.indexOf(precision) >= 1) options.month = 'long';
  if (precision === 'day') options.day = 'numeric';
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return new Intl.DateTimeFormat('en', options); // a tag that Intl refuses
  }
}
