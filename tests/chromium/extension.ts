/** Chromium with the built extension, and pages at addresses that no request leaves the machine for. */
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import type { PageState } from '../../lib/protocol.ts';
import { askTab } from '../../scripts/browsers/ask-tab.ts';
import {
  type ChromiumWithExtension,
  launchChromium,
} from '../../scripts/browsers/launch-chromium.ts';
import { stopWorkers } from '../../scripts/browsers/start-chromium.ts';
import { COURIER, makeSeedPage, readDemoFile, type ServedFile } from '../pages/serve-page.ts';

const EXTENSION = path.resolve(import.meta.dirname, '../../.output/chrome-mv3-test');
export const ARTIFACTS = path.resolve(import.meta.dirname, '../../artifacts/chromium');

export interface Extension extends ChromiumWithExtension {
  /** Stops the service worker, as the browser does after half a minute of rest. */
  stopWorker(): Promise<void>;
  /** Asks the content script of a page; `undefined` where none runs. */
  ask<T>(page: Page, name: string, payload?: unknown): Promise<T>;
  /** Waits until the page was read and says what was found, or why nothing. */
  /** @param timeout - ms; the usual one is enough for an article. */
  waitForState(page: Page, timeout?: number): Promise<PageState>;
  /** The popup as a page of its own, speaking of `page`. */
  openPopup(page: Page): Promise<Page>;
  /** The side panel as a page of its own, speaking of `page`. */
  openPanel(page: Page): Promise<Page>;
}

/** The extension in a browser whose interface speaks another language. */
export async function launchInLanguage(language: string): Promise<Extension> {
  const size = { width: 1100, height: 900 };
  return describeExtension(await launchChromium(EXTENSION, size, 'light', [`--lang=${language}`]));
}

interface Fixtures {
  /** Opens a demo article under its own address. */
  openDemo(name: string): Promise<Page>;
  /** Opens a page made of a seed text. */
  openSeed(name: string): Promise<Page>;
  /** Opens any page at any address; what else it asks for is not there. */
  openPage(url: string, file: ServedFile): Promise<Page>;
}

export const test = base.extend<Fixtures, { extension: Extension }>({
  extension: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's parameter names
    async ({}, use) => {
      const launched = await launchChromium(EXTENSION, { width: 1100, height: 900 });
      await use(await describeExtension(launched));
      await launched.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  openPage: async ({ extension }, use) => {
    const opened: Page[] = [];
    await use(async (url, file) => {
      const page = await openServed(extension, url, file);
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.close();
  },
  openDemo: async ({ openPage }, use) => {
    await use((name) => openPage(...findDemo(name)));
  },
  openSeed: async ({ openPage }, use) => {
    await use((name) => openPage(`https://seed.example/${name}`, makeSeedPage(name)));
  },
});

/** Address and file of a demo article. */
export function findDemo(name: string): [string, ServedFile] {
  const url = `${COURIER}/${name}.html`;
  const file = readDemoFile(url);
  if (!file) throw new Error(`no demo article ${name}`);
  return [url, file];
}

/** A page at an address; what else it asks for is a file of the demo or not there. */
export async function openServed(
  { context }: Pick<Extension, 'context'>,
  url: string,
  file: ServedFile,
): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/*', (route) => {
    const asked = route.request().url();
    const answer = asked === url ? file : readDemoFile(asked);
    return answer ? route.fulfill({ ...answer }) : route.abort();
  });
  await page.goto(url);
  return page;
}

async function describeExtension(launched: ChromiumWithExtension): Promise<Extension> {
  const { context, id, openOwnPage } = launched;
  const asker = await openOwnPage('popup');
  const ask = <T>(page: Page, name: string, payload?: unknown) =>
    asker.evaluate(askTab, { url: page.url(), name, payload }) as Promise<T>;
  const searchFor = async (page: Page) => {
    const tabs = await asker.evaluate(() => chrome.tabs.query({}));
    return `?tab=${tabs.find(({ url }) => url === page.url())?.id}`;
  };
  return {
    ...launched,
    ask,
    async stopWorker() {
      const browser = context.browser();
      if (!browser) throw new Error('no browser');
      await stopWorkers(browser, id);
    },
    async waitForState(page, timeout = 15_000) {
      let state: PageState | undefined;
      await base.expect
        .poll(
          async () => {
            state = await ask<PageState | undefined>(page, 'describePage');
            return state?.status ?? 'unheard';
          },
          { timeout },
        )
        .toMatch(/ready|silent/);
      return state as PageState;
    },
    async openPopup(page) {
      const popup = await openOwnPage('popup', await searchFor(page));
      await popup.setViewportSize({ width: 400, height: 600 });
      return popup;
    },
    async openPanel(page) {
      const panel = await openOwnPage('sidepanel', await searchFor(page));
      await panel.setViewportSize({ width: 400, height: 800 });
      return panel;
    },
  };
}

export { expect } from '@playwright/test';
