/**
 * Firefox with the built extension in a throw-away profile, driven over WebDriver BiDi. Playwright's
 * own Firefox is another program than the one readers have.
 */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';
import { requireBuild } from './require-build.ts';

export const ID = 'sidelight@sidelight.example';
/** Firefox gives the extension another address in each profile; a preference fixes it. */
export const UUID = '5f0a3c1e-7d42-4b8e-9a6b-3c2d1e0f4a59';

export interface FirefoxWithExtension {
  browser: Browser;
  /** Opens one of our own pages and waits for its heading; `query` as `?tab=3`. */
  openOwnPage(name: string, query?: string): Promise<Page>;
  close(): Promise<void>;
}

/**
 * @param extension - Folder of the build.
 * @param preferences - Further preferences, as `about:config` names them.
 * @throws {Error} where there is no Firefox on this machine.
 */
export async function launchFirefox(
  extension: string,
  viewport: { width: number; height: number },
  preferences: Record<string, unknown> = {},
): Promise<FirefoxWithExtension> {
  requireBuild(extension);
  const browser = await launchPlainFirefox(viewport, preferences);
  await browser.installExtension(extension);
  return {
    browser,
    async openOwnPage(name, query = '') {
      const page = await browser.newPage();
      // `goto` refuses or never ends on moz-extension: addresses, so BiDi is asked not to wait.
      const { _id: context } = page.mainFrame() as unknown as { _id: string };
      const { connection } = browser as unknown as {
        connection: { send(method: string, params: object): Promise<unknown> };
      };
      const url = `moz-extension://${UUID}/${name}.html${query}`;
      await connection.send('browsingContext.navigate', { context, url, wait: 'none' });
      await page.waitForSelector('h1');
      return page;
    },
    close: () => browser.close(),
  };
}

/** The same without the extension. @throws {Error} where there is no Firefox on this machine. */
export async function launchPlainFirefox(
  viewport: { width: number; height: number },
  preferences: Record<string, unknown> = {},
): Promise<Browser> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('No Firefox: bash scripts/browsers/install firefox-esr');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: process.env.HEADED !== '1',
    args: ['--remote-allow-system-access'], // else our own pages cannot be opened
    defaultViewport: viewport,
    // A release takes another server for the browser's own lists only so.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'intl.accept_languages': 'en-US',
      ...preferences,
    },
  });
}
