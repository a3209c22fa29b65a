/**
 * Picks the claims worth a closer look for one sentence: those of which it shares two rare terms,
 * or one that carries enough of a claim by itself. Cost grows with the rare terms' postings only.
 */
import type { ClaimIndex } from './claim-index.ts';

/** Shared rarity below which no likeness reaches a score worth showing; the rarest word counts 1. */
const LEAST_MASS = 1.1;
const MAX_CANDIDATES = 60;

/**
 * @param terms Distinct term numbers of the sentence.
 * @returns Claim numbers, most shared rarity first, at most 60.
 */
export function findCandidates(index: ClaimIndex, terms: Iterable<number>): number[] {
  const { sums, counts, touched } = index.scratch;
  let size = 0;
  for (const term of terms) {
    const weight = index.idf[term] as number;
    const solo = index.postSolo[term] as number;
    const end = index.postPrefix[term] as number;
    for (let at = index.postStart[term] as number; at < end; at++) {
      const claim = index.postClaim[at] as number;
      if (counts[claim] === 0) {
        touched[size] = claim;
        size += 1;
      }
      sums[claim] = (sums[claim] as number) + weight;
      counts[claim] = Math.min(250, (counts[claim] as number) + (at < solo ? 2 : 1));
    }
  }
  const found: number[] = [];
  for (let at = 0; at < size; at++) {
    const claim = touched[at] as number;
    if ((counts[claim] as number) >= 2 && (sums[claim] as number) >= LEAST_MASS) found.push(claim);
  }
  found.sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b);
  for (let at = 0; at < size; at++) {
    sums[touched[at] as number] = 0;
    counts[touched[at] as number] = 0;
  }
  return found.length > MAX_CANDIDATES ? found.slice(0, MAX_CANDIDATES) : found;
}
