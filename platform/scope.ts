/** Where Sidelight reads, as one of three choices: the browser's permissions said in a word. */
import { browser } from 'wxt/browser';
import { loadSettings, saveSettings } from './settings.ts';
import { listGrantedSites, requestEverySite } from './sites.ts';

export type Scope = 'everywhere' | 'click';

const EVERYWHERE = ['http://*/*', 'https://*/*'];

export interface Reach {
  scope: Scope;
  /** Hosts granted one by one, sorted. */
  sitesOn: string[];
  /** Hosts that the reader switched off, sorted. */
  sitesOff: string[];
}

export async function describeReach(): Promise<Reach> {
  const granted = await listGrantedSites();
  const { offSites } = await loadSettings();
  const isEverywhere = await browser.permissions.contains({ origins: EVERYWHERE });
  const hosts = granted.flatMap((pattern) => /^[^:]+:\/\/([^/*]+)\//.exec(pattern)?.[1] ?? []);
  return {
    scope: isEverywhere ? 'everywhere' : 'click',
    sitesOn: [...new Set(hosts)].sort(),
    sitesOff: [...offSites].sort(),
  };
}

/** From a click only. @returns Whether the choice holds now; `false` when the reader refused. */
export async function chooseScope(scope: Scope): Promise<boolean> {
  if (scope === 'everywhere') return requestEverySite();
  await browser.permissions.remove({ origins: EVERYWHERE });
  return true;
}

/** Takes a site's permission back, or forgets that it was switched off. */
export async function removeSite(host: string, list: 'on' | 'off'): Promise<void> {
  if (list === 'on')
    await browser.permissions.remove({ origins: [`http://${host}/*`, `https://${host}/*`] });
  else {
    const { offSites } = await loadSettings();
    await saveSettings({ offSites: offSites.filter((site) => site !== host) });
  }
}
