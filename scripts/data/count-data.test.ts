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
    expect(stats.knownByOneWord).toEqual([]);
    expect(stats.singleSource).toEqual(['flood/claims/houses']);
    expect(stats.undatedSources).toEqual(['flood/sources/radio-interview']);
    expect(stats.textlessArticles).toEqual([]);
  });
});
