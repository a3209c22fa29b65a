/**
 * How well annotations are found again on pages that changed: `npx node scripts/eval/anchors.ts
 * [--corpus DIR] [--only TEXT] [--sample N] [--seed N] [--notes] [--lost]`.
 *
 * Annotates words, phrases, sentences and paragraphs of saved pages, edits each page in one way at
 * a time, and counts right places, places not found and wrong ones, for Sidelight and beside it for
 * a matcher that knows the quote only and one that weighs quote, context and position. Exit code 1
 * where Sidelight took a wrong place or lost one on an unchanged page.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { CaseResult, Outcome } from './anchors-page.ts';
import { bundlePageSide, launch, openServed } from './saved-pages.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus/news-pages' },
    only: { type: 'string' },
    /** That many pages, evenly spread over the index. */
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    /** Shows wrong places, and with `--lost` those that were not found and still stand there. */
    notes: { type: 'boolean', default: false },
    lost: { type: 'boolean', default: false },
  },
});

const MATCHERS = ['ours', 'weighted', 'quoteOnly'] as const;
const OUTCOMES: readonly Outcome[] = ['right', 'not-found', 'wrong'];

await main();

async function main(): Promise<void> {
  const entries = listPages();
  const script = await bundlePageSide('anchors-page.ts');
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const results: CaseResult[] = [];
  let pages = 0;
  for (const entry of entries) {
    const page = await context.newPage();
    try {
      const body = gunzipSync(readFileSync(path.join(values.corpus, entry.page)));
      await openServed(page, { url: entry.url, charset: entry.charset, body });
      const found = await measure(page, script, seedOf(entry.id));
      if (found.length > 0) pages++;
      results.push(...found);
      if (values.notes || values.lost) showNotes(entry.id, found);
    } catch (error) {
      console.error(`${entry.id}: ${String(error).split('\n')[0]}`);
    }
    await page.close();
  }
  await browser.close();
  report(results, pages);
}

function listPages(): { id: string; url: string; charset: string | null; page: string }[] {
  return readFileSync(path.join(values.corpus, 'index.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ id }) => !values.only || id.includes(values.only))
    .filter((_, i, { length }) => isInSample(i, length));
}

/** Whether a step of the sample falls on this one. */
function isInSample(i: number, length: number): boolean {
  const share = Math.min(1, Number(values.sample ?? length) / length);
  return Math.floor((i + 1) * share) > Math.floor(i * share);
}

/** The same for a page whichever others are read with it. */
function seedOf(id: string): number {
  let seed = Number(values.seed);
  for (const sign of id) seed = (Math.imul(seed, 31) + (sign.codePointAt(0) as number)) | 0;
  return seed;
}

async function measure(page: Page, script: string, seed: number): Promise<CaseResult[]> {
  await page.evaluate(script);
  return (await page.evaluate(`measureAnchors(${seed})`)) as CaseResult[];
}

function showNotes(id: string, results: readonly CaseResult[]): void {
  for (const { edit, kind, ours, note } of results) {
    if (note && (values.lost || ours === 'wrong' || edit === 'unchanged')) {
      console.log(`${id} · ${edit} · ${kind} · ${ours}\n  ${note}`);
    }
  }
}

function report(results: readonly CaseResult[], pages: number): void {
  console.log(`${results.length} cases on ${pages} pages\n`);
  console.log('| edit | cases | Sidelight | weighted | quote only |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const edit of new Set(results.map((result) => result.edit))) {
    const cases = results.filter((result) => result.edit === edit);
    const cells = MATCHERS.map((matcher) => countOutcomes(cases, matcher));
    console.log(`| ${edit} | ${cases.length} | ${cells.join(' | ')} |`);
  }
  const total = MATCHERS.map((matcher) => countOutcomes(results, matcher));
  console.log(`| all | ${results.length} | ${total.join(' | ')} |`);
  const isBad = ({ edit, ours }: CaseResult) =>
    ours === 'wrong' || (edit === 'unchanged' && ours !== 'right');
  const bad = results.filter(isBad).length;
  if (bad > 0) console.error(`\n${bad} wrong, or lost on an unchanged page (--notes shows them)`);
  process.exitCode = bad > 0 ? 1 : 0;
}

/** As `right / not found / wrong`. */
function countOutcomes(cases: readonly CaseResult[], matcher: (typeof MATCHERS)[number]): string {
  return OUTCOMES.map((outcome) => cases.filter((one) => one[matcher] === outcome).length).join(
    ' / ',
  );
}
