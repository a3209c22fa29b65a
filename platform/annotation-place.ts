/**
 * Where the database of annotations lies. Mostly in the browser's own place for the extension; where
 * that place itself is damaged, so that nothing in it can be opened, deleted or made anew, in a
 * storage bucket beside it (Chromium; docs/decisions/0019). And whether there is room for more. What is
 * kept there is not decided here.
 */
import { browser } from 'wxt/browser';

/**
 * Bytes that must be free before anything is opened or written. Chromium closes a store whose file it
 * could not write, takes several times what is written to tidy up, and has been seen to throw a store
 * away that it opened on a full disk: `npm run faults -- --only D4`.
 */
const LEAST_ROOM = 16 * 2 ** 20;

/** @param more - Bytes that are about to be written. @returns True where the browser does not say. */
export async function hasRoom(more = 0): Promise<boolean> {
  try {
    const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
    return quota - usage >= LEAST_ROOM + more;
  } catch {
    return true;
  }
}

/** The browser's own error for it. */
export const noRoom = () => new DOMException('The disk is full.', 'QuotaExceededError');

/** Storage Buckets API (WICG); Firefox has none. */
interface Buckets {
  keys(): Promise<string[]>;
  open(name: string, options?: object): Promise<{ indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

/** Each is newer than those with a smaller number; the newest that is not being filled is in use. */
const BUCKET = 'sidelight-annotations-';
/** In `storage.local`: the number of the one that is being filled, and from which on none counts. */
const FILLING = 'annotation-place-filling';

const bucketsOf = (): Buckets | undefined =>
  (globalThis.navigator as { storageBuckets?: Buckets } | undefined)?.storageBuckets;

const numbersIn = async (buckets: Buckets | undefined): Promise<number[]> => {
  const names = (await buckets?.keys().catch(() => [])) ?? [];
  return names
    .filter((name) => name.startsWith(BUCKET))
    .map((name) => Number(name.slice(BUCKET.length)));
};

async function findFilling(): Promise<number> {
  const stored = await browser.storage.local.get(FILLING).catch(() => ({}));
  const filling: unknown = Reflect.get(stored, FILLING);
  return typeof filling === 'number' ? filling : Number.POSITIVE_INFINITY;
}

/** @throws {DOMException} where the browser gives no storage. */
export async function findPlace(): Promise<IDBFactory> {
  const buckets = bucketsOf();
  const numbers = await numbersIn(buckets);
  if (!buckets || numbers.length === 0) return indexedDB;
  const filling = await findFilling();
  const whole = numbers.filter((number) => number < filling);
  if (whole.length === 0) return indexedDB;
  return (await buckets.open(`${BUCKET}${Math.max(...whole)}`)).indexedDB;
}

export interface NewPlace {
  place: IDBFactory;
  /** From here on {@link findPlace} finds it. Until then, whatever happens, the old one is in use. */
  settle(): Promise<void>;
}

/**
 * Makes another place, with nothing in it. What lies in the browser's own place stays there.
 *
 * @returns Nothing where the browser has no other.
 */
export async function makePlace(): Promise<NewPlace | undefined> {
  const buckets = bucketsOf();
  if (!buckets) return undefined;
  const old = await numbersIn(buckets);
  const number = Math.max(0, ...old) + 1;
  try {
    // Of two that were begun the lower one counts: neither was ever settled.
    const filling = { [FILLING]: Math.min(await findFilling(), number) };
    await browser.storage.local.set(filling).catch(() => undefined); // that store may be damaged too
    const { indexedDB: place } = await buckets.open(`${BUCKET}${number}`, { persisted: true });
    return {
      place,
      async settle() {
        await browser.storage.local.remove(FILLING).catch(() => undefined);
        for (const one of old) await buckets.delete(`${BUCKET}${one}`).catch(() => undefined);
      },
    };
  } catch {
    return undefined;
  }
}

/** Deletes the database, and moves on where it cannot even be deleted. Never fails. */
export async function clearPlace(database: string): Promise<void> {
  try {
    const place = await findPlace();
    await new Promise<void>((resolve) => {
      const request = place.deleteDatabase(database);
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
    });
    await place.databases();
  } catch {
    const made = await makePlace(); // its files are beyond repair
    await made?.settle().catch(() => undefined);
  }
}
