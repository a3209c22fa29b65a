/** A whole small data file for tests: one story about a ferry, with two people and three papers. */
import {
  makeClaim,
  makeEntity,
  makeEvidence,
  makePosition,
  makeSource,
} from '../compare/test-records.ts';
import type { Dataset } from '../dataset/types.ts';
import { compilePack } from '../pack/compile-pack.ts';
import { openPack, type Pack } from '../pack/open-pack.ts';

const STORY = 'ferry';
const KEEL = `${STORY}/people/keel`;
const HARBOUR = `${STORY}/organisations/harbour`;
const source = (slug: string) => `${STORY}/sources/${slug}`;

export const FERRY: Dataset = {
  asOf: '2025-05-20',
  packs: [
    {
      id: STORY,
      title: 'The ferry',
      licence: 'CC0-1.0',
      attribution: 'Sidelight editors',
      asOf: '2025-05-20',
      maxAgeDays: 90,
    },
  ],
  stories: [
    {
      id: STORY,
      title: 'The ferry',
      summary: 'A ferry and what became of it.',
      asOf: '2025-05-20',
      licence: 'CC0-1.0',
      topics: [{ id: 'ship', label: 'The ship' }],
    },
  ],
  sources: [
    makeSource(source('courier'), { label: 'Courier', url: 'https://courier.example/ferry' }),
    makeSource(source('times'), { label: 'Times' }),
    makeSource(source('herald'), { label: 'Herald' }),
  ],
  entities: [
    makeEntity(KEEL, {
      name: 'Ada Keel',
      names: [
        { value: 'Ada Keel', kind: 'label', match: 'full', usedBy: [source('times')] },
        { value: 'Ada Kiel', kind: 'spelling', match: 'full', usedBy: [source('herald')] },
        { value: 'Keel', kind: 'surname', match: 'context', usedBy: [] },
      ],
      roles: [
        {
          label: 'harbour master',
          organisation: HARBOUR,
          asOf: '2025-05',
          sources: [source('times')],
        },
        { label: 'pilot', start: '2010', end: '2019', asOf: '2019', sources: [] },
      ],
      background: [{ text: 'She grew up on a ship.', asOf: '2025', sources: [source('times')] }],
      descriptions: [{ words: 'stern', by: 'a captain', source: source('herald') }],
      identifiers: { wikidata: 'Q1' },
    }),
    makeEntity(HARBOUR, {
      kind: 'organisation',
      name: 'Marlin Harbour Authority',
      names: [{ value: 'Marlin Harbour Authority', kind: 'label', match: 'full', usedBy: [] }],
      summary: 'runs the harbour',
    }),
  ],
  claims: [
    makeClaim({
      id: `${STORY}/claims/state`,
      text: 'The ferry Marlin is afloat.',
      about: [HARBOUR],
      match: { needs: ['ferry', 'sink | afloat | float'], unless: [] },
      positions: [
        makePosition('sunk', { label: 'sunk', cues: ['sink'] }),
        makePosition('afloat', { label: 'afloat', cues: ['afloat | float'] }),
      ],
      evidence: [
        makeEvidence(source('times'), 'sunk', { quote: 'The ferry sank at noon.' }),
        makeEvidence(source('herald'), 'afloat', {
          quote: '“The ferry is afloat,” said Ada Kiel.',
          attributedTo: KEEL,
          attribution: 'Ada Kiel',
        }),
      ],
    }),
    makeClaim({
      id: `${STORY}/claims/toll`,
      text: 'How many people were on the ferry.',
      kind: 'figure',
      match: { needs: ['board | aboard', '#'], unless: [], counts: 'people | passenger' },
      positions: [
        makePosition('hundred', {
          label: 'a hundred',
          figure: { value: 100, comparator: 'exactly', unit: 'person' },
        }),
      ],
      evidence: [
        makeEvidence(source('times'), 'hundred', { quote: 'There were 100 people aboard.' }),
      ],
    }),
    makeClaim({
      id: `${STORY}/claims/crane`,
      text: 'The crane of the harbour stood still that day.',
      match: { needs: ['crane', 'still | stop | halt'], unless: [] },
      positions: [makePosition('still', { label: 'stood still' })],
      evidence: [
        makeEvidence(source('times'), 'still', {
          quote: 'The crane stood still for most of the day, for want of wind.',
        }),
        makeEvidence(source('herald'), 'still', { quote: 'Work at the crane was halted.' }),
      ],
    }),
  ],
};

/** @throws {Error} where the records do not compile: the test is wrong. */
export function openTestPack(dataset: Dataset = FERRY): Pack {
  const opened = openPack(compilePack(dataset));
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}
