/**
 * Chromium with the built extension in a profile that outlives it, as a process group of its own, so
 * that all of it can be killed at once and started again. Driven over its debugging port.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { findBrowser } from './find-browser.ts';
import { requireBuild } from './require-build.ts';

export interface RunningChromium {
  browser: Browser;
  context: BrowserContext;
  /** The extension's; the same at every start, for it is made of the folder's path. */
  id: string;
  /** Opens one of our own pages; `query` as `?tab=3`. */
  openOwnPage(name: string, query?: string): Promise<Page>;
  /** SIGKILL to every process of it: nothing has a chance to be written. */
  kill(): Promise<void>;
  /** Ends as when its last window is closed. */
  quit(): Promise<void>;
}

/**
 * @param extension - Folder of the build.
 * @param profile - Folder; made where there is none.
 * @param more - Further switches of the command line.
 * @throws {Error} where there is no Chromium on this machine.
 */
export async function startChromium(
  extension: string,
  profile: string,
  more: readonly string[] = [],
): Promise<RunningChromium> {
  requireBuild(extension);
  const program = findBrowser('chromium');
  if (!program) throw new Error('No Chromium: bash scripts/browsers/install chromium');
  const child = spawn(program, [...switchesFor(extension, profile), ...more, 'about:blank'], {
    detached: true, // a group of its own
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const killAll = () => {
    if (child.exitCode === null && child.signalCode === null) {
      process.kill(-(child.pid as number), 'SIGKILL');
    }
  };
  process.once('exit', killAll);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void gone.then(() => process.removeListener('exit', killAll));
  const address = await new Promise<string>((resolve, reject) => {
    void gone.then(() => reject(new Error('Chromium ended before it could be driven')));
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (!context) throw new Error('no browser window');
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  return {
    browser,
    context,
    id,
    async openOwnPage(name, query = '') {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${name}.html${query}`);
      return page;
    },
    async kill() {
      killAll();
      await gone;
    },
    async quit() {
      const cdp = await browser.newBrowserCDPSession();
      await cdp.send('Browser.close').catch(() => undefined);
      await gone;
    },
  };
}

const switchesFor = (extension: string, profile: string): string[] => [
  '--headless=new',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // root cannot use it
  '--remote-debugging-port=0',
  `--user-data-dir=${profile}`,
  `--disable-extensions-except=${extension}`,
  `--load-extension=${extension}`,
  '--lang=en-US',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

/** @returns How many workers of the extension were stopped, as the browser does after a rest. */
export async function stopWorkers(browser: Browser, id: string): Promise<number> {
  const cdp = await browser.newBrowserCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets');
  const workers = targetInfos.filter(
    ({ type, url }) => type === 'service_worker' && url.includes(id),
  );
  for (const { targetId } of workers) await cdp.send('Target.closeTarget', { targetId });
  await cdp.detach();
  return workers.length;
}
