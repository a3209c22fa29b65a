/**
 * What it takes to get the article's text off a page, in Chromium: ours (root and text, in one go)
 * against Readability on a copy of the document, and against `innerText`, which is as little as it
 * can be. Readability is looked for in `node_modules`; without it the other rows are printed.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../browsers/find-browser.ts';
import { median } from './timing.ts';

/** UTF-16 units of text: a long article, and as much as a book. */
const SIZES = [
  { size: 60_000, rounds: 15 },
  { size: 5_000_000, rounds: 3 },
];
/** On a large page the tenth time is as warm as it gets. */
const TIMES = 10;
const READABILITY = path.join(
  import.meta.dirname,
  '../../node_modules/@mozilla/readability/Readability.js',
);

/** Each a call in the page that gives the length of a text. */
const WORKS = {
  innerText: 'document.body.innerText.length',
  textContent: 'document.body.textContent.length',
  ours: 'sidelightExtract()',
  readability: 'new Readability(document.cloneNode(true)).parse().textContent.length',
};
type Name = keyof typeof WORKS;

/** ms, by round: `cold` is the first call in a fresh page. */
interface Times {
  cold: number[];
  warm: number[];
}

interface ExtractResult {
  size: number;
  times: ReadonlyMap<Name, Times>;
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: path.join(import.meta.dirname, 'extract-in-page.ts'),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** An article with a link in every third paragraph, between a menu, related stories and a footer. */
function makePage(prose: string, size: number): string {
  const lines: string[] = [];
  const source = prose.split('\n').filter((line) => line.length > 40);
  for (let length = 0, at = 0; length < size; at++) {
    const line = (source[at % source.length] as string).slice(0, 600);
    length += line.length;
    lines.push(line);
  }
  const paragraphs = lines.map((line, i) => {
    if (i % 3 !== 0) return `<p>${escaped(line)}</p>`;
    const at = line.indexOf(' ', 20);
    return `<p>${escaped(line.slice(0, at))} <a href="/${i}">${escaped(line.slice(at, at + 20))}</a>${escaped(line.slice(at + 20))}</p>`;
  });
  const links = (name: string, count: number) =>
    `<div class="${name}"><ul>${Array.from({ length: count }, (_, i) => `<li><a href="/${name}/${i}">A ${name} headline, number ${i}</a></li>`).join('')}</ul></div>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article of some length</title>
<meta property="og:type" content="article"><meta property="og:title" content="An article of some length">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"An article of some length","datePublished":"2026-01-02"}</script></head>
<body><header><nav>${links('menu', 30)}</nav></header><main><article><h1>An article of some length</h1>
<div class="article-body">${paragraphs.join('\n')}</div></article>${links('related', 20)}</main><aside>${links('popular', 20)}</aside><footer>${links('footer', 20)}</footer></body></html>`;
}

/** One work in a page of its own: ms of the first call, and of the last of several. */
async function timeInPage(browser: Browser, html: string, scripts: string[], work: string) {
  const page = await browser.newPage();
  try {
    await page.setContent(html);
    for (const content of scripts) await page.addScriptTag({ content });
    const source = `(async () => {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)));
      const times = [];
      for (let time = 0; time < ${TIMES}; time++) {
        const before = performance.now();
        const length = await ${work};
        times.push(performance.now() - before);
        if (length < 1000) throw new Error('nothing was read');
      }
      return times;
    })()`;
    const times = (await page.evaluate(source)) as number[];
    return { cold: times[0] as number, warm: Math.min(...times.slice(-4)) };
  } finally {
    await page.close();
  }
}

async function measureSize(
  browser: Browser,
  html: string,
  size: number,
  rounds: number,
  ours: string,
): Promise<ExtractResult> {
  const rival = existsSync(READABILITY) ? readFileSync(READABILITY, 'utf8') : undefined;
  const names = (Object.keys(WORKS) as Name[]).filter((name) => rival || name !== 'readability');
  const times = new Map(names.map((name): [Name, Times] => [name, { cold: [], warm: [] }]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const scripts = name === 'ours' ? [ours] : name === 'readability' ? [rival as string] : [];
      const { cold, warm } = await timeInPage(browser, html, scripts, WORKS[name]);
      times.get(name)?.cold.push(cold);
      times.get(name)?.warm.push(warm);
    }
  }
  return { size, times };
}

/** Measures and prints; says so where there is no Chromium. */
export async function reportExtract(prose: string): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) return console.log('Reading a page in Chromium: no browser.\n');
  const ours = await bundle();
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0, // root cannot use the sandbox
  });
  try {
    for (const { size, rounds } of SIZES) {
      printExtract(await measureSize(browser, makePage(prose, size), size, rounds, ours));
    }
  } finally {
    await browser.close();
  }
}

function printExtract({ size, times }: ExtractResult): void {
  const own = times.get('ours') as Times;
  console.log(`### Reading the article of a page with ${size} characters, Chromium\n`);
  console.log('| | first, ms | / ours | ours / | tenth, ms | / ours | ours / |');
  console.log('| --- | --: | --: | --: | --: | --: | --: |');
  for (const [name, { cold, warm }] of times) {
    const cells = [
      [median(cold), median(own.cold)],
      [median(warm), median(own.warm)],
    ].flatMap(([theirs = 0, ms = 0]) =>
      [theirs, theirs / ms, ms / theirs].map((n) => n.toFixed(2)),
    );
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
  console.log('');
}
