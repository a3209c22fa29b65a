/**
 * One number from the features of a sentence and a saying: how likely it is that the sentence makes
 * the claim. A logistic function, so that scores of different claims and documents compare.
 */
import type { SayingFeatures } from './score-sayings.ts';

/** Whether figures on both sides agree. */
export type FigureFit = 'none' | 'same' | 'near' | 'differs';

/** Weights, in the order of {@link listFeatures}; set by hand until learnt. */
const WEIGHTS = [-6.5, 2.5, 1.5, 3, 0.5, 1.2, 0.25, 0.6, -0.9];

/** @returns The inputs of the logistic function, without its constant. */
export function listFeatures(features: SayingFeatures, figure: FigureFit): number[] {
  return [
    features.ofSaying,
    features.ofSentence,
    features.harmonic * Math.min(1, features.mass / 4),
    Math.min(6, features.mass),
    features.ofPlain * Math.min(1, features.plainMass / 2),
    Math.min(8, features.run),
    figure === 'same' || figure === 'near' ? 1 : 0,
    figure === 'differs' ? 1 : 0,
  ];
}

/** @returns 0 to 1. Without anything shared beside names it stays below one half. */
export function scoreSimilarity(features: SayingFeatures, figure: FigureFit = 'none'): number {
  const inputs = listFeatures(features, figure);
  const sum = inputs.reduce(
    (total, input, at) => total + input * (WEIGHTS[at + 1] as number),
    WEIGHTS[0] as number,
  );
  const score = 1 / (1 + Math.exp(-sum));
  return features.plainMass < MIN_PLAIN_MASS ? Math.min(score, 0.45) : score;
}

/** Less than this is a name and a common word. */
const MIN_PLAIN_MASS = 0.8;
