import { describe, expect, it } from 'vitest';
import type { Dataset, Entity } from '../../../lib/dataset/types.ts';
import { articleFromText } from '../../../lib/reading/article-from-text.ts';
import { loadData } from '../load-data.ts';
import { openDataset } from '../open-dataset.ts';
import { compareReadings } from './compare-readings.ts';
import { compareRecords } from './compare-records.ts';
import { describeDiff } from './describe-diff.ts';
import { BaseError, openBase } from './open-base.ts';

const SMALL = 'tests/fixtures/small-data';
const { dataset: before } = await loadData(SMALL);

const changeEntities = (change: (entity: Entity) => Entity[]): Dataset => ({
  ...before,
  entities: before.entities.flatMap(change),
});
const isAna = ({ id }: Entity) => id === 'flood/people/ana-reyes';

const read = (text: string, after: Dataset) =>
  compareReadings(
    [{ file: 'a.txt', article: articleFromText(text, {}) }],
    openDataset(before),
    openDataset(after),
  );

describe('a diff of the data', () => {
  it('is empty between equal states', () => {
    expect(compareRecords(before, structuredClone(before))).toEqual([]);
    expect(read('Ana Reyes spoke of the bridge.', before)).toEqual([]);
  });

  it('names records that were added, removed and changed, and in which fields', () => {
    const after = changeEntities((entity) =>
      isAna(entity) ? [{ ...entity, summary: 'Somebody else' }] : [],
    );
    const changes = compareRecords(before, after);
    expect(changes).toContainEqual({
      id: 'flood/people/ana-reyes',
      name: 'Ana Reyes',
      change: 'changed',
      fields: ['summary'],
      details: [
        {
          part: 'summary',
          before: { text: before.entities.find(isAna)?.summary },
          after: { text: 'Somebody else' },
        },
      ],
    });
    expect(changes.filter(({ change }) => change === 'removed')).toHaveLength(
      before.entities.length - 1,
    );
    expect(compareRecords(after, before).filter(({ change }) => change === 'added')).toHaveLength(
      before.entities.length - 1,
    );
  });

  it('says of each article what is found, lost and ambiguous now', () => {
    const [ana] = before.entities.filter(isAna);
    if (!ana) throw new Error('the fixture has no Ana Reyes');
    const twin = { ...ana, id: 'flood/people/other-reyes', names: ana.names.slice(0, 1) };
    const withoutAna = changeEntities((entity) => (isAna(entity) ? [] : [entity]));
    const withTwin = changeEntities((entity) => (isAna(entity) ? [entity, twin] : [entity]));
    expect(read('Ana Reyes spoke.', withoutAna)[0]?.lost).toContain('flood/people/ana-reyes');
    expect(read('Ana Reyes spoke.', withTwin)[0]).toMatchObject({
      file: 'a.txt',
      gained: ['flood/people/other-reyes'],
    });
  });

  it('is written as Markdown tables; a pack that is new as a whole is one row', () => {
    const records = [
      { id: 'flood', name: 'Flood', change: 'added' as const },
      { id: 'flood/claims/bridge', name: 'The bridge fell', change: 'added' as const },
      {
        ...{ id: 'hill/people/a|b', name: 'A B', change: 'changed' as const },
        ...{ fields: ['name'], details: [] },
      },
    ];
    const articles = [
      {
        file: 'a.txt',
        gained: ['x', 'hill/people/a', 'hill/people/b'],
        lost: [],
        ambiguous: ['Reyes'],
        positions: [],
        relations: [],
      },
    ];
    const text = describeDiff({ base: 'main', records, articleCount: 3, articles });
    expect(text).toContain(
      'Records: 2 added, 1 changed, 0 removed. Of 3 articles 1 are read otherwise.',
    );
    expect(text).toContain('| a.txt | `x`<br>`hill/people/` a, b |  | `Reyes` |  |');
    expect(text).toContain('| `flood` | added | all 1 records |');
    expect(text).toContain('| `hill/people/a\\|b` | changed | name |');
    expect(text).not.toContain('flood/claims/bridge');
  });

  it('reads the other state from a folder, or says why it cannot', async () => {
    expect((await openBase(SMALL, SMALL)).dataset.claims).toHaveLength(before.claims.length);
    await expect(openBase('no-such-branch', SMALL)).rejects.toThrow(BaseError);
    await expect(openBase('tests/fixtures/broken-data', SMALL)).rejects.toThrow(/problems/);
  });
});
