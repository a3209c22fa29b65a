/**
 * Where the time of one page load goes, in Chromium at 4× throttling: what our code does on the page's
 * main thread, by kind of work, beside what the page itself does there, and when. Medians over loads,
 * each in a new page; the background is running, or with `--stopped` it is not. It has a clock and
 * asserts nothing.
 *
 *     npx wxt build --mode trace && npx node scripts/bench/trace-load.ts [--loads 9] [--rate 4] [--stopped]
 */
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { serveArticles } from '../start/serve-articles.ts';
import { openBenchBrowser } from './bench-browser.ts';
import { makePage } from './make-page.ts';
import {
  findMain,
  readSamples,
  type Sample,
  type TraceEvent,
  traceLoad,
} from './measure-slices.ts';
import { median } from './timing.ts';

const { values } = parseArgs({
  options: {
    loads: { type: 'string', default: '9' },
    rate: { type: 'string', default: '4' },
    stopped: { type: 'boolean', default: false },
  },
});
/** Its functions have their names. */
const EXTENSION = path.resolve(import.meta.dirname, '../../.output/chrome-mv3-trace');

/** Kinds of our own work by the functions it happens in, innermost kind first. */
const KINDS: [string, string[]][] = [
  ['garbage, in our code or after it', ['(garbage collector)']],
  ['rehearsal, while the page loads', ['rehearseReading']],
  ['asking the background', ['askForReading', 'tellState', 'loadStored', 'call']],
  ['drawing', ['#draw', 'draw', 'paint']],
  ['finding the article', ['findArticleRoot', 'scanParts', '#takeWhole', 'readPageFacts']],
  ['taking its text', ['readArticle', 'readText', 'walkTree', 'get text']],
];
const OTHER = 'starting, listening, the rest';
/** The page's own, as the browser names it. */
const PAGE_EVENTS = ['ParseHTML', 'UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Commit'];

/** ms, by what. */
type Row = Map<string, number>;

function readLoad(events: TraceEvent[]): { work: Row; when: Row } {
  const main = findMain(events);
  const parsed = events.findLast(({ name }) => name === 'MarkDOMContent')?.ts ?? Number.NaN;
  const own = readSamples(events, main).filter(({ isOurs }) => isOurs);
  const work: Row = new Map();
  const add = (name: string, us: number) => work.set(name, (work.get(name) ?? 0) + us / 1000);
  for (const sample of own) add(kindOf(sample), sample.us);
  add(
    '**ours together**',
    own.reduce((sum, { us }) => sum + us, 0),
  );
  for (const { name, pid, tid, dur = 0 } of events) {
    if (PAGE_EVENTS.includes(name) && pid === main?.pid && tid === main.tid)
      add(`page: ${name}`, dur);
  }
  const endOf = (name: string, nth = -1) => {
    const at = own.filter(({ stack }) => stack.includes(name)).map((one) => one.at + one.us);
    const ends = at.filter((end, i) => (at[i + 1] ?? Number.POSITIVE_INFINITY) - end > 5_000);
    return ((ends.at(nth) ?? Number.NaN) - parsed) / 1000;
  };
  const when: Row = new Map([
    ['our script starts', ((own[0]?.at ?? Number.NaN) - parsed) / 1000],
    ['DOMContentLoaded', 0],
    ['text is on its way', endOf('askForReading')],
    ['people are drawn', endOf('#draw', 0)],
    ['claims are drawn', endOf('#draw')],
  ]);
  return { work, when };
}

const kindOf = ({ stack }: Sample): string =>
  KINDS.find(([, names]) => names.some((name) => stack.includes(name)))?.[0] ?? OTHER;

function printRows(heading: string, rows: Row[]): void {
  console.log(`| ${heading} | ms |\n| --- | --: |`);
  for (const name of new Set(rows.flatMap((row) => [...row.keys()]))) {
    console.log(`| ${name} | ${median(rows.map((row) => row.get(name) ?? 0)).toFixed(0)} |`);
  }
  console.log('');
}

const body = makePage(60_000);
const server = await serveArticles(0, () => ({ contentType: 'text/html; charset=utf-8', body }));
const bench = await openBenchBrowser(EXTENSION);
const browser = bench.page.context().browser();
if (!browser) throw new Error('no browser');
await bench.throttle(Number(values.rate));
const loads: { work: Row; when: Row }[] = [];
for (let at = -1; at < Number(values.loads); at++) {
  if (values.stopped) await bench.stopWorker();
  const events = await traceLoad(browser, bench.page, () => bench.load(`${server.origin}/a.html`));
  if (at >= 0) loads.push(readLoad(events)); // the first warms the browser
}
await bench.close();
server.close();
printRows(
  'on the page’s main thread',
  loads.map(({ work }) => work),
);
printRows(
  'moment, after DOMContentLoaded',
  loads.map(({ when }) => when),
);
console.log(
  `${loads.length} loads, ${values.rate}×, background ${values.stopped ? 'stopped' : 'running'}; load average ${loadavg()[0]?.toFixed(1)}`,
);
