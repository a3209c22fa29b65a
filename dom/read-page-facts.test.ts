import { expect, it } from 'vitest';
import { readPageFacts } from './read-page-facts.ts';

const factsOf = (head: string, html = '') =>
  readPageFacts(
    new DOMParser().parseFromString(
      `<html ${html}><head>${head}</head><body></body></html>`,
      'text/html',
    ),
  );
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

it.each([
  [
    'an ISO date in JSON-LD',
    ld({ '@type': 'Article', datePublished: '2025-05-16T23:30:00-04:00' }),
    '2025-05-16',
  ],
  [
    'a graph',
    ld({
      '@graph': [
        { '@type': 'WebPage', datePublished: '2020-01-01' },
        { '@type': 'NewsArticle', datePublished: '2025-05-16' },
      ],
    }),
    '2025-05-16',
  ],
  [
    'a meta tag',
    '<meta property="article:published_time" content="2025-05-16T08:00:00Z">',
    '2025-05-16',
  ],
  [
    'a meta tag with its value in the wrong attribute',
    '<meta value="2025-05-16" name="article:published_time">',
    '2025-05-16',
  ],
  ['a date in words', '<meta name="publish-date" content="December 1, 2016">', '2016-12-01'],
  ['a date without hyphens', '<meta name="pubdate" content="20161201">', '2016-12-01'],
  ['no date at all', '<meta name="date" content="yesterday">', undefined],
  ['an impossible date', '<meta name="date" content="2025-19-99">', undefined],
])('reads %s', (_, head, published) => {
  expect(factsOf(head).published).toBe(published);
});

it.each([
  ['en-GB', '', 'lang="en-GB"'],
  ['de-DE', '<meta property="og:locale" content="de_DE">', ''],
  [undefined, '', 'lang="the English one"'],
])('reads the language %s', (language, head, html) => {
  expect(factsOf(head, html).language).toBe(language);
});

it('collects types from lists, graphs, main entities and microdata', () => {
  const page = '<div itemscope itemtype="https://schema.org/Recipe"></div>';
  const facts = factsOf(
    ld([
      { '@type': 'WebPage', mainEntity: { '@type': 'schema:NewsArticle' } },
      { '@graph': [{ '@type': ['A', 'B'] }] },
    ]) + page,
  );
  expect([...facts.types].sort()).toEqual(['A', 'B', 'NewsArticle', 'Recipe', 'WebPage']);
});

it('knows what is said to be paid for, and how many words it has', () => {
  const facts = factsOf(
    ld({ '@type': 'NewsArticle', isAccessibleForFree: 'False', wordCount: '812' }),
  );
  expect(facts).toMatchObject({ isPaid: true, wordCount: 812 });
});

it.each([
  '{',
  '[[[[',
  'null',
  '"text"',
  '{"@type":{"a":1}}',
  '{"@graph":7}',
  '{"__proto__":{"@type":"X"}}',
])('survives %s for JSON-LD', (source) => {
  expect(
    factsOf(`<script type="application/ld+json">${source}</script>`).published,
  ).toBeUndefined();
});
