/** The store of annotations in a real browser: workers stopped, the browser killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { makeAnnotation, testId } from '../../lib/annotations/test-annotation.ts';
import type { KeptAnnotation } from '../../lib/annotations/types.ts';
import { findBrowser } from '../../scripts/browsers/find-browser.ts';
import { expect, test } from './extension.ts';

const EXTENSION = path.resolve(import.meta.dirname, '../../.output/chrome-mv3-test');

/** Asks the background as our own pages do. */
const ask = <T>(page: Page, name: string, payload: unknown): Promise<T> =>
  page.evaluate(
    ([callName, value]) =>
      chrome.runtime.sendMessage({ channel: 'panel', name: callName, payload: value }),
    [name, payload] as const,
  ) as Promise<T>;

async function listAll(page: Page): Promise<KeptAnnotation[]> {
  const reply = await ask<{ value: { annotations: KeptAnnotation[] } }>(
    page,
    'listAnnotations',
    {},
  );
  return reply.value.annotations;
}

const note = (n: number) => ({
  annotation: makeAnnotation({ id: testId(n), note: `${n}` }),
  basedOn: 0,
});

test('keeps what was saved when its worker is stopped at any moment', async ({ extension }) => {
  const page = await extension.openOwnPage('popup');
  const saved: number[] = [];
  for (let n = 1; n <= 20; n++) {
    const saving = ask<{ ok: boolean }>(page, 'saveAnnotation', note(n)).catch(() => undefined);
    if (n % 2 === 0) await extension.stopWorker();
    if ((await saving)?.ok) saved.push(n);
  }
  const kept = (await listAll(page)).map((annotation) => Number(annotation.note));
  expect(kept).toEqual(expect.arrayContaining(saved));
  // What got no answer is sent again, and is there once.
  for (let n = 1; n <= 20; n++) await ask(page, 'saveAnnotation', note(n));
  expect(await listAll(page)).toHaveLength(20);
  await page.close();
});

test('keeps all of 200 annotations that two pages write at once', async ({ extension }) => {
  const pages = [await extension.openOwnPage('popup'), await extension.openOwnPage('popup')];
  const before = (await listAll(pages[0] as Page)).length;
  const writing = pages.map((page, i) =>
    page.evaluate(
      (requests) =>
        Promise.all(
          requests.map((payload) =>
            chrome.runtime.sendMessage({ channel: 'panel', name: 'saveAnnotation', payload }),
          ),
        ),
      Array.from({ length: 100 }, (_, n) => note(1_000 * (i + 1) + n)),
    ),
  );
  await Promise.all(writing);
  expect(await listAll(pages[0] as Page)).toHaveLength(before + 200);
  for (const page of pages) await page.close();
});

test('finds everything again after the browser was killed', async () => {
  const profile = mkdtempSync(path.join(tmpdir(), 'sidelight-kill-'));
  const first = await start(profile);
  for (let n = 1; n <= 10; n++) {
    expect(await ask(first.page, 'saveAnnotation', note(n))).toMatchObject({ ok: true });
  }
  const gone = new Promise((resolve) => first.process.once('exit', resolve));
  process.kill(-(first.process.pid as number), 'SIGKILL');
  await gone;
  const second = await start(profile);
  expect(await listAll(second.page)).toHaveLength(10);
  await second.stop();
  rmSync(profile, { recursive: true, force: true });
});

/** A browser of its own process group, so that all of it can be killed at once. */
async function start(profile: string) {
  const browserProcess: ChildProcess = spawn(
    findBrowser('chromium') ?? 'chromium',
    [
      '--headless=new',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
      '--disable-background-networking',
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((resolve) => {
    let heard = '';
    browserProcess.stderr?.on('data', (data) => {
      heard += data;
      const found = /DevTools listening on (ws:\S+)/.exec(heard)?.[1];
      if (found) resolve(found);
    });
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (!context) throw new Error('no browser window');
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/popup.html`);
  return {
    page,
    process: browserProcess,
    async stop() {
      const gone = new Promise((resolve) => browserProcess.once('exit', resolve));
      process.kill(-(browserProcess.pid as number), 'SIGKILL');
      await gone;
    },
  };
}
