import { expect, it } from 'vitest';
import { articleFromText } from '../reading/article-from-text.ts';
import type { Article } from '../reading/types.ts';
import { findSentences } from '../text/sentences.ts';
import { findNearby, refersBack } from './find-nearby.ts';
import { readWords } from './read-words.ts';

/** What stands before the last sentence of an article, as words. */
function wordsBefore(article: Article): string[] {
  const words = readWords(article.text, []);
  const sentences = findSentences(article);
  const { ranges } = findNearby(article, words, sentences, sentences.length - 1);
  return ranges.map(({ from, to }) => words.folded.slice(from, to).join(' '));
}

it.each([
  ['Gaza is dark.\nThe hospitals are in ruins.', ['gaza is dark'], 'a sentence goes on'],
  ['Gaza is dark.\nHOSPITALS IN RUINS', [], 'a line in capitals stands for a heading'],
  ['Gaza is dark.\nTHE HOSPITALS ARE IN RUINS.', ['gaza is dark'], 'with a full stop it does not'],
  ['Gaza is dark.\nThey said: IN RUINS', ['gaza is dark'], 'nor where a part of it is'],
  ['Gaza is dark.\nU.N., WHO', ['gaza is dark'], 'nor where it is but abbreviations'],
])('before %j stand %j: %s', (text, before) => {
  expect(wordsBefore(articleFromText(text))).toEqual(before);
});

it('is nothing for a heading, which says what comes', () => {
  const article = articleFromText('Gaza is dark.\nHospitals in ruins');
  const blocks = article.blocks.map((block, index) => ({
    ...block,
    kind: index === 1 ? ('heading' as const) : block.kind,
  }));
  expect(wordsBefore({ ...article, blocks })).toEqual([]);
});

it.each([
  ['He gave it back.', true],
  ['The envoy pressed for more.', true],
  ['Its spokesman was silent.', true],
  ['The American group left.', true],
  ['It is unprecedented that boats sail so far.', false],
  ['Boats sail far.', false],
  ['A group left the harbour.', false],
])('"%s" refers back: %s', (text, expected) => {
  const words = readWords(text);
  expect(refersBack({ words, range: { from: 0, to: words.count } })).toBe(expected);
});
