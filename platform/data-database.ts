/**
 * The IndexedDB database of data files: a copy of the packaged one, readers' own packs, and the file
 * made of both. What stands in its stores is their users' affair.
 */

const DATABASE = 'sidelight-data-file';
const STORES = ['files', 'own-packs', 'own-file'] as const;

type StoreName = (typeof STORES)[number];

/**
 * Does something with one store, or with some in one transaction, and closes the database.
 *
 * @throws {Error} where there is no IndexedDB, as in some private windows, or no room.
 */
export async function withStores<T>(
  names: StoreName | readonly StoreName[],
  mode: 'readonly' | 'readwrite',
  work: (store: (name: StoreName) => IDBObjectStore) => Promise<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(names, mode);
    const result = await work((name) => transaction.objectStore(name));
    if (mode === 'readwrite') await finished(transaction);
    return result;
  } finally {
    database.close();
  }
}

export function promised<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 2);
  request.onupgradeneeded = () => {
    const { result } = request;
    for (const name of STORES) {
      if (!result.objectStoreNames.contains(name)) result.createObjectStore(name);
    }
  };
  return promised(request);
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
