/**
 * Draws what `npm run bench -- --full --json FILE` and `scripts/bench/tabs.ts --json FILE` measured: cost
 * against the number of names, the length of the text, the number of claims and of open tabs, one
 * picture each, for docs/PERFORMANCE.md.
 *
 *     npx node scripts/bench/plot.ts FILE … [--out docs/plots]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Measured, TabsResult } from './goals.ts';

const { values, positionals } = parseArgs({
  options: { out: { type: 'string', default: 'docs/plots' } },
  allowPositionals: true,
});

interface Point {
  x: number;
  y: number;
  series: string;
}

interface Axes {
  x: string;
  y: string;
}

/** As the tables name them; what else was measured is left out of the pictures. */
const SERIES: Record<string, string> = {
  tokenise: 'tokenise only',
  walk: 'Sidelight, walk',
  names: 'Sidelight, verified',
  rules: 'Sidelight, everything',
  'regex, factored': 'regular expression',
  'Map trie, words': 'Map trie',
  'modern-ahocorasick': 'Aho-Corasick',
  floor: 'tokenise and stem',
  ours: 'Sidelight, everything',
  'BM25 over all postings': 'BM25',
  flexsearch: 'flexsearch',
  minisearch: 'minisearch',
  pages: 'the pages themselves',
  added: 'Sidelight in them',
  background: 'Sidelight’s background',
};

/** Leaves out what has no name in {@link SERIES} or was not measured. */
function pointOf(name: string, x: number, y: number | undefined): Point[] {
  const series = SERIES[name];
  return series && y !== undefined && y > 0 ? [{ x, y, series }] : [];
}

/** @returns An SVG that stands by itself, on white: the page it is shown on may be dark. */
function draw(points: Point[], { x, y }: Axes): string {
  const { document } = parseHTML('<html><body></body></html>');
  const last = Plot.selectLast({ x: 'x', y: 'y', z: 'series', text: 'series' });
  const figure = Plot.plot({
    document,
    width: 720,
    height: 420,
    marginRight: 150,
    style: { background: 'white', color: '#222' },
    x: { type: 'log', label: x, tickFormat: '~s', grid: true },
    y: { type: 'log', label: y, tickFormat: '~g', grid: true },
    color: { scheme: 'dark2' },
    marks: [
      Plot.line(points, { x: 'x', y: 'y', stroke: 'series', marker: 'dot' }),
      Plot.text(points, { ...last, fill: 'series', textAnchor: 'start', dx: 8 }),
    ],
  });
  figure.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = `${y} against ${x}`;
  figure.prepend(title);
  return `${figure.outerHTML}\n`;
}

type Report = Measured & { tabs: TabsResult[] };

function byNames({ sizes }: Report): Point[] {
  return sizes.flatMap(({ size, rivals }) =>
    rivals.flatMap(({ name, ms }) => pointOf(name, size, ms)),
  );
}

/** Of the longest list that all rivals can hold. */
function byText({ sizes }: Report): Point[] {
  const held = sizes.findLast(({ rivals }) => rivals.every(({ unfit }) => unfit === undefined));
  return (held?.rivals ?? []).flatMap(({ name, ms, longMs }) => [
    ...pointOf(name, 40_000, ms),
    ...pointOf(name, 1_000_000, longMs),
  ]);
}

/** Each over ours in its own comparison: the slow ones were given shorter articles. */
function byClaims({ claims }: Report): Point[] {
  return claims.flatMap(({ size, rows, slow }) =>
    [rows, slow].flatMap((group) => {
      const ours = group.find(({ name }) => name === 'ours')?.ms ?? Number.NaN;
      return group.flatMap(({ name, ms }) =>
        name === 'ours' ? [] : pointOf(name, size, ms / ours),
      );
    }),
  );
}

/** All tabs together. */
function byTabs({ tabs: results }: Report): Point[] {
  return results.flatMap(({ tabs, pageMb, addedMb, backgroundMb }) => [
    ...pointOf('pages', tabs, tabs * pageMb),
    ...pointOf('added', tabs, tabs * addedMb),
    ...pointOf('background', tabs, backgroundMb),
  ]);
}

const PLOTS: [file: string, of: (measured: Report) => Point[], axes: Axes][] = [
  ['names', byNames, { x: 'names', y: 'ms for 40,000 characters' }],
  ['text', byText, { x: 'characters of text', y: 'ms, 100,000 names' }],
  ['claims', byClaims, { x: 'claims', y: 'times Sidelight’s time' }],
  ['tabs', byTabs, { x: 'open tabs', y: 'MB in all' }],
];

if (positionals.length === 0)
  throw new Error('which report? Make one with `npm run bench -- --full --json FILE`');
const reports = positionals.map((file) => JSON.parse(readFileSync(file, 'utf8')) as object);
const measured = Object.assign({ sizes: [], claims: [], tabs: [] }, ...reports) as Report;
mkdirSync(values.out, { recursive: true });
for (const [name, of, axes] of PLOTS) {
  const points = of(measured);
  const target = path.join(values.out, `${name}.svg`);
  if (points.length > 0) writeFileSync(target, draw(points, axes));
  console.log(points.length > 0 ? target : `${name}: not in this report`);
}
