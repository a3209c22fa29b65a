/** What open pages cost in memory: all processes below this one, shared pages counted once (PSS). */
import { readdirSync, readFileSync } from 'node:fs';

export interface OwnMemory {
  /** MB; NaN but on Linux, as the others. */
  all: number;
  /** MB of the processes in which Chromium shows pages, and the one that it keeps at hand. */
  pages: number;
  /** MB of the processes in which Chromium runs extensions: background and own pages. */
  extensions: number;
}

export function readOwnMemory(): OwnMemory {
  const parents = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
      const stat = readOr(`/proc/${name}/stat`);
      const parent = /\) \S (\d+)/.exec(stat)?.[1];
      if (parent) parents.set(Number(name), Number(parent));
    }
  } catch {
    return { all: Number.NaN, pages: Number.NaN, extensions: Number.NaN }; // no /proc
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === process.pid || isBelow(parent));
  };
  const below = [...parents.keys()].filter(isBelow);
  const sizeOf = (pids: readonly number[]) => pids.reduce((sum, pid) => sum + readSize(pid), 0);
  const renderers = below.filter((pid) => switchesOf(pid).includes('--type=renderer'));
  const isOfExtensions = (pid: number) => switchesOf(pid).includes('--extension-process');
  const extensions = sizeOf(renderers.filter(isOfExtensions));
  return { all: sizeOf(below), pages: sizeOf(renderers) - extensions, extensions };
}

/** One text: Chromium's children have written over what parts it. */
const switchesOf = (pid: number) => readOr(`/proc/${pid}/cmdline`);

function readSize(pid: number): number {
  const pss = /^Pss:\s+(\d+) kB/m.exec(readOr(`/proc/${pid}/smaps_rollup`))?.[1];
  return Number(pss ?? 0) / 1024;
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // ended meanwhile
  }
}
