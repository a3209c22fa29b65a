/**
 * What the browser's keyboard commands do. Which keys they have is the reader's to say, on the
 * browser's own page; pages never see a letter of ours.
 */
import { browser } from 'wxt/browser';
import { annotateSelection } from './annotate-tab.ts';
import { pageChannel } from './messaging.ts';
import { describeSite, hostOf, requestSite, switchSiteOff, switchSiteOn } from './sites.ts';

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
  else if (command === 'annotate') void annotateSelection(tab.id);
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

/**
 * The key press is a click to browsers: it tells the address of the page and may ask for its site.
 * Asked at once, since that right does not outlive a wait; of a site that is granted nobody asks.
 * Where the address stays hidden all the same, the popup says what can be done.
 */
async function toggleSite({ url }: CommandTab): Promise<void> {
  if (!url) return openPopup();
  const host = hostOf(url);
  if (!host) return;
  const state = describeSite(url);
  const isGranted = await requestSite(host);
  if ((await state) === 'on') await switchSiteOff(host);
  else if (isGranted) await switchSiteOn(host);
}

function openPopup(): void {
  void browser.action
    .openPopup?.()
    .catch((error: unknown) => console.warn('Sidelight cannot open its popup:', error));
}
