/** Reads whole numbers in digits and words with their scales, and decimals spoken with "point". */
import type { Piece } from './lex.ts';
import { LETTER_SCALES, SCALES, SMALL } from './number-words.en.ts';

/** @returns The word at a place, lower case; empty where there is none. */
export const wordAt = (pieces: Piece[], at: number) =>
  pieces[at]?.kind === 'word' ? (pieces[at]?.text as string) : '';
/** @returns Whether a piece is a hyphen or dash. */
export const isHyphen = (piece: Piece | undefined) =>
  piece !== undefined && /^[-‐‑–]$/u.test(piece.text);

/** Steps over a hyphen between number words: fifty-two, "fifty - two". */
export const afterHyphen = (pieces: Piece[], at: number) => (isHyphen(pieces[at]) ? at + 1 : at);

/** A number being added up; its value is `total + current`. */
export interface Sum {
  total: number;
  current: number;
  next: number;
  lastScale: number;
}

/** Adds a word below one hundred, if it can follow: "sixty" + "one", not "twenty" + "twenty". */
function addSmall(sum: Sum, value: number): boolean {
  const room = sum.current % 100;
  const fits = room === 0 || (room >= 20 && room % 10 === 0 && value > 0 && value < 10);
  if (!fits || (sum.current > 0 && value === 0)) return false;
  sum.current += value;
  return true;
}

function addScale(sum: Sum, scale: number): void {
  if (scale === 100) {
    sum.current = (sum.current || 1) * 100;
  } else if (sum.current === 0 && sum.total > 0) {
    // "three lakh crore", "a hundred thousand million": a scale scales the whole.
    sum.total *= scale;
  } else if (scale > sum.lastScale) {
    sum.total = (sum.total + (sum.current || 1)) * scale;
    sum.current = 0;
  } else {
    sum.total += (sum.current || 1) * scale;
    sum.current = 0;
  }
  if (scale !== 100) sum.lastScale = scale;
}

/** Whether "and" at `at` goes on with the same number: "hundred and six", "million and 300". */
function isInnerAnd(pieces: Piece[], at: number, sum: Sum): boolean {
  if (wordAt(pieces, at) !== 'and') return false;
  const before = wordAt(pieces, at - 1);
  if (!SCALES.has(before)) return false;
  const next = pieces[at + 1];
  if (!next) return false;
  if (next.kind === 'digits') return before === 'hundred' && next.value < 100;
  if (before !== 'hundred' && sum.total === 0) return false;
  return SMALL.has(next.text);
}

function readDigitStart(pieces: Piece[], at: number): Sum | undefined {
  const piece = pieces[at] as Piece;
  if (Number.isNaN(piece.value)) return undefined;
  const sum: Sum = { total: 0, current: piece.value, next: at + 1, lastScale: Infinity };
  const suffix = pieces[at + 1];
  const isGlued = suffix !== undefined && suffix.kind === 'word' && !suffix.isSpaced;
  const scale = suffix ? LETTER_SCALES.get(suffix.text) : undefined;
  if (isGlued && scale && !isMetres(pieces, at + 1)) {
    addScale(sum, scale);
    sum.next = at + 2;
  } else if (suffix?.isSpaced && /^(?:k|K|M|MM)$/u.test(suffix.raw) && scale) {
    addScale(sum, scale);
    sum.next = at + 2;
  }
  return sum;
}

/** "1m" may be a million or a metre: a million only before what can be counted or paid. */
function isMetres(pieces: Piece[], suffixAt: number): boolean {
  const suffix = pieces[suffixAt] as Piece;
  const number = pieces[suffixAt - 1] as Piece;
  const before = pieces[suffixAt - 2];
  if (suffix.raw === 'M' || suffix.text !== 'm' || /\p{Sc}/u.test(before?.text ?? '')) return false;
  const next = wordAt(pieces, suffixAt + 1);
  return !(/s$|^people$|^children$/u.test(next) && number.value < 1000 && !/'/u.test(next));
}

/** Reads digits or number words with their scales. */
export function parseCardinal(pieces: Piece[], at: number): Sum | undefined {
  const first = pieces[at];
  if (!first) return undefined;
  let sum: Sum;
  if (first.kind === 'digits') {
    const start = readDigitStart(pieces, at);
    if (!start) return undefined;
    sum = start;
  } else {
    const value = SMALL.get(first.text);
    const isArticle = first.text === 'a' || first.text === 'an';
    if (value === undefined && !(isArticle && SCALES.has(wordAt(pieces, at + 1)))) return undefined;
    sum = { total: 0, current: value ?? 1, next: at + 1, lastScale: Infinity };
  }
  for (;;) {
    let at2 = afterHyphen(pieces, sum.next);
    if (isInnerAnd(pieces, at2, sum)) at2 += 1;
    const word = wordAt(pieces, at2);
    const scale = SCALES.get(word);
    const small = SMALL.get(word);
    const digits =
      pieces[at2]?.kind === 'digits' && at2 > sum.next ? pieces[at2]?.value : undefined;
    if (scale) addScale(sum, scale);
    else if (first.kind === 'digits' && !SCALES.has(wordAt(pieces, sum.next - 1))) break;
    else if (small !== undefined ? !addSmall(sum, small) : true) {
      if (digits === undefined || wordAt(pieces, at2 - 1) !== 'and' || !addSmall(sum, digits))
        break;
    }
    sum.next = at2 + 1;
  }
  return sum;
}

/** "point seven one", "point seventy-one", "point nought four". */
export function parsePoint(
  pieces: Piece[],
  at: number,
): { value: number; next: number } | undefined {
  if (wordAt(pieces, at) !== 'point') return undefined;
  let digits = '';
  let next = at + 1;
  for (;;) {
    const step = afterHyphen(pieces, next);
    const value = SMALL.get(wordAt(pieces, step));
    if (value === undefined) break;
    const last = digits.at(-1);
    const isUnitAfterTens = value > 0 && value < 10 && last === '0' && step > next;
    digits = isUnitAfterTens ? digits.slice(0, -1) + value : digits + value;
    next = step + 1;
  }
  return digits === '' ? undefined : { value: Number(`0.${digits}`), next };
}
