/**
 * The reader's settings: one small record in `storage.local`, read by every context and written by
 * the background and the extension's own pages. Which sites Sidelight may read at all is not kept here: that is the
 * browser's permission (sites.ts).
 */
import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from '../lib/settings/settings.ts';

const KEY = 'settings';

/** @returns The settings; defaults for what is missing or of a wrong shape. */
export async function loadSettings(): Promise<Settings> {
  return parseSettings(await loadStored());
}

/** @returns The settings as they are stored: of any shape. */
export async function loadStored(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

/**
 * Changes some settings and keeps the others. Changes of one context are made one after the other,
 * so that two quick clicks are both kept.
 *
 * @param change - What to change, or a function that says so from what is set now.
 */
export function saveSettings(
  change: Partial<Settings> | ((current: Settings) => Partial<Settings>),
): Promise<void> {
  const save = async () => {
    const current = await loadSettings();
    const changed = typeof change === 'function' ? change(current) : change;
    if (Object.keys(changed).length === 0) return;
    await browser.storage.local.set({ [KEY]: { ...current, ...changed } });
  };
  const saved = saving.then(save);
  saving = saved.catch(() => undefined); // the next change does not wait for one that failed
  return saved;
}

let saving: Promise<void> = Promise.resolve();

/** @returns A function that stops watching. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return watchStored((stored) => onChange(parseSettings(stored)));
}

/** The same for the settings as they are stored. */
export function watchStored(onChange: (stored: unknown) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) onChange(changes[KEY].newValue);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
