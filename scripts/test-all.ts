/**
 * `npm test`: everything that must hold, one step after the other, and a closing line that counts.
 *
 * A step that fails does not hide the others; what needs a build is left out when the build failed.
 * `npm test -- lint browser` runs only the steps whose names begin so.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const ARTIFACTS = path.join(ROOT, 'artifacts');
/** Real articles and pages that stand beside the project on some machines, never inside it. */
const SHARED = path.resolve(ROOT, '../shared');

interface Step {
  name: string;
  command: string[];
  /** Where the runner writes its counts; a step without one counts as one check. */
  report?: string;
  needs?: string[];
  /** Folder without which the step is skipped, by name. */
  wants?: string;
  env?: Record<string, string>;
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const vitest = (project: string): Pick<Step, 'command' | 'report'> => {
  const report = path.join(ARTIFACTS, `tests-${project}.json`);
  return {
    command: [
      ...['vitest', 'run', '--project', project],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    report,
  };
};

const E2E_REPORT = path.join(ARTIFACTS, 'tests-e2e.json');

const node = (...script: string[]) => ['node', ...script];

/** Saved pages with and without the extension, in both browsers. */
const pages = (name: string, ...args: string[]): Pick<Step, 'command' | 'report' | 'needs'> => {
  const report = path.join(ARTIFACTS, `${name}.json`);
  const options = ['--jobs', '2', '--report', report, '--corpus'];
  return {
    command: node('scripts/pages/pages.ts', ...options, ...args),
    report,
    needs: ['build-test-chrome', 'build-test-firefox'],
  };
};

const STEPS: Step[] = [
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'types-lib', command: ['tsc', '--noEmit', '-p', 'lib'] },
  { name: 'unused', command: ['knip'] },
  { name: 'data', command: node('scripts/cli/sidelight.ts', 'data', 'check') },
  { name: 'data-format', command: node('scripts/cli/sidelight.ts', 'data', 'format', '--check') },
  {
    name: 'data-quotes',
    command: node('scripts/cli/sidelight.ts', 'data', 'check', '--texts', '../shared/seeds'),
    wants: path.join(SHARED, 'seeds'),
  },
  { name: 'unit', ...vitest('node') },
  { name: 'components', ...vitest('components') },
  { name: 'browser', ...vitest('chromium') },
  // Builds what is published, twice: here, and elsewhere from the sources that reviewers get.
  { name: 'packages', command: node('scripts/package/package.ts', '--verify') },
  { name: 'size', command: node('scripts/build/check-size.ts'), needs: ['packages'] },
  {
    name: 'web-ext',
    command: ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--warnings-as-errors'],
    needs: ['packages'],
  },
  { name: 'build-test-chrome', command: ['wxt', 'build', '--mode', 'test'] },
  { name: 'build-test-firefox', command: ['wxt', 'build', '-b', 'firefox', '--mode', 'test'] },
  {
    name: 'e2e',
    command: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: E2E_REPORT },
    report: E2E_REPORT,
    needs: ['build-test-chrome', 'build-test-firefox'],
  },
  { name: 'pages-fixtures', ...pages('pages-fixtures', 'tests/fixtures/pages') },
  {
    name: 'pages-shared',
    // A fixed sample, spread over all sites, without the pages' own scripts, which make some of them
    // other each time; `npm run pages` takes all of them, both ways. The fixtures run with scripts.
    ...pages('pages-shared', '../shared/corpus/news-pages', '--limit', '24', '--scripts', 'off'),
    wants: path.join(SHARED, 'corpus/news-pages'),
  },
];

const wanted = process.argv.slice(2);
const steps = STEPS.filter(
  ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
);
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const failedSteps: string[] = [];
/** Kept of what a failed step prints, to be read again beside the closing line. */
const LAST_LINES = 60;
const lastWords: string[] = [];
const startedAt = Date.now();
rmSync(ARTIFACTS, { recursive: true, force: true });
mkdirSync(ARTIFACTS, { recursive: true });

for (const step of steps) await runStep(step);

const seconds = Math.round((Date.now() - startedAt) / 1000);
console.log(`\n${steps.length} steps in ${seconds} s`);
if (failedSteps.length > 0) {
  console.log(`Failed: ${failedSteps.join(', ')}\n${lastWords.join('\n')}`);
}
const counted = (['failed', 'passed', 'skipped'] as const).filter((kind) => total[kind] > 0);
const sum = total.failed + total.passed + total.skipped;
// The shape in which the unit tests' runner closes, so that whoever knows one reads the other.
console.log(`\n Tests  ${counted.map((kind) => `${total[kind]} ${kind}`).join(' | ')} (${sum})`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

async function runStep(step: Step): Promise<void> {
  console.log(`\n== ${step.name}`);
  const missing = step.needs?.find((need) => failedSteps.includes(need));
  if (missing) {
    skip(step, `because ${missing} failed`);
    return;
  }
  if (step.wants && !existsSync(step.wants)) {
    skip(step, `because ${path.relative(ROOT, step.wants)} is not here`);
    return;
  }
  const from = Date.now();
  const { ok, lines } = await runCommand(step);
  const counts = countStep(step, ok);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  if (!ok) {
    failedSteps.push(step.name);
    lastWords.push(`\n== ${step.name}, its last lines again`, ...lines);
  }
  const time = ((Date.now() - from) / 1000).toFixed(1);
  console.log(`-- ${step.name}: ${ok ? 'ok' : 'FAILED'}, ${time} s`);
}

/** Prints what the command prints as it comes, and keeps the end of it. */
async function runCommand({ command, env }: Step): Promise<{ ok: boolean; lines: string[] }> {
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
      terminal.write(text);
      end = (end + text).slice(-20_000);
    });
  }
  const [code] = await once(child, 'close');
  return { ok: code === 0, lines: end.trimEnd().split('\n').slice(-LAST_LINES) };
}

function skip({ name }: Step, why: string): void {
  total.skipped += 1;
  console.log(`-- ${name}: skipped ${why}`);
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
