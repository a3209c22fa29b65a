/** A Chromium for measuring pages: with the extension, or with one in its place that does nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { launchChromium } from '../browsers/launch-chromium.ts';

/** Main thread's time of one load, in ms of processor time. */
export interface LoadCost {
  script: number;
  task: number;
  /** Of the task time: working out styles. */
  style: number;
  /** DOMContentLoaded to the first highlight and to the first claim; NaN without. */
  firstMs: number;
  claimsMs: number;
}

export interface BenchBrowser {
  page: Page;
  cdp: CDPSession;
  throttle(rate: number): Promise<void>;
  /** Loads an address, waits until it has highlights (where it can) and rests. */
  load(url: string, restMs?: number): Promise<LoadCost>;
  /** One of our own pages. */
  openOwnPage(name: string): Promise<Page>;
  /** As the browser does after half a minute of rest. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

/** By then a page of an article has its highlights, if slowed down too. */
const QUIET_MS = 1_500;
const NO_TIMES = { firstMs: Number.NaN, claimsMs: Number.NaN };
const SIZE = { width: 1100, height: 900 };

/**
 * @param extension - Folder of the build; nothing for one that does nothing.
 * @param isTimed - Looks every other millisecond whether there are highlights, which costs the page
 *   time itself; without, they are waited for at leisure, and times are NaN.
 */
export async function openBenchBrowser(extension?: string, isTimed = false): Promise<BenchBrowser> {
  const folder = extension ?? writeIdleExtension();
  const { context, id, openOwnPage, close } = await launchChromium(folder, SIZE);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  if (isTimed) await page.addInitScript(watchForHighlights);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    page,
    cdp,
    openOwnPage,
    throttle: (rate) => cdp.send('Emulation.setCPUThrottlingRate', { rate }).then(() => undefined),
    async load(url, restMs = 300) {
      await page.goto(url);
      // What the driver puts into a page to ask it something takes longer than we do.
      await sleep(QUIET_MS);
      const times = isTimed ? await readTimes(page) : NO_TIMES;
      if (extension && !isTimed) await waitForClaims(cdp);
      await page.waitForTimeout(restMs);
      return { ...(await readCost(cdp)), ...times };
    },
    async stopWorker() {
      const browser = await context.browser()?.newBrowserCDPSession();
      const found = await browser?.send('Target.getTargets');
      for (const { targetId, type, url } of found?.targetInfos ?? []) {
        if (type === 'service_worker' && url.includes(id)) {
          await browser?.send('Target.closeTarget', { targetId });
        }
      }
      await browser?.detach();
    },
    async close() {
      await close();
      if (!extension) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Of the page that is open: the browser counts from nothing at each navigation. */
async function readCost(cdp: CDPSession): Promise<Pick<LoadCost, 'script' | 'task' | 'style'>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const timeOf = (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000;
  return {
    script: timeOf('ScriptDuration'),
    task: timeOf('TaskDuration'),
    style: timeOf('RecalcStyleDuration'),
  };
}

const HAS_CLAIMS =
  "CSS.highlights.has('sidelight-claim') || CSS.highlights.has('sidelight-differs')";

/**
 * Asked by the protocol alone: for a question of its own the driver puts a script into the page first,
 * some 10 ms of the thread's time that would count as ours.
 */
async function waitForClaims(cdp: CDPSession): Promise<void> {
  const until = performance.now() + 30_000;
  for (;;) {
    const { result } = await cdp.send('Runtime.evaluate', { expression: HAS_CLAIMS });
    if (result.value === true) return;
    if (performance.now() > until) throw new Error('no claims were drawn');
    await sleep(500);
  }
}

interface Noted {
  firstMs?: number;
  claimsMs?: number;
}

async function readTimes(page: Page): Promise<{ firstMs: number; claimsMs: number }> {
  const handle = await page.waitForFunction(() => {
    const noted = (globalThis as { sidelightBench?: Noted }).sidelightBench;
    return noted?.claimsMs === undefined ? undefined : noted;
  });
  const { firstMs = Number.NaN, claimsMs = Number.NaN } = (await handle.jsonValue()) as Noted;
  return { firstMs, claimsMs };
}

/** Runs in the page before its own scripts: notes when the first highlights are registered. */
function watchForHighlights(): void {
  const noted: Noted = {};
  Object.assign(globalThis, { sidelightBench: noted });
  const sinceParsed = () => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return performance.now() - (entry?.domContentLoadedEventStart ?? 0);
  };
  const timer = setInterval(() => {
    if (CSS.highlights.size === 0) return;
    noted.firstMs ??= sinceParsed();
    if (!CSS.highlights.has('sidelight-claim') && !CSS.highlights.has('sidelight-differs')) return;
    noted.claimsMs ??= sinceParsed();
    clearInterval(timer);
  }, 2);
}

function writeIdleExtension(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidelight-idle-'));
  const script = { matches: ['<all_urls>'], js: ['page.js'], run_at: 'document_start' };
  const manifest = {
    manifest_version: 3,
    name: 'Idle',
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [script],
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'page.js'), '');
  writeFileSync(path.join(folder, 'worker.js'), '');
  return folder;
}
