/** One step: its process, what it prints, and what it counted. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, type Step } from './steps.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface StepResult {
  /** Not of a step that was left out because one that it needs failed. */
  ok: boolean;
  counts: Counts;
  /** The end of what a failed step printed, to be read again beside the closing line. */
  lastLines: string[];
}

const LAST_LINES = 60;

/** @param missing - A step that this one needs and that failed. */
export async function runStep(step: Step, missing: string | undefined): Promise<StepResult> {
  const { name, wants } = step;
  if (missing) return { ...skip(step, `because ${missing} failed`), ok: false };
  if (wants && !existsSync(wants)) {
    return skip(step, `because ${path.relative(ROOT, wants)} is not here`);
  }
  const from = Date.now();
  if (step.isWide) console.log(`\n== ${name}`);
  const { ok, end } = await runCommand(step);
  const time = ((Date.now() - from) / 1000).toFixed(1);
  const heading = step.isWide ? '' : `\n== ${name}\n${end}`;
  console.log(`${heading}-- ${name}: ${ok ? 'ok' : 'FAILED'}, ${time} s`);
  const lastLines = ok ? [] : end.trimEnd().split('\n').slice(-LAST_LINES);
  return { ok, counts: countStep(step, ok), lastLines };
}

function skip({ name }: Step, why: string): StepResult {
  console.log(`\n== ${name}\n-- ${name}: skipped ${why}`);
  return { ok: true, counts: { passed: 0, failed: 0, skipped: 1 }, lastLines: [] };
}

/** Prints what a wide step prints as it comes; two narrow ones would mix, so each is kept. */
async function runCommand({ command, env, isWide }: Step): Promise<{ ok: boolean; end: string }> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let end = '';
  for (const [stream, terminal] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      if (isWide) terminal.write(text);
      end = isWide ? (end + text).slice(-20_000) : end + text;
    });
  }
  const [code] = await once(child, 'close');
  return { ok: code === 0, end };
}

/** A runner that failed without a failing test (it could not start) counts as one failure. */
function countStep({ report }: Step, ok: boolean): Counts {
  const counts = report && existsSync(report) ? readReport(report) : undefined;
  if (!counts) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** Vitest and `npm run pages` write totals at the top, Playwright below `stats`. */
function readReport(file: string): Counts {
  const json = JSON.parse(readFileSync(file, 'utf8')) as {
    passed?: number;
    failed?: number;
    numPassedTests?: number;
    numFailedTests?: number;
    numPendingTests?: number;
    stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  if (json.stats) {
    const { expected, unexpected, flaky, skipped } = json.stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  }
  return {
    passed: json.numPassedTests ?? json.passed ?? 0,
    failed: json.numFailedTests ?? json.failed ?? 0,
    skipped: json.numPendingTests ?? 0,
  };
}
