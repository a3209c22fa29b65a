/** `sidelight data suggest`: what articles hold that the data could hold, as stubs to complete. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isPartialDate } from '../../lib/dataset/partial-date.ts';
import { suggest } from '../data/suggest/suggest.ts';
import { writeSuggestions } from '../data/suggest/write-suggestions.ts';
import { report } from './annotate.ts';
import { FileError } from './file-error.ts';
import { openCommandPack } from './open-command-pack.ts';
import { readArticleFile } from './read-article-file.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: sidelight data suggest ARTICLE … [--story STORY] [--date DATE] [--data DIR] [--json]

Reads articles on one story and lists what the data does not hold yet: people with the words that say
who they are, spellings of people it knows, sentences that look like evidence for its claims, and
statements that several articles share. What it prints is YAML with comments; "${'…'}" stands where
somebody has to write or to judge, and no check lets it through.

  --story STORY  the story that the stubs are for
  --date DATE    day of the articles, for texts that do not say it themselves
  --data DIR     the data folder (the project's own if left out)
  --json         the same as JSON, whole`;

/** @returns Exit code: 1 where an article or the data could not be read. */
export async function dataSuggest(argv: string[]): Promise<number> {
  const { values, positionals: files } = parseArgs({
    args: argv,
    options: {
      story: { type: 'string' },
      date: { type: 'string' },
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
  if (files.length === 0) throw new UsageError('name one article or several');
  if (values.date !== undefined && !isPartialDate(values.date)) {
    throw new UsageError(`--date "${values.date}" is no date: write it as 2025-05-15`);
  }
  try {
    const pack = await openCommandPack([], values.data);
    const read = [];
    for (const file of files) {
      const { article } = await readArticleFile(file, values.date);
      read.push({ file: path.basename(file), article });
    }
    const found = suggest(read, pack);
    const story = values.story ?? guessStory(found.evidence.flatMap((it) => it.found)) ?? 'STORY';
    console.log(values.json ? JSON.stringify(found, null, 2) : writeSuggestions(found, { story }));
    return 0;
  } catch (error) {
    if (error instanceof FileError) return report(error);
    throw error;
  }
}

/** The story that most of the evidence belongs to. */
function guessStory(evidence: readonly { claim: string }[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { claim } of evidence) {
    const story = claim.split('/')[0] ?? claim;
    counts.set(story, (counts.get(story) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
