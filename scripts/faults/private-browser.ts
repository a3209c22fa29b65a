/** Browsers with the extension allowed in private windows, and such a window. */
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../browsers/find-browser.ts';
import { ID, launchFirefox } from '../browsers/launch-firefox.ts';
import { requireBuild } from '../browsers/require-build.ts';
import { BUILD } from './story-page.ts';

const FIREFOX_BUILD = path.resolve(import.meta.dirname, '../../.output/firefox-mv3-test');
const VIEWPORT = { width: 1000, height: 800 };

export interface PrivateBrowser {
  /** Folder that the browser writes to. */
  profile: string;
  openOwnPage(name: string, query?: string): Promise<Page>;
  /** A new private window, at an address. */
  openPrivate(url: string): Promise<Page>;
  close(): Promise<void>;
}

/** @param host - Of a server on this machine. */
export async function launchPrivateChromium(
  profile: string,
  host: string,
): Promise<PrivateBrowser> {
  requireBuild(BUILD);
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium: bash scripts/browsers/install chromium');
  const browser = await puppeteer.launch({
    ...{ browser: 'chrome', executablePath, userDataDir: profile, enableExtensions: true },
    defaultViewport: VIEWPORT,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // root cannot use it
      `--disable-extensions-except=${BUILD}`,
      `--load-extension=${BUILD}`,
      `--host-resolver-rules=MAP ${host} 127.0.0.1`,
      ...['--lang=en-US', '--disable-background-networking', '--disable-component-update'],
    ],
  });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const id = new URL(worker.url()).host;
  const openOwnPage = async (name: string, query = '') => {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/${name}.html${query}`);
    return page;
  };
  await allowInPrivate(browser, id, openOwnPage);
  const asker = await openOwnPage('popup');
  return {
    profile,
    openOwnPage,
    async openPrivate(url) {
      await asker.evaluate(
        (address) => chrome.windows.create({ incognito: true, url: address }),
        url,
      );
      return findPage(browser, (page) => page.url() === url);
    },
    close: () => browser.close(),
  };
}

/** As the reader does on the page of extensions. The browser loads the extension anew for that. */
async function allowInPrivate(
  browser: Browser,
  id: string,
  openOwnPage: (name: string) => Promise<Page>,
): Promise<void> {
  const extensions = await browser.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(async (extensionId) => {
    // Of the page of extensions alone; no types know it.
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: Record<string, (change: object) => Promise<void>>;
    };
    await developerPrivate.updateProfileConfiguration?.({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration?.({ extensionId, incognitoAccess: true });
  }, id);
  await extensions.close();
  for (let tries = 0; tries < 50; tries++) {
    const page = await openOwnPage('popup').catch(() => undefined);
    const isAllowed = await page?.evaluate(() => chrome.extension.isAllowedIncognitoAccess());
    await page?.close();
    if (isAllowed) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the extension could not be allowed in private windows');
}

interface Bidi {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

export async function launchPrivateFirefox(): Promise<PrivateBrowser> {
  const { browser, openOwnPage } = await launchFirefox(FIREFOX_BUILD, VIEWPORT);
  const inBrowser = await openChrome((browser as unknown as { connection: Bidi }).connection);
  // What the switch "Run in private windows" of the add-ons' page does.
  await inBrowser(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { AddonManager } = ChromeUtils.importESModule(
      'resource://gre/modules/AddonManager.sys.mjs');
    await ExtensionPermissions.add('${ID}', {
      permissions: ['internal:privateBrowsingAllowed'], origins: [] });
    await (await AddonManager.getAddonByID('${ID}')).reload();
  })()`);
  const profile = await inBrowser(`Services.dirsvc.get('ProfD', Ci.nsIFile).path`);
  return {
    profile,
    openOwnPage,
    async openPrivate(url) {
      const before = new Set(await browser.pages());
      await inBrowser(`(async () => {
        const opened = OpenBrowserWindow({ private: true });
        await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
      })()`);
      const page = await findPage(browser, (one) => !before.has(one));
      // The window's own first page may come between.
      await page.goto(url).catch(() => page.goto(url));
      return page;
    },
    close: () => browser.close(),
  };
}

/** @returns What runs an expression in the browser itself and gives its value as text. */
async function openChrome(bidi: Bidi): Promise<(expression: string) => Promise<string>> {
  const { result } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = result.contexts as { context: string }[];
  return async (expression) => {
    const evaluated = await bidi.send('script.evaluate', {
      ...{ expression, awaitPromise: true, userActivation: true },
      target: { context: window?.context },
    });
    const {
      type,
      result: value,
      exceptionDetails,
    } = evaluated.result as {
      type: string;
      result?: { value?: string };
      exceptionDetails?: { text: string };
    };
    if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'threw');
    return value?.value ?? '';
  };
}

async function findPage(browser: Browser, isIt: (page: Page) => boolean): Promise<Page> {
  for (let tries = 0; tries < 100; tries++) {
    const page = (await browser.pages()).find(isIt);
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no private window opened');
}
