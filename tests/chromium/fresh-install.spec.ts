/** The published build as a newcomer has it: nothing granted, nothing read, and it says so. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { launchChromium } from '../../scripts/browsers/launch-chromium.ts';
import { COURIER, readDemoFile } from '../pages/serve-page.ts';
import { ARTIFACTS } from './extension.ts';
import { expectNoViolations, keepPicture } from './looking.ts';

const PUBLISHED = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** The first half minute (docs/FIRST-HALF-MINUTE.md), without what only the browser itself can ask. */
async function walkThroughWelcome(page: Page): Promise<void> {
  await page.bringToFront();
  await page.setViewportSize({ width: 900, height: 900 });
  await expect(page.getByRole('radio', { name: /On news sites/ })).toBeChecked();
  await keepPicture(page, 'welcome-first');
  await page.getByRole('button', { name: 'more than forty homes' }).click();
  await expect(page.getByRole('article')).toContainText('Nordby Courier');
  await keepPicture(page, 'welcome-tried');
  await page.getByRole('button', { name: /^Close the card/ }).click();
  await page.getByText('See the list of news sites').click();
  await expect(page.getByText('United Kingdom')).toBeVisible();
  await expectNoViolations(page);
  await keepPicture(page, 'welcome-list');
  await page.getByRole('radio', { name: /Only when I click/ }).check();
  await page.getByRole('button', { name: 'Start reading' }).click();
  await expect(page.getByRole('status')).toContainText(
    'Set: Only when I click the button. Open an article, and click the button',
  );
  await keepPicture(page, 'welcome-set');
}

function findWelcome(context: BrowserContext): Page {
  const page = context.pages().find((one) => new URL(one.url()).pathname === '/welcome.html');
  if (!page) throw new Error('no welcome page');
  return page;
}

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
    await walkThroughWelcome(findWelcome(context));
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
