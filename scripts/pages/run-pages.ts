/** Runs pages through browsers: one pair of browsers for each job, one page at a time in each. */
import { setTimeout as sleep } from 'node:timers/promises';
import { checkPage, type MakeVisit } from './check-page.ts';
import { chromiumTabs } from './chromium-tabs.ts';
import { firefoxTabs } from './firefox-tabs.ts';
import type { BrowserKind, Observation } from './observation.ts';
import type { PageResult } from './report.ts';
import type { SavedPage } from './saved-page.ts';
import type { TabBrowser, TabBrowsers } from './tab.ts';
import { visitPage } from './visit-page.ts';

const TABS: Record<BrowserKind, TabBrowsers> = { chromium: chromiumTabs, firefox: firefoxTabs };
/** A visit that takes longer is given up, and its browser started anew. */
const VISIT_CAP_MS = 120_000;
/** Browsers grow: after so many pages they start anew. */
const PAGES_A_BROWSER = 60;

export interface RunOptions {
  pages: readonly SavedPage[];
  browsers: readonly BrowserKind[];
  scripts: readonly ('on' | 'off')[];
  /** Pairs of browsers at a time. */
  jobs: number;
  /** Told of every page as it is done. */
  onResult: (result: PageResult) => void;
}

interface Task {
  page: SavedPage;
  browser: BrowserKind;
  scripts: 'on' | 'off';
}

/** @returns In the order in which they were done. */
export async function runPages(options: RunOptions): Promise<PageResult[]> {
  const results: PageResult[] = [];
  const queues = options.browsers.map((browser) =>
    options.scripts.flatMap((scripts) =>
      options.pages
        .filter((page) => (page.scripts ?? scripts) === scripts)
        .map((page): Task => ({ page, browser, scripts })),
    ),
  );
  const work = async (job: number) => {
    for (const queue of rotate(queues, job)) {
      const pair = new BrowserPair(TABS[queue[0]?.browser ?? 'chromium']);
      for (let task = queue.shift(); task; task = queue.shift()) {
        const { page, browser, scripts } = task;
        const outcome = await checkPage(page, scripts === 'on', pair.visitsOf(task));
        const result = { page: page.id, url: page.url, browser, scripts, ...outcome };
        results.push(result);
        options.onResult(result);
      }
      await pair.close();
    }
  };
  await Promise.all(Array.from({ length: options.jobs }, (_, job) => work(job)));
  return results;
}

/** Jobs begin with different browsers, and help the others when theirs has nothing left. */
const rotate = <T>(list: readonly T[], by: number): T[] =>
  list.map((_, i) => list[(i + by) % list.length] as T);

class BrowserPair {
  #tabs: TabBrowsers;
  #open = new Map<boolean, TabBrowser>();
  #pages = 0;

  constructor(tabs: TabBrowsers) {
    this.#tabs = tabs;
  }

  visitsOf({ page, scripts }: Task): MakeVisit {
    let isNew = ++this.#pages % PAGES_A_BROWSER === 0;
    return async (how) => {
      if (isNew) await this.close();
      isNew = false;
      const { hasExtension } = how;
      const visit = { page, scripts: scripts === 'on', ...how };
      const end = Promise.withResolvers<undefined>();
      const clock = setTimeout(() => end.resolve(undefined), VISIT_CAP_MS);
      const done = this.#browser(hasExtension)
        .then((browser) => visitPage(browser, visit))
        .catch((error: unknown) => {
          console.error(`${page.id} (${this.#tabs.kind}): ${String(error).split('\n')[0]}`);
          return undefined;
        });
      const seen: Observation | undefined = await Promise.race([done, end.promise]);
      clearTimeout(clock);
      if (!seen) await this.#drop(hasExtension);
      return seen;
    };
  }

  async close(): Promise<void> {
    await Promise.all([this.#drop(true), this.#drop(false)]);
  }

  async #browser(hasExtension: boolean): Promise<TabBrowser> {
    const open = this.#open.get(hasExtension) ?? (await this.#tabs.launch(hasExtension));
    this.#open.set(hasExtension, open);
    return open;
  }

  async #drop(hasExtension: boolean): Promise<void> {
    const open = this.#open.get(hasExtension);
    this.#open.delete(hasExtension);
    // A browser that hangs is left to its own end: the program's end is the latest.
    if (open) await Promise.race([open.close().catch(() => {}), sleep(10_000)]);
  }
}
