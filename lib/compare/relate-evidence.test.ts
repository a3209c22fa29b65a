import { describe, expect, it } from 'vitest';
import type { Comparator, Figure } from '../dataset/types.ts';
import type { PageSide, Polarity, Relation } from '../reading/types.ts';
import { relateEvidence, saidByPage, saidBySource } from './relate-evidence.ts';
import { makeClaim, makeEvidence, makePosition, makeSide, tell } from './test-records.ts';

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
    ['nor deny what could be so beside it', 'afloat', 'denies', 'towed', 'related'],
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
      why: { key: 'alone', there: { key: 'position', label: 'sunk' } },
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

describe('the reason', () => {
  const counted = (value: number): Figure => ({ value, comparator: 'exactly', unit: 'person' });
  const toll = makeClaim({
    kind: 'figure',
    positions: [makePosition('fifty', { figure: counted(50) })],
  });
  it.each<[string, ReturnType<typeof makeClaim>, Partial<PageSide>, string]>([
    ['says the same', claim, { position: 'sunk' }, 'same'],
    ['is denied', claim, { position: 'sunk', polarity: 'denies' }, 'beside'],
    ['gives a higher figure', toll, { figure: counted(20) }, 'higher'],
    ['gives a lower figure', toll, { figure: counted(90) }, 'lower'],
    ['denies its figure', toll, { figure: counted(90), polarity: 'denies' }, 'beside'],
    ['leaves it open', claim, {}, 'undecided'],
  ])('of a page that a source %s', (_, of, side, key) => {
    const evidence = makeEvidence('s', of === toll ? 'fifty' : 'sunk');
    expect(relateEvidence(of, evidence, makeSide(side), undefined).why.key).toBe(key);
  });

  it('is that both say the same where a figure in words is the figure in digits', () => {
    const here = makeSide({ figure: counted(50) });
    expect(relateEvidence(toll, makeEvidence('s', 'fifty'), here, undefined).why).toEqual({
      key: 'same',
      there: { key: 'position', label: 'fifty' },
    });
  });

  it('names what both sides say', () => {
    const { why } = relateEvidence(
      claim,
      makeEvidence('s', 'towed'),
      makeSide({ position: 'afloat' }),
      undefined,
    );
    expect(why).toEqual({
      key: 'compatible',
      here: { key: 'position', label: 'afloat' },
      there: { key: 'position', label: 'towed' },
    });
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

it.each<[string, ReturnType<typeof makeClaim>, Partial<PageSide>, string]>([
  ['takes a position', claim, { position: 'sunk' }, 'sunk'],
  ['denies one', claim, { position: 'sunk', polarity: 'denies' }, 'denies sunk'],
  ['denies what the claim says', one, { polarity: 'denies' }, 'denies'],
  ['says what the claim says', one, {}, 'afloat'],
  ['does not decide', claim, {}, '-'],
])('a page that %s is told so', (_, of, side, said) => {
  expect(tell(saidByPage(of, makeSide(side)))).toBe(said);
});

it('an own figure is told before the label of its position', () => {
  const position = makePosition('fifty', { label: 'about fifty' });
  expect(tell(saidBySource(position))).toBe('about fifty');
  expect(tell(saidBySource(position, { value: 52, comparator: 'exactly', unit: '' }))).toBe('52');
  expect(tell(saidBySource(undefined))).toBe('says so');
});
