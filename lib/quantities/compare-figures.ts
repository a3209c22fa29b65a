/**
 * Compares two figures as a careful reader would: 53,000 and "over fifty-three thousand" go
 * together, 50 and 58 do not, "more than 50" leaves room for 58.
 *
 * Each figure is read as the range of values it leaves open. It does not know what the figures
 * count: the caller compares like with like.
 */
import type { Comparator, Figure } from '../dataset/types.ts';

export type FigureRelation = 'same' | 'near' | 'differs' | 'incomparable';

/** How far a comparator leaves the value open, as factors of it. */
const ROOM: Record<Comparator, [low: number, high: number]> = {
  exactly: [1, 1],
  about: [0.92, 1.08],
  nearly: [0.95, 1],
  'at-least': [1, 1.1],
  'more-than': [1, 1.1],
  'at-most': [0.9, 1],
  'less-than': [0.9, 1],
};

const DIRECTION: Record<Comparator, number> = {
  exactly: 0,
  about: 0,
  nearly: -1,
  'at-least': 1,
  'more-than': 1,
  'at-most': -1,
  'less-than': -1,
};

const BARE = new Set(['', 'person']);
/** Below this, "more than 50" is said of 58 too: few round numbers lie between. */
const SMALL_COUNT = 100;
const SMALL_COUNT_ROOM = 0.25;

/** From here on a number that ends in zeros is taken for a rounded one. */
const ROUNDED_FROM = 1000;

/** Half of the last place that is written, as "53,000" may stand for 53,272. */
function roundingOf(value: number): number {
  const size = Math.abs(value);
  if (!Number.isInteger(size)) return 0;
  if (size < ROUNDED_FROM) return 0;
  let place = 1;
  while (size % (place * 10) === 0) place *= 10;
  return place === 1 ? 0 : Math.min(place / 2, size * 0.03);
}

function readRange(figure: Figure): [low: number, high: number] {
  let [down, up] = ROOM[figure.comparator];
  const isOpen = DIRECTION[figure.comparator] !== 0 && figure.comparator !== 'nearly';
  if (isOpen && Math.abs(figure.value) < SMALL_COUNT && BARE.has(figure.unit)) {
    if (up > 1) up = 1 + SMALL_COUNT_ROOM;
    else down = 1 - SMALL_COUNT_ROOM;
  }
  const high = figure.high ?? figure.value;
  // "almost 70,000" and "more than 60,000" say on which side they are: nothing is rounded beyond.
  const isPlain = figure.comparator === 'exactly' || figure.comparator === 'about';
  const rounding = figure.high === undefined && isPlain ? roundingOf(figure.value) : 0;
  const low = figure.value >= 0 ? figure.value * down : figure.value * up;
  const top = high >= 0 ? high * up : high * down;
  return [low - rounding, top + rounding];
}

/** A whole number and one with decimals: 12 and 12.4 are the same to the nearest whole. */
function isRoundingOf(a: number, b: number): boolean {
  const [whole, fine] = Number.isInteger(a) ? [a, b] : [b, a];
  return (
    Number.isInteger(whole) && !Number.isInteger(fine) && Math.round(fine) === whole && whole !== 0
  );
}

/** Durations that can be counted in one another, in days. */
const DAYS: Record<string, number> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.44,
  year: 365.25,
  decade: 3652.5,
};

/** "half of", "nine in ten" beside 90 percent. */
const toPercent = (figure: Figure): Figure => ({
  ...figure,
  value: Math.round(figure.value * 1000) / 10,
  ...(figure.high === undefined ? {} : { high: Math.round(figure.high * 1000) / 10 }),
  unit: 'percent',
});

/** Brings two figures to one unit; nothing where there is none. */
function alignUnits(a: Figure, b: Figure): [Figure, Figure] | undefined {
  if (a.unit === b.unit) return [a, b];
  const isPart = ({ unit, value, high }: Figure) =>
    BARE.has(unit) && value > 0 && value < 1 && (high ?? value) <= 1;
  if (isPart(a) && b.unit === 'percent') return [toPercent(a), b];
  if (isPart(b) && a.unit === 'percent') return [a, toPercent(b)];
  const isMoneyOrShare = (unit: string) => /^(?:percent|percent-point|[A-Z]{3})$/u.test(unit);
  if (BARE.has(a.unit) && !isMoneyOrShare(b.unit) && !(b.unit in DAYS)) return [a, b];
  if (BARE.has(b.unit) && !isMoneyOrShare(a.unit) && !(a.unit in DAYS)) return [a, b];
  const [daysA, daysB] = [DAYS[a.unit], DAYS[b.unit]];
  if (daysA === undefined || daysB === undefined) return undefined;
  const inDays = (figure: Figure, days: number): Figure => ({
    ...figure,
    value: figure.value * days,
    ...(figure.high === undefined ? {} : { high: figure.high * days }),
  });
  return [inDays(a, daysA), inDays(b, daysB)];
}

/**
 * Compares two figures of the same thing.
 *
 * @returns `same`: one value, and no word beside it speaks against that. `near`: what they leave
 * open overlaps (more than 50 and 58; 53,000 and 53,272). `differs`: it does not. `incomparable`:
 * they are not in one unit. Symmetric in its arguments.
 */
export function compareFigures(a: Figure, b: Figure): FigureRelation {
  const aligned = alignUnits(a, b);
  if (!aligned) return 'incomparable';
  const [first, second] = aligned;
  const isEqual = first.value === second.value && first.high === second.high;
  if (isEqual) {
    const directions = DIRECTION[first.comparator] - DIRECTION[second.comparator];
    return directions === 0 ? 'same' : 'near';
  }
  if (isRoundingOf(first.value, second.value)) return 'near';
  const [lowA, highA] = readRange(first);
  const [lowB, highB] = readRange(second);
  return lowA <= highB && lowB <= highA ? 'near' : 'differs';
}
