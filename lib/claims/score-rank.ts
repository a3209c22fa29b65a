/** How sure it is that a text states the claim ranked first: a logistic function of what they share. */
import type { SayingFeatures } from './score-sayings.ts';

export interface RankSignals {
  /** Over all fields and the context. */
  bm25: number;
  /** How far ahead of the next claim: 0 (level) to 1. */
  lead: number;
  /** See score-letters.ts. */
  letters: number;
  /** Whether the claim is known from the one who speaks. */
  isSpeaker: boolean;
}

/**
 * Constant first, then in the order of {@link listRankFeatures}. Set by hand and kept round: weights
 * fitted on the other development sets did worse on the one left out than these do on each.
 */
const WEIGHTS = [-7, 0.1, 3, 2.5, 2, 2, 0.8, 0.3, 0.3, 2, 2];

function listRankFeatures(features: SayingFeatures, signals: RankSignals): number[] {
  return [
    Math.min(12, signals.bm25),
    signals.lead,
    features.ofSaying,
    features.ofSentence,
    features.harmonic * Math.min(1, features.mass / 3),
    Math.min(6, features.mass),
    features.ofPlain,
    Math.min(4, features.plainMass),
    signals.letters,
    signals.isSpeaker ? 1 : 0,
  ];
}

export function scoreRank(features: SayingFeatures, signals: RankSignals): number {
  const sum = listRankFeatures(features, signals).reduce(
    (total, input, at) => total + input * (WEIGHTS[at + 1] as number),
    WEIGHTS[0] as number,
  );
  return 1 / (1 + Math.exp(-sum));
}
