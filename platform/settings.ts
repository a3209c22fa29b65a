/**
 * The reader's settings: one small record in `storage.local`, read by every context and written by
 * the extension's own pages. Which sites Sidelight may read at all is not kept here: that is the
 * browser's permission (sites.ts).
 */
import { browser } from 'wxt/browser';

export interface Settings {
  /** Hosts on which the reader switched Sidelight off, as `news.example`. */
  offSites: string[];
  /** Mark the first mention of an entity in an article, or every one. */
  mentions: 'first' | 'all';
}

export const DEFAULT_SETTINGS: Settings = { offSites: [], mentions: 'first' };

const KEY = 'settings';

/** @returns The settings; defaults for what is missing or of a wrong shape. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
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
    await browser.storage.local.set({ [KEY]: { ...current, ...changed } });
  };
  const saved = saving.then(save);
  saving = saved.catch(() => undefined); // the next change does not wait for one that failed
  return saved;
}

let saving: Promise<void> = Promise.resolve();

/** @returns A function that stops watching. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) onChange(parseSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Reads what storage holds without trusting its shape: an older version may have written it. */
export function parseSettings(stored: unknown): Settings {
  const { offSites, mentions } = (stored ?? {}) as Partial<Record<keyof Settings, unknown>>;
  const sites = Array.isArray(offSites) ? offSites : DEFAULT_SETTINGS.offSites;
  return {
    offSites: [...new Set(sites.filter(isHost))],
    mentions: mentions === 'all' ? 'all' : DEFAULT_SETTINGS.mentions,
  };
}

/** What is no host would make the browser refuse every site (sites.ts makes patterns of them). */
function isHost(value: unknown): value is string {
  if (typeof value !== 'string' || !URL.canParse(`http://${value}/`)) return false;
  return new URL(`http://${value}/`).host === value;
}
