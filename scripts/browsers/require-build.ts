import { existsSync } from 'node:fs';
import path from 'node:path';

/** @throws {Error} where no finished build is in the folder: a browser would wait for it in vain. */
export function requireBuild(extension: string): void {
  if (existsSync(path.join(extension, 'manifest.json'))) return;
  throw new Error(
    `No finished build in ${path.relative(process.cwd(), extension)}; build it first`,
  );
}
