/**
 * How finding people and claims compares with other ways of doing it, all of them in one run, as ratios:
 *
 *     npm run bench -- [--sizes 1000,10000,100000] [--full] [--only names|cold|load|trip|marks|extract|claims|paint] [--json FILE]
 *
 * `--full` adds a million names, which takes minutes to build. Never a test: it has a clock.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { goalsOf, type Measured } from './goals.ts';
import { loadProse } from './load-texts.ts';
import { measureClaims } from './measure-claims.ts';
import { measureCold, tryRegex } from './measure-cold.ts';
import { reportExtract } from './measure-extract.ts';
import { measureLoad } from './measure-load.ts';
import { type MarksResult, measureMarks } from './measure-marks.ts';
import { measurePaint } from './measure-paint.ts';
import { measureRoundTrips, type RoundTrip } from './measure-round-trip.ts';
import { type BuiltIndex, buildIndex, compareSizes, measureSize } from './measure-size.ts';
import {
  printAcross,
  printClaims,
  printCold,
  printGoals,
  printLoad,
  printMarks,
  printPaint,
  printRoundTrips,
  printSize,
} from './print-results.ts';
import { loadAhoCorasick } from './rivals/aho-corasick.ts';
import { createHashTrie, createWordTrie } from './rivals/map-trie.ts';
import { createFactoredRegex, createPlainRegex } from './rivals/regex.ts';
import type { CreateRival } from './rivals/rival.ts';

/** The last is that of row 21. */
const CLAIMS = [1_000, 10_000, 100_000];
/** Beyond this an expression may end the process: it is tried in another one. */
const REGEX_LIMIT = 200_000;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    full: { type: 'boolean', default: false },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});

const asked = values.sizes?.split(',').map(Number) ?? [1000, 10_000, 100_000];
if (values.full && !asked.includes(1_000_000)) asked.push(1_000_000);
if (asked.some((size) => !Number.isInteger(size) || size < 1)) {
  throw new Error(`--sizes ${values.sizes}: give whole numbers, parted by commas`);
}
const wants = (part: string) => values.only === undefined || values.only.split(',').includes(part);

const loadNow = () => loadavg()[0]?.toFixed(1) ?? '?';
const note = (text: string) => console.error(`${text} (load ${loadNow()})`);

async function rivalsFor(size: number): Promise<Record<string, CreateRival>> {
  const ifItFits = (kind: 'plain' | 'factored', create: CreateRival): CreateRival =>
    size <= REGEX_LIMIT ? create : () => ({ unfit: `fails: ${tryRegex(size, kind)}` });
  return {
    'regex, plain': ifItFits('plain', createPlainRegex),
    'regex, factored': ifItFits('factored', createFactoredRegex),
    'Map trie, words': createWordTrie,
    'Map trie, hashes': createHashTrie,
    'modern-ahocorasick': await loadAhoCorasick(),
  };
}

const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, ${process.platform}`;

/** Everything, by part; parts that were not asked for stay empty. */
interface Report extends Measured {
  trips: RoundTrip[];
  marks: MarksResult[];
}

const measured: Report = {
  sizes: [],
  across: {},
  cold: [],
  load: [],
  trips: [],
  claims: [],
  marks: [],
  paint: [],
};

/** @returns The index of the longest list, which loading is measured with. */
async function measureNames(prose: string): Promise<BuiltIndex | undefined> {
  const built: BuiltIndex[] = [];
  for (const size of wants('names') || wants('cold') || wants('load') ? asked : []) {
    note(`building ${size} names`);
    const index = buildIndex(size, prose);
    built.push(index);
    if (!wants('names')) continue;
    note(`measuring ${size} names`);
    const result = measureSize(index, await rivalsFor(size));
    measured.sizes.push(result);
    printSize(result);
  }
  const largest = built.at(-1);
  if (wants('names') && built.length > 1) {
    measured.across = compareSizes(built);
    printAcross(measured.across, asked);
  }
  if (wants('cold') && largest) {
    note('fresh processes');
    measured.cold = measureCold(largest);
    printCold(measured.cold, largest.size);
  }
  return largest;
}

function measureAllClaims(prose: string): void {
  for (const size of CLAIMS) {
    note(`${size} claims`);
    const result = measureClaims(size, prose);
    measured.claims.push(result);
    printClaims(result);
  }
}

/** One part that needs a browser, and says so where it found none. */
async function inChromium<T>(
  part: string,
  what: string,
  measure: () => Promise<T[]>,
  print: (results: T[]) => void,
): Promise<T[]> {
  if (!wants(part)) return [];
  note(`${what} in Chromium`);
  const results = await measure();
  if (results.length > 0) print(results);
  else console.log(`${what}: no Chromium, or no build for tests (\`wxt build --mode test\`).\n`);
  return results;
}

async function main(): Promise<void> {
  const { text: prose, source } = loadProse();
  const startLoad = loadNow();
  console.log(`${machine}; prose: ${source}\n`);
  if (!asked.includes(1_000_000))
    console.log('A million names are left out: `--full` adds them.\n');
  const largest = await measureNames(prose);
  if (largest) {
    const load = () => measureLoad(largest.file);
    measured.load = await inChromium('load', 'loading the data', load, printLoad);
  }
  const trips = measureRoundTrips;
  measured.trips = await inChromium('trip', 'asking the background', trips, printRoundTrips);
  measured.marks = await inChromium('marks', 'mark.js', () => measureMarks(prose), printMarks);
  if (wants('extract')) await reportExtract(prose);
  if (wants('claims')) measureAllClaims(prose);
  measured.paint = await inChromium('paint', 'painting', () => measurePaint(prose), printPaint);
  const goals = goalsOf(measured);
  printGoals(goals);
  console.log(`Load on the machine: ${startLoad} at the start, ${loadNow()} at the end.`);
  if (values.json) {
    const report = { machine, prose: source, loads: [startLoad, loadNow()], ...measured, goals };
    writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  }
}

await main();
