/**
 * WXT module: compiles `data/` into `data.bin`, `news-sites.json` and `changes.json` at the root of the
 * extension, and stops the build with every mistake listed if the data has any.
 *
 * WXT takes modules by address, so the configuration names this file by `dataFile`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { compilePack } from '../../lib/pack/compile-pack.ts';
import { describeProblem, type FileProblem } from '../data/file-problem.ts';
import { loadData } from '../data/load-data.ts';
import { loadNewsSites } from '../data/load-news-sites.ts';
import { loadReleases } from '../data/release/load-releases.ts';
import { listForReaders } from '../data/release/write-release.ts';

/** For `modules` in wxt.config.ts. */
export const dataFile: string = import.meta.url;

const FILE = 'data.bin';
const SITES_FILE = 'news-sites.json';
const CHANGES_FILE = 'changes.json';

/**
 * @param folder The data folder, as it is to be shown in problems.
 * @throws {Error} listing every mistake, one line each.
 */
export async function compileDataFolder(folder: string): Promise<ArrayBuffer> {
  const { dataset, problems } = await loadData(folder);
  refuse(problems);
  return compilePack(dataset);
}

async function compileNewsSites(folder: string): Promise<string> {
  const { sites, problems } = await loadNewsSites(folder);
  refuse(problems);
  return JSON.stringify(sites);
}

async function compileChanges(folder: string): Promise<string> {
  const { releases, problems } = await loadReleases(folder);
  refuse(problems);
  return JSON.stringify(listForReaders(releases));
}

function refuse(problems: readonly FileProblem[]): void {
  if (problems.length === 0) return;
  const lines = problems.map(describeProblem).join('\n');
  throw new Error(`the data has mistakes (${problems.length}):\n${lines}`);
}

export default defineWxtModule({
  name: 'data-file',
  setup(wxt) {
    // Makes browser.runtime.getURL('/data.bin') and the others type-check.
    wxt.hook('prepare:publicPaths', (_, paths) => {
      paths.push(FILE, SITES_FILE, CHANGES_FILE);
    });
    wxt.hook('build:publicAssets', async (_, files) => {
      const relative = path.relative(process.cwd(), path.join(wxt.config.root, 'data')) || '.';
      const folder = relative.replaceAll(path.sep, '/');
      const add = async (name: string, content: string | Uint8Array) => {
        const built = path.join(wxt.config.wxtDir, 'generated', name);
        await mkdir(path.dirname(built), { recursive: true });
        await writeFile(built, content);
        files.push({ relativeDest: name, absoluteSrc: built });
      };
      await add(FILE, new Uint8Array(await compileDataFolder(folder)));
      await add(SITES_FILE, await compileNewsSites(folder));
      await add(CHANGES_FILE, await compileChanges(folder));
    });
  },
});
