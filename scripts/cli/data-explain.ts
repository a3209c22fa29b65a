/** `sidelight data explain`: why something in a text is or is not found, step by step. */
import { parseArgs } from 'node:util';
import { isPartialDate } from '../../lib/dataset/partial-date.ts';
import type { Dataset } from '../../lib/dataset/types.ts';
import { articleFromText } from '../../lib/reading/article-from-text.ts';
import { type Explanation, explainText } from '../data/explain.ts';
import { describeProblem } from '../data/file-problem.ts';
import { loadData } from '../data/load-data.ts';
import { openDataset } from '../data/open-dataset.ts';
import { findDataFolder } from './data-folder.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: sidelight data explain "TEXT" [--unquoted] [--date DATE] [--data DIR] [--json]

Says of every spelling and every claim of the data that comes near the text whether it is found, and
by which rule; or which line of the claim is not met and which rules it out. Several sentences may be
given: names and "he" reach from one to the next as on a page.

  --unquoted   as if no quote had been recorded: by needs, cues and wordings alone, as another
               article's sentence is found
  --date DATE  day of the text (2025-05-15)
  --data DIR   the data folder (the project's own if left out)
  --json       the same as JSON`;

/** @returns Exit code: 1 if the data has problems. */
export async function dataExplain(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    options: {
      date: { type: 'string' },
      unquoted: { type: 'boolean' },
      data: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [text] = positionals;
  if (text === undefined || positionals.length > 1) {
    throw new UsageError('give one text, in quotes');
  }
  if (values.date !== undefined && !isPartialDate(values.date)) {
    throw new UsageError(`--date "${values.date}" is no date: write it as 2025-05-15`);
  }
  const loaded = await loadData(await findDataFolder(values.data));
  const { problems } = loaded;
  const dataset = values.unquoted ? withoutQuotes(loaded.dataset) : loaded.dataset;
  for (const problem of problems) console.error(describeProblem(problem));
  if (problems.length > 0) return 1;
  const facts = values.date === undefined ? {} : { published: values.date };
  const explanation = explainText(articleFromText(text, facts), openDataset(dataset), dataset);
  console.log(values.json ? JSON.stringify(explanation, null, 2) : describe(explanation));
  return 0;
}

/** Evidence keeps its day and its source: they say when the claim holds. */
const withoutQuotes = (dataset: Dataset): Dataset => ({
  ...dataset,
  claims: dataset.claims.map((claim) => ({
    ...claim,
    evidence: claim.evidence.map((piece) => ({ ...piece, quote: '' })),
  })),
});

const mark = (isFound: boolean) => (isFound ? '+' : '-');

function describe({ names, claims }: Explanation): string {
  const lines = names.map(
    ({ spelling, entity, isFound, why }) => `${mark(isFound)} ${spelling} (${entity}) ${why}`,
  );
  let sentence = '';
  for (const explained of claims) {
    if (explained.sentence !== sentence) lines.push('', `“${explained.sentence}”`);
    sentence = explained.sentence;
    lines.push(`${mark(explained.isFound)} ${explained.claim}`);
    lines.push(...explained.steps.map((step) => `    ${step}`));
  }
  const nothing = 'No spelling of the data stands in the text, and no claim comes near it.';
  return lines.length === 0 ? nothing : lines.join('\n').trim();
}
