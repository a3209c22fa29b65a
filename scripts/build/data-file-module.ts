/**
 * WXT module: compiles `data/` into `data.bin` at the root of the extension, and stops the build
 * with every mistake listed if the data has any.
 *
 * WXT takes modules by address, so the configuration names this file by `dataFile`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { compilePack } from '../../lib/pack/compile-pack.ts';
import { describeProblem } from '../data/file-problem.ts';
import { loadData } from '../data/load-data.ts';

/** For `modules` in wxt.config.ts. */
export const dataFile: string = import.meta.url;

const FILE = 'data.bin';

/**
 * @param folder The data folder, as it is to be shown in problems.
 * @throws {Error} listing every mistake, one line each.
 */
export async function compileDataFolder(folder: string): Promise<ArrayBuffer> {
  const { dataset, problems } = await loadData(folder);
  if (problems.length > 0) {
    const lines = problems.map(describeProblem).join('\n');
    throw new Error(`the data has mistakes (${problems.length}):\n${lines}`);
  }
  return compilePack(dataset);
}

export default defineWxtModule({
  name: 'data-file',
  setup(wxt) {
    // Makes browser.runtime.getURL('/data.bin') type-check.
    wxt.hook('prepare:publicPaths', (_, paths) => {
      paths.push(FILE);
    });
    wxt.hook('build:publicAssets', async (_, files) => {
      const folder = path.relative(process.cwd(), path.join(wxt.config.root, 'data')) || '.';
      const compiled = await compileDataFolder(folder.replaceAll(path.sep, '/'));
      const built = path.join(wxt.config.wxtDir, 'generated', FILE);
      await mkdir(path.dirname(built), { recursive: true });
      await writeFile(built, new Uint8Array(compiled));
      files.push({ relativeDest: FILE, absoluteSrc: built });
    });
  },
});
