/**
 * The one element Sidelight ever adds to a page: the host of the card, there only while a card is
 * open. Closed shadow root, own style sheet, top layer; it places itself at the highlight, follows
 * scrolling, and gives up against a page that keeps removing it. What the card shows is drawn by
 * others into `content`.
 */
import { CARD_ELEMENT } from '../lib/own-elements.ts';
import { createHtml, createOwnShadow, type OwnShadow } from './own-shadow.ts';
import { type Box, placeCard } from './place-card.ts';
import { rootElementOf } from './safe-dom.ts';

/** How often the page may take the card away before it stays away. */
const MAX_REMOVALS = 10;

export interface CardHostOptions {
  document: Document;
  /** `open` in tests only: the page could look inside. */
  mode?: ShadowRootMode;
  /** The card went: closed by us, scrolled away, or taken by the page for good. */
  onClose?: (reason: CloseReason) => void;
}

export type CloseReason = 'closed' | 'scrolled-away' | 'removed';

interface OpenOptions {
  /** Accessible name of the dialog. */
  label: string;
  /** Lines of the highlight, in viewport pixels, asked again whenever the page scrolls. */
  linesOf: () => readonly Box[];
  pointer?: { x: number; y: number };
  /** Opened by keyboard: the focus moves into the card, and back when it closes. */
  takesFocus?: boolean;
}

export interface CardHost {
  /** Where the card is drawn; emptied when it closes. */
  readonly content: HTMLElement;
  readonly isOpen: boolean;
  /** The page took it away too often: it does not open again. */
  readonly hasGivenUp: boolean;
  /** Adds a style sheet for the content; each once, for as long as the page lives. */
  addCss(css: string): void;
  /** @returns False where it has given up or the highlight is nowhere. Closes an open card first. */
  open(options: OpenOptions): boolean;
  close(): void;
  /** The open card stays when everything else ends: it says so, and has the way back. */
  isKept: boolean;
  /** Moves the focus to the card. */
  focus(): void;
  /** Whether an event of the page happened in the card. */
  holds(event: Event): boolean;
}

/** It takes the focus so that its content is read; what can be used in it shows its own. */
const FRAME_CSS = `.sidelight-frame { position: fixed; inset: auto; margin: 0; padding: 0; border: 0; background: none;
  color: inherit; overflow: auto; overscroll-behavior: contain; box-sizing: border-box; }
.sidelight-frame:focus { outline: none; }`;

/** Nothing is added to the page before the first `open`. */
export function createCardHost(options: CardHostOptions): CardHost {
  return new ShadowCardHost(options);
}

class ShadowCardHost implements CardHost {
  readonly content: HTMLElement;
  isOpen = false;
  isKept = false;
  #options: CardHostOptions;
  #document: Document;
  #view: Window & typeof globalThis;
  #shadow: OwnShadow;
  #host: HTMLElement;
  #opened: OpenOptions | undefined;
  #returnFocus: Element | null = null;
  #removals = 0;
  #frame = 0;
  #watchRemoval: MutationObserver;
  #watchSize: ResizeObserver;

  constructor(options: CardHostOptions) {
    this.#options = options;
    this.#document = options.document;
    this.#view = options.document.defaultView as Window & typeof globalThis;
    this.#shadow = createOwnShadow(options.document, CARD_ELEMENT, options.mode);
    this.#host = this.#shadow.host;
    this.addCss(FRAME_CSS);
    this.content = createHtml(options.document, 'div');
    this.content.className = 'sidelight-frame';
    this.content.setAttribute('role', 'dialog');
    this.content.tabIndex = -1;
    this.#shadow.append(this.content);
    this.#watchRemoval = new this.#view.MutationObserver(() => this.#onRemoval());
    this.#watchSize = new this.#view.ResizeObserver(() => this.#placeSoon());
  }

  get hasGivenUp(): boolean {
    return this.#removals > MAX_REMOVALS;
  }

  addCss(css: string): void {
    this.#shadow.addCss(css);
  }

  open(opened: OpenOptions): boolean {
    if (this.isOpen) this.close();
    const root = rootElementOf(this.#document);
    if (this.hasGivenUp || !root || opened.linesOf().length === 0) return false;
    this.#opened = opened;
    this.isOpen = true;
    this.#returnFocus = this.#document.activeElement;
    this.content.setAttribute('aria-label', opened.label);
    this.#attach(root);
    this.#watchSize.observe(this.content);
    this.#view.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
    this.#view.addEventListener('resize', this.#onScroll, { passive: true });
    if (opened.takesFocus) this.focus();
    return true;
  }

  close(): void {
    this.#close('closed');
  }

  focus(): void {
    if (this.isOpen) this.content.focus({ preventScroll: true });
  }

  holds(event: Event): boolean {
    return this.isOpen && event.composedPath().includes(this.#host);
  }

  #attach(root: Element): void {
    Element.prototype.append.call(root, this.#host);
    if (typeof this.content.showPopover === 'function') {
      this.content.popover = 'manual';
      this.content.showPopover();
    }
    this.#watchRemoval.observe(root, { childList: true });
    this.#place();
  }

  #close(reason: CloseReason): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.isKept = false;
    this.#opened = undefined;
    const hadFocus = this.#document.activeElement === this.#host;
    this.#watchRemoval.disconnect();
    this.#watchSize.disconnect();
    this.#view.removeEventListener('scroll', this.#onScroll, { capture: true });
    this.#view.removeEventListener('resize', this.#onScroll);
    this.#view.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#options.onClose?.(reason);
    this.content.replaceChildren();
    this.#host.remove();
    if (hadFocus) giveFocusBack(this.#returnFocus);
    this.#returnFocus = null;
  }

  #onRemoval(): void {
    if (!this.isOpen || this.#host.isConnected) return;
    this.#removals++;
    const root = rootElementOf(this.#document);
    if (this.hasGivenUp || !root) this.#close('removed');
    else this.#attach(root);
  }

  #onScroll = (event: Event): void => {
    if (!this.holds(event)) this.#placeSoon();
  };

  /** In the next frame: a size set inside a resize callback is an error event on the page's window. */
  #placeSoon(): void {
    if (this.#frame !== 0) return;
    this.#frame = this.#view.requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.isOpen) this.#follow();
    });
  }

  #follow(): void {
    const { innerHeight } = this.#view;
    const lines = this.#opened?.linesOf() ?? [];
    if (lines.some((line) => line.bottom > 0 && line.top < innerHeight)) this.#place();
    else if (!this.isKept) this.#close('scrolled-away');
  }

  #place(): void {
    const lines = this.#opened?.linesOf() ?? [];
    if (lines.length === 0) return;
    const viewport = { width: this.#view.innerWidth, height: this.#view.innerHeight };
    const spot = placeCard(lines, this.content.scrollHeight, viewport, this.#opened?.pointer);
    const { style } = this.content;
    style.left = `${spot.left}px`;
    // Held at the edge that is next to the words, so that a card that grows never grows over them.
    const isHeldBelow = spot.side === 'above' || spot.side === 'sheet-bottom';
    style.top = isHeldBelow ? 'auto' : `${spot.top}px`;
    style.bottom = isHeldBelow ? `${viewport.height - spot.bottom}px` : 'auto';
    style.width = `${spot.width}px`;
    style.maxHeight = `${spot.maxHeight}px`;
    this.content.dataset.side = spot.side;
  }
}

function giveFocusBack(element: Element | null): void {
  if (element?.isConnected && 'focus' in element)
    (element as HTMLElement).focus({ preventScroll: true });
}
