/**
 * What a page costs with the extension, in Chromium, beside one with an extension that does nothing:
 * time to the highlights with the background running and stopped, processor time, blocking, the
 * longest stretch of our own code, memory a tab. Loads with and without take turns. It has a clock
 * and asserts nothing; prints a table beside the goals.
 *
 *     npx wxt build --mode test && npx node scripts/bench/page.ts [--loads 15] [--only latency,cost,slices,memory]
 */
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { serveArticles } from '../start/serve-articles.ts';
import { type BenchBrowser, type LoadCost, openBenchBrowser } from './bench-browser.ts';
import { makePage } from './make-page.ts';
import { readOwnMemory } from './measure-memory.ts';
import { measureSlices } from './measure-slices.ts';
import { median } from './timing.ts';

const { values } = parseArgs({
  options: {
    loads: { type: 'string', default: '15' },
    only: { type: 'string', default: 'latency,cost,slices,memory' },
  },
});
const EXTENSION = path.resolve(import.meta.dirname, '../../.output/chrome-mv3-test');
const LOADS = Number(values.loads);
const TABS = 6;
/** An index in memory in every tab would be as large as the data file; of a million names, this. */
const MILLION_NAMES_MB = 62;

const pages = new Map([
  ['article.html', makePage(60_000)],
  ['huge.html', makePage(5_000_000 / 1.6)],
]);
const server = await serveArticles(0, (name) => {
  const body = pages.get(name);
  return body ? { contentType: 'text/html; charset=utf-8', body } : undefined;
});
const ARTICLE = `${server.origin}/article.html`;

console.log(`| what | measured | goal |\n| --- | --: | --: |`);
for (const part of values.only.split(',')) {
  if (part === 'latency') await measureLatency();
  if (part === 'cost') await measureCost();
  if (part === 'slices') await measureAllSlices();
  if (part === 'memory') await measureMemory();
}
console.log(`\n${LOADS} loads each; load average ${loadavg()[0]?.toFixed(1)}`);
server.close();

function row(what: string, measured: string, goal = ''): void {
  console.log(`| ${what} | ${measured} | ${goal} |`);
}

function ms(times: readonly number[]): string {
  return `${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})`;
}

async function measureLatency(): Promise<void> {
  const browser = await openBenchBrowser(EXTENSION, true);
  for (const rate of [1, 4]) {
    await browser.throttle(rate);
    for (const isStopped of [false, true]) {
      const loads = await loadOften(browser, ARTICLE, isStopped);
      const what = `DOMContentLoaded to highlights, ${rate}×, background ${isStopped ? 'stopped' : 'running'}`;
      const goal = rate === 1 ? '' : isStopped ? '≤ 120 ms' : '≤ 90 ms';
      row(`${what}: people`, ms(loads.map(({ firstMs }) => firstMs)), goal);
      row(`${what}: claims too`, ms(loads.map(({ claimsMs }) => claimsMs)));
    }
  }
  await browser.close();
}

async function loadOften(browser: BenchBrowser, url: string, isStopped: boolean) {
  const loads: LoadCost[] = [];
  for (let at = -1; at < LOADS; at++) {
    if (isStopped) await browser.stopWorker();
    const load = await browser.load(url);
    if (at >= 0) loads.push(load); // the first of each kind warms the browser
  }
  return loads;
}

/** Both browsers in turn, so that a busy machine is unfair to neither. */
async function measureCost(): Promise<void> {
  const [ours, idle] = [await openBenchBrowser(EXTENSION), await openBenchBrowser()];
  const costs: { ours: LoadCost; idle: LoadCost }[] = [];
  for (let at = -1; at < LOADS; at++) {
    const before = performance.now();
    const one = await ours.load(ARTICLE);
    // As long in the other: a page that is open has something to do all the time.
    const other = await idle.load(ARTICLE, performance.now() - before);
    if (at >= 0) costs.push({ ours: one, idle: other });
  }
  await ours.close();
  await idle.close();
  const page = median(costs.map(({ idle }) => idle.task));
  const added = (kind: 'script' | 'task' | 'style') =>
    median(costs.map(({ ours }) => ours[kind])) - median(costs.map(({ idle }) => idle[kind]));
  const share = (part: number) =>
    `${((100 * part) / page).toFixed(1)} % (${part.toFixed(1)} of ${page.toFixed(0)} ms)`;
  // What runs after an `await` is no script time to the browser: trace-load.ts counts all of it.
  row('added script time without microtasks / the page’s own, 1×', share(added('script')));
  row('added task time / the page’s own, 1×', share(added('task')), '≤ 12 %');
  row('of it working out styles', `${added('style').toFixed(1)} ms`);
}

async function measureAllSlices(): Promise<void> {
  const [ours, idle] = [await openBenchBrowser(EXTENSION), await openBenchBrowser()];
  const traced = async (browser: BenchBrowser, name: string) => {
    const root = browser.page.context().browser();
    if (!root) throw new Error('no browser');
    return measureSlices(root, browser.page, () => browser.load(`${server.origin}/${name}`));
  };
  for (const browser of [ours, idle]) await browser.throttle(4);
  for (const isStopped of [false, true]) {
    const added: number[] = [];
    const longest: number[] = [];
    for (let at = 0; at < LOADS; at++) {
      if (isStopped) await ours.stopWorker();
      const one = await traced(ours, 'article.html');
      const other = await traced(idle, 'article.html');
      added.push(one.blockingMs - other.blockingMs);
      longest.push(one.longestOwnMs);
    }
    const how = isStopped ? 'stopped' : 'running';
    row(
      `added blocking time, 60 KB, 4×, background ${how}`,
      ms(added),
      isStopped ? '≤ 15 ms' : '≤ 3 ms',
    );
    row(`longest stretch of our own, 60 KB, 4×, background ${how}`, ms(longest));
  }
  const huge: number[] = [];
  for (let at = 0; at < Math.min(LOADS, 5); at++)
    huge.push((await traced(ours, 'huge.html')).longestOwnMs);
  row('longest stretch of our own, 5 MB, 4×', ms(huge), '≤ 30 ms');
  await ours.close();
  await idle.close();
}

async function measureMemory(): Promise<void> {
  const perTab = async (extension?: string) => {
    const browser = await openBenchBrowser(extension);
    // The background grows with the first articles of its life, however many tabs they are in.
    for (let at = 0; at < TABS; at++) await browser.load(ARTICLE);
    const one = readOwnMemory();
    for (let at = 1; at < TABS; at++) {
      const page = await browser.page.context().newPage();
      await page.goto(ARTICLE);
      await page.waitForTimeout(1_000);
    }
    const all = readOwnMemory();
    await browser.close();
    const grown = (part: 'all' | 'pages') => (all[part] - one[part]) / (TABS - 1);
    return { all: grown('all'), pages: grown('pages') };
  };
  const [ours, idle] = [await perTab(EXTENSION), await perTab()];
  const added = ours.all - idle.all;
  const share = ((100 * added) / MILLION_NAMES_MB).toFixed(1);
  row(
    'added memory a tab / an index of a million names in it',
    `${share} % (${added.toFixed(1)} MB)`,
    '≤ 8 %',
  );
  row('of it in the pages’ own processes', `${(ours.pages - idle.pages).toFixed(1)} MB`);
}
