/** `npm run pages`: see USAGE, and docs/ROBUSTNESS.md for the report. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../cli/usage-error.ts';
import type { BrowserKind } from './observation.ts';
import { countResults, describeTotals, type PageResult, type Report } from './report.ts';
import { runPages } from './run-pages.ts';
import { readIndex } from './saved-page.ts';

const USAGE = `Usage: npm run pages -- --corpus DIR [--browser chromium|firefox|both] [--scripts on|off|both]
                           [--limit N] [--only ID,ID] [--jobs N] [--report FILE]

Opens the saved pages of a folder (index.jsonl) at their real addresses, with the test builds of
the extension and without it, no network at all, and compares. Exit code 1 where a page differs.
Needs the builds: npx wxt build --mode test, and the same with -b firefox.`;

const BOTH = { browser: ['chromium', 'firefox'], scripts: ['off', 'on'] } as const;

function readOptions() {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      browser: { type: 'string', default: 'both' },
      scripts: { type: 'string', default: 'both' },
      limit: { type: 'string' },
      only: { type: 'string' },
      jobs: { type: 'string', default: '1' },
      report: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  if (!values.corpus) throw new UsageError('--corpus is missing: name a folder of saved pages');
  return {
    corpus: path.resolve(values.corpus),
    browsers: choose<BrowserKind>('browser', values.browser),
    scripts: choose<'on' | 'off'>('scripts', values.scripts),
    limit: values.limit === undefined ? undefined : countOf('limit', values.limit),
    only: values.only?.split(','),
    jobs: countOf('jobs', values.jobs),
    report: values.report,
  };
}

function choose<T extends string>(name: keyof typeof BOTH, value: string): readonly T[] {
  const all: readonly string[] = BOTH[name];
  if (value === 'both') return all as readonly T[];
  if (all.includes(value)) return [value as T];
  throw new UsageError(`--${name} ${value}: give one of ${[...all, 'both'].join(', ')}`);
}

function countOf(name: string, value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count > 0) return count;
  throw new UsageError(`--${name} ${value}: give a whole number above 0`);
}

function printResult(result: PageResult): void {
  const { page, browser, scripts, state, highlights, noisy, breaches, isBroken } = result;
  const verdict = breaches.length > 0 ? 'BREACH' : isBroken ? 'broken' : 'same';
  const noise = noisy.length > 0 ? `, differs by itself: ${noisy.join(' ')}` : '';
  console.log(
    `${verdict} ${browser} ${scripts} ${page}: ${state}, ${highlights} highlights${noise}`,
  );
  for (const { aspect, what, where } of breaches) {
    console.log(`  ${aspect}: ${what}`);
    for (const line of where) console.log(`    ${line}`);
  }
}

async function main(): Promise<number> {
  const options = readOptions();
  if (!options) {
    console.log(USAGE);
    return 0;
  }
  const index = readIndex(options.corpus, options.limit);
  if (!index.ok) throw new UsageError(index.error.message);
  const pages = index.value.filter(({ id }) => options.only?.includes(id) ?? true);
  if (pages.length === 0) throw new UsageError(`no page to open in ${options.corpus}`);
  const startedAt = Date.now();
  const results = await runPages({ ...options, pages, onResult: printResult });
  const report = makeReport(options.corpus, startedAt, results);
  console.log(`\n${report.totals.map(describeTotals).join('\n')}`);
  console.log(`${report.passed} passed, ${report.failed} failed in ${report.seconds} s`);
  if (options.report) writeFileSync(options.report, `${JSON.stringify(report, null, 2)}\n`);
  return report.failed > 0 ? 1 : 0;
}

function makeReport(corpus: string, startedAt: number, results: PageResult[]): Report {
  const failed = results.filter(({ breaches }) => breaches.length > 0).length;
  return {
    corpus: path.relative(process.cwd(), corpus),
    startedAt: new Date(startedAt).toISOString(),
    seconds: Math.round((Date.now() - startedAt) / 1000),
    passed: results.length - failed,
    failed,
    totals: countResults(results),
    breaches: results.flatMap(({ page, url, browser, scripts, breaches }) =>
      breaches.map((breach) => ({ page, url, browser, scripts, ...breach })),
    ),
    pages: results,
  };
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
