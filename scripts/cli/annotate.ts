/**
 * `sidelight annotate`: reads articles from files, folders or a JSON Lines stream, for a person or
 * for a program, with the project's data or with packs that the caller names.
 */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isPartialDate } from '../../lib/dataset/partial-date.ts';
import { READING_FORMATS } from '../../lib/exchange/reading-annotations.ts';
import type { LineStreams } from './answer-lines.ts';
import type { AnnotateOptions, CorpusForm } from './corpus/corpus-document.ts';
import { listFiles } from './corpus/list-documents.ts';
import { PartFile } from './corpus/part-file.ts';
import { runCorpus } from './corpus/run-corpus.ts';
import { FileError } from './file-error.ts';
import { compileCommandPack } from './open-command-pack.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: sidelight annotate FILE … [--json | --jsonl | --format FORMAT] [--out FILE]
       sidelight annotate --jsonl < documents.jsonl > found.jsonl

Finds the people, organisations and claims of the data in articles and compares the claims with
what other sources say. A FILE is a plain text, Markdown (.md), a saved web page (.html), a file of
documents as JSON Lines (.jsonl), any of them packed (.gz), a folder with such files, or - for JSON
Lines from standard input. Exit code 1 if a file could not be read; the others are read all the same.

  --json        all that the extension shows, one JSON object a document and line; of Markdown
                and web pages with the text that offsets point to (see "The JSON of a reading" in docs/COMMANDS.md)
  --format F    all documents together as Web Annotations (jsonld), a table (csv), markdown or parquet,
                each find with its reason and the version of the data, each relation with its source
  --jsonl       one short line out for each document, from standard input where no FILE is named:
                {"doc_id","text","sentences"?,"title"?,"date"?,"language"?} gives {"doc_id","people","claims","ms"};
                "html" instead of "text" is a web page
  --no-ms       leave "ms" out of it: two runs are then equal byte for byte
  --date DATE   day of the articles (2025-05-15), for those that do not say it themselves
  --all         also what is too unsure to be shown
  --out FILE    write to a file; a run that was interrupted goes on where it was when it is called again
  --jobs N      threads, as many as the machine has cores unless told; the output is the same
  --pack FILE   people and claims as JSON Lines instead of the project's data; may be repeated
  --data DIR    another data folder than the project's own`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  format: { type: 'string' },
  jsonl: { type: 'boolean', default: false },
  ms: { type: 'boolean', default: true },
  all: { type: 'boolean', default: false },
  date: { type: 'string' },
  out: { type: 'string', short: 'o' },
  jobs: { type: 'string', short: 'j' },
  pack: { type: 'string', multiple: true, default: [] as string[] },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const FORMATS = [...READING_FORMATS, 'parquet'] as const;

const STANDARD: LineStreams = { input: process.stdin, output: process.stdout };

/**
 * @param streams - Standard input and output unless told.
 * @returns Exit code: 0, or 1 where a file, a pack or the output could not be read or written.
 */
export async function annotate(argv: string[], streams = STANDARD): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    options: OPTIONS,
    allowPositionals: true,
    allowNegative: true,
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const call = readCall(values, positionals);
  try {
    const files = await listFiles(call.files);
    const data = await compileCommandPack(values.pack, values.data);
    const key = keyOf(call.options, data);
    const part = values.out ? await PartFile.open(values.out, key) : undefined;
    const isQuiet = streams.output === process.stdout && process.stdout.isTTY && !part;
    const failed = await runCorpus({
      ...{ files, part, call: key, jobs: call.jobs, setup: { data, options: call.options } },
      ...streams,
      terminal: isQuiet ? { isTTY: false, write: () => true } : process.stderr,
      onError: (message) => console.error(message),
    });
    return failed > 0 ? 1 : 0;
  } catch (error) {
    return report(error);
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

interface Call {
  files: string[];
  options: AnnotateOptions;
  jobs: number;
}

/** @throws {UsageError} where the words of the call do not go together. */
function readCall(values: Values, positionals: string[]): Call {
  const { jsonl = false, all = false, ms = true, date } = values;
  if (!jsonl && positionals.length === 0) throw new UsageError('name a file, or use --jsonl');
  if (date !== undefined && !isPartialDate(date)) {
    throw new UsageError(`--date "${date}" is no date: write it as 2025-05-15`);
  }
  const form = readForm(values);
  if (form === 'parquet' && values.out === undefined) {
    throw new UsageError('--format parquet is no text: name a file with --out');
  }
  return {
    files: positionals.length === 0 ? ['-'] : positionals,
    options: { form, all, hasTimes: ms, ...(date === undefined ? {} : { date }) },
    jobs: readJobs(values.jobs),
  };
}

function readForm({ json = false, jsonl = false, format }: Values): CorpusForm {
  if (jsonl && json) throw new UsageError('--jsonl is JSON already: leave out --json');
  if (format === undefined) return jsonl ? 'lines' : json ? 'json' : 'text';
  const known = FORMATS.find((one) => one === format);
  if (!known) {
    throw new UsageError(`--format "${format}" is not known: choose one of ${FORMATS.join(', ')}`);
  }
  if (json || jsonl) throw new UsageError('--format is one way out: leave the other');
  return known;
}

function readJobs(jobs: string | undefined): number {
  if (jobs === undefined) return availableParallelism();
  const count = Number(jobs);
  if (Number.isInteger(count) && count > 0) return count;
  throw new UsageError(`--jobs "${jobs}" is no number of threads: write a whole one from 1 on`);
}

/** The same for calls that write the same of a document. */
const keyOf = (options: AnnotateOptions, data: ArrayBuffer): string =>
  JSON.stringify({
    ...options,
    data: createHash('sha256').update(new Uint8Array(data)).digest('hex'),
  });

/** Says what is wrong with a file; everything else is a bug. */
export function report(error: unknown): 1 {
  if (!(error instanceof FileError)) throw error;
  console.error(error.message);
  return 1;
}
