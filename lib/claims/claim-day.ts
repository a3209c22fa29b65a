/**
 * The day on which a claim of a foreign pack was said or looked at, as a number of 16 bits. A text that
 * carries a day of its own most likely states a claim of those weeks.
 */
import { countDays } from '../quantities/calendar.ts';
import { findQuantities } from '../quantities/find-quantities.ts';

const FIRST = countDays({ year: 1900, month: 1, day: 1 }) - 1;
const LAST = 0xffff;

/**
 * @param text With a full date somewhere in it: "26 May 2015", "stated on October 22, 2019, in a speech".
 * @returns Days since the last day of 1899, from the first date; 0 where there is none, or one outside 1900–2079.
 */
export function parseClaimDay(text: string | undefined): number {
  if (!text) return 0;
  const [date] = findQuantities(text, { start: 0, end: text.length }).filter(
    ({ kind, unit }) => kind === 'date' && unit === 'day',
  );
  if (!date) return 0;
  const { value } = date;
  const [year, month] = [Math.floor(value / 10000), Math.floor(value / 100) % 100];
  const days = countDays({ year, month, day: value % 100 }) - FIRST;
  return days > 0 && days <= LAST ? days : 0;
}

/** Days after which being near in time counts a third of what it does on the day. */
const DECAY_DAYS = 60;
const GAIN = 0.5;

/** @returns What the worth of a claim is multiplied by: 1 where a day is not known, 1.5 on the day. */
export function factorOfDays(said: number, known: number): number {
  return said === 0 || known === 0 ? 1 : 1 + GAIN * Math.exp(-Math.abs(said - known) / DECAY_DAYS);
}
