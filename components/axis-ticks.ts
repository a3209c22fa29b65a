/**
 * Few round marks for an axis of values or of days. Steps of 1, 2, 2.5 and 5 times a power of ten
 * after Heckbert, "Nice Numbers for Graph Labels", Graphics Gems (1990). Pure.
 */
import type { PartialDate } from '../lib/dataset/types.ts';
import { countDays, readDays } from '../lib/quantities/calendar.ts';

const NICE = [1, 2, 2.5, 5, 10];
/** A spread smaller than this share of the highest value would be a flat line above zero. */
const FLAT_SHARE = 0.05;

/**
 * @param values - At least one.
 * @param most - Steps that the axis may have.
 * @returns Ascending, at least two, around all of the values; from zero on unless the values lie
 *   close together far from it.
 */
export function pickValueTicks(values: readonly number[], most: number): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isFlat = high - low < FLAT_SHARE * Math.max(Math.abs(low), Math.abs(high));
  const isFromZero = !isFlat || high === low;
  const from = isFromZero ? Math.min(0, low) : low;
  const to = isFromZero ? Math.max(0, high) : high;
  const isWhole = values.every(Number.isInteger);
  const step = pickStep((to - from || 1) / most, isWhole);
  const first = Math.floor(from / step);
  const last = Math.max(first + 1, Math.ceil(to / step));
  // Multiplied, not added up: 0.1 three times is not 0.3.
  return Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  );
}

function pickStep(least: number, isWhole: boolean): number {
  const size = 10 ** Math.floor(Math.log10(least));
  const steps = NICE.map((nice) => nice * size).filter((step) => step >= least * 0.999);
  const whole = isWhole ? steps.find(Number.isInteger) : steps[0];
  return whole ?? Math.max(1, Math.ceil(least));
}

export interface DateTick {
  /** Days since 1970-01-01. */
  day: number;
  date: PartialDate;
}

/** Days, months and years that a calendar is read in. */
const DAY_STEPS = [1, 2, 5, 10];
const MONTH_STEPS = [1, 2, 3, 6];
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
/** A longer span is not read by days. */
const MOST_BY_DAYS = 45;

/**
 * @param from - Days since 1970-01-01.
 * @param to - Not before `from`.
 * @param most - Marks that have room, at least 1.
 * @returns By date, at least one, all within the span.
 */
export function pickDateTicks(from: number, to: number, most: number): DateTick[] {
  const choices = [
    ...(to - from <= MOST_BY_DAYS ? DAY_STEPS.map((step) => listDays(from, to, step)) : []),
    ...MONTH_STEPS.map((step) => listMonths(from, to, step)),
    ...YEAR_STEPS.map((step) => listMonths(from, to, step * 12)),
  ];
  const fitting = choices.find(({ length }) => length > 0 && length <= most);
  return fitting ?? [{ day: from, date: writeDay(from) }];
}

function listDays(from: number, to: number, step: number): DateTick[] {
  const ticks: DateTick[] = [];
  for (let day = from; day <= to; day++) {
    const inMonth = readDays(day).day;
    // The 31st would stand right beside the first.
    if ((inMonth - 1) % step === 0 && (step === 1 || inMonth + step / 2 <= 31)) {
      ticks.push({ day, date: writeDay(day) });
    }
  }
  return ticks;
}

function listMonths(from: number, to: number, step: number): DateTick[] {
  const { year, month } = readDays(from);
  const ticks: DateTick[] = [];
  for (let at = year * 12 + month - 1; ; at++) {
    const [inYear, inMonth] = [Math.floor(at / 12), (at % 12) + 1];
    const day = countDays({ year: inYear, month: inMonth, day: 1 });
    if (day > to) return ticks;
    if (day < from || at % step !== 0) continue;
    const date = step < 12 ? `${pad(inYear, 4)}-${pad(inMonth, 2)}` : pad(inYear, 4);
    ticks.push({ day, date });
  }
}

function writeDay(days: number): PartialDate {
  const { year, month, day } = readDays(days);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

const pad = (value: number, length: number) => String(value).padStart(length, '0');
