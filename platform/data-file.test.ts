import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeContainer } from '../lib/pack/container.ts';
import { loadDataFile } from './data-file.ts';

const file = writeContainer({ 'a.b': Uint8Array.of(1, 2, 3) });
const bytesOf = (buffer: ArrayBuffer) => [...new Uint8Array(buffer)];

/** As much of IndexedDB as is used: one store, requests that answer later. */
function fakeIndexedDb(kept: Map<string, unknown>, failure?: Error) {
  const request = (result: unknown, before?: () => void) => {
    const made = { result, error: failure, onsuccess() {}, onerror() {}, onupgradeneeded() {} };
    queueMicrotask(() => {
      before?.();
      if (failure) return made.onerror();
      made.onupgradeneeded();
      made.onsuccess();
    });
    return made;
  };
  const store = {
    get: (key: string) => request(kept.get(key)),
    put: (value: unknown, key: string) => request(key, () => kept.set(key, value)),
    clear: () => kept.clear(),
  };
  const database = {
    objectStoreNames: { contains: () => false },
    createObjectStore: () => store,
    transaction: () => ({
      objectStore: () => store,
      set oncomplete(done: () => void) {
        queueMicrotask(done);
      },
    }),
    close: vi.fn(),
  };
  return { open: () => request(database), database };
}

let kept: Map<string, unknown>;
let fetched: string[];

function stub(failure?: Error) {
  const fake = fakeIndexedDb(kept, failure);
  vi.stubGlobal('indexedDB', fake);
  return fake.database;
}

beforeEach(() => {
  kept = new Map();
  fetched = [];
  vi.stubGlobal('fetch', async (url: string) => {
    fetched.push(url);
    return new Response(file);
  });
  return () => vi.unstubAllGlobals();
});

describe('the first start', () => {
  it('reads the packaged file and leaves a copy under its version alone', async () => {
    const database = stub();
    kept.set('old', new Blob(['old']));
    expect(bytesOf(await loadDataFile('v1'))).toEqual(bytesOf(file));
    expect(fetched).toEqual([expect.stringMatching(/\/data\.bin$/)]);
    await vi.waitFor(() => expect([...kept.keys()]).toEqual(['v1']));
    await vi.waitFor(() => expect(database.close).toHaveBeenCalledTimes(2));
  });

  it('works where there is no IndexedDB, and says that it keeps nothing', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    stub(new Error('private window'));
    expect(bytesOf(await loadDataFile('v1'))).toEqual(bytesOf(file));
    await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce());
  });
});

it('a later start reads the copy and not the package', async () => {
  stub();
  kept.set('v1', new Blob([file]));
  expect(bytesOf(await loadDataFile('v1'))).toEqual(bytesOf(file));
  expect(fetched).toEqual([]);
});

it.each<[string, unknown]>([
  ['of another version', undefined],
  ['cut short', new Blob([file.slice(0, 20)])],
  ['empty', new Blob([])],
  ['that is no file at all', 'text'],
  [
    'whose bytes are gone from the disk',
    { arrayBuffer: () => Promise.reject(new Error('NotReadableError')) },
  ],
])('a copy %s is replaced from the package', async (_, copy) => {
  stub();
  kept.set(copy === undefined ? 'v0' : 'v1', copy ?? new Blob([file]));
  expect(bytesOf(await loadDataFile('v1'))).toEqual(bytesOf(file));
  await vi.waitFor(async () => {
    const replaced = kept.get('v1') as Blob;
    expect(bytesOf(await replaced.arrayBuffer())).toEqual(bytesOf(file));
  });
});

it('throws where the package itself cannot be read', async () => {
  stub();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no such file')));
  await expect(loadDataFile('v1')).rejects.toThrow('no such file');
});
