/**
 * The card of a page, and where the keyboard stands: which find is the current one, how one steps
 * from it to the next, and what opening and closing does to the page. What a card shows is drawn by
 * others; when it opens is decided by others.
 */
import { type CardHost, createCardHost } from './card-host.ts';
import type { PageDrawing } from './page-drawing.ts';
import type { PlannedSpot } from './plan-drawing.ts';
import type { Point } from './pointer-watcher.ts';

export interface PageCardsOptions {
  document: Document;
  drawing: PageDrawing;
  /** Accessible name of the card for a find. */
  labelOf: (spot: PlannedSpot) => string;
  /** Draws into the open card. What it returns is called before the card goes. */
  drawCard: (spot: PlannedSpot, host: CardHost) => (() => void) | undefined;
  /** A card has gone, for whatever reason. */
  onClose: () => void;
  /** `open` in tests only. */
  mode?: ShadowRootMode;
}

export interface OpenHow {
  point?: Point;
  takesFocus?: boolean;
}

export interface PageCards {
  /** @returns False where the find is not on the page, or the page does not let a card be. */
  open(spot: PlannedSpot, how: OpenHow): boolean;
  close(): void;
  /** Moves on by so many finds and marks where it stands; Enter then opens its card. */
  step(by: 1 | -1): boolean;
  /** Closes the card or, without one, leaves the current find. @returns Whether there was either. */
  escape(): boolean;
  /** Finds were drawn anew: the current one is where it is now, or nowhere. */
  relocate(): void;
  /** Forgets the current find. */
  leave(): void;
  /** Lets cards open again that the page had kept from it. */
  tryAgain(): void;
  /** Whether an event of the page happened in the card. */
  holds(event: Event): boolean;
  /** The find whose card is open, or that the keyboard stands on. */
  readonly current: PlannedSpot | undefined;
  readonly isOpen: boolean;
  /** What is open says that all was switched off, and is to stay nevertheless. */
  readonly isKept: boolean;
  /** The page took the card away too often. */
  readonly hasGivenUp: boolean;
}

/** Nothing is added to the page before the first card. */
export function createPageCards(options: PageCardsOptions): PageCards {
  return new Cards(options);
}

class Cards implements PageCards {
  current: PlannedSpot | undefined;
  #options: PageCardsOptions;
  #host: CardHost | undefined;
  #end: (() => void) | undefined;

  constructor(options: PageCardsOptions) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#host?.isOpen ?? false;
  }

  get isKept(): boolean {
    return this.#host?.isKept ?? false;
  }

  get hasGivenUp(): boolean {
    return this.#host?.hasGivenUp ?? false;
  }

  open(spot: PlannedSpot, how: OpenHow): boolean {
    const { drawing, labelOf, drawCard } = this.#options;
    this.#host ??= this.#createHost();
    const host = this.#host;
    const isOpen = host.open({
      label: labelOf(spot),
      linesOf: () => drawing.linesOf(spot),
      ...(how.point && { pointer: how.point }),
      ...(how.takesFocus && { takesFocus: true }),
    });
    if (!isOpen) return false;
    this.#stand(spot);
    this.#end = drawCard(spot, host);
    return true;
  }

  close(): void {
    this.#host?.close();
  }

  step(by: 1 | -1): boolean {
    const { drawing } = this.#options;
    const spot = drawing.neighbour(this.current, by);
    if (!spot || !drawing.scrollTo(spot)) return false;
    this.close();
    this.#stand(spot);
    return true;
  }

  escape(): boolean {
    if (this.isOpen) {
      this.close();
      return true;
    }
    if (!this.current) return false;
    this.leave();
    return true;
  }

  relocate(): void {
    const { current } = this;
    const drawn = current && this.#options.drawing.spotOf(current.key);
    // What was muted from its own card is drawn no more; the card has the way back.
    this.#stand(drawn ?? (this.isOpen ? current : undefined));
  }

  leave(): void {
    this.#stand(undefined);
  }

  tryAgain(): void {
    if (this.hasGivenUp) this.#host = undefined;
  }

  holds(event: Event): boolean {
    return this.#host?.holds(event) ?? false;
  }

  #stand(spot: PlannedSpot | undefined): void {
    this.current = spot;
    this.#options.drawing.setActive(spot);
  }

  #createHost(): CardHost {
    const { document, mode, onClose } = this.#options;
    return createCardHost({
      document,
      ...(mode && { mode }),
      onClose: () => {
        this.#end?.();
        this.#end = undefined;
        this.leave();
        onClose();
      },
    });
  }
}
