/**
 * Claims to measure with, real ones first, then made ones: the beginning of one with the end of another,
 * which keeps how often words are used; and sentences to look for them in. The same from run to run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Claim } from '../../lib/dataset/types.ts';
import type { Article } from '../../lib/reading/types.ts';
import { findSentences, type Sentence } from '../../lib/text/sentences.ts';
import { articleOf } from '../eval/read-articles.ts';
import { createRandom, type Random } from './random.ts';

const FOLDER = '../shared/eval/dev';
const PACKS = ['politifact', 'snopes', 'clef2020'].map(
  (name) => `${FOLDER}/claims.${name}.pack.jsonl.gz`,
);
/** As many sentences to an article, and articles; one sentence of each states a claim. */
const SENTENCES = 40;
const ARTICLES = 25;
/** Shorter ones are headings and list items. */
const SHORTEST = 60;

export interface MadeArticle {
  article: Article;
  sentences: Sentence[];
  /** Of the sentences. */
  texts: string[];
}

export interface ClaimTexts {
  claims: Claim[];
  /** How many of them somebody made. */
  real: number;
  articles: MadeArticle[];
}

function readRealClaims(): string[] {
  if (!PACKS.every((file) => existsSync(file))) return [];
  const lines = PACKS.flatMap((file) => gunzipSync(readFileSync(file)).toString().split('\n'));
  const texts = lines.flatMap((line) =>
    line === '' ? [] : [(JSON.parse(line) as { text: string }).text],
  );
  return [...new Set(texts)];
}

function splice(one: string, other: string): string {
  const [a, b] = [one.split(' '), other.split(' ')];
  return [...a.slice(0, a.length >> 1), ...b.slice(b.length >> 1)].join(' ');
}

const claimOf = (text: string, number: number): Claim => ({
  id: `claims/${number}`,
  text,
  kind: 'statement',
  topic: '',
  about: [],
  positions: [],
  match: { needs: [], unless: [] },
  evidence: [],
  notes: [],
  links: [],
  keywords: [],
  wordings: [],
});

/** A sentence a little changed: two of its words are gone. */
function vary(text: string, random: Random): string {
  const words = text.split(' ');
  for (let gone = 0; gone < 2 && words.length > 6; gone++)
    words.splice(random.below(words.length), 1);
  return words.join(' ');
}

/** @param lines - Each is taken for one sentence, by all who are timed. */
export function makeArticle(lines: readonly string[]): MadeArticle {
  const texts = lines.map((line) => line.replace(/\s+/gu, ' '));
  const article = articleOf(texts.join('\n'));
  const sentences = article.blocks.map(({ start, end }, block) => ({ start, end, block }));
  return { article, sentences, texts };
}

/** @param prose - Whose sentences are looked at, and of which claims are made where none are at hand. */
export function loadClaims(size: number, prose: string): ClaimTexts {
  const random = createRandom(21);
  const whole = articleOf(prose);
  const lines = findSentences(whole)
    .map(({ start, end }) => prose.slice(start, end))
    .filter((line) => line.length >= SHORTEST);
  const found = readRealClaims();
  const real = random.shuffle(found.length > 0 ? found : lines).slice(0, size);
  const texts = [...real];
  while (texts.length < size) texts.push(splice(random.pick(real), random.pick(real)));
  const mixed = random.shuffle([...new Set(lines)]);
  const articles = Array.from({ length: ARTICLES }, (_, at) => {
    const own = Array.from(
      { length: SENTENCES - 1 },
      (_, line) => mixed[(at * SENTENCES + line) % mixed.length] as string,
    );
    return makeArticle([...own, vary(random.pick(real), random)]);
  });
  return { claims: texts.map(claimOf), real: found.length > 0 ? real.length : 0, articles };
}
