/**
 * From a page's DOMContentLoaded to its first highlight, in Chromium, with the background running and
 * with the background stopped before each load. Wall time, so it says what this machine did; medians
 * and extremes of the loads are printed, nothing is asserted.
 *
 *     npx wxt build --mode test && npx node scripts/bench/page.ts [--loads 15]
 */

import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { launchChromium } from '../browsers/launch-chromium.ts';
import { serveArticles } from '../start/serve-articles.ts';

const { values } = parseArgs({ options: { loads: { type: 'string', default: '15' } } });
const EXTENSION = path.resolve(import.meta.dirname, '../../.output/chrome-mv3-test');

const server = await serveArticles();
const { context, id, close } = await launchChromium(EXTENSION, { width: 1100, height: 900 });
const page = await context.newPage();
await page.addInitScript(watchForHighlights);

const loads = Number(values.loads);
await measure('background running', async () => {});
await measure('background stopped', stopWorker);
await close();
server.close();

async function measure(name: string, prepare: () => Promise<void>): Promise<void> {
  const times: number[] = [];
  for (let load = 0; load <= loads; load++) {
    await prepare();
    await page.goto(`${server.origin}/talks-in-doha.html`);
    const time = await readTime(page);
    if (load > 0) times.push(time); // the first load of each kind warms the browser
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.round((times.length - 1) * share)]?.toFixed(0);
  console.log(
    `${name}: median ${at(0.5)} ms, fastest ${at(0)}, slowest ${at(1)} (${loads} loads, load average ${loadavg()[0]?.toFixed(1)})`,
  );
}

async function readTime(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    () => (globalThis as { sidelightBenchMs?: number }).sidelightBenchMs,
  );
  return (await handle.jsonValue()) as number;
}

/** Runs in the page before its own scripts: notes when the first highlight is registered. */
function watchForHighlights(): void {
  const timer = setInterval(() => {
    if (CSS.highlights.size === 0) return;
    clearInterval(timer);
    const [navigation] = performance.getEntriesByType(
      'navigation',
    ) as PerformanceNavigationTiming[];
    const parsed = navigation?.domContentLoadedEventStart ?? 0;
    (globalThis as { sidelightBenchMs?: number }).sidelightBenchMs = performance.now() - parsed;
  }, 1);
}

async function stopWorker(): Promise<void> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (!cdp) throw new Error('no browser');
  const { targetInfos } = await cdp.send('Target.getTargets');
  for (const { targetId, type, url } of targetInfos) {
    if (type === 'service_worker' && url.includes(id)) {
      await cdp.send('Target.closeTarget', { targetId });
    }
  }
  await cdp.detach();
}
