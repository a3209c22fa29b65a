/**
 * Finds the quantities of a sentence with comparator, unit and what they count.
 *
 * The grammar is English; German, French and Spanish are said in its words first (translate-pieces.ts).
 * Of other languages digits, signs and ISO dates are read, words are not.
 */
import type { Comparator } from '../dataset/types.ts';
import type { Quantity } from '../reading/types.ts';
import { type CivilDay, parseCivilDay } from './calendar.ts';
import { COMPARATORS_AFTER, COMPARATORS_BEFORE } from './comparator-words.en.ts';
import { findCountedSpan } from './counted-words.ts';
import { parseDate } from './find-dates.ts';
import { lexQuantities, type Piece } from './lex.ts';
import { ORDINALS } from './number-words.en.ts';
import { type ParsedNumber, parseNumber } from './parse-number.ts';
import { type ParsedUnit, parseUnit } from './parse-unit.ts';
import type { QuantityLanguage } from './quantity-language.ts';
import { translatePieces } from './translate-pieces.ts';

export interface QuantityOptions {
  /** Day of the article (ISO): "Wednesday" and "two months ago" count from it. */
  published?: string | undefined;
  /** That the text is in, see languages.ts; English where nothing is said. */
  language?: QuantityLanguage | undefined;
}

interface Found {
  kind: Quantity['kind'];
  value: number;
  high?: number;
  unit: string;
  comparator: Comparator;
  /** Piece indexes of the number with its unit, and of all of it with its comparator. */
  from: number;
  next: number;
  outerFrom: number;
  outerNext: number;
}

const MAX_COMPARATOR_WORDS = 4;

function readComparatorBefore(
  pieces: Piece[],
  at: number,
): { comparator: Comparator; from: number } | undefined {
  for (let length = Math.min(MAX_COMPARATOR_WORDS, at); length > 0; length -= 1) {
    const words = pieces.slice(at - length, at);
    if (words.some((piece) => piece.kind !== 'word')) continue;
    const phrase = words.map((piece) => piece.text).join(' ');
    const entry = COMPARATORS_BEFORE.find(([text]) => text === phrase);
    if (entry) return { comparator: entry[1], from: at - length };
  }
  const sign = pieces[at - 1]?.text;
  if (sign === '~' || sign === '≈') return { comparator: 'about', from: at - 1 };
  if (sign === '>' || sign === '≥')
    return { comparator: sign === '>' ? 'more-than' : 'at-least', from: at - 1 };
  if (sign === '<' || sign === '≤')
    return { comparator: sign === '<' ? 'less-than' : 'at-most', from: at - 1 };
  return undefined;
}

function readComparatorAfter(
  pieces: Piece[],
  at: number,
): { comparator: Comparator; next: number } | undefined {
  if (pieces[at]?.text === '+' && !pieces[at]?.isSpaced)
    return { comparator: 'at-least', next: at + 1 };
  for (const [phrase, comparator] of COMPARATORS_AFTER) {
    const words = phrase.split(' ');
    if (words.every((word, index) => pieces[at + index]?.text === word))
      return { comparator, next: at + words.length };
  }
  return undefined;
}

/** "no more than 50", said of a claimed maximum, but "as many as 50" is itself a figure. */
function withComparators(
  pieces: Piece[],
  found: Omit<Found, 'comparator' | 'outerFrom' | 'outerNext'>,
  fallback: Comparator,
): Found {
  let from = found.from;
  // "over a hundred": the article belongs to the number.
  const before = readComparatorBefore(pieces, from);
  const after = readComparatorAfter(pieces, found.next);
  if (before) from = before.from;
  return {
    ...found,
    comparator: before?.comparator ?? after?.comparator ?? fallback,
    outerFrom: from,
    outerNext: after?.next ?? found.next,
  };
}

/** Whether a hyphen, dash or "to" between two numbers makes a range of them. */
function rangeEnd(pieces: Piece[], number: ParsedNumber): ParsedNumber | undefined {
  const joint = pieces[number.next];
  if (!joint) return undefined;
  const isBetween = pieces[number.from - 1]?.text === 'between' && joint.text === 'and';
  const isTo = joint.text === 'to' && pieces[number.from - 1]?.text !== 'from';
  const isDash = /^[-‐‑–]$/u.test(joint.text) && number.isDigits;
  if (!isBetween && !isTo && !isDash) return undefined;
  const sign = pieces[number.next + 1];
  const at =
    sign?.kind === 'sign' && /^\p{Sc}$/u.test(sign.text) ? number.next + 2 : number.next + 1;
  const second = parseNumber(pieces, at);
  if (!second || (isDash && !second.isDigits)) return undefined;
  return second;
}

function readRange(pieces: Piece[], number: ParsedNumber): ParsedNumber | undefined {
  const second = rangeEnd(pieces, number);
  if (!second || second.high !== undefined) return undefined;
  // "2 to 3 million", "$2-3bn": the scale is of both.
  const scale = 1000 ** Math.floor(Math.log10(Math.abs(second.value) || 1) / 3);
  const isShared = number.value < 1000 && scale >= 1000 && second.next - second.from > 1;
  const low = isShared ? number.value * scale : number.value;
  if (!(second.value > low) || second.value > low * 100) return undefined;
  return { value: low, high: second.value, from: number.from, next: second.next, isDigits: false };
}

function applyUnit(number: ParsedNumber, unit: ParsedUnit | undefined) {
  if (!unit)
    return { value: number.value, ...(number.high === undefined ? {} : { high: number.high }) };
  const value = number.value * unit.factor + unit.plus;
  return { value, ...(number.high === undefined ? {} : { high: number.high * unit.factor }) };
}

function readNumber(pieces: Piece[], at: number, free: number): Found | undefined {
  const number = parseNumber(pieces, at);
  if (!number) return undefined;
  const range = readRange(pieces, number);
  const whole = range ?? number;
  const unit = parseUnit(pieces, whole, free);
  const isVague = whole.high !== undefined && !range;
  const isMeasure = unit?.kind === 'measure';
  const found = {
    kind: unit && unit.kind !== 'measure' ? unit.kind : ('number' as const),
    ...applyUnit(whole, unit),
    unit: unit?.unit ?? '',
    from: Math.min(unit?.from ?? whole.from, whole.from),
    next: unit?.next ?? whole.next,
  };
  if (!isMeasure && isBrokenUnit(pieces, found.next, number)) return undefined;
  return withComparators(pieces, found, isVague ? 'about' : 'exactly');
}

/** "29km", "11a", "F-16", "2nd": digits that are part of a word. */
function isBrokenUnit(pieces: Piece[], next: number, number: ParsedNumber): boolean {
  const after = pieces[next];
  return (
    number.isDigits &&
    after?.kind === 'word' &&
    !after.isSpaced &&
    pieces[next - 1]?.kind === 'digits'
  );
}

function readOrdinal(pieces: Piece[], at: number): Found | undefined {
  const piece = pieces[at] as Piece;
  const suffix = pieces[at + 1];
  const isDigits =
    piece.kind === 'digits' && !suffix?.isSpaced && /^(?:st|nd|rd|th)$/u.test(suffix?.text ?? '');
  const value = isDigits
    ? piece.value
    : piece.kind === 'word'
      ? ORDINALS.get(piece.text)
      : undefined;
  if (value === undefined) return undefined;
  const next = isDigits ? at + 2 : at + 1;
  return {
    kind: 'ordinal',
    value,
    unit: '',
    comparator: 'exactly',
    from: at,
    next,
    outerFrom: at,
    outerNext: next,
  };
}

/** "6:30": neither part of it counts anything. */
function isTimeOfDay(pieces: Piece[], at: number): boolean {
  const isPair = (hours: Piece | undefined, colon: Piece | undefined, minutes: Piece | undefined) =>
    colon?.text === ':' &&
    !colon.isSpaced &&
    minutes?.isSpaced === false &&
    /^\d{1,2}$/u.test(hours?.raw ?? '') &&
    /^\d\d$/u.test(minutes.raw);
  return (
    isPair(pieces[at], pieces[at + 1], pieces[at + 2]) ||
    isPair(pieces[at - 2], pieces[at - 1], pieces[at])
  );
}

interface ReadingState {
  today: CivilDay | undefined;
  /** First piece that no quantity has taken yet. */
  free: number;
}

function readAt(pieces: Piece[], at: number, { today, free }: ReadingState): Found | undefined {
  const before = pieces[at - 1];
  const piece = pieces[at] as Piece;
  // "F-16", "COVID-19", "B2B": digits at the tail of a word.
  const isTail =
    piece.kind === 'digits' &&
    !piece.isSpaced &&
    (before?.kind === 'word' ||
      (before?.text === '-' && pieces[at - 2]?.kind === 'word' && !before.isSpaced));
  if (piece.kind === 'digits' && isTimeOfDay(pieces, at)) return undefined;
  const isMoneyTail = isTail && /^(?:\p{L}{3})$/u.test(before?.text ?? '');
  if (isTail && !isMoneyTail) return undefined;
  const date = parseDate(pieces, at, today);
  if (date) {
    return {
      kind: 'date',
      value: date.value,
      unit: date.unit,
      comparator: 'exactly',
      from: date.from,
      next: date.next,
      outerFrom: date.from,
      outerNext: date.next,
    };
  }
  return readNumber(pieces, at, free) ?? readOrdinal(pieces, at);
}

/** "rose to 53,272 on Sunday": what follows is when or where, not what is counted. */
const isOwnWords = (after: string) =>
  after !== '' &&
  !/^(?:on|in|at|by|since|from|to|for|during|as|after|before|per|a|an|last|this)\b/iu.test(after);

function readAll(pieces: Piece[], today: CivilDay | undefined): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < pieces.length; ) {
    const previous = found.at(-1);
    const one = readAt(pieces, at, { today, free: previous?.next ?? 0 });
    if (one && (!previous || one.from >= previous.next)) {
      found.push(one);
      at = Math.max(one.next, at + 1);
    } else at += 1;
  }
  return found;
}

/**
 * Finds the quantities between two offsets, usually those of one sentence.
 *
 * @returns In order, not overlapping. `start` and `end` span the number with its unit and not the
 * comparator. `counts` is what follows the number up to the end of its clause, or, where nothing
 * does, what stands before it; empty for dates and ordinals.
 */
export function findQuantities(
  text: string,
  sentence: { start: number; end: number },
  options: QuantityOptions = {},
): Quantity[] {
  const { language } = options;
  const lexed = lexQuantities(text, sentence.start, sentence.end, language?.decimal);
  const pieces = language ? translatePieces(lexed, language) : lexed;
  const all = readAll(pieces, parseCivilDay(options.published));
  const spans = all.map((found) => ({
    start: (pieces[found.from] as Piece).start,
    end: (pieces[found.next - 1] as Piece).end,
    outer: {
      start: (pieces[found.outerFrom] as Piece).start,
      end: (pieces[found.outerNext - 1] as Piece).end,
    },
  }));
  const counting = all
    .map((found, index) => ({ found, outer: spans[index]?.outer }))
    .filter(
      ({ found }) => found.kind !== 'date' && found.kind !== 'ordinal' && found.kind !== 'duration',
    );
  return all.map((found, index) => {
    const { start, end, outer } = spans[index] as (typeof spans)[number];
    const place = counting.findIndex((other) => other.found === found);
    let counts = '';
    if (place >= 0) {
      const counted = findCountedSpan(
        text,
        sentence,
        outer,
        counting[place - 1]?.outer,
        counting.slice(place + 1, place + 3).flatMap((other) => (other.outer ? [other.outer] : [])),
      );
      const { before, after } = counted;
      counts = isOwnWords(text.slice(after.start, after.end))
        ? text.slice(after.start, after.end)
        : text.slice(before.start, before.end);
    }
    const { kind, value, high, unit, comparator } = found;
    return {
      start,
      end,
      kind,
      value,
      ...(high === undefined ? {} : { high }),
      unit,
      comparator,
      counts,
    };
  });
}
