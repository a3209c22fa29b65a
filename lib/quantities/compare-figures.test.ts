import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparator, Figure } from '../dataset/types.ts';
import { compareFigures } from './compare-figures.ts';

const figure = (
  value: number,
  comparator: Comparator = 'exactly',
  unit = 'person',
  high?: number,
): Figure => ({
  value,
  comparator,
  unit,
  ...(high === undefined ? {} : { high }),
});

describe('compareFigures', () => {
  it.each([
    [figure(53000), figure(53000, 'more-than', ''), 'near', 'one value, one says more'],
    [figure(53000, 'more-than'), figure(53000, 'more-than'), 'same', 'one value, one direction'],
    [figure(53000), figure(53272), 'near', 'rounded to the thousand'],
    [figure(50, 'more-than'), figure(58), 'near', 'more than 50 leaves room for 58'],
    [figure(50), figure(58), 'differs', 'two counts'],
    [figure(20), figure(21), 'differs', 'small counts are exact'],
    [figure(70000), figure(60000, 'more-than'), 'differs', 'more than leaves no room for a sixth'],
    [figure(20, 'exactly', 'person', 30), figure(24), 'near', 'inside a range'],
    [figure(24, 'about', '', 99), figure(58), 'near', 'dozens'],
    [figure(20000, 'about', '', 99999), figure(53000, 'more-than'), 'near', 'tens of thousands'],
    [figure(2000, 'about', '', 9999), figure(53000, 'more-than'), 'differs', 'thousands'],
    [figure(70000, 'nearly'), figure(60000, 'more-than'), 'differs', 'each on its side'],
    [figure(0.5, 'exactly', ''), figure(50, 'exactly', 'percent'), 'same', 'half and 50 percent'],
    [
      figure(12, 'exactly', 'percent'),
      figure(12.4, 'exactly', 'percent'),
      'near',
      'to the nearest whole',
    ],
    [figure(5, 'exactly', 'percent'), figure(5), 'incomparable', 'a share and a count'],
    [figure(5, 'exactly', 'USD'), figure(5, 'exactly', 'EUR'), 'incomparable', 'two currencies'],
    [figure(6, 'exactly', 'week'), figure(42, 'exactly', 'day'), 'same', 'one length of time'],
  ] as const)('%o and %o: %s', (a, b, expected, _reason) => {
    expect(compareFigures(a, b)).toBe(expected);
  });

  it('is symmetric and says same of a figure and itself', () => {
    const figures = fc.record({
      value: fc.integer({ min: 0, max: 1e6 }),
      comparator: fc.constantFrom<Comparator>(
        'exactly',
        'about',
        'nearly',
        'at-least',
        'more-than',
        'at-most',
        'less-than',
      ),
      unit: fc.constantFrom('person', '', 'percent', 'USD', 'day'),
    });
    fc.assert(
      fc.property(
        figures,
        figures,
        (a, b) => compareFigures(a, b) === compareFigures(b, a) && compareFigures(a, a) === 'same',
      ),
    );
  });
});
