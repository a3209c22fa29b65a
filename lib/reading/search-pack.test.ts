import { describe, expect, it } from 'vitest';
import { makeClaim, makeEntity } from '../compare/test-records.ts';
import type { Claim, Entity, EntityName, Story } from '../dataset/types.ts';
import { searchPack } from './search-pack.ts';

const names = (...values: string[]): EntityName[] =>
  values.map((value) => ({ value, kind: 'spelling', match: 'full', usedBy: [] }));
const search = (query: string, entities: Entity[], claims: Claim[] = []) =>
  searchPack(
    { allEntities: () => from(entities), allClaims: () => from(claims), stories: [story] },
    query,
  );
function* from<T>(items: readonly T[]): Generator<T> {
  yield* items;
}

const story: Story = {
  id: 'a',
  title: 'The ferry',
  summary: '',
  asOf: '2025',
  licence: 'CC0-1.0',
  topics: [{ id: 'ship', label: 'The ship itself' }],
};

const naim = makeEntity('people/naim', {
  name: 'Basem Naïm',
  names: names('Basem Naïm', "Bassem Na'im", 'باسم نعيم'),
  summary: 'Hamas political bureau',
});
const hall = makeEntity('people/hall', { name: 'Ann Hall', names: names('Ann Hall') });
const hallBureau = makeEntity('organisations/bureau', {
  kind: 'organisation',
  name: 'Bureau of Bridges',
  names: names('Bureau of Bridges'),
  summary: 'office',
});
const ferry = makeClaim({ id: 'a/claims/ferry', text: 'The ferry sank in the bureau’s harbour.' });

describe('finds', () => {
  it.each([
    ['a name', 'Basem Naïm'],
    ['a name without its accent', 'basem naim'],
    ['another spelling with an apostrophe, typed or not', 'bassem naim'],
    ['the words in another order', 'naim basem'],
    ['the beginning of a word', 'bas'],
    ['words of the summary and the name', 'naim hamas'],
    ['another script', 'نعيم'],
  ])('%s', (_, query) => {
    expect(search(query, [hall, naim])).toEqual([
      { kind: 'person', id: 'people/naim', title: 'Basem Naïm', detail: 'Hamas political bureau' },
    ]);
  });

  it('claims by the words of their sentence', () => {
    expect(search('ferry harbour', [naim], [ferry])).toEqual([
      { kind: 'claim', id: 'a/claims/ferry', title: ferry.text, detail: 'The ship itself' },
    ]);
  });

  it('claims of no story, of whose topic there are no words', () => {
    const stray = makeClaim({ id: 'other/claims/ferry', text: 'The ferry sank.' });
    expect(search('ferry', [], [stray])).toMatchObject([{ id: stray.id, detail: '' }]);
  });
});

it('does not find what a word only contains', () => {
  expect(search('all', [hall])).toEqual([]);
});

it('puts names that begin with the query before others, and claims last', () => {
  const found = search('bureau', [naim, hallBureau], [ferry]).map(({ id }) => id);
  expect(found).toEqual(['organisations/bureau', 'people/naim', 'a/claims/ferry']);
});

it.each(['', '  ', '…', "'"])('finds nothing for %o', (query) => {
  expect(search(query, [naim], [ferry])).toEqual([]);
});

it('gives at most 30, and begins of names push others out', () => {
  const many = Array.from({ length: 40 }, (_, i) =>
    makeEntity(`people/${i}`, { name: `X Ann ${i}`, names: names(`X Ann ${i}`) }),
  );
  expect(search('ann', many, [ferry])).toHaveLength(30);
  expect(search('ann', [...many, hall])[0]?.id).toBe('people/hall');
});
