import { describe, expect, it } from 'vitest';
import type { Claim, Dataset, Entity } from '../dataset/types.ts';
import { compilePack } from './compile-pack.ts';
import { writeContainer } from './container.ts';
import { openPack, type Pack } from './open-pack.ts';

const ana: Entity = {
  id: 'flood/people/ana',
  kind: 'person',
  name: 'Ana Reyes',
  names: [
    { value: 'Ana Reyes', kind: 'label', match: 'full', usedBy: [] },
    { value: 'Reyes', kind: 'surname', match: 'context', usedBy: ['flood/sources/gazette'] },
  ],
  summary: 'mayor',
  roles: [{ label: 'mayor', asOf: '2025', sources: [] }],
  background: [{ text: 'She leads the town.', asOf: '2025', sources: ['flood/sources/gazette'] }],
  descriptions: [],
  identifiers: { wikidata: 'Q1' },
};
const council: Entity = {
  ...ana,
  id: 'flood/organisations/council',
  kind: 'organisation',
  name: 'Town Council',
  names: [
    { value: 'Town Council', kind: 'label', match: 'full', usedBy: ['flood/sources/gazette'] },
  ],
  identifiers: {},
};
const member: Entity = {
  ...ana,
  id: 'members/people/ana',
  names: [{ value: 'Ana Reyes', kind: 'label', match: 'full', usedBy: [] }],
};
const roads: Claim = {
  id: 'flood/claims/roads',
  text: 'Roads were closed.',
  kind: 'event',
  topic: 'damage',
  about: ['flood/people/ana'],
  positions: [{ id: 'closed', label: 'closed', cues: [], wordings: ['x'], compatibleWith: [] }],
  match: { needs: ['road'], unless: [] },
  wordings: [],
  evidence: [
    {
      source: 'flood/sources/gazette',
      position: 'closed',
      quote: 'Roads “were” closed',
      attributedTo: 'flood/organisations/council',
      asOf: '2025',
      derivesFrom: [],
    },
  ],
  notes: [],
  links: [],
  keywords: [],
};
const bridge: Claim = { ...roads, id: 'flood/claims/bridge', evidence: [] };
const head = { title: 'T', licence: 'CC0-1.0', attribution: 'A', asOf: '2025', maxAgeDays: 9 };
const dataset: Dataset = {
  asOf: '2025',
  packs: [
    { id: 'members', ...head },
    { id: 'flood', ...head },
  ],
  stories: [
    { id: 'flood', title: 'T', summary: 'S', asOf: '2025', licence: 'CC0-1.0', topics: [] },
  ],
  sources: [
    { id: 'flood/sources/gazette', kind: 'article', label: 'G', language: 'en', derivesFrom: [] },
  ],
  entities: [ana, council, member],
  claims: [roads, bridge],
};

function open(file: ArrayBuffer): Pack {
  const opened = openPack(file);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

describe('a compiled pack', () => {
  const file = compilePack(dataset);
  const pack = open(file);

  it('gives every record back as it was, by id and by index', () => {
    for (const entity of dataset.entities) {
      expect(pack.entity(entity.id)).toEqual(entity);
      expect(pack.entityAt(pack.entityIndex(entity.id))).toEqual(entity);
      expect(pack.entityIdAt(pack.entityIndex(entity.id))).toBe(entity.id);
    }
    for (const claim of dataset.claims) expect(pack.claim(claim.id)).toEqual(claim);
    for (const source of dataset.sources) expect(pack.source(source.id)).toEqual(source);
    expect([...pack.allEntities()]).toEqual([council, ana, member]);
    expect([...pack.allClaims()]).toEqual([bridge, roads]);
  });

  it('keeps where a pack was made from, without the digests', () => {
    const upstream = { name: 'u/u', commit: 'abc', sha256: { 'a.json': 'f'.repeat(64) } };
    const [first, second] = dataset.packs;
    if (!first || !second) throw new Error('no packs');
    const opened = open(compilePack({ ...dataset, packs: [{ ...first, upstream }, second] }));
    expect(opened.headOf('members/people/ana')?.upstream).toEqual({ ...upstream, sha256: {} });
  });

  it('leads the ids of merged records to what they have become', () => {
    const merged = { ...ana, sameAs: ['members/people/ana', 'a/people/x'] };
    const opened = open(compilePack({ ...dataset, entities: [merged, council] }));
    for (const id of [ana.id, ...merged.sameAs]) {
      expect(opened.entity(id)).toEqual(merged);
      expect(opened.claimsAbout(id)).toEqual([bridge, roads]);
    }
    expect(opened.entity('members/people/nobody')).toBeUndefined();
    expect(() =>
      compilePack({ ...dataset, entities: [{ ...ana, sameAs: [council.id] }, council] }),
    ).toThrow('was merged into another');
  });

  it('does not know what is not in it', () => {
    expect(pack.entity('flood/people/nobody')).toBeUndefined();
    expect(pack.entityIndex('')).toBe(-1);
    expect(pack.claimAt(2)).toBeUndefined();
    expect(pack.source('flood/people/ana')).toBeUndefined();
    expect(pack.claimsAbout('flood/people/nobody')).toEqual([]);
    expect(pack.claimsAbout('members/people/ana')).toEqual([]);
    expect(pack.headOf('other/people/x')).toBeUndefined();
  });

  it('knows the claims an entity is in or quoted for, and what belongs to a story', () => {
    expect(pack.claimsAbout('flood/people/ana')).toEqual([bridge, roads]);
    expect(pack.claimsAbout('flood/organisations/council')).toEqual([roads]);
    expect(pack.claimsOf('flood')).toEqual([bridge, roads]);
    expect(pack.claimsOf('flo')).toEqual([]);
    expect(pack.sourcesOf('flood')).toEqual(dataset.sources);
  });

  it('says what it is', () => {
    expect(pack.asOf).toBe('2025');
    expect(pack.counts).toEqual({ people: 2, organisations: 1, sources: 1, claims: 2 });
    expect(pack.heads.map(({ id }) => id)).toEqual(['flood', 'members']);
    expect(pack.countsOf('flood')).toEqual({ people: 1, organisations: 1, sources: 1, claims: 2 });
    expect(pack.stories).toEqual(dataset.stories);
    expect(pack.headOf('members/people/ana')?.id).toBe('members');
    expect(pack.version).toMatch(/^[0-9a-f]{12}$/);
  });

  it('lets its members be handed on by themselves', () => {
    const { source, entity, claim } = pack;
    expect(source('flood/sources/gazette')?.label).toBe('G');
    expect(entity(ana.id)?.name).toBe('Ana Reyes');
    expect(claim(roads.id)?.text).toBe(roads.text);
  });

  it('does not share a record between those who ask for it', () => {
    pack.entity(member.id)?.names.push({ value: 'x', kind: 'label', match: 'full', usedBy: [] });
    expect(pack.entity(member.id)).toEqual(member);
  });

  it('is the same bytes for the same data in any order, and others for other data', () => {
    const turned = {
      ...dataset,
      packs: dataset.packs.toReversed(),
      entities: dataset.entities.toReversed(),
      claims: dataset.claims.toReversed(),
    };
    expect(new Uint8Array(compilePack(turned))).toEqual(new Uint8Array(file));
    const changed = { ...dataset, entities: [ana, council, { ...member, summary: 'mayoress' }] };
    expect(open(compilePack(changed)).version).not.toBe(pack.version);
  });

  it('keeps ids of foreign packs, of which it has one head', () => {
    const foreign = { ...ana, id: 'Q1 “ü” \u{1f600}' };
    const opened = open(
      compilePack({ ...dataset, packs: [{ id: 'p', ...head }], entities: [foreign], claims: [] }),
    );
    expect(opened.entity(foreign.id)).toEqual(foreign);
    expect(opened.headOf(foreign.id)?.id).toBe('p');
  });

  it('refuses two records of one id', () => {
    expect(() => compilePack({ ...dataset, entities: [ana, ana] })).toThrow(
      'two records have the id "flood/people/ana"',
    );
  });

  it('opens with nothing in it', () => {
    const empty: Dataset = {
      asOf: '0000',
      packs: [],
      stories: [],
      sources: [],
      entities: [],
      claims: [],
    };
    expect([...open(compilePack(empty)).allEntities()]).toEqual([]);
  });
});

describe('openPack', () => {
  it('refuses files that are none of ours, cut short, or without their sections', () => {
    const file = compilePack(dataset);
    for (const bad of [
      new ArrayBuffer(0),
      file.slice(0, file.byteLength - 64),
      writeContainer({ 'other.section': new Uint8Array(4) }),
    ]) {
      const opened = openPack(bad);
      expect(opened.ok).toBe(false);
      if (!opened.ok) expect(opened.error.code).toBe('not-a-data-file');
    }
  });
});
