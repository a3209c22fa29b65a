/**
 * The words of a text as claims are matched on: folded, stemmed, each knowing the mention it
 * belongs to. Read once per article and shared by every claim.
 */
import type { EntityId } from '../dataset/types.ts';
import type { Mention } from '../reading/types.ts';
import { BEFORE_NAMES } from '../text/abbreviations.en.ts';
import { GAP, type Tokens, tokenise, WORD } from '../text/tokens.ts';
import { openWordTable, type WordTable } from '../text/word-table.ts';

/** Parallel arrays, one entry per word in order; offsets are UTF-16 units of `text`. */
export interface Words {
  text: string;
  count: number;
  start: Uint32Array;
  end: Uint32Array;
  /** Bits of `GAP` and `WORD`, see text/tokens.ts. */
  gap: Uint16Array;
  flags: Uint16Array;
  folded: string[];
  stems: string[];
  /** Numbers of the words in `table`. */
  numbers: Uint32Array;
  table: WordTable;
  /** The entity a word names, where its mention names one only; else empty. */
  entity: EntityId[];
  mentions: Mention[];
}

/** From `from` (inclusive) to `to` (exclusive), as indexes into {@link Words}. */
export interface WordRange {
  from: number;
  to: number;
}

function readEntities(tokens: Tokens, mentions: Mention[]): EntityId[] {
  const entity: EntityId[] = new Array(tokens.count).fill('');
  let at = 0;
  for (const mention of mentions) {
    const [only, second] = mention.entities;
    if (only === undefined || second !== undefined) continue;
    while (at > 0 && (tokens.start[at] ?? 0) > mention.start) at -= 1;
    while (at < tokens.count && (tokens.end[at] as number) <= mention.start) at += 1;
    for (
      let word = at;
      word < tokens.count && (tokens.start[word] as number) < mention.end;
      word++
    ) {
      entity[word] = only;
    }
  }
  return entity;
}

/** @param mentions In order of `start`. */
export function readWords(text: string, mentions: Mention[] = []): Words {
  const tokens = tokenise(text);
  const { count, start, end, hash, gap, flags } = tokens;
  const table = openWordTable();
  const numbers = new Uint32Array(count);
  const folded: string[] = new Array(count);
  const stems: string[] = new Array(count);
  for (let at = 0; at < count; at++) {
    const word = table.find(text, start[at] as number, end[at] as number, hash[at] as number);
    numbers[at] = word;
    folded[at] = table.folded[word] as string;
    stems[at] = table.stems[word] as string;
  }
  const entity = readEntities(tokens, mentions);
  return { text, count, start, end, gap, flags, folded, stems, numbers, table, entity, mentions };
}

/** @returns The words that lie inside two offsets. */
export function findWordRange(words: Words, span: { start: number; end: number }): WordRange {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.start[middle] as number) < span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < words.count && (words.end[to] as number) <= span.end) to += 1;
  return { from: low, to };
}

const NO_CLAUSE = GAP.COMMA | GAP.STOP | GAP.END | GAP.LINE;

const HARD = GAP.COMMA | GAP.END | GAP.LINE | GAP.OTHER;

/** The stop of "Dr. Naim", "John F. Kennedy", "U.S. officials" ends nothing. */
function isAbbreviated(words: Words, at: number): boolean {
  const before = at - 1;
  if (before < 0) return false;
  const isLetter = ((words.flags[before] as number) & WORD.LETTER) !== 0;
  return (isLetter && isCapital(words, before)) || BEFORE_NAMES.has(words.folded[before] as string);
}

/** @returns Whether a comma, stop or the like stands before a word. Brackets and dashes count. */
export const isAfterBreak = (words: Words, at: number): boolean => {
  const gap = words.gap[at] as number;
  if (gap & GAP.STOP && !(gap & HARD) && isAbbreviated(words, at)) return false;
  if (gap & NO_CLAUSE) return !(gap & GAP.STOP && !(gap & GAP.SPACE));
  return (gap & GAP.OTHER) !== 0;
};

/** @returns Whether a word is written with a capital. */
export const isCapital = (words: Words, at: number): boolean =>
  ((words.flags[at] as number) & (WORD.CAPITAL | WORD.CAPITALS)) !== 0;
