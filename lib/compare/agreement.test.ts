import { describe, expect, it } from 'vitest';
import type { Claim, Evidence } from '../dataset/types.ts';
import type { PageSide } from '../reading/types.ts';
import { type AgreementContext, describeAgreement } from './agreement.ts';
import {
  lookUpSources,
  makeClaim,
  makeEvidence,
  makePosition,
  makeSide,
  makeSource,
  tell,
} from './test-records.ts';

const STORY = {
  id: 'ferry',
  title: 'The ferry',
  asOf: '2025-05-20',
  topics: [
    { id: 'crew', label: 'The crew' },
    { id: 'ship', label: 'The ship' },
  ],
};
const sourceOf = lookUpSources(
  makeSource('times', { published: '2025-05-16' }),
  makeSource('herald', { notAfter: '2025-05-12', derivesFrom: ['radio'] }),
  makeSource('mirror', { derivesFrom: ['radio'] }),
  makeSource('radio', { kind: 'interview' }),
);

function describeClaims(claims: Claim[], more: Partial<AgreementContext> = {}) {
  const context = { sourceOf, found: new Map(), positionOfText: () => 'afloat', ...more };
  return describeAgreement(STORY, claims, context);
}

/** The only row of one claim, its sources in the order herald, times, mirror. */
function describeRow(evidence: Evidence[], here?: Partial<PageSide>, facts: Partial<Claim> = {}) {
  const claim = makeClaim({ evidence, ...facts });
  const found = new Map(here ? [[claim.id, makeSide(here)]] : []);
  const agreement = describeClaims([claim], { found });
  const row = agreement.topics[0]?.rows[0];
  if (!row) throw new Error('no row');
  const bySource = agreement.sources.map(({ id }, at) => [id, row.cells[at]?.stance]);
  return { row, stances: Object.fromEntries(bySource), here: row.here.stance };
}

const times = (position: string, facts: Partial<Evidence> = {}) =>
  makeEvidence('times', position, facts);
const herald = (position: string, facts: Partial<Evidence> = {}) =>
  makeEvidence('herald', position, facts);

describe('rows', () => {
  it('stand below the story’s topics, in their order, and empty topics are left out', () => {
    const both = [times('afloat'), herald('afloat')];
    const { topics } = describeClaims([
      makeClaim({ id: 'ferry/claims/a', evidence: both }),
      makeClaim({ id: 'ferry/claims/b', evidence: both, topic: 'crew' }),
      makeClaim({ id: 'ferry/claims/c', evidence: both }),
    ]);
    expect(topics.map(({ label, rows }) => [label, rows.map(({ claim }) => claim)])).toEqual([
      ['The crew', ['ferry/claims/b']],
      ['The ship', ['ferry/claims/a', 'ferry/claims/c']],
    ]);
    expect(describeClaims([makeClaim({ evidence: both })]).topics).toHaveLength(1);
  });

  it.each([
    ['one source alone', { evidence: [times('afloat'), times('sunk')] }],
    [
      'what is said in passing',
      { incidental: true, evidence: [times('afloat'), herald('afloat')] },
    ],
    ['sources that are not described', { evidence: [times('afloat'), makeEvidence('x', 'sunk')] }],
  ])('leave out %s, unless this page says it', (_, facts: Partial<Claim>) => {
    const claim = makeClaim(facts);
    expect(describeClaims([claim]).topics).toEqual([]);
    const found = new Map([[claim.id, makeSide()]]);
    expect(describeClaims([claim], { found }).topics).toHaveLength(1);
  });
});

describe('columns', () => {
  it('are the other sources by what is known of their day, with the number of voices', () => {
    const claim = makeClaim({
      evidence: [makeEvidence('mirror', 'sunk'), times('afloat'), herald('afloat')],
    });
    const { sources, voiceCount } = describeClaims([claim]);
    expect(sources.map(({ id }) => id)).toEqual(['herald', 'times', 'mirror']);
    expect(voiceCount).toBe(2);
  });

  it('leave out the source that the page itself is', () => {
    const claim = makeClaim({
      evidence: [times('afloat'), herald('afloat'), makeEvidence('mirror', 'sunk')],
    });
    const { sources } = describeClaims([claim], { ownSource: 'times' });
    expect(sources.map(({ id }) => id)).toEqual(['herald', 'mirror']);
  });
});

describe('a cell', () => {
  it('tells own words from those of others and from another position, with the quotes', () => {
    const { row, stances } = describeRow([
      herald('afloat', { attribution: 'the harbour', quote: 'It floats, says the harbour.' }),
      times('sunk'),
      makeEvidence('mirror', 'afloat'),
    ]);
    expect(stances).toEqual({ herald: 'attributes', times: 'says-otherwise', mirror: 'reports' });
    expect(row.cells[0]?.words).toEqual([
      {
        quote: 'It floats, says the harbour.',
        said: { key: 'position', label: 'afloat' },
        attribution: 'the harbour',
        asOf: '2025-05-15',
      },
    ]);
    expect(tell(row.measure)).toBe('afloat');
  });

  it('says so where a source says both, and reports what it also attributes', () => {
    const { stances } = describeRow([
      times('afloat'),
      times('sunk'),
      herald('afloat', { attribution: 'the harbour' }),
      herald('afloat'),
    ]);
    expect(stances).toEqual({ times: 'says-both', herald: 'reports' });
  });

  it('is silent where a source does not speak to it', () => {
    const claims = [
      makeClaim({ id: 'ferry/claims/a', evidence: [times('afloat'), herald('afloat')] }),
      makeClaim({
        id: 'ferry/claims/b',
        evidence: [times('afloat'), makeEvidence('mirror', 'afloat')],
      }),
    ];
    const rows = describeClaims(claims).topics[0]?.rows ?? [];
    expect(rows.map(({ cells }) => cells.map(({ stance }) => stance))).toEqual([
      ['reports', 'reports', 'silent'],
      ['silent', 'reports', 'reports'],
    ]);
    expect(rows[0]?.here).toEqual({ stance: 'silent', words: [] });
    expect(rows[0]?.measure).toBeUndefined();
  });

  it('says how its words stand to this page, where the page says something', () => {
    const both = [times('sunk'), herald('afloat')];
    const relations = (here?: Partial<PageSide>) =>
      describeRow(both, here).row.cells.map(({ words }) => words[0]?.relation);
    expect(relations({ position: 'sunk' })).toEqual(['differs', 'agrees']);
    expect(relations()).toEqual([undefined, undefined]);
  });

  it('compares figures by value', () => {
    const figure = (value: number) => ({ value, comparator: 'exactly' as const, unit: 'person' });
    const { stances } = describeRow(
      [times('hundred'), herald('hundred', { figure: figure(140) })],
      undefined,
      { kind: 'figure', positions: [makePosition('hundred', { figure: figure(100) })] },
    );
    expect(stances).toEqual({ times: 'reports', herald: 'says-otherwise' });
  });
});

describe('this page', () => {
  const both = [times('afloat'), herald('afloat')];

  it.each<[string, Partial<PageSide>, string]>([
    ['says it', { position: 'afloat' }, 'reports'],
    ['quotes it', { position: 'afloat', attribution: 'the harbour' }, 'attributes'],
    ['says another thing', { position: 'sunk' }, 'says-otherwise'],
    ['denies it', { position: 'afloat', polarity: 'denies' }, 'says-otherwise'],
    ['denies another thing', { position: 'sunk', polarity: 'denies' }, 'unclear'],
    ['asks', { position: 'afloat', polarity: 'asks' }, 'unclear'],
    ['says it on a condition', { position: 'afloat', polarity: 'conditional' }, 'unclear'],
    ['does not decide', {}, 'unclear'],
    [
      'says both',
      {
        position: 'afloat',
        alsoSays: [{ quote: 'It sank.', start: 0, end: 8, polarity: 'asserts', position: 'sunk' }],
      },
      'says-both',
    ],
  ])('%s', (_, side, stance) => {
    const { row, here } = describeRow(both, side);
    expect(here).toBe(stance);
    expect(row.here.words[0]?.quote).toBe(makeSide().quote);
  });
});

describe('the measure of a row', () => {
  const evidence = [times('sunk'), herald('sunk'), makeEvidence('mirror', 'afloat')];
  const measureBy = (text: string | undefined, here?: Partial<PageSide>) => {
    const claim = makeClaim({ evidence });
    const found = new Map(here ? [[claim.id, makeSide(here)]] : []);
    const { topics } = describeClaims([claim], { found, positionOfText: () => text });
    return tell(topics[0]?.rows[0]?.measure);
  };

  it('is what the sentence states, then what this page says, then what most evidence says', () => {
    expect(measureBy('afloat', { position: 'sunk' })).toBe('afloat');
    expect(measureBy(undefined, { position: 'afloat' })).toBe('afloat');
    expect(measureBy(undefined, { position: 'afloat', polarity: 'denies' })).toBe('sunk');
    expect(measureBy(undefined)).toBe('sunk');
  });
});
