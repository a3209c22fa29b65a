import { describe, expect, it } from 'vitest';
import { compareClaim } from './compare-claim.ts';
import { lookUpSources, makeClaim, makeEvidence, makeSide, makeSource } from './test-records.ts';

const sourceOf = lookUpSources(
  ...['courier', 'gazette', 'herald', 'mirror', 'times'].map((id) => makeSource(id)),
);
const context = { sourceOf, textOf: () => undefined };
const afloat = makeSide({ position: 'afloat' });
const inWords = (label: string) => ({ key: 'position', label });
const of = (sources: number, voices = sources) => ({ sources, voices });

describe('a claim on which sources part', () => {
  const claim = makeClaim({
    kind: 'status',
    evidence: [
      makeEvidence('courier', 'afloat'),
      makeEvidence('gazette', 'sunk', { asOf: '2025-05-16' }),
      makeEvidence('herald', 'sunk', { asOf: '2025-05-14' }),
      makeEvidence('mirror', 'sunk', { asOf: '2025-01' }),
      makeEvidence('times', 'sunk', { asOf: '2025-09' }),
    ],
  });
  const compared = compareClaim(claim, afloat, { ...context, published: '2025-05-15' });

  it('puts what differs first, then newer, older and what agrees, each by date', () => {
    expect(compared.rows.map(({ source, relation }) => [source, relation])).toEqual([
      ['herald', 'differs'],
      ['gazette', 'differs'],
      ['times', 'newer'],
      ['mirror', 'older'],
      ['courier', 'agrees'],
    ]);
  });

  it('takes the strongest relation and says it in one line', () => {
    expect(compared.relation).toBe('differs');
    expect(compared.summary).toEqual({
      ...{ key: 'differs', here: inWords('afloat'), same: of(1), compatible: of(0) },
      camps: [{ said: inWords('sunk'), ...of(2) }],
    });
  });

  it('counts sources and voices over all of the evidence', () => {
    expect([compared.sourceCount, compared.voiceCount]).toEqual([5, 5]);
  });
});

it('keeps rows of one relation and day as the data has them', () => {
  const claim = makeClaim({
    evidence: [makeEvidence('times', 'afloat'), makeEvidence('courier', 'afloat')],
  });
  const { rows, summary } = compareClaim(claim, afloat, context);
  expect(rows.map(({ source }) => source)).toEqual(['times', 'courier']);
  expect(summary).toEqual({
    ...{ key: 'agrees', here: inWords('afloat'), camps: [], same: of(2), compatible: of(0) },
  });
});

it('counts a source once that says two things which agree', () => {
  const claim = makeClaim({
    positions: [
      ...makeClaim().positions,
      { ...makeClaim().positions[0], id: 'towed', label: 'towed', compatibleWith: ['afloat'] },
    ] as ReturnType<typeof makeClaim>['positions'],
    evidence: [makeEvidence('times', 'afloat'), makeEvidence('times', 'towed')],
  });
  expect(compareClaim(claim, afloat, context).summary).toMatchObject({
    same: of(1),
    compatible: of(0),
  });
});

describe('a page that is itself a source', () => {
  const claim = makeClaim({
    evidence: [makeEvidence('courier', 'afloat'), makeEvidence('times', 'sunk')],
  });
  const compared = compareClaim(claim, afloat, { ...context, ownSource: 'courier' });

  it('has its own record apart, and others lead', () => {
    expect(compared.ownRows.map(({ source }) => source)).toEqual(['courier']);
    expect(compared.rows.map(({ source }) => source)).toEqual(['times']);
  });

  it('does not count itself among those who agree', () => {
    expect(compared.summary).toMatchObject({
      ...{ key: 'differs', same: of(0) },
      camps: [{ said: inWords('sunk'), ...of(1) }],
    });
  });

  it('is alone where no other source speaks to the claim', () => {
    const alone = makeClaim({ evidence: [makeEvidence('courier', 'afloat')] });
    const { relation, summary } = compareClaim(alone, afloat, {
      ...context,
      ownSource: 'courier',
    });
    expect([relation, summary]).toEqual([
      'only-here',
      { key: 'onlyHere', here: inWords('afloat') },
    ]);
  });
});

it('shows the sources alone, all related, where no page is given', () => {
  const claim = makeClaim({
    evidence: [
      makeEvidence('courier', 'sunk'),
      makeEvidence('times', 'sunk'),
      makeEvidence('mirror', 'afloat'),
    ],
  });
  const { here, relation, summary, differing } = compareClaim(claim, undefined, context);
  expect([here, relation, differing]).toEqual([undefined, 'related', []]);
  expect(summary).toEqual({
    ...{ key: 'related', same: of(0), compatible: of(0) },
    camps: [
      { said: inWords('sunk'), ...of(2) },
      { said: inWords('afloat'), ...of(1) },
    ],
  });
});

it('says how the page puts it where that is no plain statement', () => {
  const claim = makeClaim({ evidence: [makeEvidence('times', 'afloat')] });
  const here = makeSide({ position: 'afloat', polarity: 'conditional' });
  const { relation, summary } = compareClaim(claim, here, context);
  expect(relation).toBe('related');
  expect(summary).toMatchObject({
    here: { key: 'conditional', of: inWords('afloat') },
    camps: [{ said: inWords('afloat'), ...of(1) }],
  });
});

it('marks in both quotes what carries the difference', () => {
  const base = makeClaim();
  const claim = makeClaim({
    positions: base.positions.map((position) => ({ ...position, cues: [position.id] })),
    evidence: [makeEvidence('times', 'sunk', { quote: 'By noon it had sunk.' })],
  });
  const { rows, differing, here } = compareClaim(claim, afloat, context);
  const cut = (text = '', ranges: readonly { start: number; end: number }[] = []) =>
    ranges.map(({ start, end }) => text.slice(start, end));
  expect(cut(here?.quote, differing)).toEqual(['afloat']);
  expect(cut(rows[0]?.quote, rows[0]?.differing)).toEqual(['sunk']);
});

it('leaves out evidence of sources that the data does not describe', () => {
  const claim = makeClaim({ evidence: [makeEvidence('nobody', 'sunk')] });
  const { rows, relation } = compareClaim(claim, afloat, context);
  expect([rows, relation]).toEqual([[], 'only-here']);
});

it('gives linked claims with their sentences, and drops those that are not there', () => {
  const claim = makeClaim({
    links: [
      { relation: 'part-of', claim: 'ferry/claims/voyage' },
      { relation: 'conflicts-with', claim: 'ferry/claims/lost' },
    ],
  });
  const textOf = (id: string) => (id.endsWith('voyage') ? 'The ferry sails.' : undefined);
  expect(compareClaim(claim, afloat, { ...context, textOf }).links).toEqual([
    { relation: 'part-of', claim: 'ferry/claims/voyage', text: 'The ferry sails.' },
  ]);
});
