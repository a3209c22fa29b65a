/**
 * How well the article is told from the rest of its page: `npx node scripts/eval/article-root.ts
 * [--corpus DIR] [--readability Readability.js] [--out report.json] [--only TEXT]`.
 *
 * Serves saved pages at their real addresses, page scripts off, nothing else answered, and
 * compares what is read with the article's text by bags of words. Prints means and the worst
 * tenth; the tokens of headline and captions are counted apart, because the truth has none.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { bundlePageSide, launch, openServed } from './saved-pages.ts';

interface Entry {
  id: string;
  url: string;
  site: string;
  charset: string | null;
  source: string;
  page: string;
  truth?: string;
}

interface PageRead {
  isNews: boolean;
  blocks: { kind: string; text: string }[];
  ms: number;
  rootMs?: number;
  root?: string;
  facts?: unknown;
}

interface Score {
  precision: number;
  recall: number;
  f1: number;
}

/** Mentions of listed people. */
interface Named {
  found: number;
  wanted: number;
  common: number;
}

interface Row {
  id: string;
  site: string;
  people?: Named;
  rivalPeople?: Named;
  source: string;
  isNews: boolean;
  all?: Score;
  prose?: Score;
  readability?: Score;
  readabilityMs?: number;
  ms: number;
  rootMs: number;
  root: string | undefined;
}

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus/news-pages' },
    readability: { type: 'string' },
    out: { type: 'string' },
    only: { type: 'string' },
    texts: { type: 'string' },
  },
});

/** Words, and single characters of scripts that write none apart. */
const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}]+/gu;

const LIST = '../shared/eval/load/real-names.txt';
const NAMES = new Set(existsSync(LIST) ? readFileSync(LIST, 'utf8').split('\n') : []);

await main();

async function main(): Promise<void> {
  const entries = readFileSync(path.join(values.corpus, 'index.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Entry)
    .filter((entry) => !values.only || entry.id.includes(values.only));
  const script = await bundlePageSide('article-root-page.ts');
  const rival = values.readability ? readFileSync(values.readability, 'utf8') : '';
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const rows: Row[] = [];
  for (const entry of entries) {
    const page = await context.newPage();
    try {
      rows.push(await readEntry(page, entry, script, rival));
    } catch (error) {
      console.error(`${entry.id}: ${String(error).split('\n')[0]}`);
    }
    await page.close();
  }
  await browser.close();
  if (values.out) writeFileSync(values.out, JSON.stringify(rows, null, 1));
  report(rows, entries.length);
}

async function readEntry(page: Page, entry: Entry, script: string, rival: string): Promise<Row> {
  const body = gunzipSync(readFileSync(path.join(values.corpus, entry.page)));
  await openServed(page, { ...entry, body });
  await page.evaluate(script);
  const read = (await page.evaluate('readForEvaluation()')) as PageRead;
  const row: Row = {
    id: entry.id,
    site: entry.site,
    source: entry.source,
    isNews: read.isNews,
    ms: read.ms,
    rootMs: read.rootMs ?? 0,
    root: read.root,
  };
  if (!entry.truth) return row;
  const truth = readFileSync(path.join(values.corpus, entry.truth), 'utf8');
  const isProse = (kind: string) => kind !== 'headline' && kind !== 'caption';
  row.all = compareWords(read.blocks.map((block) => block.text).join('\n'), truth);
  const prose = read.blocks.filter((block) => isProse(block.kind));
  const ours = prose.map((block) => block.text).join('\n');
  row.prose = compareWords(ours, truth);
  row.people = comparePeople(ours, truth);
  if (values.only) showDifference(read, truth);
  if (rival) {
    const parsed = await page.evaluate(
      `${rival};(() => {
        const begin = performance.now();
        const text = (new Readability(document.cloneNode(true)).parse() || {}).textContent || '';
        return { text, ms: performance.now() - begin };
      })()`,
    );
    const { text, ms } = parsed as { text: string; ms: number };
    row.readability = compareWords(text, truth);
    row.rivalPeople = comparePeople(text, truth);
    row.readabilityMs = ms;
  }
  return row;
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function sumOf(counts: Map<string, number>): number {
  return [...counts.values()].reduce((a, b) => a + b, 0);
}

/** Two or three capitalised words in a row that are a listed person's name, as often as they stand there. */
function countPeople(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [run] of text.matchAll(/\p{Lu}[\p{L}’'.-]*(?:\s+\p{Lu}[\p{L}’'.-]*)+/gu)) {
    const words = run.replace(/[’']s\b/g, '').split(/\s+/);
    for (let i = 0; i < words.length - 1; i++) {
      for (const length of [3, 2]) {
        const name = words
          .slice(i, i + length)
          .join(' ')
          .replace(/\.$/, '');
        if (NAMES.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function comparePeople(text: string, truth: string): Named {
  const [ours, theirs] = [countPeople(text), countPeople(truth)];
  let common = 0;
  for (const [name, count] of ours) common += Math.min(count, theirs.get(name) ?? 0);
  return { found: sumOf(ours), wanted: sumOf(theirs), common };
}

function compareWords(text: string, truth: string): Score {
  const [ours, theirs] = [countWords(text), countWords(truth)];
  let common = 0;
  for (const [word, count] of ours) common += Math.min(count, theirs.get(word) ?? 0);
  const precision = common / (sumOf(ours) || 1);
  const recall = common / (sumOf(theirs) || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/** For one page: blocks that the truth has not, and lines of the truth that we have not. */
function showDifference(read: PageRead, truth: string): void {
  console.log(read.root, JSON.stringify(read.facts));
  const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const ours = fold(read.blocks.map((block) => block.text).join('\n'));
  const theirs = fold(truth);
  for (const { kind, text } of read.blocks) {
    if (!theirs.includes(fold(text.slice(0, 60))))
      console.log(`  + ${kind}: ${text.slice(0, 150)}`);
  }
  for (const line of truth.split('\n')) {
    if (!ours.includes(fold(line.slice(0, 60)))) console.log(`  - ${line.slice(0, 150)}`);
  }
}

function report(rows: Row[], count: number): void {
  const scored = rows.filter((row) => row.all);
  console.log(
    `${rows.length} of ${count} pages read; taken for news: ${rows.filter((row) => row.isNews).length}`,
  );
  const halves = [...Map.groupBy(scored, ({ site }) => `half ${halfOf(site)}`)].sort();
  const sources = [...Map.groupBy(scored, ({ source }) => source)];
  for (const [name, group] of [['all pages', scored] as const, ...halves, ...sources]) {
    console.log(`${name}, ${group.length}`);
    for (const key of ['all', 'prose', 'readability'] as const) {
      const scores = group.map((row) => row[key]).filter((score) => score !== undefined);
      if (scores.length > 0) console.log(`  ${key.padEnd(12)} ${describeScores(scores)}`);
    }
    console.log(`  people       ${describePeople(group.map(({ people }) => people))}`);
    console.log(`  of the rival ${describePeople(group.map(({ rivalPeople }) => rivalPeople))}`);
  }
  const median = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0;
  console.log(
    `median ms: root ${median(rows.map((row) => row.rootMs)).toFixed(1)}, with text ${median(rows.map((row) => row.ms)).toFixed(1)}`,
  );
  const rivalMs = rows.map((row) => row.readabilityMs).filter((ms) => ms !== undefined);
  if (rivalMs.length > 0) console.log(`median ms of the rival: ${median(rivalMs).toFixed(1)}`);
  const worst = [...scored].sort((a, b) => (a.prose?.f1 ?? 0) - (b.prose?.f1 ?? 0)).slice(0, 25);
  for (const row of worst) {
    const { precision = 0, recall = 0, f1 = 0 } = row.prose ?? {};
    console.log(
      `  ${f1.toFixed(2)} P ${precision.toFixed(2)} R ${recall.toFixed(2)} rival ${row.readability?.f1.toFixed(2)} ${row.id} ${row.root}`,
    );
  }
  for (const row of rows) if (!row.isNews) console.log(`  not news: ${row.id}`);
}

/** By site, so that no site is in both: errors are looked at in `a` only. */
function halfOf(site: string): 'a' | 'b' {
  return (createHash('sha1').update(site).digest()[0] as number) % 2 === 0 ? 'a' : 'b';
}

function describePeople(pages: readonly (Named | undefined)[]): string {
  const sum = (key: keyof Named) => pages.reduce((total, page) => total + (page?.[key] ?? 0), 0);
  const share = (whole: number) => (sum('common') / (whole || 1)).toFixed(3);
  return `P ${share(sum('found'))}  R ${share(sum('wanted'))}  (${sum('wanted')} mentions)`;
}

function describeScores(scores: Score[]): string {
  const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;
  const f1 = scores.map((score) => score.f1).sort((a, b) => a - b);
  const at = (share: number) => (f1[Math.floor(f1.length * share)] ?? 0).toFixed(3);
  const worstTenth = mean(f1.slice(0, Math.max(1, Math.round(f1.length / 10)))).toFixed(3);
  return [
    `P ${mean(scores.map((score) => score.precision)).toFixed(3)}`,
    `R ${mean(scores.map((score) => score.recall)).toFixed(3)}`,
    `F1 ${mean(f1).toFixed(3)} p10 ${at(0.1)} mean of worst tenth ${worstTenth}`,
    `< .5: ${f1.filter((value) => value < 0.5).length}`,
  ].join('  ');
}
