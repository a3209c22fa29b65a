/**
 * When a reader wants a card: the pointer rests on a highlight, a click where the text is no link,
 * a tap; and when no more: the pointer has left both, Escape, a press elsewhere. It decides the
 * moment only, and takes events for real only where the browser made them. Timings: 500 ms of rest, 150 ms while another card is open, 300 ms after leaving.
 */
import type { Settings } from '../lib/settings/settings.ts';
import { rootElementOf } from './safe-dom.ts';
import type { Timers } from './timers.ts';

export interface Point {
  x: number;
  y: number;
}

export interface PointerWatcherOptions<T> {
  document: Document;
  /** What lies under a point in viewport pixels. */
  targetAt: (point: Point) => T | undefined;
  isSame: (a: T, b: T) => boolean;
  /** Whether the event happened in the card. */
  isInCard: (event: Event) => boolean;
  /** What the open card belongs to; `undefined` where none is open. */
  openTarget: () => T | undefined;
  onOpen: (target: T, how: { point: Point; byTouch: boolean }) => void;
  onClose: () => void;
  timers: Timers;
  restMs?: number;
  /** `rest` opens on rest and click, `modifier` on rest with Shift held and click, or `click` only. */
  opensOn?: Settings['opensOn'];
  /** Whether the browser made the event, and not the page; replaced in tests only. */
  isGenuine?: (event: Event) => boolean;
}

export interface PointerWatcher {
  stop(): void;
}

const REST_MS = 500;
const REST_NEXT_MS = 150;
const LEAVE_MS = 300;
/** A hand is never quite still. */
const STILL_PX = 3;
/** A click here is the page's. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, option, video, audio, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [onclick], [contenteditable]:not([contenteditable="false"])';

export function createPointerWatcher<T>(options: PointerWatcherOptions<T>): PointerWatcher {
  const watcher = new Watcher(options);
  watcher.start();
  return watcher;
}

class Watcher<T> implements PointerWatcher {
  #options: PointerWatcherOptions<T>;
  #abort = new AbortController();
  #rest: number | undefined;
  #leave: number | undefined;
  #last: Point | undefined;
  #isPressed = false;

  constructor(options: PointerWatcherOptions<T>) {
    this.#options = options;
  }

  start(): void {
    const { document, isGenuine = (event: Event) => event.isTrusted } = this.#options;
    const on = { signal: this.#abort.signal, capture: true, passive: true };
    const listen = <K extends keyof DocumentEventMap>(
      target: EventTarget,
      names: K[],
      run: (event: DocumentEventMap[K]) => void,
    ) => {
      const filtered = (event: Event) => {
        if (isGenuine(event)) run(event as DocumentEventMap[K]);
      };
      for (const name of names) target.addEventListener(name, filtered, on);
    };
    listen(document, ['pointermove'], (event) => this.#onMove(event));
    listen(document, ['pointerdown'], (event) => this.#onDown(event));
    listen(document, ['pointerup', 'pointercancel'], () => this.#onUp());
    listen(document, ['click'], (event) => this.#onClick(event as MouseEvent));
    // Text that slides under a resting pointer was not pointed at.
    listen(document, ['scroll', 'wheel'], () => this.#stopRest());
    listen(document, ['keydown', 'keyup'], (event) => this.#onKey(event));
    const root = rootElementOf(document);
    if (root) listen(root, ['pointerleave'], () => this.#onGone());
  }

  stop(): void {
    this.#abort.abort();
    this.#stopRest();
    this.#stopLeave();
  }

  #onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    if (this.#options.isInCard(event)) {
      this.#stopRest();
      this.#stopLeave();
      return;
    }
    const point = { x: event.clientX, y: event.clientY };
    const isStill =
      this.#last !== undefined &&
      Math.hypot(point.x - this.#last.x, point.y - this.#last.y) <= STILL_PX;
    if (isStill && this.#rest !== undefined) return;
    this.#last = point;
    this.#stopRest();
    const open = this.#options.openTarget();
    if (open !== undefined) this.#checkLeave(open, point);
    const { opensOn = 'rest' } = this.#options;
    const isWanted = opensOn === 'rest' || (opensOn === 'modifier' && event.shiftKey);
    if (isWanted && event.buttons === 0 && !this.#isPressed) {
      const delay = open === undefined ? (this.#options.restMs ?? REST_MS) : REST_NEXT_MS;
      this.#rest = this.#options.timers.set(() => this.#onRest(point), delay);
    }
  }

  /** Any key ends the rest, and Shift, where it is asked for, begins one where the pointer is. */
  #onKey({ type, key }: KeyboardEvent): void {
    this.#stopRest();
    const isAsked = this.#options.opensOn === 'modifier' && key === 'Shift' && type === 'keydown';
    if (!isAsked || !this.#last || this.#isPressed) return;
    const point = this.#last;
    this.#rest = this.#options.timers.set(() => this.#onRest(point), REST_NEXT_MS);
  }

  #checkLeave(open: T, point: Point): void {
    const target = this.#options.targetAt(point);
    if (target !== undefined && this.#options.isSame(target, open)) this.#stopLeave();
    else this.#startLeave();
  }

  #onRest(point: Point): void {
    this.#rest = undefined;
    if (hasSelection(this.#options.document)) return;
    const target = this.#options.targetAt(point);
    const open = this.#options.openTarget();
    if (target === undefined || (open !== undefined && this.#options.isSame(target, open))) return;
    this.#stopLeave();
    this.#options.onOpen(target, { point, byTouch: false });
  }

  #onDown(event: PointerEvent): void {
    this.#isPressed = event.pointerType !== 'touch';
    this.#stopRest();
  }

  #onUp(): void {
    this.#isPressed = false;
  }

  #onClick(event: MouseEvent): void {
    this.#stopRest();
    if (this.#options.isInCard(event)) return;
    const point = { x: event.clientX, y: event.clientY };
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const target =
      isPlain && !isInteractive(event) && !hasSelection(this.#options.document)
        ? this.#options.targetAt(point)
        : undefined;
    if (target !== undefined) {
      this.#stopLeave();
      const byTouch = (event as PointerEvent).pointerType === 'touch';
      this.#options.onOpen(target, { point, byTouch });
    } else if (this.#options.openTarget() !== undefined) this.#options.onClose();
  }

  #onGone(): void {
    this.#stopRest();
    if (this.#options.openTarget() !== undefined) this.#startLeave();
  }

  #startLeave(): void {
    this.#leave ??= this.#options.timers.set(() => {
      this.#leave = undefined;
      this.#options.onClose();
    }, LEAVE_MS);
  }

  #stopRest(): void {
    if (this.#rest !== undefined) this.#options.timers.clear(this.#rest);
    this.#rest = undefined;
  }

  #stopLeave(): void {
    if (this.#leave !== undefined) this.#options.timers.clear(this.#leave);
    this.#leave = undefined;
  }
}

function isInteractive(event: Event): boolean {
  return event
    .composedPath()
    .some((node) => node instanceof Element && Element.prototype.matches.call(node, INTERACTIVE));
}

function hasSelection(document: Document): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString().trim() !== '';
}
