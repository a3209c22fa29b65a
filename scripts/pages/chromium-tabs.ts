/** Observed pages in Chromium, over Playwright and the DevTools protocol. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { askPage } from '../browsers/ask-tab.ts';
import {
  type ChromiumWithExtension,
  launchChromium,
  launchPlainChromium,
} from '../browsers/launch-chromium.ts';
import { readClipboard, watchPage } from './in-page.ts';
import { readOwnWorkerErrors, watchOwnWorker } from './own-worker.ts';
import { answerFor, type SavedPage } from './saved-page.ts';
import {
  DESK,
  DESK_HTML,
  forgiveLeaving,
  LOAD_CAP_MS,
  MAX_LOADS,
  type Tab,
  type TabBrowser,
  type TabBrowsers,
  type TabOptions,
  VIEWPORT,
  withoutHash,
} from './tab.ts';

const BUILD = path.resolve(import.meta.dirname, '../../.output/chrome-mv3-test');
const OWN = 'chrome-extension://';

export const chromiumTabs: TabBrowsers = {
  kind: 'chromium',
  async launch(hasExtension) {
    if (!hasExtension) {
      const plain = await launchPlainChromium(VIEWPORT);
      return new ChromiumTabs(plain.context, () => plain.close(), undefined, undefined);
    }
    const launched = await launchChromium(BUILD, VIEWPORT);
    await launched.worker.evaluate(watchOwnWorker);
    const asker = await launched.openOwnPage('popup');
    return new ChromiumTabs(launched.context, () => launched.close(), launched, asker);
  },
};

class ChromiumTabs implements TabBrowser {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
  readonly launched: ChromiumWithExtension | undefined;
  #asker: Page | undefined;
  #desk: Page | undefined;

  constructor(
    context: BrowserContext,
    close: () => Promise<void>,
    launched: ChromiumWithExtension | undefined,
    asker: Page | undefined,
  ) {
    this.context = context;
    this.close = close;
    this.launched = launched;
    this.#asker = asker;
  }

  async open({ page, scripts }: TabOptions): Promise<Tab> {
    this.#desk ??= await this.#openDesk();
    const opened = await this.context.newPage();
    const tab = new ChromiumTab(opened, await this.context.newCDPSession(opened), this, this.#desk);
    await tab.prepare(page, scripts);
    return tab;
  }

  async ask(name: string, payload?: unknown): Promise<unknown> {
    return this.#asker?.evaluate(askPage, { notAt: DESK, name, payload });
  }

  async #openDesk(): Promise<Page> {
    await this.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const desk = await this.context.newPage();
    await desk.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html', body: DESK_HTML }),
    );
    await desk.goto(DESK);
    return desk;
  }
}

class ChromiumTab implements Tab {
  readonly errors: string[] = [];
  readonly requests: string[] = [];
  readonly ownFrames: string[] = [];
  #page: Page;
  #cdp: CDPSession;
  #browser: ChromiumTabs;
  #desk: Page;
  #url = '';
  #ownErrors: string[] = [];

  constructor(page: Page, cdp: CDPSession, browser: ChromiumTabs, desk: Page) {
    this.#page = page;
    this.#cdp = cdp;
    this.#browser = browser;
    this.#desk = desk;
  }

  async prepare(saved: SavedPage, scripts: boolean): Promise<void> {
    this.#url = saved.url;
    this.#watchErrors();
    this.#page.on('popup', (popup) => void popup.close().catch(() => {}));
    this.#page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    await this.#watchFrames();
    await this.#page.addInitScript(watchPage);
    let loads = 0;
    await this.#page.route('**/*', async (route) => {
      const request = route.request();
      const isTop = request.isNavigationRequest() && request.frame() === this.#page.mainFrame();
      if (isTop && request.url() === withoutHash(saved.url) && loads++ < MAX_LOADS) {
        return route.fulfill(answerFor(saved, scripts));
      }
      this.requests.push(request.url());
      // An aborted navigation leaves the page where it is; a failed one shows an error page.
      return route.abort(isTop ? 'aborted' : 'failed');
    });
  }

  async load(): Promise<void> {
    await this.#page.goto(this.#url, { waitUntil: 'domcontentloaded' }).catch(forgiveLeaving);
    await this.#page.waitForLoadState('load', { timeout: LOAD_CAP_MS }).catch(() => {});
  }

  async inSandbox<A, T>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
    const { frameTree } = await this.#cdp.send('Page.getFrameTree');
    const { executionContextId: contextId } = await this.#cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'pages',
    });
    const { result, exceptionDetails } = await this.#cdp.send('Runtime.evaluate', {
      expression: `(${run})(${JSON.stringify(argument) ?? ''})`,
      contextId,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'threw');
    return result.value as T;
  }

  inPage<T>(run: () => T): Promise<T> {
    return this.#page.evaluate(run) as Promise<T>;
  }

  async readClipboard(): Promise<string[]> {
    await this.#desk.bringToFront();
    const lines = await this.#desk.evaluate(readClipboard);
    await this.#page.bringToFront();
    return lines;
  }

  /** The print to the byte, but for its dates: more than its text, and more than its pixels. */
  async print(): Promise<string[]> {
    const pdf = await this.#page
      .pdf({ tagged: false, printBackground: true })
      .catch(() => undefined);
    if (!pdf) return ['(cannot be printed)'];
    const text = pdf.toString('latin1').replace(/\/(?:Creation|Mod)Date \([^)]*\)/g, '');
    const digest = createHash('sha256').update(text, 'latin1').digest('hex');
    return [`sha256 ${digest} of ${text.length} bytes`];
  }

  press(key: 'Escape'): Promise<void> {
    return this.#page.keyboard.press(key);
  }

  async readOwnErrors(): Promise<string[]> {
    const errors = [...this.#ownErrors];
    // A worker that rests has nothing to tell, and is not woken for it.
    const workers = this.#browser.context.serviceWorkers();
    const worker = workers.find((one) => one.url().startsWith(OWN));
    if (worker) errors.push(...(await worker.evaluate(readOwnWorkerErrors).catch(() => [])));
    return errors;
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  #watchErrors(): void {
    this.#page.on('pageerror', (error) => {
      const isOurs = error.stack?.includes(OWN) ?? false;
      (isOurs ? this.#ownErrors : this.errors).push(`uncaught ${error.message.split('\n')[0]}`);
    });
    this.#page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const isOurs = message.location().url.startsWith(OWN);
      (isOurs ? this.#ownErrors : this.errors).push(`console ${message.text()}`);
    });
  }

  async #watchFrames(): Promise<void> {
    await this.#cdp.send('Runtime.enable');
    const { frameTree } = await this.#cdp.send('Page.getFrameTree');
    this.#cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const data = context.auxData as { frameId?: string } | undefined;
      const isOurs = context.origin.startsWith(OWN);
      if (isOurs && data?.frameId !== frameTree.frame.id) {
        this.ownFrames.push(`${context.name} in frame ${data?.frameId}`);
      }
    });
  }
}
