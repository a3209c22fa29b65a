/**
 * The walk over a text's words: everywhere a listed spelling stands. Nearly every word is dismissed
 * by one bit; cost grows with the text and hardly with the number of names. Nothing is judged here.
 */
import { hashWord, type Tokens, WORD } from '../text/tokens.ts';
import type { ArticleWords } from './article-words.ts';
import { extendKey, hasBit, MAX_WORDS } from './name-format.ts';
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

/** Follows the names that begin with `word` at `from`. */
function walk(
  tokens: Tokens,
  names: NameIndex,
  from: number,
  word: number,
  isJoined: (at: number) => boolean,
  emit: Emit,
): void {
  const { phrases, phraseShift, single, singleShift } = names;
  const { hash } = tokens;
  let key = word;
  // One small-letter word is never a name; it may begin one (de Gaulle, bell hooks).
  if (((tokens.flags[from] as number) & (WORD.CAPITAL | WORD.CASELESS | WORD.DIGIT)) !== 0) {
    if (hasBit(single, key >>> singleShift)) {
      const slot = names.findSlot(key);
      if (slot >= 0) emit(from, from + 1, key, slot);
    }
  }
  const last = Math.min(tokens.count, from + MAX_WORDS);
  for (let at = from + 1; at < last; at++) {
    // Asked first: the gaps lie beside the words, the bits anywhere in memory.
    if (!isJoined(at)) return;
    key = extendKey(key, hash[at] as number);
    if (!hasBit(phrases, key >>> phraseShift)) return;
    const slot = names.findSlot(key);
    if (slot >= 0) emit(from, at + 1, key, slot);
  }
}

/**
 * Finds every stretch of words that is a listed spelling, nested ones included.
 * @param isJoined Whether words `at - 1` and `at` can be parts of one name.
 * @param emit Called in order of `from`, then of length, with the key and its first slot.
 */
export function scanNames(
  tokens: Tokens,
  names: NameIndex,
  isJoined: (at: number) => boolean,
  emit: Emit,
): void {
  const { first, firstSmall, firstShift } = names;
  const { count, hash, flags } = tokens;
  const notSmall = WORD.CAPITAL | WORD.CASELESS | WORD.DIGIT;
  for (let from = 0; from < count; from++) {
    const word = hash[from] as number;
    const words = ((flags[from] as number) & notSmall) !== 0 ? first : firstSmall;
    if (hasBit(words, word >>> firstShift)) walk(tokens, names, from, word, isJoined, emit);
  }
}

/** "and", "to", "in", "from" … that Arabic and Hebrew write together with a name. */
const PREFIX_LETTERS = /^[وبلفكובלהמשכ]$/;

/** Names behind one or two letters that are words of their own. */
function findPrefixed(
  article: ArticleWords,
  names: NameIndex,
  from: number,
  isJoined: (at: number) => boolean,
): Candidate[] {
  const found: Candidate[] = [];
  const word = article.word(from);
  for (let prefix = 1; prefix <= 2 && word.length - prefix >= 2; prefix++) {
    if (!PREFIX_LETTERS.test(word.charAt(prefix - 1))) break;
    const hash = hashWord(word.slice(prefix));
    if (!hasBit(names.first, hash >>> names.firstShift)) continue;
    walk(article.tokens, names, from, hash, isJoined, (_, to, key, slot) => {
      found.push({ from, to, key, slot, prefix });
    });
  }
  return found;
}

/** All candidates of an article, by first word, then by length. */
export function findCandidates(article: ArticleWords, names: NameIndex): Candidate[] {
  const found: Candidate[] = [];
  const isJoined = (at: number) => article.isJoined(at);
  const { tokens } = article;
  scanNames(tokens, names, isJoined, (from, to, key, slot) => {
    found.push({ from, to, key, slot, prefix: 0 });
  });
  const plain = found.length;
  if (article.nameLike === article.capitals) return found;
  for (const from of article.nameLike) {
    if (!article.has(from, WORD.CASELESS) || article.has(from, WORD.SOLO)) continue;
    found.push(...findPrefixed(article, names, from, isJoined));
  }
  if (found.length === plain) return found;
  return found.sort((one, other) => one.from - other.from || one.to - other.to);
}
