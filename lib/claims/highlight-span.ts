/**
 * Chooses which words of a sentence are highlighted: those that carry the claim, from the border of
 * a clause to the border of a clause. Borders are punctuation and a few small words; no parsing.
 */
import type { Sentence } from '../text/sentences.ts';
import { GAP } from '../text/tokens.ts';
import { isAfterBreak, type WordRange, type Words } from './read-words.ts';

/** How far a span is widened towards the border of its clause, in words. */
const MAX_WIDENING = 9;
/** Who it is about may stand so many words before or after a comma away from what is said. */
const MAX_APART = 8;
/** Words with which no highlight begins or, cut short, ends. */
const LOOSE =
  /^(?:and|or|but|that|which|who|where|while|whereas|as|so|then|also|with|of|to|in|on|at|by|for|from|the|a|an|is|are|was|were|has|have|had)$/u;
const LOOSE_START =
  /^(?:and|or|but|that|which|who|where|when|while|whereas|although|though|because|so|then|also|as|after|before|since|following|amid|during|despite|until|with|yet|however|meanwhile)$/u;
/** After a comma these begin another statement; without one too, where "and" is not just a list. */
const NEW_CLAUSE =
  /^(?:and|but|while|whereas|where|when|because|although|though|so|yet|as|after|according)$/u;
/** These do so without a comma. */
const NEW_ALWAYS = /^(?:because|although|though|whereas)$/u;
/** What a widened span stops at: what follows is when or why. */
const SOFT_BORDER = /^(?:after|before|following|amid|during|despite|since|until|unless|if)$/u;
/** What ends the frame of reported speech: "told reporters that | …". */
const REPORTING =
  /^(?:said|says|say|saying|told|tells|added|adds|confirmed|announced|stated|reported|claimed|insisted|stressed|noted|argued|warned|explained|emphasi[sz]ed|reiterated|denied|believes?|believed)$/u;

interface SpanWords {
  /** Words that say it, in any order; not empty. */
  carriers: readonly number[];
  /** All words to be covered where one clause can: the carriers and who it is about. */
  all: readonly number[];
  /** Said in passing: the words themselves and not their clause. */
  isTight?: boolean;
}

/** Whether what begins at `at` is a statement of its own: "; …", ", and said that …", ", where …". */
function isNewStatement(words: Words, range: WordRange, at: number): boolean {
  if (NEW_ALWAYS.test(words.folded[at] as string)) return true;
  if (!isAfterBreak(words, at)) return false;
  // "According to Dr. Naim, | the group is ready".
  const opensWithSource = words.folded[range.from] === 'according';
  if (opensWithSource && at - range.from < 14) return true;
  const gap = words.gap[at] as number;
  if (gap & GAP.OTHER && !(gap & GAP.COMMA)) {
    const between = words.text.slice(words.end[at - 1], words.start[at]);
    if (between.includes(';')) return true;
  }
  return (gap & GAP.COMMA) !== 0 && NEW_CLAUSE.test(words.folded[at] as string);
}

/** Cuts a range into its statements. */
function cutStatements(words: Words, range: WordRange): WordRange[] {
  const parts: WordRange[] = [];
  let from = range.from;
  for (let at = range.from + 1; at < range.to; at++) {
    if (!isNewStatement(words, range, at)) continue;
    parts.push({ from, to: at });
    from = at;
  }
  parts.push({ from, to: range.to });
  return parts;
}

const countIn = ({ from, to }: WordRange, at: readonly number[]) =>
  at.filter((word) => word >= from && word < to).length;

/** The statement that carries the claim, where one has most of it; else the whole range. */
function findStatement(words: Words, range: WordRange, { carriers }: SpanWords): WordRange {
  const parts = cutStatements(words, range);
  const distinct = [...new Set(carriers)];
  let best = range;
  let most = 0;
  for (const part of parts) {
    const count = countIn(part, distinct);
    if (count >= most && count > 0) [best, most] = [part, count];
  }
  return most * 2 > distinct.length || most >= 3 ? best : range;
}

const isBorder = (words: Words, statement: WordRange, at: number) =>
  at <= statement.from || isAfterBreak(words, at);

/** Where the frame of reported speech before `at` ends: "Naim told reporters that |". */
function isAfterFrame(words: Words, at: number): boolean {
  if (words.folded[at - 1] !== 'that') return false;
  return words.folded.slice(Math.max(0, at - 5), at - 1).some((word) => REPORTING.test(word));
}

function widenLeft(words: Words, statement: WordRange, from: number): number {
  for (let left = from; from - left <= MAX_WIDENING; left--) {
    if (isBorder(words, statement, left) || isAfterFrame(words, left)) return left;
    if (left < from && SOFT_BORDER.test(words.folded[left] as string)) return left;
  }
  return from;
}

/** @returns Where the clause ends, or `to` itself where that is too far. */
function widenRight(words: Words, statement: WordRange, to: number): number {
  for (let right = to; right - to <= MAX_WIDENING; right++) {
    if (right >= statement.to || isAfterBreak(words, right)) return right;
    if (SOFT_BORDER.test(words.folded[right] as string)) return right;
  }
  return to;
}

/** The carriers' stretch, with those it is about where they stand near. */
function findCore(statement: WordRange, { carriers, all }: SpanWords): WordRange {
  const inside = carriers.filter((at) => at >= statement.from && at < statement.to);
  let from = Math.min(...inside);
  let to = Math.max(...inside) + 1;
  const others = all.filter((at) => at >= statement.from && at < statement.to);
  for (const at of [...others].sort((a, b) => b - a))
    if (at < from && from - at <= MAX_APART) from = at;
  for (const at of [...others].sort((a, b) => a - b))
    if (at >= to && at - to < MAX_APART) to = at + 1;
  return { from, to };
}

/** A name is never cut in two. */
function wholeName(words: Words, statement: WordRange, core: WordRange): WordRange {
  let { from, to } = core;
  const isSame = (a: number, b: number) =>
    words.entity[a] !== '' && words.entity[a] === words.entity[b];
  while (from > statement.from && isSame(from, from - 1) && !isAfterBreak(words, from)) from -= 1;
  while (to < statement.to && isSame(to, to - 1) && !isAfterBreak(words, to)) to += 1;
  return { from, to };
}

/**
 * @returns UTF-16 offsets inside the sentence, at word edges: the stretch of the carrying words in
 * the statement that has most of them, widened to the borders of its clause where those are near.
 */
export function chooseHighlight(
  words: Words,
  range: WordRange,
  sentence: Sentence,
  span: SpanWords,
): { start: number; end: number } {
  const statement = findStatement(words, range, span);
  const core = wholeName(words, statement, findCore(statement, span));
  if (span.isTight) {
    return { start: words.start[core.from] as number, end: endOf(words, core.to, sentence) };
  }
  let from = widenLeft(words, statement, core.from);
  let to = widenRight(words, statement, core.to);
  while (from < core.from && LOOSE_START.test(words.folded[from] as string)) from += 1;
  const isAtBorder =
    to >= statement.to || isAfterBreak(words, to) || SOFT_BORDER.test(words.folded[to] as string);
  while (!isAtBorder && to > core.to && LOOSE.test(words.folded[to - 1] as string)) to -= 1;
  // "…, and | said that": the carriers themselves may begin with what joins the statement on.
  while (from + 1 < to && from === statement.from && isJoint(words, from)) from += 1;
  return { start: words.start[from] as number, end: endOf(words, to, sentence) };
}

const isJoint = (words: Words, at: number) =>
  /^(?:and|but|so|yet)$/u.test(words.folded[at] as string);

/** Takes a percent sign or a possessive along, so that no word is cut. */
function endOf(words: Words, to: number, sentence: Sentence): number {
  let end = words.end[to - 1] as number;
  const tail = /^(?:['’]s\b|\s?%)/u.exec(words.text.slice(end, Math.min(sentence.end, end + 3)));
  if (tail) end += tail[0].length;
  return end;
}
