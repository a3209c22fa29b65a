/** Other ways of finding the claims that a sentence may state: search engines over the claims' texts. */
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { FUNCTION_WORDS } from '../../../lib/text/function-words.en.ts';
import { createTokens, tokenise } from '../../../lib/text/tokens.ts';
import { openWordTable } from '../../../lib/text/word-table.ts';

/** As many claims as we look at closely. */
const TOP = 60;

/** @returns Places of claims, best first. */
export type ClaimSearch = (sentence: string) => number[];

/** Any of the words may be missing, as with us. */
export function createFlexSearch(texts: readonly string[]): ClaimSearch {
  const index = new Index({ tokenize: 'strict', encoder: 'LatinBalance' });
  texts.forEach((text, at) => {
    index.add(at, text);
  });
  return (sentence) => index.search(sentence, { limit: TOP, suggest: true }) as number[];
}

export function createMiniSearch(texts: readonly string[]): ClaimSearch {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return (sentence) =>
    index
      .search(sentence)
      .slice(0, TOP)
      .map(({ id }) => id as number);
}

const tokens = createTokens(4096);

/** The stems of a sentence's content words, read as our own engine reads them. */
export function readStems(sentence: string): string[] {
  const table = openWordTable();
  tokenise(sentence, tokens);
  const stems: string[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const word = table.find(
      sentence,
      tokens.start[at] as number,
      tokens.end[at] as number,
      tokens.hash[at] as number,
    );
    if (!FUNCTION_WORDS.has(table.folded[word] as string)) stems.push(table.stems[word] as string);
  }
  return stems;
}

const K1 = 1.2;
const B = 0.75;

interface Postings {
  claims: number[];
  impacts: number[];
}

function buildPostings(texts: readonly string[]): Map<string, Postings> {
  const read = texts.map(readStems);
  const average = read.reduce((sum, stems) => sum + stems.length, 0) / read.length;
  const postings = new Map<string, Postings>();
  read.forEach((stems, claim) => {
    const counts = new Map<string, number>();
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    const norm = K1 * (1 - B + (B * stems.length) / average);
    for (const [stem, count] of counts) {
      const list = postings.get(stem) ?? { claims: [], impacts: [] };
      list.claims.push(claim);
      list.impacts.push((count * (K1 + 1)) / (count + norm));
      postings.set(stem, list);
    }
  });
  for (const { impacts } of postings.values()) {
    const rarity = Math.log(1 + (texts.length - impacts.length + 0.5) / (impacts.length + 0.5));
    for (let at = 0; at < impacts.length; at++) impacts[at] = (impacts[at] as number) * rarity;
  }
  return postings;
}

/** BM25 (Robertson, Zaragoza 2009) over all postings, summed up in one array. */
export function createBm25(texts: readonly string[]): ClaimSearch {
  const postings = new Map(
    [...buildPostings(texts)].map(([stem, { claims, impacts }]) => [
      stem,
      { claims: Uint32Array.from(claims), impacts: Float32Array.from(impacts) },
    ]),
  );
  const sums = new Float32Array(texts.length);
  const touched = new Uint32Array(texts.length);
  return (sentence) => {
    let size = 0;
    for (const stem of new Set(readStems(sentence))) {
      const list = postings.get(stem);
      if (!list) continue;
      for (let at = 0; at < list.claims.length; at++) {
        const claim = list.claims[at] as number;
        if (sums[claim] === 0) touched[size++] = claim;
        sums[claim] = (sums[claim] as number) + (list.impacts[at] as number);
      }
    }
    return takeBest(sums, touched, size);
  };
}

/** The largest sums, found in one pass with a list that is kept short; leaves all sums at zero. */
function takeBest(sums: Float32Array, touched: Uint32Array, size: number): number[] {
  let best: { claim: number; sum: number }[] = [];
  let least = 0;
  for (let at = 0; at < size; at++) {
    const claim = touched[at] as number;
    const sum = sums[claim] as number;
    sums[claim] = 0;
    if (sum <= least) continue;
    best.push({ claim, sum });
    if (best.length < TOP * 4) continue;
    best = best.sort((a, b) => b.sum - a.sum).slice(0, TOP);
    least = best.at(-1)?.sum ?? 0;
  }
  best.sort((a, b) => b.sum - a.sum || a.claim - b.claim);
  return best.slice(0, TOP).map(({ claim }) => claim);
}
