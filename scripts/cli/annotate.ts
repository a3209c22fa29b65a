/**
 * `sidelight annotate`: reads articles from files for a person, or from a JSON Lines stream for a
 * program, with the project's data or with packs that the caller names.
 */
import { parseArgs } from 'node:util';
import { isPartialDate } from '../../lib/dataset/partial-date.ts';
import {
  exportReadings,
  READING_FORMATS,
  type ReadDocument,
  type ReadingFormat,
} from '../../lib/exchange/reading-annotations.ts';
import type { Pack } from '../../lib/pack/open-pack.ts';
import { createClaimRequest, createStoryRequest } from '../../lib/reading/create-requests.ts';
import { compareClaimById } from '../../lib/reading/describe.ts';
import { describeStory } from '../../lib/reading/describe-story.ts';
import { readArticle } from '../../lib/reading/read-article.ts';
import type { ClaimComparison, StoryAgreement } from '../../lib/reading/types.ts';
import { annotateLine, LEAST_SURE } from './annotate-line.ts';
import { answerLines, type LineStreams } from './answer-lines.ts';
import { loadEnglishMessages } from './english-messages.ts';
import { FileError } from './file-error.ts';
import { openCommandPack } from './open-command-pack.ts';
import { printReading } from './print-reading.ts';
import { type ArticleFile, readArticleFile } from './read-article-file.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: sidelight annotate FILE … [--json | --format FORMAT] [--date DATE]
       sidelight annotate --jsonl < documents.jsonl > found.jsonl

Finds the people, organisations and claims of the data in articles and compares the claims with
what other sources say. A FILE is a plain text, Markdown (.md) or a saved web page (.html). Exit
code 1 if a file could not be read; the others are read all the same.

  --json        all that the extension shows, one JSON object a file and line; of Markdown
                and web pages with the text that offsets point to (see "The JSON of a reading" in docs/COMMANDS.md)
  --format F    all files together as Web Annotations (jsonld), a table (csv) or markdown,
                each find with its reason and the version of the data
  --date DATE   day of the articles (2025-05-15), for texts that do not say it themselves
  --jsonl       documents as JSON Lines from standard input, one line out for each:
                {"doc_id","text","sentences"?,"title"?,"date"?,"language"?} gives {"doc_id","people","claims","ms"}
  --all         also what is too unsure to be shown
  --pack FILE   people and claims as JSON Lines instead of the project's data; may be repeated
  --data DIR    another data folder than the project's own`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  format: { type: 'string' },
  jsonl: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  date: { type: 'string' },
  pack: { type: 'string', multiple: true, default: [] as string[] },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const STANDARD: LineStreams = { input: process.stdin, output: process.stdout };

/**
 * @param streams - For `--jsonl`; standard input and output unless told.
 * @returns Exit code: 0, or 1 where a file or pack could not be read.
 */
export async function annotate(argv: string[], streams = STANDARD): Promise<number> {
  const { values, positionals: files } = parseArgs({
    args: argv,
    options: OPTIONS,
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  checkCall(values, files);
  let pack: Pack;
  try {
    pack = await openCommandPack(values.pack, values.data);
  } catch (error) {
    return report(error);
  }
  if (values.jsonl) {
    await answerLines(streams, 'doc_id', (question) => annotateLine(question, pack, values.all));
    return 0; // what could not be answered says so in its line
  }
  let code = 0;
  let isFirst = true;
  const documents: ReadDocument[] = [];
  for (const file of files) {
    try {
      const read = await readArticleFile(file, values.date);
      if (values.format !== undefined) {
        const reading = readArticle(read.article, pack, values.all ? LEAST_SURE : {});
        documents.push({ source: read.article.url ?? file, article: read.article, reading });
        continue;
      }
      if (!isFirst && !values.json) console.log(`\n${'='.repeat(100)}\n`);
      console.log(annotateFile(read, pack, values));
      isFirst = false;
    } catch (error) {
      code = report(error);
    }
  }
  if (isReadingFormat(values.format)) {
    process.stdout.write(exportReadings(documents, values.format, loadEnglishMessages()));
  }
  return code;
}

const isReadingFormat = (format: string | undefined): format is ReadingFormat =>
  READING_FORMATS.includes(format as ReadingFormat);

function checkCall(
  values: { jsonl: boolean; json: boolean; date?: string; format?: string },
  files: readonly string[],
): void {
  if (values.jsonl && files.length > 0) {
    throw new UsageError('--jsonl reads standard input: leave out the files');
  }
  if (values.jsonl && values.json)
    throw new UsageError('--jsonl is JSON already: leave out --json');
  if (values.format !== undefined) {
    const known = READING_FORMATS.join(', ');
    if (!isReadingFormat(values.format)) {
      throw new UsageError(`--format "${values.format}" is not known: choose one of ${known}`);
    }
    if (values.json || values.jsonl)
      throw new UsageError('--format is one way out: leave the other');
  }
  if (!values.jsonl && files.length === 0) throw new UsageError('name a file, or use --jsonl');
  if (values.date !== undefined && !isPartialDate(values.date)) {
    throw new UsageError(`--date "${values.date}" is no date: write it as 2025-05-15`);
  }
}

/** Says what is wrong with a file; everything else is a bug. */
export function report(error: unknown): 1 {
  if (!(error instanceof FileError)) throw error;
  console.error(error.message);
  return 1;
}

function annotateFile(read: ArticleFile, pack: Pack, options: { json: boolean; all: boolean }) {
  const { file, article, isPlain } = read;
  const reading = readArticle(article, pack, options.all ? LEAST_SURE : {});
  const comparisons = reading.claims.flatMap(({ id }): ClaimComparison[] => {
    const compared = compareClaimById(pack, createClaimRequest(id, reading, article.published));
    return compared.ok ? [compared.value] : [];
  });
  if (!options.json) return printReading({ ...read, reading, comparisons });
  const agreements = reading.stories.flatMap(({ id }): StoryAgreement[] => {
    const described = describeStory(pack, createStoryRequest(id, reading, article.published));
    return described.ok ? [described.value] : [];
  });
  const { title, published, url, text } = article;
  const facts = { file, title, url, published, ...(isPlain ? {} : { text }) };
  return JSON.stringify({ ...facts, ...reading, comparisons, agreements });
}
