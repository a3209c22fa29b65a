/** What `npm test` runs, in the order in which it begins. */
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const ARTIFACTS = path.join(ROOT, 'artifacts');
/** Real articles and pages that stand beside the project on some machines, never inside it. */
const SHARED = path.resolve(ROOT, '../shared');

export interface Step {
  name: string;
  command: string[];
  /** Where the runner writes its counts; a step without one counts as one check. */
  report?: string;
  /** Steps that must have ended well before. */
  needs?: string[];
  /** Steps that must have ended before, well or not: they write the same files. */
  after?: string[];
  /** Uses both cores, so that nothing runs beside it. */
  isWide?: boolean;
  /** Folder without which the step is skipped, by name. */
  wants?: string;
  env?: Record<string, string>;
}

const vitest = (...projects: string[]): Pick<Step, 'command' | 'report'> => {
  const report = path.join(ARTIFACTS, `tests-${projects[0]}.json`);
  return {
    command: [
      ...['vitest', 'run', ...projects.flatMap((project) => ['--project', project])],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    report,
  };
};

const E2E_REPORT = path.join(ARTIFACTS, 'tests-e2e.json');

const node = (...script: string[]) => ['node', ...script];

/** Saved pages with and without the extension, in both browsers. */
const pages = (
  name: string,
  ...args: string[]
): Pick<Step, 'command' | 'report' | 'needs' | 'isWide'> => {
  const report = path.join(ARTIFACTS, `${name}.json`);
  const options = ['--jobs', '3', '--report', report, '--corpus'];
  return {
    command: node('scripts/pages/pages.ts', ...options, ...args),
    report,
    needs: ['build-test-chrome', 'build-test-firefox'],
    isWide: true,
  };
};

export const STEPS: readonly Step[] = [
  // Builds what is published, twice: here, and elsewhere from the sources that reviewers get.
  { name: 'packages', command: node('scripts/package/package.ts', '--verify') },
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
  { name: 'size', command: node('scripts/build/check-size.ts'), needs: ['packages'] },
  {
    name: 'web-ext',
    command: ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--warnings-as-errors'],
    needs: ['packages'],
  },
  // One build after the other: each writes the generated types anew.
  { name: 'build-test-chrome', command: ['wxt', 'build', '--mode', 'test'], after: ['packages'] },
  {
    name: 'build-test-firefox',
    command: ['wxt', 'build', '-b', 'firefox', '--mode', 'test'],
    after: ['build-test-chrome'],
  },
  { name: 'browser', ...vitest('chromium') },
  { name: 'unit', ...vitest('node', 'platform') },
  { name: 'components', ...vitest('components') },
  {
    name: 'e2e',
    command: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: E2E_REPORT },
    report: E2E_REPORT,
    needs: ['build-test-chrome', 'build-test-firefox'],
    isWide: true,
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
