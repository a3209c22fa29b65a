/** A new version comes while pages are open; each browser of its own, since the version stays. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchChromium } from '../../scripts/browsers/launch-chromium.ts';
import { makeArticle, marks } from './made-articles.ts';

const BUILD = path.resolve(import.meta.dirname, '../../.output/chrome-mv3-test');
const NAMES = ['Steve Witkoff', 'Benjamin Netanyahu'];
const URL_OPEN = 'https://open.example/news/a';

test('an open page is taken over by the new version, and the old one leaves nothing behind', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidelight-build-'));
  cpSync(BUILD, folder, { recursive: true });
  const size = { width: 1100, height: 900 };
  const { context, close } = await launchChromium(folder, size, 'light', [
    '--enable-unsafe-extension-debugging',
  ]);
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error.stack)));
    page.on('console', (message) => complaints.push(message.text()));
    const { contentType, body } = makeArticle(NAMES);
    await page.route('**/*', (route) =>
      route.request().url() === URL_OPEN ? route.fulfill({ contentType, body }) : route.abort(),
    );
    await page.goto(URL_OPEN);
    await expect.poll(() => marks(page)).toEqual(NAMES);
    const before = await page.evaluateHandle(() => [...CSS.highlights.values()]);

    const manifest = path.join(folder, 'manifest.json');
    const parsed = JSON.parse(readFileSync(manifest, 'utf8'));
    writeFileSync(manifest, JSON.stringify({ ...parsed, version: '9.9.9' }));
    const cdp = await context.browser()?.newBrowserCDPSession();
    // Playwright's types do not know this domain of Chromium yet.
    const send = cdp?.send.bind(cdp) as unknown as (name: string, options: object) => Promise<void>;
    await send('Extensions.loadUnpacked', { path: folder });

    // The sets are others: the new version's script has painted them.
    await expect
      .poll(() =>
        before.evaluate((sets) => sets.some((set) => [...CSS.highlights.values()].includes(set))),
      )
      .toBe(false);
    await expect.poll(() => marks(page)).toEqual(NAMES);
    await page.evaluate((name) => {
      document.querySelector('article')?.append(`And ${name} came too.`);
    }, 'Adam Boehler');
    await expect.poll(() => marks(page)).toEqual([...NAMES, 'Adam Boehler']);
    expect(complaints).toEqual([]);
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
});
