/** Plain texts as articles for the drivers in this folder: one block a line that is not blank. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../lib/reading/types.ts';

/** @returns The article; a short line without a full stop is a heading. */
export function articleOf(text: string): Article {
  const blocks: Article['blocks'] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    const isHeading =
      trimmed.length < 90 && !/[.!?:;,”"]$/u.test(trimmed) && !trimmed.startsWith('-');
    if (trimmed !== '') {
      blocks.push({ start, end: start + line.length, kind: isHeading ? 'heading' : 'paragraph' });
    }
    start += line.length + 1;
  }
  return { text, blocks };
}

/** @returns Lines of a JSON Lines file; none where it is absent. */
export function readLines<T>(path: string): T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** @returns Texts of a folder and those below it by file name; none where it is absent. */
export function readTexts(folder: string): { name: string; text: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md)$/u.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** As a page's own data writes it: "datePublished": "2025-05-15T…", article:published_time. */
const PUBLISHED = /(?:datePublished|article:published_time)["'][^>\d]{0,40}?(\d{4}-\d{2}-\d{2})/u;

/** @returns The texts of saved pages with the day that the page gives; none where the folder is absent. */
export function readSavedArticles(folder: string): { text: string; published?: string }[] {
  const index = readLines<{ page: string; truth?: string }>(join(folder, 'index.jsonl'));
  return index.flatMap(({ page, truth }) => {
    if (!truth) return [];
    const html = gunzipSync(readFileSync(join(folder, page))).toString('latin1');
    const published = PUBLISHED.exec(html)?.[1];
    const text = readFileSync(join(folder, truth), 'utf8');
    return [published === undefined ? { text } : { text, published }];
  });
}
