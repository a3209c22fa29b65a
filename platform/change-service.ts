/**
 * Says what changed in the data for a page since the reader last had it open. A page goes on counting
 * as read with the older data until popup or panel has shown what changed.
 */
import { findChanges } from '../lib/changes/find-changes.ts';
import { countPages } from '../lib/changes/page-memory.ts';
import type { ChangeLog, ReleaseId } from '../lib/changes/types.ts';
import type { ChangeCalls, ContentCalls } from '../lib/protocol.ts';
import { listIds } from '../lib/reading/list-ids.ts';
import type { Reading } from '../lib/reading/types.ts';
import { ok } from '../lib/result.ts';
import type { Handlers, Sender } from './messaging.ts';
import { forgetPages, loadPageMemory, recall, remember } from './page-memory.ts';

type ReadArticle = Handlers<ContentCalls>['readArticle'];

export interface ChangeService {
  panel: Handlers<ChangeCalls>;
  /** The same, with the release that the page was last read with where something changed since. */
  marking(readArticle: ReadArticle): ReadArticle;
}

/**
 * @param loadLog - Opens the packaged log; called when the first page is read.
 * @param today - ISO day.
 */
export function createChangeService(
  loadLog: () => Promise<ChangeLog>,
  today: () => string,
): ChangeService {
  let loaded: Promise<ChangeLog> | undefined;
  const log = () => {
    loaded ??= loadLog().catch((error: unknown) => {
      loaded = undefined; // try again at the next page
      throw error;
    });
    return loaded;
  };
  const look = async (url: string) => ({ log: await log(), since: await recall(url, today()) });
  return {
    marking: (readArticle) => async (article, sender) => {
      const url = addressOf(article, sender);
      // Asked while the article is read, and never in the way of the reading.
      const looked = url === undefined ? undefined : look(url).catch(warn);
      const read = await readArticle(article, sender);
      const found = await looked;
      if (!read.ok || !found || url === undefined) return read;
      const { release } = found.log;
      const ids = listIds(read.value);
      if (release === undefined || ids.length === 0) return read;
      const changes = found.since && findChanges(found.log, found.since, ids);
      if (found.since && changes && changes.length > 0) {
        return ok(markReading(read.value, found.since));
      }
      if (found.since !== release) void remember(url, release, today()).catch(warn);
      return read;
    },
    panel: {
      async describeChanges({ since, ids, url }) {
        const all = await log();
        const { release } = all;
        if (release === undefined) return null;
        await remember(url, release, today());
        const list = findChanges(all, since, ids) ?? [];
        return list.length === 0 ? null : { since, release, list };
      },
      async describeMemory() {
        const [{ release }, memory] = await Promise.all([log(), loadPageMemory()]);
        const kept = { isOn: !memory.isOff, pages: countPages(memory) };
        return release === undefined ? kept : { release, ...kept };
      },
      forgetPages: ({ isOn }) => forgetPages(!isOn),
    },
  };
}

/** Private windows leave nothing behind. */
function addressOf(article: unknown, { url: page, isPrivate }: Sender): string | undefined {
  const { url } = (article ?? {}) as { url?: unknown };
  if (isPrivate) return undefined;
  return typeof url === 'string' ? url : page;
}

const markReading = (reading: Reading, since: ReleaseId): Reading => ({
  ...reading,
  data: { ...reading.data, since },
});

function warn(error: unknown): undefined {
  console.warn('Sidelight cannot tell what changed for this page:', error);
  return undefined;
}
