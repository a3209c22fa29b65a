/** A new version comes while pages are open, over a store with a thousand notes and a note begun. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { makeAnnotation, testId } from '../../lib/annotations/test-annotation.ts';
import type { AnnotationDraft, KeptAnnotation } from '../../lib/annotations/types.ts';
import { launchFirefox } from '../../scripts/browsers/launch-firefox.ts';
import { EXTENSION, expect, test } from './extension.ts';
import { drawnIn, findIn, selectWords } from './write-notes.ts';

const NOTES = 1_000;
const PAGE = `<!doctype html><html lang="en"><title>The bridge is open</title><body style="font:18px/1.6 serif;margin:40px"><h1>The bridge is open</h1><p>The harbour bridge was opened on Monday by Mayor Ada Quill.</p>`;

/** Asks the background from one of our own pages; its answer's value. */
async function ask<T>(own: Page, name: string, payload: unknown = null): Promise<T> {
  const answer = await own.evaluate(
    ([call, value]) =>
      chrome.runtime.sendMessage({ channel: 'panel', name: call, payload: value }) as Promise<{
        value: unknown;
      }>,
    [name, payload] as const,
  );
  return answer.value as T;
}

async function beginNote(page: Page, note: string): Promise<void> {
  await selectWords(page, 'p');
  await (await findIn(page, 'sidelight-button', 'button'))?.click();
  await (await findIn(page, 'sidelight-card', 'textarea'))?.type(note);
  await waitForText(page, 'Draft kept');
}

const waitForText = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('sidelight-card')?.shadowRoot?.textContent?.includes(wanted),
    {},
    text,
  );

function setVersion(build: string, version: string): void {
  const manifest = path.join(build, 'manifest.json');
  const parsed = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify({ ...parsed, version }));
}

test('notes, drafts and open pages outlive a new version', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidelight-update-'));
  cpSync(EXTENSION, folder, { recursive: true });
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const launched = await launchFirefox(folder, { width: 1100, height: 900 });
  const open = async (name: string) => {
    const page = await launched.browser.newPage();
    await page.goto(`${origin}/${name}`);
    await page.bringToFront();
    return page;
  };
  try {
    const before = await launched.openOwnPage('popup');
    const annotations = Array.from({ length: NOTES }, (_, n) =>
      makeAnnotation({ id: testId(n), note: `Note ${n}` }),
    );
    await ask(before, 'importAnnotations', { annotations });
    const reading = await open('reading');
    await beginNote(reading, 'Read before');
    await (await findIn(reading, 'sidelight-card', 'button[type=submit]'))?.click();
    await waitForText(reading, 'Saved on this device');
    const writing = await open('writing');
    await beginNote(writing, 'Begun before');

    setVersion(folder, '9.9.9');
    await launched.browser.installExtension(folder);
    await writing.waitForFunction(() => !document.querySelector('sidelight-card'));
    await reading.bringToFront();
    await expect.poll(() => drawnIn(reading), { timeout: 15_000 }).toBe(1);

    const after = await launched.openOwnPage('library');
    expect(await after.evaluate(() => chrome.runtime.getManifest().version)).toBe('9.9.9');
    const kept: KeptAnnotation[] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const listed: { annotations: KeptAnnotation[]; next?: string } = await ask(
        after,
        'listAnnotations',
        next === '' ? {} : { after: next },
      );
      kept.push(...listed.annotations);
      next = listed.next;
    }
    expect(new Set(kept.map(({ note }) => note)).size).toBe(NOTES + 1);
    const drafts = await ask<AnnotationDraft[]>(after, 'listDrafts');
    expect(drafts.map(({ annotation }) => annotation.note)).toEqual(['Begun before']);
  } finally {
    await launched.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
