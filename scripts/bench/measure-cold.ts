/** The first article of a fresh process against a warm one, in several processes one after another. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BuiltIndex } from './measure-size.ts';
import { median } from './timing.ts';

const PROCESSES = 9;
const COLD_CHILD = path.join(import.meta.dirname, 'cold-child.ts');
const REGEX_CHILD = path.join(import.meta.dirname, 'regex-child.ts');

/** Medians in ms. */
export interface ColdResult {
  mode: string;
  openMs: number;
  coldMs: number;
  warmMs: number;
  /** Median of the processes' own ratios. */
  ratio: number;
  /** The same where a few paragraphs were read before, as the extension does. */
  rehearsedMs: number;
  rehearsedRatio: number;
}

type Run = Record<'openMs' | 'coldMs' | 'warmMs', number>;

/** @returns One line a mode; the processes of different modes take turns. */
export function measureCold({ file, texts }: BuiltIndex): ColdResult[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidelight-bench-'));
  try {
    const index = path.join(folder, 'names.bin');
    const articles = path.join(folder, 'texts.json');
    writeFileSync(index, new Uint8Array(file));
    writeFileSync(articles, JSON.stringify(texts.articles));
    const run = (...args: string[]) => {
      const child = [COLD_CHILD, index, articles, ...args];
      return JSON.parse(execFileSync(process.execPath, child, { encoding: 'utf8' })) as Run;
    };
    const modes = ['tokenise', 'walk', 'names', 'rules'];
    const runs = Array.from({ length: PROCESSES }, () =>
      modes.map((mode) => ({ fresh: run(mode), rehearsed: run(mode, 'rehearsed') })),
    );
    return modes.map((mode, at) => {
      const of = (kind: 'fresh' | 'rehearsed', value: (one: Run) => number) =>
        median(runs.map((turn) => value((turn[at] as (typeof turn)[number])[kind])));
      const ratioOf = ({ coldMs, warmMs }: Run) => coldMs / warmMs;
      return {
        mode,
        openMs: of('fresh', (one) => one.openMs),
        coldMs: of('fresh', (one) => one.coldMs),
        warmMs: of('fresh', (one) => one.warmMs),
        ratio: of('fresh', ratioOf),
        rehearsedMs: of('rehearsed', (one) => one.coldMs),
        rehearsedRatio: of('rehearsed', ratioOf),
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How compiling a regular expression of this many names ends, in a process of 4 GB, within 90 s. */
export function tryRegex(size: number, kind: 'plain' | 'factored'): string {
  const { stdout, stderr, signal } = spawnSync(
    process.execPath,
    ['--max-old-space-size=4000', REGEX_CHILD, `${size}`, kind],
    { encoding: 'utf8', timeout: 90_000, killSignal: 'SIGKILL' },
  );
  if (/heap out of memory/.test(stderr)) return 'out of memory (4 GB)';
  if (signal === 'SIGKILL') return 'not compiled within 90 s';
  const why = stderr.match(/# (Fatal JavaScript [a-z ]+)|\w*Error: .*/);
  return stdout.trim() || (why?.[1] ?? why?.[0] ?? `${signal}`).trim().slice(0, 80);
}
