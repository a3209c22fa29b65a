/** What one visit to a page shows, in lines that can be compared; and what of it is ours. */

export type BrowserKind = 'chromium' | 'firefox';

/** What a page may not lose or gain by us. Each is a list of lines. */
export const ASPECTS = [
  /** Every node below the document and in open shadow trees, in order; text nodes by themselves. */
  'dom',
  /** Rectangles of elements, the size of the document, where it is scrolled to. */
  'boxes',
  /** The text of a selection of everything. */
  'selection',
  /** The clipboard after copying it: plain text and markup. */
  'clipboard',
  /** The printed page. */
  'print',
  /** Globals, style sheets, frames, messages and events that the page's own scripts could see. */
  'visible',
  /** Uncaught errors and console errors of the page. */
  'errors',
  /** Addresses it asked for. */
  'requests',
] as const;

export type Aspect = (typeof ASPECTS)[number];

/** An aspect that was not looked at is absent. */
export type Lines = Partial<Record<Aspect, string[]>>;

export interface Observation {
  lines: Lines;
  /** From the load to the look: what pages do late depends on it. */
  waitedMs: number;
  /** Only of a visit with the extension. */
  own?: OwnTrace;
}

export interface OwnTrace {
  /** `ready`, the reason of silence, or `no-answer` where no script of ours was heard. */
  state: string;
  /** Ranges registered under our names. */
  highlights: number;
  /** From DOMContentLoaded to the first highlight, in ms; absent where there is none. */
  highlightsAfterMs?: number;
  /** Each is a breach: errors of ours, traces of ours in the page, scripts in frames, requests. */
  faults: Fault[];
}

export interface Fault {
  aspect: Aspect | 'own-errors' | 'frames' | 'card' | 'state';
  what: string;
  where: string[];
}
