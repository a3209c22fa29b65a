/**
 * Tells every open page and panel that annotations of some pages changed, through `storage.local`,
 * which every context hears without a connection. It says which pages, never what is written there.
 */
import { browser } from 'wxt/browser';

const KEY = 'annotations-changed';

export interface AnnotationChange {
  /** Of the pages, by `pageKeysOf`; empty where any may be meant (an import). */
  keys: string[];
}

/** Never fails: whoever does not hear of it reads again when it is opened. */
export async function tellAnnotationChange(keys: readonly string[]): Promise<void> {
  const change = { keys, id: crypto.randomUUID() };
  await browser.storage.local.set({ [KEY]: change }).catch(() => undefined);
}

/** @returns A function that stops watching. */
export function watchAnnotations(onChange: (change: AnnotationChange) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY]?.newValue as Partial<AnnotationChange> | undefined;
    if (area === 'local' && change) onChange({ keys: change.keys ?? [] });
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
