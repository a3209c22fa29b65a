/** Where Sidelight reads, as one of three choices: the browser's permissions said in a word. */
import { browser } from 'wxt/browser';
import { loadNewsSites, type NewsSites, newsPatterns } from './news-sites.ts';
import { loadSettings, saveSettings } from './settings.ts';
import { listGrantedSites, requestEverySite } from './sites.ts';

export type Scope = 'news' | 'everywhere' | 'click';

const EVERYWHERE = ['http://*/*', 'https://*/*'];

export interface Reach {
  scope: Scope;
  /** The list behind `news`. */
  news: { sites: number; countries: number; byCountry: Record<string, string[]> };
  /** Hosts granted one by one, sorted. */
  sitesOn: string[];
  /** Hosts that the reader switched off, sorted. */
  sitesOff: string[];
}

export async function describeReach(): Promise<Reach> {
  const { hosts, countries, byCountry } = await loadNewsSites();
  const granted = await listGrantedSites();
  const { offSites } = await loadSettings();
  const isEverywhere = await browser.permissions.contains({ origins: EVERYWHERE });
  const isNews = isNewsGranted(granted, hosts);
  const ofNews = new Set(isNews ? hosts.flatMap(newsPatterns) : []);
  const single = granted
    .filter((pattern) => !ofNews.has(pattern))
    .flatMap((pattern) => /^[^:]+:\/\/(?:\*\.)?([^/*]+)\//.exec(pattern)?.[1] ?? []);
  return {
    scope: isEverywhere ? 'everywhere' : isNews ? 'news' : 'click',
    news: { sites: hosts.length, countries, byCountry },
    sitesOn: [...new Set(single)].sort(),
    sitesOff: [...offSites].sort(),
  };
}

/**
 * The choice holds while most of the list is granted: a reader may take single sites back in the
 * browser's own settings, and a newer list may name sites that were not asked for yet.
 */
function isNewsGranted(granted: readonly string[], hosts: readonly string[]): boolean {
  const patterns = new Set(granted);
  const on = hosts.filter((host) => newsPatterns(host).every((pattern) => patterns.has(pattern)));
  return hosts.length > 0 && on.length * 2 > hosts.length;
}

/**
 * From a click only, and with the list already read: browsers ask only straight from a click.
 *
 * @returns Whether the choice holds now; `false` when the reader refused.
 */
export async function chooseScope(
  scope: Scope,
  { hosts }: Pick<NewsSites, 'hosts'>,
): Promise<boolean> {
  const news = hosts.flatMap(newsPatterns);
  if (scope === 'everywhere') return requestEverySite();
  if (scope === 'news' && !(await browser.permissions.request({ origins: news }))) return false;
  await browser.permissions.remove({
    origins: scope === 'click' ? [...EVERYWHERE, ...news] : EVERYWHERE,
  });
  return true;
}

/** Takes a site's permission back, or forgets that it was switched off. */
export async function removeSite(host: string, list: 'on' | 'off'): Promise<void> {
  if (list === 'on') {
    const single = [`http://${host}/*`, `https://${host}/*`];
    const granted = new Set(await listGrantedSites());
    const origins = [...single, ...newsPatterns(host)].filter((it) => granted.has(it));
    await browser.permissions.remove({ origins });
  } else {
    const { offSites } = await loadSettings();
    await saveSettings({ offSites: offSites.filter((site) => site !== host) });
  }
}
