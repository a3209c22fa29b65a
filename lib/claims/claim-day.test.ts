import { expect, it } from 'vitest';
import { factorOfDays, parseClaimDay } from './claim-day.ts';

it.each([
  ['26 May 2015', 'stated on May 26, 2015, in a speech.'],
  ['2015-05-26', 'May 26, 2015'],
])('"%s" and "%s" are one day', (one, other) => {
  expect(parseClaimDay(one)).toBeGreaterThan(0);
  expect(parseClaimDay(one)).toBe(parseClaimDay(other));
});

it.each([undefined, '', 'May 2015', '1815-06-18', 'on Friday'])('"%s" is no day', (text) => {
  expect(parseClaimDay(text)).toBe(0);
});

it('counts a claim more the nearer its day, and no less than without one', () => {
  const day = parseClaimDay('2015-05-26');
  expect(factorOfDays(day, day)).toBe(1.5);
  expect(factorOfDays(day, day + 30)).toBeGreaterThan(factorOfDays(day, day - 300));
  expect(factorOfDays(day, day + 20000)).toBeCloseTo(1);
  expect([factorOfDays(0, day), factorOfDays(day, 0)]).toEqual([1, 1]);
});
