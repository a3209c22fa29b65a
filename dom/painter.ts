/**
 * Draws highlights with the CSS Custom Highlight API (CSS Highlight API Module Level 1): static
 * ranges in named sets, styled by `highlight.css`. Not one node of the page changes. The registry
 * belongs to the page too: it may be cleared, so what was ours is put back, a limited number of
 * times. What to draw and in which order is the caller's to say.
 */

import type { DomRange } from './positions.ts';
import { parentElementOf } from './safe-dom.ts';

/** How a highlight looks, and under which name it is registered: `sidelight-` and this. */
export type HighlightStyle = 'person' | 'organisation' | 'claim' | 'differs' | 'likely';

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
  /** The last `paint` had more than `MAX_DRAWN`. */
  readonly isCapped: boolean;
}

/** More than this is slow to paint (2,000 take 0.3 s, 20,000 take 0.9 s) and helps nobody. */
export const MAX_DRAWN = 2_000;
/** Above this many, only those near the viewport are registered. */
const EAGER = 500;
/** How often a page may clear the registry before we leave it be. */
const MAX_RESTORES = 10;

/** Later ones lie above earlier ones. */
const STYLES: readonly (HighlightStyle | 'active')[] = [
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
  range: StaticRange;
  style: HighlightStyle | 'active';
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

  constructor(document: Document) {
    this.#view = document.defaultView as Window & typeof globalThis;
  }

  paint(drawings: readonly Drawing[]): void {
    this.#near?.stop();
    this.#near = undefined;
    for (const drawn of this.#drawn) this.#set(drawn, false);
    this.isCapped = drawings.length > MAX_DRAWN;
    this.#drawn = drawings.slice(0, MAX_DRAWN).map(({ range, style }) => ({
      range: new this.#view.StaticRange(range),
      style,
      isOn: false,
    }));
    if (this.#drawn.length > EAGER) {
      this.#near = new NearViewport(this.#view, this.#drawn, (drawn, isNear) =>
        this.#set(drawn, isNear),
      );
    } else for (const drawn of this.#drawn) this.#set(drawn, true);
    this.#dropEmpty();
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
  }

  restore(): void {
    if (this.#restores >= MAX_RESTORES) return;
    const registry = this.#view.CSS.highlights;
    let isHurt = false;
    for (const [style, set] of this.#sets) {
      if (registry.get(nameOf(style)) !== set) {
        isHurt = true;
        registry.set(nameOf(style), set);
      }
      const ours = this.#drawn.filter((drawn) => drawn.isOn && drawn.style === style);
      for (const drawn of ours) {
        if (set.has(drawn.range)) continue;
        isHurt = true;
        set.add(drawn.range);
      }
    }
    if (isHurt) this.#restores++;
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
      set.priority = STYLES.indexOf(style);
      this.#sets.set(style, set);
      this.#view.CSS.highlights.set(nameOf(style), set);
    }
    return set;
  }

  /** Names without a range are taken out, unless another object stands there by now. */
  #dropEmpty(): void {
    const registry = this.#view.CSS.highlights;
    for (const [style, set] of [...this.#sets]) {
      const isUsed =
        style === 'active'
          ? this.#active !== undefined
          : this.#drawn.some((drawn) => drawn.style === style);
      if (isUsed) continue;
      this.#sets.delete(style);
      if (registry.get(nameOf(style)) === set) registry.delete(nameOf(style));
    }
  }
}

const nameOf = (style: string): string => `sidelight-${style}`;

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
      const element = parentElementOf(one.range.startContainer);
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
