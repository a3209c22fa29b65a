/**
 * Every surface in Firefox at the sizes of telephones, for Firefox for Android has the same pages, and
 * a reader's own pack. Pictures are kept in artifacts/firefox to be looked at.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { packFile } from '../../lib/own-packs/test-pack-file.ts';
import { ARTIFACTS, expect, test } from './extension.ts';

test.beforeAll(() => mkdirSync(ARTIFACTS, { recursive: true }));

const SIZES = [
  { width: 360, height: 640 },
  { width: 412, height: 915 },
  { width: 900, height: 800 },
];

async function lookAt(page: Page, name: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewport(size);
    const [wide, room] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(wide).toBeLessThanOrEqual(room as number);
    const file = `${name}-${size.width}x${size.height}.png` as const;
    await page.screenshot({ path: path.join(ARTIFACTS, file) as `${string}.png` });
  }
}

test('popup, settings, welcome page and library keep to the width of a telephone', async ({
  extension,
}) => {
  const url = `${extension.server.origin}/talks-in-doha.html`;
  const page = await extension.browser.newPage();
  await page.goto(url);
  await extension.waitForState(url);
  const popup = await extension.openPopup(url);
  await popup.waitForSelector('[role=tab]');
  await lookAt(popup, 'popup');
  const notes = await popup.waitForSelector('::-p-text(My notes)');
  await notes?.click();
  await lookAt(popup, 'popup-notes');
  await popup.close();
  for (const name of ['options', 'welcome', 'library']) {
    const own = await extension.openOwnPage(name);
    await lookAt(own, name);
    await own.close();
  }
  await page.close();
});

test('a pack of one’s own is taken in, and a broken one is not', async ({ extension }, info) => {
  const options = await extension.openOwnPage('options');
  const fileWith = (name: string, text: string) => {
    const file = info.outputPath(name);
    writeFileSync(file, text);
    return file;
  };
  const load = async (file: string) => {
    const input = await options.waitForSelector('#own-packs input[type=file]:enabled');
    await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(file);
  };
  const said = () => options.$eval('#own-packs [role=status]', (it) => it.textContent);
  await load(fileWith('broken.jsonl', '{"record":"pack"'));
  await expect.poll(said, { timeout: 20_000 }).toContain('was not taken');
  await load(fileWith('harbour.jsonl', packFile([], { title: 'An empty harbour' })));
  await expect.poll(said, { timeout: 20_000 }).toContain('In force');
  await options.waitForSelector('::-p-text(An empty harbour)');
  const remove = await options.waitForSelector(
    'button[aria-label="Remove An empty harbour from the list"]',
  );
  await remove?.click();
  await expect.poll(said, { timeout: 20_000 }).toContain('is removed');
  await options.close();
});
