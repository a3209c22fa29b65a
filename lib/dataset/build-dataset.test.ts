import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDataset } from './build-dataset.ts';
import type { AuthoredRecord, RecordKind } from './problem.ts';

const story: AuthoredRecord = {
  kind: 'story',
  id: 'flood',
  value: {
    title: 'Flood',
    summary: 'A river rose.',
    asOf: '2025-03-20',
    licence: 'CC0-1.0',
    maxAgeDays: 30,
    topics: [{ id: 'damage', label: 'Damage' }],
  },
};
const gazette: AuthoredRecord = {
  kind: 'source',
  id: 'flood/sources/gazette',
  value: { kind: 'article', label: 'Gazette', language: 'en' },
};
const ana: AuthoredRecord = {
  kind: 'person',
  id: 'flood/people/ana',
  value: { name: 'Ana Reyes', usedBy: ['sources/gazette'], summary: 'mayor' },
};
const claim: AuthoredRecord = {
  kind: 'claim',
  id: 'flood/claims/roads',
  value: {
    text: 'Roads were closed.',
    kind: 'event',
    topic: 'damage',
    about: ['people/ana'],
    needs: ['road + close', '@people/ana'],
    positions: [{ id: 'closed', label: 'closed' }],
    evidence: [
      {
        source: 'sources/gazette',
        position: 'closed',
        quote: 'Roads were shut.',
        attributedTo: 'people/ana',
        asOf: 2025,
      },
    ],
  },
};
const records = [story, gazette, ana, claim];

describe('buildDataset', () => {
  it.each([
    ['an event begins with its story', 'event', undefined, '2025-03'],
    ['so does a statement', 'statement', undefined, '2025-03'],
    ['a state may be older', 'status', undefined, undefined],
    ['its own date comes first', 'event', '1997', '1997'],
  ])('%s', (_, kind, since, expected) => {
    const value = { ...(claim.value as object), kind, ...(since === undefined ? {} : { since }) };
    const head = { ...story, value: { ...(story.value as object), begins: '2025-03' } };
    const { dataset } = buildDataset([{ ...claim, value }, head, gazette, ana]);
    expect(dataset.claims[0]?.since).toBe(expected);
  });

  it('makes references whole, fills in what may be left away and heads the names', () => {
    const { dataset, problems } = buildDataset(records);
    expect(problems).toEqual([]);
    expect(dataset.asOf).toBe('2025-03-20');
    expect(dataset.packs).toHaveLength(1);
    expect(dataset.entities[0]).toEqual({
      id: 'flood/people/ana',
      kind: 'person',
      name: 'Ana Reyes',
      names: [
        { value: 'Ana Reyes', kind: 'label', match: 'full', usedBy: ['flood/sources/gazette'] },
      ],
      summary: 'mayor',
      roles: [],
      background: [],
      descriptions: [],
      identifiers: {},
    });
    expect(dataset.claims[0]).toMatchObject({
      about: ['flood/people/ana'],
      match: { needs: ['road + close', '@flood/people/ana'], unless: [] },
      evidence: [
        {
          source: 'flood/sources/gazette',
          attributedTo: 'flood/people/ana',
          asOf: '2025',
          derivesFrom: [],
        },
      ],
    });
  });

  it('lists the mistakes between records also where a record is broken in itself', () => {
    const broken = {
      ...claim,
      value: { ...(claim.value as object), text: 5, about: ['people/nobody'], topic: 'damages' },
    };
    const messages = buildDataset([story, gazette, ana, broken]).problems.map((it) => it.message);
    expect(messages).toEqual([
      '"text" must be text: put 5 in quotes',
      '"people/nobody" leads nowhere: add that record, or take the reference out',
      'the story has no topic "damages": did you mean "damage"?',
    ]);
  });

  it('knows of a record that could not be read', () => {
    const unread = { ...ana, value: undefined };
    expect(buildDataset([story, gazette, unread, claim]).problems).toEqual([]);
  });

  it('lets namesakes be in different packs and not in one story', () => {
    const pack: AuthoredRecord = {
      kind: 'pack',
      id: 'members',
      value: {
        title: 'Members',
        licence: 'CC0-1.0',
        attribution: 'the house',
        asOf: '2025',
        maxAgeDays: 9,
      },
    };
    const member: AuthoredRecord = {
      kind: 'pack-entity',
      id: 'members/people/ana',
      value: { id: 'ana', name: 'Ana Reyes', summary: 'member', roles: [{ label: 'member' }] },
    };
    const { dataset, problems } = buildDataset([...records, member, pack]);
    expect(problems).toEqual([]);
    expect(dataset.entities.at(-1)?.roles).toEqual([
      { label: 'member', asOf: '2025', sources: [] },
    ]);
    const twin = { ...ana, id: 'flood/people/ana-two' };
    expect(buildDataset([...records, twin]).problems).toMatchObject([
      { record: 'flood/people/ana-two', path: ['name'] },
    ]);
  });

  it('merges the records of one person and leads references to it', () => {
    const pack: AuthoredRecord = {
      kind: 'pack',
      id: 'members',
      value: {
        title: 'Members',
        licence: 'CC0-1.0',
        attribution: 'the house',
        asOf: '2025',
        maxAgeDays: 9,
      },
    };
    const member = (value: object): AuthoredRecord => ({
      kind: 'pack-entity',
      id: 'members/people/ana',
      value: { id: 'ana', name: 'A. Reyes', match: 'context', summary: 'member', ...value },
    });
    const aboutMember = {
      ...claim,
      value: {
        ...(claim.value as object),
        about: ['people/ana', 'members/people/ana'],
        needs: ['road | @members/people/ana', '"@members/people/ana"'],
      },
    };
    const link = member({ sameAs: ['flood/people/ana'] });
    const { dataset, written, problems } = buildDataset([
      story,
      gazette,
      ana,
      aboutMember,
      pack,
      link,
    ]);
    expect(problems).toEqual([]);
    expect(written).toHaveLength(2);
    expect(dataset.entities).toMatchObject([
      {
        id: 'flood/people/ana',
        names: [{ match: 'full' }, { value: 'A. Reyes', kind: 'spelling', match: 'context' }],
        sameAs: ['members/people/ana'],
      },
    ]);
    expect(dataset.claims[0]).toMatchObject({
      about: ['flood/people/ana'],
      match: { needs: ['road | @flood/people/ana', '"@members/people/ana"'] },
    });
    const wrong = member({ sameAs: ['flood/people/anna', 'people/ana', 'flood/organisations/x'] });
    expect(buildDataset([...records, pack, wrong]).problems.map(({ message }) => message)).toEqual([
      '"flood/people/anna" leads nowhere: did you mean "flood/people/ana"?',
      '"people/ana" is this record itself: take it out',
      '"flood/organisations/x" leads nowhere: add that record, or take the reference out',
      '"flood/organisations/x" is of another kind: a person is no organisation',
    ]);
  });

  it('has a date of no meaning where there is nothing', () => {
    expect(buildDataset([]).dataset.asOf).toBe('0000');
  });

  it('answers any values with problems and never throws', () => {
    const kinds: RecordKind[] = ['story', 'pack', 'source', 'person', 'claim', 'pack-entity'];
    const fieldName = fc.constantFrom(
      ...[
        'names',
        'positions',
        'evidence',
        'topics',
        'roles',
        'figure',
        'identifiers',
        'derivesFrom',
      ],
      ...['notes', 'needs', 'kind', 'id', 'value', 'source', 'asOf', 'wikidata', 'compatibleWith'],
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(
          null,
          true,
          Number.NaN,
          5,
          '',
          'people/ana',
          'wikidata',
          '2025',
          '@',
          undefined,
        ),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fieldName, tie('value'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(fc.constantFrom(...kinds), value, (kind, broken) => {
        const built = buildDataset([story, { kind, id: 'flood/x/y', value: broken }]);
        expect(built.problems.length > 0 || broken === undefined).toBe(true);
      }),
    );
  });
});
