/**
 * Which highlight lies under a point: the element there, the highlights of its block, and a look at
 * their rectangles. It costs little more than asking for the element, however many highlights there
 * are. (The registry's own `highlightsFromPoint` takes time with every range; the caret's position,
 * which Chromium takes 1.4 times as long to find as the element, would still want the rectangles,
 * because beside a line the caret is on it too.)
 */
import type { DomRange, Positions } from './positions.ts';
import { localNameOf, parentElementOf } from './safe-dom.ts';
import { isInline } from './scan-parts.ts';

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
/** How long a block's rectangles are believed, where it keeps its size: a pointer moves on it. */
const FRESH_MS = 250;
/** A name may run through an element that is no part of running text. */
const LEVELS = 4;

/** A line of a spot, in pixels from the corner of its block. */
interface Line<K> {
  spot: Spot<K>;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Block<K> {
  spots: Spot<K>[];
  lines?: Line<K>[];
  width: number;
  height: number;
  seenAt: number;
}

/** @param spots In any order; may overlap. */
export function createHitTest<K>(
  document: Document,
  positions: Positions,
  spots: readonly Spot<K>[],
): HitTest<K> {
  return new BlockHitTest(document, positions, spots);
}

class BlockHitTest<K> implements HitTest<K> {
  #document: Document;
  #positions: Positions;
  #blocks = new Map<Element, Block<K>>();

  constructor(document: Document, positions: Positions, spots: readonly Spot<K>[]) {
    this.#document = document;
    this.#positions = positions;
    for (const spot of spots) {
      const range = positions.toRange(spot.start, spot.end);
      if (!range) continue;
      const first = blockAround(range.startContainer);
      const last = blockAround(range.endContainer);
      for (const element of new Set([first, last])) if (element) this.#add(element, spot);
    }
  }

  at(x: number, y: number): Spot<K>[] {
    if (this.#blocks.size === 0) return [];
    let element = elementAt(this.#document, x, y);
    for (let level = 0; element && level < LEVELS; level++) {
      while (element && isInline(localNameOf(element))) element = parentElementOf(element);
      const block: Block<K> | undefined = element ? this.#blocks.get(element) : undefined;
      if (element && block) return this.#spotsIn(block, element, x, y);
      element = element && parentElementOf(element);
    }
    return [];
  }

  #add(element: Element, spot: Spot<K>): void {
    const block = this.#blocks.get(element);
    if (block) block.spots.push(spot);
    else this.#blocks.set(element, { spots: [spot], width: 0, height: 0, seenAt: 0 });
  }

  #spotsIn(block: Block<K>, element: Element, x: number, y: number): Spot<K>[] {
    const box = element.getBoundingClientRect();
    const [left, top] = [x - box.left, y - box.top];
    const found: Spot<K>[] = [];
    for (const line of this.#linesOf(block, box)) {
      if (isIn(line, left, top) && !found.includes(line.spot)) found.push(line.spot);
    }
    return found.length < 2 ? found : found.sort(byLength);
  }

  #linesOf(block: Block<K>, { left, top, width, height }: DOMRect): Line<K>[] {
    const now = performance.now();
    const hasSize = width > 0 && block.width === width && block.height === height;
    if (block.lines && hasSize && now - block.seenAt < FRESH_MS) return block.lines;
    block.lines = block.spots.flatMap((spot) =>
      rectsOf(this.#document, this.#positions.toRange(spot.start, spot.end)).map((rect) => ({
        spot,
        left: rect.left - left,
        top: rect.top - top,
        right: rect.right - left,
        bottom: rect.bottom - top,
      })),
    );
    Object.assign(block, { width, height, seenAt: now });
    return block.lines;
  }
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

const byLength = (a: Spot<unknown>, b: Spot<unknown>): number =>
  a.end - a.start - (b.end - b.start);

function isIn(line: Line<unknown>, x: number, y: number): boolean {
  return (
    x >= line.left - SLACK &&
    x <= line.right + SLACK &&
    y >= line.top - SLACK &&
    y <= line.bottom + SLACK
  );
}

function blockAround(node: Node): Element | null {
  let element = parentElementOf(node);
  while (element && isInline(localNameOf(element))) element = parentElementOf(element);
  return element;
}

/** The innermost element, open shadow trees included. */
function elementAt(document: Document, x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (let root = element?.shadowRoot; root; root = element?.shadowRoot) {
    const inner = root.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
}
