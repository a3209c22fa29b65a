/**
 * What is drawn on one page at a time: a reading's finds as highlights, which of them lies where,
 * and the way from one to the next. It knows neither cards nor timing.
 */
import type { HighlightTarget } from '../lib/protocol.ts';
import type { Reading } from '../lib/reading/types.ts';
import type { Settings } from '../lib/settings/settings.ts';
import { createHitTest, type HitTest, rectsOf } from './hit-test.ts';
import {
  canPaint,
  createPainter,
  type HighlightKind,
  type HighlightStyle,
  type Painter,
} from './painter.ts';
import { type PlanChoice, type PlannedSpot, planDrawing } from './plan-drawing.ts';
import type { Point } from './pointer-watcher.ts';
import type { Positions } from './positions.ts';
import { parentElementOf } from './safe-dom.ts';

interface DrawingChoice extends PlanChoice {
  look: Settings['look'];
}

export interface PageDrawing {
  /** Replaces what is drawn. Finds that the page no longer shows as they were read are left out. */
  draw(positions: Positions, reading: Reading, choice: DrawingChoice): void;
  clear(): void;
  /** The same finds at their new places, nothing painted: after an edit of our own. */
  moveTo(positions: Positions): void;
  /** Puts back what the page took from the registry. */
  restore(): void;
  /** Stops painting what the page has removed or rewritten since it was read. */
  dropStale(): void;
  /** Puts back what the page takes again, after it had been given up. */
  tryAgain(): void;
  /** The drawn finds under a point, the shortest first. */
  allAt(point: Point): PlannedSpot[];
  /** A find by its target, drawn or not. */
  spotOf(target: HighlightTarget): PlannedSpot | undefined;
  /** A rectangle for each line in viewport pixels; empty where it is not on the page. */
  linesOf(spot: PlannedSpot): DOMRect[];
  /** Marks one as open, or none. */
  setActive(spot: PlannedSpot | undefined): void;
  /** @returns False where it is not on the page. */
  scrollTo(spot: PlannedSpot): boolean;
  /** The drawn find `by` places from another, around the end; from none: the first in view. */
  neighbour(spot: PlannedSpot | undefined, by: 1 | -1): PlannedSpot | undefined;
  readonly isCapped: boolean;
  /** The page took too much from the registry to put it back again. */
  readonly hasGivenUp: boolean;
  /** Painting edits the page (the fall-back does): places read before it are stale after it. */
  readonly editsPage: boolean;
}

/** Makes a painter that edits the page's nodes, for browsers without the CSS Custom Highlight API. */
export type CreateWrapPainter = (root: Element) => Painter;

/**
 * @param rootOf The article's element: what the fall-back painter may edit.
 * @param wrapPainter Asked for only where the browser cannot paint ranges.
 */
export function createPageDrawing(
  document: Document,
  rootOf: () => Element | undefined,
  wrapPainter: () => CreateWrapPainter | undefined,
): PageDrawing {
  return new Drawing(document, rootOf, wrapPainter);
}

class Drawing implements PageDrawing {
  #document: Document;
  #rootOf: () => Element | undefined;
  #wrapPainter: () => CreateWrapPainter | undefined;
  #painter: Painter | undefined;
  #positions: Positions | undefined;
  #reading: Reading | undefined;
  /** Every find, drawn or not: planned when one is asked for. */
  #all: PlannedSpot[] | undefined;
  #drawn: PlannedSpot[] = [];
  #hits: HitTest<HighlightTarget> | undefined;

  constructor(
    document: Document,
    rootOf: () => Element | undefined,
    wrapPainter: () => CreateWrapPainter | undefined,
  ) {
    this.#document = document;
    this.#rootOf = rootOf;
    this.#wrapPainter = wrapPainter;
  }

  get isCapped(): boolean {
    return this.#painter?.isCapped ?? false;
  }

  get editsPage(): boolean {
    return !canPaint(this.#document);
  }

  get hasGivenUp(): boolean {
    return this.#painter?.hasGivenUp ?? false;
  }

  draw(positions: Positions, reading: Reading, choice: DrawingChoice): void {
    this.#reading = reading;
    this.#all = undefined;
    this.#drawn = [];
    const drawings = [];
    for (const spot of planDrawing(reading, choice)) {
      const range = positions.toRange(spot.start, spot.end);
      if (!range) continue;
      drawings.push({ range, style: styleOf(spot.style, choice.look) });
      this.#drawn.push(spot);
    }
    this.moveTo(positions);
    this.#painter ??= this.#choosePainter();
    this.#painter?.paint(drawings);
  }

  moveTo(positions: Positions): void {
    this.#positions = positions;
    this.#hits = undefined;
  }

  clear(): void {
    this.#painter?.clear();
    this.#painter = undefined;
    this.#positions = undefined;
    this.#hits = undefined;
    this.#reading = undefined;
    this.#all = undefined;
    this.#drawn = [];
  }

  restore(): void {
    this.#painter?.restore();
  }

  dropStale(): void {
    this.#painter?.dropStale();
  }

  tryAgain(): void {
    this.#painter?.tryAgain();
  }

  allAt(point: Point): PlannedSpot[] {
    if (!this.#positions) return [];
    this.#hits ??= createHitTest(this.#document, this.#positions, this.#drawn);
    return this.#hits.at(point.x, point.y).flatMap(({ key }) => this.spotOf(key) ?? []);
  }

  spotOf(target: HighlightTarget): PlannedSpot | undefined {
    this.#all ??= this.#reading ? planDrawing(this.#reading, EVERYTHING) : [];
    return this.#all.find((spot) => isSameTarget(spot.key, target));
  }

  linesOf(spot: PlannedSpot): DOMRect[] {
    return rectsOf(this.#document, this.#positions?.toRange(spot.start, spot.end));
  }

  setActive(spot: PlannedSpot | undefined): void {
    this.#painter?.setActive(spot && this.#positions?.toRange(spot.start, spot.end));
  }

  scrollTo(spot: PlannedSpot): boolean {
    const [line] = this.linesOf(spot);
    const range = this.#positions?.toRange(spot.start, spot.end);
    if (!line || !range) return false;
    const height = this.#document.defaultView?.innerHeight ?? 0;
    const isInView = line.top > height * 0.1 && line.bottom < height * 0.8;
    // Instant, because the card is placed by where the words are now.
    if (!isInView) {
      parentElementOf(range.startContainer)?.scrollIntoView({
        block: 'center',
        behavior: 'instant',
      });
    }
    return true;
  }

  neighbour(spot: PlannedSpot | undefined, by: 1 | -1): PlannedSpot | undefined {
    const visible = this.#drawn;
    if (visible.length === 0) return undefined;
    if (!spot) {
      const first = visible.find((one) => (this.linesOf(one)[0]?.top ?? -1) >= 0);
      return first ?? visible[0];
    }
    const index = visible.findIndex((one) => isSameTarget(one.key, spot.key));
    // A find that is not drawn itself stands between two that are.
    const from = index >= 0 ? index : visible.findLastIndex((one) => one.start <= spot.start);
    return visible[(from + by + visible.length) % visible.length];
  }

  #choosePainter(): Painter | undefined {
    if (canPaint(this.#document)) return createPainter(this.#document);
    const root = this.#rootOf();
    return root && this.#wrapPainter()?.(root);
  }
}

const EVERYTHING: PlanChoice = { mentions: 'all', marks: 'both' };

const styleOf = (kind: HighlightKind, look: Settings['look']): HighlightStyle =>
  look === 'dotted' ? kind : `${look}-${kind}`;

export const isSameTarget = (a: HighlightTarget, b: HighlightTarget): boolean =>
  a.kind === b.kind && a.index === b.index;
