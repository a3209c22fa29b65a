/** Prints what was measured as Markdown tables, as they stand in docs/PERFORMANCE.md. */
import { describeGoal, type Goal } from './goals.ts';
import type { ClaimRow, ClaimsResult } from './measure-claims.ts';
import type { ColdResult } from './measure-cold.ts';
import type { LoadResult } from './measure-load.ts';
import type { MarksResult } from './measure-marks.ts';
import type { PaintResult } from './measure-paint.ts';
import type { RoundTrip } from './measure-round-trip.ts';
import type { RivalResult, SizeResult } from './measure-size.ts';

const NAMES: Record<string, string> = {
  read: 'read every character',
  tokenise: 'tokenise only',
  walk: '**ours**: tokenise and walk',
  names: '**ours**: the same, verified, with places',
  rules: '**ours**: everything (`findMentions`)',
  'rules, no names put in': '**ours**: everything, prose as it is',
};

const number = (value: number | undefined, digits = 2) =>
  value === undefined || Number.isNaN(value)
    ? '–'
    : value.toFixed(value >= 100 ? 0 : value >= 10 ? Math.min(digits, 1) : digits);

const megabytes = (bytes: number | undefined) =>
  bytes === undefined ? '–' : number(bytes / 1e6, 2);

function printTable(head: string[], rows: string[][]): void {
  const lines = [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows];
  console.log(lines.map((line) => `| ${line.join(' | ')} |`).join('\n'));
  console.log();
}

const agreed = ({ agreement }: RivalResult) =>
  agreement
    ? `${agreement.same} same, ${agreement.ours} ours only, ${agreement.theirs} theirs only` +
      (agreement.example ? ` (${agreement.example.replace(/[|\n]/g, ' ')})` : '')
    : '';

function rivalRow(rival: RivalResult, floor: number, longFloor: number): string[] {
  const name = NAMES[rival.name] ?? rival.name;
  if (rival.unfit) return [name, rival.unfit, '', '', '', '', '', '', ''];
  return [
    name,
    number(rival.ms, 3),
    number((rival.ms ?? Number.NaN) / floor),
    number(rival.bareMs, 3),
    number(rival.longMs),
    number((rival.longMs ?? Number.NaN) / longFloor),
    number(rival.prepareMs, 0),
    megabytes(rival.memoryBytes),
    agreed(rival),
  ];
}

export function printSize(result: SizeResult): void {
  const { size, real, forms, listed, buildMs, openMs, indexBytes, fileBytes, rivals } = result;
  console.log(
    `### ${size} names\n\n${real} of them real. ${listed} spellings for the rivals, ${forms} forms in our index with those worked out. ` +
      `Index ${number(indexBytes / forms)} bytes a form (${megabytes(indexBytes)} MB), with spellings and ` +
      `all else ${number(fileBytes / forms)} (${megabytes(fileBytes)} MB). ` +
      `Built in ${number(buildMs / 1000, 1)} s, opened in ${number(openMs, 3)} ms.\n`,
  );
  const floor = rivals.find(({ name }) => name === 'tokenise');
  const rows = rivals.map((rival) => rivalRow(rival, floor?.ms ?? 1, floor?.longMs ?? 1));
  const head = ['', '40 KB, ms', '× tokenise', 'walk alone, ms', '1 MB, ms', '× tokenise'];
  printTable([...head, 'prepare, ms', 'memory, MB', 'the same finds'], rows);
}

export function printAcross(across: Record<string, number>, sizes: readonly number[]): void {
  const [smallest] = sizes;
  console.log(
    '### Sizes in the same rounds\n\nms for 40 KB, and how many times the smallest list\n',
  );
  const rows = ['tokenise', 'walk', 'names', 'rules'].map((name) => [
    NAMES[name] as string,
    ...sizes.map((size) => {
      const ms = across[`${name} ${size}`];
      return `${number(ms, 3)} (${number((ms ?? 0) / (across[`${name} ${smallest}`] ?? 1))})`;
    }),
  ]);
  printTable(['', ...sizes.map(String)], rows);
}

export function printCold(cold: readonly ColdResult[], size: number): void {
  console.log(`### The first article of a fresh process, ${size} names\n`);
  const rows = cold.map((one) => [
    NAMES[one.mode] ?? one.mode,
    number(one.openMs),
    number(one.coldMs),
    number(one.warmMs, 3),
    number(one.ratio, 1),
    number(one.rehearsedMs),
    number(one.rehearsedRatio, 1),
  ]);
  const rehearsed = ['first, rehearsed, ms', 'rehearsed / warm'];
  printTable(['', 'open, ms', 'first, ms', 'warm, ms', 'first / warm', ...rehearsed], rows);
}

export function printLoad(load: readonly LoadResult[]): void {
  console.log('### Loading in the extension’s worker, Chromium\n');
  const rows = load.map(({ file, bytes, packagedMs, copyMs, jsonMs, ratio }) => [
    `${file}, ${megabytes(bytes)} MB`,
    number(packagedMs, 1),
    number(copyMs, 1),
    number(ratio),
    number(jsonMs, 1),
    number(jsonMs / copyMs, 1),
  ]);
  const head = ['', 'packaged file, ms', 'copy in IndexedDB, ms', 'packaged / copy'];
  printTable([...head, 'as JSON into a Map, ms', 'JSON / copy'], rows);
}

export function printRoundTrips(trips: readonly RoundTrip[]): void {
  console.log('### Asking the background and having its answer, Chromium\n');
  const rows = trips.map(({ what, warmMs, coldMs }) => [
    what,
    number(warmMs, 1),
    number(coldMs, 1),
    number(coldMs / warmMs, 1),
  ]);
  printTable(['', 'running, ms', 'stopped, ms', 'stopped / running'], rows);
}

export function printMarks(marks: readonly MarksResult[]): void {
  console.log('### mark.js on the same page, Chromium\n');
  const rows = marks.map((one) => [
    `${one.size} names`,
    `${number(one.markMs, 1)} (${one.marked} elements)`,
    `${number(one.ownMs, 1)} (${one.drawn} highlights)`,
    number(one.findMs, 1),
    number(one.warmMs, 1),
    number(one.markMs / one.ownMs, 1),
    number(one.markMs / one.warmMs, 0),
  ]);
  printTable(
    [
      '',
      'mark.js, ms',
      '**ours** in a fresh page, ms',
      'of it finding',
      'the 30th time, ms',
      'mark.js / fresh',
      'mark.js / 30th',
    ],
    rows,
  );
}

const CLAIM_NAMES: Record<string, string> = {
  floor: 'tokenise and stem only',
  ours: '**ours**: everything (`findAppearances`)',
};

function claimRows(rows: readonly ClaimRow[], sentences: number, base: string): string[][] {
  const unit = rows.find(({ name }) => name === base)?.ms ?? 1;
  return rows.map(({ name, ms, prepareMs, memoryBytes }) => [
    CLAIM_NAMES[name] ?? name,
    number(ms, 3),
    number(ms / unit),
    number((1000 * sentences) / ms, 0),
    number(prepareMs, 0),
    megabytes(memoryBytes),
  ]);
}

export function printClaims(result: ClaimsResult): void {
  const { size, real, sentences, indexBytes, rows, slow, slowSentences, found, missed } = result;
  console.log(
    `### ${size} claims\n\n${real} of them real. Index ${megabytes(indexBytes)} MB. Articles of ${sentences} sentences. ` +
      `${found} finds shown; looking at every claim, without the filter, adds ${missed}.\n`,
  );
  const tail = ['sentences a second', 'prepare, ms', 'memory, MB'];
  printTable(['', 'an article, ms', '× floor', ...tail], claimRows(rows, sentences, 'floor'));
  printTable(['', 'an article, ms', '× ours', ...tail], claimRows(slow, slowSentences, 'ours'));
}

export function printPaint(results: readonly PaintResult[]): void {
  console.log('### Painting in an article of 60 KB, Chromium, ms of CPU\n');
  const rows = results.map(({ count, ms, nodesAdded, hitUs, hitRatio }) => [
    `${count} highlights`,
    number(ms.nothing, 1),
    `${number(ms.ours, 1)} (${nodesAdded.ours} nodes)`,
    `${number(ms.splitText, 1)} (${nodesAdded.splitText} nodes)`,
    `${number(ms.markRanges, 1)} (${nodesAdded.markRanges} nodes)`,
    number(ms.splitText / ms.ours, 1),
    number(ms.markRanges / ms.ours, 1),
    `${number(hitUs.ours, 1)} / ${number(hitUs.floor, 1)} µs = ${number(hitRatio)} (caret ${number(hitUs.caret, 1)})`,
  ]);
  printTable(
    [
      '',
      'nothing',
      '**ours**, added',
      'splitText, added',
      'markRanges, added',
      'splitText / ours',
      'markRanges / ours',
      'hit test / elementFromPoint',
    ],
    rows,
  );
}

export function printGoals(goals: readonly Goal[]): void {
  console.log('### Goals\n');
  const rows = goals.map((goal) => [
    `${goal.row} ${goal.what}`,
    number(goal.reached.walk),
    number(goal.reached.names),
    number(goal.reached.rules),
    `${goal.atLeast ? '≥' : '≤'} ${goal.goal}`,
    describeGoal(goal),
  ]);
  printTable(['', 'reached', 'verified', 'with the rules', 'goal', ''], rows);
}
