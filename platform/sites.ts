/**
 * On which sites Sidelight runs. The browser's own permissions are the one truth: the content
 * script is registered for exactly the origins that the reader granted, less the sites that the
 * settings switch off. Nothing is granted at install.
 */
import { browser } from 'wxt/browser';
import { BUTTON_ELEMENT, CARD_ELEMENT } from '../lib/own-elements.ts';
import type { LateScript } from '../lib/protocol.ts';
import { loadSettings, saveSettings } from './settings.ts';

const SCRIPT = {
  id: 'sidelight-article',
  js: ['/article.js'],
  css: ['/assets/highlight.css'],
} as const;

/** Their style sheets come before them. */
const LATE_STYLES: Partial<Record<LateScript, string>> = { annotate: '/assets/annotations.css' };
const LATE_SCRIPTS: Record<LateScript, `/${LateScript}.js`> = {
  card: '/card.js',
  wrap: '/wrap.js',
  quiet: '/quiet.js',
  annotate: '/annotate.js',
  editor: '/editor.js',
  copy: '/copy.js',
};

/** Where Sidelight stands on one page. */
export type SiteState =
  /** The browser does not say which page it is: no permission, and no click on the button. */
  | 'hidden'
  /** Not a web page: browser pages, files, stores. */
  | 'unreadable'
  /** No permission for this site. */
  | 'not-granted'
  /** Permission is there, but the reader switched the site off. */
  | 'off'
  | 'on';

/** @param url - Address of a page. @returns Its host, or `undefined` where it is no web page. */
export function hostOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? host : undefined;
}

/** Match pattern for a host: of both schemes, without the port, which patterns cannot name. */
const patternOf = (host: string) => `*://${withoutPort(host)}/*`;

const withoutPort = (host: string) => host.replace(/:\d+$/, '');

export async function describeSite(url: string | undefined): Promise<SiteState> {
  if (!url) return 'hidden';
  const host = hostOf(url);
  if (!host) return 'unreadable';
  const granted = await browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
  if (!granted) return 'not-granted';
  return (await loadSettings()).offSites.includes(host) ? 'off' : 'on';
}

/**
 * Asks the browser for a site. Call it straight from a click: browsers refuse to ask otherwise.
 * Both schemes are named: Chromium holds `*://` to be more than `http://` and `https://` together.
 *
 * @returns `false` when the reader refused.
 */
export function requestSite(host: string): Promise<boolean> {
  const bare = withoutPort(host);
  return browser.permissions.request({ origins: [`http://${bare}/*`, `https://${bare}/*`] });
}

/** Takes back that a site was switched off. Its permission is another matter: `requestSite`. */
export async function switchSiteOn(host: string): Promise<void> {
  await saveSettings(({ offSites }) => ({ offSites: offSites.filter((site) => site !== host) }));
}

export async function switchSiteOff(host: string): Promise<void> {
  await saveSettings(({ offSites }) => ({ offSites: [...new Set([...offSites, host])] }));
}

/** Asks for every site at once. From a click only. */
export function requestEverySite(): Promise<boolean> {
  return browser.permissions.request({ origins: ['http://*/*', 'https://*/*'] });
}

/** @returns Match patterns for web pages that the reader has granted, sorted. */
export async function listGrantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  // Granted in the browser's own settings; as a pattern it would reach files too.
  const patterns = origins.map((origin) => (origin === '<all_urls>' ? '*://*/*' : origin));
  return patterns.filter((pattern) => /^(\*|https?):/.test(pattern)).sort();
}

/**
 * Makes the registered content script agree with permissions and settings. Safe to call again and
 * again; calls run one after the other, because two registrations at once collide on the id.
 */
export function syncContentScript(): Promise<void> {
  queue = queue.then(registerNow, registerNow);
  return queue;
}

let queue: Promise<void> = Promise.resolve();

async function registerNow(): Promise<void> {
  const matches = await listGrantedSites();
  const { offSites } = await loadSettings();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
  if (registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
  }
  if (matches.length === 0) return;
  const excludeMatches = offSites.map(patternOf);
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT.id,
      js: [...SCRIPT.js],
      css: [...SCRIPT.css],
      matches,
      ...(excludeMatches.length > 0 ? { excludeMatches } : {}),
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
}

/** Reads one page now: a click on the button gives the right to (`activeTab`). */
export async function readTabOnce(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: [...SCRIPT.css] });
  await browser.scripting.executeScript({ target: { tabId }, files: [...SCRIPT.js] });
}

/** Puts one of the late scripts into a page that Sidelight may read; no other name counts. */
export async function putScript(tabId: number, name: LateScript): Promise<void> {
  const file = LATE_SCRIPTS[name];
  const style = LATE_STYLES[name];
  if (style) await browser.scripting.insertCSS({ target: { tabId }, files: [style] });
  if (file) await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}

/**
 * Takes from open pages what a version before left in them. Firefox ends the old scripts with their
 * version, at once and wherever they are: what they have put into a page stays, and nothing is behind it.
 *
 * @param sweep - Runs in each page, without what is around it.
 */
export async function sweepOpenTabs(
  origins: string[],
  sweep: (names: string) => void,
): Promise<void> {
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.allSettled(
    tabs.flatMap(({ id: tabId }) =>
      tabId === undefined
        ? []
        : [
            browser.scripting.executeScript({
              target: { tabId },
              func: sweep,
              args: [`${CARD_ELEMENT}, ${BUTTON_ELEMENT}`],
            }),
          ],
    ),
  );
}

/** Starts on pages of granted sites that are open already, which registration does not reach. */
export async function readOpenTabs(origins: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: origins });
  const results = await Promise.allSettled(
    tabs.flatMap((tab) => (tab.id === undefined ? [] : [readTabOnce(tab.id)])),
  );
  for (const result of results) {
    // Error pages and stores refuse scripts whatever was granted: that is nobody's fault.
    if (result.status === 'rejected') console.warn('Sidelight:', result.reason);
  }
}
