/**
 * Folded words of a text without folding them anew: articles repeat their words, and a word known from
 * before is compared with the text letter by letter, which makes no string. Exact: a hash only says
 * where to look.
 */
import { CLASS, foldWord, lookUp, WIDE } from './fold.ts';

/** Words that are kept: a newer one takes the place of an older whose hash ends alike. */
const PLACES = 8192;
const recent: string[] = new Array(PLACES).fill('');

/** From here on syllables may be written with several units, which `foldWord` puts together. */
const FIRST_JAMO = 0x1100;

/** Whether a stretch of text folds to this word; may say no where it does in scripts of East Asia. */
function isFolded(text: string, start: number, end: number, word: string): boolean {
  let matched = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const found = lookUp(code);
    if (((found >>> 16) & 15) < CLASS.LETTER) continue;
    if (found & WIDE || code >= FIRST_JAMO) return false;
    if (word.charCodeAt(matched++) !== (found & 0xffff)) return false;
  }
  return matched === word.length;
}

/**
 * The same as `foldWord`.
 * @param hash Of the folded word, as `tokenise` gives it.
 */
export function foldRecent(text: string, start: number, end: number, hash: number): string {
  const place = hash & (PLACES - 1);
  const known = recent[place] as string;
  if (known !== '' && isFolded(text, start, end, known)) return known;
  const word = foldWord(text, start, end);
  recent[place] = word;
  return word;
}
