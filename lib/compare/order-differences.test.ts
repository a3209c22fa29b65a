import { expect, it } from 'vitest';
import type { Claim, Evidence } from '../dataset/types.ts';
import type { PageSide } from '../reading/types.ts';
import { compareClaim } from './compare-claim.ts';
import { orderDifferences } from './order-differences.ts';
import { lookUpSources, makeClaim, makeEvidence, makeSide, makeSource } from './test-records.ts';

const sourceOf = lookUpSources(
  makeSource('interview'),
  ...['courier', 'gazette'].map((id) => makeSource(id, { derivesFrom: ['interview'] })),
  ...['herald', 'mirror', 'times'].map((id) => makeSource(id)),
);
const sunk = (...sources: string[]) => sources.map((source) => makeEvidence(source, 'sunk'));
const afloat = (...sources: string[]) => sources.map((source) => makeEvidence(source, 'afloat'));

interface Given {
  facts?: Partial<Claim>;
  here?: Partial<PageSide>;
}

function compared(id: string, evidence: Evidence[], { facts = {}, here = {} }: Given = {}) {
  const claim = makeClaim({ kind: 'status', ...facts, id, evidence });
  const comparison = compareClaim(claim, makeSide({ position: 'afloat', ...here }), {
    ...{ sourceOf, textOf: () => undefined, published: '2025-05-15' },
  });
  return { comparison, isIncidental: claim.incidental ?? false };
}

const later = [makeEvidence('times', 'sunk', { asOf: '2025-08' })];
const earlier = [makeEvidence('times', 'sunk', { asOf: '2025-01' })];
const also = {
  ...({ quote: 'It sank.', start: 0, end: 8 } as const),
  ...({ polarity: 'asserts', position: 'sunk' } as const),
};

it.each<[string, ReturnType<typeof compared>, ReturnType<typeof compared>]>([
  [
    'another word at one time before a later one',
    compared('a', sunk('times')),
    compared('b', later),
  ],
  ['a later state before an earlier one', compared('a', later), compared('b', earlier)],
  [
    'what sources say before what only the page contradicts',
    compared('a', earlier),
    compared('b', afloat('times'), { here: { alsoSays: [also] } }),
  ],
  [
    'what an article is about before what it says in passing',
    compared('a', sunk('times')),
    compared('b', sunk('times', 'herald'), { facts: { incidental: true } }),
  ],
  [
    'two voices before two papers on one interview',
    compared('a', sunk('times', 'herald')),
    compared('b', sunk('courier', 'gazette')),
  ],
  [
    'a page that stands alone before one of two camps',
    compared('a', sunk('times')),
    compared('b', [...sunk('times'), ...afloat('herald')]),
  ],
  [
    'what can be so before what somebody says',
    compared('a', sunk('times')),
    compared('b', sunk('times'), { facts: { kind: 'statement' } }),
  ],
])('puts %s', (_, first, second) => {
  const order = orderDifferences([second, first], sourceOf);
  expect(order.map(({ comparison }) => comparison.claim)).toEqual(['a', 'b']);
});

it('keeps the order of the page among equals, and leaves out what does not part', () => {
  const items = [
    compared('b', sunk('times')),
    compared('agrees', afloat('times')),
    compared('a', sunk('herald')),
    compared('alone', []),
  ];
  expect(orderDifferences(items, sourceOf).map(({ comparison }) => comparison.claim)).toEqual([
    'b',
    'a',
  ]);
});
