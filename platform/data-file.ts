/**
 * Loads the bundled data file. Extension files cost about 5 ms per MB to fetch, a Blob kept in
 * IndexedDB about 1, so the first start leaves a copy there, keyed by the data's own version. The
 * copy is a convenience: whatever is wrong with it, the packaged file is read instead.
 */
import { browser } from 'wxt/browser';
import { openContainer } from '../lib/pack/container.ts';
import { promised, withStores } from './data-database.ts';

/** @returns The bytes of `data.bin`. @throws {Error} where the package itself cannot be read. */
export async function loadDataFile(version: string): Promise<ArrayBuffer> {
  const copy = await readCopy(version).catch(() => undefined); // no IndexedDB: private windows
  if (copy && openContainer(copy).ok) return copy; // else it was cut short, or written by a fault
  const response = await fetch(browser.runtime.getURL('/data.bin' as '/'));
  const buffer = await response.arrayBuffer();
  // Nobody waits for the copy: the first page is to be read now.
  void keepCopy(version, buffer).catch((error: unknown) => {
    console.warn('Sidelight keeps no copy of its data:', error); // quota, disk: it works without
  });
  return buffer;
}

async function readCopy(version: string): Promise<ArrayBuffer | undefined> {
  const blob = await withStores('files', 'readonly', (store) =>
    promised<Blob | undefined>(store('files').get(version)),
  );
  return blob?.arrayBuffer();
}

async function keepCopy(version: string, buffer: ArrayBuffer): Promise<void> {
  await withStores('files', 'readwrite', async (store) => {
    store('files').clear(); // older versions
    await promised(store('files').put(new Blob([buffer]), version));
  });
}
