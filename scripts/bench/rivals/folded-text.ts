/**
 * A text as a searcher of plain strings needs it: folded like our words, every word behind one
 * space, a line break between words that cannot be parts of one name. Keeps where words came from.
 */
import { firstUnit, foldWord, lookUp, secondUnit, WIDE } from '../../../lib/text/fold.ts';
import { createTokens, GAP, type Tokens, tokenise, WORD } from '../../../lib/text/tokens.ts';

/** Bits of a gap over which no name goes. */
export const NOT_IN_NAME = ~(GAP.SPACE | GAP.LINE | GAP.HYPHEN | GAP.STOP);

export interface FoldedText {
  text: string;
  /** Number of the word at a place where one begins; anything elsewhere. */
  wordAt: Uint32Array;
  tokens: Tokens;
}

const LETTER = 11;

/** Makes folded texts into one piece of memory: each is good until the next. */
export class TextFolder {
  readonly #tokens = createTokens(8192);
  #units = new Uint16Array(1 << 16);
  #bytes = Buffer.alloc(1 << 16);
  #wordAt = new Uint32Array(1 << 16);

  #reserve(length: number): void {
    if (length <= this.#units.length) return;
    this.#units = new Uint16Array(length);
    this.#bytes = Buffer.alloc(length);
    this.#wordAt = new Uint32Array(length);
  }

  fold(text: string): FoldedText {
    const tokens = tokenise(text, this.#tokens);
    this.#reserve(text.length * 2 + tokens.count * 2 + 16);
    let to = 0;
    let all = 0;
    for (let word = 0; word < tokens.count; word++) {
      if (word > 0 && ((tokens.gap[word] as number) & NOT_IN_NAME) !== 0) to = this.#put(to, 10);
      to = this.#put(to, 32);
      this.#wordAt[to] = word;
      const end = tokens.end[word] as number;
      const from = to;
      if ((tokens.flags[word] as number) & WORD.SOLO) {
        for (const unit of foldWord(text, tokens.start[word], end)) {
          to = this.#put(to, unit.charCodeAt(0));
        }
      } else to = this.#fold(text, tokens.start[word] as number, end, to);
      for (let at = from; at < to; at++) all |= this.#units[at] as number;
    }
    to = this.#put(to, 10);
    // A string of one byte a letter is searched faster; most texts in Latin script fold to one.
    const folded =
      all < 256
        ? this.#bytes.toString('latin1', 0, to)
        : Buffer.from(this.#units.buffer, 0, to * 2).toString('utf16le');
    return { text: folded, wordAt: this.#wordAt, tokens };
  }

  #put(to: number, unit: number): number {
    this.#units[to] = unit;
    this.#bytes[to] = unit;
    return to + 1;
  }

  #fold(text: string, start: number, end: number, into: number): number {
    let to = into;
    for (let at = start; at < end; at++) {
      const found = lookUp(text.charCodeAt(at));
      if (((found >>> 16) & 15) < LETTER) continue;
      to = this.#put(to, found & WIDE ? firstUnit(found) : found & 0xffff);
      if (found & WIDE) to = this.#put(to, secondUnit(found));
    }
    return to;
  }

  /** A folded text that stays. */
  keep(text: string): FoldedText {
    const { text: folded, wordAt } = this.fold(text);
    const tokens = tokenise(text);
    return { text: folded, wordAt: wordAt.slice(0, folded.length), tokens };
  }
}

/** Adds the place of a find in the folded text, as one in the text it came from. */
export function addPlace(
  places: number[],
  { text, wordAt, tokens }: FoldedText,
  start: number,
  end: number,
) {
  const from = wordAt[start] as number;
  let last = from;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 32) last++;
  places.push(tokens.start[from] as number, tokens.end[last] as number);
}
