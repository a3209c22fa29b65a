/** `sidelight data new`: asks for what a record needs and writes it where it belongs. */
import { parseArgs } from 'node:util';
import { describeProblem } from '../data/file-problem.ts';
import { loadData } from '../data/load-data.ts';
import {
  type Asker,
  askForRecord,
  type Option,
  optionOf,
  writeRecord,
} from '../data/new-record.ts';
import { PLACEHOLDER } from '../data/stubs.ts';
import { findDataFolder } from './data-folder.ts';
import { UsageError } from './usage-error.ts';

const KINDS = ['person', 'organisation', 'claim', 'source', 'story'] as const;

const USAGE = `Usage: sidelight data new ${KINDS.join('|')} [--story STORY] [--data DIR]

Asks for what the record needs and writes it where it belongs, in canonical form. An answer left empty
stays open: "${PLACEHOLDER}" stands for what must be written before the check lets it through. No file is
ever overwritten. What each field means: data/README.md; examples: data/_template.

  --story STORY  the story it belongs to (asked for if there are several)
  --data DIR     the data folder (the project's own if left out)`;

const NEXT_FOR_CLAIM =
  'next: write `needs`, `unless` and the `cues` of its positions; without them only its own words find it';

/**
 * @param asker Who answers; a terminal unless told.
 * @returns Exit code: 1 where the file is there already.
 */
export async function dataNew(argv: string[], asker?: Asker): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    options: {
      story: { type: 'string' },
      data: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const kind = KINDS.find((it) => it === positionals[0]);
  if (!kind || positionals.length > 1) throw new UsageError(`say what: ${KINDS.join(', ')}`);
  const folder = await findDataFolder(values.data);
  const { dataset } = await loadData(folder);
  const answers = asker ?? (await openTerminal());
  const stories = dataset.stories.map(({ id }) => id);
  const story = kind === 'story' ? '' : await findStory(values.story, stories, answers);
  const record = await askForRecord(kind, story, dataset, answers);
  try {
    const file = await writeRecord(folder, record);
    console.log(`wrote ${file}`);
    await printOpen(folder, file);
    if (kind === 'claim') console.log(NEXT_FOR_CLAIM);
    return 0;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    console.error(`${folder}/${record.file} is there already: nothing was changed`);
    return 1;
  }
}

async function findStory(
  named: string | undefined,
  stories: readonly string[],
  asker: Asker,
): Promise<string> {
  if (named !== undefined && !stories.includes(named)) {
    throw new UsageError(`there is no story "${named}": ${stories.join(', ') || 'make one first'}`);
  }
  const [only] = stories;
  if (only === undefined) throw new UsageError('there is no story yet: make one first');
  return named ?? (stories.length === 1 ? only : asker.choose('Story', stories.map(optionOf)));
}

/** What the check still wants of the new file. */
async function printOpen(folder: string, file: string): Promise<void> {
  const { problems } = await loadData(folder);
  const open = problems.filter((problem) => problem.file === file);
  if (open.length === 0) console.log('nothing is open; look at "sidelight data check"');
  else console.log(['still open:', ...open.map(describeProblem)].join('\n'));
}

/** Lines of a list that are seen at once. */
const PAGE = 15;
/** What was chosen is said again by its id alone. */
const short = ({ value, name }: Option) => ({ value, name, short: value });

async function openTerminal(): Promise<Asker> {
  if (!process.stdin.isTTY) {
    throw new UsageError('it asks questions: run it in a terminal, or copy from data/_template');
  }
  const { checkbox, input, select } = await import('@inquirer/prompts');
  return {
    ask: async (question, hint) =>
      (await input({ message: hint === undefined ? question : `${question} (${hint})` })).trim(),
    choose: (message, options) =>
      select({ message, choices: options.map(short), loop: false, pageSize: PAGE }),
    chooseSeveral: (message, options) =>
      checkbox({ message, choices: options.map(short), loop: false, pageSize: PAGE }),
  };
}
