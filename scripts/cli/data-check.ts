/** `sidelight data check`: every mistake in the data at once, each with its place. */
import { parseArgs } from 'node:util';
import { isPartialDate } from '../../lib/dataset/partial-date.ts';
import { checkTexts } from '../data/check-texts.ts';
import { describeProblem, sortProblems } from '../data/file-problem.ts';
import { describeOldPack, findOldPacks, today } from '../data/find-old-packs.ts';
import { findRisks, RISK_KINDS } from '../data/find-risks.ts';
import { type LoadedData, loadData } from '../data/load-data.ts';
import { loadNewsSites } from '../data/load-news-sites.ts';
import { loadReleases } from '../data/release/load-releases.ts';
import { expectFolder, findDataFolder } from './data-folder.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: sidelight data check [--data DIR] [--texts DIR …] [--warnings] [--today DAY] [--json]

Lists every mistake as file:line:column message. Exit code 1 if there is one. What is no mistake but
wants a look is counted: packs older than they say they may be, names that may match too much,
claims that rest on little, words that take sides.

  --data DIR   the data folder (the project's own if left out)
  --texts DIR  folder with the articles' texts (may be repeated): each quote and each spelling that
               a source is said to use is compared with the text of that source
  --warnings   every warning with its place, not only how many of each kind
  --today DAY  reckon ages from that day (today if left out)
  --json       the problems as one JSON list`;

const count = (amount: number, one: string) => `${amount} ${one}${amount === 1 ? '' : 's'}`;

/** @returns Exit code: 0 if all is well, 1 if there are problems. */
export async function dataCheck(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      data: { type: 'string' },
      texts: { type: 'string', multiple: true },
      today: { type: 'string' },
      warnings: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values.today !== undefined && !isPartialDate(values.today)) {
    throw new UsageError(`"${values.today}" is no day: write it as 2026-11-20`);
  }
  for (const texts of values.texts ?? []) await expectFolder(texts, texts);
  const folder = await findDataFolder(values.data);
  const loaded = await loadData(folder);
  const beside = await Promise.all([loadNewsSites(folder), loadReleases(folder)]);
  const texts = values.texts === undefined ? undefined : await checkTexts(loaded, values.texts);
  const problems = sortProblems(
    [loaded, ...beside, ...(texts ? [texts] : [])].flatMap(({ problems }) => problems),
  );
  const day = values.today ?? today();
  if (values.json) console.log(JSON.stringify(problems, null, 2));
  else {
    for (const problem of problems) console.log(describeProblem(problem));
    // Beside the problems and not among them: a day that passes breaks no build.
    if (problems.length === 0) printWarnings(loaded, day, values.warnings === true);
    const compared = texts ? `, ${count(texts.comparedCount, 'passage')} compared with texts` : '';
    for (const story of texts?.passedOver ?? []) {
      console.error(`passed over: ${story}, none of its texts is in the folders of --texts`);
    }
    const files = `${count(loaded.fileCount, 'file')}${compared}`;
    console.log(
      `${problems.length === 0 ? 'no problems' : count(problems.length, 'problem')} in ${files}`,
    );
  }
  return problems.length === 0 ? 0 : 1;
}

function printWarnings({ dataset, written, locate }: LoadedData, day: string, all: boolean): void {
  const old = findOldPacks(dataset.packs, day);
  const risks = findRisks(dataset, written, day);
  for (const pack of old) console.error(`warning: ${describeOldPack(pack)}`);
  if (all) {
    for (const { message, ...risk } of risks) {
      console.error(describeProblem(locate({ ...risk, message: `warning: ${message}` })));
    }
  }
  for (const [kind, what] of Object.entries(RISK_KINDS)) {
    const amount = risks.filter((risk) => risk.kind === kind).length;
    if (amount > 0) console.error(`warnings: ${amount} ${what}`);
  }
  const total = old.length + risks.length;
  if (total > 0)
    console.error(`${count(total, 'warning')}${all ? '' : ' (--warnings lists them)'}`);
}
