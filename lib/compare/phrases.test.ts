import { describe, expect, it } from 'vitest';
import type { Figure } from '../dataset/types.ts';
import { phraseFigure, phrasePageLabel, phraseSummary, phraseWhy } from './phrases.ts';

const figure = (value: number, unit = '', facts: Partial<Figure> = {}): Figure => ({
  value,
  unit,
  comparator: 'exactly',
  ...facts,
});

describe('a figure in words', () => {
  it.each<[Figure, string]>([
    [figure(53_000, 'person', { comparator: 'more-than' }), 'more than 53,000'],
    [figure(50, 'person', { comparator: 'less-than' }), 'fewer than 50'],
    [figure(3, 'percent', { comparator: 'less-than' }), 'less than 3%'],
    [figure(20, 'person', { high: 24 }), '20 to 24'],
    [figure(1, 'week'), '1 week'],
    [figure(6, 'week'), '6 weeks'],
    [figure(1, 'week', { high: 2 }), '1 to 2 weeks'],
    [figure(2, 'century'), '2 centuries'],
    [figure(6, 'foot'), '6 feet'],
    [figure(12.5, 'km'), '12.5 km'],
    [figure(2, 'percentage-point'), '2 percentage points'],
    [figure(5_000_000, 'USD', { comparator: 'about' }), 'about USD 5 million'],
    [figure(20_000, 'person', { comparator: 'about', high: 99_999 }), 'tens of thousands'],
    [figure(1_250_000_000), '1.25 billion'],
    [figure(53_272_123), '53,272,123'],
    [figure(-4, 'degree'), '-4 degrees'],
    [figure(20_250_515, 'day'), '2025-05-15'],
    [figure(202_505, 'month'), '2025-05'],
    [figure(2025, 'year'), '2025'],
    [figure(10, 'year', { comparator: 'at-least' }), 'at least 10 years'],
  ])('%o is written', (given, written) => {
    expect(phraseFigure(given)).toBe(written);
  });
});

it.each([
  ['asserts', 'afloat', 'afloat'],
  ['asserts', undefined, undefined],
  ['denies', 'afloat', 'denied (afloat)'],
  ['denies', undefined, 'denied'],
  ['conditional', 'afloat', 'only as a condition or plan (afloat)'],
  ['asks', 'afloat', 'only as a question (afloat)'],
] as const)('a page that %s (%s) reads so', (polarity, label, phrase) => {
  expect(phrasePageLabel(polarity, label)).toBe(phrase);
});

it.each([
  ['agrees', 'afloat', 'Both: afloat'],
  ['agrees', 'more than 50', 'This page: more than 50; this source: afloat; both can be so'],
  ['differs', '50', 'This page: 50; this source: afloat'],
  ['older', '50', 'This page: 50; earlier in this source: afloat'],
  ['newer', '50', 'This page: 50; later in this source: afloat'],
  ['related', undefined, 'This source: afloat'],
] as const)('gives the reason for "%s" (%s)', (relation, here, why) => {
  expect(phraseWhy(relation, here, 'afloat')).toBe(why);
});

describe('the line for a list', () => {
  const differing = { label: 'released', relation: 'differs', sources: 2 } as const;
  const agreeing = { label: 'still held', relation: 'agrees', sources: 1 } as const;
  const base = { here: 'still held', camps: [], agreeing: 0, total: 0 };

  it.each([
    [
      { ...base, relation: 'differs', camps: [differing], total: 2 },
      'This page: still held · 2 sources: released',
    ],
    [
      { ...base, relation: 'differs', camps: [differing, agreeing], agreeing: 1, total: 3 },
      'This page: still held · 2 sources: released · 1 says the same',
    ],
    [
      { ...base, relation: 'older', camps: [{ ...differing, relation: 'older' }], total: 2 },
      'This page: still held · 2 earlier sources: released',
    ],
    [
      {
        ...base,
        relation: 'newer',
        camps: [{ ...differing, relation: 'newer', sources: 1 }],
        total: 1,
      },
      'This page: still held · 1 later source: released',
    ],
    [
      { ...base, relation: 'agrees', agreeing: 4, total: 5 },
      'This page: still held · 4 of 5 other sources say the same',
    ],
    [
      { ...base, relation: 'agrees', agreeing: 1, total: 5, here: undefined },
      '1 of 5 other sources says the same',
    ],
    [
      { ...base, relation: 'agrees', agreeing: 1, total: 1 },
      'This page: still held · 1 other source says the same',
    ],
    [
      { ...base, relation: 'agrees', agreeing: 3, total: 3 },
      'This page: still held · 3 other sources say the same',
    ],
    [{ ...base, relation: 'only-here' }, 'Only this page: still held'],
    [{ ...base, relation: 'only-here', here: undefined }, 'Only this page speaks to this'],
    [
      { ...base, relation: 'related', here: undefined, camps: [differing, agreeing], total: 3 },
      '2 sources: released · 1 source: still held',
    ],
  ] as const)('%o reads', (parts, line) => {
    expect(phraseSummary(parts)).toBe(line);
  });
});
