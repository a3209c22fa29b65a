/** How well what stands around a place agrees with what stood around the quote. */
import search from 'approx-string-match';
import type { TextSpan } from './find-anchor.ts';
import { foldSameLength } from './fold-same-length.ts';
import type { QuoteSelector } from './types.ts';

/** 0 to 1 each. */
export interface ContextMatch {
  before: number;
  after: number;
  mean: number;
}

/** A side with fewer characters than this says nothing by itself. */
const TELLING = 8;
/** The same words, but not right beside the quote. */
const MOVED = 0.95;
/** UTF-16 code units that may have come between the quote and its context. */
const SLACK = 12;

/** @param folded - By `foldSameLength`, as is the context here. */
export function compareContext(
  folded: string,
  { start, end }: TextSpan,
  { prefix, suffix }: Pick<QuoteSelector, 'prefix' | 'suffix'>,
): ContextMatch {
  const before = similarity(
    foldSameLength(prefix),
    folded.slice(Math.max(0, start - prefix.length - SLACK), start),
    start === prefix.length,
    'end',
  );
  const after = similarity(
    foldSameLength(suffix),
    folded.slice(end, end + suffix.length + SLACK),
    folded.length - end === suffix.length,
    'start',
  );
  const [b, a] = [prefix.length, suffix.length].map((length) => Math.max(length, TELLING));
  return {
    before,
    after,
    mean: (before * (b as number) + after * (a as number)) / ((b as number) + (a as number)),
  };
}

/**
 * @param isAtEdge - The text begins or ends where this context does, as it did.
 * @param side - On which the quote's border lies in `here`.
 */
function similarity(
  stored: string,
  here: string,
  isAtEdge: boolean,
  side: 'start' | 'end',
): number {
  if (stored.trim() === '') return isAtEdge ? 1 : 0;
  const touches = side === 'end' ? here.endsWith(stored) : here.startsWith(stored);
  if (touches) return stored.length >= TELLING || isAtEdge ? 1 : 0.5;
  if (stored.length < TELLING) return 0;
  const [best] = search(here, stored, stored.length);
  return best ? Math.min(MOVED, 1 - best.errors / stored.length) : 0;
}
