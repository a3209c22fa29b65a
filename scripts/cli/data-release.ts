/** `sidelight data release`: gives the state of the data a date, and writes down what it changed. */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { DataRelease } from '../../lib/changes/types.ts';
import type { Dataset } from '../../lib/dataset/types.ts';
import { hashData } from '../build/hash-data.ts';
import { compareRecords } from '../data/diff/compare-records.ts';
import { BaseError, openBase } from '../data/diff/open-base.ts';
import { describeProblem } from '../data/file-problem.ts';
import { today } from '../data/find-old-packs.ts';
import { loadData } from '../data/load-data.ts';
import { loadReleases } from '../data/release/load-releases.ts';
import { describeRelease, writeRelease } from '../data/release/write-release.ts';
import { findDataFolder } from './data-folder.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: sidelight data release [--date DAY] [--base STATE] [--data DIR] [--check]

Compares the data with the last release, writes every change of a record to data/releases/DAY.json,
and prints a table for the CHANGELOG. Readers are told from it what changed for a page.

  --date DAY    the day of the release (today if left out); one release a day
  --base STATE  where the data of the last release is: a commit, branch, tag or data folder; the
                commit that added the file of the last release if left out
  --data DIR    the data folder (the project's own if left out)
  --check       only says whether the data is the last release; exit code 1 if not`;

/** @returns Exit code: 1 if the data has problems or is not what it has to be. */
export async function dataRelease(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      date: { type: 'string' },
      base: { type: 'string' },
      data: { type: 'string' },
      check: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const release = values.date ?? today();
  if (!/^\d{4}-\d\d-\d\d$/.test(release) || Number.isNaN(Date.parse(release))) {
    throw new UsageError(`"${release}" is no day: write it as 2026-11-20`);
  }
  const folder = await findDataFolder(values.data);
  const [{ dataset, problems }, log] = await Promise.all([loadData(folder), loadReleases(folder)]);
  for (const problem of [...problems, ...log.problems]) console.error(describeProblem(problem));
  if (problems.length + log.problems.length > 0) return 1;
  const last = log.releases.at(-1);
  const state = hashData(folder);
  if (values.check || last?.state === state) return tell(last, state);
  try {
    const next = { release, state, asOf: dataset.asOf };
    const made = await makeRelease(next, dataset, last, { folder, base: values.base });
    await mkdir(`${folder}/releases`, { recursive: true });
    await writeFile(`${folder}/releases/${release}.json`, writeRelease(made));
    console.log(describeRelease(made));
    return 0;
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** Says how the data stands to the last release. @returns Exit code. */
function tell(last: DataRelease | undefined, state: string): number {
  if (last?.state === state) {
    console.log(`the data is the release of ${last.release}`);
    return 0;
  }
  const than = last ? `the release of ${last.release}` : 'any release: there is none yet';
  console.error(`the data is other than ${than}; make one with "sidelight data release"`);
  return 1;
}

async function makeRelease(
  next: Pick<DataRelease, 'release' | 'state' | 'asOf'>,
  dataset: Dataset,
  last: DataRelease | undefined,
  from: { folder: string; base: string | undefined },
): Promise<DataRelease> {
  if (!last) return { ...next, changes: [] };
  if (next.release <= last.release) {
    throw new BaseError(
      `there is a release of ${last.release} already: give a later day with --date, or take its file away if nobody has it yet`,
    );
  }
  const base = from.base ?? (await findCommitOf(last, from.folder));
  const before = await openBase(base, from.folder);
  if (before.state !== last.state) {
    throw new BaseError(
      `"${base}" holds other data than the release of ${last.release}: name the state that was released with --base`,
    );
  }
  const { release, ...rest } = next;
  return { release, base: last.release, ...rest, changes: compareRecords(before.dataset, dataset) };
}

/** The commit that added the file of a release: it holds the data that was released. */
async function findCommitOf({ release }: DataRelease, folder: string): Promise<string> {
  const file = path.join('releases', `${release}.json`);
  const args = ['log', '--diff-filter=A', '-1', '--format=%H', '--', file];
  const { stdout } = await promisify(execFile)('git', args, { cwd: folder }).catch(() => ({
    stdout: '',
  }));
  if (stdout.trim() !== '') return stdout.trim();
  throw new BaseError(
    `the release of ${release} is not committed here: commit it with its data first, or name its data with --base`,
  );
}
