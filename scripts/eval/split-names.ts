/**
 * Names that a page splits or disguises: which share of them is found, at the exact place.
 *
 *     npx node scripts/eval/split-names.ts [--corpus DIR] [--names FILE] [--list]
 *
 * Saved pages are opened in Chromium and read as the extension does. The reference reads the same part
 * of the page in the plainest way, drops what nobody sees (soft hyphens, zero width), takes every blank
 * for a blank, every apostrophe and hyphen for one, and looks for every listed name of two words or
 * more. A name is disguised where no one text node holds it as it is listed. What a rule leaves alone
 * in plain text as well (George Washington University; "the game", though a singer is called The Game)
 * is counted apart; `--list` prints it.
 * A made page then holds names in every disguise.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { openContainer, writeContainer } from '../../lib/pack/container.ts';
import { buildNameSections } from '../../lib/people/build-name-sections.ts';
import { findMentions } from '../../lib/people/find-mentions.ts';
import type { NameOwner } from '../../lib/people/name-owner.ts';
import { type NameIndex, openNames } from '../../lib/people/open-names.ts';
import type { Article } from '../../lib/reading/types.ts';
import { findBrowser } from '../browsers/find-browser.ts';
import { loadData } from '../data/load-data.ts';
import { makeDisguisedPage } from './make-disguised-page.ts';
import { articleOf, readLines } from './read-articles.ts';

interface PlainText {
  text: string;
  node: number[];
  offset: number[];
}
/** In small letters, and with its capitals: of one length. */
interface SqueezedText extends PlainText {
  written: string;
}
type Read = { article: Article; plain: PlainText } | undefined;
interface Entry {
  id: string;
  url: string;
  charset: string | null;
  page: string;
}
/** A listed name where the reference sees it. */
interface Seen {
  name: string;
  place: string;
  isDisguised: boolean;
  /** Where it begins in the reference's text. */
  at: number;
  /** What stands around it there, as the page writes it. */
  context: string;
}

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus/news-pages' },
    names: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
});

/** Owners of names of two words or more: of our packs, or one for each line of a file. */
async function loadOwners(): Promise<NameOwner[]> {
  if (values.names) {
    const lines = new Set(readFileSync(values.names, 'utf8').split('\n'));
    const names = [...lines].filter((line) => /^\p{Lu}\S+( \S+)+$/u.test(line));
    return names.map((name) => ({
      id: name,
      kind: 'person' as const,
      name,
      names: [{ value: name, kind: 'label' as const, match: 'full' as const }],
    }));
  }
  const { dataset } = await loadData(path.resolve(import.meta.dirname, '../../data'));
  return dataset.entities.filter(({ kind }) => kind === 'person');
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]/;

/** One look for what readers take for the same. */
const evenly = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s/gu, ' ')
    .replace(/[\u2018\u2019\u02bc\u2032`]/gu, "'")
    .replace(/[\u2010-\u2015\u2212]/gu, '-');

const plainly = (text: string) => evenly(text).toLowerCase();

/** The reference's text with its places, without what is invisible and with single blanks. */
function squeeze({ text, node, offset }: PlainText): SqueezedText {
  const kept: SqueezedText = { text: '', written: '', node: [], offset: [] };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (INVISIBLE.test(character)) continue;
    const isBreak = character === '\n' && node[at] === -1;
    const even = isBreak ? '\n' : evenly(character);
    if (even === ' ' && /[ \n]$/.test(kept.text)) continue;
    for (const one of even) {
      const small = one.toLowerCase();
      kept.text += small.length === one.length ? small : one;
      kept.written += one;
      kept.node.push(node[at] as number);
      kept.offset.push(offset[at] as number);
    }
  }
  return kept;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Listed names by their first two words. */
function byBeginning(owners: readonly NameOwner[]): Map<string, string[]> {
  const names = new Set<string>();
  for (const { name, names: others } of owners) {
    for (const one of [
      name,
      ...others.filter(({ match }) => match === 'full').map((it) => it.value),
    ])
      if (/^\p{Script=Latin}.*\s/u.test(one)) names.add(one);
  }
  return Map.groupBy(names, (name) => plainly(name).split(' ').slice(0, 2).join(' '));
}

/** Every listed name that stands in the reference's text, the longest at each place. */
function seeNames(plain: SqueezedText, raw: PlainText, listed: Map<string, string[]>): Seen[] {
  const seen: Seen[] = [];
  const nodeText = new Map<number, string>();
  raw.node.forEach((node, at) => {
    if (node >= 0) nodeText.set(node, (nodeText.get(node) ?? '') + raw.text.charAt(at));
  });
  const words = /[^\s]+ [^\s]+/uy;
  for (let at = 0; at < plain.text.length; at++) {
    if (LETTER.test(plain.text.charAt(at - 1)) || !LETTER.test(plain.text.charAt(at))) continue;
    words.lastIndex = at;
    const pair = words.exec(plain.text);
    if (pair?.index !== at) continue;
    const beginning = pair[0].replace(/[^\p{L}\p{M}\p{N}.'-]+$/u, '').replace(/'s$|[.,']+$/u, '');
    const fitting = (listed.get(beginning) ?? [])
      .filter((name) => plain.text.startsWith(plainly(name), at))
      .filter((name) => !LETTER.test(plain.text.charAt(at + plainly(name).length)))
      .sort((one, other) => other.length - one.length);
    const [name] = fitting;
    if (name === undefined) continue;
    const last = at + plainly(name).length - 1;
    const from = plain.node[at] as number;
    const start = plain.offset[at] as number;
    const isPlain = nodeText.get(from)?.startsWith(name, start) ?? false;
    seen.push({
      name,
      place: `${from}:${start}-${plain.node[last]}:${(plain.offset[last] as number) + 1}`,
      isDisguised: !isPlain,
      at,
      context: plain.written.slice(Math.max(0, at - 50), last + 50).replaceAll('\n', ' '),
    });
    at = last;
  }
  return seen;
}

const browser = await chromium.launch({
  executablePath: findBrowser('chromium') ?? 'chromium',
  args: ['--no-sandbox'],
});
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
const owners = await loadOwners();
const opened = openContainer(writeContainer(buildNameSections(owners)));
if (!opened.ok) throw new Error(opened.error.message);
const names: NameIndex = openNames(opened.value);
const listed = byBeginning(owners);
const script = await bundlePageSide();

async function bundlePageSide(): Promise<string> {
  const entry = path.join(import.meta.dirname, 'split-names-page.ts');
  const lib = { entry, formats: ['iife' as const], name: 'evaluation' };
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

/** Names found and missed on the page that is open. */
async function comparePage(page: Page): Promise<{ seen: Seen[]; missed: Seen[]; byRule: Seen[] }> {
  await page.evaluate(script);
  const read = (await page.evaluate('readBothWays()')) as Read;
  if (!read) return { seen: [], missed: [], byRule: [] };
  const mentions = findMentions(read.article, names);
  const ends = mentions.map(({ start, end }) => ({ start, end }));
  const asked = `placeMentions(${JSON.stringify(ends)})`;
  const places = (await page.evaluate(asked)) as (string | undefined)[];
  const found = new Set(places);
  const plain = squeeze(read.plain);
  const seen = seeNames(plain, read.plain, listed);
  const notFound = seen.filter(({ place }) => !found.has(place));
  const foundPlainly = new Set(
    findMentions(articleOf(plain.written), names).map(({ start, end }) => `${start}-${end}`),
  );
  const isLeftAlone = ({ at, name }: Seen) =>
    !foundPlainly.has(`${at}-${at + plainly(name).length}`);
  const byRule = notFound.filter(isLeftAlone);
  return { seen, byRule, missed: notFound.filter((one) => !byRule.includes(one)) };
}

async function serve(page: Page, url: string, type: string, body: Buffer | string): Promise<void> {
  let isServed = false;
  await page.route('**/*', async (route) => {
    if (isServed || !route.request().isNavigationRequest()) return route.abort();
    isServed = true;
    const headers = { 'content-type': type, 'content-security-policy': "script-src 'none'" };
    return route.fulfill({ status: 200, headers, body });
  });
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 20_000 });
}

const percent = (part: number, whole: number) =>
  `${part} of ${whole} = ${whole === 0 ? '–' : ((100 * part) / whole).toFixed(2)} %`;

const show = ({ name, context }: Seen) => `${name}: ${context}`;

async function measureRealPages(): Promise<void> {
  const all = { seen: 0, disguised: 0, missed: 0, missedDisguised: 0, byRule: 0, pages: 0 };
  for (const entry of readLines<Entry>(path.join(values.corpus, 'index.jsonl'))) {
    const page = await context.newPage();
    const body = gunzipSync(readFileSync(path.join(values.corpus, entry.page)));
    const type = `text/html${entry.charset ? `; charset=${entry.charset}` : ''}`;
    try {
      await serve(page, entry.url, type, body);
      const { seen, missed, byRule } = await comparePage(page);
      all.pages++;
      all.seen += seen.length - byRule.length;
      all.byRule += byRule.length;
      all.disguised += seen.filter((one) => one.isDisguised && !byRule.includes(one)).length;
      all.missed += missed.length;
      all.missedDisguised += missed.filter(({ isDisguised }) => isDisguised).length;
      for (const one of missed) {
        const how = one.isDisguised ? 'missed, disguised' : 'missed';
        console.log(`  ${how}: ${show(one)} (${entry.id})`);
      }
      if (values.list) for (const one of byRule) console.log(`  by rule: ${show(one)}`);
    } catch (error) {
      console.error(`${entry.id}: ${String(error).split('\n')[0]}`);
    }
    await page.close();
  }
  console.log(
    `${all.pages} saved pages; left alone by a rule in plain text as well: ${all.byRule}`,
  );
  console.log(`all names found at their exact place: ${percent(all.seen - all.missed, all.seen)}`);
  const found = all.disguised - all.missedDisguised;
  console.log(`of those split or disguised: ${percent(found, all.disguised)}`);
}

async function measureMadePage(): Promise<void> {
  const plainNames = [...listed.values()].flat().filter((name) => /^[\p{L}' -]+$/u.test(name));
  const step = Math.max(1, Math.floor(plainNames.length / 60));
  const sample = plainNames.filter((_, at) => at % step === 0).slice(0, 60);
  const { html, disguises } = makeDisguisedPage(sample);
  const page = await context.newPage();
  await serve(page, 'https://made.example/article', 'text/html; charset=utf-8', html);
  await page.evaluate(script);
  const read = (await page.evaluate('readBothWays()')) as Read;
  if (!read) throw new Error('the made page has no article');
  const missing = new Map<string, string[]>();
  let count = 0;
  const mentions = findMentions(read.article, names);
  const lines = read.article.blocks.filter(({ start, end }) =>
    read.article.text.slice(start, end).includes(' spoke of the budget'),
  );
  lines.forEach((block, at) => {
    const name = sample[Math.floor(at / disguises.length)] as string;
    const disguise = disguises[at % disguises.length] as string;
    count++;
    const here = mentions.filter(({ start, end }) => start >= block.start && end <= block.end);
    const before = read.article.text.slice(block.start, here[0]?.start).replace(INVISIBLE, '');
    const after = read.article.text.slice(here[0]?.end, block.end).replace(INVISIBLE, '');
    if (here.length === 1 && before === 'Then ' && after.startsWith(' spoke of')) return;
    missing.set(disguise, [...(missing.get(disguise) ?? []), name]);
  });
  const missed = [...missing.values()].flat().length;
  for (const [disguise, list] of missing) {
    console.log(`  missed in ${disguise}: ${list.length}: ${list.slice(0, 4).join(', ')}`);
  }
  console.log(
    `made page, ${sample.length} names in ${disguises.length} disguises: ${percent(count - missed, sample.length * disguises.length)}`,
  );
}

await measureRealPages();
await measureMadePage();
await browser.close();
