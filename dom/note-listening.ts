/**
 * What a page and its reader do, and where it leads with annotations: the pointer and the keys to
 * their cards, the page's own changes to another look for their words. It decides nothing of what is
 * shown.
 */
import type { PlacedNote } from '../lib/annotations/note-calls.ts';
import type { Settings } from '../lib/settings/settings.ts';
import type { CardHost } from './card-host.ts';
import { createKeyWatcher } from './key-watcher.ts';
import type { NoteDrawing } from './note-drawing.ts';
import { createPageWatcher, type PageWatcher } from './page-watcher.ts';
import { createPointerWatcher, type Point } from './pointer-watcher.ts';
import { bodyOf } from './safe-dom.ts';
import type { Timers } from './timers.ts';

export interface NoteListeningOptions {
  document: Document;
  timers: Timers;
  host: CardHost;
  drawing: NoteDrawing;
  opening: () => Pick<Settings, 'opensOn' | 'restMs'>;
  /** Ids of what the open card shows. */
  shown: () => readonly string[];
  open: (notes: PlacedNote[], point: Point) => void;
  onChange: (isNewAddress: boolean) => Promise<void>;
  isAlive: () => boolean;
  /** The extension is gone. */
  onOver: () => void;
  /** Replaced in tests only: events made by the page are ignored. */
  isGenuine?: (event: Event) => boolean;
}

export interface NoteListening {
  /** To pointer and keys. */
  listen(): void;
  /** To the page's changes as well, or no longer. */
  follow(isWanted: boolean): void;
  stop(): void;
}

export function listenForNotes(options: NoteListeningOptions): NoteListening {
  let watcher: PageWatcher | undefined;
  let stopInput: (() => void) | undefined;
  const listen = () => {
    stopInput ??= listenToInput(options);
  };
  return {
    listen,
    follow(isWanted) {
      if (isWanted) listen();
      if (isWanted === (watcher !== undefined)) return;
      watcher?.stop();
      watcher = isWanted ? watchPage(options) : undefined;
    },
    stop() {
      watcher?.stop();
      stopInput?.();
      watcher = stopInput = undefined;
    },
  };
}

function watchPage(options: NoteListeningOptions): PageWatcher {
  const { document, timers, drawing } = options;
  const isOver = () => {
    if (options.isAlive()) return false;
    options.onOver();
    return true;
  };
  const watcher = createPageWatcher({
    document,
    timers,
    rootOf: () => bodyOf(document) ?? undefined,
    onChange: async ({ isNewAddress }) => {
      if (!isOver()) await options.onChange(isNewAddress);
    },
    onStir: () => {
      if (!isOver()) drawing.mend();
    },
  });
  watcher.start();
  return watcher;
}

function listenToInput(options: NoteListeningOptions): () => void {
  const { document, timers, host, drawing, opening, isGenuine } = options;
  const genuine = isGenuine && { isGenuine };
  const pointer = createPointerWatcher<PlacedNote[]>({
    document,
    timers,
    ...opening(),
    ...genuine,
    targetAt: (point) => {
      const notes = drawing.at(point);
      return notes.length > 0 ? notes : undefined;
    },
    isSame: (a, b) => idsOf(a) === idsOf(b),
    isInCard: (event) => host.holds(event),
    openTarget: () =>
      host.isOpen ? options.shown().flatMap((id) => drawing.find(id) ?? []) : undefined,
    onOpen: (notes, { point }) => {
      if (!isWriting(host)) options.open(notes, point);
    },
    onClose: () => {
      if (!isWriting(host)) host.close();
    },
  });
  const stopKeys = createKeyWatcher({
    document,
    ...genuine,
    onEscape: () => {
      // A list of suggestions in the form is closed first, by the form.
      if (!host.isOpen || host.content.querySelector(OPEN_LIST)) return false;
      host.close();
      return true;
    },
    onEnter: () => false,
  });
  return () => {
    pointer.stop();
    stopKeys();
  };
}

const OPEN_LIST = '[role="combobox"][aria-expanded="true"]';

const isWriting = (host: CardHost): boolean => host.isOpen && host.isKept;

const idsOf = (notes: readonly PlacedNote[]): string =>
  notes.map(({ annotation }) => annotation.id).join();
