/**
 * D9: private windows in which the extension is allowed. The form must say before anything is written
 * that nothing is kept, and of the page and what was typed nothing may be on disk afterwards.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { readDemoFile } from '../../tests/pages/serve-page.ts';
import type { Fault, FaultOptions, Outcome } from './fault-row.ts';
import {
  launchPrivateChromium,
  launchPrivateFirefox,
  type PrivateBrowser,
} from './private-browser.ts';

/** Stands in no other file of a profile. */
const SECRET = {
  host: 'hidden-harbour.example',
  path: 'hidden-quay-of-the-harbour',
  typed: 'Typed-in-private',
};
/** Stored in the open, so that the search is seen to find. */
const CONTROL = 'Typed-in-the-open';
const TOLD = 'private window';
const WAITING = { timeout: 10_000 };

const about = { row: 'D9', fault: 'written in a private window', rounds: 10 };

export const privateWindow: Fault = {
  ...about,
  browser: 'chromium',
  run: ({ rounds, folder, onRound }) =>
    tryWindows(
      () => launchPrivateChromium(path.join(folder, 'private'), SECRET.host),
      SECRET.host,
      { rounds, onRound },
    ),
};

export const privateWindowInFirefox: Fault = {
  ...about,
  browser: 'firefox',
  run: ({ rounds, onRound }) => tryWindows(launchPrivateFirefox, '127.0.0.1', { rounds, onRound }),
};

async function tryWindows(
  launch: () => Promise<PrivateBrowser>,
  host: string,
  { rounds, onRound }: Pick<FaultOptions, 'rounds' | 'onRound'>,
): Promise<Outcome> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(readDemoFile('https://courier.example/talks-in-doha.html')?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://${host}:${(server.address() as AddressInfo).port}/${SECRET.path}`;
  const browser = await launch();
  const problems: string[] = [];
  try {
    const own = await browser.openOwnPage('popup');
    // Pages are remembered, where the reader wants that: these must not be.
    await own.evaluate(() =>
      chrome.runtime.sendMessage({
        channel: 'panel',
        name: 'forgetPages',
        payload: { isOn: true },
      }),
    );
    await own.evaluate((found) => chrome.storage.local.set({ 'to-be-found': found }), CONTROL);
    for (let n = 1; n <= rounds; n++) {
      const found = await writeInPrivate(browser, own, `${origin}/${n}`);
      problems.push(...found.map((problem) => `page ${n}: ${problem}`));
      onRound(n);
    }
    const stored = await own.evaluate(readStores);
    if (hasSecret(Buffer.from(stored))) problems.push('the stores have something of it');
    const files = filesIn(browser.profile);
    if (!files.some(({ bytes }) => holds(bytes, CONTROL)))
      problems.push('the search finds nothing');
    for (const file of files) {
      if (hasSecret(file.bytes)) problems.push(`${file.name} has something of it`);
    }
    return { lost: 0, doubled: 0, figures: { filesSearched: files.length }, problems };
  } finally {
    await browser.close();
    server.close();
  }
}

/** @returns What was not as promised. */
async function writeInPrivate(browser: PrivateBrowser, own: Page, url: string): Promise<string[]> {
  const problems: string[] = [];
  const page = await browser.openPrivate(url);
  await page.bringToFront();
  if (!(await until(page, () => CSS.highlights.size > 0))) problems.push('it is not read');
  await dragOverWords(page);
  const press = async (element: string) => (await page.waitForSelector(element, WAITING))?.click();
  await press('sidelight-button >>> button');
  const field = await page.waitForSelector('sidelight-card >>> textarea', WAITING);
  const isTold = await until(
    page,
    (words) => document.querySelector('sidelight-card')?.shadowRoot?.textContent?.includes(words),
    TOLD,
  );
  if (!isTold) problems.push('the form does not say it beforehand');
  await field?.type(SECRET.typed);
  const save = await page.waitForSelector('sidelight-card >>> button[type=submit]');
  if (!(await save?.evaluate((button) => (button as HTMLButtonElement).disabled))) {
    problems.push('it can be saved');
  }
  await page.keyboard.press('Escape');
  const tab = await own.evaluate(
    async (address) => (await chrome.tabs.query({})).find((one) => one.url === address)?.id,
    url,
  );
  for (const name of ['popup', 'sidepanel']) {
    const beside = await browser.openOwnPage(name, `?tab=${tab}`);
    const part = await beside.waitForSelector(`::-p-xpath(//button[contains(., 'My notes')])`);
    await part?.click();
    const says = await until(beside, (words) => document.body.innerText.includes(words), TOLD);
    if (!says) problems.push(`${name} does not say it`);
    await beside.close();
  }
  await page.close();
  return problems;
}

/** Not the driver's own waiting: a window behind another draws no frames, and a new page is another. */
async function until(
  page: Page,
  isSo: (words: string) => boolean | undefined,
  words = '',
): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (await page.evaluate(isSo, words).catch(() => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** The first words of the first paragraph. */
async function dragOverWords(page: Page): Promise<void> {
  const { left, top } = await page.$eval('article p', (paragraph) => {
    paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const [line] = range.getClientRects();
    if (!line) throw new Error('no words to select');
    return { left: line.left, top: line.top + line.height / 2 };
  });
  await page.mouse.move(left + 1, top);
  await page.mouse.down();
  await page.mouse.move(left + 120, top, { steps: 5 });
  await page.mouse.up();
}

/** Runs inside one of our own pages: all that the extension has stored, as one text. */
async function readStores(): Promise<string> {
  const all: unknown[] = [await chrome.storage.local.get()];
  const database = await new Promise<IDBDatabase | undefined>((resolve) => {
    const request = indexedDB.open('sidelight-annotations');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(undefined);
  });
  for (const name of database?.objectStoreNames ?? []) {
    const request = database?.transaction(name).objectStore(name).getAll();
    if (!request) continue;
    await new Promise((resolve) => request.addEventListener('success', resolve));
    all.push(request.result);
  }
  database?.close();
  return JSON.stringify(all);
}

function filesIn(folder: string): { name: string; bytes: Buffer }[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .flatMap((file) => {
      try {
        return [{ name: path.relative(folder, file), bytes: readFileSync(file) }];
      } catch {
        return []; // gone since it was listed
      }
    });
}

/** In any of the two ways in which browsers write text. */
const holds = (bytes: Buffer, word: string): boolean =>
  bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'));

const hasSecret = (bytes: Buffer): boolean =>
  Object.values(SECRET).some((word) => holds(bytes, word));
