import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { compilePack } from '../../../lib/pack/compile-pack.ts';
import { openPack } from '../../../lib/pack/open-pack.ts';
import { describeEntity } from '../../../lib/reading/describe.ts';
import { loadData } from '../load-data.ts';
import { type ComparedPost, compareLeaders, type LeaderList } from './compare-leaders.ts';
import { makePack } from './make-pack.ts';
import { readInputs } from './read-inputs.ts';
import { US_CONGRESS } from './us-congress.ts';
import { WORLD_LEADERS } from './world-leaders.ts';

const UPSTREAM = '../shared/refdata';
const PACKS: [string, string, string[]][] = [
  ['uk-commons', 'data/packs/uk-commons', ['uk-mp-lookup/mp_lookup.csv']],
  [
    'us-congress',
    'data/packs/us-congress',
    ['congress-legislators/legislators-current.yaml', 'congress-legislators/executive.yaml'],
  ],
  ['world-leaders', 'data/packs/world-leaders', ['factbook']],
  ['stop-words', 'lib/people/stop-words', ['word-lists']],
];

describe('the project’s data, merged', () => {
  it('ends a term whose last day has passed, and tells each of a person’s packs', async () => {
    const { dataset } = await loadData('data');
    const opened = openPack(compilePack(dataset));
    if (!opened.ok) throw new Error(opened.error.message);
    const describeOn = (id: string) => {
      const details = describeEntity(opened.value, id, '2026-11-20');
      if (!details.ok) throw new Error(details.error.message);
      return details.value;
    };
    expect(describeOn('us-congress/people/jon-husted').roles).toMatchObject([
      { end: '2026-11-03', state: 'ended' },
    ]);
    const trump = describeOn('world-leaders/people/donald-j-trump');
    expect(trump.id).toBe('us-hamas-talks-2025/people/donald-trump');
    expect(trump.alsoFrom.map(({ title }) => title)).toEqual(
      expect.arrayContaining([WORLD_LEADERS.title, US_CONGRESS.title]),
    );
    const netanyahu = describeOn('world-leaders/people/benyamin-netanyahu');
    expect(netanyahu.name).toBe('Benjamin Netanyahu');
  });
});

describe.skipIf(!existsSync(UPSTREAM))('upstream files', () => {
  it.each(PACKS)(
    'of %s make the committed files again, byte for byte',
    async (pack, home, files) => {
      const committed = new Map<string, string>();
      for (const name of readdirSync(home)) {
        committed.set(name, await readFile(`${home}/${name}`, 'utf8'));
      }
      const inputs = await readInputs(files.map((file) => `${UPSTREAM}/${file}`));
      const before = [...committed.values()].join('');
      const made = makePack(pack, inputs, { commit: undefined, asOf: undefined, before });
      if (!made.ok) throw new Error(made.reason);
      for (const [name, text] of Object.entries(made.files)) {
        expect(committed.get(name) === text, `${home}/${name}`).toBe(true);
      }
      expect([...committed.keys()].sort()).toEqual(Object.keys(made.files).sort());
    },
  );

  it('of another collection agree on all posts but those that have changed hands since', async () => {
    const path = `${UPSTREAM}/world-leaders-check/current/all-leaders.json`;
    const list = JSON.parse(await readFile(path, 'utf8')) as LeaderList;
    const { dataset, written } = await loadData('data');
    const count = (posts: ComparedPost[]) => {
      const counts: Record<string, number> = {};
      for (const { relation } of posts) counts[relation] = (counts[relation] ?? 0) + 1;
      return counts;
    };
    // The four missing are posts of the European and the African Union, which the Factbook has not.
    expect(count(compareLeaders(list, written))).toEqual({
      agrees: 46,
      'spelled-otherwise': 6,
      differs: 3,
      missing: 4,
    });
    // Merged with the hand-written spellings, what is left has changed hands.
    const merged = compareLeaders(list, dataset.entities);
    const changed = merged.filter(({ relation }) => !/agrees|missing/.test(relation));
    expect(changed.map(({ country, listed }) => `${country}: ${listed}`)).toEqual([
      'vietnam: Tô Lâm',
      'vietnam: Lê Minh Hưng',
      'United Kingdom: Andy Burnham',
    ]);
  });
});
