/**
 * What the extension costs against the number of open tabs, in Chromium, beside a browser with one that does
 * nothing: memory a tab, memory of the background, time of a reading with so many others open. It
 * has a clock and asserts nothing; prints a table.
 *
 *     npx wxt build --mode test && npx node scripts/bench/tabs.ts [--tabs 1,2,5,10,20,40] [--loads 5] [--json FILE]
 */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { serveArticles } from '../start/serve-articles.ts';
import { type BenchBrowser, type LoadCost, openBenchBrowser } from './bench-browser.ts';
import type { TabsResult } from './goals.ts';
import { makePage } from './make-page.ts';
import { type OwnMemory, readOwnMemory } from './measure-memory.ts';
import { median } from './timing.ts';

const { values } = parseArgs({
  options: {
    tabs: { type: 'string', default: '1,2,5,10,20,40' },
    loads: { type: 'string', default: '5' },
    json: { type: 'string' },
  },
});
const EXTENSION = path.resolve(import.meta.dirname, '../../.output/chrome-mv3-test');
/** By then a page that was opened has been read and drawn. */
const SETTLE_MS = 1_500;
/** What is no longer needed has mostly been collected by then. */
const REST_MS = 5_000;

const page = { contentType: 'text/html; charset=utf-8', body: makePage(60_000) };
const server = await serveArticles(0, (name) => (name === 'article.html' ? page : undefined));
const ARTICLE = `${server.origin}/article.html`;
const COUNTS = values.tabs.split(',').map(Number);

/** Calls back with so many tabs open, of which the first is in front. */
async function openTabs(browser: BenchBrowser, look: (count: number) => Promise<void>) {
  await browser.load(ARTICLE);
  let open = 1;
  for (const count of COUNTS) {
    for (; open < count; open++) {
      const tab = await browser.page.context().newPage();
      await tab.goto(ARTICLE);
      await tab.waitForTimeout(SETTLE_MS);
    }
    await browser.page.bringToFront();
    await look(count);
  }
  await browser.close();
}

async function measureMemory(extension?: string): Promise<OwnMemory[]> {
  const browser = await openBenchBrowser(extension);
  const measured: OwnMemory[] = [];
  await openTabs(browser, async () => {
    await browser.page.waitForTimeout(REST_MS);
    measured.push(readOwnMemory());
  });
  return measured;
}

/** In a browser of its own: what is loaded again and again leaves memory that is not collected yet. */
async function measureTimes(): Promise<Pick<LoadCost, 'firstMs' | 'claimsMs'>[]> {
  const browser = await openBenchBrowser(EXTENSION, true);
  const measured: Pick<LoadCost, 'firstMs' | 'claimsMs'>[] = [];
  await openTabs(browser, async () => {
    const loads: LoadCost[] = [];
    for (let at = 0; at < Number(values.loads); at++) loads.push(await browser.load(ARTICLE));
    measured.push({
      firstMs: median(loads.map(({ firstMs }) => firstMs)),
      claimsMs: median(loads.map(({ claimsMs }) => claimsMs)),
    });
  });
  return measured;
}

const ours = await measureMemory(EXTENSION);
const idle = await measureMemory();
const times = await measureTimes();
server.close();
const results = COUNTS.flatMap((tabs, at): TabsResult[] => {
  const [one, other, time] = [ours[at], idle[at], times[at]];
  if (!one || !other || !time) return [];
  const pageMb = other.pages / tabs;
  const addedMb = (one.pages - other.pages) / tabs;
  return [{ tabs, pageMb, addedMb, backgroundMb: one.extensions, ...time }];
});
console.log(
  '| tabs | a tab without, MB | added a tab, MB | background, MB | people, ms | claims too, ms |',
);
console.log('| --: | --: | --: | --: | --: | --: |');
for (const { tabs, pageMb, addedMb, backgroundMb, firstMs, claimsMs } of results) {
  const cells = [pageMb.toFixed(1), addedMb.toFixed(1), backgroundMb.toFixed(0)];
  console.log(`| ${[tabs, ...cells, firstMs.toFixed(0), claimsMs.toFixed(0)].join(' | ')} |`);
}
console.log(`\n${values.loads} loads each; load average ${loadavg()[0]?.toFixed(1)}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ tabs: results })}\n`);
