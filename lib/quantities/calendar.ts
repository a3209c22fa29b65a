/**
 * Days of the proleptic Gregorian calendar as numbers, so that "two months ago" can be counted
 * without a clock. Algorithms: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */

/** A calendar day; `month` from 1. */
export interface CivilDay {
  year: number;
  month: number;
  day: number;
}

/** @returns Days since 1970-01-01. */
export function countDays({ year, month, day }: CivilDay): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** @returns The day that is `days` after 1970-01-01. */
export function readDays(days: number): CivilDay {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** @returns 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (days: number): number => (((days + 4) % 7) + 7) % 7;

/** @returns The day of a full ISO date; nothing for one of reduced precision or none. */
export function parseCivilDay(date: string | undefined): CivilDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(date ?? '');
  if (!match) return undefined;
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** @returns The day as the number YYYYMMDD, which sorts as days do. */
export const packDay = ({ year, month, day }: CivilDay): number => year * 10000 + month * 100 + day;
