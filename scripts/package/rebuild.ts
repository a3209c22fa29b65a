/** What a reviewer of a store does with the sources: unpacks them somewhere else and builds. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';

/**
 * @param sources Zip of the sources.
 * @param root The project, whose installed packages are used: `npm ci` would bring the same.
 * @param build Called with the folder of the unpacked sources, which is gone afterwards.
 */
export function rebuildFrom(sources: string, root: string, build: (folder: string) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidelight-rebuild-'));
  try {
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(sources)))) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    build(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
