/** The words of polarity-words.en.ts as the stems that a text is matched on. */
import { stem } from '../text/stem.ts';
import {
  CONDITION_BEFORE_NOUN,
  CONDITION_BEFORE_TO,
  DENIAL_PHRASES,
  DENIAL_STEMS,
  INTENTION_STEMS,
  REPORT_DENIALS,
  REPORT_VERBS,
  RETREAT_STEMS,
} from './polarity-words.en.ts';

const stems = (words: readonly string[]) => new Set(words.map((word) => stem(word)));
/** Verbs that deny, reject or fail to do what follows them. */
export const DENIALS = stems(DENIAL_STEMS);
/** Of those, the ones that say a report is untrue. */
export const REPORT = stems(REPORT_DENIALS);
/** By these something is said in the news. */
export const REPORTING = stems(REPORT_VERBS);
/** Phrases of denial, each as stems in order. */
export const PHRASES = DENIAL_PHRASES.map((phrase) => phrase.split(' ').map((word) => stem(word)));
/** Verbs of giving up what one wanted. */
export const RETREATS = stems(RETREAT_STEMS);
/** What is given up by them. */
export const INTENTIONS = stems(INTENTION_STEMS);
/** With "not" before them they leave open what was said. */
export const UNCONFIRMED = stems(['confirm', 'verify', 'prove', 'corroborate']);
/** What makes a plan or a wish of a verb after "to". */
export const BEFORE_TO = stems(CONDITION_BEFORE_TO);
/** What does so before a noun. */
export const BEFORE_NOUN = stems(CONDITION_BEFORE_NOUN);
