import { describe, expect, it } from 'vitest';
import { countData } from './count-data.ts';
import { loadData } from './load-data.ts';

describe('countData', () => {
  it('counts each pack and names what wants a look', async () => {
    const { dataset } = await loadData('tests/fixtures/small-data');
    const stats = countData(dataset);
    expect(stats.packs).toMatchObject([
      { id: 'flood', people: 1, organisations: 1, sources: 2, claims: 1, evidence: 1 },
      { id: 'members', people: 2, organisations: 1, sources: 0, claims: 0, evidence: 0 },
    ]);
    expect(stats.names).toEqual({ full: 7, context: 1, never: 0 });
    expect(stats.ambiguous).toEqual([
      { name: 'Ana Reyes', entities: ['flood/people/ana-reyes', 'members/people/ana-reyes'] },
    ]);
    expect(stats.ambiguousSurnames).toEqual([{ surname: 'reyes', people: 2, isAlsoWord: false }]);
    expect(stats.merged).toEqual({ entities: 0, records: 0 });
    expect(stats.guardedHeadings).toBe(0);
    expect(stats.namesOfWords).toEqual([]);
    expect(stats.knownByOneWord).toEqual([]);
    expect(stats.singleSource).toEqual(['flood/claims/houses']);
    expect(stats.undatedSources).toEqual(['flood/sources/radio-interview']);
    expect(stats.textlessArticles).toEqual([]);
  });

  it('counts a merged person in each of its packs, and as one among the namesakes', async () => {
    const { dataset, written } = await loadData('tests/fixtures/small-data');
    const [first, second] = dataset.entities.filter(({ name }) => name === 'Ana Reyes');
    if (!first || !second) throw new Error('the fixture has changed');
    const rest = dataset.entities.filter((it) => it !== first && it !== second);
    const merged = { ...first, sameAs: [second.id] };
    const stats = countData({ ...dataset, entities: [merged, ...rest] }, written);
    expect(stats.packs).toMatchObject([{ people: 1 }, { people: 2 }]);
    expect(stats.merged).toEqual({ entities: 1, records: 2 });
    expect(stats.ambiguous).toEqual([]);
  });
});
