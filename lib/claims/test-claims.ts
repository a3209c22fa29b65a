/** Invented claims with their index, for tests of finding: one of each kind that needs care. */
import type { Claim, Position } from '../dataset/types.ts';
import { openContainer, writeContainer } from '../pack/container.ts';
import type { Mention } from '../reading/types.ts';
import { buildClaimSections } from './build-claim-sections.ts';
import { openClaims } from './claim-index.ts';

const ENTITIES: Record<string, string> = {
  Hamas: 's/organisations/hamas',
  'Edan Alexander': 's/people/edan-alexander',
  'Aidan Alexander': 's/people/edan-alexander',
  'Basem Naim': 's/people/basem-naim',
  Naim: 's/people/basem-naim',
  'Karoline Leavitt': 's/people/karoline-leavitt',
  'Donald Trump': 's/people/donald-trump',
};

/** A stand-in for the name finder: whole names, longest first. */
export function mentionsIn(text: string): Mention[] {
  const names = Object.keys(ENTITIES).sort((a, b) => b.length - a.length);
  const found = [...text.matchAll(new RegExp(names.join('|'), 'gu'))];
  return found.map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    entities: [ENTITIES[match[0]] as string],
    how: { rule: 'full-name', name: match[0] },
    score: 1,
  }));
}

const position = (id: string, part: Partial<Position> = {}): Position => ({
  id,
  label: id,
  cues: [],
  wordings: [],
  compatibleWith: [],
  ...part,
});

const claim = (slug: string, part: Partial<Claim> = {}): Claim => ({
  id: `s/claims/${slug}`,
  text: slug,
  kind: 'event',
  topic: 't',
  about: [],
  positions: [],
  match: { needs: [], unless: [] },
  wordings: [],
  evidence: [],
  notes: [],
  links: [],
  keywords: [],
  ...part,
});

export const CLAIMS: Claim[] = [
  claim('alexander-released', {
    text: 'Hamas has released the hostage Edan Alexander.',
    kind: 'status',
    match: {
      needs: ['@people/edan-alexander', 'release | free | captivity | held'],
      unless: ['other + hostage'],
    },
    positions: [
      position('released', { cues: ['"released" | "freed" | "release of"'] }),
      position('held', {
        cues: ['still + captivity | still held | "not been released" | "to release"'],
      }),
    ],
    evidence: [
      {
        source: 's/sources/a',
        position: 'released',
        asOf: '2025-05',
        derivesFrom: [],
        quote: 'the last American captive, Edan Alexander, walked out of Gaza on Monday',
      },
    ],
  }),
  claim('hand-over', {
    text: 'Hamas says it is ready to hand over the government of Gaza if the war ends.',
    kind: 'statement',
    match: {
      needs: [
        '@organisations/hamas | @people/basem-naim',
        'hand over | relinquish | give up',
        'government | governance | control',
      ],
      unless: [],
    },
    positions: [position('ready', { cues: ['ready | willing | prepared'] })],
  }),
  claim('hostages-alive', {
    text: 'At least 20 hostages in Gaza are believed to be alive.',
    kind: 'figure',
    match: {
      needs: ['#', 'alive | living', 'hostage | captive'],
      unless: [],
      counts: 'alive | living',
    },
    positions: [
      position('twenty', { figure: { value: 20, comparator: 'at-least', unit: 'person' } }),
      position('twenty-four', { figure: { value: 24, comparator: 'exactly', unit: 'person' } }),
    ],
  }),
  claim('direct-talks', {
    text: 'The United States and Hamas are holding direct talks.',
    match: {
      needs: [
        '@organisations/hamas',
        'direct + talk | direct + dialogue',
        'U.S. | US | United States | Washington',
      ],
      unless: ['indirect'],
    },
    positions: [position('talks')],
  }),
  claim('aid-halted', {
    text: 'Israel has stopped the flow of aid into Gaza.',
    match: { needs: ['aid', 'halt | block | stop', 'Gaza'], unless: [] },
    positions: [position('halted', { cues: ['halt | block | stop'] })],
    evidence: [
      { source: 's/sources/a', position: 'halted', asOf: '2025-03', derivesFrom: [], quote: 'No.' },
    ],
  }),
  claim('killed', {
    text: 'More than 53,000 Palestinians have been killed in Gaza.',
    kind: 'figure',
    match: { needs: ['#', 'kill | death', 'Gaza'], unless: [], counts: 'Palestinian | people' },
    positions: [
      position('tens', {
        figure: { value: 20000, high: 99999, comparator: 'about', unit: 'person' },
        compatibleWith: ['over-53000'],
      }),
      position('over-53000', { figure: { value: 53000, comparator: 'more-than', unit: 'person' } }),
    ],
    evidence: [
      { source: 's/sources/a', position: 'tens', asOf: '2025-05', derivesFrom: [], quote: 'Yes.' },
    ],
  }),
  claim('consulted', {
    text: 'Israel was consulted on the talks.',
    match: { needs: ['Israel', 'consult', 'talk | Hamas'], unless: [] },
    positions: [position('consulted')],
  }),
  claim('rejected', {
    text: 'Basem Naim rejected the idea of American control.',
    match: {
      needs: ['@people/basem-naim', 'reject | dismiss', 'free zone | takeover'],
      unless: [],
    },
    positions: [position('rejected', { cues: ['reject'] })],
  }),
  claim('exchange', {
    text: 'Hamas demands an exchange of hostages for prisoners.',
    kind: 'statement',
    match: {
      needs: ['@organisations/hamas', 'demand | insist', 'hostage + exchange + prisoner'],
      unless: [],
    },
    positions: [position('demands')],
  }),
  claim('hospitals-ruined', {
    text: 'The hospitals of Gaza lie in ruins.',
    match: { needs: ['~ Gaza | enclave', 'hospital', 'in ruins'], unless: [] },
    positions: [position('ruined')],
  }),
  claim('tariff', { text: 'On the federal minimum wage for farm workers.' }),
  claim('vaccine', {
    text: 'Childhood vaccines contain tiny microchips that track every patient.',
  }),
];

function open(claims: Claim[]) {
  const container = openContainer(
    writeContainer(buildClaimSections(claims, { findMentions: mentionsIn })),
  );
  if (!container.ok) throw new Error(container.error.message);
  return openClaims(container.value);
}

export const INDEX = open(CLAIMS);
