/**
 * Texts to measure on: article prose with listed names put between its words. 25 different
 * stretches are read in turn, because a processor learns one text by heart.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../lib/reading/types.ts';
import { createRandom, type Random } from './random.ts';

const TEXTS = '../shared/corpus/public-domain';
const DEMO = path.join(import.meta.dirname, '../start/articles');
/** UTF-16 units of an article, and of the long text. */
export const ARTICLE_LENGTH = 40_000;
export const LONG_LENGTH = 1_000_000;
export const ARTICLE_COUNT = 25;
const NAME_EVERY = 250;

/** Front matter and marks of Markdown gone, paragraphs in one line each. */
const plainOf = (markdown: string) =>
  markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*\\]+/g, '')
    .split(/\n\s*\n/)
    .map((part) => part.replace(/^\s*[-#>]+\s*/gm, '').replace(/\s+/g, ' '))
    .filter((part) => part.trim() !== '')
    .join('\n');

const plainOfPage = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<\/(p|h\d|li|div)>/g, '\n')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&\w+;/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n');

const readAll = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));

export interface Prose {
  text: string;
  source: string;
}

/** Real prose: public-domain documents where they are at hand, else the demo articles. */
export function loadProse(): Prose {
  if (existsSync(TEXTS)) {
    const text = readAll(TEXTS, '.md').map(plainOf).join('\n');
    return { text, source: 'public-domain documents' };
  }
  const text = readAll(DEMO, '.html').map(plainOfPage).join('\n');
  return { text, source: 'the demo articles, over and over' };
}

/** As newspapers write a name: now and then without accents, in capitals, or decomposed. */
function written(name: string, random: Random): string {
  const way = random.below(100);
  if (way < 15) return name.normalize('NFD').replace(/\p{M}/gu, '');
  if (way < 20) return name.toUpperCase();
  if (way < 25) return name.normalize('NFD');
  return name;
}

function putNames(prose: string, names: readonly string[], random: Random): string {
  let passed = 0;
  const words = prose.split(' ').map((word) => {
    passed += word.length + 1;
    if (passed < NAME_EVERY) return word;
    passed = 0;
    return `${word} ${written(random.pick(names), random)}`;
  });
  return words.join(' ');
}

/** A stretch of the prose, which begins again at its end. */
function stretch(prose: string, from: number, length: number): string {
  let taken = '';
  for (let at = from % prose.length; taken.length < length; at = 0) {
    taken += prose.slice(at, at + length - taken.length);
  }
  return taken;
}

export interface Texts {
  articles: string[];
  /** The same articles with nobody put in. */
  plain: string[];
  /** One text of 1 MB. */
  long: string;
}

/** The same stretches for every list of names, so that sizes are compared on the same prose. */
export function makeTexts(prose: string, names: readonly string[]): Texts {
  const random = createRandom(7);
  const plain = Array.from({ length: ARTICLE_COUNT }, (_, at) =>
    stretch(prose, at * ARTICLE_LENGTH, ARTICLE_LENGTH),
  );
  const articles = plain.map((text) => putNames(text, names, random).slice(0, ARTICLE_LENGTH));
  const long = putNames(stretch(prose, 0, LONG_LENGTH), names, random).slice(0, LONG_LENGTH);
  return { articles, plain, long };
}

/** The text as an article with a block for each line. */
export function articleOf(text: string): Article {
  let start = 0;
  const blocks = text.split('\n').map((line) => {
    const block = { start, end: start + line.length, kind: 'paragraph' as const };
    start = block.end + 1;
    return block;
  });
  return { text, blocks: blocks.filter((block) => block.end > block.start) };
}
