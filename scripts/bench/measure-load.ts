/**
 * Loading a file in the background of the real extension in Chromium: out of the package, and out
 * of the copy in IndexedDB, by the same steps as platform/data-file.ts; and, for comparison, as many
 * bytes of records as JSON, parsed and put into a `Map`, which is what most extensions do.
 */
import { cpSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '../browsers/find-browser.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import { loadNames } from './load-names.ts';
import { median } from './timing.ts';

const BUILDS = ['.output/chrome-mv3-test', '.output/chrome-mv3'];
const LARGE = 'ten-megabytes.bin';
const FILES = ['data.bin', LARGE];
const ROUNDS = 21;

/** Medians in ms. */
export interface LoadResult {
  file: string;
  bytes: number;
  packagedMs: number;
  copyMs: number;
  /** As many bytes of JSON out of the package, parsed, by id in a `Map`. */
  jsonMs: number;
  /** Of the packaged file and its copy. */
  ratio: number;
}

/** Runs in the extension's worker, so it stands by itself. */
async function loadAllWays({ file, rounds }: { file: string; rounds: number }) {
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
  const parsed = async () => {
    const records = (await (await fetch(`/${file}.json`)).json()) as { id: string }[];
    return new Map(records.map((record) => [record.id, record]));
  };
  const timed = async <T>(load: () => Promise<T>) => {
    const before = performance.now();
    const loaded = await load();
    return { ms: performance.now() - before, loaded };
  };
  const content = new Blob([await fetched()]);
  const database = await open();
  const store = database.transaction('files', 'readwrite').objectStore('files');
  await promised(store.put(content, file));
  database.close();
  const packaged: number[] = [];
  const copies: number[] = [];
  const json: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const one = await timed(fetched);
    const other = await timed(copied);
    bytes = one.loaded.byteLength === other.loaded.byteLength ? one.loaded.byteLength : -1;
    packaged.push(one.ms);
    copies.push(other.ms);
    json.push((await timed(parsed)).ms);
  }
  return { bytes, packaged, copies, json };
}

/** @returns Records of people as JSON, about so many bytes of it. */
function makeJson(bytes: number): string {
  const { names } = loadNames(Math.ceil(bytes / 40));
  const records: string[] = [];
  for (let at = 0, length = 0; length < bytes; at++) {
    const name = names[at % names.length] ?? '';
    const record = JSON.stringify({ id: `person-${at}`, kind: 'person', name });
    length += record.length + 1;
    records.push(record);
  }
  return `[${records.join(',')}]`;
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
    writeFileSync(path.join(folder, LARGE), bytes);
    for (const file of FILES) {
      const { size } = statSync(path.join(folder, file));
      writeFileSync(path.join(folder, `${file}.json`), makeJson(size));
    }
    const browser = await launchChromium(folder, { width: 800, height: 600 });
    try {
      const results: LoadResult[] = [];
      for (const file of FILES) {
        const loaded = await browser.worker.evaluate(loadAllWays, { file, rounds: ROUNDS });
        const packagedMs = median(loaded.packaged);
        const copyMs = median(loaded.copies);
        const jsonMs = median(loaded.json);
        const { bytes } = loaded;
        results.push({ file, bytes, packagedMs, copyMs, jsonMs, ratio: packagedMs / copyMs });
      }
      return results;
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
