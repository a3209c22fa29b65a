/** Is this content script still the extension's? After an update or removal its calls go nowhere. */
import { browser } from 'wxt/browser';

const CHECK_EVERY_MS = 5000;

/**
 * Calls `onGone` once when the extension was updated, removed or reloaded under this script.
 *
 * @returns A function that stops checking.
 */
export function watchExtensionLife(onGone: () => void): () => void {
  const timer = setInterval(() => {
    if (isAlive()) return;
    clearInterval(timer);
    onGone();
  }, CHECK_EVERY_MS);
  return () => clearInterval(timer);
}

/** Asked before the page is touched: an update puts its own script into a world of its own. */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false; // Firefox: the object itself is dead
  }
}

interface Life {
  isAlive(): boolean;
  end(): void;
}

const world = globalThis as { sidelightLife?: Life };

/**
 * Starts what a content script does, once for a page however often the script is put into it. A
 * script that an update has cut off from its extension is ended first: the page is taken over.
 *
 * @param start - Returns what takes everything back.
 */
export function startOnce(start: () => () => void): void {
  if (world.sidelightLife?.isAlive()) return;
  world.sidelightLife?.end();
  world.sidelightLife = { isAlive, end: start() };
}
