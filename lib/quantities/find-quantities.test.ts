import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from './find-quantities.ts';

const find = (text: string, published = '2025-06-02') =>
  findQuantities(text, { start: 0, end: text.length }, { published });

const shape = (text: string) =>
  find(text).map((quantity) => {
    const high = quantity.high === undefined ? '' : `-${quantity.high}`;
    const unit = quantity.unit === '' ? '' : ` ${quantity.unit}`;
    return `${quantity.kind} ${quantity.comparator} ${quantity.value}${high}${unit}`;
  });

describe('findQuantities', () => {
  it.each([
    ['over 53,000 deaths', ['number more-than 53000'], 'digits with a comparator'],
    ['more than fifty-three thousand deaths', ['number more-than 53000'], 'words with a scale'],
    ['at least 20 hostages', ['number at-least 20'], 'lower bound'],
    ['no fewer than twenty of them', ['number at-least 20'], 'a negated comparator is one'],
    ['nearly 1.9 million people', ['number nearly 1900000'], 'decimals and scale'],
    ['some 250k users', ['number about 250000'], 'letter scale'],
    ['between 20 and 30 people', ['number exactly 20-30'], 'range in words'],
    ['20–30 people', ['number exactly 20-30'], 'range with a dash'],
    ['$2-3 billion', ['currency exactly 2000000000-3000000000 USD'], 'the scale is of both ends'],
    ['half a dozen trucks', ['number exactly 6'], 'dozens'],
    ['dozens were hurt', ['number about 24-99'], 'nobody counted'],
    ['tens of thousands of lives', ['number about 20000-99999'], 'vague with a scale'],
    ['thousands of lives', ['number about 2000-9999'], 'up to where tens of thousands begin'],
    ['hundreds of millions of dollars', ['currency about 200000000-999999999 USD'], 'a vague sum'],
    ['nine in ten voters', ['number exactly 0.9'], 'a share'],
    ['3 in 10 days', ['number exactly 3', 'duration exactly 10 day'], 'no share of days'],
    ['half of the residents', ['number exactly 0.5'], 'a half'],
    ['most of the residents', ['number about 0.5-1'], 'more than a half'],
    ['fortythree million people', ['number exactly 43000000'], 'a lost hyphen'],
    ['a trillion-dollar bill', ['currency exactly 1000000000000 USD'], 'a hyphen before the unit'],
    ['a $4,000 raise', ['currency exactly 4000 USD'], 'an article is no country'],
    ['A$ 50 and C$50', ['currency exactly 50 AUD', 'currency exactly 50 CAD'], 'countries'],
    ['a 30 . 84 % stake', ['percent exactly 30.84 percent'], 'decimals cut into words'],
    ['see https://example.org/a%20b?id=305 now', [], 'an address'],
    ['90 percent of them', ['percent exactly 90 percent'], 'percent in words'],
    [
      '12.4% and 3 percentage points',
      ['percent exactly 12.4 percent', 'percent exactly 3 percent-point'],
      'points are no percent',
    ],
    ['US$ 5m in cash', ['currency exactly 5000000 USD'], 'm after money is a million'],
    ['3 dollars 50 cents', ['currency exactly 3.5 USD'], 'small change'],
    ['a 29km road', ['number exactly 29 km'], 'a measure is no count'],
    ['the six-week ceasefire', ['duration exactly 6 week'], 'hyphenated duration'],
    ['a two-and-a-half-hour talk', ['duration exactly 2.5 hour'], 'mixed fraction'],
    ['a third of the seats', ['number exactly 0.3333333333333333'], 'fraction'],
    ['the third hostage', ['ordinal exactly 3'], 'an order is no fraction'],
    ['which one do you prefer', [], 'a pronoun'],
    ['on October 7, 2023', ['date exactly 20231007 day'], 'date in full'],
    ['on 15 May', ['date exactly 20250515 day'], 'the year is the article’s'],
    ['as early as March', ['date exactly 202503 month'], 'a month alone'],
    ['two months ago', ['date exactly 202504 month'], 'counted from the article’s day'],
    ['on Sunday', ['date exactly 20250601 day'], 'the last such day'],
    ['since 1967', ['date exactly 1967 year'], 'a year'],
    ['F-16s and COVID-19', [], 'names with digits'],
    ['at 6:30 on the dot', [], 'a time of day'],
    ['by half a percentage point', ['percent exactly 0.5 percent-point'], 'a part of a point'],
    ['a quarter of a million people', ['number exactly 250000'], 'a part of a scale'],
    ['one and a half million people', ['number exactly 1500000'], 'the scale is of both'],
    ['in the first half of the game', ['ordinal exactly 1'], 'a half that is no share'],
    ['twenty-odd captives', ['number about 20'], 'a comparator behind a hyphen'],
  ])('reads "%s"', (text, expected, _reason) => {
    expect(shape(text)).toEqual(expected);
  });

  it.each([
    [
      'at least 20 hostages are believed to be alive, with the remains of 35 others there',
      ['hostages are believed to be alive', 'others there'],
    ],
    ['20 alive and 35 bodies', ['alive', 'bodies']],
    ['The death toll rose to 53,272 on Sunday', ['The death toll rose to']],
    ['Of the 58 hostages, 35 are confirmed dead', ['hostages', 'are confirmed dead']],
    ['20 of the 58 hostages are alive', ['of the 58 hostages are alive', 'hostages are alive']],
  ])('binds each number of "%s" to what it counts', (text, expected) => {
    const counted = find(text).filter(({ kind }) => kind === 'number');
    expect(counted.map(({ counts }) => counts)).toEqual(expected);
  });

  it('leaves relative dates out where the day of the article is unknown', () => {
    const text = 'It ended on Sunday, two days ago.';
    expect(
      findQuantities(text, { start: 0, end: text.length }).filter(({ kind }) => kind === 'date'),
    ).toEqual([]);
  });

  it('gives offsets inside the span, in order, not overlapping, for any text', () => {
    const word = fc.constantFrom(
      '20',
      'fifty',
      'and',
      'a',
      'half',
      '$',
      '%',
      'million',
      '-',
      'to',
      'hundred',
      'May',
      '2025',
      'of',
      'the',
      'hostages',
      ',',
      '.',
      'between',
      'third',
      '1,000',
      '7',
      'dozen',
      'point',
      'in',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), fc.nat(6), (parts, cut) => {
        const text = parts.join(' ');
        const sentence = { start: Math.min(cut, text.length), end: text.length };
        let last = sentence.start;
        return findQuantities(text, sentence).every(({ start, end, value }) => {
          const isInside = start >= last && end > start && end <= sentence.end;
          last = end;
          return isInside && Number.isFinite(value);
        });
      }),
    );
  });
});
