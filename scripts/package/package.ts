/**
 * `npm run package`: the zips for the stores, the sources that a reviewer can rebuild, the bill of
 * materials and the checksums, all into `artifacts/packages`. `-- --verify` then does what a reviewer
 * does: unpacks the sources elsewhere, builds from them and compares byte by byte.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { rebuildFrom } from './rebuild.ts';
import { writeBillOfMaterials } from './write-bill-of-materials.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OUT = path.join(ROOT, 'artifacts/packages');
const BROWSERS = ['chrome', 'firefox'];

const { values } = parseArgs({ options: { verify: { type: 'boolean' } } });
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

warnOfUnreleasedData();
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
zipAll(ROOT, OUT);
writeBillOfMaterials(ROOT, path.join(OUT, `sidelight-${version}.cdx.json`));
writeChecksums();
process.exitCode = values.verify && !isRebuiltTheSame() ? 1 : 0;

/** Stores show the extension's version; readers are told of the data's. */
function warnOfUnreleasedData(): void {
  const args = ['scripts/cli/sidelight.ts', 'data', 'release', '--check'];
  const { status } = spawnSync('node', args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) console.warn('warning: a package for readers is made of released data');
}

/** WXT writes its zips with one date for all files and in one order: the same files, the same bytes. */
function zipAll(root: string, out: string): void {
  for (const browser of BROWSERS) {
    const { status, stdout } = spawnSync('npx', ['wxt', 'zip', '-b', browser], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`the ${browser} package could not be built\n${stdout}`);
  }
  const built = path.join(root, '.output');
  for (const name of readdirSync(built).filter((one) => one.startsWith(`sidelight-${version}-`))) {
    cpSync(path.join(built, name), path.join(out, name));
  }
  const packed = (name: string) => path.join(out, `sidelight-${version}-${name}.zip`);
  cpSync(packed('chrome'), packed('edge')); // its store takes the same file under its own name
}

function writeChecksums(): void {
  const lines = readdirSync(OUT).map((name) => `${sha256(path.join(OUT, name))}  ${name}`);
  writeFileSync(path.join(OUT, 'SHA256SUMS'), `${lines.join('\n')}\n`);
  console.log(lines.join('\n'));
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Says of each zip whether the rebuilt one is equal. */
function isRebuiltTheSame(): boolean {
  const again = path.join(ROOT, 'artifacts/packages-rebuilt');
  rmSync(again, { recursive: true, force: true });
  mkdirSync(again, { recursive: true });
  rebuildFrom(path.join(OUT, `sidelight-${version}-sources.zip`), ROOT, (folder) =>
    zipAll(folder, again),
  );
  const names = readdirSync(OUT).filter((name) => name.endsWith('.zip'));
  const other = names.filter(
    (name) => sha256(path.join(OUT, name)) !== sha256(path.join(again, name)),
  );
  for (const name of names) console.log(`${other.includes(name) ? 'OTHER' : 'equal'} ${name}`);
  return other.length === 0 && names.length === BROWSERS.length + 2;
}
