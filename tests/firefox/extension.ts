/** Firefox with the built extension; Playwright lends its runner only. */
import path from 'node:path';
import { test as base } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { PageState } from '../../lib/protocol.ts';
import { askTab } from '../../scripts/browsers/ask-tab.ts';
import { type FirefoxWithExtension, launchFirefox } from '../../scripts/browsers/launch-firefox.ts';
import { logRequests, proxyPreferences } from '../../scripts/browsers/log-requests.ts';
import { type ArticleServer, serveArticles } from '../../scripts/start/serve-articles.ts';
import { listSeeds, makeSeedPage } from '../pages/serve-page.ts';

export const EXTENSION = path.resolve(import.meta.dirname, '../../.output/firefox-mv3-test');
export const ARTIFACTS = path.resolve(import.meta.dirname, '../../artifacts/firefox');

export interface Extension extends FirefoxWithExtension {
  server: ArticleServer;
  /** Addresses that the browser asked for since it started, whoever wanted them. */
  asked: readonly string[];
  /** Asks the content script of the tab at an address; `undefined` where none runs. */
  ask<T>(url: string, name: string, payload?: unknown): Promise<T>;
  waitForState(url: string): Promise<PageState>;
  /** The browser has suspended the event page. */
  isBackgroundAsleep(): Promise<boolean>;
  /** The popup as a page of its own, speaking of the tab at `url`. */
  openPopup(url: string): Promise<Page>;
}

export const test = base.extend<{ asksNobodyElse: undefined }, { extension: Extension }>({
  // After every test: whatever it did, nobody was asked but the pages' own servers on this machine.
  asksNobodyElse: [
    async ({ extension }, use) => {
      await use(undefined);
      const elsewhere = extension.asked.filter((url) => !url.startsWith('http://127.0.0.1:'));
      base.expect(elsewhere).toEqual([]);
    },
    { auto: true },
  ],
  extension: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's parameter names
    async ({}, use) => {
      const server = await serveArticles(0, (name) =>
        listSeeds().includes(name) ? makeSeedPage(name) : undefined,
      );
      const log = await logRequests();
      const launched = await launchFirefox(
        EXTENSION,
        { width: 1100, height: 900 },
        {
          'extensions.background.idle.timeout': 500,
          'ui.prefersReducedMotion': 1,
          ...proxyPreferences(log),
        },
      );
      await use({ ...(await describeExtension(launched, server)), asked: log.asked });
      await launched.close();
      log.close();
      server.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

export async function describeExtension(
  launched: FirefoxWithExtension,
  server: ArticleServer,
): Promise<Omit<Extension, 'asked'>> {
  const asker = await launched.openOwnPage('popup');
  const ask = <T>(url: string, name: string, payload?: unknown) =>
    asker.evaluate(askTab, { url, name, payload }) as Promise<T>;
  return {
    ...launched,
    server,
    ask,
    async waitForState(url) {
      let state: PageState | undefined;
      await base.expect
        .poll(
          async () => {
            state = await ask<PageState | undefined>(url, 'describePage');
            return state?.status ?? 'unheard';
          },
          { timeout: 20_000 },
        )
        .toMatch(/ready|silent/);
      return state as PageState;
    },
    // Unlike `runtime.getBackgroundPage`, this one does not wake it.
    isBackgroundAsleep: () => asker.evaluate(() => chrome.extension.getBackgroundPage() === null),
    async openPopup(url) {
      const tabs = await asker.evaluate(() => chrome.tabs.query({}));
      const tab = tabs.find((one) => one.url === url);
      return launched.openOwnPage('popup', `?tab=${tab?.id}`);
    },
  };
}

export { expect } from '@playwright/test';
