/**
 * Finding claims by likeness, everything included (candidates, likeness of each, position, polarity
 * and attribution of what is found), against tokenising and stemming alone and against search engines.
 */
import { buildClaimSections } from '../../lib/claims/build-claim-sections.ts';
import { type ClaimIndex, openClaims } from '../../lib/claims/claim-index.ts';
import { findAppearances } from '../../lib/claims/find-appearances.ts';
import { type ReadSentence, readSentences } from '../../lib/claims/read-sentence.ts';
import { readWords } from '../../lib/claims/read-words.ts';
import { measureSayings } from '../../lib/claims/score-sayings.ts';
import { scoreSimilarity } from '../../lib/claims/score-similarity.ts';
import type { Claim } from '../../lib/dataset/types.ts';
import { openContainer, writeContainer } from '../../lib/pack/container.ts';
import { finish } from '../../lib/turns.ts';
import { type ClaimTexts, loadClaims, type MadeArticle, makeArticle } from './load-claims.ts';
import {
  type ClaimSearch,
  createBm25,
  createFlexSearch,
  createMiniSearch,
  readStems,
} from './rivals/claim-search.ts';
import { compareWorks, timeOnce, usedBytes } from './timing.ts';

/** Likeness from which a reader sees a claim that has words alone, see find-appearances.ts. */
const SHOWN = 0.9 / 0.98;
const ROUNDS = 9;
/** Search engines take so long that fewer texts, fewer sentences and rounds have to do. */
const SLOW_TEXTS = 3;
const SLOW_SENTENCES = 10;
const SLOW_ROUNDS = 3;

export interface ClaimRow {
  name: string;
  /** ms for an article of so many sentences. */
  ms: number;
  prepareMs?: number;
  memoryBytes?: number;
}

export interface ClaimsResult {
  size: number;
  real: number;
  sentences: number;
  indexBytes: number;
  /** All over the same articles, taking turns. */
  rows: ClaimRow[];
  /** Ours again beside the slow ones, over fewer articles. */
  slow: ClaimRow[];
  slowSentences: number;
  /** Finds above the threshold, and those that looking at every claim for every sentence adds. */
  found: number;
  missed: number;
}

interface Opened {
  index: ClaimIndex;
  claims: Claim[];
}

function open(claims: Claim[]): Opened & { bytes: number } {
  const file = writeContainer(buildClaimSections(claims));
  const opened = openContainer(file);
  if (!opened.ok) throw new Error(opened.error.message);
  return { index: openClaims(opened.value), claims, bytes: file.byteLength };
}

const find = ({ index, claims }: Opened, { article, sentences }: MadeArticle) =>
  findAppearances(article, [], index, (claim) => claims[claim] as Claim, { sentences });

const isShown = (index: ClaimIndex, claim: number, { terms }: ReadSentence) =>
  measureSayings(index, claim, terms).some((features) => scoreSimilarity(features) >= SHOWN);

/** What looking at every claim finds above the threshold, without any filter before. */
function findInAll({ index }: Opened, { articles }: ClaimTexts): Set<string> {
  const found = new Set<string>();
  for (const [at, { article, sentences }] of articles.entries()) {
    const words = readWords(article.text);
    const reads = finish(readSentences(index, words, article, sentences, new Map()));
    // The last one states a claim; two others stand for the rest.
    for (const read of [reads[0], reads[1], reads.at(-1)]) {
      if (!read) continue;
      for (let claim = 0; claim < index.count; claim++)
        if (isShown(index, claim, read)) found.add(`${at} ${read.index} claims/${claim}`);
    }
  }
  return found;
}

/** The same, as a reader sees it. */
function findShown(opened: Opened, { articles }: ClaimTexts): Set<string> {
  const found = articles.flatMap((one, at) =>
    find(opened, one).map(({ claim, sentenceStart }) => {
      const place = one.sentences.findIndex(({ start }) => start === sentenceStart);
      return `${at} ${place} ${claim}`;
    }),
  );
  return new Set(found);
}

function measureRival(name: string, texts: string[], create: (texts: string[]) => ClaimSearch) {
  const before = usedBytes();
  const { ms, result } = timeOnce(() => create(texts));
  return { name, search: result, prepareMs: ms, memoryBytes: usedBytes() - before };
}

const searchAll = (search: ClaimSearch, texts: readonly string[]) => {
  let found = 0;
  for (const text of texts) found += search(text).length;
  return found;
};

export function measureClaims(size: number, prose: string): ClaimsResult {
  const loaded = loadClaims(size, prose);
  const { articles } = loaded;
  const texts = loaded.claims.map(({ text }) => text);
  const opened = open(loaded.claims);
  const bm25 = measureRival('BM25 over all postings', texts, createBm25);
  const textsOf = (at: number) => articles[at]?.texts ?? [];
  const ours = (at: number) => find(opened, articles[at] as MadeArticle);
  const fast = compareWorks(
    {
      floor: (at) => textsOf(at).reduce((sum, text) => sum + readStems(text).length, 0),
      ours,
      [bm25.name]: (at: number) => searchAll(bm25.search, textsOf(at)),
    },
    articles.length,
    ROUNDS,
  );
  const flex = measureRival('flexsearch', texts, createFlexSearch);
  const mini = measureRival('minisearch', texts, createMiniSearch);
  const short = articles.map(({ texts }) => makeArticle(texts.slice(-SLOW_SENTENCES)));
  const slow = compareWorks(
    {
      ours: (at) => find(opened, short[at] as MadeArticle),
      flexsearch: (at) => searchAll(flex.search, short[at]?.texts ?? []),
      minisearch: (at) => searchAll(mini.search, short[at]?.texts ?? []),
    },
    SLOW_TEXTS,
    SLOW_ROUNDS,
  );
  const shown = findShown(opened, loaded);
  const all = findInAll(opened, loaded);
  const prepared = [bm25, flex, mini];
  const rowsOf = (times: Record<string, number>) =>
    Object.entries(times).map(([name, ms]): ClaimRow => {
      const rival = prepared.find((one) => one.name === name);
      const { prepareMs, memoryBytes } = rival ?? {};
      return {
        name,
        ms,
        ...(prepareMs === undefined ? {} : { prepareMs }),
        ...(memoryBytes === undefined ? {} : { memoryBytes }),
      };
    });
  return {
    size,
    real: loaded.real,
    sentences: articles[0]?.texts.length ?? 0,
    indexBytes: opened.bytes,
    rows: rowsOf(fast),
    slow: rowsOf(slow),
    slowSentences: SLOW_SENTENCES,
    found: shown.size,
    missed: [...all].filter((one) => !shown.has(one)).length,
  };
}
