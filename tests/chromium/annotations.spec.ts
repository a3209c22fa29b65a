/** The store of annotations in a real browser: workers stopped, the browser killed. */
import { globSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { makeAnnotation, testId } from '../../lib/annotations/test-annotation.ts';
import type { KeptAnnotation } from '../../lib/annotations/types.ts';
import { startChromium } from '../../scripts/browsers/start-chromium.ts';
import { waitForBackup } from '../../scripts/faults/ask-store.ts';
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
  const first = await startChromium(EXTENSION, profile);
  const page = await first.openOwnPage('popup');
  for (let n = 1; n <= 10; n++) {
    expect(await ask(page, 'saveAnnotation', note(n))).toMatchObject({ ok: true });
  }
  await first.kill();
  const second = await startChromium(EXTENSION, profile);
  expect(await listAll(await second.openOwnPage('popup'))).toHaveLength(10);
  await second.kill();
  rmSync(profile, { recursive: true, force: true });
});

test('says that notes are gone where the file was cut short, and has them put back', async () => {
  const profile = mkdtempSync(path.join(tmpdir(), 'sidelight-cut-'));
  const first = await startChromium(EXTENSION, profile);
  const page = await first.openOwnPage('popup');
  const annotations = Array.from({ length: 30 }, (_, n) => note(n).annotation);
  await ask(page, 'importAnnotations', { annotations });
  await waitForBackup(page, 30);
  await first.quit();
  const store = `Default/IndexedDB/chrome-extension_${first.id}_0.indexeddb.leveldb`;
  const [log] = globSync(path.join(profile, store, '*.log'));
  truncateSync(log as string, Math.floor(statSync(log as string).size / 2));
  const second = await startChromium(EXTENSION, profile);
  const library = await second.openOwnPage('library');
  await expect(library.getByText('There is a backup of')).toBeVisible();
  await library.getByRole('button', { name: 'Put the backup back' }).click();
  await expect(library.getByText('Put back: 30')).toBeVisible();
  await second.quit();
  // Chromium goes on behind the cut, and would read nothing of it now.
  const third = await startChromium(EXTENSION, profile);
  expect(await listAll(await third.openOwnPage('popup'))).toHaveLength(30);
  await third.kill();
  rmSync(profile, { recursive: true, force: true });
});
