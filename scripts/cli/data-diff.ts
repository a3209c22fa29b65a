/** `sidelight data diff`: what a change of the data adds, loses or makes ambiguous for readers. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Dataset } from '../../lib/dataset/types.ts';
import type { Article } from '../../lib/reading/types.ts';
import { compareReadings } from '../data/diff/compare-readings.ts';
import { compareRecords } from '../data/diff/compare-records.ts';
import { type DataDiff, describeDiff } from '../data/diff/describe-diff.ts';
import { BaseError, openBase } from '../data/diff/open-base.ts';
import { describeProblem } from '../data/file-problem.ts';
import { loadData } from '../data/load-data.ts';
import { openDataset } from '../data/open-dataset.ts';
import { expectFolder, findDataFolder } from './data-folder.ts';
import { FileError } from './file-error.ts';
import { readArticleFile } from './read-article-file.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: sidelight data diff BASE [--articles DIR …] [--data DIR] [--json]

Compares the data with another state of it: which records were added, changed and removed, and for
each article what is found now, what is lost, what has become ambiguous and what is read otherwise.
Prints Markdown for a review.

  BASE            a commit, branch or tag, or a data folder
  --articles DIR  articles to read with both (.txt, .md, .html; folders below as well; may be repeated);
                  the project's demo articles if left out
  --data DIR      the data folder (the project's own if left out)
  --json          the same as JSON, each change with what stood there and what stands there now`;

const DEMO_ARTICLES = fileURLToPath(new URL('../start/articles', import.meta.url));

/** @returns Exit code: 1 if either state of the data has problems. */
export async function dataDiff(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    options: {
      articles: { type: 'string', multiple: true },
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
  const [base] = positionals;
  if (base === undefined || positionals.length > 1) {
    throw new UsageError('name one state to compare with: a commit, or a data folder');
  }
  const folder = await findDataFolder(values.data);
  const { dataset, problems } = await loadData(folder);
  for (const problem of problems) console.error(describeProblem(problem));
  if (problems.length > 0) return 1;
  try {
    const { dataset: before } = await openBase(base, folder);
    const diff = await compareData(base, before, dataset, values.articles ?? [DEMO_ARTICLES]);
    console.log(values.json ? JSON.stringify(diff, null, 2) : describeDiff(diff));
    return 0;
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function compareData(
  base: string,
  before: Dataset,
  after: Dataset,
  folders: readonly string[],
): Promise<DataDiff> {
  const articles = (await Promise.all(folders.map(readArticles))).flat();
  return {
    base,
    records: compareRecords(before, after),
    articleCount: articles.length,
    articles: compareReadings(articles, openDataset(before), openDataset(after)),
  };
}

/** Every article below a folder, by path; what is no article is named and passed over. */
async function readArticles(folder: string): Promise<{ file: string; article: Article }[]> {
  await expectFolder(folder, folder);
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => /\.(?:txt|md|x?html?)(?:\.gz)?$/iu.test(name)).sort();
  const articles: { file: string; article: Article }[] = [];
  for (const file of files) {
    try {
      const { article } = await readArticleFile(path.join(folder, file));
      articles.push({ file, article });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      console.error(`passed over: ${error.message}`);
    }
  }
  return articles;
}
