/**
 * One number from the features of a sentence and a saying: how likely it is that the sentence makes
 * the claim. A logistic function, so that scores of different claims and documents compare.
 */
import type { SayingFeatures } from './score-sayings.ts';
import type { SpeakerFit } from './speakers-near.ts';

/**
 * Set by hand on development sets and kept few and round: fitted weights did worse on sets they were
 * not fitted on.
 */
const CONSTANT = -7.5;
const RUN_WEIGHT = 0.35;
const LONGEST_RUN = 6;

/** Everything but the run: of each feature so much, large ones up to a limit. */
const sumShares = (features: SayingFeatures): number =>
  CONSTANT +
  1.5 * features.ofSaying +
  1.5 * features.ofSentence +
  2 * features.harmonic * Math.min(1, features.plainMass / 2) +
  0.5 * Math.min(6, features.mass) +
  features.ofPlain +
  0.8 * Math.min(4, features.plainMass) -
  2 * features.absentNames;

const logistic = (sum: number) => 1 / (1 + Math.exp(-sum));

/** What it adds that the claim's speaker speaks: not, named near, by the label of the line. */
const SPEAKER_GAIN = [0, 0.5, 2];

/** Plain words (no names) that have to be shared: less is a topic. In units of the rarest word. */
const MIN_PLAIN_MASS = 1.2;
/** What a match with too few plain words can reach. */
const TOPIC_CEILING = 0.3;

/** @returns 0 to 1. Without enough shared beside names it stays well below one half. */
export function scoreSimilarity(features: SayingFeatures, speaker: SpeakerFit = 0): number {
  const run = RUN_WEIGHT * Math.min(LONGEST_RUN, features.run);
  const score = logistic(sumShares(features) + run + (SPEAKER_GAIN[speaker] as number));
  return isTopic(features) ? score * TOPIC_CEILING : score;
}

const isTopic = ({ plainMass, ofPlain }: SayingFeatures) =>
  plainMass < MIN_PLAIN_MASS || ofPlain < 0.4;

/** @returns A score that no run and no speaker takes these features beyond: 0 to 1. */
export function limitSimilarity(features: SayingFeatures): number {
  const run = RUN_WEIGHT * Math.min(LONGEST_RUN, features.count);
  const score = logistic(sumShares(features) + run + Math.max(...SPEAKER_GAIN));
  return isTopic(features) ? score * TOPIC_CEILING : score;
}
