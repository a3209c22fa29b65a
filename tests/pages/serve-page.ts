/** Pages for end-to-end tests: demo articles, and pages made of plain texts at test time. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readMarkdown } from '../../scripts/data/read-markdown.ts';

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

/** Public-domain documents, which are part of the project. */
const DOCUMENTS = path.join(ROOT, 'tests/fixtures/public-domain');

/**
 * Makes a news page of a document in Markdown.
 *
 * @param start How its file name begins.
 * @returns The page, and the address that the document names for itself.
 */
export function makeDocumentPage(start: string): { url: string; file: ServedFile } {
  const name = readdirSync(DOCUMENTS).find((it) => it.startsWith(start));
  if (name === undefined) throw new Error(`no document begins with ${start}`);
  const article = readMarkdown(readFileSync(path.join(DOCUMENTS, name), 'utf8'));
  const { title = name, url = 'https://document.example/', text, published = '' } = article;
  const paragraphs = article.blocks
    .filter(({ kind }) => kind !== 'headline')
    .map(({ start: from, end }) => `<p>${escapeHtml(text.slice(from, end))}</p>`);
  return {
    url,
    file: {
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="${published}"></head><body>
<main><article><h1>${escapeHtml(title)}</h1>${paragraphs.join('\n')}</article></main></body></html>`,
    },
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
