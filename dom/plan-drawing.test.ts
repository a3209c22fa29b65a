import { expect, it } from 'vitest';
import type { Mention, Reading } from '../lib/reading/types.ts';
import { type PlanChoice, planDrawing } from './plan-drawing.ts';

const mention = (
  start: number,
  entities: string[],
  rule: Mention['how']['rule'] = 'full-name',
): Mention => ({
  start,
  end: start + 3,
  entities,
  how: { rule, name: '' },
  score: 1,
});

function readingWith(
  mentions: Mention[],
  claims: [string, 'agrees' | 'differs', number][] = [],
): Reading {
  const places = (entity: string) =>
    mentions.flatMap(({ entities }, index) => (entities.includes(entity) ? [index] : []));
  return {
    mentions,
    appearances: claims.map(([claim, , start]) => ({ claim, start, end: start + 20 })),
    claims: claims.map(([id, relation], index) => ({ id, relation, appearances: [index] })),
    differences: claims.filter(([, relation]) => relation === 'differs').map(([id]) => id),
    entities: [
      { id: 'ada', kind: 'person', mentions: places('ada') },
      { id: 'bo', kind: 'person', mentions: places('bo') },
      { id: 'union', kind: 'organisation', mentions: places('union') },
    ],
  } as unknown as Reading;
}

const plan = (
  reading: Reading,
  mentions: 'first' | 'all' = 'first',
  marks: PlanChoice['marks'] = 'both',
) =>
  planDrawing(reading, { mentions, marks }).map(
    (spot) => `${spot.start} ${spot.style} ${spot.key.kind} ${spot.key.index}`,
  );

it('takes the first mention of each entity, whatever the order of the list', () => {
  const reading = readingWith([mention(50, ['ada']), mention(10, ['ada']), mention(30, ['union'])]);
  expect(plan(reading)).toEqual(['10 person mention 1', '30 organisation mention 2']);
  expect(plan(reading, 'all')).toHaveLength(3);
});

it('takes a mention of namesakes while one of them is new', () => {
  const reading = readingWith([
    mention(1, ['ada']),
    mention(10, ['ada', 'bo']),
    mention(20, ['bo']),
  ]);
  expect(plan(reading)).toEqual(['1 person mention 0', '10 person mention 1']);
});

it('draws a likely spelling differently', () => {
  expect(plan(readingWith([mention(1, ['ada'], 'likely-spelling')]))).toEqual([
    '1 likely mention 0',
  ]);
});

it('draws a claim where it is first said, and again only when all are asked for', () => {
  const reading = readingWith(
    [],
    [
      ['a/one', 'agrees', 5],
      ['a/one', 'agrees', 40],
    ],
  );
  expect(plan(reading)).toEqual(['5 claim appearance 0']);
  expect(plan(reading, 'all')).toEqual(['5 claim appearance 0', '40 claim appearance 1']);
});

it('leaves a claim that is said in passing undrawn unless sources differ', () => {
  const reading = readingWith(
    [],
    [
      ['a/passing', 'agrees', 5],
      ['a/parted', 'differs', 40],
    ],
  );
  for (const claim of reading.claims) claim.isIncidental = true;
  expect(plan(reading)).toEqual(['40 differs appearance 1']);
  expect(plan(reading, 'all')).toHaveLength(2);
});

it('marks claims on which sources differ', () => {
  const reading = readingWith(
    [mention(7, ['ada'])],
    [
      ['a/one', 'agrees', 40],
      ['a/two', 'differs', 5],
    ],
  );
  expect(plan(reading)).toEqual([
    '5 differs appearance 1',
    '7 person mention 0',
    '40 claim appearance 0',
  ]);
});

it('has nothing for a reading without finds', () => {
  expect(plan(readingWith([]))).toEqual([]);
});

it('draws people or claims alone, or nothing', () => {
  const reading = readingWith([mention(7, ['ada'])], [['a/one', 'agrees', 40]]);
  expect(plan(reading, 'first', 'people')).toEqual(['7 person mention 0']);
  expect(plan(reading, 'first', 'claims')).toEqual(['40 claim appearance 0']);
  expect(plan(reading, 'all', 'none')).toEqual([]);
});

it('draws nothing that the lists leave out, and the first of what they hold', () => {
  const reading = readingWith([mention(7, ['ada']), mention(20, ['ada']), mention(30, ['bo'])]);
  const [ada] = reading.entities;
  const wrongAt7 = { ...reading, entities: [{ ...(ada as object), mentions: [1] }] } as Reading;
  expect(plan(wrongAt7)).toEqual(['20 person mention 1']);
});
