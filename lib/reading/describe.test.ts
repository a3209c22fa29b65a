import { describe, expect, it } from 'vitest';
import { tell } from '../compare/test-records.ts';
import type { Dataset, Role } from '../dataset/types.ts';
import { compareClaimById, describeEntity } from './describe.ts';
import { FERRY, openTestPack } from './test-pack.ts';

const pack = openTestPack();
const keel = 'ferry/people/keel';

function detailsOn(today: string, from = pack) {
  const described = describeEntity(from, keel, today);
  if (!described.ok) throw new Error(described.error.message);
  return described.value;
}

describe('an entity', () => {
  const details = detailsOn('2025-05-25');

  it('has its roles with the names of organisation and sources', () => {
    expect(details.roles).toEqual([
      {
        label: 'harbour master',
        organisation: 'Marlin Harbour Authority',
        organisationId: 'ferry/organisations/harbour',
        asOf: '2025-05',
        sources: ['Times'],
        state: 'current',
      },
      { label: 'pilot', start: '2010', end: '2019', asOf: '2019', sources: [], state: 'ended' },
    ]);
  });

  it('has background, descriptions and spellings, each with who says so', () => {
    expect(details.background).toEqual([
      { text: 'She grew up on a ship.', asOf: '2025', sources: ['Times'] },
    ]);
    expect(details.descriptions).toEqual([{ words: 'stern', by: 'a captain', source: 'Herald' }]);
    expect(details.names.map(({ value, usedBy }) => [value, usedBy])).toEqual([
      ['Ada Keel', ['Times']],
      ['Ada Kiel', ['Herald']],
      ['Keel', []],
    ]);
  });

  it('has the words attributed to it and the claims they are on', () => {
    expect(details.quotes).toEqual([
      {
        quote: '“The ferry is afloat,” said Ada Kiel.',
        source: 'Herald',
        asOf: '2025-05-15',
        claim: 'ferry/claims/state',
      },
    ]);
    expect(details.claims.map(({ id }) => id)).toEqual(['ferry/claims/state']);
  });

  it('says which pack it is from', () => {
    expect(details.pack).toEqual({ title: 'The ferry', licence: 'CC0-1.0', asOf: '2025-05-20' });
    expect(details.identifiers).toEqual({ wikidata: 'Q1' });
  });

  it('says of a merged one which pack a role is from, and leads there from each of its ids', () => {
    const [entity, ...others] = FERRY.entities;
    if (!entity) throw new Error('no entity');
    const council = {
      id: 'council',
      title: 'Councillors',
      licence: 'LicenseRef-Council',
      attribution: 'The council',
      asOf: '2020-01-01',
      maxAgeDays: 9,
    };
    const merged = {
      ...entity,
      roles: [{ label: 'councillor', asOf: '2020-01-01', sources: [], pack: 'council' }],
      sameAs: ['council/people/ada'],
    };
    const dataset = {
      ...FERRY,
      packs: [...FERRY.packs, council],
      entities: [merged, ...others],
    };
    const described = describeEntity(openTestPack(dataset), 'council/people/ada', '2025-05-25');
    expect(described).toMatchObject({
      ok: true,
      value: {
        id: keel,
        roles: [{ label: 'councillor', pack: 'Councillors', state: 'may-have-changed' }],
        pack: { title: 'The ferry' },
        alsoFrom: [
          {
            title: 'Councillors',
            licence: 'LicenseRef-Council',
            attribution: 'The council',
            asOf: '2020-01-01',
          },
        ],
      },
    });
    expect(details.alsoFrom).toEqual([]);
  });

  it('is refused by name where the data has none of this id', () => {
    expect(describeEntity(pack, 'ferry/people/nobody', '2025-05-25')).toMatchObject({
      ok: false,
      error: { code: 'unknown-entity', message: expect.stringContaining('nobody') },
    });
  });
});

describe('a role', () => {
  const stateOn = (today: string, role: Partial<Role>) => {
    const [entity, ...others] = FERRY.entities;
    if (!entity) throw new Error('no entity');
    const roles = [{ label: 'x', asOf: '2025-05-20', sources: [], ...role }];
    const dataset: Dataset = { ...FERRY, entities: [{ ...entity, roles }, ...others] };
    return detailsOn(today, openTestPack(dataset)).roles[0]?.state;
  };

  it.each<[string, Partial<Role>, string]>([
    ['2025-05-25', {}, 'current'],
    ['2025-08-18', {}, 'current'],
    ['2025-08-19', {}, 'may-have-changed'],
    ['2025-08-29', { asOf: '2025-05' }, 'current'],
    ['2025-08-30', { asOf: '2025-05' }, 'may-have-changed'],
    ['2025-12-31', { asOf: '2025' }, 'current'],
    ['2025-05-25', { end: '2025-05-24' }, 'ended'],
    ['2025-05-25', { end: '2025-05-25' }, 'current'],
    ['2025-05-25', { end: '2025-05' }, 'current'],
    ['2025-06-01', { end: '2025-05' }, 'ended'],
    ['2027-01-01', { end: '2026' }, 'ended'],
    ['2020-01-01', {}, 'current'],
  ])('on %s with %o is %s', (today, role, state) => {
    expect(stateOn(today, role)).toBe(state);
  });
});

describe('a claim', () => {
  it('is compared with what the page says, on the day of the page', () => {
    const compared = compareClaimById(pack, {
      id: 'ferry/claims/state',
      here: {
        quote: 'It floats.',
        start: 0,
        end: 10,
        polarity: 'asserts',
        position: 'afloat',
        alsoSays: [],
      },
      ownSource: 'ferry/sources/herald',
      published: '2025-05-15',
    });
    expect(compared).toMatchObject({
      ok: true,
      value: {
        relation: 'differs',
        rows: [{ source: 'ferry/sources/times', relation: 'differs' }],
        ownRows: [{ source: 'ferry/sources/herald' }],
      },
    });
  });

  it('that is a figure is drawn over time, with its whole or its parts', () => {
    const [toll] = FERRY.claims.filter(({ id }) => id === 'ferry/claims/toll');
    if (!toll) throw new Error('no toll');
    const crew = {
      ...toll,
      id: 'ferry/claims/crew',
      text: 'How many of them were crew.',
      positions: toll.positions.map((position) => ({
        ...position,
        label: 'twelve',
        figure: { value: 12, comparator: 'exactly' as const, unit: 'person' },
      })),
      links: [{ relation: 'part-of' as const, claim: toll.id }],
    };
    const linked = openTestPack({ ...FERRY, claims: [...FERRY.claims, crew] });
    const drawn = (id: string) => {
      const compared = compareClaimById(linked, { id });
      if (!compared.ok) throw new Error(compared.error.message);
      return compared.value.timeline?.points.map(({ said, of }) => [tell(said), of?.claim]);
    };
    expect(drawn(toll.id)).toEqual([
      ['a hundred', undefined],
      ['twelve', crew.id],
    ]);
    expect(drawn(crew.id)).toEqual([
      ['twelve', undefined],
      ['a hundred', toll.id],
    ]);
    expect(drawn('ferry/claims/state')).toBeUndefined();
  });

  it('stands alone without a page', () => {
    expect(compareClaimById(pack, { id: 'ferry/claims/state' })).toMatchObject({
      ok: true,
      value: { relation: 'related', sourceCount: 2 },
    });
  });

  it.each(['', 'ferry/claims/none', '__proto__'])('is refused where there is none: "%s"', (id) => {
    expect(compareClaimById(pack, { id })).toMatchObject({
      ok: false,
      error: { code: 'unknown-claim' },
    });
  });
});
