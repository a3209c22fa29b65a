#!/usr/bin/env node
/**
 * The command line: finds the command and runs it. Each command is a file of its own, loaded only
 * when asked for, so that the program starts fast. Exit codes: 0 done, 1 the data or the input
 * has problems, 2 the call was wrong.
 *
 * Needs a Node that runs TypeScript (22.18 or later); `sidelight.mjs` finds one.
 */
import { suggestWord } from '../../lib/dataset/find-nearest-word.ts';
import { UsageError } from './usage-error.ts';

interface Command {
  summary: string;
  /** @returns Exit code. */
  load(): Promise<(argv: string[]) => Promise<number>>;
}

/** In the order of the usage text. A new command: one line here, one file beside this one. */
const COMMANDS: Record<string, Command> = {
  annotate: {
    summary: 'find people and claims in articles and compare them with the sources',
    load: async () => (await import('./annotate.ts')).annotate,
  },
  rank: {
    summary: 'rank the claims that a sentence may state (JSON Lines)',
    load: async () => (await import('./rank.ts')).rank,
  },
  numbers: {
    summary: 'find numbers, percentages and amounts of money (JSON Lines)',
    load: async () => (await import('./numbers.ts')).numbers,
  },
  'data check': {
    summary: 'list every mistake in data/ (--texts DIR compares quotes with the articles)',
    load: async () => (await import('./data-check.ts')).dataCheck,
  },
  'data diff': {
    summary: 'what a change adds, loses or makes ambiguous on articles, as a table',
    load: async () => (await import('./data-diff.ts')).dataDiff,
  },
  'data explain': {
    summary: 'why something in a text is or is not found, step by step',
    load: async () => (await import('./data-explain.ts')).dataExplain,
  },
  'data format': {
    summary: 'bring every file into the one canonical form (--check only looks)',
    load: async () => (await import('./data-format.ts')).dataFormat,
  },
  'data import': {
    summary: 'upstream files to a generated pack, with what it dropped and why',
    load: async () => (await import('./data-import.ts')).dataImport,
  },
  'data new': {
    summary: 'ask for what a person, organisation, claim, source or story needs, and write it',
    load: async () => (await import('./data-new.ts')).dataNew,
  },
  'data release': {
    summary: 'date the state of the data and write down what changed since the last release',
    load: async () => (await import('./data-release.ts')).dataRelease,
  },
  'data schema': {
    summary: 'write the JSON Schemas by which editors complete and check the YAML',
    load: async () => (await import('./data-schema.ts')).dataSchema,
  },
  'data stats': {
    summary: 'counts, ages, ambiguous and risky names',
    load: async () => (await import('./data-stats.ts')).dataStats,
  },
  'data suggest': {
    summary: 'what articles hold that the data could hold, as stubs to complete',
    load: async () => (await import('./data-suggest.ts')).dataSuggest,
  },
};

function describeUsage(): string {
  const names = Object.keys(COMMANDS);
  const width = Math.max(...names.map((name) => name.length));
  const rows = names.map((name) => `  ${name.padEnd(width)}  ${COMMANDS[name]?.summary}`);
  return [
    'Usage: sidelight <command> [options]',
    '',
    ...rows,
    '',
    'sidelight <command> --help says more.',
  ].join('\n');
}

/** The longest command that the words begin with. */
function findCommand(argv: readonly string[]): { command: Command; rest: string[] } | undefined {
  for (const length of [2, 1]) {
    const command = COMMANDS[argv.slice(0, length).join(' ')];
    if (command && argv.length >= length) return { command, rest: argv.slice(length) };
  }
  return undefined;
}

/** Words up to the first option: what the caller took for a command. */
function describeUnknown(argv: readonly string[]): string {
  const end = argv.findIndex((word) => word.startsWith('-'));
  const words = argv.slice(0, Math.min(2, end < 0 ? argv.length : end)).join(' ');
  if (words === '') return 'name a command first';
  const groups = Object.keys(COMMANDS).filter((name) => name.startsWith(`${words} `));
  if (groups.length > 0) return `"${words}" needs one more word: ${groups.join(', ')}`;
  return `unknown command "${words}": ${suggestWord(words, Object.keys(COMMANDS), 'see --help')}`;
}

/**
 * @param argv Words after the program's name.
 * @returns Exit code.
 */
export async function runSidelight(argv: string[]): Promise<number> {
  if (argv.length === 0 || ['--help', '-h', 'help'].includes(argv[0] ?? '')) {
    console.log(describeUsage());
    return argv.length === 0 ? 2 : 0;
  }
  const found = findCommand(argv);
  if (!found) {
    console.error(`sidelight: ${describeUnknown(argv)}\n\n${describeUsage()}`);
    return 2;
  }
  try {
    return await (await found.command.load())(found.rest);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    console.error(`sidelight: ${error.message}`);
    return 2;
  }
}

/** Ours, and those of `parseArgs`. */
const isUsageError = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

// A pipe that closes early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

if (import.meta.main) process.exitCode = await runSidelight(process.argv.slice(2));
