/** A short name for the state of `data/`: another file, another hash. Keys the copy in IndexedDB. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @returns 12 hex digits; the same for the same files on every machine. */
export function hashData(folder: string): string {
  const hash = createHash('sha256');
  const files = globSync('**/*.{yaml,jsonl}', { cwd: folder }).map((file) =>
    file.split(path.sep).join('/'),
  );
  for (const file of files.sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(folder, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 12);
}
