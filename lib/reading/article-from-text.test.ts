import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleFromText } from './article-from-text.ts';
import { parseArticle } from './parse-article.ts';

const cut = (text: string) =>
  articleFromText(text).blocks.map(({ start, end, kind }) => [kind, text.slice(start, end)]);

it('makes a block of every line that is not blank, and a headline of a first short one', () => {
  expect(cut('Ferry sinks\r\n\r\n  It sank at noon.  \n\u00a0\nNobody was hurt.\n')).toEqual([
    ['headline', 'Ferry sinks'],
    ['paragraph', 'It sank at noon.'],
    ['paragraph', 'Nobody was hurt.'],
  ]);
});

it.each([
  ['ends like a sentence', 'The ferry sank.'],
  ['ends like a quoted sentence', '“The ferry sank.”'],
  ['ends with an open clause', 'The ferry, it was said,'],
  ['is long', 'The ferry that had left the harbour '.repeat(5)],
])('takes a first line for no headline that %s', (_, line) => {
  expect(cut(`${line}\nMore.`)[0]?.[0]).toBe('paragraph');
});

it('takes a line that stands alone for no headline', () => {
  expect(cut('Ferry sinks')).toEqual([['paragraph', 'Ferry sinks']]);
});

it('has no block for an empty text', () => {
  expect(articleFromText(' \n\t\n')).toEqual({ text: ' \n\t\n', blocks: [] });
});

it('makes a block of every paragraph where lines were broken at a fixed width', () => {
  const wrapped = [
    'Ferry sinks in the harbour',
    '',
    'The ferry sank at noon on Tuesday, said Ada',
    'Keel, who looks after the harbour. It had',
    'left an hour late, with a hundred people on',
    'board, and came back with a hundred and one,',
    'nobody knows how.',
    '',
    'No one was hurt.',
  ];
  for (const lineEnd of ['\n', '\r\n']) {
    const cuts = cut(wrapped.join(lineEnd));
    expect(cuts.map(([kind]) => kind)).toEqual(['headline', 'paragraph', 'paragraph']);
    expect(cuts[1]?.[1]).toContain(`Ada${lineEnd}Keel`);
  }
});

it('keeps lines apart that had room for the next word: they are a list', () => {
  const list = ['Ada Keel, harbour master', 'Tom Oar, captain', 'Eve Sail, cook', 'Ned Rope, mate'];
  expect(cut(list.join('\n'))).toHaveLength(4);
});

it('keeps the text and the facts as they are', () => {
  const facts = { title: 'Ferry', published: '2025-05-15', isTruncated: true };
  expect(articleFromText('a\r\nb', facts)).toMatchObject({ text: 'a\r\nb', ...facts });
});

it('breaks lines at every line end that Unicode knows', () => {
  expect(cut('a\u2028b\u2029c\u0085d\fe')).toHaveLength(5);
});

it('makes an article that is taken anywhere, of any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ab. \t\r\n\n\f\u2028\u00a0\ufeff\u{1f600}\ud800') }),
      (text) => {
        const article = articleFromText(text);
        expect(parseArticle(article)).toEqual({ ok: true, value: article });
        for (const { start, end } of article.blocks) {
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        }
      },
    ),
  );
});
