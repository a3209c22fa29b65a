/** The built extension with an older and a newer release of the data in it. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DataRelease } from '../../lib/changes/types.ts';
import type { Dataset } from '../../lib/dataset/types.ts';
import { compilePack } from '../../lib/pack/compile-pack.ts';
import { hashData } from '../../scripts/build/hash-data.ts';
import { compareRecords } from '../../scripts/data/diff/compare-records.ts';
import { listForReaders } from '../../scripts/data/release/write-release.ts';

const BUILD = path.resolve(import.meta.dirname, '../../.output/chrome-mv3-test');
const DATA = path.resolve(import.meta.dirname, '../../data');

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

const state = '0123456789ab';
const OLD: DataRelease = { release: daysAgo(30), state, asOf: daysAgo(30), changes: [] };

/** Puts the build into a folder, with an older state of its data as the first release. */
export function putOldRelease(folder: string, older: Dataset): void {
  cpSync(BUILD, folder, { recursive: true });
  writeFileSync(path.join(folder, 'data.bin'), new Uint8Array(compilePack(older)));
  writeFileSync(path.join(folder, 'changes.json'), JSON.stringify(listForReaders([OLD])));
  // Else the copy that the browser keeps of the older file would be taken for this build's own.
  const background = readFileSync(path.join(BUILD, 'background.js'), 'utf8');
  const renamed = background.replaceAll(hashData(DATA), state);
  if (renamed === background) throw new Error('the build does not name its data');
  writeFileSync(path.join(folder, 'background.js'), renamed);
}

/** Puts the build over it, as the next version, with its data as the second release. */
export function putNewRelease(folder: string, older: Dataset, newer: Dataset): void {
  cpSync(BUILD, folder, { recursive: true });
  const release: DataRelease = {
    ...{ release: daysAgo(2), base: OLD.release, state, asOf: newer.asOf },
    changes: compareRecords(older, newer),
  };
  writeFileSync(path.join(folder, 'changes.json'), JSON.stringify(listForReaders([OLD, release])));
  const manifest = path.join(folder, 'manifest.json');
  const parsed = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify({ ...parsed, version: '9.9.9' }));
}
