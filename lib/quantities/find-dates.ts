/**
 * Finds dates among lexed pieces: written out ("May 15, 2025", "15 May", "in March"), ISO, years,
 * and those that count from the article's own day ("Wednesday", "two months ago"). Without that day
 * the latter are left out: a guess would date an article wrongly.
 *
 * Value: YYYYMMDD, YYYYMM or YYYY, unit `day`, `month` or `year`. Without a year, and without an
 * article's day to take it from: MMDD or MM, unit `day-of-year` or `month-of-year`.
 */
import { type CivilDay, countDays, packDay, readDays, weekdayOf } from './calendar.ts';
import { MONTHS, RELATIVE_DAYS, WEEKDAYS } from './date-words.en.ts';
import type { Piece } from './lex.ts';
import { parseNumber } from './parse-number.ts';

export interface ParsedDate {
  value: number;
  unit: 'day' | 'month' | 'year' | 'day-of-year' | 'month-of-year';
  from: number;
  next: number;
}

const CAPITAL = /^\p{Lu}/u;
const PAST_MONTHS = 12;

function monthAt(pieces: Piece[], at: number): number | undefined {
  const piece = pieces[at];
  if (piece?.kind !== 'word' || !CAPITAL.test(piece.raw)) return undefined;
  return MONTHS.get(piece.text);
}

function numberIn(pieces: Piece[], at: number, low: number, high: number): number | undefined {
  const piece = pieces[at];
  if (piece?.kind !== 'digits' || !/^\d+$/u.test(piece.raw)) return undefined;
  return piece.value >= low && piece.value <= high ? piece.value : undefined;
}

const skipSign = (pieces: Piece[], at: number, sign: string) =>
  pieces[at]?.text === sign ? at + 1 : at;

function dayAt(pieces: Piece[], at: number): { day: number; next: number } | undefined {
  const day = numberIn(pieces, at, 1, 31);
  if (day === undefined) return undefined;
  const suffix = pieces[at + 1];
  const isOrdinal = suffix && !suffix.isSpaced && /^(?:st|nd|rd|th)$/u.test(suffix.text);
  return { day, next: isOrdinal ? at + 2 : at + 1 };
}

/** The year in which a month without one is meant: the latest that is not far in the future. */
function yearFor(month: number, today: CivilDay): number {
  return month - today.month > PAST_MONTHS / 2 ? today.year - 1 : today.year;
}

function joinDate(
  span: { from: number; next: number },
  parts: { year?: number | undefined; month: number; day?: number | undefined },
  today: CivilDay | undefined,
): ParsedDate {
  const { month, day } = parts;
  const year = parts.year ?? (today ? yearFor(month, today) : undefined);
  if (year === undefined) {
    return day === undefined
      ? { ...span, value: month, unit: 'month-of-year' }
      : { ...span, value: month * 100 + day, unit: 'day-of-year' };
  }
  return day === undefined
    ? { ...span, value: year * 100 + month, unit: 'month' }
    : { ...span, value: packDay({ year, month, day }), unit: 'day' };
}

/** "May 15, 2025", "May 2025", "May 15", "March" after a preposition. */
function parseMonthFirst(pieces: Piece[], at: number, today?: CivilDay): ParsedDate | undefined {
  const month = monthAt(pieces, at);
  if (month === undefined) return undefined;
  const afterStop = skipSign(pieces, at + 1, '.');
  const day = dayAt(pieces, afterStop);
  if (day) {
    const yearAt = skipSign(pieces, day.next, ',');
    const year = numberIn(pieces, yearAt, 1000, 2100);
    const next = year === undefined ? day.next : yearAt + 1;
    return joinDate({ from: at, next }, { year, month, day: day.day }, today);
  }
  const year = numberIn(pieces, skipSign(pieces, at + 1, ','), 1000, 2100);
  if (year !== undefined) {
    return joinDate({ from: at, next: skipSign(pieces, at + 1, ',') + 1 }, { year, month }, today);
  }
  const before = pieces[at - 1]?.text ?? '';
  const isDate = /^(?:in|since|until|by|early|late|mid|last|this|from|of|during|as)$/u.test(before);
  return isDate ? joinDate({ from: at, next: at + 1 }, { month }, today) : undefined;
}

/** "15 May 2025", "15th of May". */
function parseDayFirst(pieces: Piece[], at: number, today?: CivilDay): ParsedDate | undefined {
  const day = dayAt(pieces, at);
  if (!day) return undefined;
  const monthPlace = pieces[day.next]?.text === 'of' ? day.next + 1 : day.next;
  const month = monthAt(pieces, monthPlace);
  if (month === undefined) return undefined;
  const year = numberIn(pieces, skipSign(pieces, monthPlace + 1, ','), 1000, 2100);
  const next = year === undefined ? monthPlace + 1 : skipSign(pieces, monthPlace + 1, ',') + 1;
  return joinDate({ from: at, next }, { year, month, day: day.day }, today);
}

function parseIso(pieces: Piece[], at: number): ParsedDate | undefined {
  const year = numberIn(pieces, at, 1000, 2100);
  const month = numberIn(pieces, at + 2, 1, 12);
  const day = numberIn(pieces, at + 4, 1, 31);
  const isJoined = pieces[at + 1]?.text === '-' && pieces[at + 3]?.text === '-';
  if (!isJoined || year === undefined || month === undefined || day === undefined) return undefined;
  return { value: packDay({ year, month, day }), unit: 'day', from: at, next: at + 5 };
}

/** "in 2023", "since 1967"; a bare 2023 only where nothing is counted by it. */
function parseYear(pieces: Piece[], at: number): ParsedDate | undefined {
  const year = numberIn(pieces, at, 1800, 2100);
  if (year === undefined || (pieces[at]?.raw.length ?? 0) !== 4) return undefined;
  const before = pieces[at - 1]?.text ?? '';
  const after = pieces[at + 1];
  const isAfterPreposition =
    /^(?:in|since|until|by|of|from|during|for|to|before|after|early|late|mid)$/u.test(before);
  const isCounting = after?.kind === 'word' && after.isSpaced && /[^s]s$/u.test(after.text);
  const isMoney = /^[\p{Sc}%]$/u.test(before) || /^[%]$/u.test(after?.text ?? '');
  if (isMoney || (isCounting && !/^(?:in|since)$/u.test(before))) return undefined;
  const isOpen =
    after === undefined ||
    after.kind !== 'word' ||
    /^(?:and|was|were|the|when|after|to|has|had|is)$/u.test(after.text);
  return isAfterPreposition || isOpen
    ? { value: year, unit: 'year', from: at, next: at + 1 }
    : undefined;
}

/** Weekdays: the latest on or before the article's day, or the next one after "next". */
function parseWeekday(pieces: Piece[], at: number, today: CivilDay): ParsedDate | undefined {
  const piece = pieces[at] as Piece;
  const weekday = CAPITAL.test(piece.raw) ? WEEKDAYS.get(piece.text) : undefined;
  if (weekday === undefined) return undefined;
  const days = countDays(today);
  const back = (weekdayOf(days) - weekday + 7) % 7;
  const isNext = pieces[at - 1]?.text === 'next' || pieces[at - 1]?.text === 'coming';
  const found = isNext ? days + (back === 0 ? 7 : 7 - back) : days - back;
  return { value: packDay(readDays(found)), unit: 'day', from: at, next: at + 1 };
}

/** "two months ago", "a week ago". */
function parseAgo(pieces: Piece[], at: number, today: CivilDay): ParsedDate | undefined {
  const number = parseNumber(pieces, at);
  const isArticle = /^an?$/u.test(pieces[at]?.text ?? '');
  const next = number?.next ?? at + 1;
  const amount = number?.value ?? (isArticle ? 1 : undefined);
  const unit = /^(day|week|month|year)s?$/u.exec(pieces[next]?.text ?? '')?.[1];
  if (amount === undefined || !unit || pieces[next + 1]?.text !== 'ago') return undefined;
  const span = { from: at, next: next + 2 };
  if (unit === 'year') return { ...span, value: today.year - Math.round(amount), unit: 'year' };
  if (unit === 'month') {
    const months = today.year * 12 + today.month - 1 - Math.round(amount);
    const value = Math.floor(months / 12) * 100 + (months % 12) + 1;
    return { ...span, value, unit: 'month' };
  }
  const days = countDays(today) - Math.round(amount * (unit === 'week' ? 7 : 1));
  return { ...span, value: packDay(readDays(days)), unit: 'day' };
}

function parseRelative(pieces: Piece[], at: number, today: CivilDay): ParsedDate | undefined {
  const shift = RELATIVE_DAYS.get(pieces[at]?.text ?? '');
  if (shift !== undefined) {
    const value = packDay(readDays(countDays(today) + shift));
    return { value, unit: 'day', from: at, next: at + 1 };
  }
  return parseAgo(pieces, at, today) ?? parseWeekday(pieces, at, today);
}

/**
 * Reads the date that starts at piece `at`.
 *
 * @param today Day of the article, where it is known.
 * @returns Nothing where none starts there.
 */
export function parseDate(pieces: Piece[], at: number, today?: CivilDay): ParsedDate | undefined {
  const piece = pieces[at];
  if (!piece || piece.kind === 'sign') return undefined;
  if (piece.kind === 'digits') {
    const found = parseIso(pieces, at) ?? parseDayFirst(pieces, at, today) ?? parseYear(pieces, at);
    if (found) return found;
  } else {
    const found = parseMonthFirst(pieces, at, today);
    if (found) return found;
  }
  return today ? parseRelative(pieces, at, today) : undefined;
}
