/** Two moments of a page's life: it is parsed, and it leads to another address without loading. */
import { readableBody } from './find-article-root.ts';
import type { Timers } from './timers.ts';

/** A parser that waits so long for a script may wait for ever: what stands there already is read. */
const PATIENCE_MS = 5_000;

/** A script of ours may start before the page does; the article is there when it is parsed. */
export function whenParsed(document: Document, timers: Timers): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
    timers.set(() => readableBody(document) && resolve(), PATIENCE_MS);
  });
}

/** Calls `check` when the address may have changed; it is for the caller to see whether it has. */
export function listenForAddress(view: Window, check: () => void, signal: AbortSignal): void {
  view.addEventListener('popstate', check, { signal });
  view.addEventListener('hashchange', check, { signal });
  const navigation: unknown = Reflect.get(view, 'navigation');
  if (navigation instanceof EventTarget) {
    navigation.addEventListener('currententrychange', check, { signal });
  }
}
