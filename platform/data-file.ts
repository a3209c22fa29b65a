/**
 * Loads the bundled data file. Extension files cost about 5 ms per MB to fetch, a Blob kept in
 * IndexedDB about 1, so the first start leaves a copy there, keyed by the data's own version. The
 * copy is a convenience: whatever is wrong with it, the packaged file is read instead.
 */
import { browser } from 'wxt/browser';
import { openContainer } from '../lib/pack/container.ts';

const DATABASE = 'sidelight-data-file';
const STORE = 'files';

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
  const database = await openDatabase();
  try {
    const store = database.transaction(STORE).objectStore(STORE);
    const blob = await promised<Blob | undefined>(store.get(version));
    return await blob?.arrayBuffer();
  } finally {
    database.close();
  }
}

async function keepCopy(version: string, buffer: ArrayBuffer): Promise<void> {
  const database = await openDatabase();
  try {
    const store = database.transaction(STORE, 'readwrite').objectStore(STORE);
    store.clear(); // older versions
    await promised(store.put(new Blob([buffer]), version));
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return promised(request);
}

function promised<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
