/**
 * `third-party-notices.txt` in the built extension: whose code and whose data is in it, under which
 * terms. Generated with each build from what it bundled; the settings lead to it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PackHead } from '../../lib/dataset/types.ts';
import { openPack } from '../../lib/pack/open-pack.ts';
import { type BundledPackage, readBundledPackages } from './bundled-packages.ts';

const FILE = 'third-party-notices.txt';
const RULE = '='.repeat(72);

/** @param outDir Folder of a finished build. */
export async function writeNotices(outDir: string): Promise<void> {
  const bytes = new Uint8Array(await readFile(path.join(outDir, 'data.bin')));
  const opened = openPack(bytes.buffer);
  if (!opened.ok) throw new Error(opened.error.message);
  const text = describeNotices(readBundledPackages(), opened.value.heads);
  await writeFile(path.join(outDir, FILE), text);
}

/** @returns Plain text, ending with a line break. */
export function describeNotices(
  packages: readonly BundledPackage[],
  heads: readonly PackHead[],
): string {
  return [
    'Sidelight is made by its authors under the MIT licence. It holds the work of others:',
    '',
    'CODE',
    ...packages.map(({ name, version, licence }) => `  ${name} ${version} · ${licence}`),
    '',
    'DATA',
    ...heads.flatMap(({ title, licence, attribution, asOf, upstream }) => [
      `  ${title} · ${licence} · as of ${asOf}`,
      `    ${attribution}`,
      ...(upstream ? [`    made from ${upstream.name}, ${upstream.commit}`] : []),
    ]),
    '  Short quotes in the data remain their authors’ and name their source.',
    ...packages.flatMap(({ name, version, homepage, text }) => [
      '',
      RULE,
      `${name} ${version}${homepage === '' ? '' : ` · ${homepage}`}`,
      RULE,
      '',
      text,
    ]),
    '',
  ].join('\n');
}
