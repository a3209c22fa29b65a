/**
 * Loading a file in the background of the real extension in Chromium: out of the package, and out
 * of the copy in IndexedDB, by the same steps as platform/data-file.ts.
 */
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '../browsers/find-browser.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import { median } from './timing.ts';

const BUILDS = ['.output/chrome-mv3', '.output/chrome-mv3-test'];
const ROUNDS = 21;

/** Medians in ms. */
export interface LoadResult {
  file: string;
  bytes: number;
  packagedMs: number;
  copyMs: number;
  ratio: number;
}

/** Runs in the extension's worker, so it stands by itself. */
async function loadBothWays({ file, rounds }: { file: string; rounds: number }) {
  const promised = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const open = () => {
    const request = indexedDB.open('sidelight-bench', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('files');
    return promised(request);
  };
  const fetched = async () => (await fetch(`/${file}`)).arrayBuffer();
  const copied = async () => {
    const database = await open();
    const store = database.transaction('files').objectStore('files');
    const blob = await promised<Blob>(store.get(file));
    const buffer = await blob.arrayBuffer();
    database.close();
    return buffer;
  };
  const timed = async (load: () => Promise<ArrayBuffer>) => {
    const before = performance.now();
    const { byteLength } = await load();
    return { ms: performance.now() - before, byteLength };
  };
  const content = new Blob([await fetched()]);
  const database = await open();
  const store = database.transaction('files', 'readwrite').objectStore('files');
  await promised(store.put(content, file));
  database.close();
  const packaged: number[] = [];
  const copies: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const one = await timed(fetched);
    const other = await timed(copied);
    bytes = one.byteLength === other.byteLength ? one.byteLength : -1;
    packaged.push(one.ms);
    copies.push(other.ms);
  }
  return { bytes, packaged, copies };
}

/**
 * @param index - Bytes to make a file of 10 MB from; the shipped data file is measured as well.
 * @returns Nothing where there is no Chromium or no build.
 */
export async function measureLoad(index: ArrayBuffer): Promise<LoadResult[]> {
  const built = BUILDS.find((folder) => existsSync(path.join(folder, 'manifest.json')));
  if (!built || !findBrowser('chromium')) return [];
  const folder = mkdtempSync(path.join(tmpdir(), 'sidelight-bench-'));
  try {
    cpSync(built, folder, { recursive: true });
    const bytes = new Uint8Array(10_000_000);
    for (let at = 0; at < bytes.length; at += index.byteLength) {
      bytes.set(new Uint8Array(index, 0, Math.min(index.byteLength, bytes.length - at)), at);
    }
    writeFileSync(path.join(folder, 'ten-megabytes.bin'), bytes);
    const browser = await launchChromium(folder, { width: 800, height: 600 });
    try {
      const results: LoadResult[] = [];
      for (const file of ['data.bin', 'ten-megabytes.bin']) {
        const loaded = await browser.worker.evaluate(loadBothWays, { file, rounds: ROUNDS });
        const packagedMs = median(loaded.packaged);
        const copyMs = median(loaded.copies);
        results.push({ file, bytes: loaded.bytes, packagedMs, copyMs, ratio: packagedMs / copyMs });
      }
      return results;
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
