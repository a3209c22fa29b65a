/**
 * A page's annotations at their places: found by their anchors, painted in their colours, told by a
 * point. It knows neither cards nor where annotations are kept.
 */
import type { PlacedNote } from '../lib/annotations/note-calls.ts';
import type { Colour, KeptAnnotation } from '../lib/annotations/types.ts';
import { type ResolvedTarget, resolveTarget } from './anchor-range.ts';
import { createHitTest, type HitTest, rectsOf } from './hit-test.ts';
import { canPaint, createPainter, type Painter } from './painter.ts';
import type { Point } from './pointer-watcher.ts';
import type { DomRange } from './positions.ts';
import type { PageText } from './read-page-text.ts';
import { parentElementOf } from './safe-dom.ts';

interface Placed {
  note: PlacedNote;
  range?: DomRange;
}

/** Words that are being written about, and not yet kept. */
export interface PendingMark {
  range: DomRange;
  colour: Colour;
}

export class NoteDrawing {
  #document: Document;
  #painter: Painter | undefined;
  #placed: Placed[] = [];
  #hits: HitTest<string> | undefined;
  #pending: PendingMark | undefined;

  constructor(document: Document) {
    this.#document = document;
    if (canPaint(document)) this.#painter = createPainter(document);
  }

  /** Page notes first, then in order of the text, what was not found last. */
  get notes(): PlacedNote[] {
    return this.#placed.map(({ note }) => note);
  }

  /** Finds all of them in the page as it was just read, and paints them. */
  place(page: PageText, annotations: readonly KeptAnnotation[]): void {
    const resolved = annotations.map((annotation) => {
      const { target } = annotation;
      return { annotation, place: target && resolveTarget(page, target) };
    });
    const spots = resolved.flatMap(({ annotation, place }) =>
      place?.status === 'found' ? [{ start: place.start, end: place.end, key: annotation.id }] : [],
    );
    this.#placed = resolved
      .map(({ annotation, place }) => ({ ...describe(page, annotation, place), at: rank(place) }))
      .sort((a, b) => a.at - b.at);
    this.#hits = createHitTest(this.#document, page.positions, spots);
    this.#paint();
  }

  /** Marks words besides, or none. */
  setPending(pending: PendingMark | undefined): void {
    this.#pending = pending;
    this.#paint();
  }

  /** Forgets all; what is being written about stays marked. */
  clear(): void {
    this.#placed = [];
    this.#hits = undefined;
    this.#paint();
    if (!this.#pending) this.#painter?.clear();
  }

  /** Puts back what the page took, and drops what it has rewritten. */
  mend(): void {
    this.#painter?.dropStale();
    this.#painter?.restore();
  }

  /** Under a point, the shortest first. */
  at({ x, y }: Point): PlacedNote[] {
    const hits = this.#hits?.at(x, y) ?? [];
    return hits.flatMap(({ key }) => this.find(key) ?? []);
  }

  find(id: string): PlacedNote | undefined {
    return this.#placed.find(({ note }) => note.annotation.id === id)?.note;
  }

  rangeOf(id: string): DomRange | undefined {
    return this.#placed.find(({ note }) => note.annotation.id === id)?.range;
  }

  /** A rectangle for each line; empty where it is not on the page. */
  linesOf(id: string): DOMRect[] {
    return rectsOf(this.#document, this.rangeOf(id));
  }

  /** @returns False where it is not on the page. */
  scrollTo(id: string): boolean {
    const range = this.rangeOf(id);
    return range !== undefined && scrollToRange(this.#document, range);
  }

  #paint(): void {
    const marks = this.#placed.flatMap(({ range, note }) =>
      range ? [{ range, colour: note.annotation.colour }] : [],
    );
    const all = this.#pending ? [...marks, this.#pending] : marks;
    this.#painter?.paint(
      all.map(({ range, colour }) => ({ range, style: `note-${colour}` as const })),
    );
  }
}

/** @returns False where it is not laid out. */
export function scrollToRange(document: Document, range: DomRange): boolean {
  const [line] = rectsOf(document, range);
  if (!line) return false;
  const height = document.defaultView?.innerHeight ?? 0;
  const isInView = line.top > height * 0.1 && line.bottom < height * 0.8;
  const how = { block: 'center', behavior: 'instant' } as const; // a card is placed by where it is now
  if (!isInView) parentElementOf(range.startContainer)?.scrollIntoView(how);
  return true;
}

function describe(
  { text }: PageText,
  annotation: KeptAnnotation,
  place: ResolvedTarget | undefined,
): Placed {
  if (!place) return { note: { annotation, place: 'page' } };
  if (place.status === 'found') {
    const isSame = place.exactness === 1;
    return { note: { annotation, place: isSame ? 'found' : 'changed' }, range: place.range };
  }
  const now = place.now && text.slice(place.now.start, place.now.end).trim();
  return { note: { annotation, place: place.reason, ...(now && { now }) } };
}

/** In the order of a list. */
function rank(place: ResolvedTarget | undefined): number {
  if (!place) return -1;
  return place.status === 'found' ? place.start : Number.MAX_SAFE_INTEGER;
}
