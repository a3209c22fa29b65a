import { describe, expect, it } from 'vitest';
import { loadEnglishMessages } from '../../scripts/cli/english-messages.ts';
import type { Figure } from '../dataset/types.ts';
import { createMessages } from './create-messages.ts';
import { phraseFigure } from './phrase-figure.ts';
import { translateFromTree } from './translate-from-tree.ts';

const figure = (value: number, unit = '', facts: Partial<Figure> = {}): Figure => ({
  value,
  unit,
  comparator: 'exactly',
  ...facts,
});

describe('a figure', () => {
  it.each<[Figure, string]>([
    [figure(53_000, 'person', { comparator: 'more-than' }), 'more than 53,000'],
    [figure(50, 'person', { comparator: 'less-than' }), 'fewer than 50'],
    [figure(3, 'percent', { comparator: 'less-than' }), 'less than 3%'],
    [figure(20, 'person', { high: 24 }), '20–24'],
    [figure(20, 'percent', { high: 24 }), '20% – 24%'],
    [figure(1, 'week'), '1 week'],
    [figure(6, 'week'), '6 weeks'],
    [figure(1, 'week', { high: 2 }), '1–2 weeks'],
    [figure(2, 'century'), '2 centuries'],
    [figure(1, 'decade', { high: 2 }), '1–2 decades'],
    [figure(6, 'foot'), '6 feet'],
    [figure(12.5, 'km'), '12.5 kilometres'],
    [figure(2, 'percentage-point'), '2 percentage points'],
    [figure(5_000_000, 'USD', { comparator: 'about' }), 'about USD 5 million'],
    [figure(400, 'dinar'), 'dinar 400'],
    [figure(20_000, 'person', { comparator: 'about', high: 99_999 }), 'tens of thousands'],
    [figure(24, 'person', { comparator: 'more-than', high: 99 }), 'more than dozens'],
    [figure(1_250_000_000), '1.25 billion'],
    [figure(2_000_000, '', { high: 3_000_000 }), '2–3 million'],
    [figure(53_272_123), '53,272,123'],
    [figure(-4, 'degree'), '-4 degrees'],
    [figure(4, 'condition'), '4'],
    [figure(20_250_515, 'day'), '15 May 2025'],
    [figure(202_505, 'month'), 'May 2025'],
    [figure(2025, 'year'), '2025'],
    [figure(10, 'year', { comparator: 'at-least' }), 'at least 10 years'],
  ])('%o is written "%s"', (given, written) => {
    expect(phraseFigure(given, loadEnglishMessages())).toBe(written);
  });

  it.each([
    ['de', figure(53_000, 'person', { comparator: 'more-than' }), 'mehr als 53.000'],
    ['de', figure(1_250_000_000), '1,25 Milliarden'],
    ['de', figure(6, 'week'), '6 Wochen'],
    ['ar', figure(2, 'day'), 'يومان'],
  ])('in %s follows the language: %o', (locale, given, written) => {
    const strings = { locale, figure: { moreThan: 'mehr als $1' } };
    expect(phraseFigure(given, createMessages(translateFromTree(strings), locale))).toBe(written);
  });
});
