import { describe, expect, it } from 'vitest';
import { articleFromText } from '../reading/article-from-text.ts';
import { findOwnSource, normaliseAddress, normaliseQuote } from './find-own-source.ts';
import { makeClaim, makeEvidence, makeSource } from './test-records.ts';

const quotes = [
  'The ferry “Marlin” left at noon – an hour late.',
  'It wasn’t full.',
  'Nobody was hurt, the harbour master said.',
  'The crane stood still.',
];
const claims = quotes.map((quote, index) =>
  makeClaim({
    id: `ferry/claims/${index}`,
    evidence: [makeEvidence('courier', 'afloat', { quote })],
  }),
);
const url = 'https://courier.example/ferry';
const sources = [makeSource('courier', { url }), makeSource('times')];
const find = (text: string, facts = {}) =>
  findOwnSource(articleFromText(text, facts), sources, claims);

describe('by its words', () => {
  it('is a source whose quotes are all there, whatever the typography', () => {
    const text = `The ferry "Marlin" left at noon - an\u00a0hour late.\nIt wasn't\n  full. Nobody was hurt, the har\u00adbour master said. The crane stood still.`;
    expect(find(text)).toEqual({ source: sources[0], goneQuotes: [] });
  });

  it('reports recorded quotes that are no longer there', () => {
    const text = quotes.join(' ').replace('Nobody was hurt', 'Two were hurt');
    expect(find(text)?.goneQuotes).toEqual([{ claim: 'ferry/claims/2', quote: quotes[2] }]);
  });

  it('calls nothing gone where the page is cut short', () => {
    const text = quotes.slice(0, 3).join(' ');
    expect(find(text, { isTruncated: true })?.goneQuotes).toEqual([]);
    expect(find(text)?.goneQuotes).toHaveLength(1);
  });

  it('is no source for two quotes, which any article may share', () => {
    expect(find(quotes.slice(0, 2).join(' '))).toBeUndefined();
  });
});

describe('by its address', () => {
  it.each([
    url,
    'http://www.courier.example/ferry/',
    'https://courier.example/ferry?utm_source=mail&fbclid=1',
  ])('is the source at %s though all words changed', (address) => {
    const own = find('All new.', { url: address });
    expect(own?.source.id).toBe('courier');
    expect(own?.goneQuotes).toHaveLength(4);
  });

  it.each(['https://courier.example/ferry-2', 'https://courier.example/ferry?page=2', undefined])(
    'is none at %s',
    (address) => {
      expect(find('All new.', address === undefined ? {} : { url: address })).toBeUndefined();
    },
  );

  it('goes before words: a copy elsewhere of another source', () => {
    const other = makeSource('times', { url: 'https://times.example/a' });
    const article = articleFromText(quotes.join(' '), { url: 'https://times.example/a' });
    expect(findOwnSource(article, [makeSource('courier'), other], claims)?.source.id).toBe('times');
  });
});

it('keeps what is no address as it is', () => {
  expect(normaliseAddress('not an address')).toBe('not an address');
});

it('sees no difference in quotation marks, dashes, blanks and ellipses, but in words', () => {
  expect(normaliseQuote('“a”  – b…')).toBe(normaliseQuote('"a" - b...'));
  expect(normaliseQuote('a b')).not.toBe(normaliseQuote('a c'));
});
