/** News pages of any length: prose in paragraphs with links, and demo articles among it, which the data knows. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadProse } from './load-texts.ts';

const KNOWN = path.join(import.meta.dirname, '../start/articles/talks-in-doha.html');
/** UTF-16 units of text between two paragraphs out of the known article. */
const KNOWN_EVERY = 5_000;
const HEAD = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long read</title>
<meta property="og:type" content="article">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"A long read"}</script>
<style>body{font:18px/1.5 Georgia,serif;margin:0 auto;max-width:40em}a{color:#036}p{margin:1em 0}</style></head>`;

/**
 * @param length - UTF-16 units of text, about. An element comes to some fifty of them.
 * @returns The page's HTML.
 */
export function makePage(length: number): string {
  const prose = loadProse()
    .text.split('\n')
    .filter((line) => line.length > 80);
  const known = [...readFileSync(KNOWN, 'utf8').matchAll(/<p>[\s\S]*?<\/p>/g)].map(String);
  const paragraphs: string[] = [];
  let units = 0;
  let nextKnown = 0;
  for (let at = 0; units < length; at++) {
    const text = (prose[at % prose.length] ?? '').slice(0, 600);
    paragraphs.push(`<p>${withLinks(text)}</p>`);
    units += text.length;
    if (units < nextKnown) continue;
    paragraphs.push(known[(nextKnown / KNOWN_EVERY) % known.length] ?? '');
    nextKnown += KNOWN_EVERY;
  }
  return `${HEAD}<body><nav>${'<a href="/">Home</a> '.repeat(30)}</nav><main><article><h1>A long read</h1>${paragraphs.join('\n')}</article></main></body></html>`;
}

/** Every eighth word a link or set off, as in a page that refers to much. */
function withLinks(text: string): string {
  const escapeText = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return text
    .split(' ')
    .map((word, at) =>
      at % 8 === 7 ? `<a href="#${at}">${escapeText(word)}</a>` : escapeText(word),
    )
    .join(' ');
}
