/**
 * The words of a text in one pass: where they stand, a hash of each one's folded form, how they are
 * written, and what stands between them. Nothing is copied out of the text; ask `foldWord` for a
 * word's letters where you need them.
 *
 * A word is a run of letters and digits. Hyphens part words; an apostrophe inside a word does not
 * (`O’Neill` is one word, `oneill`), and the ending of a possessive or contraction is left out of it
 * (`Trump’s` is `trump`, flagged). Where a small elided word of French or Italian stands before a
 * capital, there are two (`d’Emmanuel`, `l’ONU`). In scripts written without spaces every character is a word.
 * Sentences are deliberately not decided here: the gap before each word says what was seen.
 */
import {
  CLASS,
  composeHangul,
  entries,
  firstUnit,
  KNOWN,
  learn,
  lookUp,
  secondUnit,
  WIDE,
} from './fold.ts';

/** Bits of {@link Tokens.gap}: what stands between a word and the one before it. */
export const GAP = {
  /** Anything not named here: brackets, colons, dashes, symbols. */
  OTHER: 1 << CLASS.OTHER,
  SPACE: 1 << CLASS.SPACE,
  LINE: 1 << CLASS.LINE,
  /** Hyphens and middle dots. */
  HYPHEN: 1 << CLASS.HYPHEN,
  /** A full stop, of a sentence or an abbreviation. */
  STOP: 1 << CLASS.STOP,
  COMMA: 1 << CLASS.COMMA,
  QUOTE: 1 << CLASS.QUOTE,
  /** Question mark, exclamation mark, ellipsis. */
  END: 1 << CLASS.END,
  APOSTROPHE: 1 << CLASS.APOSTROPHE,
} as const;

/** All bits of a gap: what is invisible leaves no trace. */
const SEEN = (1 << CLASS.SKIP) - 1;

/** Bits of {@link Tokens.flags}: how a word is written. */
export const WORD = {
  /** Begins with a capital. */
  CAPITAL: 1,
  /** Two letters or more, all of them capitals. */
  CAPITALS: 2,
  /** Followed by `’s`, `’ll`, `’d`… which is no part of it. */
  POSSESSIVE: 4,
  /** Begins with a digit. */
  DIGIT: 8,
  /** One letter: an initial, if it is a capital. */
  LETTER: 16,
  /** Of a script without upper and lower case. */
  CASELESS: 32,
  /** A character of a script without spaces. */
  SOLO: 64,
  /** Has a capital after a small letter: McConnell. */
  MIXED: 128,
  /**
   * May be part of one name with the word before it. Left to whoever knows what the text is: an
   * article's blocks, say. `tokenise` never sets it.
   */
  JOINED: 256,
} as const;

/** Words of a text. Entries from `count` on are left over and mean nothing. */
export interface Tokens {
  count: number;
  /** UTF-16 offsets into the original text, end exclusive. */
  start: Uint32Array;
  end: Uint32Array;
  /** 32 bits of the folded word, as `hashWord` of it. */
  hash: Uint32Array;
  flags: Uint16Array;
  /** Bits of `GAP`; `gap[count]` is what follows the last word. */
  gap: Uint16Array;
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Spreads the last characters over all bits (after MurmurHash3's finaliser). */
function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Hash of a word that is folded already, equal to the one `tokenise` gives it.
 * FNV-1a over UTF-16 units with a finaliser.
 */
export function hashWord(folded: string): number {
  let hash = SEED;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), PRIME);
  return finish(hash);
}

/** @returns Room for `capacity` words. */
export function createTokens(capacity: number): Tokens {
  return {
    count: 0,
    start: new Uint32Array(capacity),
    end: new Uint32Array(capacity),
    hash: new Uint32Array(capacity),
    flags: new Uint16Array(capacity),
    gap: new Uint16Array(capacity + 1),
  };
}

function grow(tokens: Tokens): void {
  const larger = createTokens(tokens.start.length * 2 + 64);
  larger.start.set(tokens.start);
  larger.end.set(tokens.end);
  larger.hash.set(tokens.hash);
  larger.flags.set(tokens.flags);
  larger.gap.set(tokens.gap);
  Object.assign(tokens, { ...larger, count: tokens.count });
}

const classAt = (text: string, at: number, to: number) =>
  at < to ? (lookUp(text.charCodeAt(at)) >>> 16) & 15 : CLASS.OTHER;

/** Past marks and invisible characters. */
function past(text: string, at: number, to: number): number {
  let next = at;
  while (next < to) {
    const kind = classAt(text, next, to);
    if (kind !== CLASS.SKIP && kind !== CLASS.MARK) break;
    next++;
  }
  return next;
}

/**
 * Length of `’s` and the like at an apostrophe; 0 where the word goes on behind it (O’Neill), and
 * negative where the word ends before it (a closing quotation mark).
 */
function cliticLength(text: string, at: number, to: number): number {
  let next = past(text, at + 1, to);
  let letters = '';
  while (next < to && letters.length < 3 && classAt(text, next, to) >= CLASS.LETTER) {
    letters += text.charAt(next);
    next = past(text, next + 1, to);
  }
  if (letters === '') return -1;
  return /^(?:s|d|m|ll|re|ve)$/i.test(letters) ? next - at : 0;
}

/** Articles and prepositions that French, Italian and Catalan write together with the next word. */
const ELIDED = /^(?:[dlnsjmtc]|qu|un|dell|nell|sull|dall|all|L|Qu)$/;

/**
 * Whether the apostrophe at `at` ends a word of its own: `d’Emmanuel`, `l’ONU`, `L’ONU`; not `O’Neill`,
 * `D’Angelo`, and not before a small letter, where no name begins.
 */
function isElision(text: string, start: number, at: number, to: number): boolean {
  if (at - start > 4 || classAt(text, at + 1, to) !== CLASS.UPPER) return false;
  return ELIDED.test(text.slice(start, at));
}

/**
 * The word being read: one array for all, so that the loop allocates nothing. Not an object: a hash is
 * no small integer, and an engine may keep such a field in a box of its own.
 */
const word = new Uint32Array(4);
const END = 0;
const NEXT = 1;
const HASH = 2;
const FLAGS = 3;

/** Reads the word that begins at `start` into `word`. */
function readWord(text: string, start: number, to: number): void {
  let hash = SEED;
  let letters = 0;
  let capitals = 0;
  let flags = 0;
  let end = start;
  let at = start;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    const found = (entries[code] as number) || learn(code);
    const kind = (found >>> 16) & 15;
    if (kind >= CLASS.LETTER && kind !== CLASS.SOLO) {
      if (kind === CLASS.UPPER) {
        if (letters > capitals) flags |= WORD.MIXED;
        capitals++;
      }
      letters++;
      if (found & WIDE) {
        hash = Math.imul(hash ^ firstUnit(found), PRIME);
        hash = Math.imul(hash ^ secondUnit(found), PRIME);
      } else hash = Math.imul(hash ^ (found & 0xffff), PRIME);
      end = at + 1;
    } else if (kind === CLASS.MARK) end = at + 1;
    else if (kind === CLASS.APOSTROPHE) {
      if (isElision(text, start, at, to)) break;
      const clitic = cliticLength(text, at, to);
      if (clitic > 0) {
        flags |= WORD.POSSESSIVE;
        at += clitic;
      }
      if (clitic !== 0) break;
    } else if (kind !== CLASS.SKIP) break;
  }
  if (letters === 1) flags |= WORD.LETTER;
  else if (letters === capitals) flags |= WORD.CAPITALS;
  word[END] = end;
  word[NEXT] = at;
  word[HASH] = finish(hash);
  word[FLAGS] = flags;
}

/** Reads one character of a script without spaces into `word`. */
function readSolo(text: string, start: number): void {
  const jamo = composeHangul(text, start);
  const code = jamo ? jamo.code : lookUp(text.charCodeAt(start)) & 0xffff;
  const end = start + (jamo?.length ?? 1);
  word[END] = end;
  word[NEXT] = end;
  word[HASH] = finish(Math.imul(SEED ^ code, PRIME));
  word[FLAGS] = WORD.SOLO | WORD.CASELESS;
}

/** What the class of its first character says of a word. */
const BEGINS: Record<number, number> = {
  [CLASS.UPPER]: WORD.CAPITAL,
  [CLASS.DIGIT]: WORD.DIGIT,
  [CLASS.PLAIN]: WORD.CASELESS,
};

/** Reads any word that begins at `at` into place `count`. @returns Where to go on. */
function readAny(text: string, at: number, tokens: Tokens, count: number): number {
  const kind = classAt(text, at, text.length);
  if (kind === CLASS.SOLO) readSolo(text, at);
  else readWord(text, at, text.length);
  tokens.end[count] = word[END] as number;
  tokens.hash[count] = word[HASH] as number;
  tokens.flags[count] = (word[FLAGS] as number) | (BEGINS[kind] ?? 0);
  return word[NEXT] as number;
}

// Entries ascend with their classes, so that the loop over a text tells them apart by size. It knows
// them by constants of this module: an imported one is looked up again at every character.
const FIRST_ENTRY = KNOWN;
const FIRST_INSIDE = KNOWN | (CLASS.APOSTROPHE << 16);
const FIRST_LETTER = KNOWN | (CLASS.LETTER << 16);
/** Upper half of the entry of a small letter; a capital's is one more. */
const SMALL = FIRST_LETTER >>> 16;
const ONE_LETTER = WORD.LETTER;

/** The second half of a character beyond the first plane: it begins no word. */
const isLowSurrogate = (entry: number) => (entry & 0xfc00) === 0xdc00;

/**
 * Splits a text into words.
 *
 * Nine words of ten are a letter, small letters, and a space or mark behind them. Only these are read in
 * the loop itself, which makes no call for them: with everything in it, it took twice as long.
 * @param into Tokens of an earlier call to be overwritten, which saves the memory.
 * @returns `into`, or new tokens: in order, not overlapping, offsets into `text` as it was given.
 */
export function tokenise(text: string, into: Tokens = createTokens(text.length / 4 + 16)): Tokens {
  const to = text.length;
  const table = entries;
  let { start, end, hash, flags, gap } = into;
  let count = 0;
  let between = 0;
  for (let at = 0; at < to; ) {
    let entry = table[text.charCodeAt(at)] as number;
    if (entry < FIRST_LETTER) {
      if (entry === 0) learn(text.charCodeAt(at));
      else {
        between |= 1 << ((entry >>> 16) & 15);
        at++;
      }
      continue;
    }
    // 0 or 1, which is `WORD.CAPITAL`; more where it is neither a small letter nor a capital.
    const capital = (entry >>> 16) - SMALL;
    if (capital > 1 && isLowSurrogate(entry)) {
      between |= GAP.OTHER;
      at++;
      continue;
    }
    if (count === start.length) {
      grow(into);
      ({ start, end, hash, flags, gap } = into);
    }
    start[count] = at;
    gap[count] = between & SEEN;
    between = 0;
    let mixed = SEED;
    let next = at;
    if (capital <= 1) {
      do {
        mixed = Math.imul(mixed ^ (entry & 0xffff), PRIME);
        entry = ++next < to ? (table[text.charCodeAt(next)] as number) : FIRST_ENTRY;
      } while (entry >>> 16 === SMALL);
    }
    // What stands behind ends the word for certain, and is no unit seen for the first time (0).
    if (entry >= FIRST_ENTRY && entry < FIRST_INSIDE) {
      end[count] = next;
      hash[count] = finish(mixed);
      flags[count] = capital | (next - at === 1 ? ONE_LETTER : 0);
      at = next;
    } else at = readAny(text, at, into, count);
    count++;
  }
  gap[count] = between & SEEN;
  into.count = count;
  return into;
}
