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

const world = globalThis as { sidelightLives?: Record<string, Life> };

/**
 * Starts what a script does in a page, once however often it is put there. One that an update has
 * cut off from its extension is ended first: the page is taken over.
 *
 * @param start - Returns what takes everything back.
 */
export function startOnce(name: string, start: () => () => void): void {
  world.sidelightLives ??= {};
  const lives = world.sidelightLives;
  if (lives[name]?.isAlive()) return;
  lives[name]?.end();
  lives[name] = { isAlive, end: start() };
}
