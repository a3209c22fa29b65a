/** `sidelight data import`: upstream files → a generated pack, and what had to be left out. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { IMPORTERS } from '../data/import/importers.ts';
import { makePack, type PackFiles } from '../data/import/make-pack.ts';
import { readInputs } from '../data/import/read-inputs.ts';
import { UsageError } from './usage-error.ts';

const PACKS = [...Object.keys(IMPORTERS), 'stop-words'];

const USAGE = `Usage: sidelight data import PACK FILES… [--commit SHA --as-of DAY] [--out DIR] [--check]

Makes a pack from upstream files and lists what it dropped, with the reason.

  PACK          ${PACKS.join(', ')}
  FILES         files or folders:
${Object.entries(IMPORTERS)
  .map(([pack, { files }]) => `                  ${pack}: ${files}`)
  .join('\n')}
                  stop-words: the folder of word lists
  --commit SHA  upstream's commit, and
  --as-of DAY   the day of its data: may be left out where the files have not changed
  --out DIR     where to write (the project's own place if left out)
  --check       write nothing; exit code 1 where the files there are other than these would be`;

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** @returns Exit code: 1 where `--check` finds other files. */
export async function dataImport(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      commit: { type: 'string' },
      'as-of': { type: 'string' },
      out: { type: 'string' },
      check: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [pack = '', ...named] = positionals;
  if (!PACKS.includes(pack)) {
    throw new UsageError(`name a pack: ${PACKS.join(', ')}`);
  }
  if (named.length === 0) throw new UsageError('name the upstream files');
  const out = values.out ?? path.join(PROJECT, homeOf(pack));
  const inputs = await readInputs(named).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new UsageError(`there is no "${error.path}"`) : error;
  });
  const made = tryMakePack(pack, inputs, {
    commit: values.commit,
    asOf: values['as-of'],
    before: await readPack(out),
  });
  if (!made.ok) throw new UsageError(made.reason);
  if (made.count === 0) {
    const files = IMPORTERS[pack]?.files ?? 'the folder of word lists';
    throw new UsageError(`these files hold nothing for ${pack}: it reads ${files}`);
  }
  for (const line of made.dropped) console.log(`dropped ${line}`);
  console.log(
    `${made.count} ${pack === 'stop-words' ? 'words' : 'people'}, ${made.dropped.length} dropped`,
  );
  return values.check ? compareFiles(out, made.files) : writeFiles(out, made.files);
}

/** @throws {UsageError} where the files are not what the importer reads. */
function tryMakePack(...[pack, inputs, given]: Parameters<typeof makePack>) {
  try {
    return makePack(pack, inputs, given);
  } catch (error) {
    if (error instanceof TypeError || !(error instanceof Error)) throw error;
    throw new UsageError(`these are no files for ${pack}: ${error.message}`);
  }
}

const homeOf = (pack: string) =>
  pack === 'stop-words' ? 'lib/people/stop-words' : `data/packs/${pack}`;

/** Text of the files that say which upstream they were made from. */
async function readPack(folder: string): Promise<string> {
  const texts = ['pack.yaml', 'places.en.ts'].map((name) =>
    readFile(path.join(folder, name), 'utf8').catch(() => ''),
  );
  return (await Promise.all(texts)).join('');
}

async function writeFiles(folder: string, files: PackFiles): Promise<number> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return 0;
}

async function compareFiles(folder: string, files: PackFiles): Promise<number> {
  let differing = 0;
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
    differing++;
    console.log(`${file} is other than these files make it: import again`);
  }
  return differing === 0 ? 0 : 1;
}
