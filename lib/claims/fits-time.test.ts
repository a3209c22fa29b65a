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

it('lets everything fit a claim without evidence', () => {
  expect(fitsTime({ ...base, evidence: [] }, '1990', 'in 1990')).toBe(true);
});
