/**
 * The content script's side of every conversation: it asks the background, answers popup and side
 * panel, and follows the reader's switch for this site.
 */
import type { PageCalls, PageState } from '../lib/protocol.ts';
import type { Settings } from '../lib/settings/settings.ts';
import { watchExtensionLife } from './extension-life.ts';
import { contentChannel, type Handlers, pageChannel, pageEvents } from './messaging.ts';
import { loadSettings, watchSettings } from './settings.ts';

export interface ArticleSide {
  /** Reads and paints. */
  start(settings: Settings): void;
  /** Takes everything back. */
  stop(): void;
  calls: Handlers<PageCalls>;
}

const SWITCHED_OFF: PageState = { status: 'silent', reason: 'switched-off' };

/** Wakes the background and starts unless the site is switched off; ends when the extension does. */
export async function followReader(host: string, article: ArticleSide): Promise<void> {
  let isOff = false;
  const stopAnswering = pageChannel.handle({
    ...article.calls,
    describePage: (payload, sender) =>
      isOff ? SWITCHED_OFF : article.calls.describePage(payload, sender),
  });
  contentChannel.call('wake').catch(() => undefined); // the first real question says what is wrong
  const follow = (settings: Settings) => {
    isOff = settings.offSites.includes(host);
    if (isOff) {
      article.stop();
      tellState(SWITCHED_OFF);
    } else article.start(settings);
  };
  const stopWatching = watchSettings(follow);
  const stopChecking = watchExtensionLife(() => {
    stopChecking();
    stopWatching();
    stopAnswering();
    article.stop();
  });
  follow(await loadSettings());
}

/** Tells an open popup or panel, and the badge. */
export function tellState(state: PageState): void {
  pageEvents.call('pageChanged', state).catch(() => undefined); // nobody listens: none is open
  if (state.status === 'reading') return;
  const { entities = [], claims = [] } = state.status === 'ready' ? state.reading : {};
  contentChannel.call('showCount', entities.length + claims.length).catch(() => undefined);
}
