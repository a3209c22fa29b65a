import { describe, expect, it } from 'vitest';
import type { Comparator, Figure } from '../dataset/types.ts';
import type { PageSide, Polarity, Relation } from '../reading/types.ts';
import { labelOf, labelOfPage, relateEvidence } from './relate-evidence.ts';
import { makeClaim, makeEvidence, makePosition, makeSide } from './test-records.ts';

const claim = makeClaim({
  positions: [
    makePosition('sunk'),
    makePosition('afloat'),
    makePosition('towed', { compatibleWith: ['afloat'] }),
  ],
});
const one = makeClaim({ positions: [makePosition('afloat')] });

describe('positions', () => {
  it.each<[string, string | undefined, Polarity, string, Relation]>([
    ['the same position agrees', 'afloat', 'asserts', 'afloat', 'agrees'],
    ['another position differs', 'afloat', 'asserts', 'sunk', 'differs'],
    ['positions that can both hold agree', 'afloat', 'asserts', 'towed', 'agrees'],
    ['they do so read the other way round', 'towed', 'asserts', 'afloat', 'agrees'],
    ['an undecided page is only related', undefined, 'asserts', 'afloat', 'related'],
    ['who denies what a source says differs', 'afloat', 'denies', 'afloat', 'differs'],
    ['who denies one position need not hold another', 'afloat', 'denies', 'sunk', 'related'],
    ['an undecided denial is only related', undefined, 'denies', 'sunk', 'related'],
    ['a condition is no statement', 'afloat', 'conditional', 'sunk', 'related'],
    ['a condition does not agree either', 'afloat', 'conditional', 'afloat', 'related'],
    ['a question is no statement', 'afloat', 'asks', 'sunk', 'related'],
    [
      'a position that the claim does not have differs from all',
      'gone',
      'asserts',
      'sunk',
      'differs',
    ],
  ])('%s', (_, position, polarity, there, relation) => {
    const here = makeSide({ polarity, ...(position === undefined ? {} : { position }) });
    expect(relateEvidence(claim, makeEvidence('s', there), here, undefined).relation).toBe(
      relation,
    );
  });

  it.each<[Polarity, Relation]>([
    ['asserts', 'agrees'],
    ['denies', 'differs'],
    ['conditional', 'related'],
  ])('of a claim with one position, a page that %s it %s', (polarity, relation) => {
    const evidence = makeEvidence('s', 'afloat');
    expect(relateEvidence(one, evidence, makeSide({ polarity }), undefined).relation).toBe(
      relation,
    );
  });

  it('without a page every source is only related and says what it says', () => {
    expect(relateEvidence(claim, makeEvidence('s', 'sunk'), undefined, '2025-05-15')).toEqual({
      relation: 'related',
      why: 'This source: sunk',
    });
  });
});

describe('figures', () => {
  const figure = (value: number, comparator: Comparator = 'exactly', unit = 'person'): Figure => ({
    value,
    comparator,
    unit,
  });
  const counted = makeClaim({
    kind: 'figure',
    positions: [
      makePosition('fifty', { label: 'more than 50', figure: figure(50, 'more-than') }),
      makePosition('more', { label: '58', figure: figure(58) }),
    ],
  });
  const relate = (here: Partial<PageSide>, there: string, own?: Figure) =>
    relateEvidence(
      counted,
      makeEvidence('s', there, own ? { figure: own } : {}),
      makeSide(here),
      undefined,
    ).relation;

  it.each<[string, Figure, string, Relation]>([
    ['equal figures agree', figure(58), 'more', 'agrees'],
    ['another figure differs', figure(20), 'more', 'differs'],
    ['more than 50 leaves room for 58', figure(58), 'fifty', 'agrees'],
    ['nearly 50 is not 58', figure(50, 'nearly'), 'more', 'differs'],
  ])('%s', (_, value, there, relation) => {
    expect(relate({ figure: value }, there)).toBe(relation);
  });

  it('compares the figure before the position, which only sorts', () => {
    expect(relate({ figure: figure(58), position: 'more' }, 'fifty')).toBe('agrees');
    expect(relate({ figure: figure(20), position: 'fifty' }, 'fifty')).toBe('differs');
  });

  it("takes a source's own figure before that of its position", () => {
    expect(relate({ figure: figure(20) }, 'more', figure(20))).toBe('agrees');
  });

  it('falls back to positions where units cannot be compared', () => {
    const here = { figure: figure(3, 'exactly', 'percent'), position: 'more' };
    expect(relate(here, 'more')).toBe('agrees');
  });

  it('a denied or conditional figure is no agreement', () => {
    expect(relate({ figure: figure(58), polarity: 'denies' }, 'more')).toBe('differs');
    expect(relate({ figure: figure(58), polarity: 'conditional' }, 'more')).toBe('related');
  });
});

describe('time', () => {
  const status = makeClaim({ ...claim, kind: 'status' });
  const relate = (asOf: string, published: string | undefined, kind = status) =>
    relateEvidence(
      kind,
      makeEvidence('s', 'sunk', { asOf }),
      makeSide({ position: 'afloat' }),
      published,
    ).relation;

  it.each<[string, string | undefined, Relation]>([
    ['2025-03-05', '2025-05-15', 'older'],
    ['2025-06-30', '2025-05-15', 'newer'],
    ['2025-05-12', '2025-05-15', 'differs'],
    ['2025-05-18', '2025-05-15', 'differs'],
    ['2025-05', '2025-05-31', 'differs'],
    ['2024', '2025-05-15', 'older'],
    ['2025-03-05', undefined, 'differs'],
  ])('a status as of %s is to a page of %s: %s', (asOf, published, relation) => {
    expect(relate(asOf, published)).toBe(relation);
  });

  it('what happened does not change with time', () => {
    expect(relate('2025-03-05', '2025-05-15', claim)).toBe('differs');
  });
});

it('labels say how the page puts it, and leave the obvious out', () => {
  expect(labelOfPage(claim, makeSide({ position: 'sunk' }))).toBe('sunk');
  expect(labelOfPage(claim, makeSide({ position: 'sunk', polarity: 'denies' }))).toBe(
    'denied (sunk)',
  );
  expect(labelOfPage(one, makeSide({ polarity: 'denies' }))).toBe('denied');
  expect(labelOfPage(one, makeSide())).toBe('afloat');
  expect(labelOfPage(claim, makeSide())).toBeUndefined();
});

it('an own figure is shown before the label of its position', () => {
  const position = makePosition('fifty', { label: 'about fifty' });
  expect(labelOf(position)).toBe('about fifty');
  expect(labelOf(position, { value: 52, comparator: 'exactly', unit: 'person' })).toBe('52');
  expect(labelOf(undefined)).toBe('says so');
});
