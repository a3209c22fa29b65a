/**
 * What the browser's keyboard commands do. Which keys they have is the reader's to say, on the
 * browser's own page; pages never see a letter of ours.
 */
import { browser } from 'wxt/browser';
import { pageChannel } from './messaging.ts';
import { describeSite, hostOf, switchSiteOff, switchSiteOn } from './sites.ts';

interface CommandTab {
  id?: number | undefined;
  url?: string | undefined;
  windowId?: number;
}

/** Nothing is waited for before what the browser allows to a key press alone. */
export function obeyCommand(command: string, tab: CommandTab | undefined): void {
  if (tab?.id === undefined) return;
  if (command === 'open-panel') openPanelOf(tab);
  else if (command === 'toggle-site') void toggleSite(tab);
  else void askPage(command, tab.id).catch(() => undefined); // not read here
}

async function askPage(command: string, tabId: number): Promise<void> {
  if (command === 'next-highlight') await pageChannel.call(tabId, 'stepHighlight', 1);
  if (command === 'previous-highlight') await pageChannel.call(tabId, 'stepHighlight', -1);
  if (command === 'open-card') await pageChannel.call(tabId, 'openCard');
}

function openPanelOf({ windowId }: CommandTab): void {
  if (windowId === undefined) return;
  void browser.sidePanel
    .open({ windowId })
    .catch((error: unknown) => console.warn('Sidelight cannot open its panel:', error));
}

/** Without a permission for the site the browser tells no address: then the popup is the way. */
async function toggleSite({ url }: CommandTab): Promise<void> {
  const host = hostOf(url);
  if (!host) return;
  const isOn = (await describeSite(url)) === 'on';
  if (isOn) await switchSiteOff(host);
  else await switchSiteOn(host);
}
