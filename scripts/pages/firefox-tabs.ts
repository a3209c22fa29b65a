/** Observed pages in Firefox, over WebDriver BiDi; its own console is read from the browser itself. */
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { askPage } from '../browsers/ask-tab.ts';
import { launchFirefox, launchPlainFirefox, UUID } from '../browsers/launch-firefox.ts';
import { describeHighlightStyles, readClipboard, watchPage } from './in-page.ts';
import { HIGHLIGHTS } from './own-traces.ts';
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

const BUILD = path.resolve(import.meta.dirname, '../../.output/firefox-mv3-test');
const PREFERENCES = {
  'dom.events.testing.asyncClipboard': true, // reads the clipboard without asking the user
  'network.proxy.type': 1, // nothing listens there: what slips through goes nowhere
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
};

export const firefoxTabs: TabBrowsers = {
  kind: 'firefox',
  async launch(hasExtension) {
    if (!hasExtension) {
      const browser = await launchPlainFirefox(VIEWPORT, PREFERENCES);
      return new FirefoxTabs(browser, undefined);
    }
    const launched = await launchFirefox(BUILD, VIEWPORT, PREFERENCES);
    return new FirefoxTabs(launched.browser, await launched.openOwnPage('popup'));
  },
};

/** Firefox notes calls that were under way when a page was left; it may say so during the next visit. */
const AFTER_LEAVING = /Promise (?:resolved|rejected) after context unloaded/;

interface Bidi {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

class FirefoxTabs implements TabBrowser {
  readonly bidi: Bidi;
  readonly hasExtension: boolean;
  #browser: Browser;
  #asker: Page | undefined;
  #desk: Page | undefined;
  #chrome: string | undefined;

  constructor(browser: Browser, asker: Page | undefined) {
    this.#browser = browser;
    this.#asker = asker;
    this.hasExtension = asker !== undefined;
    this.bidi = (browser as unknown as { connection: Bidi }).connection;
  }

  async open({ page, scripts }: TabOptions): Promise<Tab> {
    this.#desk ??= await this.#openDesk();
    const tab = new FirefoxTab(await this.#browser.newPage(), this, this.#desk);
    await tab.prepare(page, scripts);
    return tab;
  }

  async ask(name: string, payload?: unknown): Promise<unknown> {
    return this.#asker?.evaluate(askPage, { notAt: DESK, name, payload });
  }

  async close(): Promise<void> {
    const process = this.#browser.process();
    const end = setTimeout(() => process?.kill('SIGKILL'), 5_000);
    await this.#browser.close().catch(() => {});
    clearTimeout(end);
  }

  /** Runs an expression in the browser itself, where its console and its tabs are. */
  async inBrowser(expression: string): Promise<string> {
    if (!this.#chrome) {
      const { result } = await this.bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      this.#chrome = (result.contexts as { context: string }[])[0]?.context ?? '';
    }
    return evaluate(this.bidi, expression, { context: this.#chrome });
  }

  async #openDesk(): Promise<Page> {
    const desk = await this.#browser.newPage();
    await desk.setRequestInterception(true);
    desk.on(
      'request',
      (request) => void request.respond({ contentType: 'text/html', body: DESK_HTML }),
    );
    await desk.goto(DESK);
    return desk;
  }
}

class FirefoxTab implements Tab {
  readonly errors: string[] = [];
  readonly requests: string[] = [];
  readonly ownFrames: string[] = []; // BiDi does not tell of content scripts' worlds
  #page: Page;
  #browser: FirefoxTabs;
  #desk: Page;
  #url = '';

  constructor(page: Page, browser: FirefoxTabs, desk: Page) {
    this.#page = page;
    this.#browser = browser;
    this.#desk = desk;
  }

  async prepare(saved: SavedPage, scripts: boolean): Promise<void> {
    this.#url = saved.url;
    this.#page.on('pageerror', (error) =>
      this.errors.push(`uncaught ${String((error as Error).message).split('\n')[0]}`),
    );
    this.#page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`console ${message.text()}`);
    });
    this.#page.on('popup', (popup) => void popup?.close().catch(() => {}));
    this.#page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    await this.#page.evaluateOnNewDocument(watchPage);
    await this.#page.setRequestInterception(true);
    let loads = 0;
    this.#page.on('request', (request) => {
      const isTop = request.isNavigationRequest() && request.frame() === this.#page.mainFrame();
      if (isTop && request.url() === withoutHash(saved.url) && loads++ < MAX_LOADS) {
        void request.respond(answerFor(saved, scripts)).catch(() => {});
      } else {
        this.requests.push(request.url());
        void request.abort('failed').catch(() => {}); // a data: address cannot be held back
      }
    });
    if (this.#browser.hasExtension) await this.#browser.inBrowser('Services.console.reset()');
  }

  async load(): Promise<void> {
    await this.#page
      .goto(this.#url, { waitUntil: 'load', timeout: LOAD_CAP_MS })
      .catch(forgiveLeaving);
  }

  async inSandbox<A, T>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
    const call = `(async () => JSON.stringify(await (${run})(${JSON.stringify(argument) ?? ''})))()`;
    return JSON.parse(
      await evaluate(this.#browser.bidi, call, { context: this.#context, sandbox: 'pages' }),
    ) as T;
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

  /** Printing takes Firefox five seconds: what the style sheet paints in print media is read. */
  async print(): Promise<string[]> {
    const medium = (name: string) =>
      this.#browser.inBrowser(`void (BrowsingContext.getCurrentTopByBrowserId(
        gBrowser.selectedBrowser.browserId).mediumOverride = ${JSON.stringify(name)})`);
    await this.#page.bringToFront();
    await medium('print');
    const lines = await this.inSandbox(describeHighlightStyles, HIGHLIGHTS);
    await medium('');
    return lines;
  }

  press(key: 'Escape'): Promise<void> {
    return this.#page.keyboard.press(key);
  }

  async readOwnErrors(): Promise<string[]> {
    const found = await this.#browser.inBrowser(`JSON.stringify(
      Services.console.getMessageArray().flatMap((message) => {
        try { message.QueryInterface(Ci.nsIScriptError); } catch { return []; }
        const isWarning = (message.flags & Ci.nsIScriptError.warningFlag) !== 0;
        return message.sourceName.startsWith('moz-extension://${UUID}') && !isWarning
          ? [message.sourceName + ':' + message.lineNumber + ' ' + message.errorMessage] : [];
      }))`);
    return (JSON.parse(found) as string[]).filter((line) => !AFTER_LEAVING.test(line));
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  get #context(): string {
    return (this.#page.mainFrame() as unknown as { _id: string })._id;
  }
}

/** @returns The value as text; empty where it is none. */
async function evaluate(bidi: Bidi, expression: string, target: object): Promise<string> {
  const { result } = await bidi.send('script.evaluate', {
    expression,
    target,
    awaitPromise: true,
    userActivation: true,
  });
  const {
    type,
    result: value,
    exceptionDetails,
  } = result as {
    type: string;
    result?: { value?: string };
    exceptionDetails?: { text: string };
  };
  if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'threw');
  return value?.value ?? '';
}
