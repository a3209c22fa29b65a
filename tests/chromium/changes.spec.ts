/** The data comes anew: what a reader is told of it, and what the browser has kept for that. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Dataset } from '../../lib/dataset/types.ts';
import { launchChromium } from '../../scripts/browsers/launch-chromium.ts';
import { loadData } from '../../scripts/data/load-data.ts';
import { COURIER, readDemoFile } from '../pages/serve-page.ts';
import { ARTIFACTS } from './extension.ts';
import { expectNoViolations } from './looking.ts';
import { putNewRelease, putOldRelease } from './made-release.ts';

const BOEHLER = 'us-hamas-talks-2025/people/adam-boehler';
const TALKS = 'us-hamas-talks-2025/claims/us-hamas-direct-talks';
const ARTICLE = `${COURIER}/talks-in-doha.html`;

/** Another summary of one person, and a quote less for one claim; both are on the page. */
const makeOlder = (dataset: Dataset): Dataset => ({
  ...dataset,
  entities: dataset.entities.map((entity) =>
    entity.id === BOEHLER ? { ...entity, summary: 'US envoy' } : entity,
  ),
  claims: dataset.claims.map((claim) =>
    claim.id === TALKS ? { ...claim, evidence: claim.evidence.slice(1) } : claim,
  ),
});

async function photograph(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: path.join(ARTIFACTS, `${name}-${colorScheme}.png`) });
  }
}

test('a page that was read with older data says what changed for it, and then no more', async () => {
  mkdirSync(ARTIFACTS, { recursive: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'sidelight-release-'));
  const { dataset } = await loadData('data');
  const older = makeOlder(dataset);
  putOldRelease(folder, older);
  const size = { width: 1100, height: 900 };
  const { context, openOwnPage, close } = await launchChromium(folder, size, 'light', [
    '--enable-unsafe-extension-debugging',
  ]);
  const openArticle = async () => {
    const page = await context.newPage();
    await page.route('**/*', (route) => {
      const file = readDemoFile(route.request().url());
      return file ? route.fulfill({ ...file }) : route.abort();
    });
    await page.goto(ARTICLE);
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    return page;
  };
  const openPopup = async () => {
    const asker = await openOwnPage('options');
    const tabs = await asker.evaluate(() => chrome.tabs.query({}));
    const id = tabs.find(({ url }) => url === ARTICLE)?.id;
    await asker.close();
    const popup = await openOwnPage('popup', `?tab=${id}`);
    await popup.setViewportSize({ width: 400, height: 600 });
    await expect(popup.getByRole('tab').first()).toBeVisible();
    return popup;
  };
  const changesOf = (popup: Page) => popup.getByRole('button', { name: /since you last read it/ });
  try {
    const first = await openArticle();
    const firstPopup = await openPopup();
    await expect(changesOf(firstPopup)).toHaveCount(0);
    const stored = async () => {
      const all = await firstPopup.evaluate(() => chrome.storage.local.get());
      return JSON.stringify(all);
    };
    await expect.poll(stored).toMatch(/"pages":\{"\d{4}-\d\d-\d\d":\["[0-9a-f]{8}"\]\}/);
    expect(await stored()).not.toContain('courier');
    await firstPopup.close();
    await first.close();

    putNewRelease(folder, older, dataset);
    const cdp = await context.browser()?.newBrowserCDPSession();
    // Playwright's types do not know this domain of Chromium yet.
    const send = cdp?.send.bind(cdp) as unknown as (name: string, options: object) => Promise<void>;
    await send('Extensions.loadUnpacked', { path: folder });

    const page = await openArticle();
    const popup = await openPopup();
    await expect(changesOf(popup)).toHaveText(/^2 changes for this page/);
    await photograph(popup, 'popup-changes');
    await changesOf(popup).click();
    const notice = popup.locator('.changes');
    await expect(notice).toContainText('before');
    await expect(notice).toContainText('US envoy');
    const [quote] = dataset.claims.find(({ id }) => id === TALKS)?.evidence ?? [];
    await expect(notice.locator('q')).toContainText(quote?.quote.slice(0, 40) ?? 'no quote');
    await photograph(popup, 'popup-changes-open');
    await expectNoViolations(popup);
    await popup.close();

    // It has been said: the next visit is one with the data of now.
    await page.reload();
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    const later = await openPopup();
    await expect(changesOf(later)).toHaveCount(0);
    await later.close();

    const options = await openOwnPage('options');
    await expect(options.getByText('1 page is remembered.')).toBeVisible();
    await options.getByRole('button', { name: 'Forget all' }).click();
    await expect(options.getByText('0 pages are remembered.')).toBeVisible();
    await options.getByLabel(/Remember which data/).scrollIntoViewIfNeeded();
    await photograph(options, 'options-memory');
    await expectNoViolations(options);
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
});
