import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeEntities } from './merge-entities.ts';
import type { Dataset, Entity, PackHead } from './types.ts';

const head = (id: string, asOf: string, isImported = false): PackHead => ({
  id,
  title: id,
  licence: 'CC0-1.0',
  attribution: id,
  asOf,
  maxAgeDays: 9,
  ...(isImported ? { upstream: { name: 'u', commit: 'c', sha256: {} } } : {}),
});

const HEADS: Pick<Dataset, 'packs' | 'stories'> = {
  packs: [
    head('members', '2026', true),
    head('office', '2025', true),
    head('leaders', '2024'),
    head('flood', '2020'),
    head('storm', '2021'),
  ],
  stories: ['flood', 'storm'].map((id) => ({
    id,
    title: id,
    summary: id,
    asOf: '2020',
    licence: 'CC0-1.0',
    topics: [],
  })),
};

const person = (id: string, name: string, more: Partial<Entity> = {}): Entity => ({
  id,
  kind: 'person',
  name,
  names: [{ value: name, kind: 'label', match: 'full', usedBy: [] }],
  summary: `${id} summary`,
  roles: [{ label: `role of ${id}`, asOf: '2025', sources: [] }],
  background: [],
  descriptions: [],
  identifiers: {},
  ...more,
});

const merge = (...entities: Entity[]) => mergeEntities({ ...HEADS, entities });

describe('records with an official identifier in common', () => {
  const story = person('flood/people/ana', 'Ana Reyes', { identifiers: { wikidata: 'Q1' } });
  const leader = person('leaders/people/ana-reyes', 'Ana M. Reyes', {
    identifiers: { wikidata: 'Q1', bioguide: 'R1' },
    background: [{ text: 'She leads.', asOf: '2024', sources: [] }],
  });
  const member = person('members/people/reyes', 'Anita Reyes', {
    identifiers: { bioguide: 'R1' },
    background: [{ text: 'She sits.', asOf: '2026', sources: [] }],
    names: [
      { value: 'Anita Reyes', kind: 'label', match: 'full', usedBy: [] },
      { value: 'ana  reyes', kind: 'spelling', match: 'context', usedBy: ['members/sources/x'] },
    ],
  });

  it.each([[[story, leader, member]], [[member, leader, story]], [[leader, member, story]]])(
    'are one, led by the story, then what is written by hand, in whatever order they come',
    (entities) => {
      const { entities: merged, aliases, problems } = merge(...entities);
      expect(problems).toEqual([]);
      expect(merged).toHaveLength(1);
      expect(merged[0]).toMatchObject({
        id: 'flood/people/ana',
        name: 'Ana Reyes',
        summary: 'flood/people/ana summary',
        background: [{ text: 'She leads.' }],
        identifiers: { wikidata: 'Q1', bioguide: 'R1' },
        sameAs: ['leaders/people/ana-reyes', 'members/people/reyes'],
      });
      expect(aliases).toEqual(
        new Map([
          ['leaders/people/ana-reyes', 'flood/people/ana'],
          ['members/people/reyes', 'flood/people/ana'],
        ]),
      );
    },
  );

  it('keep every role with the pack it is from', () => {
    const [merged] = merge(story, leader, member).entities;
    expect(merged?.roles.map(({ label, pack }) => [label, pack])).toEqual([
      ['role of flood/people/ana', undefined],
      ['role of leaders/people/ana-reyes', 'leaders'],
      ['role of members/people/reyes', 'members'],
    ]);
  });

  it('keep every spelling once: the first says how it matches, only its heading is one', () => {
    const [merged] = merge(story, leader, member).entities;
    expect(merged?.names).toEqual([
      { value: 'Ana Reyes', kind: 'label', match: 'full', usedBy: ['members/sources/x'] },
      { value: 'Ana M. Reyes', kind: 'spelling', match: 'full', usedBy: [] },
      { value: 'Anita Reyes', kind: 'spelling', match: 'full', usedBy: [] },
    ]);
  });

  it('of equal standing follow the newer one', () => {
    const other = person('storm/people/ana', 'Ana R.', { identifiers: { wikidata: 'Q1' } });
    expect(merge(story, other).entities[0]?.id).toBe('storm/people/ana');
  });
});

describe('records that a person says are one', () => {
  it('are merged, over several steps', () => {
    const one = person('leaders/people/a', 'A B', { sameAs: ['office/people/b'] });
    const two = person('office/people/b', 'B B', { identifiers: { wikidata: 'Q2' } });
    const three = person('members/people/c', 'C B', { identifiers: { wikidata: 'Q2' } });
    const { entities } = merge(three, one, two);
    expect(entities.map(({ id, sameAs }) => [id, sameAs])).toEqual([
      ['leaders/people/a', ['members/people/c', 'office/people/b']],
    ]);
  });

  it('may be somebody of other data: the reference stays, to be merged with that', () => {
    const { entities, problems } = merge(
      person('leaders/people/a', 'A B', { sameAs: ['x/people/y'] }),
    );
    expect(problems).toEqual([]);
    expect(entities[0]?.sameAs).toEqual(['x/people/y']);
  });
});

describe('records that have nothing official in common', () => {
  it('stay two, whatever their names', () => {
    const one = person('members/people/a', 'David Taylor', { identifiers: { bioguide: 'T1' } });
    const two = person('office/people/a', 'David Taylor', {
      identifiers: { 'uk-parliament': 'T1' },
    });
    const { entities, aliases } = merge(one, two);
    expect(entities).toEqual([one, two]);
    expect(aliases.size).toBe(0);
  });

  it('stay as they were written, for any names', () => {
    const record = fc.record({
      name: fc.string({ minLength: 1 }),
      home: fc.constantFrom('members', 'flood', 'leaders'),
    });
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const entities = records.map(({ home, name }, at) => person(`${home}/people/p${at}`, name));
        expect(merge(...entities).entities).toEqual(entities);
      }),
    );
  });
});

describe('problems', () => {
  it('are two records of one pack with one identifier', () => {
    const one = person('members/people/a', 'A', { identifiers: { bioguide: 'T1' } });
    const two = person('members/people/b', 'B', { identifiers: { bioguide: 'T1' } });
    const { entities, problems } = merge(one, two);
    expect(entities).toHaveLength(2);
    expect(problems).toEqual([
      {
        record: 'members/people/b',
        path: ['identifiers', 'bioguide'],
        message:
          '"T1" is also the bioguide identifier of members/people/a: make the two one record, or correct one',
      },
    ]);
  });

  it('are identifiers that contradict each other once merged', () => {
    const one = person('leaders/people/a', 'A', {
      identifiers: { wikidata: 'Q1', bioguide: 'T1' },
    });
    const two = person('members/people/b', 'B', {
      identifiers: { wikidata: 'Q2', bioguide: 'T1' },
    });
    expect(merge(one, two).problems).toMatchObject([
      { record: 'members/people/b', path: ['identifiers', 'wikidata'] },
    ]);
  });
});
