import { expect, it } from 'vitest';
import { findUnnamedSpeaker } from './find-unnamed-speaker.ts';
import { readWords } from './read-words.ts';

it.each([
  ['No talks are held, a senior harbour official insisted.', 'a senior harbour official'],
  ['Two port officials said that no talks are held.', 'Two port officials'],
  ['No talks are held, said a senior harbour official.', undefined],
  ['The harbour official said that no talks are held.', undefined],
  ['A harbour official confirmed the talks.', undefined],
  ['A senior official of the port who was there wept.', undefined],
  ['A harbour official denied that the United States was consulted.', undefined],
  ['A crane that fell, said Ada Keel, was red.', undefined],
])('in "%s" the words for an unnamed speaker are "%s"', (text, expected) => {
  const words = readWords(text);
  const found = findUnnamedSpeaker(words, { from: 0, to: words.count });
  expect(found && text.slice(words.start[found.from], words.end[found.to - 1])).toBe(expected);
});
