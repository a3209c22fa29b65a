/** Adds up number words that are written apart, as French and Spanish do. */
import type { SpokenNumber } from './quantity-language.ts';

export interface Addends {
  values: ReadonlyMap<string, number>;
  /** Multiply what stands before them: cent, mille. */
  scales: ReadonlyMap<string, number>;
  /** May stand between two of a number: "vingt et un". */
  and: string;
  /** Whether `value` may be added where the number below its last scale is `room` so far, above zero. */
  mayFollow: (room: number, value: number) => boolean;
  /** Two words that together are a third number: quatre-vingts. */
  multiply?: readonly [first: string, second: RegExp, value: number];
}

/** @returns The longest number that the words begin with; nothing where they begin with none. */
export function addUp(words: readonly string[], addends: Addends): SpokenNumber | undefined {
  const { values, scales, and, mayFollow, multiply } = addends;
  let total = 0;
  let room = 0;
  let count = 0;
  for (let at = 0; at < words.length; ) {
    const from: number = count > 0 && words[at] === and ? at + 1 : at;
    const word = words[from] ?? '';
    const isPair = multiply && word === multiply[0] && multiply[1].test(words[from + 1] ?? '');
    const value = isPair ? multiply[2] : values.get(word);
    const scale = from === at ? scales.get(word) : undefined;
    if (scale !== undefined && !(scale === 100 && room >= 100)) {
      if (scale === 100) room = (room || 1) * 100;
      else [total, room] = [total + (room || 1) * scale, 0];
    } else if (value !== undefined && (room === 0 || fits(room, value, mayFollow))) room += value;
    else break;
    at = from + (isPair ? 2 : 1);
    count = at;
  }
  return count === 0 ? undefined : { value: total + room, count };
}

const fits = (room: number, value: number, mayFollow: Addends['mayFollow']) =>
  value > 0 &&
  (room % 100 === 0 ? value < 100 : mayFollow(room % 100, value) && isOpen(room, value));

/** After "vingt" the ones are free, after "vingt et un" they are not. */
const isOpen = (room: number, value: number) => room % 10 === 0 && room % 100 >= 20 && value < 20;
