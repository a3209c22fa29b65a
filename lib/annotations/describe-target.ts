/**
 * Describes a stretch of a page's text so that it can be found again: the way back is
 * `find-anchor`. The range selector is the page's side to add (dom/anchor-range).
 */
import { fail, ok, type Result } from '../result.ts';
import { compareContext } from './compare-context.ts';
import { ALIKE, type SearchedText, type TextSpan } from './find-anchor.ts';
import { foldSameLength } from './fold-same-length.ts';
import { ANNOTATION_LIMITS, CONTEXT_LENGTH, type QuoteSelector, type Target } from './types.ts';

/** A word that stands more often is told by its surroundings only where they stay as they are. */
const MOST_COMPARED = 500;

/** @param span - Blanks at its ends are left out. */
export function describeTarget(
  { text, folded }: SearchedText,
  span: TextSpan,
): Result<Target, 'nothing-selected' | 'quote-too-long'> {
  const { start, end } = trim(text, span);
  if (start >= end) return fail('nothing-selected', 'There is no text in the selection.');
  if (end - start > ANNOTATION_LIMITS.quote) {
    const most = ANNOTATION_LIMITS.quote.toLocaleString('en');
    return fail('quote-too-long', `The selection is longer than ${most} characters.`);
  }
  const quote = {
    exact: text.slice(start, end),
    prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT_LENGTH), 1), start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT_LENGTH), -1)),
  };
  const repeat = countRepeats(folded, quote, start);
  const astralBefore = countAstral(text.slice(0, start));
  return ok({
    quote: { ...quote, ...(repeat && { repeat }) },
    position: { start, end, ...(astralBefore > 0 && { astralBefore }) },
  });
}

function trim(text: string, { start, end }: TextSpan): TextSpan {
  let [from, to] = [wholeCharacter(text, start, -1), wholeCharacter(text, end, 1)];
  while (from < to && /\s/u.test(text[from] as string)) from++;
  while (from < to && /\s/u.test(text[to - 1] as string)) to--;
  return { start: from, end: to };
}

/** An offset that does not stand between the halves of a character, moved by `step` if it does. */
function wholeCharacter(text: string, at: number, step: 1 | -1): number {
  const isInside = /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) && at > 0;
  return isInside && /[\ud800-\udbff]$/.test(text.slice(at - 1, at)) ? at + step : at;
}

/** Counted as `find-anchor` counts: overlapping places each. */
function countRepeats(
  folded: string,
  quote: QuoteSelector,
  start: number,
): QuoteSelector['repeat'] {
  const exact = foldSameLength(quote.exact);
  let [nth, of, hasTwin] = [0, 0, false];
  for (let at = folded.indexOf(exact); at >= 0; at = folded.indexOf(exact, at + 1)) {
    of++;
    if (at <= start) nth++;
    if (at === start || hasTwin || of > MOST_COMPARED) continue;
    const place = { start: at, end: at + exact.length };
    hasTwin = compareContext(folded, place, quote).mean >= ALIKE;
  }
  return of > 1 ? { nth, of, ...(hasTwin && { hasTwin }) } : undefined;
}

/** @returns How many characters of the text take two UTF-16 code units. */
export const countAstral = (text: string): number =>
  text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
