/**
 * One page from start to stop: read, find, paint, listen, follow. It ties the parts of `dom`
 * together and decides their order; finding, comparing and what a card shows are handed in.
 */
import type { HighlightTarget, PageState } from '../lib/protocol.ts';
import type { Article, Reading } from '../lib/reading/types.ts';
import type { Result } from '../lib/result.ts';
import { type CardHost, createCardHost } from './card-host.ts';
import { readableBody } from './find-article-root.ts';
import { createKeyWatcher } from './key-watcher.ts';
import {
  type CreateWrapPainter,
  createPageDrawing,
  isSameTarget,
  type PageDrawing,
} from './page-drawing.ts';
import { createPageReader, type PageRead, type PageReader } from './page-reader.ts';
import { createPageWatcher, type PageWatcher } from './page-watcher.ts';
import { canPaint } from './painter.ts';
import type { MentionChoice, PlannedSpot } from './plan-drawing.ts';
import { createPointerWatcher, type Point, type PointerWatcher } from './pointer-watcher.ts';
import { createTimers, type Timers } from './timers.ts';

interface PageSettings {
  mentions: MentionChoice;
  opensOn: 'rest' | 'click';
  restMs: number;
}

const DEFAULT_PAGE_SETTINGS: PageSettings = {
  mentions: 'first',
  opensOn: 'rest',
  restMs: 500,
};

export interface PageSessionOptions {
  document: Document;
  /** Finds and compares; may reject where the extension is gone. */
  readWithData: (article: Article) => Promise<Result<Reading>>;
  /**
   * Draws a card into `host.content`, which is empty and in the page. What it returns is called
   * before the card goes.
   */
  openCard: (
    target: HighlightTarget,
    host: CardHost,
    reading: Reading,
    article: Article,
  ) => (() => void) | undefined;
  /** Accessible name of the card for a target. */
  labelOf: (target: HighlightTarget, reading: Reading) => string;
  /** Told of every new state. */
  onState: (state: PageState) => void;
  settings?: Partial<PageSettings>;
  timers?: Timers;
  /** Brings the fall-back painter, where the browser cannot paint ranges without changing nodes. */
  loadWrapPainter?: () => Promise<CreateWrapPainter>;
  /** `open` in tests only. */
  cardMode?: ShadowRootMode;
  /** Replaced in tests only: events made by the page are ignored. */
  isGenuine?: (event: Event) => boolean;
}

export interface PageSession {
  /** Reads and paints; resolves when the first state that is not `reading` was told. */
  start(): Promise<void>;
  /** Takes everything back: highlights, card, listeners. */
  stop(): void;
  /** Scrolls to a highlight and opens its card. @returns False where it is not on the page. */
  show(target: HighlightTarget, how?: { takesFocus?: boolean }): boolean;
  /** Moves to the next highlight and marks it; Enter then opens its card. Wraps around. */
  next(): boolean;
  previous(): boolean;
  /** Reads again with the data, for instance after something was muted. */
  refresh(): Promise<void>;
  /** Reads the page although it does not look like an article. */
  readAnyway(): Promise<void>;
  configure(settings: Partial<PageSettings>): void;
  readonly state: PageState;
}

/** Nothing happens before `start`. */
export function createPageSession(options: PageSessionOptions): PageSession {
  return new Session(options);
}

class Session implements PageSession {
  state: PageState = { status: 'reading' };
  #options: PageSessionOptions;
  #document: Document;
  #timers: Timers;
  #settings: PageSettings;
  #drawing: PageDrawing;
  #wrapPainter: CreateWrapPainter | undefined;
  #card: CardHost | undefined;
  #reader: PageReader | undefined;
  #watcher: PageWatcher | undefined;
  #pointer: PointerWatcher | undefined;
  #stopKeys: (() => void) | undefined;
  #reading: Reading | undefined;
  #read: PageRead | undefined;
  /** The one that is open, or that the keyboard stands on. */
  #current: PlannedSpot | undefined;
  #endCard: (() => void) | undefined;
  /** Started, but the page is still being parsed. */
  #isWaiting = false;
  /** The page changed while a card was open: read again when it closes. */
  #isStale = false;

  constructor(options: PageSessionOptions) {
    this.#options = options;
    this.#document = options.document;
    this.#timers = options.timers ?? createTimers(options.document.defaultView as Window);
    this.#settings = { ...DEFAULT_PAGE_SETTINGS, ...options.settings };
    this.#drawing = createPageDrawing(
      options.document,
      () => this.#reader?.root,
      () => this.#wrapPainter,
    );
  }

  async start(): Promise<void> {
    if (this.#reader || this.#isWaiting) return;
    this.#isWaiting = true;
    await whenParsed(this.#document);
    if (!canPaint(this.#document)) this.#wrapPainter = await this.#options.loadWrapPainter?.();
    if (!this.#isWaiting) return; // stopped meanwhile
    this.#isWaiting = false;
    if (!readableBody(this.#document)) {
      this.#tell({ status: 'silent', reason: 'not-html' });
      return;
    }
    this.#reader = createPageReader({
      document: this.#document,
      readWithData: this.#options.readWithData,
      onLookUp: () => this.#tell({ status: 'reading' }),
      onRead: (result) => this.#onRead(result),
    });
    this.#watch();
    await this.#reader.read();
  }

  stop(): void {
    this.#isWaiting = false;
    this.#reader?.stop();
    this.#reader = undefined;
    this.#watcher?.stop();
    this.#pointer?.stop();
    this.#stopKeys?.();
    this.#card?.close();
    this.#drawing.clear();
    this.#reading = undefined;
    this.#read = undefined;
    this.#current = undefined;
    this.#isStale = false;
  }

  show(target: HighlightTarget, how: { takesFocus?: boolean } = {}): boolean {
    const spot = this.#drawing.spotOf(target);
    if (!spot || !this.#drawing.scrollTo(spot)) return false;
    return this.#open(spot, how);
  }

  next(): boolean {
    return this.#step(1);
  }

  previous(): boolean {
    return this.#step(-1);
  }

  async refresh(): Promise<void> {
    this.#uncover();
    await this.#reader?.read(true);
  }

  async readAnyway(): Promise<void> {
    await this.#reader?.readAnyway();
  }

  configure(settings: Partial<PageSettings>): void {
    this.#settings = { ...this.#settings, ...settings };
    if (!this.#reader) return;
    this.#pointer?.stop();
    this.#pointer = this.#watchPointer();
    if (this.#drawing.editsPage) this.#readAgain();
    else this.#draw();
  }

  #tell(state: PageState): void {
    this.state = state;
    this.#options.onState(state);
  }

  #watch(): void {
    this.#pointer = this.#watchPointer();
    this.#stopKeys = createKeyWatcher({
      document: this.#document,
      onEscape: () => this.#onEscape(),
      onEnter: () => this.#current !== undefined && this.#open(this.#current, { takesFocus: true }),
      ...this.#genuine,
    });
    this.#watcher = createPageWatcher({
      document: this.#document,
      timers: this.#timers,
      rootOf: () => this.#reader?.root,
      onChange: ({ isNewAddress }) => this.#onChange(isNewAddress),
      onStir: () => this.#drawing.restore(),
    });
    this.#watcher.start();
  }

  #watchPointer(): PointerWatcher {
    return createPointerWatcher<PlannedSpot>({
      document: this.#document,
      targetAt: (point) => {
        this.#drawing.restore();
        return this.#drawing.at(point);
      },
      isSame: (a, b) => isSameTarget(a.key, b.key),
      isInCard: (event) => this.#card?.holds(event) ?? false,
      openTarget: () => (this.#card?.isOpen ? this.#current : undefined),
      onOpen: (spot, { point }) => this.#open(spot, { point }),
      onClose: () => this.#card?.close(),
      timers: this.#timers,
      restMs: this.#settings.restMs,
      opensOn: this.#settings.opensOn,
      ...this.#genuine,
    });
  }

  get #genuine(): { isGenuine?: (event: Event) => boolean } {
    return this.#options.isGenuine ? { isGenuine: this.#options.isGenuine } : {};
  }

  #onRead(result: PageRead): void {
    this.#read = result;
    if (result.status === 'silent') {
      this.#reading = undefined;
      this.#card?.close();
      this.#drawing.clear();
      this.#current = undefined;
      this.#tell(result);
      return;
    }
    const { reading, read, isSameText } = result;
    if (!isSameText) this.#card?.close();
    this.#reading = reading;
    this.#draw();
    if (isSameText && this.state.status === 'ready') return;
    if (reading.mentions.length === 0 && reading.appearances.length === 0) {
      this.#tell({ status: 'silent', reason: 'nothing-known' });
    } else {
      const isCapped = read.isCapped || this.#drawing.isCapped;
      const { title = '', published } = read.article;
      this.#tell({ status: 'ready', reading, title, isCapped, ...(published && { published }) });
    }
  }

  #draw(): void {
    const read = this.#read;
    if (read?.status !== 'read') return;
    const { positions } = read.read;
    this.#watcher?.ignore(() =>
      this.#drawing.draw(positions, read.reading, this.#settings.mentions),
    );
    if (this.#drawing.editsPage) void this.#relocate();
    if (this.#current) this.#current = this.#drawing.spotOf(this.#current.key);
    this.#drawing.setActive(this.#current);
  }

  /** The fall-back painter has cut the text nodes that were read: where the words are now. */
  async #relocate(): Promise<void> {
    const positions = await this.#reader?.locate();
    if (positions && this.#drawing.editsPage) this.#drawing.moveTo(positions);
  }

  /** Takes the fall-back's marks out, so that the page is read as it is. */
  #uncover(): void {
    if (this.#drawing.editsPage) this.#watcher?.ignore(() => this.#drawing.clear());
  }

  #onChange(isNewAddress: boolean): void {
    const isShown =
      !isNewAddress &&
      this.#card?.isOpen === true &&
      this.#current !== undefined &&
      this.#drawing.linesOf(this.#current).length > 0;
    // A card in use is not pulled away because a counter in the article moved on.
    if (isShown) this.#isStale = true;
    else {
      this.#card?.close();
      this.#readAgain();
    }
  }

  #readAgain(): void {
    this.#isStale = false;
    this.#uncover();
    void this.#reader?.read();
  }

  #step(by: 1 | -1): boolean {
    const spot = this.#drawing.neighbour(this.#current, by);
    if (!spot || !this.#drawing.scrollTo(spot)) return false;
    this.#card?.close();
    this.#current = spot;
    this.#drawing.setActive(spot);
    return true;
  }

  #onEscape(): boolean {
    if (this.#card?.isOpen) {
      this.#card.close();
      return true;
    }
    if (!this.#current) return false;
    this.#current = undefined;
    this.#drawing.setActive(undefined);
    return true;
  }

  #open(spot: PlannedSpot, how: { point?: Point; takesFocus?: boolean }): boolean {
    const reading = this.#reading;
    if (!reading || this.#read?.status !== 'read') return false;
    const { article } = this.#read.read;
    this.#card ??= this.#createCard();
    const card = this.#card;
    const isOpen = card.open({
      label: this.#options.labelOf(spot.key, reading),
      linesOf: () => this.#drawing.linesOf(spot),
      ...(how.point && { pointer: how.point }),
      ...(how.takesFocus && { takesFocus: true }),
    });
    if (!isOpen) return false;
    this.#current = spot;
    this.#drawing.setActive(spot);
    this.#endCard = this.#options.openCard(spot.key, card, reading, article);
    return true;
  }

  #createCard(): CardHost {
    return createCardHost({
      document: this.#document,
      ...(this.#options.cardMode && { mode: this.#options.cardMode }),
      onClose: () => this.#onCardClosed(),
    });
  }

  #onCardClosed(): void {
    this.#endCard?.();
    this.#endCard = undefined;
    this.#current = undefined;
    this.#drawing.setActive(undefined);
    if (this.#isStale) this.#readAgain();
  }
}

/** A content script may start before the page does; the article is there when it is parsed. */
function whenParsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}
