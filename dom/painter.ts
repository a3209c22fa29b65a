/**
 * Draws highlights with the CSS Custom Highlight API (CSS Highlight API Module Level 1): static
 * ranges in named sets, styled by `highlight.css`. Not one node of the page changes. The registry
 * belongs to the page too: it may be cleared, so what was ours is put back, a limited number of
 * times. What to draw and in which order is the caller's to say.
 */

import type { Colour } from '../lib/annotations/types.ts';
import type { DomRange } from './positions.ts';
import { parentElementOf } from './safe-dom.ts';

/** What a highlight stands for. */
export type HighlightKind = 'person' | 'organisation' | 'claim' | 'differs' | 'likely';

/** How a highlight looks, and under which name it is registered: `sidelight-` and this. */
export type HighlightStyle =
  | HighlightKind
  | `${'solid' | 'tint'}-${HighlightKind}`
  /** What the reader annotated; lies under all others. */
  | `note-${Colour}`;

export interface Drawing {
  range: DomRange;
  style: HighlightStyle;
}

export interface Painter {
  /** Draws these and nothing else. At most `MAX_DRAWN`, first ones first. */
  paint(drawings: readonly Drawing[]): void;
  /** Marks the one that is open, or none. */
  setActive(range: DomRange | undefined): void;
  /** Takes everything back: the page is as if never painted. */
  clear(): void;
  /** Puts back what the page took from the registry; cheap enough for every pointer rest. */
  restore(): void;
  /** Stops drawing what is no longer in the page as it was when it was painted. */
  dropStale(): void;
  /** Counts from nothing again how often the page took something. */
  tryAgain(): void;
  /** The last `paint` had more than `MAX_DRAWN`. */
  readonly isCapped: boolean;
  /** The page took something too often: it is not put back any more. */
  readonly hasGivenUp: boolean;
}

/** More than this is slow to paint (2,000 take 0.3 s, 20,000 take 0.9 s) and helps nobody. */
export const MAX_DRAWN = 2_000;
/** Above this many, only those near the viewport are registered. */
const EAGER = 100;
/** How often a page may clear the registry before we leave it be. */
const MAX_RESTORES = 10;

/** Later ones lie above earlier ones. */
const KINDS: readonly (HighlightKind | 'active')[] = [
  'claim',
  'differs',
  'organisation',
  'person',
  'likely',
  'active',
];

/** @returns Whether the document's browser can paint ranges. */
export function canPaint(document: Document): boolean {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  return typeof view?.Highlight === 'function' && view.CSS?.highlights !== undefined;
}

interface Drawn {
  range: StaticRange & DomRange;
  style: HighlightStyle | 'active';
  /** What stood there when it was painted. */
  words: string;
  isOn: boolean;
}

/** @param document One for which `canPaint` holds. */
export function createPainter(document: Document): Painter {
  return new HighlightPainter(document);
}

class HighlightPainter implements Painter {
  isCapped = false;
  #view: Window & typeof globalThis;
  #sets = new Map<string, Highlight>();
  /** Our own list: Firefox does not let a content script iterate a registry or a highlight. */
  #drawn: Drawn[] = [];
  #active: StaticRange | undefined;
  #near: NearViewport | undefined;
  #restores = 0;
  #isPrinting = false;
  /** Ends the listeners for printing; there while something is drawn. */
  #stopListening: AbortController | undefined;

  constructor(document: Document) {
    this.#view = document.defaultView as Window & typeof globalThis;
  }

  paint(drawings: readonly Drawing[]): void {
    this.#near?.stop();
    this.#near = undefined;
    this.isCapped = drawings.length > MAX_DRAWN;
    const known = new KnownDrawings(this.#drawn);
    this.#drawn = drawings.slice(0, MAX_DRAWN).map(
      (drawing) =>
        known.take(drawing) ?? {
          range: new this.#view.StaticRange(drawing.range) as StaticRange & DomRange,
          style: drawing.style,
          words: wordsIn(drawing.range),
          isOn: false,
        },
    );
    for (const gone of known.rest()) this.#set(gone, false);
    if (this.#drawn.length > EAGER) {
      this.#near = new NearViewport(this.#view, this.#drawn, (drawn, isNear) =>
        this.#set(drawn, isNear),
      );
    } else for (const drawn of this.#drawn) this.#set(drawn, true);
    this.#dropEmpty();
    this.#listen();
  }

  setActive(range: DomRange | undefined): void {
    if (this.#active) this.#sets.get('active')?.delete(this.#active);
    this.#active = range && new this.#view.StaticRange(range);
    if (this.#active) this.#setOf('active').add(this.#active);
    this.#dropEmpty();
  }

  clear(): void {
    this.setActive(undefined);
    this.paint([]);
    this.#stopListening?.abort();
    this.#stopListening = undefined;
  }

  dropStale(): void {
    const fresh = this.#drawn.filter(
      ({ range, words }) => isInPage(range) && wordsIn(range) === words,
    );
    if (fresh.length === this.#drawn.length) return;
    const kept = new Set(fresh);
    for (const drawn of this.#drawn) if (!kept.has(drawn)) this.#set(drawn, false);
    this.#drawn = fresh;
    this.#dropEmpty();
  }

  get hasGivenUp(): boolean {
    return this.#restores > MAX_RESTORES;
  }

  tryAgain(): void {
    this.#restores = 0;
  }

  restore(): void {
    // Whoever points at the page is done with printing, even where the browser never said so.
    if (this.#isPrinting) this.#onPrint('afterprint');
    if (this.hasGivenUp) return;
    const registry = this.#view.CSS.highlights;
    const hurt = [...this.#sets].filter(
      ([style, set]) => registry.get(nameOf(style)) !== set || this.#lacksAny(style, set),
    );
    if (hurt.length === 0 || ++this.#restores > MAX_RESTORES) return;
    for (const [style, set] of hurt) {
      registry.set(nameOf(style), set);
      for (const drawn of this.#drawn)
        if (drawn.isOn && drawn.style === style) set.add(drawn.range);
    }
  }

  #lacksAny(style: string, set: Highlight): boolean {
    return this.#drawn.some(
      (drawn) => drawn.isOn && drawn.style === style && !set.has(drawn.range),
    );
  }

  /**
   * Out of the registry while the page is printed. The style sheet prints nothing of them, but
   * Chromium would still cut the printed text in pieces at their borders.
   */
  #listen(): void {
    if (this.#stopListening) return;
    this.#stopListening = new AbortController();
    const on = { signal: this.#stopListening.signal };
    for (const type of ['beforeprint', 'afterprint']) {
      this.#view.addEventListener(type, (event) => event.isTrusted && this.#onPrint(type), on);
    }
  }

  #onPrint(type: string): void {
    this.#isPrinting = type === 'beforeprint';
    const registry = this.#view.CSS.highlights;
    for (const [style, set] of this.#sets) {
      if (this.#isPrinting) this.#unregister(style, set);
      else if (!registry.has(nameOf(style))) registry.set(nameOf(style), set);
    }
  }

  #set(drawn: Drawn, isOn: boolean): void {
    if (drawn.isOn === isOn) return;
    drawn.isOn = isOn;
    if (isOn) this.#setOf(drawn.style).add(drawn.range);
    else this.#sets.get(drawn.style)?.delete(drawn.range);
  }

  #setOf(style: HighlightStyle | 'active'): Highlight {
    let set = this.#sets.get(style);
    if (!set) {
      set = new this.#view.Highlight();
      set.priority = KINDS.findIndex((kind) => style.endsWith(kind));
      this.#sets.set(style, set);
      if (!this.#isPrinting) this.#view.CSS.highlights.set(nameOf(style), set);
    }
    return set;
  }

  /** Names without a range are taken out, unless another object stands there by now. */
  #dropEmpty(): void {
    for (const [style, set] of [...this.#sets]) {
      const isUsed =
        style === 'active'
          ? this.#active !== undefined
          : this.#drawn.some((drawn) => drawn.style === style);
      if (isUsed) continue;
      this.#sets.delete(style);
      this.#unregister(style, set);
    }
  }

  #unregister(style: string, set: Highlight): void {
    const registry = this.#view.CSS.highlights;
    if (registry.get(nameOf(style)) === set) registry.delete(nameOf(style));
  }
}

const nameOf = (style: string): string => `sidelight-${style}`;

const isInPage = (range: DomRange): boolean =>
  range.startContainer.isConnected && range.endContainer.isConnected;

/** The words of a range, or the ends of it where it runs over several nodes. */
function wordsIn({ startContainer, startOffset, endContainer, endOffset }: DomRange): string {
  if (startContainer === endContainer) return startContainer.data.slice(startOffset, endOffset);
  return `${startContainer.data.slice(startOffset)}\n${endContainer.data.slice(0, endOffset)}`;
}

/** What is painted already: painting it once more would have the browser paint its lines again. */
class KnownDrawings {
  #byNode = new Map<Node, Drawn[]>();

  constructor(drawn: readonly Drawn[]) {
    for (const one of drawn) {
      const known = this.#byNode.get(one.range.startContainer);
      if (known) known.push(one);
      else this.#byNode.set(one.range.startContainer, [one]);
    }
  }

  /** Hands one out that is the same and says the same, once. */
  take({ range, style }: Drawing): Drawn | undefined {
    const known = this.#byNode.get(range.startContainer) ?? [];
    const at = known.findIndex(
      (one) =>
        one.style === style &&
        one.range.startOffset === range.startOffset &&
        one.range.endContainer === range.endContainer &&
        one.range.endOffset === range.endOffset &&
        one.words === wordsIn(range),
    );
    return at < 0 ? undefined : known.splice(at, 1)[0];
  }

  /** What nobody has taken. */
  rest(): Drawn[] {
    return [...this.#byNode.values()].flat();
  }
}

/** Tells for each drawing whether the element around it is within a screen of the viewport. */
class NearViewport {
  #observer: IntersectionObserver;

  constructor(
    view: Window & typeof globalThis,
    drawn: readonly Drawn[],
    report: (drawn: Drawn, isNear: boolean) => void,
  ) {
    const byElement = new Map<Element, Drawn[]>();
    for (const one of drawn) {
      const { startContainer } = one.range;
      const element = startContainer.parentElement ?? parentElementOf(startContainer);
      if (!element) continue;
      const list = byElement.get(element);
      if (list) list.push(one);
      else byElement.set(element, [one]);
    }
    this.#observer = new view.IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          for (const one of byElement.get(entry.target) ?? []) report(one, entry.isIntersecting);
        }
      },
      { rootMargin: '100% 0px' },
    );
    for (const element of byElement.keys()) this.#observer.observe(element);
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
