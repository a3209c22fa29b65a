/**
 * Places where a quote stands with a few letters changed. It chooses none of them; the caller
 * holds their surroundings against the quote's.
 */
import search from 'approx-string-match';
import { compareContext } from './compare-context.ts';
import type { Candidate, TextSpan } from './find-anchor.ts';
import { foldSameLength } from './fold-same-length.ts';
import type { QuoteSelector, Target } from './types.ts';

/** Shorter words are like too many others. */
const SHORTEST = 12;
/** A quarter of the letters may differ: a word or two of a sentence. */
const ERRORS = 0.25;
const MOST_ERRORS = 256;
/** Characters of the text times words of 32 letters of the pattern: about a tenth of a second. */
const MOST_WORK = 12_000_000;
/** Characters of context that tell where the quote begins or ends, and how far that may be off. */
const CONTEXT_EDGE = 16;
const SNAP = 32;
/** Alternatives looked for: the one that is meant, and those it could be taken for. */
const MOST_PLACES = 4;

/**
 * @param folded - The text by `foldSameLength`.
 * @param taken - Places that are known already, where the words stand unchanged.
 * @returns Best first of what does not overlap; empty for a quote that is too short to tell, or too
 *   long to look for in time.
 */
export function findApproximate(
  folded: string,
  { quote, position }: Target,
  taken: readonly TextSpan[],
): Candidate[] {
  const pattern = foldSameLength(quote.exact);
  if (pattern.length < SHORTEST) return [];
  const maxErrors = Math.min(MOST_ERRORS, Math.floor(pattern.length * ERRORS));
  const reach = Math.floor(MOST_WORK / Math.ceil(pattern.length / 32));
  if (reach < pattern.length * 4) return [];
  const middle = position?.start ?? 0;
  const from = Math.max(0, Math.min(middle - (reach >> 1), folded.length - reach));
  let rest = folded.slice(from, from + reach);
  for (const span of taken) rest = blank(rest, { start: span.start - from, end: span.end - from });
  const candidates: Candidate[] = [];
  while (candidates.length < MOST_PLACES) {
    const [best] = search(rest, pattern, maxErrors);
    if (!best) break;
    const span = { start: best.start + from, end: best.end + from };
    const whole = snapToContext(folded, span, quote);
    const context = compareContext(folded, whole, quote);
    candidates.push({ ...whole, context, exactness: 1 - best.errors / pattern.length });
    rest = blank(rest, best);
  }
  return candidates;
}

/** The library gives the best matches only: what was found is taken out to find the next best. */
function blank(text: string, { start, end }: TextSpan): string {
  const [from, to] = [Math.max(0, start), Math.min(text.length, end)];
  return from < to ? text.slice(0, from) + '\u0000'.repeat(to - from) + text.slice(to) : text;
}

/** Where words at an end of the quote changed, the fewest errors leave them out: its context knows. */
function snapToContext(folded: string, { start, end }: TextSpan, quote: QuoteSelector): TextSpan {
  const before = foldSameLength(quote.prefix).slice(-CONTEXT_EDGE);
  const after = foldSameLength(quote.suffix).slice(0, CONTEXT_EDGE);
  const from = folded.lastIndexOf(before, start + SNAP) + before.length;
  const to = folded.indexOf(after, end - SNAP);
  const isStart = before.length === CONTEXT_EDGE && Math.abs(from - start) <= SNAP;
  const isEnd = after.length === CONTEXT_EDGE && to >= 0 && Math.abs(to - end) <= SNAP;
  const snapped = { start: isStart ? from : start, end: isEnd ? to : end };
  return snapped.start < snapped.end ? snapped : { start, end };
}
