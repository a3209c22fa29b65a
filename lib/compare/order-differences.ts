/**
 * Which of a page's differences a reader sees first. What matters is decided by rules that can be read
 * off the data, in this order; nobody's importance is weighed.
 *
 * 1. How they part: at one time, before a later or an earlier state of the same thing, before a page
 *    that only contradicts itself.
 * 2. What an article is about before what it says in passing ("President X").
 * 3. How many independent voices say otherwise: ten papers on one interview are one.
 * 4. How few say the same: a page that stands alone before one of two camps.
 * 5. What can be so or not (a status, a figure, an event) before what somebody says of it.
 * 6. The order of the page.
 */
import type { Claim } from '../dataset/types.ts';
import type { ClaimComparison, Relation } from '../reading/types.ts';
import { PARTING } from './compare-claim.ts';
import { countVoices, type SourceLookup } from './count-voices.ts';

const KINDS: Claim['kind'][] = ['status', 'figure', 'event', 'statement'];

/**
 * @param compared - In the order of the page; the page side of each is there.
 * @returns Those on which the sources part from the page, or the page from itself, in the order above.
 */
export function orderDifferences<T extends { comparison: ClaimComparison; isIncidental: boolean }>(
  compared: readonly T[],
  sourceOf: SourceLookup,
): T[] {
  return compared
    .filter(({ comparison }) => isDifference(comparison))
    .map((item) => ({ item, weight: weigh(item, sourceOf) }))
    .sort((a, b) => compareWeights(a.weight, b.weight))
    .map(({ item }) => item);
}

const isDifference = ({ relation, here }: ClaimComparison) =>
  PARTING.includes(relation) || (here?.alsoSays.length ?? 0) > 0;

/** The smaller, the sooner it is shown. */
function weigh(
  { comparison, isIncidental }: { comparison: ClaimComparison; isIncidental: boolean },
  sourceOf: SourceLookup,
): number[] {
  const { relation, rows, kind } = comparison;
  const voicesOf = (relations: readonly Relation[]) =>
    countVoices(
      rows.filter((row) => relations.includes(row.relation)),
      sourceOf,
    );
  const rank = PARTING.indexOf(relation);
  return [
    rank < 0 ? PARTING.length : rank,
    Number(isIncidental),
    -voicesOf(PARTING),
    voicesOf(['agrees']),
    KINDS.indexOf(kind),
  ];
}

function compareWeights(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((weight, index) => weight !== b[index]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}
