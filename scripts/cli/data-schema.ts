/** `sidelight data schema`: writes the JSON Schemas by which editors complete and check the YAML. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { writeJsonSchemas } from '../data/json-schema.ts';
import { findDataFolder } from './data-folder.ts';

const USAGE = `Usage: sidelight data schema [--data DIR] [--check]

Writes _schema/*.json in the data folder, from the definition that the build uses and the field
tables of data/README.md. .vscode/settings.json maps them to the files; for other editors see
data/README.md.

  --data DIR  the data folder (the project's own if left out)
  --check     only compare; exit code 1 if one is out of date`;

/** @returns Exit code: 1 if `--check` found one out of date. */
export async function dataSchema(argv: string[]): Promise<number> {
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
  const folder = await findDataFolder(values.data);
  const schemas = writeJsonSchemas(await readFile(`${folder}/README.md`, 'utf8'));
  if (values.check) return compareSchemas(folder, schemas);
  await mkdir(`${folder}/_schema`, { recursive: true });
  for (const [name, text] of schemas) {
    await writeFile(`${folder}/_schema/${name}`, text);
    console.log(`wrote ${folder}/_schema/${name}`);
  }
  return 0;
}

async function compareSchemas(folder: string, schemas: Map<string, string>): Promise<number> {
  let exitCode = 0;
  for (const [name, text] of schemas) {
    const file = `${folder}/_schema/${name}`;
    const written = await readFile(file, 'utf8').catch(() => undefined);
    if (written === text) continue;
    console.error(`${file} is out of date: run "sidelight data schema"`);
    exitCode = 1;
  }
  return exitCode;
}
