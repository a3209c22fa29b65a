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

const STEPS = new Map([
  ['next-highlight', 1],
  ['previous-highlight', -1],
  ['open-card', 0],
]);

/** Nothing is waited for before what the browser allows to a key press alone. */
export function obeyCommand(command: string, tab: CommandTab | undefined): void {
  if (tab?.id === undefined) return;
  if (command === 'open-panel') openPanelOf(tab);
  else if (command === 'toggle-site') void toggleSite(tab);
  else {
    const step = STEPS.get(command);
    if (step === undefined) return;
    void pageChannel.call(tab.id, 'stepHighlight', step).catch(() => undefined); // not read here
  }
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
