/**
 * D4: the profile lies on a small disk of its own (tmpfs) that is filled to the brim while a note is
 * being written. It must be said at once, the draft and the old notes must be whole, an export must
 * work, and the note must be saved as soon as there is room. Mounting takes root.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { cardOf } from '../../tests/chromium/write-notes.ts';
import { type RunningChromium, startChromium, stopWorkers } from '../browsers/start-chromium.ts';
import {
  compareKept,
  listDrafts,
  listKept,
  noteNamed,
  storeMany,
  waitForBackup,
} from './ask-store.ts';
import type { Fault } from './fault-row.ts';
import { BUILD, beginNote, openStory, pressSave, SAVED } from './story-page.ts';

const NOTES = 500;
const DISK = '192m';
const SOON_MS = 1_000;
const STORAGE_QUOTA = 10_485_760;

export const noRoom: Fault = {
  row: 'D4',
  browser: 'chromium',
  fault: 'disk full while a note is saved',
  rounds: 5,
  async run({ rounds, folder, onRound }) {
    const disk = path.join(folder, 'disk');
    mkdirSync(disk);
    const refusal = mount(disk);
    if (refusal) {
      return { lost: 0, doubled: 0, figures: {}, problems: [], skipped: refusal };
    }
    const running = await startChromium(BUILD, path.join(disk, 'profile'));
    try {
      return await fillAndSave(running, disk, rounds, onRound);
    } finally {
      await running.kill();
      execFileSync('umount', ['--lazy', disk]);
    }
  },
};

/** @returns Why it cannot be. */
function mount(disk: string): string | undefined {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk], { stdio: 'pipe' });
    return undefined;
  } catch (error) {
    return `no small disk can be mounted here (${String(error).split('\n')[0]})`;
  }
}

async function fillAndSave(
  running: RunningChromium,
  disk: string,
  rounds: number,
  onRound: (done: number) => void,
) {
  const own = await running.openOwnPage('popup');
  await storeMany(own, NOTES);
  const wanted = Array.from({ length: NOTES }, (_, n) => noteNamed(n).note);
  await waitForBackup(own, NOTES);
  const problems = await overfillStorage(own);
  const figures = { slowestMessageMs: 0, exportedByOpenLibrary: 0, exportedWhenFull: 0 };
  for (let n = 1; n <= rounds; n++) {
    const check = (isSo: boolean, problem: string) => {
      if (!isSo) problems.push(`round ${n}: ${problem}`);
    };
    const library = await openLibrary(running);
    const page = await openStory(running.context, `https://harbour.example/full-${n}`);
    await beginNote(page, 'The ferry', `Written in round ${n}`);
    fill(disk);
    const begun = performance.now();
    await pressSave(page);
    const said = await readFailure(page);
    const tookMs = Math.round(performance.now() - begun);
    figures.slowestMessageMs = Math.max(figures.slowestMessageMs, tookMs);
    check(/no room/i.test(said), `it says “${said}”`);
    check(tookMs <= SOON_MS, `it is said after ${tookMs} ms`);
    const exported = await countExported(library);
    check(exported === wanted.length, `an open library exports ${exported} of ${wanted.length}`);
    figures.exportedByOpenLibrary += exported;
    // A new worker opens nothing on a full disk: what is listed then comes from the backup.
    if (n % 2 === 0) await stopWorkers(running.browser, running.id);
    const now = await countExported(await openLibrary(running));
    check(now >= NOTES, `a library opened now exports ${now} of ${wanted.length}`);
    figures.exportedWhenFull += now;

    rmSync(path.join(disk, 'filler'));
    const drafts = await listDrafts(own);
    const isDraftKept = drafts.some(({ annotation }) => annotation.note.endsWith(`round ${n}`));
    check(isDraftKept, 'the draft is gone');
    const { lost, doubled } = compareKept(await listKept(own), wanted);
    check(lost + doubled === 0, `${lost} old notes gone, ${doubled} doubled`);
    await pressSave(page);
    const isSaved = await waitFor(cardOf(page).getByText(SAVED));
    check(isSaved, `not saved with room: “${isSaved ? '' : await readFailure(page)}”`);
    wanted.push(`Written in round ${n}`);
    await page.close();
    onRound(n);
  }
  return { ...compareKept(await listKept(own), wanted), figures, problems };
}

/** Past the ten megabytes that `storage.local` has without `unlimitedStorage`. */
async function overfillStorage(own: Page): Promise<string[]> {
  const refusal = await own.evaluate(async (bytes) => {
    const { local } = chrome.storage;
    try {
      await local.set({ 'much-of-it': 'x'.repeat(bytes) });
      await local.remove('much-of-it');
      return '';
    } catch (error) {
      return String(error);
    }
  }, STORAGE_QUOTA + 2_000_000);
  return refusal === '' ? [] : [`storage.local has a limit: ${refusal}`];
}

/** To the last block. */
function fill(disk: string): void {
  const filler = path.join(disk, 'filler');
  for (let size = 1 << 22; size >= 1; size = Math.floor(size / 4)) {
    try {
      for (;;) appendFileSync(filler, Buffer.alloc(size));
    } catch {
      // No room for so much: smaller pieces.
    }
  }
  if (statfsSync(disk).bavail > 0) throw new Error('the disk is not full');
}

async function readFailure(page: Page): Promise<string> {
  const status = cardOf(page).locator('.note-status-failed, .note-foot [role=status]');
  const failed = cardOf(page).locator('.note-status-failed');
  await waitFor(failed);
  return (
    (await status
      .first()
      .innerText()
      .catch(() => '')) || '(nothing)'
  );
}

const waitFor = (locator: ReturnType<Page['getByText']>): Promise<boolean> =>
  locator.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  );

/** What it saves is caught before it needs a disk. */
async function openLibrary({ openOwnPage }: RunningChromium): Promise<Page> {
  const library = await openOwnPage('library');
  await waitFor(library.locator('.library-count').filter({ hasText: /\d/ }));
  await library.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (file: Blob) => {
      (globalThis as { saved?: Promise<string> }).saved = file.text();
      return make(file);
    };
  });
  return library;
}

/** Closes it. */
async function countExported(library: Page): Promise<number> {
  try {
    await library.getByRole('button', { name: 'Save the file' }).click({ timeout: 5_000 });
    await library.waitForFunction(() => 'saved' in globalThis, undefined, { timeout: 5_000 });
    const text = await library.evaluate(() => (globalThis as { saved?: Promise<string> }).saved);
    return (JSON.parse(text ?? '{}') as { total?: number }).total ?? 0;
  } catch {
    return 0; // no button to press, or nothing came of it
  } finally {
    await library.close();
  }
}
