/**
 * The words of an article as the rules ask about them: which block and sentence a word is in, how it
 * is written, whether two words can be parts of one name. Words are numbered from 0.
 */
import type { Article, BlockKind } from '../reading/types.ts';
import { foldWord } from '../text/fold.ts';
import { foldRecent } from '../text/recent-words.ts';
import { GAP, hashWord, type Tokens, tokenise, WORD } from '../text/tokens.ts';
import { HashSet } from './hash-set.ts';
import { ABBREVIATIONS, GENERATIONS } from './name-words.ts';
import { KIND, kindsOf } from './word-kinds.ts';

// Constants of this module: imported ones are looked up again at every word of a text.
const { SPACE } = GAP;
const { CAPITAL, POSSESSIVE, JOINED } = WORD;
const INSIDE_NAME = GAP.SPACE | GAP.LINE | GAP.HYPHEN | GAP.STOP;

function hashSetOf(words: Iterable<string>): HashSet {
  const set = new HashSet();
  for (const word of words) set.add(hashWord(word));
  return set;
}

const X = hashWord('x');
const abbreviationHashes = hashSetOf(ABBREVIATIONS);
/** Stand behind a comma as well: Donald Trump, Jr. */
const suffixHashes = hashSetOf(['jr', 'sr', ...GENERATIONS]);
/** The words that `tokenise` parts from the next one at an apostrophe. */
const elidedHashes = hashSetOf('d l n s j m t c qu un dell nell sull dall all'.split(' '));

/** How a block writes its words, which says what a capital is worth in it. */
export type BlockCase = 'sentence' | 'title' | 'capitals';

/** Blocks of the words of those tokens that are used again and again. */
const kept = new WeakMap<Tokens, Uint32Array>();

/** Room for a block a word: as with the tokens, new memory would take longer than writing it. */
function blocksOf(tokens: Tokens, into: Tokens | undefined): Uint32Array {
  if (!into) return new Uint32Array(tokens.count);
  const known = kept.get(into);
  if (known && known.length >= tokens.count) return known;
  const larger = new Uint32Array(tokens.start.length);
  kept.set(into, larger);
  return larger;
}

export class ArticleWords {
  readonly text: string;
  readonly tokens: Tokens;
  /** In French M. is Monsieur, not an initial. */
  readonly isFrench: boolean;
  /** Block of each word; entries from `count` on mean nothing. */
  readonly blockOf: Uint32Array;
  readonly #blocks: Article['blocks'];
  readonly #cases = new Map<number, BlockCase>();
  /** Hashes of words written small; made when first asked for. */
  #small: HashSet | undefined;
  /** Words with a capital, in order: most rules ask about nothing else. */
  readonly capitals: number[] = [];
  /** Those of scripts without case as well: see {@link isNameLike}. */
  nameLike: readonly number[];

  /**
   * @param into Tokens of an article that is done with, to be overwritten: making room for a long text
   *   takes as long as reading it.
   */
  constructor(article: Article, into?: Tokens) {
    this.text = article.text;
    this.isFrench = article.language?.startsWith('fr') ?? false;
    this.tokens = tokenise(article.text, into);
    this.#blocks = article.blocks;
    this.blockOf = blocksOf(this.tokens, into);
    this.nameLike = this.capitals;
    this.#place(article.blocks);
  }

  /** Tells blocks, capitals and what may be one name apart in one pass. */
  #place(blocks: Article['blocks']): void {
    const { count, start, flags, gap } = this.tokens;
    const { blockOf, capitals } = this;
    const startOf = (block: number) => blocks[block]?.start ?? this.text.length;
    let block = 0;
    let next = startOf(1);
    let seen = 0;
    let before = 0;
    for (let at = 0; at < count; at++) {
      const isOpening = at === 0 || next <= (start[at] as number);
      while (next <= (start[at] as number)) next = startOf(++block + 1);
      blockOf[at] = block;
      const flag = flags[at] as number;
      seen |= flag;
      if ((flag & CAPITAL) !== 0) capitals.push(at);
      const isUsual = gap[at] === SPACE && (before & POSSESSIVE) === 0;
      if (!isOpening && (isUsual || this.#joins(at, gap[at] as number))) flags[at] = flag | JOINED;
      before = flag;
    }
    if ((seen & WORD.CASELESS) === 0) return;
    const all = Array.from({ length: count }, (_, at) => at);
    this.nameLike = all.filter((at) => this.isNameLike(at));
  }

  get count(): number {
    return this.tokens.count;
  }

  /** Folded letters of a word; empty outside the text. */
  word(at: number): string {
    if (at < 0 || at >= this.count) return '';
    const { start, end, hash } = this.tokens;
    return foldRecent(this.text, start[at] as number, end[at] as number, hash[at] as number);
  }

  words(from: number, to: number): string[] {
    const words: string[] = [];
    for (let at = from; at < to; at++) words.push(this.word(at));
    return words;
  }

  /** Offset of a word's letter number `letter`, accents and invisible characters not counted. */
  letterAt(at: number, letter: number): number {
    let offset = this.tokens.start[at] as number;
    const end = this.tokens.end[at] as number;
    if (letter === 0) return offset;
    for (let passed = 0; offset < end; offset++) {
      if (foldWord(this.text, offset, offset + 1) !== '' && passed++ === letter) break;
    }
    return offset;
  }

  /** Words as written, with what stands between them. */
  slice(from: number, to: number): string {
    return this.text.slice(this.tokens.start[from], this.tokens.end[to - 1]);
  }

  has(at: number, flag: number): boolean {
    return at >= 0 && at < this.count && ((this.tokens.flags[at] as number) & flag) !== 0;
  }

  /** Hash of a folded word; 0 outside the text. */
  hashAt(at: number): number {
    return at < 0 || at >= this.count ? 0 : (this.tokens.hash[at] as number);
  }

  /** Whether a word is of a kind that the rules know: bits of `KIND`. */
  is(at: number, kinds: number): boolean {
    if (at < 0 || at >= this.count) return false;
    return (kindsOf(this.tokens.hash[at] as number) & kinds) !== 0;
  }

  gap(at: number): number {
    return at < 0 || at > this.count ? GAP.OTHER : (this.tokens.gap[at] as number);
  }

  isCapital(at: number): boolean {
    return this.has(at, WORD.CAPITAL);
  }

  /** Written as a name may be: with a capital, or in a script that has none. */
  isNameLike(at: number): boolean {
    return this.has(at, WORD.CAPITAL | WORD.CASELESS);
  }

  /** A capital by itself; not the S of a possessive that stands apart, nor the L of L’ONU. */
  isInitial(at: number): boolean {
    if (!this.has(at, WORD.LETTER) || !this.isCapital(at)) return false;
    // Words of one letter in Greek and Russian: Ο Μητσοτάκης, В Москве.
    if (!(this.gap(at + 1) & GAP.STOP) && this.word(at) > 'z') return false;
    return !(this.gap(at) & GAP.APOSTROPHE) && this.gap(at + 1) !== GAP.APOSTROPHE;
  }

  /** Whether a name may go on with this word as it is written: a capital or a particle. */
  mayGoOn(at: number): boolean {
    return this.isCapital(at) || this.is(at, KIND.PARTICLE);
  }

  blockKind(at: number): BlockKind {
    return this.#blocks[this.blockOf[at] ?? 0]?.kind ?? 'paragraph';
  }

  /** Whether the word stands first in its block. */
  opensBlock(at: number): boolean {
    return at === 0 || this.blockOf[at] !== this.blockOf[at - 1];
  }

  /** Whether the word stands last in its block. */
  closesBlock(at: number): boolean {
    return at === this.count - 1 || this.blockOf[at] !== this.blockOf[at + 1];
  }

  /** A full stop here ends no sentence: it belongs to an initial or an abbreviation. */
  #isAbbreviated(at: number): boolean {
    // X ends many a sentence ("posted on X.") and begins hardly a name.
    if (this.isInitial(at)) return this.hashAt(at) !== X;
    return abbreviationHashes.has(this.tokens.hash[at] as number);
  }

  /** Joined by more than a space or hyphen: d’Emmanuel, Trump, Jr. */
  #isSpeciallyJoined(at: number, gap: number): boolean {
    if (gap === GAP.APOSTROPHE) return elidedHashes.has(this.tokens.hash[at - 1] as number);
    if (gap !== (GAP.COMMA | GAP.SPACE)) return false;
    return this.isCapital(at) && suffixHashes.has(this.tokens.hash[at] as number);
  }

  /** Whether words `at - 1` and `at`, both of one block, can be parts of one name. */
  #joins(at: number, gap: number): boolean {
    if ((gap & ~INSIDE_NAME) !== 0) return this.#isSpeciallyJoined(at, gap);
    if (gap & GAP.HYPHEN && gap & (GAP.SPACE | GAP.LINE)) return false;
    if (this.has(at - 1, WORD.POSSESSIVE)) return false;
    return !(gap & GAP.STOP) || this.#isAbbreviated(at - 1);
  }

  /** Whether words `at - 1` and `at` can be parts of one name. */
  isJoined(at: number): boolean {
    return this.has(at, JOINED);
  }

  /** Whether words `at - 1` and `at` are one hyphenated word. */
  isHyphenated(at: number): boolean {
    return at > 0 && at < this.count && this.tokens.gap[at] === GAP.HYPHEN;
  }

  /** Whether a capital here is owed to the place and not to the word. */
  opensSentence(at: number): boolean {
    if (this.opensBlock(at)) return true;
    const gap = this.gap(at);
    if (gap & (GAP.END | GAP.OTHER | GAP.QUOTE)) return true;
    return (gap & GAP.STOP) !== 0 && !this.isJoined(at);
  }

  /** Whether the article writes this word in small letters somewhere: then it is no name only. */
  isWrittenSmall(at: number): boolean {
    this.#small ??= this.#smallWords();
    return this.#small.has(this.tokens.hash[at] as number);
  }

  /** In one pass: looking each word up in the text takes the square of its length. */
  #smallWords(): HashSet {
    const { count, hash, flags } = this.tokens;
    const small = new HashSet(count >>> 2);
    for (let at = 0; at < count; at++) {
      if (((flags[at] as number) & (WORD.CAPITAL | WORD.CASELESS)) === 0)
        small.add(hash[at] as number);
    }
    return small;
  }

  /** How the block of this word uses capitals. */
  blockCase(at: number): BlockCase {
    const block = this.blockOf[at] ?? 0;
    let known = this.#cases.get(block);
    if (!known) {
      known = this.#judgeCase(at);
      this.#cases.set(block, known);
    }
    return known;
  }

  /** Judged by longer words: headlines leave short ones small, and every sentence has a capital. */
  #judgeCase(at: number): BlockCase {
    let from = at;
    while (from > 0 && this.blockOf[from - 1] === this.blockOf[at]) from--;
    let long = 0;
    let sentences = 1;
    let capital = 0;
    let capitals = 0;
    for (let word = from; word < this.count && this.blockOf[word] === this.blockOf[at]; word++) {
      if (word > from && this.gap(word) & GAP.STOP && !this.isJoined(word)) sentences++;
      const length = (this.tokens.end[word] as number) - (this.tokens.start[word] as number);
      if (length < 5 || this.has(word, WORD.DIGIT | WORD.CASELESS)) continue;
      long++;
      if (this.isCapital(word)) capital++;
      if (this.has(word, WORD.CAPITALS)) capitals++;
    }
    if (long > 1 && capitals >= long * 0.8) return 'capitals';
    return long > 2 && sentences === 1 && capital >= long * 0.8 ? 'title' : 'sentence';
  }
}
