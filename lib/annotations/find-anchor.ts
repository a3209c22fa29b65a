/**
 * Finds the words of an annotation again in its page's text, or says that they are gone. A wrong
 * place is worse than none: every candidate has to show the quote's words and its surroundings,
 * and where two look alike none is chosen.
 *
 * Tried in turn, each verified against quote and context: the place that the range selector gave
 * (the caller resolves it), the stored position, the quote word for word, the quote with a few
 * letters changed. The last uses approximate string matching (G. Myers, "A fast bit-vector
 * algorithm for approximate string matching", J. ACM 46 (3), 1999) by approx-string-match.
 */

import { type ContextMatch, compareContext } from './compare-context.ts';
import { findApproximate } from './find-approximate.ts';
import { foldSameLength } from './fold-same-length.ts';
import type { QuoteSelector, Target } from './types.ts';

/** UTF-16 code units into the text, end exclusive. */
export interface TextSpan {
  start: number;
  end: number;
}

export type AnchorResult =
  | (TextSpan & {
      status: 'found';
      how: 'range' | 'position' | 'quote' | 'approximate';
      /** 1 where the words are the same, less for every letter that differs. */
      exactness: number;
    })
  | {
      status: 'not-found';
      /** `several`: more than one place could be meant, and nothing tells which. */
      reason: 'gone' | 'several';
      /** What stands now between the words that stood around the quote, where both still do. */
      now?: TextSpan;
    };

/** A text that is searched for several annotations is folded once. */
export interface SearchedText {
  text: string;
  folded: string;
}

export const openText = (text: string): SearchedText => ({ text, folded: foldSameLength(text) });

/** Where the words stand, how well their surroundings agree. */
export interface Candidate extends TextSpan {
  context: ContextMatch;
  exactness: number;
}

/** More places than this with the same words: only their surroundings could tell, and they are alike. */
const MOST_PLACES = 2_000;
/** A paragraph as long as this, once on the page then and now, is the same one wherever it moved. */
const TELLING_LENGTH = 24;
/** How well context agrees, 0 to 1: word for word, nearly, and so that it may have been edited. */
const SAME = 1;
const CLOSE = 0.9;
export const ALIKE = 0.6;
/** How much better than any other place a place must be. */
const MARGIN = 0.15;
/** UTF-16 code units from where it was: an edit nearby, and no other part of the page. */
const NEAR = 600;
/** Words that changed are taken for the same ones only here: elsewhere they are other words. */
const IN_PLACE = 100;

/**
 * @param rangeHint - Where the range selector points in this text, if it could be resolved.
 * @returns Offsets into `searched.text`.
 */
export function findAnchor(
  searched: SearchedText,
  target: Target,
  rangeHint?: TextSpan,
): AnchorResult {
  const hints = [rangeHint, target.position].filter((hint) => hint !== undefined);
  const exact = findExact(searched.folded, target);
  const chosen =
    exact.length > MOST_PLACES ? 'several' : chooseExact(exact, searched, target, hints);
  if (chosen === 'several') return notFound('several', searched, target);
  if (chosen) return found(chosen, target, rangeHint);
  const similar = findApproximate(searched.folded, target, exact);
  const [best, next] = similar.toSorted((a, b) => rank(b) - rank(a));
  if (!best || !isNear(best, hints, IN_PLACE) || !isConvincing(best))
    return notFound('gone', searched, target);
  const rival = [next, ...exact].find((other) => other && rank(best) - rank(other) < MARGIN);
  if (rival) return notFound('several', searched, target);
  const { start, end, exactness } = best;
  return { status: 'found', how: 'approximate', start, end, exactness };
}

function findExact(folded: string, { quote }: Target): Candidate[] {
  const exact = foldSameLength(quote.exact);
  const found: Candidate[] = [];
  let from = folded.indexOf(exact);
  while (from >= 0 && found.length <= MOST_PLACES) {
    const span = { start: from, end: from + exact.length };
    found.push({ ...span, context: compareContext(folded, span, quote), exactness: 1 });
    from = folded.indexOf(exact, from + 1);
  }
  return found;
}

/** @returns Nothing where none of them can be trusted to be the one. */
function chooseExact(
  candidates: readonly Candidate[],
  searched: SearchedText,
  { quote }: Target,
  hints: readonly TextSpan[],
): Candidate | 'several' | undefined {
  const ordered = candidates.toSorted((a, b) => b.context.mean - a.context.mean);
  const [best, next] = ordered;
  if (!best) return undefined;
  if (quote.repeat?.hasTwin) return chooseTwin(candidates, best, quote.repeat, hints);
  const isAlike = next !== undefined && best.context.mean - next.context.mean < MARGIN;
  if (isAlike && best.context.mean > ALIKE) {
    // As many places as there were: the same one of them, if its surroundings are the best as well.
    const same = quote.repeat?.of === candidates.length && candidates[quote.repeat.nth - 1];
    return same && best.context.mean - same.context.mean < 0.01 ? same : 'several';
  }
  if (isAlike) return undefined;
  const { before, after, mean } = best.context;
  if (Math.min(before, after) >= SAME) return best;
  if (Math.min(before, after) >= ALIKE && mean >= CLOSE) return best;
  if (quote.repeat) return undefined; // it may be a neighbour of the right one
  if (Math.max(before, after) >= SAME) return best;
  if (mean >= ALIKE && isNear(best, hints)) return best;
  return candidates.length === 1 && isWholeBlock(searched, best, quote) ? best : undefined;
}

/**
 * Pages show the same list twice: a twin cannot be told by its surroundings, only by its number and
 * by standing where it stood.
 */
function chooseTwin(
  candidates: readonly Candidate[],
  best: Candidate,
  { nth, of }: NonNullable<QuoteSelector['repeat']>,
  hints: readonly TextSpan[],
): Candidate | 'several' {
  const same = candidates[nth - 1];
  if (!same || candidates.length !== of) return 'several';
  const isInPlace = hints.length === 0 || isNear(same, hints);
  return isInPlace && best.context.mean - same.context.mean < 0.01 ? same : 'several';
}

/** A paragraph that moved has other ones around it, but still is a paragraph. */
function isWholeBlock(
  { text }: SearchedText,
  { start, end }: TextSpan,
  quote: QuoteSelector,
): boolean {
  const wasBlock = /(?:^|\n)$/u.test(quote.prefix) && /^(?:\n|$)/u.test(quote.suffix);
  const isBlock = (text[start - 1] ?? '\n') === '\n' && (text[end] ?? '\n') === '\n';
  return wasBlock && isBlock && quote.exact.length >= TELLING_LENGTH;
}

const rank = ({ exactness, context }: Candidate): number => (exactness + context.mean) / 2;

/** Words that changed need their surroundings on both sides. */
const isConvincing = ({ context: { before, after } }: Candidate): boolean =>
  Math.min(before, after) >= ALIKE && Math.max(before, after) >= CLOSE;

const isNear = (span: TextSpan, hints: readonly TextSpan[], reach = NEAR): boolean =>
  hints.some(({ start }) => Math.abs(start - span.start) <= reach);

function found(
  { start, end, exactness }: Candidate,
  { position }: Target,
  rangeHint: TextSpan | undefined,
): AnchorResult {
  const isAt = (hint: TextSpan | undefined) => hint?.start === start && hint.end === end;
  const how = isAt(rangeHint) ? 'range' : isAt(position) ? 'position' : 'quote';
  return { status: 'found', how, start, end, exactness };
}

function notFound(
  reason: 'gone' | 'several',
  { folded }: SearchedText,
  { quote }: Target,
): AnchorResult {
  const now = reason === 'gone' ? findBetween(folded, quote) : undefined;
  return { status: 'not-found', reason, ...(now && { now }) };
}

/** Between prefix and suffix, each standing once and not far apart. */
function findBetween(
  folded: string,
  { prefix, suffix, exact }: Target['quote'],
): TextSpan | undefined {
  const [before, after] = [foldSameLength(prefix), foldSameLength(suffix)];
  if (before.trim() === '' || after.trim() === '') return undefined;
  const at = folded.indexOf(before);
  if (at < 0 || folded.indexOf(before, at + 1) >= 0) return undefined;
  const start = at + before.length;
  const end = folded.indexOf(after, start);
  const isCloseBy = end >= 0 && end - start <= exact.length * 2 + 200;
  return isCloseBy ? { start, end } : undefined;
}
