import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Position } from '../dataset/types.ts';
import { openContainer, writeContainer } from '../pack/container.ts';
import type { Appearance, Article, Block, Mention } from '../reading/types.ts';
import { buildClaimSections } from './build-claim-sections.ts';
import { openClaims } from './claim-index.ts';
import { findAppearances } from './find-appearances.ts';

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
function mentionsIn(text: string): Mention[] {
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

const CLAIMS: Claim[] = [
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

const INDEX = open(CLAIMS);

function articleOf(text: string): Article {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    blocks.push({
      start,
      end: start + line.length,
      kind: line.startsWith('# ') ? 'heading' : 'paragraph',
    });
    start += line.length + 1;
  }
  return { text, blocks, published: '2025-05-20' };
}

const find = (text: string): Appearance[] =>
  findAppearances(articleOf(text), mentionsIn(text), INDEX, (at) => CLAIMS[at] as Claim);

const shape = (text: string) =>
  find(text).map(
    (one) => `${one.claim.slice('s/claims/'.length)} ${one.position ?? '-'} ${one.polarity}`,
  );

describe('findAppearances', () => {
  it.each([
    [
      'On Monday Hamas freed Edan Alexander.',
      ['alexander-released released asserts'],
      'a form of a cue',
    ],
    [
      'The hostage Aidan Alexander was released.',
      ['alexander-released released asserts'],
      'any spelling is one entity',
    ],
    [
      'Edan Alexander is still in captivity.',
      ['alexander-released held asserts'],
      'another position',
    ],
    [
      'Edan Alexander has not been released.',
      ['alexander-released held asserts'],
      'negation that a cue spells out',
    ],
    [
      'Hamas denied that it had released Edan Alexander.',
      ['alexander-released released denies'],
      'a denial',
    ],
    ['Edan Alexander was never freed.', ['alexander-released released denies'], 'a negation'],
    [
      'Edan Alexander would be released if the fighting stopped.',
      ['alexander-released released conditional'],
      'a condition',
    ],
    ['Was Edan Alexander released?', ['alexander-released released asks'], 'a question'],
    [
      'Edan Alexander was released, Hamas said, but the report was false.',
      ['alexander-released released denies'],
      'judged untrue behind',
    ],
    ['Edan Alexander was released with no other hostage.', [], 'ruled out by unless'],
    ['Edan Alexander grew up in New Jersey.', [], 'the topic alone'],
    [
      'Hamas would be ready to give up control of Gaza.',
      ['hand-over ready asserts'],
      'the claim is a condition itself',
    ],
    [
      'Hamas named its conditions.\nThe group is willing to relinquish control.',
      ['hand-over ready asserts'],
      'entity two sentences before',
    ],
    [
      '# Hamas and its plans\nIt rained.\nIt rained again.\nIt rained more.\nThe group is willing to relinquish control.',
      ['hand-over ready asserts'],
      'entity in the heading',
    ],
    [
      'Hamas spoke.\nIt rained.\nIt rained again.\nIt rained more.\nSomebody is willing to relinquish control.',
      [],
      'entity too far away',
    ],
    [
      'About 20 hostages are thought to be alive, with the remains of 35 others.',
      ['hostages-alive twenty asserts'],
      'the number that counts the living',
    ],
    [
      '24 of the captives are living.',
      ['hostages-alive twenty-four asserts'],
      'the position of that number',
    ],
    [
      'There are 58 hostages, of whom about 20 captives are alive.',
      ['hostages-alive twenty asserts'],
      'of two numbers the one of the living',
    ],
    ['Hamas holds 35 bodies and hostages who are alive.', [], 'the number counts something else'],
    [
      'Washington and Hamas hold direct talks on how to free Edan Alexander, who is still held.',
      ['alexander-released held asserts', 'direct-talks talks asserts'],
      'two claims in one sentence',
    ],
    [
      'Doctors were told that vaccines for childhood contain microchips to track every patient.',
      ['vaccine - asserts'],
      'a claim without cues, in other words',
    ],
    ['Childhood vaccines are safe, doctors said.', [], 'the topic of a claim without cues'],
  ])('reads "%s"', (text, expected, _reason) => {
    expect(shape(text).sort()).toEqual(expected);
  });

  it('knows a recorded quote in other punctuation and says which', () => {
    const [found] = find(
      '“The last American captive – Edan Alexander – walked out of Gaza on Monday”, it said.',
    );
    expect(found).toMatchObject({
      claim: 's/claims/alexander-released',
      position: 'released',
      how: { rule: 'recorded-quote' },
    });
    expect(found?.how.like).toContain('walked out of Gaza');
  });

  it('reports the figure of the page, not that of the data', () => {
    const [found] = find('At least 22 hostages are believed to be alive.');
    expect(found).toMatchObject({ figure: { value: 22, comparator: 'at-least', unit: 'person' } });
  });

  it.each([
    [
      'Basem Naim told reporters that Hamas is ready to give up control.',
      'Basem Naim',
      's/people/basem-naim',
      'told',
    ],
    [
      '“Hamas is ready to give up control,” said Basem Naim, an official.',
      'Basem Naim',
      's/people/basem-naim',
      'inverted',
    ],
    [
      'According to Naim, Hamas is willing to relinquish control.',
      'Naim',
      's/people/basem-naim',
      'according to',
    ],
    [
      'Naim gave an interview. He added that Hamas is willing to relinquish control.',
      'Naim',
      's/people/basem-naim',
      'he',
    ],
    [
      '“Hamas is ready to give up control. It wants peace,” Basem Naim said.',
      'Basem Naim',
      's/people/basem-naim',
      'named in the next sentence',
    ],
    [
      'Hamas is ready to give up control, Israeli officials said.',
      'Israeli officials',
      undefined,
      'nobody we know',
    ],
    ['Hamas is ready to give up control.', undefined, undefined, 'its own voice'],
  ])('attributes "%s"', (text, attribution, entity, _reason) => {
    const found = find(text).find((one) => one.claim === 's/claims/hand-over');
    expect([found?.attribution, found?.attributedTo]).toEqual([attribution, entity]);
  });

  it('highlights the clause that carries the claim and not the whole sentence', () => {
    const text =
      'Markets fell sharply in the morning, while Hamas freed Edan Alexander, and it rained in Berlin.';
    const [found] = find(text);
    expect(text.slice(found?.start, found?.end)).toBe('Hamas freed Edan Alexander');
  });

  it('gives offsets inside the sentence, in order, each claim once a sentence, for any text', () => {
    const word = fc.constantFrom(
      'Hamas',
      'Edan Alexander',
      'released',
      'not',
      'still',
      'in captivity',
      '20',
      'hostages',
      'alive',
      'direct talks',
      'Washington',
      '. ',
      '?',
      '\n',
      ',',
      'said',
      'Naim',
      'ready to give up control',
      '“',
      '”',
      'if',
      'vaccines microchips track patient childhood',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (parts) => {
        const text = parts.join(' ');
        const found = find(text);
        const keys = found.map(({ claim: id, sentenceStart }) => `${id} ${sentenceStart}`);
        return (
          new Set(keys).size === keys.length &&
          found.every(
            (one, at) =>
              one.sentenceStart <= one.start &&
              one.start < one.end &&
              one.end <= one.sentenceEnd &&
              one.score >= 0.5 &&
              one.score <= 1 &&
              (at === 0 || (found[at - 1] as Appearance).start <= one.start),
          )
        );
      }),
    );
  });
});
