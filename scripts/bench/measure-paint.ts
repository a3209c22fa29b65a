/**
 * Painting against wrapping, on an article of 60 KB in Chromium: CPU time of the page's thread
 * until two frames later, less that of doing nothing; and the hit test against `elementFromPoint`.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../browsers/find-browser.ts';
import { bundleForPage } from './bundle-for-page.ts';
import type { HitTimes, InPagePaint, Way } from './in-page-paint.ts';
import { pageOf } from './page-of.ts';
import { median } from './timing.ts';

const TEXT_LENGTH = 60_000;
const COUNTS = [200, 2000];
const ROUNDS = 9;
const WAYS: Way[] = ['nothing', 'ours', 'splitText', 'markRanges'];

declare global {
  interface Window {
    sidelightPaint: InPagePaint;
  }
}

export interface PaintResult {
  count: number;
  /** ms of CPU, medians; `nothing` as measured, the others less that. */
  ms: Record<Way, number>;
  nodesAdded: Record<Way, number>;
  /** µs a call. */
  hitUs: HitTimes;
  /** Median of the rounds' own ratios. */
  hitRatio: number;
}

/** @returns Nothing where there is no Chromium. */
export async function measurePaint(prose: string): Promise<PaintResult[]> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) return [];
  const script = await bundleForPage('in-page-paint.ts');
  const html = pageOf(prose.slice(0, TEXT_LENGTH));
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0, // root cannot use the sandbox
  });
  try {
    const results: PaintResult[] = [];
    for (const count of COUNTS) results.push(await measureCount(browser, script, html, count));
    return results;
  } finally {
    await browser.close();
  }
}

async function measureCount(browser: Browser, script: string, html: string, count: number) {
  const ms = emptyLists();
  const nodesAdded = {} as Record<Way, number>;
  const hits: HitTimes[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of WAYS) {
      const painted = await paintOnce(browser, script, html, count, way);
      ms[way].push(painted.ms);
      nodesAdded[way] = painted.added;
      if (painted.hits) hits.push(painted.hits);
    }
  }
  const control = median(ms.nothing);
  const less = (way: Way) => (way === 'nothing' ? control : median(ms[way]) - control);
  return {
    count,
    ms: Object.fromEntries(WAYS.map((way) => [way, less(way)])) as Record<Way, number>,
    nodesAdded,
    hitUs: {
      floor: median(hits.map(({ floor }) => floor)),
      caret: median(hits.map(({ caret }) => caret)),
      ours: median(hits.map(({ ours }) => ours)),
    },
    hitRatio: median(hits.map(({ floor, ours }) => ours / floor)),
  };
}

const emptyLists = () =>
  Object.fromEntries(WAYS.map((way) => [way, [] as number[]])) as Record<Way, number[]>;

async function paintOnce(browser: Browser, script: string, html: string, count: number, way: Way) {
  const page = await browser.newPage();
  try {
    await page.setContent(html);
    await page.addStyleTag({ content: STYLE });
    await page.addScriptTag({ content: script });
    await page.evaluate((words) => window.sidelightPaint.prepare(words), count);
    const cpu = await watchCpu(page);
    const before = await cpu();
    const added = await page.evaluate((name) => window.sidelightPaint.paint(name), way);
    const ms = (await cpu()) - before;
    const hits =
      way === 'ours' ? await page.evaluate(() => window.sidelightPaint.hitTest()) : undefined;
    return { ms, added, hits };
  } finally {
    await page.close();
  }
}

const STYLE =
  '::highlight(sidelight-person), .marked { text-decoration: underline dotted 2px #2a88a7 } .marked { background: none; color: inherit }';

/** @returns A clock of the page's thread: it stands while others run. */
async function watchCpu(page: Page): Promise<() => Promise<number>> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
}
