/**
 * What a page and its reader do, and where it leads: the pointer and the keys to cards, the page's
 * own changes to another reading. It starts with its making, and decides nothing of what is shown.
 */
import type { Settings } from '../lib/settings/settings.ts';
import { createKeyWatcher } from './key-watcher.ts';
import type { OpenHow, PageCards } from './page-cards.ts';
import { isSameTarget, type PageDrawing } from './page-drawing.ts';
import { createPageWatcher, type PageWatcher } from './page-watcher.ts';
import type { PlannedSpot } from './plan-drawing.ts';
import { createPointerWatcher, type Point, type PointerWatcher } from './pointer-watcher.ts';
import type { Timers } from './timers.ts';

export interface PageListeningOptions {
  document: Document;
  timers: Timers;
  drawing: PageDrawing;
  cards: PageCards;
  /** The article's element. */
  rootOf: () => Element | undefined;
  /** When cards open, asked at the start and by `followSettings`. */
  opening: () => Pick<Settings, 'opensOn' | 'restMs'>;
  /** Asked before anything is done to the page. */
  isOver: () => boolean;
  /** Whether the pointer means something else there. */
  isTaken: (point: Point) => boolean;
  open: (spot: PlannedSpot, how: OpenHow) => boolean;
  onChange: (isNewAddress: boolean) => Promise<void>;
  /** Something may have been given up. */
  onGivenUp: () => void;
  /** Replaced in tests only: events made by the page are ignored. */
  isGenuine?: (event: Event) => boolean;
}

export interface PageListening extends Pick<PageWatcher, 'ignore' | 'tryAgain' | 'hasGivenUp'> {
  /** Cards may open at another moment from now on. */
  followSettings(): void;
  stop(): void;
}

export function createPageListening(options: PageListeningOptions): PageListening {
  const watcher = watchPage(options);
  const stopKeys = watchKeys(options);
  let pointer = watchPointer(options);
  return {
    ignore: (run) => watcher.ignore(run),
    tryAgain: () => watcher.tryAgain(),
    get hasGivenUp() {
      return watcher.hasGivenUp;
    },
    followSettings() {
      pointer.stop();
      pointer = watchPointer(options);
    },
    stop() {
      watcher.stop();
      pointer.stop();
      stopKeys();
    },
  };
}

function watchPage(options: PageListeningOptions): PageWatcher {
  const { document, timers, rootOf, drawing, onGivenUp } = options;
  const watcher = createPageWatcher({
    document,
    timers,
    rootOf,
    onChange: async ({ isNewAddress }) => {
      if (!options.isOver()) await options.onChange(isNewAddress);
    },
    onStir: () => {
      if (options.isOver()) return;
      drawing.dropStale();
      restore(options);
    },
    onGiveUp: onGivenUp,
  });
  watcher.start();
  return watcher;
}

function watchKeys({ document, cards, open, isGenuine }: PageListeningOptions): () => void {
  return createKeyWatcher({
    document,
    onEscape: () => cards.escape(),
    onEnter: () => cards.current !== undefined && open(cards.current, { takesFocus: true }),
    ...(isGenuine && { isGenuine }),
  });
}

function watchPointer(options: PageListeningOptions): PointerWatcher {
  const { document, timers, cards, drawing, opening, isGenuine } = options;
  return createPointerWatcher<PlannedSpot>({
    document,
    timers,
    ...opening(),
    targetAt: (point) => {
      if (options.isOver()) return undefined;
      restore(options);
      return options.isTaken(point) ? undefined : drawing.allAt(point)[0];
    },
    isSame: (a, b) => isSameTarget(a.key, b.key),
    isInCard: (event) => cards.holds(event),
    openTarget: () => (cards.isOpen ? cards.current : undefined),
    onOpen: (spot, { point }) => options.open(spot, { point }),
    onClose: () => cards.close(),
    ...(isGenuine && { isGenuine }),
  });
}

/** Puts highlights back that the page took, as long as that is not given up. */
function restore({ drawing, onGivenUp }: PageListeningOptions): void {
  drawing.restore();
  onGivenUp();
}
