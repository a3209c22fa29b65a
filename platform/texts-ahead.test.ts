import { expect, it } from 'vitest';
import { MOST_TEXT } from '../lib/reading/parse-article.ts';
import { createTextsAhead } from './texts-ahead.ts';

it('puts a text together from its pieces, once', () => {
  const texts = createTextsAhead();
  texts.hold({ id: 1, start: 0, text: 'The ferry ' });
  texts.hold({ id: 2, start: 0, text: 'Another ' });
  texts.hold({ id: 1, start: 10, text: 'is ' });
  const request = { text: 'afloat.', ahead: { id: 1, start: 13 } };
  expect(texts.complete(request)).toMatchObject({ text: 'The ferry is afloat.' });
  expect(() => texts.complete(request)).toThrow('gone');
});

it.each([undefined, null, 7, { text: 'whole' }, { text: 'whole', ahead: 3 }, { ahead: null }])(
  'leaves a request as it is that has nothing ahead: %o',
  (request) => {
    expect(createTextsAhead().complete(request)).toBe(request);
  },
);

it('refuses pieces out of order, of another kind, and beyond what an article may have', () => {
  const texts = createTextsAhead();
  const piece = { id: 1, start: 0, text: 'The ferry' };
  for (const wrong of [
    { start: 9 },
    { text: 7 },
    { id: '1' },
    { text: 'x'.repeat(MOST_TEXT + 1) },
  ]) {
    expect(() => texts.hold({ ...piece, ...wrong } as never)).toThrow('out of order');
  }
});

it('throws where a worker has lost what came, or a part of it', () => {
  const texts = createTextsAhead();
  expect(() => texts.complete({ text: '', ahead: { id: 1, start: 4 } })).toThrow('gone');
  texts.hold({ id: 1, start: 0, text: 'The' });
  expect(() => texts.complete({ text: '', ahead: { id: 1, start: 4 } })).toThrow('gone');
});

it('forgets the oldest of many that nobody asks about', () => {
  const texts = createTextsAhead();
  for (let id = 1; id <= 9; id++) texts.hold({ id, start: 0, text: 'text' });
  expect(() => texts.complete({ text: '', ahead: { id: 1, start: 4 } })).toThrow('gone');
  expect(texts.complete({ text: '', ahead: { id: 9, start: 4 } })).toMatchObject({ text: 'text' });
});
