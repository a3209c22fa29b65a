/** What an open page costs in memory: all processes below this one, shared pages counted once (PSS). */
import { readdirSync, readFileSync } from 'node:fs';

/** @returns MB; NaN but on Linux. */
export function readOwnMemory(): number {
  const parents = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
      const stat = readOr(`/proc/${name}/stat`);
      const parent = /\) \S (\d+)/.exec(stat)?.[1];
      if (parent) parents.set(Number(name), Number(parent));
    }
  } catch {
    return Number.NaN; // no /proc
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === process.pid || isBelow(parent));
  };
  const sizes = [...parents.keys()].filter(isBelow).map((pid) => {
    const pss = /^Pss:\s+(\d+) kB/m.exec(readOr(`/proc/${pid}/smaps_rollup`))?.[1];
    return Number(pss ?? 0) / 1024;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // ended meanwhile
  }
}
