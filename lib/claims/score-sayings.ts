/**
 * Measures how much of what the data says of a claim a sentence says too: shares of rarity on both
 * sides, with and without names, the longest run of shared terms. Features only; how they make a
 * score is score-similarity.ts's business.
 */

import type { ClaimIndex } from './claim-index.ts';
import { TITLE_BIT } from './index-format.ts';
import type { SentenceTerms } from './sentence-terms.ts';

/** All shares are between 0 and 1. */
export interface SayingFeatures {
  /** Place of the saying, see `listSayings`. */
  place: number;
  /** Share of the saying's rarity that the sentence has, and the other way round. */
  ofSaying: number;
  ofSentence: number;
  /** Harmonic mean of both. */
  harmonic: number;
  /** Shared rarity: of all, and of what is no name. The rarest word counts 1. */
  mass: number;
  plainMass: number;
  /** Share of what the saying says beside names. */
  ofPlain: number;
  /** Longest run of the saying's terms that stand in the same order side by side. */
  run: number;
  /** Distinct terms shared. */
  count: number;
  /** Share of the saying's rarity that is names which stand neither in the sentence nor around it. */
  absentNames: number;
}

/** Marks the sentence's terms, so that asking for one costs a look. */
function markSentence({ scratch }: ClaimIndex, terms: SentenceTerms): number {
  const { sentence, inSentence } = scratch;
  if (sentence.terms === terms) return sentence.mark;
  sentence.terms = terms;
  sentence.mark += 1;
  for (const term of terms.distinct) inSentence[term] = sentence.mark;
  return sentence.mark;
}

function longestRun(index: ClaimIndex, saying: number, sentence: SentenceTerms): number {
  const from = index.sayingTermStart[saying] as number;
  const to = index.sayingTermStart[saying + 1] as number;
  let best = 0;
  const { numbers } = sentence;
  const { inSentence, sentence: marked } = index.scratch;
  for (let at = from; at < to; at++) {
    const first = index.sayingTerms[at] as number;
    if (inSentence[first] !== marked.mark) continue;
    for (let place = 0; place < numbers.length; place++) {
      if (numbers[place] !== first) continue;
      let length = 1;
      while (at + length < to && numbers[place + length] === index.sayingTerms[at + length])
        length += 1;
      if (length > best) best = length;
    }
  }
  return best;
}

function measure(index: ClaimIndex, saying: number, sentence: SentenceTerms): SayingFeatures {
  const { scratch } = index;
  const mark = markSentence(index, sentence);
  const from = index.sayingTermStart[saying] as number;
  const to = index.sayingTermStart[saying + 1] as number;
  scratch.epoch += 1;
  let total = 0;
  let plainTotal = 0;
  let mass = 0;
  let plainMass = 0;
  let count = 0;
  for (let at = from; at < to; at++) {
    const term = index.sayingTerms[at] as number;
    if (scratch.marks[term] === scratch.epoch) continue;
    scratch.marks[term] = scratch.epoch;
    const weight = index.idf[term] as number;
    const isPlain = index.isName[term] === 0;
    total += weight;
    if (isPlain) plainTotal += weight;
    if (scratch.inSentence[term] !== mark) continue;
    count += 1;
    mass += weight;
    if (isPlain) plainMass += weight;
  }
  const ofSaying = total > 0 ? mass / total : 0;
  const ofSentence = sentence.mass > 0 ? mass / sentence.mass : 0;
  return {
    place: (index.sayingPlace[saying] as number) & ~TITLE_BIT,
    ofSaying,
    ofSentence,
    harmonic: ofSaying + ofSentence > 0 ? (2 * ofSaying * ofSentence) / (ofSaying + ofSentence) : 0,
    mass,
    plainMass,
    ofPlain: plainTotal > 0 ? plainMass / plainTotal : 0,
    run: count,
    count,
    absentNames: 0,
  };
}

/** See `absentNames`; nothing is absent where it is not known what stands around. */
function measureAbsent(index: ClaimIndex, saying: number, sentence: SentenceTerms): number {
  const around = sentence.around?.();
  if (!around) return 0;
  const { sayingTerms, sayingTermStart, idf, isName, scratch } = index;
  const terms = new Set(
    sayingTerms.subarray(sayingTermStart[saying], sayingTermStart[saying + 1] as number),
  );
  let total = 0;
  let absent = 0;
  for (const term of terms) {
    const weight = idf[term] as number;
    total += weight;
    const isHere = scratch.inSentence[term] === scratch.sentence.mark || around.has(term);
    if (isName[term] !== 0 && !isHere) absent += weight;
  }
  return total > 0 ? absent / total : 0;
}

/**
 * @param isRanking Titles count too: they help to order claims, but a sentence that is like a title
 * is often only about who says it.
 * @param isPromising Asked before the run and the absent names are looked for, which takes longest; until then
 * `run` is `count`, the most that it can be, and no name absent.
 * @returns Features of every saying of a claim that shares anything with the sentence.
 */
export function measureSayings(
  index: ClaimIndex,
  claim: number,
  sentence: SentenceTerms,
  isRanking = false,
  isPromising: (features: SayingFeatures) => boolean = () => true,
): SayingFeatures[] {
  const found: SayingFeatures[] = [];
  const end = index.sayingStart[claim + 1] as number;
  for (let saying = index.sayingStart[claim] as number; saying < end; saying++) {
    if (!isRanking && (index.sayingPlace[saying] as number) & TITLE_BIT) continue;
    const features = measure(index, saying, sentence);
    if (features.count === 0 || !isPromising(features)) continue;
    features.absentNames = measureAbsent(index, saying, sentence);
    if (features.count > 1) features.run = longestRun(index, saying, sentence);
    found.push(features);
  }
  return found;
}

/** @returns Words of the sentence whose terms the saying has. */
export function findSharedWords(
  index: ClaimIndex,
  claim: number,
  place: number,
  sentence: SentenceTerms,
): number[] {
  const terms = new Set<number>();
  const end = index.sayingStart[claim + 1] as number;
  for (let saying = index.sayingStart[claim] as number; saying < end; saying++) {
    if (index.sayingPlace[saying] !== place) continue;
    const to = index.sayingTermStart[saying + 1] as number;
    for (let at = index.sayingTermStart[saying] as number; at < to; at++)
      terms.add(index.sayingTerms[at] as number);
  }
  return sentence.words.filter((_, place) => terms.has(sentence.numbers[place] as number));
}
