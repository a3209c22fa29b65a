import { expect, it } from 'vitest';
import type { Claim } from '../dataset/types.ts';
import { fitsTime } from './fits-time.ts';
import { CLAIMS } from './test-claims.ts';

const base = CLAIMS[0] as Claim;
const claimOf = (kind: Claim['kind'], asOf = '2025-03'): Claim => ({
  ...base,
  kind,
  evidence: [{ source: 's/sources/a', position: 'p', quote: 'q', asOf, derivesFrom: [] }],
});

it.each([
  ['figure', '2009-01-20', undefined, false, 'an article of another war'],
  ['figure', '2024-11', undefined, true, 'an article of the months before'],
  ['event', '2023-10-08', undefined, true, 'what happened before it was recorded'],
  ['event', '2019', undefined, false, 'years before'],
  ['figure', undefined, 'killed in the 2014 war', false, 'a year beside the figure'],
  ['figure', undefined, 'killed in 2008 and in 2024', true, 'a late year beside an early one'],
  ['figure', undefined, 'killed of the 2014 people', true, 'a count that looks like a year'],
  ['statement', undefined, 'in 2007 they said so', true, 'years matter to figures only'],
  ['figure', undefined, undefined, true, 'nothing known'],
] as const)('%s, published %s, "%s": %s (%s)', (kind, published, clause, expected, _reason) => {
  expect(fitsTime(claimOf(kind), published, clause)).toBe(expected);
});

it.each([
  ['statement', '2023-12-22', undefined, false, 'said of earlier talks'],
  ['statement', '2025-01-02', undefined, true, 'the month in which it began'],
  ['event', '2024', undefined, false, 'a year before'],
  ['event', '2025', undefined, true, 'a year that may be any day of it'],
  ['statement', undefined, 'In 2014, Hamas demanded it', false, 'the year in which it was said'],
  ['statement', undefined, 'it demanded in late 2023', false, 'a part of the year'],
  ['statement', undefined, 'it demanded in March 2025', true, 'a month since it began'],
  ['statement', undefined, 'since 2007 in power', true, 'a year of something that goes on'],
  ['statement', undefined, 'the winner of the 2006 vote demands it', true, 'a year that names'],
  ['figure', '2024-11', undefined, false, 'a count too begins there'],
] as const)(
  'of a claim since 2025 a %s, published %s, "%s": %s (%s)',
  (kind, published, clause, expected, _reason) => {
    const claim: Claim = { ...claimOf(kind), since: '2025-01' };
    expect(fitsTime(claim, published, clause)).toBe(expected);
  },
);

it('lets everything fit a claim without evidence', () => {
  expect(fitsTime({ ...base, evidence: [] }, '1990', 'in 1990')).toBe(true);
});
