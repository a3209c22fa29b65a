/**
 * Which highlight lies under a point: the caret position there, a binary search over the
 * highlights, and a look at the rectangles, because beside a line the caret is on it too. (The
 * registry's own `highlightsFromPoint` takes time with every range there is.)
 */
import type { DomRange, Positions } from './positions.ts';

/** A highlight in the text; `key` is whatever the caller knows it by. */
export interface Spot<K> {
  start: number;
  end: number;
  key: K;
}

export interface HitTest<K> {
  /** @returns The spots under the point in viewport pixels, shortest first; often none. */
  at(x: number, y: number): Spot<K>[];
}

/** Pixels around a line's rectangle that still count, for the underline below the letters. */
const SLACK = 2;

/** @param spots In any order; may overlap. */
export function createHitTest<K>(
  document: Document,
  positions: Positions,
  spots: readonly Spot<K>[],
): HitTest<K> {
  const sorted = [...spots].sort((a, b) => a.start - b.start || a.end - b.end);
  // The farthest end up to here: tells the backward search when to stop.
  const reach: number[] = [];
  for (const spot of sorted) reach.push(Math.max(spot.end, reach.at(-1) ?? 0));
  return {
    at(x, y) {
      if (sorted.length === 0) return [];
      const caret = caretAt(document, x, y, positions.shadowRoots);
      const offset = caret && positions.toOffset(caret.node, caret.offset);
      if (offset === undefined) return [];
      return spotsAround(sorted, reach, offset)
        .filter((spot) =>
          rectsOf(document, positions.toRange(spot.start, spot.end)).some((rect) =>
            isIn(rect, x, y),
          ),
        )
        .sort((a, b) => a.end - a.start - (b.end - b.start));
    },
  };
}

/** @returns A rectangle for each line the range runs over; empty where it is not laid out. */
export function rectsOf(document: Document, range: DomRange | undefined): DOMRect[] {
  if (!range?.startContainer.isConnected || !range.endContainer.isConnected) return [];
  // Short-lived on purpose: a range that lives on slows down every edit of the page.
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    return []; // the page has shortened the node since
  }
  return [...live.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}

function isIn(rect: DOMRect, x: number, y: number): boolean {
  return (
    x >= rect.left - SLACK &&
    x <= rect.right + SLACK &&
    y >= rect.top - SLACK &&
    y <= rect.bottom + SLACK
  );
}

/** The caret falls on either side of a letter: an offset at a spot's end may be inside it. */
function spotsAround<K>(sorted: Spot<K>[], reach: number[], offset: number): Spot<K>[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Spot<K>).start <= offset) low = middle + 1;
    else high = middle;
  }
  const found: Spot<K>[] = [];
  for (let i = low - 1; i >= 0 && (reach[i] as number) >= offset; i--) {
    const spot = sorted[i] as Spot<K>;
    if (spot.end >= offset) found.push(spot);
  }
  return found;
}

function caretAt(
  document: Document,
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[],
): { node: Node; offset: number } | undefined {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y, {
      shadowRoots: [...shadowRoots],
    });
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  // Chromium before 128 and Safari.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
