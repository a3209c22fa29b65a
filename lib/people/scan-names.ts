/**
 * The walk over a text's words: everywhere a listed spelling stands. Nearly every word is dismissed
 * by one bit; cost grows with the text and hardly with the number of names. Nothing is judged here.
 */
import { hashWord, type Tokens, WORD } from '../text/tokens.ts';
import type { ArticleWords } from './article-words.ts';
import { mayHave } from './key-filter.ts';
import { extendKey, MAX_WORDS } from './name-format.ts';
import type { NameIndex } from './open-names.ts';

/** Words that a listed spelling may stand on; `slot` is still to be verified. */
export interface Candidate {
  from: number;
  /** Exclusive. */
  to: number;
  key: number;
  slot: number;
  /** Letters of the first word that belong to a particle written together with it. */
  prefix: number;
}

type Emit = (from: number, to: number, key: number, slot: number) => void;

/** Of a word that is not written in small letters. */
const NOT_SMALL = WORD.CAPITAL | WORD.CASELESS | WORD.DIGIT;

/** Follows the names that begin with `word` at `from`. */
function walk(tokens: Tokens, names: NameIndex, from: number, word: number, emit: Emit): void {
  const { hash, flags } = tokens;
  let key = word;
  // One small-letter word is never a name; it may begin one (de Gaulle, bell hooks).
  if (((flags[from] as number) & NOT_SMALL) !== 0 && names.maySingle(key)) {
    const slot = names.findSlot(key);
    if (slot >= 0) emit(from, from + 1, key, slot);
  }
  const last = Math.min(tokens.count, from + MAX_WORDS);
  for (let at = from + 1; at < last; at++) {
    if (((flags[at] as number) & WORD.JOINED) === 0) return;
    key = extendKey(key, hash[at] as number);
    if (!names.mayPhrase(key)) return;
    const slot = names.findSlot(key);
    if (slot >= 0) emit(from, at + 1, key, slot);
  }
}

/**
 * Finds every stretch of words that is a listed spelling, nested ones included.
 * @param tokens Those that can be parts of one name are marked with `WORD.JOINED`.
 * @param emit Called in order of `from`, then of length, with the key and its first slot.
 */
export function scanNames(tokens: Tokens, names: NameIndex, emit: Emit): void {
  const { first, firstShift } = names;
  const { count, hash, flags } = tokens;
  const half = first.length >>> 1;
  for (let from = 0; from < count; from++) {
    const word = hash[from] as number;
    // All ones for a small word, else 0: the processor could not guess which, so it is not asked to.
    const small = (((flags[from] as number) & NOT_SMALL) - 1) >> 31;
    if (mayHave(first, firstShift, word, small & half)) walk(tokens, names, from, word, emit);
  }
}

/** "and", "to", "in", "from" … that Arabic and Hebrew write together with a name. */
export const PREFIX_LETTERS = /^[وبلفكובלהמשכ]$/;

/** Names behind one or two letters that are words of their own. */
function findPrefixed(article: ArticleWords, names: NameIndex, from: number): Candidate[] {
  const found: Candidate[] = [];
  const word = article.word(from);
  for (let prefix = 1; prefix <= 2 && word.length - prefix >= 2; prefix++) {
    if (!PREFIX_LETTERS.test(word.charAt(prefix - 1))) break;
    const hash = hashWord(word.slice(prefix));
    if (!names.mayBegin(hash)) continue;
    walk(article.tokens, names, from, hash, (_, to, key, slot) => {
      found.push({ from, to, key, slot, prefix });
    });
  }
  return found;
}

/** All candidates of an article, by first word, then by length. */
export function findCandidates(article: ArticleWords, names: NameIndex): Candidate[] {
  const found: Candidate[] = [];
  scanNames(article.tokens, names, (from, to, key, slot) => {
    found.push({ from, to, key, slot, prefix: 0 });
  });
  const plain = found.length;
  if (article.nameLike === article.capitals) return found;
  for (const from of article.nameLike) {
    if (!article.has(from, WORD.CASELESS) || article.has(from, WORD.SOLO)) continue;
    found.push(...findPrefixed(article, names, from));
  }
  if (found.length === plain) return found;
  return found.sort((one, other) => one.from - other.from || one.to - other.to);
}
