/**
 * D5: a new version comes while tabs are open, one with a card and one with a note begun, over a store
 * with ten thousand notes. All are there afterwards, the draft too; the old script has left nothing
 * behind and complained of nothing; and the note can be gone on with.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { buttonOf, cardOf, drawnIn } from '../../tests/chromium/write-notes.ts';
import { type ChromiumWithExtension, launchChromium } from '../browsers/launch-chromium.ts';
import { compareKept, listDrafts, listKept, noteNamed, storeMany } from './ask-store.ts';
import type { Fault } from './fault-row.ts';
import {
  BUILD,
  beginNote,
  openStory,
  pressSave,
  SAVED,
  tabQuery,
  writeNote,
} from './story-page.ts';

const NOTES = 10_000;
const BEGUN = 'Begun before the update';

export const liveUpdate: Fault = {
  row: 'D5',
  browser: 'chromium',
  fault: 'new version with tabs, a card and a draft open',
  rounds: 3,
  async run({ rounds, folder, onRound }) {
    const build = path.join(folder, 'build');
    cpSync(BUILD, build, { recursive: true });
    const launched = await launchChromium(build, { width: 1100, height: 900 }, 'light', [
      '--enable-unsafe-extension-debugging',
    ]);
    try {
      const own = await launched.openOwnPage('popup');
      await storeMany(own, NOTES);
      const wanted = Array.from({ length: NOTES }, (_, n) => noteNamed(n).note);
      const problems: string[] = [];
      for (let n = 1; n <= rounds; n++) {
        problems.push(...(await updateOnce(launched, build, n)));
        wanted.push(`${BEGUN} ${n}`, `Read ${n}`);
        onRound(n);
      }
      const kept = await listKept(await launched.openOwnPage('popup'));
      return { ...compareKept(kept, wanted), figures: { notes: kept.length }, problems };
    } finally {
      await launched.close();
    }
  },
};

async function updateOnce(launched: ChromiumWithExtension, build: string, n: number) {
  const problems: string[] = [];
  const complain = (what: string) => problems.push(`update ${n}: ${what}`);
  const open = async (name: string) => {
    const page = await openStory(launched.context, `https://harbour.example/${name}-${n}`);
    page.on('pageerror', (error) => complain(`${name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complain(`${name}: ${message.text()}`);
    });
    return page;
  };
  const reading = await open('reading');
  await writeNote(reading, 'The ferry', `Read ${n}`);
  const writing = await open('writing');
  await beginNote(writing, 'cost 58 million', `${BEGUN} ${n}`);

  await update(launched, build, `9.9.${n}`);
  for (const page of [reading, writing]) {
    await hasGone(page).catch(() => complain(`a card of the old version stays at ${page.url()}`));
  }
  // The new version's script has found and painted the note again, and takes another one.
  const isPainted = expect.poll(() => drawnIn(reading), { timeout: 10_000 }).toEqual(['The ferry']);
  await isPainted.catch(() => complain('the note is not painted by the new version'));
  const drafts = await listDrafts(await launched.openOwnPage('popup'));
  const isKept = drafts.some(({ annotation }) => annotation.note === `${BEGUN} ${n}`);
  if (!isKept) complain('the draft is gone');
  const panel = await launched.openOwnPage('sidepanel', await tabQuery(launched, writing));
  await panel.getByRole('button', { name: /My notes/ }).click();
  await panel.getByRole('button', { name: 'Continue' }).click();
  await writing.bringToFront();
  await pressSave(writing);
  await cardOf(writing).getByText(SAVED).waitFor();
  for (const page of launched.context.pages()) {
    if (page.url() !== 'about:blank') await page.close();
  }
  return problems;
}

const hasGone = async (page: Page): Promise<void> => {
  await expect(cardOf(page)).toHaveCount(0, { timeout: 10_000 });
  await expect(buttonOf(page)).toHaveCount(0);
};

/** As an unpacked extension is loaded anew with another version on disk: the browser says `update`. */
async function update({ context }: ChromiumWithExtension, build: string, version: string) {
  const manifest = path.join(build, 'manifest.json');
  const parsed = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify({ ...parsed, version }));
  const cdp = await context.browser()?.newBrowserCDPSession();
  // Playwright's types do not know this domain of Chromium yet.
  const send = cdp?.send.bind(cdp) as unknown as (name: string, options: object) => Promise<void>;
  await send('Extensions.loadUnpacked', { path: build });
}
