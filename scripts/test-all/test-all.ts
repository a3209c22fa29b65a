/**
 * `npm test`: everything that must hold, two narrow steps at a time or one wide one, and a closing
 * line that counts.
 *
 * A step that fails does not hide the others; what needs it is left out.
 * `npm test -- lint browser` runs only the steps whose names begin so.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { type Counts, runStep, type StepResult } from './run-step.ts';
import { ARTIFACTS, STEPS, type Step } from './steps.ts';

const CORES = 2;
const wanted = process.argv.slice(2);
const steps = STEPS.filter(
  ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
);
const results = new Map<string, StepResult>();
const startedAt = Date.now();
rmSync(ARTIFACTS, { recursive: true, force: true });
mkdirSync(ARTIFACTS, { recursive: true });
await runAll();
close();

async function runAll(): Promise<void> {
  const waiting = [...steps];
  const running = new Map<string, Promise<void>>();
  let free = CORES;
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(isReady);
    const step = waiting[next];
    const cores = step?.isWide ? CORES : 1;
    // Whoever waits for room is not overtaken.
    if (!step || cores > free) {
      await Promise.race(running.values());
      continue;
    }
    waiting.splice(next, 1);
    free -= cores;
    running.set(
      step.name,
      runStep(step, findMissing(step)).then((result) => {
        results.set(step.name, result);
        running.delete(step.name);
        free += cores;
      }),
    );
  }
}

/** What was not asked for is not waited for: its build of before is used. */
function isReady({ needs = [], after = [] }: Step): boolean {
  return [...needs, ...after].every(
    (need) => results.has(need) || !steps.some(({ name }) => name === need),
  );
}

function findMissing({ needs }: Step): string | undefined {
  return needs?.find((need) => results.get(need)?.ok === false);
}

function close(): void {
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  console.log(`\n${steps.length} steps in ${seconds} s`);
  for (const [name, { lastLines }] of results) {
    if (lastLines.length > 0)
      console.log(`\n== ${name} failed; its last lines again\n${lastLines.join('\n')}`);
  }
  const sum = (kind: keyof Counts) =>
    [...results.values()].reduce((total, { counts }) => total + counts[kind], 0);
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
