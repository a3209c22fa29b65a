/** One page in one browser, as far as an observation needs it: the same for both browsers. */
import type { BrowserKind } from './observation.ts';
import type { SavedPage } from './saved-page.ts';

export interface Tab {
  /** Resolves when the page has loaded, or parsed and then not loaded for `LOAD_CAP_MS`. */
  load(): Promise<void>;
  /** Runs a function in a world of its own, as if a user had clicked. */
  inSandbox<A, T>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Runs a function among the page's own scripts. */
  inPage<T>(run: () => T): Promise<T>;
  /** After something was copied. */
  readClipboard(): Promise<string[]>;
  /** The page as printed, or how highlights would be printed: lines, equal for equal prints. */
  print(): Promise<string[]>;
  press(key: 'Escape'): Promise<void>;
  /** Uncaught errors and console errors so far that are the page's own, unsorted. */
  readonly errors: readonly string[];
  /** Errors of ours so far, the background's since the last visit included. */
  readOwnErrors(): Promise<string[]>;
  /** Addresses asked for, but the page's own. */
  readonly requests: readonly string[];
  /** Frames below the top one in which a script of ours runs. */
  readonly ownFrames: readonly string[];
  close(): Promise<void>;
}

export interface TabOptions {
  page: SavedPage;
  scripts: boolean;
}

/** A browser, with or without the extension. Tabs are opened one at a time. */
export interface TabBrowser {
  open(options: TabOptions): Promise<Tab>;
  /** Asks the content script of the open page; `undefined` where none answers. */
  ask(name: string, payload?: unknown): Promise<unknown>;
  /** Ends it, whatever it is at. */
  close(): Promise<void>;
}

export interface TabBrowsers {
  kind: BrowserKind;
  launch(hasExtension: boolean): Promise<TabBrowser>;
}

/** How long after parsing a page may take to load. */
export const LOAD_CAP_MS = 5_000;
/** A page may load itself again so often. */
export const MAX_LOADS = 3;
export const VIEWPORT = { width: 1100, height: 900 };
/** Ours to copy into: the clipboard is read where the page under observation cannot tell. */
export const DESK = 'https://desk.invalid/';
export const DESK_HTML = '<!doctype html><title>Desk</title>';

/** Addresses compare without what a browser does not send. */
export const withoutHash = (url: string): string => url.replace(/#.*/s, '');

/** A page that is slow to load, or leaves for somewhere that is not there, is looked at as it stands. */
export function forgiveLeaving(error: unknown): void {
  const { name, message } = error as Error;
  if (name !== 'TimeoutError' && !/ERR_ABORTED|NS_ERROR_ABORT|NS_BINDING_ABORTED/.test(message)) {
    throw error;
  }
}
