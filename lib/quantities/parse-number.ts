/**
 * Reads one number, in digits or words, from lexed pieces: cardinals, scales, decimals spoken
 * with "point", fractions, dozens, negatives. What the number is of is find-quantities.ts's work.
 */
import type { Piece } from './lex.ts';
import { DENOMINATORS, SCALES, SMALL, VAGUE } from './number-words.en.ts';
import { afterHyphen, isHyphen, parseCardinal, parsePoint, wordAt } from './parse-cardinal.ts';

/** A number over pieces `from` (inclusive) to `next` (exclusive). */
export interface ParsedNumber {
  value: number;
  /** For "dozens", "thousands": the upper end of what the word is taken for. */
  high?: number;
  from: number;
  next: number;
  /** Whether all of it was written in digits (and perhaps a scale). */
  isDigits: boolean;
}

/** What follows a numerator: fifths, "twenty-fifth", half; its denominator. */
function parseDenominator(
  pieces: Piece[],
  at: number,
): { value: number; next: number } | undefined {
  const start = afterHyphen(pieces, at);
  const word = wordAt(pieces, start);
  if (word === 'half' || word === 'halves') return { value: 2, next: start + 1 };
  const tens = SMALL.get(word);
  if (tens !== undefined && tens >= 20) {
    const unitAt = afterHyphen(pieces, start + 1);
    const unit =
      DENOMINATORS.get(wordAt(pieces, unitAt)) ?? (wordAt(pieces, unitAt) === 'first' ? 1 : 0);
    return unit > 0 && unit < 10 ? { value: tens + unit, next: unitAt + 1 } : undefined;
  }
  const value = DENOMINATORS.get(word);
  return value === undefined ? undefined : { value, next: start + 1 };
}

const isPlural = (pieces: Piece[], next: number) => /(?:s|ves)$/u.test(wordAt(pieces, next - 1));

/** "a third", "three fifths", "a quarter", "half"; never "the third". */
function parseFraction(pieces: Piece[], at: number): ParsedNumber | undefined {
  const word = wordAt(pieces, at);
  const isArticle = word === 'a' || word === 'an';
  if (word === 'half' || word === 'quarter') {
    // "the first half of 2024" is a time, not a share.
    if (/^(?:first|second|latter|other)$/u.test(wordAt(pieces, at - 1))) return undefined;
    const value = word === 'half' ? 1 / 2 : 1 / 4;
    let next = at + 1;
    // "half a percentage point"
    if (wordAt(pieces, next) === 'a' && /^per/u.test(wordAt(pieces, next + 1)))
      return { value, from: at, next: next + 1, isDigits: false };
    // "a quarter of a million"
    if (wordAt(pieces, next) === 'of' && /^an?$/u.test(wordAt(pieces, next + 1))) {
      const whole = SCALES.get(wordAt(pieces, next + 2));
      if (whole) return { value: value * whole, from: at, next: next + 3, isDigits: false };
    }
    if (
      /^an?$/u.test(wordAt(pieces, next)) &&
      /^(?:dozen|hundred|thousand|million|billion)$/u.test(wordAt(pieces, next + 1))
    )
      next += 1;
    const scaled = wordAt(pieces, next);
    const scale = scaled === 'dozen' ? 12 : SCALES.get(scaled);
    if (scale) return { value: value * scale, from: at, next: next + 1, isDigits: false };
    return word === 'half' && wordAt(pieces, at + 1) !== 'time'
      ? { value, from: at, next: at + 1, isDigits: false }
      : undefined;
  }
  if (isArticle) {
    const innerAt = afterHyphen(pieces, at + 1);
    const inner = wordAt(pieces, innerAt);
    if (inner === 'half' || inner === 'quarter') {
      const fraction = parseFraction(pieces, innerAt);
      if (fraction) return { ...fraction, from: at };
      return { value: 1 / 4, from: at, next: innerAt + 1, isDigits: false };
    }
    // "a third hostage" is an order, "a third of" is a part.
    const part = parseDenominator(pieces, at + 1);
    const isPart =
      part &&
      (wordAt(pieces, part.next) === 'of' ||
        part.next >= pieces.length ||
        isSentenceSign(pieces[part.next]));
    return isPart
      ? { value: 1 / part.value, from: at, next: part.next, isDigits: false }
      : undefined;
  }
  const top = parseCardinal(pieces, at);
  if (!top) return undefined;
  const numerator = top.total + top.current;
  const part = parseDenominator(pieces, top.next);
  if (!part) return undefined;
  const isOne =
    numerator === 1 &&
    (isHyphen(pieces[top.next]) ||
      wordAt(pieces, part.next) === 'of' ||
      part.next >= pieces.length ||
      !/^\p{Ll}/u.test(wordAt(pieces, part.next)));
  if (!isOne && !isPlural(pieces, part.next)) return undefined;
  if (part.value >= 1e6) return undefined;
  let next = part.next;
  let value = addProperFraction(pieces, at, top.next, part.value) ?? numerator / part.value;
  const scale = SCALES.get(wordAt(pieces, next));
  if (scale) {
    value *= scale;
    next += 1;
  }
  return { value, from: at, next, isDigits: false };
}

/** "one hundred and three quarters": a proper fraction after the last "and" is added, not shared. */
function addProperFraction(
  pieces: Piece[],
  from: number,
  to: number,
  denominator: number,
): number | undefined {
  let at = to - 1;
  while (at > from && wordAt(pieces, at) !== 'and') at -= 1;
  if (at === from) return undefined;
  const top = parseCardinal(pieces, at + 1);
  const whole = parseCardinal(pieces.slice(0, at), from);
  if (!top || !whole || top.next !== to) return undefined;
  const part = (top.total + top.current) / denominator;
  if (part >= 1) return undefined;
  const scale = SCALES.get(wordAt(pieces, at - 1)) ?? 1;
  return whole.total + whole.current + part * (scale >= 1e6 ? scale : 1);
}

const isSentenceSign = (piece: Piece | undefined) =>
  piece !== undefined && /^[.,;:!?)]$/u.test(piece.text);

/** "1/4" after a number, or alone; not a date such as 9/11 beside another slash. */
function parseSlash(pieces: Piece[], at: number): { value: number; next: number } | undefined {
  const [top, slash, bottom] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (top?.kind !== 'digits' || slash?.text !== '/' || bottom?.kind !== 'digits') return undefined;
  if (pieces[at + 3]?.text === '/' || !(top.value < bottom.value) || bottom.value > 64)
    return undefined;
  return { value: top.value / bottom.value, next: at + 3 };
}

/** What may be added to a whole: "and a half", "and three quarters", " 1/4", "½". */
function parseMixed(pieces: Piece[], whole: ParsedNumber): ParsedNumber {
  const slash = pieces[whole.next]?.isSpaced ? parseSlash(pieces, whole.next) : undefined;
  if (slash) return { ...whole, value: whole.value + slash.value, next: slash.next };
  let at = afterHyphen(pieces, whole.next);
  if (wordAt(pieces, at) !== 'and') return whole;
  at = afterHyphen(pieces, at + 1);
  const rest = parseCardinal(pieces, at);
  const fraction = parseFraction(pieces, at);
  // "one and a half million": the scale is of both.
  const shared = fraction && SCALES.get(wordAt(pieces, fraction.next - 1));
  if (shared && whole.value < 1000 && fraction.value < shared)
    return { ...whole, value: whole.value * shared + fraction.value, next: fraction.next };
  const isPart = fraction && fraction.value < 1;
  if (isPart) {
    let next = fraction.next;
    let value = whole.value + fraction.value;
    const scale = SCALES.get(wordAt(pieces, next));
    if (scale && whole.value < 1000) {
      value *= scale;
      next += 1;
    }
    return { ...whole, value, next };
  }
  // "twenty and three and three fifths"
  if (
    rest &&
    rest.total + rest.current < 10 &&
    whole.value % 10 === 0 &&
    wordAt(pieces, rest.next) === 'and'
  ) {
    const inner = parseFraction(pieces, rest.next + 1);
    if (inner && inner.value < 1) {
      return {
        ...whole,
        value: whole.value + rest.total + rest.current + inner.value,
        next: inner.next,
      };
    }
  }
  return whole;
}

/** What commonly stands below in "nine in ten"; of "3 in 20 years" neither is a share. */
const SHARE_BASES = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000]);

function isShareIn(pieces: Piece[], top: ParsedNumber, next: number, base: number): boolean {
  const after = wordAt(pieces, next);
  if (/^(?:years?|months?|weeks?|days?|hours?|minutes?|cases|states|cities)$/u.test(after))
    return false;
  if (pieces[next]?.text === '%' || /^per/u.test(after)) return false;
  if (top.value === 1) return base <= 1000;
  return Number.isInteger(top.value) && top.value < base && SHARE_BASES.has(base);
}

/** "one in three", "nine in ten", "two out of five hundred", "1 over 3". */
function parseShare(pieces: Piece[], top: ParsedNumber): ParsedNumber {
  const word = wordAt(pieces, top.next);
  const at = word === 'out' && wordAt(pieces, top.next + 1) === 'of' ? top.next + 2 : top.next + 1;
  if (word !== 'in' && word !== 'out' && word !== 'over') return top;
  const bottom = parseCardinal(pieces, at);
  if (!bottom) return top;
  const value = bottom.total + bottom.current;
  if (word === 'over' && wordAt(pieces, bottom.next) !== '') return top;
  if (word === 'in' && !isShareIn(pieces, top, bottom.next, value)) return top;
  if (word !== 'over' && !(top.value < value)) return top;
  return { ...top, value: top.value / value, next: bottom.next };
}

/** "two dozen", "a dozen", "dozens of", "tens of thousands". */
function parseDozens(pieces: Piece[], at: number): ParsedNumber | undefined {
  const word = wordAt(pieces, at);
  if (word === 'tens' || word === 'hundreds') {
    const next = wordAt(pieces, at + 1) === 'of' ? VAGUE.get(wordAt(pieces, at + 2)) : undefined;
    const factor = word === 'tens' ? 10 : 100;
    if (next) {
      return {
        value: next[0] * factor,
        high: next[0] * factor * 5 - 1,
        from: at,
        next: at + 3,
        isDigits: false,
      };
    }
  }
  const vague = VAGUE.get(word);
  if (vague) {
    const isCounted =
      SCALES.has(wordAt(pieces, at - 1)) || /^(?:a|the)$/u.test(wordAt(pieces, at - 1));
    return isCounted || word === 'scores'
      ? undefined
      : { value: vague[0], high: vague[1], from: at, next: at + 1, isDigits: false };
  }
  if (/^an?$/u.test(word) && wordAt(pieces, at + 1) === 'dozen') {
    return { value: 12, from: at, next: at + 2, isDigits: false };
  }
  if (word === 'a' && wordAt(pieces, at + 1) === 'couple') {
    return { value: 2, from: at, next: at + 2, isDigits: false };
  }
  return undefined;
}

/** "most of the hostages", "the majority of voters": more than half, and how much nobody says. */
function parseMost(pieces: Piece[], at: number): ParsedNumber | undefined {
  const word = wordAt(pieces, at);
  const isMost = word === 'most' && wordAt(pieces, at - 1) !== 'the';
  if ((!isMost && word !== 'majority') || wordAt(pieces, at + 1) !== 'of') return undefined;
  if (
    !/^(?:the|its|their|his|her|our|those|these|them|us|all)$/u.test(wordAt(pieces, at + 2)) &&
    isMost
  )
    return undefined;
  return { value: 0.5, high: 1, from: at, next: at + 1, isDigits: false };
}

/** "One" is a number before what it counts, and a pronoun elsewhere. */
function isPronoun(pieces: Piece[], at: number, next: number): boolean {
  if (wordAt(pieces, at) !== 'one' || next > at + 1) return false;
  if (
    /^(?:no|any|some|every|each|this|that|which|the|another|only|not|such)$/u.test(
      wordAt(pieces, at - 1),
    )
  )
    return true;
  return /^(?:another|can|could|may|might|must|should|would|do|does|is|has|who|that|day|of)$/u.test(
    wordAt(pieces, next),
  );
}

/**
 * Reads the number that starts at piece `at`.
 *
 * @returns Nothing where none starts there.
 */
export function parseNumber(pieces: Piece[], at: number): ParsedNumber | undefined {
  const first = pieces[at];
  if (!first) return undefined;
  if (first.kind === 'word' && /^(?:minus|negative)$/u.test(first.text)) {
    const number = parseNumber(pieces, at + 1);
    return number && { ...number, value: -number.value, from: at };
  }
  if (first.kind === 'sign' && /^[-−–]$/u.test(first.text)) {
    const isSign = first.isSpaced && !(pieces[at - 1]?.kind === 'word' && pieces[at + 1]?.isSpaced);
    const number =
      isSign && pieces[at + 1]?.kind === 'digits' ? parseNumber(pieces, at + 1) : undefined;
    return number && { ...number, value: -number.value, from: at };
  }
  const simple = parseDozens(pieces, at) ?? parseMost(pieces, at) ?? parseFraction(pieces, at);
  if (simple) return simple;
  const slash = parseSlash(pieces, at);
  if (slash) return { value: slash.value, from: at, next: slash.next, isDigits: true };
  const sum = parseCardinal(pieces, at);
  if (!sum || isPronoun(pieces, at, sum.next)) return undefined;
  let number: ParsedNumber = {
    value: sum.total + sum.current,
    from: at,
    next: sum.next,
    isDigits: first.kind === 'digits',
  };
  const point = parsePoint(pieces, number.next);
  if (point) number = { ...number, value: number.value + point.value, next: point.next };
  const word = wordAt(pieces, number.next);
  if (word === 'dozen' || word === 'dozens') {
    number = { ...number, value: number.value * 12, next: number.next + 1 };
  }
  return parseShare(pieces, parseMixed(pieces, number));
}
