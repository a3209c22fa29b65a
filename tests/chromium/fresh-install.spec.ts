/** The published build as a newcomer has it: nothing granted, nothing read, and it says so. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchChromium } from '../../scripts/browsers/launch-chromium.ts';
import { COURIER, readDemoFile } from '../pages/serve-page.ts';
import { ARTIFACTS } from './extension.ts';

const PUBLISHED = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');

test('nothing is read before the reader says where, and the popup says why', async () => {
  test.skip(!existsSync(PUBLISHED), 'the published build is not there');
  mkdirSync(ARTIFACTS, { recursive: true });
  const { context, openOwnPage, close } = await launchChromium(PUBLISHED, {
    width: 1100,
    height: 900,
  });
  try {
    await expect
      .poll(() => context.pages().map((page) => new URL(page.url()).pathname))
      .toContain('/welcome.html');
    const url = `${COURIER}/talks-in-doha.html`;
    const page = await context.newPage();
    await page.route('**/*', (route) => {
      const file = readDemoFile(route.request().url());
      return file ? route.fulfill({ ...file }) : route.abort();
    });
    await page.goto(url);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    const asker = await openOwnPage('popup');
    // Without a permission the browser does not tell an extension a tab's address.
    const tabs = await asker.evaluate(() => chrome.tabs.query({}));
    expect(tabs.some((tab) => tab.url === url)).toBe(false);
    // Two tabs keep theirs to themselves: the browser's first, empty one and then the article's.
    const hidden = tabs.filter((tab) => tab.url === undefined);
    expect(hidden.length).toBeGreaterThan(0);
    await asker.close();
    const panel = await openOwnPage('sidepanel', `?tab=${hidden.at(-1)?.id}`);
    await panel.setViewportSize({ width: 400, height: 600 });
    await expect(panel.getByRole('status')).toContainText('not switched on here');
    await panel.screenshot({ path: path.join(ARTIFACTS, 'panel-not-granted-light.png') });
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  } finally {
    await close();
  }
});
