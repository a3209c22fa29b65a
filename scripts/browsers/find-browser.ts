/**
 * Where a browser is on this machine. `CHROMIUM` and `FIREFOX` name one outright; otherwise the
 * usual program names are looked up on the PATH.
 */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

const PROGRAMS: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  firefox: ['firefox', 'firefox-esr'],
};

/** @returns The program's path, or `undefined` where there is none. */
export function findBrowser(name: BrowserName): string | undefined {
  const named = process.env[name.toUpperCase()];
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return PROGRAMS[name]
    .flatMap((program) => folders.map((folder) => path.join(folder, program)))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run: look further
  }
}
