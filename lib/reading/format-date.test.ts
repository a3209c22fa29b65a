import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatDateSpan } from './format-date.ts';

describe('formatDate', () => {
  it.each([
    ['2025', 'en-GB', '2025'],
    ['2025-05', 'en-GB', 'May 2025'],
    ['2025-05-15', 'en-GB', '15 May 2025'],
    ['2025-05-15', 'en-US', 'May 15, 2025'],
    ['2025-05-15', 'de', '15. Mai 2025'],
    ['2024-02-29', 'en-GB', '29 February 2024'],
    ['1900-01-01', 'en-GB', '1 January 1900'],
  ])('writes %s for %s as "%s"', (date, locale, expected) => {
    expect(formatDate(date, locale)).toBe(expected);
  });

  it.each(['', 'May 2025', '2025-13', '2025-02-29', '2025-5-1', '2025-05-15T00:00:00Z'])(
    'leaves "%s" as it is, because it is no date of ours',
    (date) => {
      expect(formatDate(date, 'en-GB')).toBe(date);
    },
  );

  it('writes English where the locale is unknown to Intl', () => {
    expect(formatDate('2025-05', 'not a locale')).toBe('May 2025');
  });

  it('names the same day as the platform does, for every day', () => {
    const platform = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
    });
    const days = fc.date({
      min: new Date('1600-01-01'),
      max: new Date('2400-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(formatDate(iso, 'en-GB')).toBe(platform.format(new Date(`${iso}T12:00:00Z`)));
      }),
    );
  });
});

describe('formatDateSpan', () => {
  it.each([
    [[], ''],
    [['unknown'], ''],
    [['2025-05-15'], '15 May 2025'],
    [['2025-05-15', '2025-05-15'], '15 May 2025'],
    [['2025-05-15', '2025-05-01'], 'May 2025'],
    [['2025-05-15', '2025-03-02', '2025-04'], 'March–May 2025'],
    [['2025-02', '2024-12-24'], 'December 2024–February 2025'],
    [['2024', '2025-03'], '2024–2025'],
  ])('writes %j as "%s"', (dates, expected) => {
    // Which spaces stand around the dash is up to the platform's locale data.
    expect(formatDateSpan(dates, 'en-GB').replaceAll(/\s*–\s*/g, '–')).toBe(expected);
  });
});
