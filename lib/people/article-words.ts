/**
 * The words of an article as the rules ask about them: which block and sentence a word is in, how it
 * is written, whether two words can be parts of one name. Words are numbered from 0.
 */
import type { Article, BlockKind } from '../reading/types.ts';
import { foldWord } from '../text/fold.ts';
import { GAP, hashWord, type Tokens, tokenise, WORD } from '../text/tokens.ts';
import { ABBREVIATIONS, GENERATIONS } from './name-words.ts';

const INSIDE_NAME = GAP.SPACE | GAP.LINE | GAP.HYPHEN | GAP.STOP;

const abbreviationHashes = new Set([...ABBREVIATIONS].map(hashWord));
/** Stand behind a comma as well: Donald Trump, Jr. */
const suffixHashes = new Set(['jr', 'sr', ...GENERATIONS].map(hashWord));
/** The words that `tokenise` parts from the next one at an apostrophe. */
const elidedHashes = new Set(
  'd l n s j m t c qu un dell nell sull dall all'.split(' ').map(hashWord),
);

/** How a block writes its words, which says what a capital is worth in it. */
export type BlockCase = 'sentence' | 'title' | 'capitals';

export class ArticleWords {
  readonly text: string;
  readonly tokens: Tokens;
  /** In French M. is Monsieur, not an initial. */
  readonly isFrench: boolean;
  /** Block of each word. */
  readonly blockOf: Uint32Array;
  readonly #blocks: Article['blocks'];
  readonly #folded: (string | undefined)[];
  readonly #cases = new Map<number, BlockCase>();
  readonly #small = new Map<number, boolean>();
  /** Words with a capital, in order: most rules ask about nothing else. */
  readonly capitals: number[] = [];

  /**
   * @param into Tokens of an article that is done with, to be overwritten: making room for a long text
   *   takes as long as reading it.
   */
  constructor(article: Article, into?: Tokens) {
    this.text = article.text;
    this.isFrench = article.language?.startsWith('fr') ?? false;
    this.tokens = tokenise(article.text, into);
    this.#blocks = article.blocks;
    this.#folded = new Array<string | undefined>(this.tokens.count);
    this.blockOf = new Uint32Array(this.tokens.count);
    let block = 0;
    for (let at = 0; at < this.tokens.count; at++) {
      const start = this.tokens.start[at] as number;
      while (
        block + 1 < article.blocks.length &&
        (article.blocks[block + 1]?.start ?? 0) <= start
      ) {
        block++;
      }
      this.blockOf[at] = block;
      if (((this.tokens.flags[at] as number) & WORD.CAPITAL) !== 0) this.capitals.push(at);
    }
  }

  get count(): number {
    return this.tokens.count;
  }

  /** Folded letters of a word; empty outside the text. */
  word(at: number): string {
    if (at < 0 || at >= this.count) return '';
    const known = this.#folded[at];
    if (known !== undefined) return known;
    const folded = foldWord(this.text, this.tokens.start[at], this.tokens.end[at]);
    this.#folded[at] = folded;
    return folded;
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
    return !(this.gap(at) & GAP.APOSTROPHE) && this.gap(at + 1) !== GAP.APOSTROPHE;
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
    if (this.isInitial(at)) return this.word(at) !== 'x';
    return abbreviationHashes.has(this.tokens.hash[at] as number);
  }

  /** Joined by more than a space or hyphen: d’Emmanuel, Trump, Jr. */
  #isSpeciallyJoined(at: number, gap: number): boolean {
    if (this.blockOf[at] !== this.blockOf[at - 1]) return false;
    if (gap === GAP.APOSTROPHE) return elidedHashes.has(this.tokens.hash[at - 1] as number);
    if (gap !== (GAP.COMMA | GAP.SPACE)) return false;
    return suffixHashes.has(this.tokens.hash[at] as number) && this.isCapital(at);
  }

  /** Whether words `at - 1` and `at` can be parts of one name. */
  isJoined(at: number): boolean {
    if (at <= 0 || at >= this.count) return false;
    const gap = this.tokens.gap[at] as number;
    if ((gap & ~INSIDE_NAME) !== 0) return this.#isSpeciallyJoined(at, gap);
    if (this.blockOf[at] !== this.blockOf[at - 1]) return false;
    if (gap & GAP.HYPHEN && gap & (GAP.SPACE | GAP.LINE)) return false;
    if (this.has(at - 1, WORD.POSSESSIVE)) return false;
    return !(gap & GAP.STOP) || this.#isAbbreviated(at - 1);
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
    const hash = this.tokens.hash[at] as number;
    const known = this.#small.get(hash);
    if (known !== undefined) return known;
    let place = this.tokens.hash.indexOf(hash);
    while (place >= 0 && place < this.count && this.isNameLike(place)) {
      place = this.tokens.hash.indexOf(hash, place + 1);
    }
    const isSmall = place >= 0 && place < this.count;
    this.#small.set(hash, isSmall);
    return isSmall;
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
