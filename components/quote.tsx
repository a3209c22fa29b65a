/**
 * Words of a source or of the page, verbatim, in the serif, with the stretches that differ marked.
 * Text only: whatever a page or a pack holds, it is never markup here.
 */
import type { ComponentChildren, VNode } from 'preact';

interface QuoteProps {
  text: string;
  /** UTF-16 ranges in `text` in any order; those outside it or overlapping an earlier one are left out. */
  differing?: readonly { start: number; end: number }[];
  /** BCP 47, where it is known. */
  language?: string | undefined;
}

export function Quote({ text, differing = [], language }: QuoteProps): VNode {
  return (
    <q class="quote" dir="auto" {...(language ? { lang: language } : {})}>
      {markRanges(text, differing)}
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
