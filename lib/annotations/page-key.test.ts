import { describe, expect, it } from 'vitest';
import { keepableAddress, pageKeyOf, pageKeysOf, siteOf } from './page-key.ts';

const PAGE = 'https://news.example/2026/bridge?id=7&part=2';

describe('pageKeyOf', () => {
  it.each([
    ['a tracking parameter', `${PAGE}&utm_source=mail&fbclid=x`],
    ['a fragment', `${PAGE}#comments`],
    ['another order of the parameters', 'https://news.example/2026/bridge?part=2&id=7'],
    ['www and http', 'http://www.news.example/2026/bridge?id=7&part=2'],
    ['a slash at the end', 'https://news.example/2026/bridge/?id=7&part=2'],
    ['the port that is meant anyway', 'https://news.example:443/2026/bridge?id=7&part=2'],
    ['capitals in the host', 'https://NEWS.example/2026/bridge?id=7&part=2'],
  ])('is the same with %s', (_, url) => {
    expect(pageKeyOf(url)).toBe(pageKeyOf(PAGE));
  });

  it.each([
    ['another parameter', 'https://news.example/2026/bridge?id=8&part=2'],
    ['another path', 'https://news.example/2026/Bridge?id=7&part=2'],
    ['another host', 'https://old.news.example/2026/bridge?id=7&part=2'],
    ['another port', 'https://news.example:8080/2026/bridge?id=7&part=2'],
    ['a route of its script', `${PAGE}#/second`],
  ])('differs with %s', (_, url) => {
    expect(pageKeyOf(url)).not.toBe(pageKeyOf(PAGE));
  });

  it('leaves what is no web address as it is, without its fragment', () => {
    expect(pageKeyOf('file:///a/b.html#x')).toBe('file:///a/b.html');
    expect(pageKeyOf('nothing')).toBe('nothing');
  });
});

describe('pageKeysOf', () => {
  it('has the canonical address first and the page’s own beside it', () => {
    const canonical = 'https://www.news.example/bridge';
    expect(pageKeysOf({ url: 'https://amp.news.example/bridge?amp=1', canonical })).toEqual([
      'news.example/bridge',
      'amp.news.example/bridge?amp=1',
    ]);
  });

  it.each([
    ['another site', 'https://agency.example/original'],
    ['the front page', 'https://news.example/'],
    ['no address', 'bridge'],
    ['a script', 'javascript:void 0'],
  ])('does not believe a canonical address that names %s', (_, canonical) => {
    expect(pageKeysOf({ url: PAGE, canonical })).toEqual([pageKeyOf(PAGE)]);
  });
});

describe('keepableAddress', () => {
  it.each([
    ['https://u:p@news.example/a#b', 'https://news.example/a'],
    ['https://news.example/#!/a', 'https://news.example/#!/a'],
    ['https://news.example/a@b', 'https://news.example/a@b'],
    ['file:///a.html#b', 'file:///a.html'],
    ['chrome://settings', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('makes of %s %s', (url, kept) => {
    expect(keepableAddress(url)).toBe(kept);
  });
});

it('names a site by its host', () => {
  expect(siteOf('https://www.news.example/a')).toBe('news.example');
  expect(siteOf('file:///a')).toBe('');
});
