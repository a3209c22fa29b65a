import { expect, it } from 'vitest';
import { rateAddress } from './rate-address.ts';

it.each([
  'https://www.example.com/2026/01/05/council-votes-for-the-new-bridge',
  'https://www.example.com/news/world/council-votes-for-the-new-bridge.html',
  'https://www.example.com/politik/gemeinderat-stimmt-fuer-die-neue-bruecke-12345',
  'https://www.example-times.com/council-votes-for-the-new-bridge-after-all/',
])('speaks for news in %s', (url) => {
  expect(rateAddress(url)).toBeGreaterThan(0);
});

it.each([
  'https://www.example.com/',
  'https://www.example.com/index.html',
  'https://www.example.com/2026/01/',
  'https://www.example.com/about-us/',
  'https://www.example.com/products/oak-table',
  'https://docs.example.com/guide/how-to-write-a-plugin-of-your-own',
  'https://forum.example.com/t/what-do-you-use-for-backups/4411',
  'https://www.example.com/wiki/Oak',
])('speaks against it in %s', (url) => {
  expect(rateAddress(url)).toBeLessThan(0);
});

it.each(['about:blank', 'file:///home/a/page.html', 'no address', 'data:text/html,x'])(
  'says nothing of %s',
  (url) => {
    expect(rateAddress(url)).toBe(0);
  },
);
