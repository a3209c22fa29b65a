/**
 * Ranks all claims for a text that may state one of them, such as a post or a sentence of a speech:
 * BM25 over the claims' fields, with a little weight for the sentences around, and more for claims
 * that the same speaker is known for or that are of the text's own day. The first ranks are then ordered and scored by likeness too.
 *
 * Reading pages does not use this: find-appearances.ts does, which has to know when there is none.
 */
import type { Claim } from '../dataset/types.ts';
import { factorOfDays } from './claim-day.ts';
import type { ClaimAt, ClaimIndex } from './claim-index.ts';
import { IMPACT_SCALE } from './index-format.ts';
import { type ReadQuery, readQuery } from './read-query.ts';
import { scoreLetters } from './score-letters.ts';
import { type RankSignals, scoreRank } from './score-rank.ts';
import { measureSayings, type SayingFeatures } from './score-sayings.ts';
import type { SentenceTerms } from './sentence-terms.ts';
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
  /** What the score was made from; features only of the first ranks. */
  features: SayingFeatures | undefined;
  signals: RankSignals;
}

const BEFORE_WEIGHT = 0.3;
const AFTER_WEIGHT = 0.2;
const SPEAKER_FACTOR = 1.5;
/** Who says "I" speaks of themselves: their name counts as said. */
const SPEAKER_NAME_WEIGHT = 0.5;
const FIRST_PERSON = /\b(?:I|me|my|mine|myself)\b/u;
/** Ranks that are looked at closely. */
const CLOSE_LOOK = 40;
/** What all letters count beside the bm25 of the best claim. */
const LETTERS_WEIGHT = 1;

/** Adds the impacts of a text's terms to the sums of the claims. */
function addText(
  index: ClaimIndex,
  weights: Map<number, number>,
  factor: number,
  touched: number[],
): void {
  const { sums } = index.scratch;
  for (const [term, share] of weights) {
    const weight = factor * share;
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
  { weights, day }: ReadQuery,
): { claim: number; bm25: number }[] {
  const touched: number[] = [];
  addText(index, weights, 1, touched);
  if (query.before) addText(index, readQuery(index, query.before).weights, BEFORE_WEIGHT, touched);
  if (query.after) addText(index, readQuery(index, query.after).weights, AFTER_WEIGHT, touched);
  if (query.speaker && FIRST_PERSON.test(query.text)) {
    const { weights: named } = readQuery(index, query.speaker);
    addText(index, named, SPEAKER_NAME_WEIGHT, touched);
  }
  const speaker = hashSpeaker(query.speaker);
  const { sums } = index.scratch;
  const found = touched.map((claim) => {
    const isSpeaker = speaker !== 0 && index.speaker[claim] === speaker;
    const factor = factorOfDays(day, index.day[claim] as number);
    const bm25 = (sums[claim] as number) * factor * (isSpeaker ? SPEAKER_FACTOR : 1);
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

/** The texts of a claim by letters: what it says in whichever words, and its title. */
function lettersOf(claim: Claim): string[][] {
  return [[claim.text, ...claim.wordings], claim.title ? [claim.title] : []];
}

interface Ordered {
  claim: number;
  bm25: number;
  letters: number;
  /** What the order goes by. */
  worth: number;
}

/** Orders the first ranks by words and letters together; the rest follow by words. */
function orderFirst(
  text: string,
  all: { claim: number; bm25: number }[],
  claimAt: ClaimAt,
): Ordered[] {
  const largest = all[0]?.bm25 ?? 1;
  const first = all.slice(0, CLOSE_LOOK);
  const letters = scoreLetters(
    text,
    first.map(({ claim }) => lettersOf(claimAt(claim))),
  );
  const ordered = all.map(({ claim, bm25 }, rank): Ordered => {
    const share = letters[rank] ?? 0;
    return { claim, bm25, letters: share, worth: bm25 / largest + LETTERS_WEIGHT * share };
  });
  const isFirst = new Set(first.map(({ claim }) => claim));
  return ordered.sort(
    (a, b) =>
      Number(isFirst.has(b.claim)) - Number(isFirst.has(a.claim)) ||
      b.worth - a.worth ||
      a.claim - b.claim,
  );
}

/**
 * @param claimAt Gives claim records by the place they had when the index was built.
 * @returns At most `top` claims, best first.
 */
export function rankClaims(
  query: RankQuery,
  index: ClaimIndex,
  claimAt: ClaimAt,
  top: number,
): RankedClaim[] {
  const read = readQuery(index, query.text);
  const { terms, text } = read;
  const all = sumAll(index, query, read).slice(0, Math.max(top, CLOSE_LOOK));
  const ordered = orderFirst(text, all, claimAt).slice(0, top);
  const first = ordered[0];
  const lead = first ? 1 - (ordered[1]?.worth ?? 0) / first.worth : 0;
  const speaker = hashSpeaker(query.speaker);
  // The score of a rank is no larger than that of the one before, so that both orders are one.
  let ceiling = 1;
  return ordered.map(({ claim, bm25, letters, worth }, rank): RankedClaim => {
    const features = rank < CLOSE_LOOK ? likest(index, claim, terms) : undefined;
    const isSpeaker = speaker !== 0 && index.speaker[claim] === speaker;
    const signals = { bm25, lead: rank === 0 ? Math.max(0, lead) : 0, letters, isSpeaker };
    const score = features ? scoreRank(features, signals) : 0;
    const share = first ? Math.min(1, worth / first.worth) : 0;
    ceiling = Math.min(ceiling, score * (rank === 0 ? 1 : 0.999), ceiling * share + 1e-9);
    return { claim, score: ceiling, features, signals };
  });
}
