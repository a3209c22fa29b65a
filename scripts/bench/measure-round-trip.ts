/**
 * How long the background of the real extension in Chromium takes to answer: with its worker running,
 * and with the worker stopped before, as the browser does after half a minute of rest. One of our own
 * pages asks; a content script's question crosses the same border between processes.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../browsers/find-browser.ts';
import { articleOf } from '../eval/read-articles.ts';
import { openBenchBrowser } from './bench-browser.ts';
import { loadProse } from './load-texts.ts';
import { median } from './timing.ts';

const BUILD = '.output/chrome-mv3-test';
const ROUNDS = 11;
/** UTF-16 units of text. */
const LENGTH = 60_000;

/** Medians in ms. */
export interface RoundTrip {
  what: string;
  warmMs: number;
  coldMs: number;
}

/** Runs in one of our own pages, so it stands by itself. @returns ms until the answer was there. */
async function ask({ name, payload }: { name: string; payload?: unknown }): Promise<number> {
  const before = performance.now();
  await chrome.runtime.sendMessage({ channel: 'content', name, payload });
  return performance.now() - before;
}

/** @returns Nothing where there is no Chromium or no build for tests. */
export async function measureRoundTrips(): Promise<RoundTrip[]> {
  if (!existsSync(path.join(BUILD, 'manifest.json')) || !findBrowser('chromium')) return [];
  const article = articleOf(loadProse().text.slice(0, LENGTH));
  const questions = [
    { what: 'nothing but to wake', name: 'wake' },
    { what: 'all of 60,000 characters', name: 'readArticle', payload: article },
  ];
  const browser = await openBenchBrowser(path.resolve(BUILD));
  try {
    const page = await browser.openOwnPage('options');
    const trips: RoundTrip[] = [];
    // Once for the engine's compiler, and until the data is open.
    for (const { what: _, ...question } of questions) await page.evaluate(ask, question);
    for (const { what, ...question } of questions) {
      const warm: number[] = [];
      const cold: number[] = [];
      for (let round = 0; round < ROUNDS; round++) warm.push(await page.evaluate(ask, question));
      for (let round = 0; round < ROUNDS; round++) {
        await browser.stopWorker();
        cold.push(await page.evaluate(ask, question));
      }
      trips.push({ what, warmMs: median(warm), coldMs: median(cold) });
    }
    return trips;
  } finally {
    await browser.close();
  }
}
