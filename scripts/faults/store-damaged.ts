/**
 * D10: the browser is closed, files of its stores are damaged on disk in one way after another, and it
 * is started again on them. Library, popup and side panel must say what happened and have the backup
 * put back; a fault of the backup alone must touch no note.
 */
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type RunningChromium, startChromium, stopWorkers } from '../browsers/start-chromium.ts';
import {
  askUntilAnswered,
  compareKept,
  listKept,
  noteNamed,
  storeMany,
  waitForBackup,
} from './ask-store.ts';
import type { Fault } from './fault-row.ts';
import { BUILD, openStory, tabQuery } from './story-page.ts';

const NOTES = 60;
/** A level of the store's own files (LevelDB), each with what is done to it. */
const DAMAGES: Record<string, (folder: string) => void> = {
  'the folder is gone': (folder) => rmSync(folder, { recursive: true }),
  'CURRENT is gone': (folder) => rmSync(path.join(folder, 'CURRENT')),
  'CURRENT names nothing': (folder) => writeFileSync(path.join(folder, 'CURRENT'), 'MANIFEST-9\n'),
  'MANIFEST is gone': (folder) => rmSync(fileOf(folder, /^MANIFEST/)),
  'MANIFEST is empty': (folder) => truncateSync(fileOf(folder, /^MANIFEST/)),
  'MANIFEST is overwritten': (folder) => overwrite(fileOf(folder, /^MANIFEST/), 0, 1),
  'the log is empty': (folder) => truncateSync(fileOf(folder, /\.log$/)),
  'the log is cut in the middle': (folder) => cut(fileOf(folder, /\.log$/), 0.5),
  'the log is cut near its end': (folder) => cut(fileOf(folder, /\.log$/), 0.95),
  'the log is overwritten in part': (folder) => overwrite(fileOf(folder, /\.log$/), 0.3, 0.6),
  'the log is overwritten': (folder) => overwrite(fileOf(folder, /\.log$/), 0, 1),
};
/** Where each store lies in a profile. */
const STORES = {
  notes: (id: string) => [`Default/IndexedDB/chrome-extension_${id}_0.indexeddb.leveldb`],
  backup: (id: string) => [`Default/Local Extension Settings/${id}`],
  both: (id: string) => [...STORES.notes(id), ...STORES.backup(id)],
};
type StoreName = keyof typeof STORES;
/** Done by the running extension itself: rows that are not where they should be. */
const MISSING_KEYS = [
  'facts',
  'backup head',
  'backup part',
  'everything in storage.local',
] as const;

interface Trial {
  store: StoreName | 'keys';
  damage: string;
}
const TRIALS: Trial[] = [
  ...(Object.keys(STORES) as StoreName[]).flatMap((store) =>
    Object.keys(DAMAGES).map((damage) => ({ store, damage })),
  ),
  ...MISSING_KEYS.map((damage) => ({ store: 'keys' as const, damage })),
];

export const storeDamaged: Fault = {
  row: 'D10',
  browser: 'chromium',
  fault: 'files of the stores damaged on disk, rows missing',
  rounds: TRIALS.length,
  async run({ rounds, folder, onRound }) {
    const whole = path.join(folder, 'whole');
    const id = await makeWhole(whole);
    const problems: string[] = [];
    const figures = { notes: NOTES, offered: 0, untouched: 0, goneWithTheirBackup: 0 };
    let lost = 0;
    let doubled = 0;
    for (const [n, trial] of TRIALS.slice(0, rounds).entries()) {
      const profile = path.join(folder, 'damaged');
      cpSync(whole, profile, { recursive: true });
      const found = await tryDamage(trial, profile, id).catch(describeEnd);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      problems.push(...found.problems.map((one) => `${trial.store}, ${trial.damage}: ${one}`));
      // With the backup damaged too, no trace is left that there was anything.
      if (trial.store === 'both') figures.goneWithTheirBackup += found.lost > 0 ? 1 : 0;
      else lost += found.lost;
      doubled += found.doubled;
      figures[found.wasOffered ? 'offered' : 'untouched']++;
      onRound(n + 1);
    }
    return { lost, doubled, figures, problems };
  },
};

const describeEnd = (error: Error) => ({
  ...{ lost: NOTES, doubled: 0, wasOffered: false },
  problems: [`could not be tried to its end: ${error.message}`],
});

/** @returns The extension's id. */
async function makeWhole(profile: string): Promise<string> {
  const running = await startChromium(BUILD, profile);
  const page = await running.openOwnPage('popup');
  await storeMany(page, NOTES);
  await waitForBackup(page, NOTES);
  await running.quit();
  return running.id;
}

async function tryDamage({ store, damage }: Trial, profile: string, id: string) {
  if (store !== 'keys') {
    for (const folder of STORES[store](id)) DAMAGES[damage]?.(path.join(profile, folder));
  }
  const damaged = await startChromium(BUILD, profile);
  if (store === 'keys') {
    await removeKeys(await damaged.openOwnPage('popup'), damage);
    await stopWorkers(damaged.browser, damaged.id);
  }
  const { wasOffered, problems } = await mend(damaged, store);
  if (store === 'backup' && wasOffered) problems.push('a backup is offered for whole notes');
  await damaged.quit();

  const again = await startChromium(BUILD, profile);
  const kept = await listKept(await again.openOwnPage('popup'));
  await again.quit();
  const isNewKept = kept.some(({ note }) => note === AFTERWARDS.note);
  if (!isNewKept && store !== 'both') problems.push('nothing new is kept');
  return { ...compareKept(kept, texts), wasOffered, problems };
}

const texts = Array.from({ length: NOTES }, (_, n) => noteNamed(n).note);
const AFTERWARDS = noteNamed(5_000);
const OFFERED = /Put the backup back|Begin an empty store/;
const TOLD = /Notes that were kept here are gone|cannot be read/;

/** Looks at all surfaces, presses what is offered, and saves a note. */
async function mend(running: RunningChromium, store: Trial['store']) {
  const problems: string[] = [];
  const library = await running.openOwnPage('library');
  await library.locator('.library-columns').waitFor({ timeout: 10_000 });
  await library.waitForFunction(() => document.querySelector('.library [role=status]') !== null);
  const before = compareKept(await listKept(library).catch(() => []), texts);
  const button = library.getByRole('button', { name: OFFERED });
  const wasOffered = await button.waitFor({ timeout: before.lost > 0 ? 5_000 : 500 }).then(
    () => true,
    () => false,
  );
  const hasBackup = (await library.getByText('There is a backup of').count()) > 0;
  problems.push(...(await lookAtPage(running, hasBackup)));
  if (wasOffered) {
    await button.click();
    await library
      .getByText(/^Put back: /)
      .waitFor({ timeout: 20_000 })
      .catch(() => problems.push('the store is not made anew'));
  } else if (before.lost > 0 && store !== 'both')
    problems.push(`${before.lost} notes gone, and nothing is said`);
  await askUntilAnswered(library, 'saveAnnotation', { annotation: AFTERWARDS, basedOn: 0 });
  return { wasOffered, problems };
}

/** Popup and side panel, beside a page with notes. */
async function lookAtPage(running: RunningChromium, isLost: boolean): Promise<string[]> {
  const problems: string[] = [];
  const story = await openStory(running.context, noteNamed(0).page.url);
  for (const name of ['popup', 'sidepanel']) {
    const page = await running.openOwnPage(name, await tabQuery(running, story));
    await page.getByRole('button', { name: /My notes/ }).click();
    const told = await page
      .getByText(TOLD)
      .first()
      .waitFor({ timeout: isLost ? 5_000 : 300 })
      .then(
        () => true,
        () => false,
      );
    if (isLost && !told) problems.push(`${name} says nothing of it`);
    const text = await readText(page);
    if (text.trim().length < 40) problems.push(`${name} is blank: “${text}”`);
    await page.close();
  }
  await story.close();
  return problems;
}

async function removeKeys(page: Page, which: string): Promise<void> {
  await page.evaluate(async (name) => {
    const head = 'annotation-backup';
    const { local } = chrome.storage;
    const keys = Object.keys(await local.get());
    if (name === 'backup head') await local.remove(head);
    if (name === 'backup part') {
      for (const key of keys) if (key.startsWith(`${head}-`)) await local.remove(key);
    }
    if (name.startsWith('everything')) for (const key of keys) await local.remove(key);
    if (name !== 'facts') return;
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('sidelight-annotations');
      request.onerror = reject;
      request.onsuccess = () => {
        const change = request.result.transaction('facts', 'readwrite');
        change.objectStore('facts').clear();
        change.oncomplete = () => {
          request.result.close();
          resolve();
        };
      };
    });
  }, which);
}

const readText = (page: Page) => page.evaluate(() => document.body.innerText);

function fileOf(folder: string, name: RegExp): string {
  const found = existsSync(folder)
    ? readdirSync(folder).find((file) => name.test(file))
    : undefined;
  if (!found) throw new Error(`no ${name} in ${folder}`);
  return path.join(folder, found);
}

const cut = (file: string, share: number): void =>
  truncateSync(file, Math.floor(readFileSync(file).length * share));

/** @param from - Shares of the file's length. */
function overwrite(file: string, from: number, to: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, Math.floor(bytes.length * from), Math.floor(bytes.length * to));
  writeFileSync(file, bytes);
}
