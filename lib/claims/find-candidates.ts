/**
 * Picks the claims worth a closer look for one sentence: those of which it shares two rare terms,
 * or one that carries enough of a claim by itself. Cost grows with the rare terms' postings only.
 */
import type { ClaimIndex } from './claim-index.ts';

/** Shared rarity below which no likeness reaches a score worth showing; the rarest word counts 1. */
const LEAST_MASS = 1.1;
const MAX_CANDIDATES = 60;

/** A tally holds how many terms are shared above these bits, and their rarity in them. */
const COUNT_SHIFT = 23;
const MASS_BITS = (1 << COUNT_SHIFT) - 1;
const MASS_SCALE = 1 << 15;
/** As many terms as a tally has room for, each counted twice; a sentence has a tenth of them. */
const MAX_TERMS = 250;

/**
 * @param terms Distinct term numbers of the sentence.
 * @returns Claim numbers, most shared rarity first, at most 60.
 */
export function findCandidates(index: ClaimIndex, terms: readonly number[]): number[] {
  const { tallies, touched } = index.scratch;
  const { postClaim } = index;
  let size = 0;
  for (let place = 0; place < terms.length && place < MAX_TERMS; place++) {
    const term = terms[place] as number;
    const mass = Math.round((index.idf[term] as number) * MASS_SCALE);
    const solo = index.postSolo[term] as number;
    const end = index.postPrefix[term] as number;
    let step = (2 << COUNT_SHIFT) + mass;
    for (let at = index.postStart[term] as number; at < end; at++) {
      if (at === solo) step = (1 << COUNT_SHIFT) + mass;
      const claim = postClaim[at] as number;
      const tally = tallies[claim] as number;
      if (tally === 0) touched[size++] = claim;
      tallies[claim] = tally + step;
    }
  }
  return takeCandidates(index, size);
}

/** Reads the tallies of the touched claims and leaves them empty. */
function takeCandidates({ scratch }: ClaimIndex, size: number): number[] {
  const { tallies, touched } = scratch;
  const found: { claim: number; mass: number }[] = [];
  for (let at = 0; at < size; at++) {
    const claim = touched[at] as number;
    const tally = tallies[claim] as number;
    tallies[claim] = 0;
    const mass = tally & MASS_BITS;
    if (tally >>> COUNT_SHIFT >= 2 && mass >= LEAST_MASS * MASS_SCALE) found.push({ claim, mass });
  }
  found.sort((a, b) => b.mass - a.mass || a.claim - b.claim);
  return found.slice(0, MAX_CANDIDATES).map(({ claim }) => claim);
}
