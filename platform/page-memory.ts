/**
 * Keeps, in `storage.local` and nowhere else, with which release of the data a page was last read.
 * Written by the background alone, one change after the other; never exported, never synchronised.
 */
import { browser } from 'wxt/browser';
import { pageKeyOf } from '../lib/annotations/page-key.ts';
import {
  forgetExpired,
  type PageMemory,
  parsePageMemory,
  recallPage,
  rememberPage,
} from '../lib/changes/page-memory.ts';
import type { ReleaseId } from '../lib/changes/types.ts';

const KEY = 'pageMemory';

export async function loadPageMemory(): Promise<PageMemory> {
  return parsePageMemory((await browser.storage.local.get(KEY))[KEY]);
}

/** @returns The release that the page was last read with, if that is known. */
export async function recall(url: string, today: string): Promise<ReleaseId | undefined> {
  const memory = forgetExpired(await loadPageMemory(), today);
  if (memory.isOff || memory.salt === '') return undefined;
  return recallPage(memory, await checkNumber(url, memory.salt));
}

/** Keeps that the page was read with a release; nothing where the reader wants nothing remembered. */
export function remember(url: string, release: ReleaseId, today: string): Promise<void> {
  return change(async (memory) => {
    if (memory.isOff) return memory;
    const salt = memory.salt || makeSalt();
    return rememberPage({ ...memory, salt }, await checkNumber(url, salt), release, today);
  });
}

/** Forgets every page, and the salt with them; a later number of the same page is another one. */
export function forgetPages(isOff: boolean): Promise<void> {
  return change(async () => ({ isOff, salt: '', pages: {} }));
}

let changing: Promise<void> = Promise.resolve();

function change(make: (memory: PageMemory) => Promise<PageMemory>): Promise<void> {
  const changed = changing.then(async () => {
    const memory = await loadPageMemory();
    const next = await make(memory);
    if (JSON.stringify(next) === JSON.stringify(memory)) return;
    await browser.storage.local.set({ [KEY]: next });
  });
  changing = changed.catch(() => undefined); // the next change does not wait for one that failed
  return changed;
}

/** Eight hexadecimal digits: few enough to be of no use but for being compared. */
async function checkNumber(url: string, salt: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt} ${pageKeyOf(url)}`);
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 4));
}

const makeSalt = () => toHex(crypto.getRandomValues(new Uint8Array(16)));

const toHex = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
