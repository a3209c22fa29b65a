/** mark.js against our own way from page to highlights, on the same 40 KB page in Chromium. */
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../browsers/find-browser.ts';
import { bundleForPage } from './bundle-for-page.ts';
import type { InPage } from './in-page.ts';
import { loadNames } from './load-names.ts';
import { buildIndex } from './measure-size.ts';
import { pageOf } from './page-of.ts';
import { median } from './timing.ts';

const ROUNDS = 7;
const SIZES = [100, 1000];
/** Our engine lives in the background, where it has read pages before: the last of so many is warm. */
const TIMES = 30;
/** Keywords in one call: mark.js calls itself for each, and a thousand overflow the stack. */
const BATCH = 100;
const MARK_JS = path.join(import.meta.dirname, '../../node_modules/mark.js/dist/mark.min.js');

declare global {
  interface Window {
    sidelightBench: InPage;
    Mark: new (root: Element) => { mark(words: string[], options: object): void };
  }
}

/** Medians in ms, all in fresh pages but `warmMs`, which is the last of several times in one. */
export interface MarksResult {
  size: number;
  markMs: number;
  marked: number;
  ownMs: number;
  findMs: number;
  warmMs: number;
  drawn: number;
}

async function withPage<T>(browser: Browser, html: string, use: (page: Page) => Promise<T>) {
  const page = await browser.newPage();
  try {
    await page.setContent(html);
    return await use(page);
  } finally {
    await page.close();
  }
}

const runMark = (html: string, names: string[]) => async (browser: Browser) =>
  withPage(browser, html, async (page) => {
    await page.addScriptTag({ path: MARK_JS });
    return page.evaluate(
      ({ words, batch }) => {
        const before = performance.now();
        const options = { separateWordSearch: false, accuracy: 'exactly', diacritics: true };
        const mark = new window.Mark(document.body);
        for (let at = 0; at < words.length; at += batch)
          mark.mark(words.slice(at, at + batch), options);
        document.body.getBoundingClientRect();
        const ms = performance.now() - before;
        return { ms, count: document.querySelectorAll('mark').length };
      },
      { words: names, batch: BATCH },
    );
  });

const runOwn = (html: string, script: string, index: string) => async (browser: Browser) =>
  withPage(browser, html, async (page) => {
    await page.addScriptTag({ content: script });
    return page.evaluate(
      async ({ base64, times }) => {
        window.sidelightBench.open(base64);
        const cold = await window.sidelightBench.mark();
        let warm = cold;
        for (let time = 1; time < times; time++) warm = await window.sidelightBench.mark();
        return { ...cold, warmMs: warm.ms };
      },
      { base64: index, times: TIMES },
    );
  });

async function measure(browser: Browser, script: string, prose: string, size: number) {
  const { file, texts } = buildIndex(size, prose);
  const html = pageOf(texts.articles[0] as string);
  const mark = runMark(html, loadNames(size).names);
  const own = runOwn(html, script, Buffer.from(file).toString('base64'));
  const marks: Awaited<ReturnType<typeof mark>>[] = [];
  const owns: Awaited<ReturnType<typeof own>>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    marks.push(await mark(browser));
    owns.push(await own(browser));
  }
  return {
    size,
    markMs: median(marks.map(({ ms }) => ms)),
    marked: marks[0]?.count ?? 0,
    ownMs: median(owns.map(({ ms }) => ms)),
    findMs: median(owns.map(({ findMs }) => findMs)),
    warmMs: median(owns.map(({ warmMs }) => warmMs)),
    drawn: owns[0]?.count ?? 0,
  };
}

/** @returns Nothing where there is no Chromium. */
export async function measureMarks(prose: string): Promise<MarksResult[]> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) return [];
  const script = await bundleForPage('in-page.ts');
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0, // root cannot use the sandbox
  });
  try {
    const results: MarksResult[] = [];
    for (const size of SIZES) results.push(await measure(browser, script, prose, size));
    return results;
  } finally {
    await browser.close();
  }
}
