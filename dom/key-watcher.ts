/**
 * The two keys that mean something to us on a page: Escape closes the card, Enter opens the one
 * that the keyboard stands on. Only while there is one, and never out of the page's own fields:
 * all other keys are the page's.
 */
import { bodyOf, rootElementOf } from './safe-dom.ts';

export interface KeyWatcherOptions {
  document: Document;
  /** @returns Whether there was something to close; only then the page does not see the key. */
  onEscape: () => boolean;
  /** The same for Enter. */
  onEnter: () => boolean;
  isGenuine?: (event: Event) => boolean;
}

/** @returns What ends it. */
export function createKeyWatcher(options: KeyWatcherOptions): () => void {
  const { document, isGenuine = (event: Event) => event.isTrusted } = options;
  const onKey = (event: KeyboardEvent) => {
    if (!isGenuine(event) || event.isComposing || hasModifier(event)) return;
    const isOurs =
      (event.key === 'Escape' && options.onEscape()) ||
      (event.key === 'Enter' && hasNoFocus(document) && options.onEnter());
    if (!isOurs) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('keydown', onKey, true);
  return () => document.removeEventListener('keydown', onKey, true);
}

const hasModifier = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;

function hasNoFocus(document: Document): boolean {
  const focused = document.activeElement;
  return focused === null || focused === bodyOf(document) || focused === rootElementOf(document);
}
