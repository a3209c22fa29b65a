/** Chromium with the built extension in a throw-away profile, driven by Playwright. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { findBrowser } from './find-browser.ts';
import { requireBuild } from './require-build.ts';

interface Viewport {
  width: number;
  height: number;
}

export interface ChromiumWithExtension {
  context: BrowserContext;
  worker: Worker;
  /** The extension's id in this profile. */
  id: string;
  /** Opens one of our own pages; `query` as `?tab=3`. */
  openOwnPage(name: string, query?: string): Promise<Page>;
  close(): Promise<void>;
}

/**
 * @param extension - Folder of the build.
 * @param more - Further arguments for the browser.
 * @throws {Error} where there is no Chromium on this machine.
 */
export async function launchChromium(
  extension: string,
  viewport: Viewport,
  colorScheme: 'light' | 'dark' = 'light',
  more: string[] = [],
): Promise<ChromiumWithExtension> {
  requireBuild(extension);
  const { context, close } = await launchPlainChromium(viewport, colorScheme, [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    ...more,
  ]);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  return {
    context,
    worker,
    id,
    async openOwnPage(name, query = '') {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${name}.html${query}`);
      return page;
    },
    close,
  };
}

/**
 * The same without the extension.
 *
 * @param args - Further switches of the command line.
 * @throws {Error} where there is no Chromium on this machine.
 */
export async function launchPlainChromium(
  viewport: Viewport,
  colorScheme: 'light' | 'dark' = 'light',
  args: string[] = [],
): Promise<Pick<ChromiumWithExtension, 'context' | 'close'>> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium: bash scripts/browsers/install chromium');
  const profile = mkdtempSync(path.join(tmpdir(), 'sidelight-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: process.env.HEADED !== '1',
    chromiumSandbox: process.getuid?.() !== 0, // root cannot use the sandbox
    viewport,
    colorScheme,
    args: [
      '--lang=en-US',
      '--disable-background-networking',
      '--disable-component-update',
      ...args, // of a switch that stands twice the later one counts
    ],
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
