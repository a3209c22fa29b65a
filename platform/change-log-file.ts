/** The changes of the last releases: a small packaged file, read when a page may need it. */
import { browser } from 'wxt/browser';
import type { ChangeLog } from '../lib/changes/types.ts';

/** @throws {Error} where the package has none. */
export async function loadChangeLog(): Promise<ChangeLog> {
  const response = await fetch(browser.runtime.getURL('/changes.json'));
  return (await response.json()) as ChangeLog;
}
