/**
 * Where a text comes closest to a quote that it does not hold, so that the maintainer sees at once
 * which character differs. Compares by words; it is for messages and proves nothing.
 */

export interface ClosestPassage {
  /** Line of the text, from 1. */
  line: number;
  /** UTF-16 offsets into the text as given. */
  start: number;
  end: number;
  /** How many of the quote's words stand there in this order, 0 to 1. */
  share: number;
}

interface Word {
  value: string;
  start: number;
  end: number;
}

// Curly and straight marks, case and accents are what quotes usually differ in: look past them.
const fold = (word: string) =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

function findWords(text: string): Word[] {
  return [...text.matchAll(/\S+/gu)].flatMap((match) => {
    const value = fold(match[0]);
    if (value === '') return [];
    return [{ value, start: match.index, end: match.index + match[0].length }];
  });
}

/** Length of the longest common subsequence of words. */
function countCommon(a: readonly Word[], b: readonly Word[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (let column = 1; column <= b.length; column++) {
      const isSame = word.value === b[column - 1]?.value;
      const best = isSame
        ? (row[column - 1] ?? 0) + 1
        : Math.max(row[column] ?? 0, next[column - 1] ?? 0);
      next.push(best);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** @returns The stretch of as many words with most of the quote's in order, first of equals. */
export function findClosestPassage(text: string, quote: string): ClosestPassage | undefined {
  const [words, wanted] = [findWords(text), findWords(quote)];
  if (words.length === 0 || wanted.length === 0) return undefined;
  const known = new Set(wanted.map(({ value }) => value));
  const isKnown = words.map(({ value }) => Number(known.has(value)));
  const size = Math.min(wanted.length, words.length);
  // A window can have no more words in order than words in common: most need no closer look.
  let inWindow = isKnown.slice(0, size).reduce((sum, it) => sum + it, 0);
  let best = { at: 0, common: 0 };
  for (let at = 0; at + size <= words.length; at++) {
    if (at > 0) inWindow += (isKnown[at + size - 1] ?? 0) - (isKnown[at - 1] ?? 0);
    if (inWindow <= best.common) continue;
    const common = countCommon(wanted, words.slice(at, at + size));
    if (common > best.common) best = { at, common };
  }
  const [first, last] = [words[best.at], words[best.at + size - 1]];
  if (best.common === 0 || !first || !last) return undefined;
  return {
    line: text.slice(0, first.start).split('\n').length,
    start: first.start,
    end: last.end,
    share: best.common / wanted.length,
  };
}
