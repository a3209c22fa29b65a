/** `sidelight data stats`: what the data holds and where it wants a maintainer's eye. */
import { parseArgs } from 'node:util';
import { countData, type DataStats } from '../data/count-data.ts';
import { describeProblem } from '../data/file-problem.ts';
import { ageInDays, today } from '../data/find-old-packs.ts';
import { loadData } from '../data/load-data.ts';
import { findDataFolder } from './data-folder.ts';

const USAGE = `Usage: sidelight data stats [--data DIR] [--all] [--json]

Counts, ages, ambiguous and risky names.

  --data DIR  the data folder (the project's own if left out)
  --all       every entry of the lists (otherwise the first ten of each)
  --json      the same as JSON, whole`;

const SHOWN = 10;
const SURNAMES_SHOWN = 20;

/** @returns Exit code: 1 if the data has problems, because then it cannot be counted. */
export async function dataStats(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      data: { type: 'string' },
      all: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { dataset, written, problems } = await loadData(await findDataFolder(values.data));
  for (const problem of problems) console.error(describeProblem(problem));
  if (problems.length > 0) return 1;
  const stats = countData(dataset, written);
  const limit = values.all ? Number.POSITIVE_INFINITY : SHOWN;
  console.log(values.json ? JSON.stringify(stats, null, 2) : describeStats(stats, limit, today()));
  return 0;
}

function describeStats(stats: DataStats, limit: number, today: string): string {
  const packs = stats.packs.map((it) => {
    const days = ageInDays(it.asOf, today);
    const age = `as of ${it.asOf}, ${days} days ago${days > it.maxAgeDays ? ' (older than it says it may be)' : ''}`;
    const counts = `${it.people} people, ${it.organisations} organisations, ${it.sources} sources, ${it.claims} claims, ${it.evidence} pieces of evidence`;
    return `${it.id}: ${it.title} (${it.licence})\n  ${age}\n  ${counts}`;
  });
  const { full, context, never } = stats.names;
  const { merged } = stats;
  return [
    ...packs,
    `names: ${full} match wherever they stand, ${context} in context, ${never} are only shown`,
    `headings that are searched for in context only: ${stats.guardedHeadings}`,
    `merged: ${merged.records} records are ${merged.entities} people and organisations`,
    ...describeList(
      'full names that several entities have',
      stats.ambiguous.map((it) => `${it.name}: ${it.entities.join(', ')}`),
      limit,
    ),
    ...describeList(
      'surnames that several people have (* also a word, a given name or a place)',
      stats.ambiguousSurnames.map((it) => `${it.surname}${it.isAlsoWord ? '*' : ''}: ${it.people}`),
      Math.max(limit, SURNAMES_SHOWN),
    ),
    ...describeList(
      'full names made of common words alone',
      stats.namesOfWords.map((it) => `${it.name}: ${it.entity}`),
      limit,
    ),
    ...describeList(
      'people found by one word alone',
      stats.knownByOneWord.map((it) => `${it.name}: ${it.entity}`),
      limit,
    ),
    ...describeList(
      'positions without evidence',
      stats.withoutEvidence.map((it) => `${it.claim}: ${it.position}`),
      limit,
    ),
    ...describeList('claims with one source only', stats.singleSource, limit),
    ...describeList('sources without a date', stats.undatedSources, limit),
    ...describeList('articles without a text to compare with', stats.textlessArticles, limit),
  ].join('\n');
}

function describeList(title: string, entries: readonly string[], limit: number): string[] {
  const shown = entries.slice(0, limit).map((entry) => `  ${entry}`);
  const rest = entries.length - shown.length;
  return [`${title}: ${entries.length}`, ...shown, ...(rest > 0 ? [`  and ${rest} more`] : [])];
}
