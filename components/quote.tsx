/**
 * Words of a source or of the page, verbatim, in the serif, with the stretches that differ marked.
 * Marks that the words bring along are not doubled. Text only: whatever a page or a pack holds, it is
 * never markup here.
 */
import type { ComponentChildren, VNode } from 'preact';
import type { PageWords } from '../lib/reading/types.ts';
import { findQuoteMarks } from '../lib/text/quote-marks.ts';

interface QuoteProps {
  text: string;
  /** UTF-16 ranges in `text` in any order; those outside it or overlapping an earlier one are left out. */
  differing?: readonly { start: number; end: number }[];
  /** BCP 47, where it is known. */
  language?: string | undefined;
  /** Ends of the sentence that it leaves out. */
  cut?: PageWords['cut'];
}

export function Quote({ text, differing = [], language, cut }: QuoteProps): VNode {
  const { start, end, hasOwn } = findQuoteMarks(text);
  const shifted = differing.map((range) => ({
    start: range.start - start,
    end: range.end - start,
  }));
  return (
    <q
      class={hasOwn ? 'quote quote-own-marks' : 'quote'}
      dir="auto"
      {...(language ? { lang: language } : {})}
    >
      {cut && cut !== 'end' && '… '}
      {markRanges(text.slice(start, end), shifted)}
      {cut && cut !== 'start' && ' …'}
    </q>
  );
}

function markRanges(
  text: string,
  ranges: readonly { start: number; end: number }[],
): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let done = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (start < done || end <= start || end > text.length) continue;
    parts.push(text.slice(done, start));
    parts.push(<mark class="differing">{text.slice(start, end)}</mark>);
    done = end;
  }
  parts.push(text.slice(done));
  return parts.filter((part) => part !== '');
}
