/**
 * One page from start to stop: read, find, paint, listen, follow. It ties the parts of `dom`
 * together and decides their order; finding, comparing and what a card shows are handed in.
 */
import type { GivenUp, HighlightTarget, PageState } from '../lib/protocol.ts';
import type { Article, Reading } from '../lib/reading/types.ts';
import type { HeardReading } from '../lib/settings/hide-muted.ts';
import { type Choices, parseChoices } from '../lib/settings/settings.ts';
import type { CardHost } from './card-host.ts';
import { readableBody } from './find-article-root.ts';
import { createPageCards, type OpenHow, type PageCards } from './page-cards.ts';
import { type CreateWrapPainter, createPageDrawing, type PageDrawing } from './page-drawing.ts';
import { whenParsed } from './page-life.ts';
import { createPageListening, type PageListening } from './page-listening.ts';
import {
  createPageReader,
  type PageRead,
  type PageReader,
  type ReadWithData,
} from './page-reader.ts';
import { canPaint } from './painter.ts';
import type { PlannedSpot } from './plan-drawing.ts';
import type { Point } from './pointer-watcher.ts';
import { createTimers, type Timers } from './timers.ts';

interface PageSettings extends Omit<Choices, 'offSites'> {
  /** Leaves out what the reader muted; without it all is shown. */
  hear?: ((reading: Reading, article: Article) => HeardReading) | undefined;
}

export interface PageSessionOptions {
  document: Document;
  readWithData: ReadWithData;
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
  /** Whether somebody else answers the pointer there: what the reader annotated. */
  isTaken?: (point: Point) => boolean;
  /** Accessible name of the card for a target. */
  labelOf: (target: HighlightTarget, reading: Reading) => string;
  /** Told of every new state. */
  onState: (state: PageState) => void;
  /** Where it says no, somebody else may be at work on the page: everything is taken back. */
  isAlive?: () => boolean;
  settings?: Partial<PageSettings>;
  /** What is read is kept back until `configure` says how it is shown. */
  awaitsSettings?: boolean;
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
  /**
   * Moves to the next (1) or previous (-1) highlight and marks it; Enter then opens its card. Wraps
   * around. 0 opens the card of the current one, or of the first in view.
   */
  step(by: number): boolean;
  /** What is marked under a point, the shortest first. */
  findsAt(point: Point): HighlightTarget[];
  /** Reads again with the data, and tries once more what the page had made it give up. */
  refresh(): Promise<void>;
  /** Reads the page although it does not look like an article. */
  readAnyway(): Promise<void>;
  /** Draws from now on, where the reader wants that from a click on. */
  draw(): void;
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
  #cards: PageCards;
  #wrapPainter: CreateWrapPainter | undefined;
  #reader: PageReader | undefined;
  #listening: PageListening | undefined;
  #read: PageRead | undefined;
  /** Started, but the page is still being parsed. */
  #isWaiting = false;
  /** What of the reading is shown. */
  #heard: HeardReading | undefined;
  /** The reader asked for highlights on this page. */
  #isAsked = false;
  /** The page changed while a card was open: read again when it closes. */
  #isStale = false;
  #awaitsSettings: boolean;
  /** Read before there were settings. */
  #held: PageRead | undefined;

  constructor(options: PageSessionOptions) {
    this.#options = options;
    this.#document = options.document;
    this.#awaitsSettings = options.awaitsSettings ?? false;
    this.#timers = options.timers ?? createTimers(options.document.defaultView as Window);
    this.#settings = { ...parseChoices(undefined), ...options.settings };
    this.#drawing = createPageDrawing(
      options.document,
      () => this.#reader?.root,
      () => this.#wrapPainter,
    );
    this.#cards = this.#createCards();
  }

  async start(): Promise<void> {
    if (this.#reader || this.#isWaiting) return;
    this.#isWaiting = true;
    await whenParsed(this.#document, this.#timers);
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
    this.#listening?.stop(); // of a card that was kept
    this.#listening = this.#listen();
    await this.#reader.read();
  }

  stop(): void {
    this.#isWaiting = false;
    this.#reader?.stop();
    this.#reader = undefined;
    this.#isStale = false;
    if (!this.#cards.isKept) {
      this.#listening?.stop();
      this.#cards.close();
      this.#cards.leave();
    }
    this.#drawing.clear();
    this.#read = undefined;
    this.#held = undefined;
  }

  show(target: HighlightTarget, how: { takesFocus?: boolean } = {}): boolean {
    this.draw();
    const spot = this.#drawing.spotOf(target);
    if (!spot || !this.#drawing.scrollTo(spot)) return false;
    return this.#open(spot, how);
  }

  findsAt(point: Point): HighlightTarget[] {
    return this.#drawing.allAt(point).map(({ key }) => key);
  }

  draw(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    if (this.#settings.drawsOn === 'button') this.#draw();
  }

  step(by: number): boolean {
    this.draw();
    if (by !== 0) return this.#cards.step(by > 0 ? 1 : -1);
    const spot = this.#cards.current ?? this.#drawing.neighbour(undefined, 1);
    return spot !== undefined && this.show(spot.key, { takesFocus: true });
  }

  async refresh(): Promise<void> {
    this.#cards.tryAgain();
    this.#drawing.tryAgain();
    this.#listening?.tryAgain();
    this.#uncover();
    await this.#reader?.read(true);
  }

  async readAnyway(): Promise<void> {
    await this.#reader?.readAnyway();
  }

  configure(settings: Partial<PageSettings>): void {
    this.#settings = { ...this.#settings, ...settings };
    this.#awaitsSettings = false;
    if (!this.#reader) return;
    this.#listening?.followSettings();
    if (this.#held) {
      this.#onRead(this.#held);
      this.#held = undefined;
      return;
    }
    if (this.#drawing.editsPage) void this.#readAgain();
    else this.#draw();
    this.#tellRead();
  }

  #tell(state: PageState): void {
    const givenUp = this.#givenUp;
    const isTold = state.status !== 'reading' && givenUp.length > 0;
    this.state = isTold ? { ...state, givenUp } : state;
    this.#options.onState(this.state);
  }

  get #givenUp(): GivenUp[] {
    const givenUp: GivenUp[] = [];
    if (this.#listening?.hasGivenUp) givenUp.push('following');
    if (this.#cards.hasGivenUp) givenUp.push('cards');
    if (this.#drawing.hasGivenUp) givenUp.push('highlights');
    return givenUp;
  }

  /** Tells the same state once more where something else has been given up since. */
  #tellGivenUp(): void {
    if (this.state.status === 'reading') return;
    const { givenUp: told = [], ...state } = this.state;
    if (String(told) !== String(this.#givenUp)) this.#tell(state);
  }

  #listen(): PageListening {
    return createPageListening({
      document: this.#document,
      timers: this.#timers,
      drawing: this.#drawing,
      cards: this.#cards,
      rootOf: () => this.#reader?.root,
      opening: () => this.#settings,
      isOver: () => this.#isOver(),
      isTaken: this.#options.isTaken ?? (() => false),
      open: (spot, how) => this.#open(spot, how),
      onChange: (isNewAddress) => this.#onChange(isNewAddress),
      onGivenUp: () => this.#tellGivenUp(),
      ...(this.#options.isGenuine && { isGenuine: this.#options.isGenuine }),
    });
  }

  #isOver(): boolean {
    if (this.#options.isAlive?.() !== false) return false;
    this.stop();
    return true;
  }

  #onRead(result: PageRead): void {
    if (this.#awaitsSettings) {
      this.#held = result;
      return;
    }
    const before = this.#read;
    this.#read = result;
    if (result.status === 'silent') {
      this.#cards.close();
      this.#drawing.clear();
      this.#cards.leave();
      this.#tell(result);
      return;
    }
    const isOfSameText =
      result.isSameText || (before?.status === 'read' && before.read === result.read);
    if (!isOfSameText) this.#cards.close();
    this.#draw();
    if (!result.isSameText || this.state.status !== 'ready') this.#tellRead();
  }

  #tellRead(): void {
    if (this.#read?.status !== 'read' || !this.#read.isComplete || !this.#heard) return;
    const { read } = this.#read;
    const { reading, muted } = this.#heard;
    // Muted or not: both keep their places.
    if (reading.mentions.length === 0 && reading.appearances.length === 0) {
      this.#tell({ status: 'silent', reason: 'nothing-known' });
    } else {
      const isCapped = read.isCapped || this.#drawing.isCapped;
      const { title = '', published } = read.article;
      const more = { isCapped, ...(muted > 0 && { muted }), ...(published && { published }) };
      this.#tell({ status: 'ready', reading, title, ...more });
    }
  }

  #draw(): void {
    const read = this.#read;
    if (read?.status !== 'read') return;
    const { positions, article } = read.read;
    const { drawsOn, hear } = this.#settings;
    this.#heard = hear?.(read.reading, article) ?? { reading: read.reading, muted: 0 };
    const { reading } = this.#heard;
    const marks = drawsOn === 'open' || this.#isAsked ? this.#settings.marks : 'none';
    this.#listening?.ignore(() =>
      this.#drawing.draw(positions, reading, { ...this.#settings, marks }),
    );
    if (this.#drawing.editsPage) void this.#relocate();
    this.#cards.relocate();
  }

  /** The fall-back painter has cut the text nodes that were read: where the words are now. */
  async #relocate(): Promise<void> {
    const positions = await this.#reader?.locate();
    if (positions && this.#drawing.editsPage) this.#drawing.moveTo(positions);
  }

  /** Takes the fall-back's marks out, so that the page is read as it is. */
  #uncover(): void {
    if (this.#drawing.editsPage) this.#listening?.ignore(() => this.#drawing.clear());
  }

  async #onChange(isNewAddress: boolean): Promise<void> {
    const { isOpen, current } = this.#cards;
    const isShown = !isNewAddress && isOpen && current && this.#drawing.linesOf(current).length > 0;
    // A card in use is not pulled away because a counter in the article moved on.
    if (isShown) this.#isStale = true;
    else {
      this.#cards.close();
      await this.#readAgain();
    }
  }

  async #readAgain(): Promise<void> {
    this.#isStale = false;
    this.#uncover();
    await this.#reader?.read();
  }

  #open(spot: PlannedSpot, how: OpenHow): boolean {
    return this.#read?.status === 'read' && this.#cards.open(spot, how);
  }

  #createCards(): PageCards {
    const { document, labelOf, openCard, cardMode } = this.#options;
    return createPageCards({
      document,
      drawing: this.#drawing,
      labelOf: ({ key }) => (this.#read?.status === 'read' ? labelOf(key, this.#read.reading) : ''),
      drawCard: ({ key }, host) => {
        if (this.#read?.status !== 'read') return undefined;
        const { reading, read } = this.#read;
        return openCard(key, host, reading, read.article);
      },
      onClose: () => {
        this.#tellGivenUp();
        if (!this.#reader)
          this.#listening?.stop(); // the card was kept
        else if (this.#isStale) void this.#readAgain();
      },
      ...(cardMode && { mode: cardMode }),
    });
  }
}
