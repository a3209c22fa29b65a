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

function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false; // Firefox: the object itself is dead
  }
}
