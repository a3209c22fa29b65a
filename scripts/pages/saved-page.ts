/**
 * A folder of saved pages and its index: `index.jsonl`, one page a line. `id`, `url` and `page` (a
 * file beside the index, gzipped where its name ends in `.gz`) must be there; `charset`,
 * `contentType`, `headers`, `scripts` and `state` may be. Other fields are passed over.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { fail, ok, type Result } from '../../lib/result.ts';

const HTTP_URL = v.pipe(v.string(), v.regex(/^https?:\/\//), v.url());

const SAVED_PAGE = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  /** Where it was saved, and where it is served again. */
  url: HTTP_URL,
  page: v.pipe(v.string(), v.nonEmpty()),
  charset: v.nullish(v.string()),
  /** Without the charset; `text/html` if absent. */
  contentType: v.optional(v.string()),
  /** Further response headers. */
  headers: v.optional(v.record(v.string(), v.string())),
  /** Only so: a page that is nothing without its scripts. */
  scripts: v.optional(v.picklist(['on', 'off'])),
  /** How reading it must end: `ready`, or the reason why it stays silent. */
  state: v.optional(v.string()),
});

export interface SavedPage extends v.InferOutput<typeof SAVED_PAGE> {
  /** Absolute path of the file. */
  file: string;
}

/**
 * @param folder - Holds `index.jsonl`.
 * @param limit - At most so many, spread evenly over the index and the same in every run.
 * @returns In order of the index; every faulty line in one message, each with its number.
 */
export function readIndex(
  folder: string,
  limit = Number.POSITIVE_INFINITY,
): Result<SavedPage[], 'no-index' | 'faulty-index'> {
  const index = path.join(folder, 'index.jsonl');
  if (!existsSync(index)) {
    return fail('no-index', `${index}: not there; --corpus names a folder that holds index.jsonl`);
  }
  const pages: SavedPage[] = [];
  const faults: string[] = [];
  for (const [i, line] of readFileSync(index, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const page = parseLine(folder, line);
    if (typeof page === 'string') faults.push(`${index}:${i + 1} ${page}`);
    else pages.push(page);
  }
  return faults.length > 0 ? fail('faulty-index', faults.join('\n')) : ok(spread(pages, limit));
}

/** @returns What is wrong, where it is no page. */
function parseLine(folder: string, line: string): SavedPage | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return `no JSON: ${(error as Error).message}`;
  }
  const parsed = v.safeParse(SAVED_PAGE, json);
  if (!parsed.success) {
    return parsed.issues
      .map((issue) => `${v.getDotPath(issue) ?? 'line'}: ${issue.message}`)
      .join('; ');
  }
  const file = path.join(folder, parsed.output.page);
  return existsSync(file) ? { ...parsed.output, file } : `page: there is no ${file}`;
}

function spread<T>(all: T[], limit: number): T[] {
  if (all.length <= limit) return all;
  return Array.from({ length: limit }, (_, i) => all[Math.floor((i * all.length) / limit)] as T);
}

/** What a browser is answered with. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** @param scripts - Whether the page's own scripts may run. */
export function answerFor(page: SavedPage, scripts: boolean): Answer {
  const { charset, contentType = 'text/html', headers = {} } = page;
  const file = readFileSync(page.file);
  const own = headers['content-security-policy'];
  const policies = [...(own ? [own] : []), ...(scripts ? [] : ["script-src 'none'"])];
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': charset ? `${contentType}; charset=${charset}` : contentType,
      ...(policies.length > 0 && { 'content-security-policy': policies.join(', ') }),
    },
    body: page.file.endsWith('.gz') ? gunzipSync(file) : file,
  };
}
