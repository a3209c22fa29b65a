/**
 * Ranks all claims for a text that may state one of them, such as a post or a sentence of a speech:
 * BM25 over the claims' fields, with a little weight for the sentences around, and more for claims
 * that the same speaker is known for. The first ranks are then ordered and scored by likeness too.
 *
 * Reading pages does not use this: find-appearances.ts does, which has to know when there is none.
 */

import type { ClaimIndex } from './claim-index.ts';
import { IMPACT_SCALE } from './index-format.ts';
import { readTerms } from './read-terms.ts';
import { readWords } from './read-words.ts';
import { scoreRank } from './score-rank.ts';
import { measureSayings, type SayingFeatures, type SentenceTerms } from './score-sayings.ts';
import { hashSpeaker } from './speaker.ts';

export interface RankQuery {
  text: string;
  /** What stands before and after it. */
  before?: string | undefined;
  after?: string | undefined;
  /** Who says it. */
  speaker?: string | undefined;
}

export interface RankedClaim {
  /** Place of the claim. */
  claim: number;
  /** 0 to 1: how sure it is that the text states the claim; falls along the ranks. */
  score: number;
  bm25: number;
  features: SayingFeatures | undefined;
}

const CONTEXT_WEIGHT = 0.2;
const SPEAKER_FACTOR = 1.4;
/** Ranks that are looked at closely. */
const CLOSE_LOOK = 30;

/** Addresses say nothing; a hashtag in mixed case is several words. */
const tidy = (text: string) =>
  text
    .replace(/https?:\/\/\S+|\bpic\.twitter\.com\/\S+/gu, ' ')
    .replace(/#(\p{L}+)/gu, (_, tag: string) => tag.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));

function readQuery(index: ClaimIndex, text: string): SentenceTerms {
  const words = readWords(tidy(text));
  const read = readTerms(words, { from: 0, to: words.count });
  const numbers = read.map(({ term }) => index.terms.find(term));
  return {
    numbers,
    words: read.map(({ word }) => word),
    distinct: new Set(numbers.filter((number) => number >= 0)),
  };
}

/** Adds the impacts of a text's terms to the sums of the claims. */
function addText(
  index: ClaimIndex,
  terms: Iterable<number>,
  weight: number,
  touched: number[],
): void {
  const { sums } = index.scratch;
  for (const term of terms) {
    const end = index.postStart[term + 1] as number;
    for (let at = index.postStart[term] as number; at < end; at++) {
      const claim = index.postClaim[at] as number;
      const gain = (weight * (index.postImpact[at] as number)) / IMPACT_SCALE;
      if (sums[claim] === 0) touched.push(claim);
      sums[claim] = (sums[claim] as number) + gain;
    }
  }
}

function sumAll(
  index: ClaimIndex,
  query: RankQuery,
  terms: SentenceTerms,
): { claim: number; bm25: number }[] {
  const touched: number[] = [];
  addText(index, terms.distinct, 1, touched);
  for (const around of [query.before, query.after]) {
    if (around) addText(index, readQuery(index, around).distinct, CONTEXT_WEIGHT, touched);
  }
  const speaker = hashSpeaker(query.speaker);
  const { sums } = index.scratch;
  const found = touched.map((claim) => {
    const isSpeaker = speaker !== 0 && index.speaker[claim] === speaker;
    const bm25 = (sums[claim] as number) * (isSpeaker ? SPEAKER_FACTOR : 1);
    return { claim, bm25 };
  });
  for (const claim of touched) sums[claim] = 0;
  return found.sort((a, b) => b.bm25 - a.bm25 || a.claim - b.claim);
}

function likest(
  index: ClaimIndex,
  claim: number,
  terms: SentenceTerms,
): SayingFeatures | undefined {
  let best: SayingFeatures | undefined;
  for (const features of measureSayings(index, claim, terms, true)) {
    const isBetter =
      !best ||
      features.harmonic * Math.min(1, features.mass) > best.harmonic * Math.min(1, best.mass);
    if (isBetter) best = features;
  }
  return best;
}

/** @returns At most `top` claims, best first. */
export function rankClaims(query: RankQuery, index: ClaimIndex, top: number): RankedClaim[] {
  const terms = readQuery(index, query.text);
  const all = sumAll(index, query, terms).slice(0, top);
  const first = all[0]?.bm25 ?? 0;
  const lead = first > 0 ? 1 - (all[1]?.bm25 ?? 0) / first : 0;
  const ranked = all.map(({ claim, bm25 }, rank): RankedClaim => {
    const features = rank < CLOSE_LOOK ? likest(index, claim, terms) : undefined;
    const score = features ? scoreRank(features, { bm25, lead: rank === 0 ? lead : 0 }) : 0;
    return { claim, bm25, score, features };
  });
  // The score of a rank is no larger than that of the one before, so that both orders are one.
  let ceiling = 1;
  return ranked.map((one) => {
    const share = first > 0 ? one.bm25 / first : 0;
    ceiling = Math.min(
      ceiling,
      Math.max(one.score, 0) * (one === ranked[0] ? 1 : 0.999),
      ceiling * share + 1e-9,
    );
    return { ...one, score: ceiling };
  });
}
