/**
 * Where the database of annotations lies. Mostly in the browser's own place for the extension; where
 * that place itself is damaged, so that nothing in it can be opened, deleted or made anew, in a
 * storage bucket beside it (Chromium; docs/decisions/0019). And whether there is room for more. What is
 * kept there is not decided here.
 */

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

/** Each is newer than those with a smaller number, and the only one in use. */
const BUCKET = 'sidelight-annotations-';

const bucketsOf = (): Buckets | undefined =>
  (globalThis.navigator as { storageBuckets?: Buckets } | undefined)?.storageBuckets;

const numbersIn = async (buckets: Buckets | undefined): Promise<number[]> => {
  const names = (await buckets?.keys().catch(() => [])) ?? [];
  return names
    .filter((name) => name.startsWith(BUCKET))
    .map((name) => Number(name.slice(BUCKET.length)));
};

/** @throws {DOMException} where the browser gives no storage. */
export async function findPlace(): Promise<IDBFactory> {
  const buckets = bucketsOf();
  const numbers = await numbersIn(buckets);
  if (!buckets || numbers.length === 0) return indexedDB;
  return (await buckets.open(`${BUCKET}${Math.max(...numbers)}`)).indexedDB;
}

/**
 * From here on {@link findPlace} finds another place, with nothing in it. What lies in the browser's
 * own stays there.
 *
 * @returns False where the browser has no other.
 */
export async function moveOn(): Promise<boolean> {
  const buckets = bucketsOf();
  if (!buckets) return false;
  const old = await numbersIn(buckets);
  try {
    await buckets.open(`${BUCKET}${Math.max(0, ...old) + 1}`, { persisted: true });
  } catch {
    return false;
  }
  for (const number of old) await buckets.delete(`${BUCKET}${number}`).catch(() => undefined);
  return true;
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
    await moveOn(); // its files are beyond repair
  }
}
