/**
 * Tells when a page's article may have changed: text edited, added or unfolded in it, the article
 * swapped, another address in the same document. It reads nothing itself, reports seldom (the longer
 * a page keeps changing, and the longer a report is worked on, the seldomer), and gives up on a page
 * that never rests.
 */
import { listenForAddress } from './page-life.ts';
import { localNameOf } from './safe-dom.ts';
import type { Timers } from './timers.ts';

export interface PageWatcherOptions {
  document: Document;
  timers: Timers;
  /** The article's element, or `undefined` where none was found: then any new content counts. */
  rootOf: () => Element | undefined;
  /** Until what it returns is settled, nothing more is reported. */
  onChange: (change: { isNewAddress: boolean }) => Promise<void>;
  /** Called for every batch of the page's own changes, at most ten times a second. */
  onStir?: () => void;
  onGiveUp?: () => void;
}

export interface PageWatcher {
  start(): void;
  stop(): void;
  /** Runs something that edits the page, without reporting the edit. */
  ignore(run: () => void): void;
  /** Follows again where it had given up. */
  tryAgain(): void;
  readonly hasGivenUp: boolean;
}

/** From a change to the report. */
const FIRST_DELAY_MS = 100;
const MAX_DELAY_MS = 30_000;
/** After so long without a change the delay starts small again. */
const CALM_MS = 10_000;
const STIR_MS = 100;
/** Attributes by which pages fold and unfold text. Not `style`, which animations set all the time. */
const UNFOLDING = ['class', 'hidden', 'open'];
/** Reports at one address; with the delays above that is more than half an hour of unrest. */
const MAX_REPORTS = 100;
/** After a report the page is left alone for so many times as long as it took to work on it … */
const REST_SHARE = 2;
/** … but for no longer than this on that account. */
const MAX_REST_MS = 2_000;
/** Of a batch; in a longer one something will concern the article. */
const MAX_RECORDS = 200;

export function createPageWatcher(options: PageWatcherOptions): PageWatcher {
  return new Watcher(options);
}

class Watcher implements PageWatcher {
  hasGivenUp = false;
  #options: PageWatcherOptions;
  #view: Window & typeof globalThis;
  #observer: MutationObserver;
  #abort = new AbortController();
  #address: string;
  #isNewAddress = false;
  #timer: number | undefined;
  #delay = FIRST_DELAY_MS;
  #lastReport = Number.NEGATIVE_INFINITY;
  #lastStir = Number.NEGATIVE_INFINITY;
  #reports = 0;
  /** A report is being worked on. */
  #isBusy = false;
  /** The article changed while one was. */
  #isBehind = false;
  /** How long the last one took, in ms. */
  #lastWork = 0;

  constructor(options: PageWatcherOptions) {
    this.#options = options;
    this.#view = options.document.defaultView as Window & typeof globalThis;
    this.#address = addressOf(options.document);
    this.#observer = new this.#view.MutationObserver((records) => this.#onMutations(records));
  }

  start(): void {
    this.#observe();
    listenForAddress(this.#view, () => this.#checkAddress(), this.#abort.signal);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#abort.abort();
    this.#cancel();
    this.#isBehind = false;
  }

  ignore(run: () => void): void {
    const before = this.#observer.takeRecords();
    run();
    this.#observer.takeRecords();
    if (before.length > 0) this.#onMutations(before);
  }

  tryAgain(): void {
    this.#reports = 0;
    this.#delay = FIRST_DELAY_MS;
    if (this.hasGivenUp) this.#observe();
    this.hasGivenUp = false;
  }

  #observe(): void {
    // On the document: a root element that the page replaces takes its observers along.
    this.#observer.observe(this.#options.document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: UNFOLDING,
    });
  }

  #onMutations(records: MutationRecord[]): void {
    const { timers, onStir } = this.#options;
    if (timers.now() - this.#lastStir >= STIR_MS) {
      this.#lastStir = timers.now();
      onStir?.();
    }
    this.#checkAddress();
    if (this.#timer === undefined && this.#concernsArticle(records)) this.#schedule();
  }

  #concernsArticle(records: MutationRecord[]): boolean {
    const root = this.#options.rootOf();
    if (root && !root.isConnected) return true;
    if (records.length > MAX_RECORDS && records.some(({ type }) => type !== 'attributes'))
      return true;
    return records.some((record) => {
      if (record.type === 'attributes') return mayUnfold(record.target, root);
      if (!root) return hasNewElement(record);
      return root.contains(record.target) || hasNewContent(record, root);
    });
  }

  #checkAddress(): void {
    const address = addressOf(this.#options.document);
    if (address === this.#address) return;
    this.#address = address;
    this.#isNewAddress = true;
    this.#lastWork = 0;
    this.tryAgain();
    this.#cancel();
    this.#schedule();
  }

  #schedule(): void {
    if (this.#isBusy) {
      this.#isBehind = true;
      return;
    }
    const { timers } = this.#options;
    if (timers.now() - this.#lastReport > CALM_MS + this.#delay) this.#delay = FIRST_DELAY_MS;
    const rest = Math.min(this.#lastWork * REST_SHARE, MAX_REST_MS);
    this.#timer = timers.set(() => void this.#report(), Math.max(this.#delay, rest));
    this.#delay = Math.min(this.#delay * 2, MAX_DELAY_MS);
  }

  #cancel(): void {
    if (this.#timer !== undefined) this.#options.timers.clear(this.#timer);
    this.#timer = undefined;
  }

  async #report(): Promise<void> {
    const { timers, onChange, onGiveUp } = this.#options;
    this.#timer = undefined;
    this.#lastReport = timers.now();
    if (++this.#reports > MAX_REPORTS) {
      this.#observer.disconnect(); // another address is still noticed
      this.hasGivenUp = true;
      onGiveUp?.();
      return;
    }
    const isNewAddress = this.#isNewAddress;
    this.#isNewAddress = false;
    this.#isBusy = true;
    this.#isBehind = false;
    try {
      await onChange({ isNewAddress });
    } finally {
      this.#isBusy = false;
      this.#lastWork = timers.now() - this.#lastReport;
      if (this.#isBehind && !this.#abort.signal.aborted) this.#schedule();
    }
  }
}

const addressOf = (document: Document): string => document.URL.split('#')[0] as string;

/** Text that was there all the time may be shown now, or shown no more. */
const mayUnfold = (target: Node, root: Element | undefined): boolean =>
  root !== undefined && target.hasChildNodes() && root.contains(target);

/** The hosts of our cards and buttons. */
const isOwn = (element: Element): boolean => localNameOf(element).startsWith('sidelight-');

function hasNewElement(record: MutationRecord): boolean {
  for (const node of record.addedNodes) {
    if (node.nodeType === Node.ELEMENT_NODE && !isOwn(node as Element)) return true;
  }
  return false;
}

/** Beside the article only much new text matters: the rest of an article that was cut in two. */
function hasNewContent(record: MutationRecord, root: Element): boolean {
  if (!record.target.contains(root) || !hasNewElement(record)) return false;
  for (const node of record.addedNodes) if ((node.textContent?.length ?? 0) > 400) return true;
  return false;
}
