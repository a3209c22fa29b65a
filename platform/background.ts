/** What the background does: answers questions and keeps the content script where it may run. */
import { browser } from 'wxt/browser';
import { openPack, type Pack } from '../lib/pack/open-pack.ts';
import { contentAnnotationCalls, createAnnotationService } from './annotation-service.ts';
import { loadChangeLog } from './change-log-file.ts';
import { createChangeService } from './change-service.ts';
import { obeyCommand } from './commands.ts';
import { followContextMenu } from './context-menu.ts';
import { loadDataFile } from './data-file.ts';
import { createDataService } from './data-service.ts';
import { contentChannel, pageChannel, pageEvents, panelChannel } from './messaging.ts';
import { endMutes } from './mute-service.ts';
import { readOwnFile } from './own-file.ts';
import { openLibrary } from './own-pages.ts';
import { watchSettings } from './settings.ts';
import { followSync } from './settings-sync.ts';
import {
  listGrantedSites,
  putScript,
  readOpenTabs,
  sweepOpenTabs,
  syncContentScript,
} from './sites.ts';

/**
 * Registers every listener before anything is awaited: a worker is woken for one event and must
 * already listen to it.
 *
 * @param sweep - Runs in a page after an update: takes away the elements with these names.
 */
export function startBackground(sweep: (names: string) => void): void {
  const service = createDataService(loadPack, today, (tabId, found) => {
    pageChannel.call(tabId, 'peopleFound', found).catch(() => undefined); // the page has gone on
  });
  const changes = createChangeService(loadChangeLog, today);
  const annotations = createAnnotationService(Date.now);
  contentChannel.handle({
    ...service.content,
    ...contentAnnotationCalls(annotations),
    readArticle: changes.marking(service.content.readArticle),
    loadScript: (name, { tabId }) => (tabId === undefined ? undefined : putScript(tabId, name)),
    openLibrary,
    async wakeAnnotator(page, sender) {
      const written = await annotations.listPageAnnotations(page, sender);
      const hasAny = written.ok && written.value.annotations.length > 0;
      if (hasAny && sender.tabId !== undefined) await putScript(sender.tabId, 'annotate');
    },
  });
  pageEvents.handle(service.events);
  panelChannel.handle({ ...service.panel, ...changes.panel, ...annotations });

  browser.runtime.onInstalled.addListener(({ reason }) =>
    run(startOnGrantedSites(reason, sweep).then(() => welcome(reason))),
  );
  browser.runtime.onStartup.addListener(() => run(syncContentScript()));
  browser.permissions.onAdded.addListener(({ origins = [] }) =>
    run(syncContentScript().then(() => readOpenTabs(origins))),
  );
  browser.permissions.onRemoved.addListener(() => run(syncContentScript()));
  watchSettings(() => run(syncContentScript()));
  followSync((error) => console.error('Sidelight:', error));

  browser.commands.onCommand.addListener((command, tab) => {
    obeyCommand(command, tab);
  });
  followContextMenu();
}

/** ISO day, UTC. */
const today = () => new Date().toISOString().slice(0, 10);

/** An event has nobody to fail to: what goes wrong is told in the console. */
function run(work: Promise<void>): void {
  void work.catch((error: unknown) => console.error('Sidelight:', error));
}

async function startOnGrantedSites(reason: string, sweep: (names: string) => void): Promise<void> {
  await syncContentScript();
  const origins = await listGrantedSites();
  // Elsewhere the old scripts live on, and take themselves away (extension-life.ts).
  if (reason === 'update' && import.meta.env.FIREFOX) await sweepOpenTabs(origins, sweep);
  await readOpenTabs(origins);
}

/** A reader who has just installed it and has granted nothing yet. */
async function welcome(reason: string): Promise<void> {
  if (reason !== 'install' || (await listGrantedSites()).length > 0) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** With readers' own packs where some are on; without them where their file is of no use. */
async function loadPack(): Promise<Pack> {
  const [own, bundled] = await Promise.all([
    readOwnFile().catch(() => undefined), // no IndexedDB: private windows
    loadDataFile(import.meta.env.DATA_VERSION),
  ]);
  const withOwn = own && openPack(own);
  const opened = withOwn?.ok ? withOwn : openPack(bundled);
  if (!opened.ok) throw new Error(opened.error.message);
  run(endMutes(opened.value));
  return opened.value;
}
