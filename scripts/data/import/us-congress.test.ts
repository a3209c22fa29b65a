import { describe, expect, it } from 'vitest';
import type { ImportedPerson } from './imported-pack.ts';
import { importUsCongress } from './us-congress.ts';

const MEMBERS = `
- id: { bioguide: R000001, govtrack: 1, wikidata: Q1, wikipedia: 'Bernie Reyes (politician)' }
  name: { first: Bernard, middle: J., last: Reyes, nickname: Bernie, official_full: 'Bernard J. "Bernie" Reyes, Jr.' }
  bio: { birthday: '1941-01-01', gender: M, religion: none }
  terms:
  - { type: rep, start: '2019-01-03', end: '2021-01-03', state: VT, district: 0, party: Independent }
  - { type: sen, start: '2021-01-03', end: '2027-01-03', state: VT, party: Independent, phone: 202-555-0100 }
- id: { bioguide: D000002, govtrack: 2 }
  name: { first: Mónica, last: De La Ode, official_full: Monica De La Ode }
  terms:
  - { type: rep, start: '2021-01-03', end: '2023-01-03', state: CA, district: 3, party: Republican }
  - type: rep
    start: '2023-01-09'
    end: '2025-01-03'
    state: CA
    district: 3
    party: Independent
    party_affiliations:
    - { start: '2023-01-09', end: '2024-03-08', party: Republican }
    - { start: '2024-03-09', end: '2025-01-03', party: Independent }
- id: { govtrack: 3 }
  name: { first: Ida, last: Moor }
  terms:
  - { type: rep, start: '2025-01-03', end: '2027-01-03', state: VI, district: 0, party: Democrat }
- id: { bioguide: X000004 }
  name: { first: Nor, last: Where }
  terms:
  - { type: rep, start: '2025-01-03', end: '2027-01-03', state: ZZ, district: 1 }
`;
const EXECUTIVE = `
- id: { bioguide: R000001, govtrack: 1 }
  name: { first: Bernard, last: Reyes }
  terms:
  - { type: viceprez, start: '2015-01-20', end: '2019-01-20', party: Independent }
- id: { govtrack: 5 }
  name: { first: John, middle: Quentin Frost, last: Moor }
  terms:
  - { type: prez, start: '1825-03-04', end: '1829-03-04', party: no party }
- id: { govtrack: 6 }
  name: { first: George, last: Rare }
  terms:
  - { type: viceprez, start: '1805-03-04', end: '1809-03-04', party: Whig }
`;

const { people, dropped } = importUsCongress(
  [
    { name: 'members.yaml', text: MEMBERS },
    { name: 'executive.yaml', text: EXECUTIVE },
  ],
  '2026-06-15',
);
const personOf = (name: string): ImportedPerson | undefined =>
  people.find((person) => person.name === name);

describe('importUsCongress', () => {
  it('writes names as newspapers do, the given name left out only in context', () => {
    expect(personOf('Bernie Reyes')?.names).toEqual([
      { value: 'Bernard J. Reyes Jr.', kind: 'spelling', match: 'full' },
      { value: 'Bernard Reyes', kind: 'spelling', match: 'context' },
    ]);
    expect(personOf('Mónica De La Ode')?.names).toEqual([
      { value: 'Monica De La Ode', kind: 'spelling', match: 'full' },
      { value: 'De La Ode', kind: 'surname', match: 'context' },
    ]);
  });

  it('makes unbroken terms in one office one role, latest first, of both files', () => {
    expect(personOf('Bernie Reyes')?.roles).toEqual([
      { label: 'U.S. senator for Vermont (Independent)', start: '2021-01-03', end: '2027-01-03' },
      {
        label: 'U.S. representative for Vermont, at large (Independent)',
        start: '2019-01-03',
        end: '2021-01-03',
      },
      {
        label: 'Vice President of the United States (Independent)',
        start: '2015-01-20',
        end: '2019-01-20',
      },
    ]);
  });

  it('ends a role where the party changes, within a term as well', () => {
    expect(personOf('Mónica De La Ode')?.roles).toEqual([
      {
        label: 'U.S. representative for California, district 3 (Independent)',
        start: '2024-03-09',
        end: '2025-01-03',
      },
      {
        label: 'U.S. representative for California, district 3 (Republican)',
        start: '2021-01-03',
        end: '2024-03-08',
      },
    ]);
  });

  it('dates the summary, and takes official identifiers only', () => {
    expect(personOf('Bernie Reyes')).toMatchObject({
      summary: 'Independent, U.S. Senate, Vermont, term to 2027',
      identifiers: { bioguide: 'R000001', govtrack: '1', wikidata: 'Q1' },
    });
    expect(personOf('Mónica De La Ode')?.summary).toBe(
      'Independent, U.S. House, California 3, 2024–2025',
    );
    expect(personOf('Ida Moor')?.summary).toBe(
      'Delegate for the U.S. Virgin Islands, term to 2027',
    );
    expect(JSON.stringify(people)).not.toMatch(/1941|gender|religion|555/);
  });

  it('keeps people of long ago from taking the names of others', () => {
    expect(personOf('John Q. F. Moor')?.names).toEqual([
      { value: 'John Quentin Frost Moor', kind: 'spelling', match: 'full' },
      { value: 'John Moor', kind: 'spelling', match: 'context' },
      { value: 'President John Moor', kind: 'title-phrase', match: 'full' },
    ]);
    expect(personOf('George Rare')).toMatchObject({
      match: 'context',
      names: [{ value: 'Vice President George Rare', kind: 'title-phrase', match: 'full' }],
    });
  });

  it('lists what it does not know', () => {
    expect(dropped).toMatchObject([{ place: 'X000004', text: 'Nor Where' }]);
  });
});
