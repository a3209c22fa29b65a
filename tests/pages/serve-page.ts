/** Pages for end-to-end tests: demo articles, and pages made of plain texts at test time. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ARTICLES = path.join(ROOT, 'scripts/start/articles');

/** Real articles beside the project; absent on a newcomer's machine. */
const SEEDS = path.resolve(ROOT, '../shared/seeds');
const hasSeeds = existsSync(SEEDS);

export interface ServedFile {
  contentType: string;
  body: string;
}

/** The invented newspaper, under its own address in tests. */
export const COURIER = 'https://courier.example';

/** @returns A file of the demo articles, or `undefined`. */
export function readDemoFile(url: string): ServedFile | undefined {
  const { origin, pathname } = new URL(url);
  const file = path.join(ARTICLES, path.basename(pathname));
  if (origin !== COURIER || !existsSync(file)) return undefined;
  const contentType = file.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8';
  return { contentType, body: readFileSync(file, 'utf8') };
}

/** Names of the seed texts, sorted. */
export function listSeeds(): string[] {
  return hasSeeds
    ? readdirSync(SEEDS)
        .filter((name) => name.endsWith('.txt'))
        .sort()
    : [];
}

/**
 * Makes a news page of a text: what follows a line "Related Articles" or "Source link" stands
 * outside the article, as on the page that the text was taken from.
 */
export function makeSeedPage(name: string): ServedFile {
  const text = readFileSync(path.join(SEEDS, name), 'utf8');
  const [body = '', teasers = ''] = text.split(/^(?:Related Articles|Source link)$/mu, 2);
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const paragraphs = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
  const related = teasers
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<li><a href="/elsewhere">${escapeHtml(line)}</a></li>`)
    .join('\n');
  return {
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(lines[0]?.slice(0, 90) ?? name)}</title>
<meta property="og:type" content="article"></head><body>
<nav><a href="/">Home</a> <a href="/trump">Donald Trump</a> <a href="/gaza">Benjamin Netanyahu</a></nav>
<main><article>${paragraphs}</article>
<section class="comments" id="comments"><h2>Comments</h2><form><label>Leave a reply <textarea>Donald Trump</textarea></label></form></section></main>
<aside class="related"><h2>Related Articles</h2><ul>${related}<li><a href="/x">Steve Witkoff returns to Doha</a></li></ul></aside>
</body></html>`,
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
