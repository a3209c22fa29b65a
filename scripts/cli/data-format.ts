/** `sidelight data format`: writes the one canonical form of every file, so that diffs are small. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { formatData } from '../data/format-data.ts';
import { findDataFolder } from './data-folder.ts';

const USAGE = `Usage: sidelight data format [--data DIR] [--check]

Brings every file of the data into the one canonical form: fields in the order of data/README.md, one
text a line, quotes only where YAML needs them. Nothing that a file says is changed, and comments
stay. Imported packs and files that cannot be read are left as they are.

  --data DIR  the data folder (the project's own if left out)
  --check     change nothing, list the files that are not in that form; exit code 1 if there is one`;

/** @returns Exit code: 1 if `--check` found a file that would change. */
export async function dataFormat(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      data: { type: 'string' },
      check: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const files = await formatData(await findDataFolder(values.data));
  for (const { file, text } of files) {
    if (values.check)
      console.error(`${file} is not in canonical form: run "sidelight data format"`);
    else {
      await writeFile(file, text);
      console.log(`wrote ${file}`);
    }
  }
  if (files.length === 0) console.log('every file is in canonical form');
  return values.check && files.length > 0 ? 1 : 0;
}
