/** What the background does: answers questions and keeps the content script where it may run. */
import { browser } from 'wxt/browser';
import { openPack } from '../lib/pack/open-pack.ts';
import { loadDataFile } from './data-file.ts';
import { createDataService } from './data-service.ts';
import { contentChannel, pageChannel, panelChannel } from './messaging.ts';
import { watchSettings } from './settings.ts';
import { listGrantedSites, readOpenTabs, syncContentScript } from './sites.ts';

/**
 * Registers every listener before anything is awaited: a worker is woken for one event and must
 * already listen to it.
 */
export function startBackground(): void {
  const service = createDataService(loadPack, () => new Date().toISOString().slice(0, 10));
  contentChannel.handle(service.content);
  panelChannel.handle(service.panel);

  browser.runtime.onInstalled.addListener(
    ({ reason }) => void startOnGrantedSites().then(() => welcome(reason)),
  );
  browser.runtime.onStartup.addListener(() => void syncContentScript());
  browser.permissions.onAdded.addListener(
    ({ origins = [] }) => void syncContentScript().then(() => readOpenTabs(origins)),
  );
  browser.permissions.onRemoved.addListener(() => void syncContentScript());
  watchSettings(() => void syncContentScript());

  browser.commands.onCommand.addListener((command, tab) => {
    const step = { 'next-highlight': 1, 'previous-highlight': -1 }[command];
    if (step && tab?.id !== undefined) {
      void pageChannel.call(tab.id, 'stepHighlight', step).catch(() => undefined); // not read here
    }
  });
}

async function startOnGrantedSites(): Promise<void> {
  await syncContentScript();
  await readOpenTabs(await listGrantedSites());
}

/** A reader who has just installed it and has granted nothing yet. */
async function welcome(reason: string): Promise<void> {
  if (reason !== 'install' || (await listGrantedSites()).length > 0) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

async function loadPack() {
  const opened = openPack(await loadDataFile(import.meta.env.DATA_VERSION));
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}
