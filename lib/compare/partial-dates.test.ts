import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, isLongBefore, orderByDate } from './partial-dates.ts';

describe('daysBetween', () => {
  it.each([
    ['2025-05-15', '2025-05-16', 1],
    ['2025-05-15', '2025-05-15', 0],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['2025-04', '2025-05-01', 1],
    ['2025-04-30', '2025-05', 1],
    ['2024', '2025', 1],
    ['2024-12', '2025', 1],
    ['2025-05', '2025-05-31', 0],
    ['2025-05', '2025-05-01', -30],
  ])('%s and %s lie %i days apart', (a, b, days) => {
    expect(daysBetween(a, b)).toBe(days);
  });

  it('is exact for full dates of any year', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    const iso = (date: Date) => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, day, (a, b) => {
        const expected = (Date.parse(iso(b)) - Date.parse(iso(a))) / 86_400_000;
        expect(daysBetween(iso(a), iso(b))).toBe(expected);
      }),
    );
  });
});

it('calls a date long before another only where it surely is', () => {
  expect(isLongBefore('2025-03-05', '2025-05-15', 7)).toBe(true);
  expect(isLongBefore('2025-05-10', '2025-05-15', 7)).toBe(false);
  expect(isLongBefore('2025-05', '2025-05-31', 7)).toBe(false);
  expect(isLongBefore('2025-05-15', '2025-03-05', 7)).toBe(false);
});

it('orders by time, the vaguer of two overlapping dates first', () => {
  const dates = ['2025-05-15', '2024', '2025', '2025-05', '2025-04-30'];
  expect(dates.toSorted(orderByDate)).toEqual([
    '2024',
    '2025',
    '2025-04-30',
    '2025-05',
    '2025-05-15',
  ]);
});
