/** The number on the toolbar button: how many people, organisations and claims this page names. */
import { browser } from 'wxt/browser';

const COLOUR = '#1f6f8b';

/** More than three digits do not fit. */
const MOST_SHOWN = 999;

/** @param count - Zero shows nothing. */
export async function showBadge(tabId: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: textOf(count) });
    if (count > 0) await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  } catch {
    // The tab was closed while its article was read.
  }
}

function textOf(count: number): string {
  if (count <= 0) return '';
  return count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
}
