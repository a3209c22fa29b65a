/** `npm run faults`: see USAGE, and docs/ANNOTATIONS.md for what the rows promise. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../cli/usage-error.ts';
import { type Fault, type FaultRow, isHeld } from './fault-row.ts';
import { FAULTS } from './list-faults.ts';

const USAGE = `Usage: npm run faults -- [--only D1,D2] [--rounds N] [--report FILE]

Makes the faults of the table in docs/ANNOTATIONS.md in real browsers with the test builds of the
extension, and says what was lost. Exit code 1 where anything was. Needs the builds:
npx wxt build --mode test, and the same with -b firefox.

  --only ROWS     rows by name, as D2 or D5
  --rounds N      how often, instead of each row's own measure
  --report FILE   the rows as JSON`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      rounds: { type: 'string' },
      report: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0)) {
    throw new UsageError(`--rounds ${values.rounds}: give a whole number above 0`);
  }
  const names = values.only?.split(',');
  const unknown = names?.filter((name) => !FAULTS.some(({ row }) => row === name)) ?? [];
  if (unknown.length > 0) {
    const known = [...new Set(FAULTS.map(({ row }) => row))].join(', ');
    throw new UsageError(`--only ${unknown.join()}: the rows are ${known}`);
  }
  const chosen = FAULTS.filter(({ row }) => names?.includes(row) ?? true);
  return { chosen, rounds, report: values.report };
}

async function tryFault(fault: Fault, rounds: number): Promise<FaultRow> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidelight-faults-'));
  const { row, browser } = fault;
  const about = { row, browser, fault: fault.fault, rounds };
  const onRound = (done: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${row} ${done}/${rounds} `);
  };
  try {
    return { ...about, ...(await fault.run({ rounds, folder, onRound })) };
  } catch (error) {
    const problems = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    return { ...about, lost: 0, doubled: 0, figures: {}, problems };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function printRow(row: FaultRow): void {
  const verdict = row.skipped ? 'skipped' : isHeld(row) ? 'held' : 'BROKE';
  const figures = Object.entries(row.figures).map(([name, value]) => `${name} ${value}`);
  const counts = [`${row.rounds} rounds`, `lost ${row.lost}`, `doubled ${row.doubled}`];
  const said = row.skipped ?? [...counts, ...figures].join(', ');
  console.log(`${verdict} ${row.row} ${row.browser}: ${row.fault}: ${said}`);
  for (const problem of row.problems) console.log(`  ${problem}`);
}

async function main(): Promise<number> {
  const options = readOptions();
  if (!options) {
    console.log(USAGE);
    return 0;
  }
  const rows: FaultRow[] = [];
  for (const fault of options.chosen) {
    const row = await tryFault(fault, options.rounds ?? fault.rounds);
    if (process.stderr.isTTY) process.stderr.write('\r');
    printRow(row);
    rows.push(row);
    if (options.report) writeFileSync(options.report, `${JSON.stringify(rows, null, 2)}\n`);
  }
  const broken = rows.filter((row) => !row.skipped && !isHeld(row)).length;
  const skipped = rows.filter((row) => row.skipped).length;
  const held = rows.length - broken - skipped;
  console.log(`${held} held, ${broken} broke, ${skipped} skipped`);
  return broken > 0 ? 1 : 0;
}

// Browsers are groups of their own: they end with this program, however it ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : error);
    process.exit(2);
  },
);
