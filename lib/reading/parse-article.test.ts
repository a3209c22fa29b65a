import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TEXT, parseArticle } from './parse-article.ts';

const text = 'Headline\nA first line.';
const blocks = [
  { start: 0, end: 8, kind: 'headline' },
  { start: 9, end: 22, kind: 'paragraph' },
];

it('keeps an article as it is', () => {
  const article = {
    text,
    blocks,
    title: 'Headline',
    url: 'https://courier.example/a',
    language: 'en-GB',
    published: '2025-05-15',
    isTruncated: true,
  };
  expect(parseArticle(article)).toEqual({ ok: true, value: article });
});

it('keeps known fields only', () => {
  const given = { text, blocks: [{ ...blocks[0], more: 1 }], evil: true };
  expect(parseArticle(given)).toEqual({ ok: true, value: { text, blocks: [blocks[0]] } });
});

it('takes a text without blocks, in which there is nothing to find', () => {
  expect(parseArticle({ text: '', blocks: [] }).ok).toBe(true);
});

describe('facts of a wrong shape are left out', () => {
  it.each([
    { title: 7 },
    { title: '' },
    { title: 'x'.repeat(3_000) },
    { url: 'javascript:alert(1)' },
    { url: 'no address' },
    { url: ['https://courier.example/'] },
    { language: '<b>' },
    { language: {} },
    { published: '2025-02-30' },
    { published: 'yesterday' },
    { published: 20250515 },
    { isTruncated: 'yes' },
    JSON.parse('{"__proto__":{"title":"Inherited","isTruncated":true}}'),
  ])('%o', (facts) => {
    expect(parseArticle({ text, blocks, ...facts })).toEqual({ ok: true, value: { text, blocks } });
  });
});

describe('refuses', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a string', text],
    ['a list', []],
    ['a text that is none', { text: 7, blocks }],
    ['no blocks', { text }],
    ['blocks that are no list', { text, blocks: { length: 1, 0: blocks[0] } }],
    ['a block that is null', { text, blocks: [null] }],
    ['blocks out of order', { text, blocks: [blocks[1], blocks[0]] }],
    ['blocks that overlap', { text, blocks: [blocks[0], { start: 7, end: 9, kind: 'item' }] }],
    ['an end beyond the text', { text, blocks: [{ start: 0, end: 23, kind: 'item' }] }],
    ['an end before its start', { text, blocks: [{ start: 5, end: 4, kind: 'item' }] }],
    ['an empty block', { text, blocks: [{ start: 5, end: 5, kind: 'item' }] }],
    ['a negative offset', { text, blocks: [{ start: -1, end: 4, kind: 'item' }] }],
    ['half an offset', { text, blocks: [{ start: 0.5, end: 4, kind: 'item' }] }],
    ['offsets as strings', { text, blocks: [{ start: '0', end: '4', kind: 'item' }] }],
    ['NaN', { text, blocks: [{ start: Number.NaN, end: 4, kind: 'item' }] }],
    ['an unknown kind', { text, blocks: [{ start: 0, end: 4, kind: 'script' }] }],
    ['a kind of the prototype', { text, blocks: [{ start: 0, end: 4, kind: 'constructor' }] }],
  ])('%s', (_, given) => {
    expect(parseArticle(given)).toMatchObject({ ok: false, error: { code: 'invalid-article' } });
  });

  it('a text beyond the limit, with a reason of its own', () => {
    expect(parseArticle({ text: 'x'.repeat(MOST_TEXT + 1), blocks: [] })).toMatchObject({
      ok: false,
      error: { code: 'article-too-long' },
    });
  });
});

it('never throws, whatever comes', () => {
  const anything = fc.anything({ withNullPrototype: true, withBigInt: true });
  const nearly = fc.record({ text: fc.string(), blocks: fc.array(anything), url: anything });
  fc.assert(
    fc.property(fc.oneof(anything, nearly), (given) => {
      expect(typeof parseArticle(given).ok).toBe('boolean');
    }),
  );
});
