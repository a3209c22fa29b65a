/**
 * Picks the claims worth a closer look for one sentence: those with which it shares enough of their
 * rarest terms. Cost grows with these terms' postings only.
 *
 * Terms are taken from the shortest list to the longest: what is left may soon be too common to make a
 * candidate of a claim that none of the rarer terms has led to, and then only adds to those it finds.
 */
import type { ClaimIndex } from './claim-index.ts';

/**
 * Shared rarity below which no likeness reaches a score worth showing. The rarest word counts 1, so
 * that no single word is enough.
 */
const LEAST_MASS = 1.1;
const MAX_CANDIDATES = 60;

/** Rarity as a tally holds it, in 16 bits: room for 250 of the rarest words, more than a sentence has. */
const SCALE = 1 << 8;
const MAX_TERMS = 250;

const lengthOf = ({ postStart, postPrefix }: ClaimIndex, term: number) =>
  (postPrefix[term] as number) - (postStart[term] as number);

const roundedMass = ({ idf }: ClaimIndex, term: number) =>
  Math.round((idf[term] as number) * SCALE);

/**
 * @param terms Distinct term numbers of the sentence.
 * @returns Claim numbers in no order: those with most shared rarity, at most 60.
 */
export function findCandidates(index: ClaimIndex, terms: readonly number[]): number[] {
  const { tallies, touched } = index.scratch;
  const { postClaim } = index;
  const ordered = terms.slice(0, MAX_TERMS).sort((a, b) => lengthOf(index, a) - lengthOf(index, b));
  let left = ordered.reduce((sum, term) => sum + roundedMass(index, term), 0);
  let size = 0;
  for (const term of ordered) {
    const mass = roundedMass(index, term);
    const end = index.postPrefix[term] as number;
    if (left >= LEAST_MASS * SCALE) {
      for (let at = index.postStart[term] as number; at < end; at++) {
        const claim = postClaim[at] as number;
        const tally = tallies[claim] as number;
        if (tally === 0) touched[size++] = claim;
        tallies[claim] = tally + mass;
      }
    } else {
      for (let at = index.postStart[term] as number; at < end; at++) {
        const claim = postClaim[at] as number;
        const tally = tallies[claim] as number;
        if (tally !== 0) tallies[claim] = tally + mass;
      }
    }
    left -= mass;
  }
  return takeCandidates(index, size);
}

/** Reads the tallies of the touched claims and leaves them empty. */
function takeCandidates({ scratch }: ClaimIndex, size: number): number[] {
  const { tallies, touched } = scratch;
  const found: number[] = [];
  const masses: number[] = [];
  for (let at = 0; at < size; at++) {
    const claim = touched[at] as number;
    const mass = tallies[claim] as number;
    tallies[claim] = 0;
    if (mass < LEAST_MASS * SCALE) continue;
    found.push(claim);
    masses.push(mass);
  }
  if (found.length <= MAX_CANDIDATES) return found;
  const least = Uint16Array.from(masses).sort().at(-MAX_CANDIDATES) as number;
  const above = found.filter((_, at) => (masses[at] as number) > least);
  const level = found.filter((_, at) => masses[at] === least).sort((a, b) => a - b);
  return [...above, ...level].slice(0, MAX_CANDIDATES);
}
