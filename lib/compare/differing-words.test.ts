import { expect, it } from 'vitest';
import { findDifferingWords, type Side } from './differing-words.ts';
import { makePosition } from './test-records.ts';

const marked = (side: Side, other: Side) =>
  findDifferingWords(side, other).map(({ start, end }) => side.quote.slice(start, end));
const persons = (value: number) => ({ value, comparator: 'exactly', unit: 'person' }) as const;

const released = makePosition('released', {
  cues: ['release | set free', 'dismantl* + @people/ada-keel'],
});
const held = makePosition('held', { cues: ['hold | "in captivity" | captive'] });

it('marks the words of the position, in any form, in both quotes', () => {
  const here = { quote: 'The sailor was released on Monday.', position: released };
  const there = { quote: 'The sailor is still being held in captivity.', position: held };
  expect(marked(here, there)).toEqual(['released']);
  expect(marked(there, here)).toEqual(['held in captivity']);
});

it('marks no word that both quotes have', () => {
  const here = { quote: 'A release of the held sailors.', position: released };
  const there = { quote: 'They are held; no release is near.', position: held };
  expect(marked(here, there)).toEqual([]);
});

it('follows a cue that is only the beginning of a word, and takes no entity for a word', () => {
  const here = { quote: 'People dismantled the crane of Ada Keel.', position: released };
  expect(marked(here, { quote: 'Nothing happened.' })).toEqual(['dismantled']);
});

it('takes the words of a cue only where they stand together, in their order', () => {
  const position = makePosition('released', { cues: ['"release of the American" | set free'] });
  const apart = {
    quote: 'The release of food: an American of the crew set sail freely.',
    position,
  };
  expect(marked(apart, { quote: 'No.' })).toEqual([]);
  const near = { quote: 'A release of the American, who was then set quite free.', position };
  expect(marked(near, { quote: 'No.' })).toEqual(['release of the', 'set quite free']);
});

it('joins words that stand side by side', () => {
  const here = { quote: 'They were set  free.', position: released };
  expect(marked(here, { quote: 'No.' })).toEqual(['set  free']);
});

it('marks the figure that is meant and no other number', () => {
  const here = { quote: 'On 3 May, 58 hostages and 4 guards were counted.', figure: persons(58) };
  const there = { quote: 'There were fifty hostages in 2 camps.', figure: persons(50) };
  expect(marked(here, there)).toEqual(['58']);
  expect(marked(there, here)).toEqual(['fifty']);
});

it('marks a figure that is written more exactly than the data has it', () => {
  const here = { quote: 'The toll is 53,272 now.', figure: persons(53_000) };
  expect(marked(here, { quote: '', figure: persons(60_000) })).toEqual(['53,272']);
});

it.each<[string, Side, Side]>([
  [
    'the quote does not hold the figure',
    { quote: 'Many came.', figure: persons(50) },
    { quote: '58', figure: persons(58) },
  ],
  ['there is no position', { quote: 'The sailor was released.' }, { quote: 'He is held.' }],
  ['the quote has no cue', { quote: 'He is home.', position: released }, { quote: 'He is held.' }],
])('marks nothing where %s', (_, side, other) => {
  expect(findDifferingWords(side, other)).toEqual([]);
});
