/**
 * Readers' own packs as they are kept: the files that the reader chose, and the data file that was
 * made of them and the bundled data. The background reads that file and nothing else here.
 */
import type { OwnPackItem } from '../lib/own-packs/states.ts';
import { promised, withStores } from './data-database.ts';

/** A pack as its reader gave it. */
export interface StoredPack extends OwnPackItem {
  text: Blob;
}

interface OwnFile {
  /** Version of the bundled data that is in it. */
  madeFor: string;
  bytes: Blob;
}

const FILE_KEY = 'file';

/** @returns By title. Empty where nothing can be kept. */
export async function listOwnPacks(): Promise<StoredPack[]> {
  const packs = await withStores('own-packs', 'readonly', (store) =>
    promised<StoredPack[]>(store('own-packs').getAll()),
  );
  return packs.sort((a, b) => (a.head.title < b.head.title ? -1 : 1));
}

/** @returns The data with the reader's own packs; `undefined` where none is on. */
export async function readOwnFile(): Promise<ArrayBuffer | undefined> {
  return (await findOwnFile())?.bytes.arrayBuffer();
}

/** @returns For which version of the bundled data the file was made; `undefined` without a file. */
export async function readOwnVersion(): Promise<string | undefined> {
  return (await findOwnFile())?.madeFor;
}

const findOwnFile = () =>
  withStores('own-file', 'readonly', (store) =>
    promised<OwnFile | undefined>(store('own-file').get(FILE_KEY)),
  );

/** Puts packs and file in place of what was kept: both or neither. */
export async function keepOwnPacks(
  packs: readonly StoredPack[],
  file: { madeFor: string; bytes: ArrayBuffer } | undefined,
): Promise<void> {
  await withStores(['own-packs', 'own-file'], 'readwrite', async (store) => {
    store('own-packs').clear();
    store('own-file').clear();
    for (const pack of packs) store('own-packs').put(pack, pack.head.id);
    if (file) store('own-file').put({ ...file, bytes: new Blob([file.bytes]) }, FILE_KEY);
  });
}
