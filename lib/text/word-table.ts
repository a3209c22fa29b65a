/**
 * The words that texts have had so far, each folded and stemmed once and known by a number from then
 * on: a news text repeats a few thousand words, and what is asked of a word is asked again.
 *
 * A word is recognised by the hash of its folded form, its length and its ends as written. Two
 * words that share all of that and fold differently would pass for one; with a full table that
 * is less likely than one in a million.
 */
import { foldWord } from './fold.ts';
import { FUNCTION_WORDS } from './function-words.en.ts';
import { stem } from './stem.ts';

/** Past this many a new table is begun at the next text, so that memory stays bounded. */
const MAX_WORDS = 1 << 15;
const SLOTS = 1 << 17;

/** Whether a word says something by itself: function words and lone letters do not. */
const isContentWord = (folded: string) =>
  (folded.length >= 2 || /[0-9\p{Lo}]/u.test(folded)) && !FUNCTION_WORDS.has(folded);

export class WordTable {
  /** By number: the folded word, its stem, and 1 where it is a content word. */
  readonly folded: string[] = [];
  readonly stems: string[] = [];
  readonly isContent: number[] = [];
  readonly #slots = new Int32Array(SLOTS);
  readonly #hashes: number[] = [];
  readonly #shapes: number[] = [];

  get isFull(): boolean {
    return this.folded.length >= MAX_WORDS;
  }

  /** @returns The number of the word from `start` to `end`, whose folded form has this hash. */
  find(text: string, start: number, end: number, hash: number): number {
    const ends = text.charCodeAt(start) * 31 + text.charCodeAt(end - 1);
    const shape = ((end - start) << 24) ^ ends;
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const number = (this.#slots[slot] as number) - 1;
      if (number < 0) return this.#add(slot, foldWord(text, start, end), hash, shape);
      if (this.#hashes[number] === hash && this.#shapes[number] === shape) return number;
    }
  }

  #add(slot: number, folded: string, hash: number, shape: number): number {
    const number = this.folded.push(folded) - 1;
    this.stems.push(stem(folded));
    this.isContent.push(isContentWord(folded) ? 1 : 0);
    this.#hashes.push(hash);
    this.#shapes.push(shape);
    // A text of more different words than there is room for is read without the table's help.
    if (number < SLOTS / 2) this.#slots[slot] = number + 1;
    return number;
  }
}

let current = new WordTable();

/** @returns The table for a text that is about to be read; numbers of others mean nothing in it. */
export function openWordTable(): WordTable {
  if (current.isFull) current = new WordTable();
  return current;
}
