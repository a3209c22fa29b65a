import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../lib/dataset/build-dataset.ts';
import type { AuthoredRecord } from '../../lib/dataset/problem.ts';
import { findRisks } from './find-risks.ts';

const STORY = {
  title: 'A flood',
  summary: 'A river rose.',
  asOf: '2026-01-01',
  licence: 'CC0-1.0',
  maxAgeDays: 30,
  topics: [{ id: 'water', label: 'Water' }],
};
const SOURCE = { kind: 'article', label: 'An article', language: 'en' };
const PERSON = { name: 'Ana Reyes', summary: 'Mayor of Ode' };
const CLAIM = {
  text: 'The bridge in Ode was washed away.',
  kind: 'event',
  topic: 'water',
  about: ['people/ana-reyes'],
  positions: [{ id: 'gone', label: 'washed away' }],
  evidence: [
    { source: 'sources/one', position: 'gone', quote: 'the bridge is gone', asOf: '2026-01-01' },
    { source: 'sources/two', position: 'gone', quote: 'no bridge left', asOf: '2026-01-01' },
  ],
};
const role = { label: 'mayor', asOf: '2026-01-01', sources: ['sources/one'] };

interface Changes {
  person?: object;
  claim?: object;
  second?: object;
}

/** @returns Kind and message of each risk in a small story with these changes. */
function risksWith({ person = {}, claim = {}, second = {} }: Changes): string[] {
  const records: AuthoredRecord[] = [
    { kind: 'story', id: 'flood', value: STORY },
    { kind: 'source', id: 'flood/sources/one', value: SOURCE },
    { kind: 'source', id: 'flood/sources/two', value: { ...SOURCE, ...second } },
    { kind: 'person', id: 'flood/people/ana-reyes', value: { ...PERSON, ...person } },
    { kind: 'claim', id: 'flood/claims/bridge', value: { ...CLAIM, ...claim } },
  ];
  const { dataset, written, problems } = buildDataset(records);
  expect(problems).toEqual([]);
  return findRisks(dataset, written, '2026-06-01').map((it) => `${it.kind}: ${it.message}`);
}

describe('risks', () => {
  it('are none where all is well', () => {
    expect(risksWith({})).toEqual([]);
  });

  it.each<[string, Changes, string]>([
    ['a name of common words', { person: { name: 'Green Field' } }, 'common-word: "Green Field"'],
    ['a name that is a place', { person: { name: 'Chad' } }, 'place: "Chad" is a place'],
    [
      'a claim without content',
      { claim: { text: 'Ana Reyes is in Ode.' } },
      'no-content: has hardly a word',
    ],
    [
      'two sources that are one voice',
      { second: { derivesFrom: ['sources/one'] } },
      'one-voice: rests on one independent voice',
    ],
    [
      'a position that no source takes',
      { claim: { positions: [...CLAIM.positions, { id: 'stands', label: 'still stands' }] } },
      'no-evidence: no source takes the position "stands"',
    ],
    [
      'a role that has ended since',
      { person: { roles: [{ ...role, end: '2026-02-01' }] } },
      'role-ended: "mayor" ended in 2026-02-01',
    ],
    ['a loaded word', { claim: { text: 'The regime let the bridge fall.' } }, 'loaded: "regime"'],
    [
      'a loaded word before what somebody is called',
      { claim: { text: 'The regime called the bridge safe.' } },
      'loaded: "regime"',
    ],
  ])('%s', (_, changes, risk) => {
    const risks = risksWith(changes);
    expect(risks).toHaveLength(1);
    expect(risks[0]).toContain(risk);
  });

  it.each<[string, Changes]>([
    ['a role that had ended before', { person: { roles: [{ ...role, end: '2025' }] } }],
    ['a role whose end is to come', { person: { roles: [{ ...role, end: '2027' }] } }],
    ['a risky name in context', { person: { name: 'Green Field', match: 'context' } }],
    [
      'loaded words in quotation marks',
      { claim: { text: 'The mayor spoke of a “regime” of dams.' } },
    ],
    [
      'words that somebody is said to use',
      { claim: { text: 'The state lists the group as a terrorist organisation.' } },
    ],
    ['a word that only contains one', { claim: { text: 'The bridge is of the regimental kind.' } }],
  ])('are none in %s', (_, changes) => {
    expect(risksWith(changes)).toEqual([]);
  });
});
