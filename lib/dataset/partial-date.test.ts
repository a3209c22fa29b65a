import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePartialDates, findLatestDate, isPartialDate } from './partial-date.ts';

describe('isPartialDate', () => {
  it.each(['2025', '2025-05', '2025-05-15', '2024-02-29', '2000-02-29', '0000'])(
    'takes %s',
    (date) => {
      expect(isPartialDate(date)).toBe(true);
    },
  );

  it.each(['', '25', '2025-5', '2025-13', '2025-00', '2025-02-29', '1900-02-29', '2025-05-00'])(
    'refuses "%s"',
    (date) => {
      expect(isPartialDate(date)).toBe(false);
    },
  );

  it('takes every day there is and no other', () => {
    const part = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 3000 }), part, part, (year, month, day) => {
        const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const parsed = new Date(`${date}T00:00:00Z`);
        const isReal =
          !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === date;
        expect(isPartialDate(date)).toBe(isReal);
      }),
    );
  });
});

describe('comparePartialDates', () => {
  it.each([
    ['2025', '2025-05-15', 0],
    ['2025-05', '2025-05-31', 0],
    ['2024', '2025-05-15', -1],
    ['2025-06', '2025-05-31', 1],
  ])('compares %s with %s as far as both are precise', (a, b, order) => {
    expect(comparePartialDates(a, b)).toBe(order);
  });
});

describe('findLatestDate', () => {
  it('prefers the more precise of equal dates, and finds nothing in nothing', () => {
    expect(findLatestDate(['2025', '2025-05', '2024-12-31'])).toBe('2025-05');
    expect(findLatestDate([])).toBeUndefined();
  });
});
