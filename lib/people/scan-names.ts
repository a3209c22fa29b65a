/**
 * The walk over a text's words: everywhere a listed spelling stands. Nearly every word is dismissed
 * by one bit; cost grows with the text and hardly with the number of names. Nothing is judged here.
 */
import { hashWord, type Tokens, WORD } from '../text/tokens.ts';
import type { ArticleWords } from './article-words.ts';
import { admits, admitsSecond } from './key-filter.ts';
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
const JOINED_BIT = Math.log2(WORD.JOINED);

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
    if (names.mayPhrase(key)) {
      const slot = names.findSlot(key);
      if (slot >= 0) emit(from, at + 1, key, slot);
    }
    if (!names.mayGoOn(key)) return;
  }
}

/** Numbers of words that are left to look at: room for those of one text, used again for the next. */
let left = new Uint32Array(8192);

/** Leaves the words that may begin a name. @returns How many. */
function siftWords({ count, hash, flags }: Tokens, { first, firstShift }: NameIndex): number {
  const half = first.length >>> 1;
  let kept = 0;
  for (let from = 0; from < count; from++) {
    // All ones for a small word, else 0.
    const small = (((flags[from] as number) & NOT_SMALL) - 1) >> 31;
    left[kept] = from;
    kept += admits(first, firstShift, hash[from] as number, small & half);
  }
  return kept;
}

/** Of the first `count` that are left, leaves those that may be a name alone or with the next word. */
function siftPairs({ hash, flags }: Tokens, names: NameIndex, count: number): number {
  const { phrases, phraseShift, single, singleShift } = names;
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const from = left[at] as number;
    const word = hash[from] as number;
    const isJoined = ((flags[from + 1] as number) >>> JOINED_BIT) & 1;
    // Words that are not joined all ask for one place, which is at hand.
    const pair = (extendKey(word, hash[from + 1] as number) & -isJoined) >>> 0;
    const mayPair = admits(phrases, phraseShift, pair) | admitsSecond(phrases, phraseShift, pair);
    left[kept] = from;
    kept += (mayPair & isJoined) | admits(single, singleShift, word);
  }
  return kept;
}

/**
 * Finds every stretch of words that is a listed spelling, nested ones included.
 *
 * Two sieves first, each one pass without a branch: a filter of a million names lies beyond the
 * processor's nearer caches, but where nothing waits for an answer it fetches many at once.
 * @param tokens Those that can be parts of one name are marked with `WORD.JOINED`.
 * @param emit Called in order of `from`, then of length, with the key and its first slot.
 */
export function scanNames(tokens: Tokens, names: NameIndex, emit: Emit): void {
  if (left.length <= tokens.count) left = new Uint32Array(tokens.start.length + 1);
  const count = siftPairs(tokens, names, siftWords(tokens, names));
  for (let at = 0; at < count; at++) {
    const from = left[at] as number;
    walk(tokens, names, from, tokens.hash[from] as number, emit);
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
