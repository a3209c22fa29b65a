/**
 * What a character is to a reader who does not care about case, accents and typography.
 *
 * One table of 64K entries, filled as characters are first seen: setting it up costs nothing and
 * the loop over a text is one load a character. Folding rests on Unicode's stable parts only
 * (compatibility decomposition, case mapping, general categories of assigned characters), so a data
 * file built on one engine is read the same on another.
 *
 * It deliberately does not transliterate between scripts, and does not turn `ö` into `oe`.
 */

/** Classes below `LETTER` stand between words; each is also a bit of a token's gap (`1 << class`). */
export const CLASS = {
  OTHER: 0,
  SPACE: 1,
  LINE: 2,
  HYPHEN: 3,
  STOP: 4,
  COMMA: 5,
  QUOTE: 6,
  END: 7,
  /** `'` and its curly relatives: inside a word it is part of it. */
  APOSTROPHE: 8,
  /** Not there at all: zero width, soft hyphen, direction marks. */
  SKIP: 9,
  /** An accent on what stands before it. */
  MARK: 10,
  LETTER: 11,
  UPPER: 12,
  /** A letter of a script without case. */
  PLAIN: 13,
  DIGIT: 14,
  /** A word of its own: scripts that put no spaces between words. */
  SOLO: 15,
} as const;

/** Bit of an entry whose fold is two units (`ß`): low half is an index for {@link secondUnit}. */
export const WIDE = 1 << 20;
/** Bit of every entry that has been filled. */
export const KNOWN = 1 << 21;

/**
 * The table itself, for the loops over whole texts: an engine does not always put a call of
 * {@link lookUp} in place there, which costs more than half as much again. 0 is a unit not seen yet:
 * {@link learn} it.
 */
export const entries = new Uint32Array(0x10000);
/** Pairs of units that wide characters fold to. */
const wide: number[] = [];

/** Letters that Unicode does not decompose, and Arabic spellings of one letter. */
const SPECIAL: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ə: 'a',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ς: 'σ',
  ґ: 'г',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ک: 'ك',
};

type Span = readonly [first: number, last: number];

/** Nothing to see: soft hyphen, zero width, direction, variation selectors. */
const SKIPPED: Span[] = [
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** Accents and vowel points that a text may leave out; not the vowel signs of Indic scripts. */
const MARKS: Span[] = [
  [0x2b0, 0x2ff],
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5c1, 0x5c2],
  [0x5c4, 0x5c5],
  [0x5c7, 0x5c7],
  [0x5f3, 0x5f4],
  [0x610, 0x61a],
  [0x640, 0x640],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e4],
  [0x6e7, 0x6e8],
  [0x6ea, 0x6ed],
  [0x93c, 0x93c],
  [0x9bc, 0x9bc],
  [0xa3c, 0xa3c],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0x3099, 0x309c],
  [0xfe20, 0xfe2f],
  [0xff9e, 0xff9f],
];

/** Scripts written without spaces, or (Hangul) with particles attached to names. */
const SOLO: Span[] = [
  [0xe00, 0xfff],
  [0x1000, 0x109f],
  [0x1100, 0x11ff],
  [0x1780, 0x17ff],
  [0x3005, 0x3007],
  [0x3041, 0x3096],
  [0x309d, 0x30fa],
  [0x30fc, 0x312f],
  [0x3131, 0x318e],
  [0x31a0, 0x31bf],
  [0x31f0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xff66, 0xff9d],
];

const within = (spans: readonly Span[], code: number) =>
  spans.some(([first, last]) => code >= first && code <= last);

/** Punctuation by class; what is not listed and no letter is `OTHER`. */
const PUNCTUATION: readonly (readonly [keyof typeof CLASS, string])[] = [
  [
    'SPACE',
    '\t \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  ],
  ['LINE', '\n\v\f\r\u0085\u2028\u2029'],
  ['HYPHEN', '-\u2010\u2011\u2012\u2013\u2212\u05be\ufe63\uff0d\u00b7\u2027\u30fb\uff65\u30a0'],
  ['STOP', '.\uff0e\u2024'],
  ['COMMA', ',\u060c\uff0c\u3001'],
  ['QUOTE', '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u201a\u2039\u203a\u300c\u300d'],
  ['END', '!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964'],
  ['APOSTROPHE', "'`\u00b4\u2018\u2019\u201b\u2032\uff07"],
];

function entry(kind: number, folded: string): number {
  if (folded.length < 2) return KNOWN | (kind << 16) | (folded.charCodeAt(0) || 0);
  wide.push(folded.charCodeAt(0), folded.charCodeAt(1));
  return KNOWN | WIDE | (kind << 16) | (wide.length / 2 - 1);
}

const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCharCode(code));

/** Every script's ten digits stand in a row, so the digit's value is its distance from the zero. */
function foldDigit(code: number): string {
  let value = 0;
  while (value < 9 && isDigit(code - value - 1)) value++;
  return String(value);
}

/** Case, compatibility forms and accents gone; what is left of it may be two letters. */
function foldLetter(char: string): string {
  const base = [...char.normalize('NFKD').toLowerCase().normalize('NFD')]
    .filter((part) => !within(MARKS, part.charCodeAt(0)))
    .map((part) => SPECIAL[part] ?? part)
    .join('');
  return base === '' ? char : base;
}

const punctuationOf = (char: string) => PUNCTUATION.find(([, chars]) => chars.includes(char))?.[0];

/** The first 128 units without a regular expression: compiling Unicode's takes as long as a page. */
function classifyAscii(code: number): number {
  const char = String.fromCharCode(code);
  if (code >= 0x61 && code <= 0x7a) return entry(CLASS.LETTER, char);
  if (code >= 0x41 && code <= 0x5a) return entry(CLASS.UPPER, char.toLowerCase());
  if (code >= 0x30 && code <= 0x39) return entry(CLASS.DIGIT, char);
  return entry(CLASS[punctuationOf(char) ?? 'OTHER'], '');
}

/**
 * Letters from U+00C0 to U+017F as the rules below would fold them, a capital for a capital: a fresh
 * process takes milliseconds for its first decompositions. `*` and `+` fold to two letters (capital and
 * small), `?` is left to the rules.
 */
const LATIN =
  'AAAAAA*CEEEEIIIIDNOOOOO?OUUUUY*+aaaaaa+ceeeeiiiidnooooo?ouuuuy+y' +
  'AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi*+JjKk?LlLlLl?' +
  '?LlNnNnNnnNnOoOoOo*+RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs';
const LATIN_PAIRS: Record<string, string> = {
  Æ: 'ae',
  æ: 'ae',
  Þ: 'th',
  þ: 'th',
  ß: 'ss',
  Ĳ: 'ij',
  ĳ: 'ij',
  Œ: 'oe',
  œ: 'oe',
};

/** A letter of {@link LATIN}; 0 where it is none, or left to the rules. */
function classifyLatin(code: number): number {
  const folded = LATIN.charAt(code - 0xc0);
  if (folded === '' || folded === '?') return 0;
  const pair = LATIN_PAIRS[String.fromCharCode(code)];
  if (pair !== undefined) return entry(folded === '*' ? CLASS.UPPER : CLASS.LETTER, pair);
  const isUpper = folded <= 'Z';
  return entry(isUpper ? CLASS.UPPER : CLASS.LETTER, isUpper ? folded.toLowerCase() : folded);
}

function classify(code: number): number {
  if (code < 0x80) return classifyAscii(code);
  const latin = code >= 0xc0 ? classifyLatin(code) : 0;
  if (latin !== 0) return latin;
  const char = String.fromCharCode(code);
  if (within(SKIPPED, code)) return entry(CLASS.SKIP, '');
  if (within(MARKS, code)) return entry(CLASS.MARK, '');
  const punctuation = punctuationOf(char);
  if (punctuation) return entry(CLASS[punctuation], '');
  // Dashes and bullets, accented Latin letters: most of what a page has beyond ASCII, without regular
  // expressions for the same reason.
  if (code >= 0x2010 && code < 0x2070) return entry(CLASS.OTHER, '');
  if (code >= 0xc0 && code < 0x1bb && code !== 0xd7 && code !== 0xf7) return classifyCased(char);
  if (code >= 0xac00 && code <= 0xd7a3) return entry(CLASS.SOLO, char);
  if (within(SOLO, code)) return entry(CLASS.SOLO, foldLetter(char).charAt(0));
  // Symbols and emoji live beyond these surrogates; the rest of the upper planes are letters.
  if (code >= 0xd800 && code <= 0xdfff) {
    return entry(code >= 0xd83c && code <= 0xd83e ? CLASS.OTHER : CLASS.PLAIN, char);
  }
  if (isDigit(code)) return entry(CLASS.DIGIT, foldDigit(code));
  if (!/[\p{L}\p{M}\p{N}]/u.test(char)) return entry(CLASS.OTHER, '');
  return classifyCased(char);
}

/** A letter, by its case. */
function classifyCased(char: string): number {
  const folded = foldLetter(char);
  if (char.toLowerCase() !== char) return entry(CLASS.UPPER, folded);
  return entry(char.toUpperCase() === char ? CLASS.PLAIN : CLASS.LETTER, folded);
}

/** Fills the entry of a unit that has not been seen before. */
export function learn(code: number): number {
  const known = classify(code);
  entries[code] = known;
  return known;
}

/**
 * What a UTF-16 unit is.
 * @returns class in bits 16 to 19, {@link WIDE}, and in the low half the unit it folds to
 *   (an index for {@link firstUnit} and {@link secondUnit} where it is wide; 0 where it is no letter).
 */
export function lookUp(code: number): number {
  return (entries[code] as number) || learn(code);
}

/** First of the two units that a wide entry folds to. */
export const firstUnit = (found: number) => wide[(found & 0xffff) * 2] as number;
/** Second of the two units that a wide entry folds to. */
export const secondUnit = (found: number) => wide[(found & 0xffff) * 2 + 1] as number;

/** First unit of what an entry folds to. */
const foldedUnit = (found: number) => (found & WIDE ? firstUnit(found) : found & 0xffff);

/** A syllable put together again from the jamo that a decomposed text writes it with. */
export interface Jamo {
  code: number;
  /** Units it was written with. */
  length: number;
}

/**
 * Composes a Hangul syllable that begins at `at` (Unicode Standard, section 3.12).
 * @returns nothing where no leading consonant and vowel stand there.
 */
export function composeHangul(text: string, at: number): Jamo | undefined {
  const lead = text.charCodeAt(at) - 0x1100;
  const vowel = text.charCodeAt(at + 1) - 0x1161;
  if (!(lead >= 0 && lead < 19 && vowel >= 0 && vowel < 21)) return undefined;
  const tail = text.charCodeAt(at + 2) - 0x11a7;
  const hasTail = tail > 0 && tail < 28;
  const code = 0xac00 + (lead * 21 + vowel) * 28 + (hasTail ? tail : 0);
  return { code, length: hasTail ? 3 : 2 };
}

/**
 * The letters and digits of a stretch of text, folded, everything else left out.
 * @returns `"oneill"` for `O’Neill`, `"strasse"` for `Straße`; empty where there is no letter.
 */
export function foldWord(text: string, start = 0, end = text.length): string {
  let folded = '';
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const jamo = code < 0x1100 ? undefined : composeHangul(text, at);
    if (jamo) {
      folded += String.fromCharCode(jamo.code);
      at += jamo.length - 1;
      continue;
    }
    const found = lookUp(code);
    if (((found >>> 16) & 15) < CLASS.LETTER) continue;
    folded += String.fromCharCode(foldedUnit(found));
    if (found & WIDE) folded += String.fromCharCode(secondUnit(found));
  }
  return folded;
}
