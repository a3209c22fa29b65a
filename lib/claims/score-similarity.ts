/**
 * One number from the features of a sentence and a saying: how likely it is that the sentence makes
 * the claim. A logistic function, so that scores of different claims and documents compare.
 */
import type { SayingFeatures } from './score-sayings.ts';
import type { SpeakerFit } from './speakers-near.ts';

/**
 * Constant first, then in the order of {@link listFeatures}. Set by hand on development sets and
 * kept few and round: fitted weights did worse on sets they were not fitted on.
 */
const WEIGHTS = [-7.5, 1.5, 1.5, 2, 0.5, 1, 0.8, 0.35, -2];
/** What it adds that the claim's speaker speaks: not, named near, by the label of the line. */
const SPEAKER_GAIN = [0, 0.5, 2];

/** Plain words (no names) that have to be shared: less is a topic. In units of the rarest word. */
const MIN_PLAIN_MASS = 1.2;
/** What a match with too few plain words can reach. */
const TOPIC_CEILING = 0.3;

/** @returns The inputs of the logistic function, without its constant. */
function listFeatures(features: SayingFeatures): number[] {
  return [
    features.ofSaying,
    features.ofSentence,
    features.harmonic * Math.min(1, features.plainMass / 2),
    Math.min(6, features.mass),
    features.ofPlain,
    Math.min(4, features.plainMass),
    Math.min(6, features.run),
    features.absentNames,
  ];
}

/** @returns 0 to 1. Without enough shared beside names it stays well below one half. */
export function scoreSimilarity(features: SayingFeatures, speaker: SpeakerFit = 0): number {
  const inputs = listFeatures(features);
  const sum = inputs.reduce(
    (total, input, at) => total + input * (WEIGHTS[at + 1] as number),
    WEIGHTS[0] as number,
  );
  const score = 1 / (1 + Math.exp(-sum - (SPEAKER_GAIN[speaker] as number)));
  const isTopic = features.plainMass < MIN_PLAIN_MASS || features.ofPlain < 0.4;
  return isTopic ? Math.min(1, score) * TOPIC_CEILING : score;
}
