/** Chooses which words of a sentence are highlighted: those that carry the claim, as a phrase. */
import type { Sentence } from '../text/sentences.ts';
import { isAfterBreak, type WordRange, type Words } from './read-words.ts';

/** How far a span is widened towards the edge of its clause, in words. */
const MAX_WIDENING = 7;
/** Words with which no highlight begins or ends. */
const LOOSE =
  /^(?:and|or|but|that|which|who|while|whereas|as|so|then|also|with|of|to|in|on|at|by|for|from|the|a|an|is|are|was|were|has|have|had)$/u;
const LOOSE_START = /^(?:and|or|but|that|which|who|while|whereas|so|then|also|as)$/u;

/**
 * @param carriers Words that carry the claim, in any order; not empty.
 * @returns UTF-16 offsets inside the sentence, at word edges: from the first to the last carrying
 * word, widened to the end of their clause where that is near.
 */
export function chooseHighlight(
  words: Words,
  range: WordRange,
  sentence: Sentence,
  carriers: number[],
): { start: number; end: number } {
  let from = Math.min(...carriers);
  let to = Math.max(...carriers) + 1;
  const [tightFrom, tightTo] = [from, to];
  let left = from;
  while (left > range.from && !isAfterBreak(words, left) && from - left <= MAX_WIDENING) left -= 1;
  if (from - left <= MAX_WIDENING) from = left;
  let right = to;
  while (right < range.to && !isAfterBreak(words, right) && right - to <= MAX_WIDENING) right += 1;
  if (right - to <= MAX_WIDENING) to = right;
  while (from < tightFrom && LOOSE_START.test(words.folded[from] as string)) from += 1;
  while (to > tightTo && LOOSE.test(words.folded[to - 1] as string)) to -= 1;
  // A name is never cut in two.
  while (
    from > range.from &&
    words.entity[from] !== '' &&
    words.entity[from] === words.entity[from - 1] &&
    !isAfterBreak(words, from)
  )
    from -= 1;
  const end = endOf(words, to, sentence);
  return { start: words.start[from] as number, end };
}

/** Takes a percent sign or a possessive along, so that no word is cut. */
function endOf(words: Words, to: number, sentence: Sentence): number {
  let end = words.end[to - 1] as number;
  const tail = /^(?:['’]s\b|\s?%)/u.exec(words.text.slice(end, Math.min(sentence.end, end + 3)));
  if (tail) end += tail[0].length;
  return end;
}
