/** Which data folder a command reads: the project's own, wherever it is called from. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from './usage-error.ts';

const PROJECT_DATA = fileURLToPath(new URL('../../data', import.meta.url));

/**
 * @param given From the command line; relative to where it was called.
 * @returns Path as it is shown in messages: relative to the working folder where it lies below it.
 * @throws {UsageError} where there is no such folder.
 */
export async function findDataFolder(given?: string): Promise<string> {
  const folder = path.resolve(given ?? PROJECT_DATA);
  await expectFolder(folder, given ?? folder);
  const relative = path.relative(process.cwd(), folder);
  const shown = relative === '' ? '.' : relative.startsWith('..') ? folder : relative;
  return shown.replaceAll(path.sep, '/');
}

/** @throws {UsageError} where there is no such folder. */
export async function expectFolder(folder: string, shown: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new UsageError(`there is no folder "${shown}"`);
}
