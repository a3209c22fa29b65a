/** Reads the files and folders named to an importer, with their digests. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { InputFile } from './imported-pack.ts';

export interface Inputs {
  files: InputFile[];
  sha256: Record<string, string>;
}

/**
 * @param named Files, and folders of which every `.json` file is read. A file of a folder is named
 *   by its path in it, any other by its file name.
 * @returns In the order named, a folder's sorted.
 */
export async function readInputs(named: readonly string[]): Promise<Inputs> {
  const inputs: Inputs = { files: [], sha256: {} };
  for (const input of named) {
    const isFolder = (await stat(input)).isDirectory();
    const names = isFolder ? await listJson(input) : [path.basename(input)];
    const folder = isFolder ? input : path.dirname(input);
    for (const name of names) {
      const bytes = await readFile(path.join(folder, name));
      inputs.files.push({ name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
      inputs.sha256[name] = createHash('sha256').update(bytes).digest('hex');
    }
  }
  return inputs;
}

async function listJson(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name.endsWith('.json'))
    .sort();
}
