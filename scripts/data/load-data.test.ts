import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../lib/dataset/build-dataset.ts';
import { describeProblem } from './file-problem.ts';
import { loadData } from './load-data.ts';
import { readYamlText } from './read-yaml-file.ts';

const FIXTURES = 'tests/fixtures';

describe('loadData', () => {
  it('lists every mistake of the broken data, each at its place', async () => {
    const folder = `${FIXTURES}/broken-data`;
    const { problems } = await loadData(folder);
    const lines = problems.map((it) => describeProblem(it).slice(folder.length + 1));
    const expected = await readFile(`${folder}/problems.txt`, 'utf8');
    expect(lines).toEqual(expected.trimEnd().split('\n'));
  });

  it('reads stories and packs that are in order', async () => {
    const { dataset, problems, fileCount } = await loadData(`${FIXTURES}/small-data`);
    expect(problems).toEqual([]);
    expect(fileCount).toBe(9);
    expect(dataset.asOf).toBe('2025-04');
    expect(dataset.packs.map(({ id }) => id).sort()).toEqual(['flood', 'members']);
    expect(dataset.entities.map(({ id }) => id).sort()).toEqual([
      'flood/organisations/council',
      'flood/people/ana-reyes',
      'members/organisations/house',
      'members/people/al-one',
      'members/people/ana-reyes',
    ]);
    expect(dataset.entities.find(({ id }) => id === 'members/people/al-one')).toMatchObject({
      kind: 'person',
      roles: [{ organisation: 'members/organisations/house', start: '2021', asOf: '2025-04' }],
      identifiers: { wikidata: 'Q42' },
    });
  });

  it('finds nothing in a folder without stories and packs', async () => {
    const { dataset, problems } = await loadData(`${FIXTURES}/small-data/texts`);
    expect(problems).toEqual([]);
    expect(dataset.entities).toEqual([]);
  });
});

describe('data/_template', () => {
  it.each(['story', 'person', 'organisation', 'source', 'claim'] as const)(
    '%s.yaml has every field in its place',
    async (kind) => {
      const file = `data/_template/${kind}.yaml`;
      const { value, problems } = readYamlText(await readFile(file, 'utf8'), file);
      expect(problems).toEqual([]);
      const built = buildDataset([{ kind, id: 'example/x/y', value }]);
      // What a template refers to is an example and not there, and what is to be written is open.
      const own = built.problems.filter(
        ({ message }) => !/leads nowhere|yaml is missing|still to be written/.test(message),
      );
      expect(own).toEqual([]);
    },
  );
});
