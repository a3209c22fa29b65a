/**
 * Which names may be searched for wherever they stand. A form that no upstream file writes whole is
 * a guess; where its last word is also a word, a given name or a place, the guess must wait until
 * the article has named the person in full.
 */
import { LISTED_COMMON_WORDS } from '../../../lib/people/stop-words/common-words.en.ts';
import { LISTED_GIVEN_NAMES } from '../../../lib/people/stop-words/given-names.en.ts';
import { LISTED_PLACES } from '../../../lib/people/stop-words/places.en.ts';
import { foldLetters } from './slug.ts';

/** @returns Whether a single word is also something else than a surname, or too short to tell. */
export function isSharedWord(word: string): boolean {
  const folded = foldLetters(word);
  if (folded.length <= 3) return true;
  return [LISTED_COMMON_WORDS, LISTED_GIVEN_NAMES, LISTED_PLACES].some((list) => list.has(folded));
}

/** @returns How a form that was put together from parts of a name may match. */
export function matchOfShortForm(form: string): 'full' | 'context' {
  const words = form.split(/[\s-]+/);
  return words.length < 2 || isSharedWord(words.at(-1) ?? '') ? 'context' : 'full';
}

/** @returns Whether a name is made of nothing but common words, given names apart: `Will Stone`. */
export const isMadeOfWords = (name: string): boolean =>
  name.split(/[\s-]+/).every((word) => LISTED_COMMON_WORDS.has(foldLetters(word)));
