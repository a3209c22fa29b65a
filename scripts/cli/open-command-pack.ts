/** The data a command works with: the project's own, or packs that the caller names. */
import type { Dataset } from '../../lib/dataset/types.ts';
import { compilePack } from '../../lib/pack/compile-pack.ts';
import type { Pack } from '../../lib/pack/open-pack.ts';
import { describeProblem, type FileProblem } from '../data/file-problem.ts';
import { loadData } from '../data/load-data.ts';
import { openDataset } from '../data/open-dataset.ts';
import { findDataFolder } from './data-folder.ts';
import { FileError } from './file-error.ts';
import { readForeignPacks } from './read-foreign-pack.ts';
import { decodeText, readBytes } from './read-text.ts';

/** As many mistakes as one looks at; a file of another kind has one per line. */
const MOST_SHOWN = 20;

/**
 * @param packs - Files of JSON Lines, packed or not; with none, the project's data.
 * @param data - Another data folder than the project's own.
 * @throws {FileError} listing what is wrong as `file:line:column message`.
 */
export async function openCommandPack(packs: readonly string[], data?: string): Promise<Pack> {
  return openDataset(await readDataset(packs, data));
}

/** The same as one data file, to be opened in several threads. @throws {FileError} as above. */
export async function compileCommandPack(
  packs: readonly string[],
  data?: string,
): Promise<ArrayBuffer> {
  return compilePack(await readDataset(packs, data));
}

async function readDataset(packs: readonly string[], data?: string): Promise<Dataset> {
  const { dataset, problems } = packs.length > 0 ? await readPacks(packs) : await readData(data);
  if (problems.length > 0) throw new FileError(listProblems(problems));
  return dataset;
}

async function readPacks(files: readonly string[]) {
  const read = files.map(async (file) => ({ file, text: decodeText(await readBytes(file), file) }));
  return readForeignPacks(await Promise.all(read));
}

async function readData(
  folder: string | undefined,
): Promise<{ dataset: Dataset; problems: FileProblem[] }> {
  return loadData(await findDataFolder(folder));
}

function listProblems(problems: readonly FileProblem[]): string {
  const shown = problems.slice(0, MOST_SHOWN).map(describeProblem);
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
