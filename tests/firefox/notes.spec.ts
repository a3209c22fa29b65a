/** A researcher's day in Firefox: annotate, find it again on the edited page, list it, take it away. */
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { ARTIFACTS, expect, test } from './extension.ts';
import { drawnIn, findIn, selectWords } from './write-notes.ts';

const pageOf = (paragraphs: readonly string[]) =>
  `<!doctype html><html lang="en"><title>The bridge is open</title><body style="font:18px/1.6 serif;margin:40px"><h1>The bridge is open</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`;
const STORY = [
  'The harbour bridge was opened on Monday by Mayor Ada Quill.',
  'She said that the works had cost 58 million crowns, more than planned.',
];

test('words are annotated, found again on the edited page, and listed in the popup', async ({
  extension,
}) => {
  mkdirSync(ARTIFACTS, { recursive: true });
  let paragraphs = STORY;
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pageOf(paragraphs));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bridge`;
  const page = await extension.browser.newPage();
  await page.goto(url);
  await extension.waitForState(url);
  await page.bringToFront();
  await selectWords(page, 'p:nth-of-type(2)');
  await (await findIn(page, 'sidelight-button', 'button'))?.click();
  await (await findIn(page, 'sidelight-card', 'textarea'))?.type('Compare with the budget.');
  await page.screenshot({ path: path.join(ARTIFACTS, 'notes-form.png') as `${string}.png` });
  await (await findIn(page, 'sidelight-card', 'button[type=submit]'))?.click();
  await page.waitForFunction(() =>
    document
      .querySelector('sidelight-card')
      ?.shadowRoot?.textContent?.includes('Saved on this device'),
  );
  await page.keyboard.press('Escape');
  await expect.poll(() => drawnIn(page)).toBe(1);

  paragraphs = ['Something was written above it.', STORY[1] as string, STORY[0] as string];
  await page.reload();
  await expect.poll(() => drawnIn(page), { timeout: 15_000 }).toBe(1);

  const popup = await extension.openPopup(url);
  await popup.setViewport({ width: 400, height: 600 });
  const part = await popup.waitForSelector(`::-p-xpath(//button[contains(., 'My notes')])`);
  await part?.click();
  await popup.waitForFunction(() => document.body.innerText.includes('Compare with the budget.'));
  await popup.screenshot({ path: path.join(ARTIFACTS, 'notes-popup.png') as `${string}.png` });
  await popup.close();

  const library = await extension.openOwnPage('library');
  await library.waitForFunction(() => document.body.innerText.includes('Compare with the budget.'));
  await library.screenshot({ path: path.join(ARTIFACTS, 'library.png') as `${string}.png` });
  await library.close();
  await page.close();
  server.close();
});
