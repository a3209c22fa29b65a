/** A reading of an invented page, and a description of an invented data set. */
import type { DataDescription, SearchHit } from '../../lib/protocol.ts';
import type {
  ClaimComparison,
  ClaimOnPage,
  EntityOnPage,
  Reading,
} from '../../lib/reading/types.ts';
import { agreeingClaim, differingClaim, onlyHereClaim } from './sample-claims.ts';
import { mayor, mayorSpelling, namesakes, utility } from './sample-entities.ts';

function claimLine(claim: ClaimComparison, appearances: number[]): ClaimOnPage {
  if (!claim.here) throw new Error('A claim on a page has words on it');
  const { text, relation, summary, topic, here } = claim;
  const isIncidental = false;
  return { id: claim.claim, text, relation, summary, topic, isIncidental, appearances, here };
}

function entityLine(
  entity: { id: string; kind: EntityOnPage['kind']; name: string; summary: string },
  mentions: number[],
  spellings: string[] = [],
): EntityOnPage {
  const { id, kind, name, summary } = entity;
  return { id, kind, name, summary, mentions, spellings };
}

export const sampleReading: Reading = {
  data: { asOf: '2025-05-18', version: '3f9a1c' },
  mentions: [],
  appearances: [],
  entities: [
    entityLine(mayor, [0, 2, 3, 5, 7, 8], ['Mara Lindkvist']),
    entityLine(
      { ...mayor, id: 'people/ida', name: 'Ida Holm', summary: 'Engineer' },
      [4],
      ['I. Holm'],
    ),
    entityLine(utility, [1, 6]),
    entityLine(namesakes[0] ?? mayor, [9]),
  ],
  claims: [
    claimLine(differingClaim, [0]),
    claimLine(agreeingClaim, [1, 3]),
    claimLine(onlyHereClaim, [2]),
  ],
  differences: [differingClaim.claim],
  notMentioned: [
    {
      claim: 'nordby-water/claims/bulletin-late',
      text: 'The utility warned the town a day too late',
      topic: 'water',
      camps: [
        { said: { key: 'position', label: 'on Friday' }, sources: 2, voices: 1 },
        { said: { key: 'position', label: 'in time' }, sources: 1, voices: 1 },
      ],
      sourceCount: 3,
      voiceCount: 2,
      evidence: {
        source: 'nordby-water/sources/radio',
        sourceLabel: 'Coast Radio',
        said: { key: 'position', label: 'on Friday' },
        position: 'late',
        quote: 'The bulletin reached us when the cellars were already full.',
        asOf: '2025-05-14',
        derivesFrom: [],
      },
    },
    {
      claim: 'nordby-water/claims/region-lends',
      text: 'The region has offered Nordby a loan',
      topic: 'money',
      camps: [{ said: { key: 'position', label: 'without interest' }, sources: 2, voices: 2 }],
      sourceCount: 2,
      voiceCount: 2,
      evidence: {
        source: 'nordby-water/sources/gazette',
        sourceLabel: 'Evening Gazette',
        said: { key: 'position', label: 'without interest' },
        position: 'offered',
        quote: 'a loan without interest, to be paid back over ten years',
        asOf: '2025-05-16',
        derivesFrom: [],
      },
    },
  ],
  spelledDifferently: [mayorSpelling],
  stories: [{ id: 'nordby-water', title: 'Water in Nordby (invented)', asOf: '2025-05-18' }],
};

/** The open page is one of the sources, and has changed since it was recorded. */
export const ownSourceReading: Reading = {
  ...sampleReading,
  ownSource: {
    id: 'nordby-water/sources/courier',
    label: 'Nordby Courier',
    goneQuotes: [
      {
        claim: differingClaim.claim,
        quote: 'By noon some 25 homes remained cut off from the mains.',
      },
    ],
  },
};

/** Something is known, and nothing parts. */
export const quietReading: Reading = {
  ...sampleReading,
  claims: [],
  entities: sampleReading.entities.slice(1, 2),
  differences: [],
  notMentioned: [],
  spelledDifferently: [],
};

/** Everything on the page is muted. */
export const mutedReading: Reading = { ...quietReading, entities: [] };

export const sampleData: DataDescription = {
  asOf: '2025-05-18',
  version: '3f9a1c',
  people: 412,
  organisations: 31,
  claims: 96,
  sources: 5,
  packs: [
    {
      id: 'my-harbour',
      title: 'People of the harbour',
      licence: 'CC0-1.0',
      attribution: 'Harbour archive',
      asOf: '2025-05-02',
      mayHaveChanged: false,
      isOwn: true,
      counts: { people: 41, organisations: 3, claims: 0, sources: 0 },
    },
    {
      id: 'nordby-water',
      title: 'Water in Nordby (invented)',
      licence: 'CC0-1.0',
      attribution: 'The editors',
      asOf: '2025-05-18',
      mayHaveChanged: false,
      isOwn: false,
      counts: { people: 6, organisations: 4, claims: 96, sources: 5 },
    },
    {
      id: 'assemblies',
      title: 'Members of assemblies (invented)',
      licence: 'CC-BY-4.0',
      attribution: 'Register of members',
      asOf: '2025',
      mayHaveChanged: true,
      isOwn: false,
      counts: { people: 366, organisations: 24, claims: 0, sources: 0 },
    },
  ],
};

export const sampleHits: SearchHit[] = [
  { kind: 'person', id: mayor.id, title: mayor.name, detail: mayor.summary },
  { kind: 'organisation', id: utility.id, title: utility.name, detail: utility.summary },
  { kind: 'claim', id: differingClaim.claim, title: differingClaim.text, detail: '4 sources' },
];
