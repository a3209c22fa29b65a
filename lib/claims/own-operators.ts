/**
 * What a claim says "not", "would" or "if" of itself, so that a sentence that says the same is not
 * taken for a denial or a condition of it.
 */
import { FUNCTION_WORDS } from '../text/function-words.en.ts';
import { countOperators, noOperators, type Operators } from './find-polarity.ts';
import { BEFORE_NOUN, BEFORE_TO, DENIALS, PHRASES } from './polarity-stems.ts';
import { CONDITION_WORDS, NEGATORS, POSSIBLE_WORDS, UNTRUE_WORDS } from './polarity-words.en.ts';
import type { WordRange, Words } from './read-words.ts';

const isPlan = (found: string) => BEFORE_TO.has(found) || BEFORE_NOUN.has(found);

/** Every operator in a text, whatever it reaches; of a deed, what is only planned is told by verbs alone. */
function listOperators(words: Words, range: WordRange, isDeed: boolean): Operators {
  const own = noOperators();
  for (let at = range.from; at < range.to; at++) {
    const word = words.folded[at] as string;
    const found = words.stems[at] as string;
    if (NEGATORS.has(word) || DENIALS.has(found) || UNTRUE_WORDS.has(word)) own.denies += 1;
    if (word === 'if' || word === 'unless') own.hypothetical += 1;
    else if (CONDITION_WORDS.has(word)) own.conditional += 1;
    else if (isDeed ? BEFORE_TO.has(found) && words.folded[at + 1] === 'to' : isPlan(found))
      own.conditional += 1;
    if (POSSIBLE_WORDS.has(word)) own.possible += 1;
    if (word === 'whether') own.asks += 1;
  }
  return own;
}

/** How many of the carriers deny by themselves: what they say "not" of, the claim says so too. */
function countOwnDenials(words: Words, carriers: readonly number[]): number {
  const all = new Set(carriers);
  const isPhrase = (at: number) =>
    PHRASES.some((phrase) =>
      phrase.every((part, next) => all.has(at + next) && words.stems[at + next] === part),
    );
  return [...all].filter(
    (at) =>
      NEGATORS.has(words.folded[at] as string) ||
      DENIALS.has(words.stems[at] as string) ||
      UNTRUE_WORDS.has(words.folded[at] as string) ||
      isPhrase(at),
  ).length;
}

/**
 * What the claim says itself and so cannot turn it, less what the carriers say of that already.
 *
 * @param texts The claim's text and whatever else of it is like the sentence.
 * @param carriers Words of the sentence that carry the claim.
 * @param isDeed Whether these are no more than what is done: "accepted".
 */
export function findOwnOperators(
  texts: readonly Words[],
  words: Words,
  carriers: readonly number[],
  isDeed = false,
): Operators {
  const own = noOperators();
  const stemsOf = new Set(carriers.map((at) => words.stems[at] as string));
  for (const text of texts) {
    const range = { from: 0, to: text.count };
    const shared = Array.from({ length: text.count }, (_, at) => at).filter(
      (at) =>
        stemsOf.has(text.stems[at] as string) && !FUNCTION_WORDS.has(text.folded[at] as string),
    );
    const found =
      shared.length > 0 ? countOperators(text, range, shared) : listOperators(text, range, isDeed);
    for (const kind of [
      'denies',
      'disputes',
      'conditional',
      'possible',
      'hypothetical',
      'asks',
    ] as const)
      own[kind] = Math.max(own[kind], found[kind]);
  }
  own.denies = Math.max(0, own.denies - countOwnDenials(words, carriers));
  return own;
}

/** Words at most behind "no" that it is about. */
const NEGATED = 8;

/**
 * Whether what carries the claim is what the claim says "not" of: "does not fly" beside "no longer flies". Else the
 * sentence says it in other words ("is destroyed"), and a "not" beside these denies it.
 */
export function isNegatedItself(
  texts: readonly Words[],
  words: Words,
  carriers: readonly number[],
): boolean {
  const stemsOf = new Set(carriers.map((at) => words.stems[at] as string));
  return texts.some((text) =>
    text.folded.some((word, at) => {
      const isNegator = NEGATORS.has(word) || DENIALS.has(text.stems[at] as string);
      return (
        isNegator && text.stems.slice(at + 1, at + 1 + NEGATED).some((stem) => stemsOf.has(stem))
      );
    }),
  );
}
