/** Reads what a number is in, before and after it: currency, percent, duration, measure. */
import type { Piece } from './lex.ts';
import { type ParsedNumber, parseNumber } from './parse-number.ts';
import {
  CENTS,
  CURRENCY_CODES,
  CURRENCY_NAMES,
  CURRENCY_OWNERS,
  CURRENCY_SIGNS,
  DOLLAR_PREFIXES,
  DURATIONS,
  MEASURES,
} from './unit-words.en.ts';

export interface ParsedUnit {
  kind: 'percent' | 'currency' | 'duration' | 'measure';
  unit: string;
  /** Where the whole now begins and ends, as piece indexes. */
  from: number;
  next: number;
  /** What to multiply the value with, and to add to it ("3 dollars 50"). */
  factor: number;
  plus: number;
}

const textAt = (pieces: Piece[], at: number) => pieces[at]?.text ?? '';
const singular = (word: string) => (word.endsWith('s') ? word.slice(0, -1) : word);

/** "MUSD": a code with its millions in front. */
function readCode(word: string): { unit: string; factor: number } | undefined {
  const plain = CURRENCY_CODES.get(word);
  if (plain) return { unit: plain, factor: 1 };
  const scaled = /^m(\p{L}{3})$/u.exec(word)?.[1];
  const unit = scaled ? CURRENCY_CODES.get(scaled) : undefined;
  return unit ? { unit, factor: 1e6 } : undefined;
}

/** The sign, code or name right before a number: "US$", "c $", "USD", "dollar 22.5". */
function parseCurrencyBefore(pieces: Piece[], number: ParsedNumber): ParsedUnit | undefined {
  const at = number.from - 1;
  const text = textAt(pieces, at);
  const base = { kind: 'currency', next: number.next, factor: 1, plus: 0 } as const;
  const sign = CURRENCY_SIGNS.get(text);
  if (sign) {
    // "10 $ 30 $": a sign that belongs to the number before it.
    const previous = pieces[at - 1];
    // "a $4,000 raise" is no Australian one: a lone letter has to touch the sign or be a capital.
    const isPrefix =
      previous?.kind === 'word' &&
      (previous.raw.length > 1 ||
        !pieces[at]?.isSpaced ||
        (previous.raw !== 'A' && /^\p{Lu}$/u.test(previous.raw)) ||
        (previous.text !== 'a' && previous.text !== 's'));
    const prefix = isPrefix ? DOLLAR_PREFIXES.get(previous.text) : undefined;
    if (text !== '$' || !prefix) return { ...base, unit: sign, from: at };
    return { ...base, unit: prefix, from: at - 1 };
  }
  const code = readCode(text);
  if (code) return { ...base, unit: code.unit, factor: code.factor, from: at };
  return text === 'dollar' ? { ...base, unit: 'USD', from: at } : undefined;
}

/** Cents after a whole amount: "50 cents", "and 15", "forty five" at the end. */
function parseSmallChange(pieces: Piece[], at: number): { plus: number; next: number } | undefined {
  const hasAnd = textAt(pieces, at) === 'and';
  const start = hasAnd ? at + 1 : at;
  if (pieces[start]?.kind === 'digits' && !hasAnd && !CENTS.has(textAt(pieces, start + 1)))
    return undefined;
  const number = parseNumber(pieces, start);
  if (!number || number.value >= 100 || number.value < 0 || !Number.isInteger(number.value))
    return undefined;
  if (CENTS.has(textAt(pieces, number.next)))
    return { plus: number.value / 100, next: number.next + 1 };
  const after = pieces[number.next];
  const isEnd = after === undefined || (after.kind === 'sign' && /^[.!?;]$/u.test(after.text));
  return isEnd ? { plus: number.value / 100, next: number.next } : undefined;
}

/** "dollars", "us dollars", "francs", "usd", "₡", "cents" after a number. */
function parseCurrencyAfter(pieces: Piece[], number: ParsedNumber): ParsedUnit | undefined {
  const base = { kind: 'currency', from: number.from, factor: 1, plus: 0 } as const;
  // "a trillion-dollar bill", "hundreds of millions of dollars".
  const isVague = number.high !== undefined && textAt(pieces, number.next) === 'of';
  const isJoined = isVague || /^[-‐‑]$/u.test(textAt(pieces, number.next));
  let at = isJoined ? number.next + 1 : number.next;
  const sign = isJoined ? undefined : CURRENCY_SIGNS.get(textAt(pieces, at));
  if (sign) {
    const opensNext = pieces[at + 1]?.kind === 'digits' && !pieces[at + 1]?.isSpaced;
    return opensNext ? undefined : { ...base, unit: sign, next: at + 1 };
  }
  const code = readCode(textAt(pieces, at));
  if (code && !(pieces[at + 1]?.kind === 'digits' && !pieces[at + 1]?.isSpaced)) {
    return { ...base, unit: code.unit, factor: code.factor, next: at + 1 };
  }
  if (CENTS.has(textAt(pieces, at))) return { ...base, unit: 'cent', next: at + 1 };
  const owner = CURRENCY_OWNERS.get(textAt(pieces, at));
  const twoWords = CURRENCY_OWNERS.get(`${textAt(pieces, at)} ${textAt(pieces, at + 1)}`);
  at += twoWords ? 2 : owner ? 1 : 0;
  const name =
    CURRENCY_NAMES.get(singular(textAt(pieces, at))) ?? CURRENCY_NAMES.get(textAt(pieces, at));
  if (!name || (!owner && !twoWords && /^(?:mark|real|won)$/u.test(textAt(pieces, at))))
    return undefined;
  const change = parseSmallChange(pieces, at + 1);
  return {
    ...base,
    unit: twoWords ?? owner ?? name,
    next: change?.next ?? at + 1,
    plus: change?.plus ?? 0,
  };
}

function parsePercentAfter(pieces: Piece[], number: ParsedNumber): ParsedUnit | undefined {
  const at = pieces[number.next]?.text === '-' ? number.next + 1 : number.next;
  const text = textAt(pieces, at);
  const isPer = text === 'per' && /^cents?$/u.test(textAt(pieces, at + 1));
  const next = isPer ? at + 2 : /^(?:%|percent|percents|pct|percentage)$/u.test(text) ? at + 1 : 0;
  const base = { kind: 'percent', from: number.from, factor: 1, plus: 0 } as const;
  if (next > 0 && /^points?$/u.test(textAt(pieces, next)))
    return { ...base, unit: 'percent-point', next: next + 1 };
  return next > 0 && text !== 'percentage' ? { ...base, unit: 'percent', next } : undefined;
}

/** "percent of 10", where nothing stands before that it could be of. */
function parsePercentBefore(pieces: Piece[], number: ParsedNumber): ParsedUnit | undefined {
  const at = number.from;
  if (textAt(pieces, at - 1) !== 'of') return undefined;
  const isPerCent = textAt(pieces, at - 2) === 'cent' && textAt(pieces, at - 3) === 'per';
  const from = isPerCent ? at - 3 : /^percents?$/u.test(textAt(pieces, at - 2)) ? at - 2 : -1;
  return from === 0
    ? { kind: 'percent', unit: 'percent', from, next: number.next, factor: 1, plus: 0 }
    : undefined;
}

function parseMeasure(pieces: Piece[], number: ParsedNumber): ParsedUnit | undefined {
  const hyphen = /^[-‐‑]$/u.test(textAt(pieces, number.next)) ? 1 : 0;
  const at = number.next + hyphen;
  const text = textAt(pieces, at);
  const base = { from: number.from, next: at + 1, factor: 1, plus: 0 };
  const duration = DURATIONS.get(text);
  if (duration && !(duration === 'second' && number.value === 1))
    return { ...base, kind: 'duration', unit: duration };
  const measure = MEASURES.get(text);
  return measure ? { ...base, kind: 'measure', unit: measure } : undefined;
}

/**
 * @param free First piece that no quantity has taken yet: "10 rmb 20 usd" has one code for each.
 * @returns What `number` is in, or nothing where it is a bare number.
 */
export function parseUnit(
  pieces: Piece[],
  number: ParsedNumber,
  free: number,
): ParsedUnit | undefined {
  const before = parseCurrencyBefore(pieces, number);
  return (
    parsePercentAfter(pieces, number) ??
    (before && before.from >= free ? before : undefined) ??
    parseCurrencyAfter(pieces, number) ??
    parseMeasure(pieces, number) ??
    parsePercentBefore(pieces, number)
  );
}
