/**
 * Candidates for new claims: sentences of different articles that say something alike which no
 * known claim covers. Likeness is the cosine of tf-idf vectors (Salton, Buckley 1988) over content
 * stems and entities; groups are the connected sentences.
 */

import { readTerms } from '../../../lib/claims/read-terms.ts';
import { findWordRange, readWords } from '../../../lib/claims/read-words.ts';
import type { Appearance } from '../../../lib/reading/types.ts';
import { FUNCTION_WORDS } from '../../../lib/text/function-words.en.ts';
import { findSentences, type Sentence } from '../../../lib/text/sentences.ts';
import type { ReadForSuggestions } from './find-unknown-people.ts';

export interface SharedStatement {
  /** One or more sentences of each of at least two articles, most alike first. */
  sentences: { file: string; text: string }[];
  /** Number of articles. */
  articles: number;
  /** Likeness of the closest two, 0 to 1. */
  likeness: number;
  /** Words they share, as the first sentence writes them, in its order. */
  words: string[];
}

interface Read extends ReadForSuggestions {
  appearances: readonly Appearance[];
}

interface Candidate {
  file: string;
  text: string;
  /** Term → weight; length 1. */
  vector: Map<string, number>;
}

/** Sentences of one outlet copied by another are near 1; from here down they only share a topic. */
const LEAST_LIKENESS = 0.25;
/** A sentence of fewer terms is like many. */
const FEWEST_TERMS = 5;

/** @returns Those that most articles share first, then the most alike. */
export function findSharedStatements(read: readonly Read[]): SharedStatement[] {
  const candidates = weigh(read.flatMap(readCandidates));
  const groups = new Map<Candidate, Set<Candidate>>();
  const likenesses = new Map<Set<Candidate>, number>();
  for (const [index, one] of candidates.entries()) {
    for (const other of candidates.slice(index + 1)) {
      if (one.file === other.file) continue;
      const likeness = compareVectors(one.vector, other.vector);
      if (likeness < LEAST_LIKENESS) continue;
      const [mine, theirs] = [
        groups.get(one) ?? new Set([one]),
        groups.get(other) ?? new Set([other]),
      ];
      const best = Math.max(likeness, likenesses.get(mine) ?? 0, likenesses.get(theirs) ?? 0);
      const joined = new Set([...mine, ...theirs]);
      for (const it of joined) groups.set(it, joined);
      likenesses.set(joined, best);
    }
  }
  return [...new Set(groups.values())]
    .map((group) => describeGroup([...group], likenesses.get(group) ?? 0))
    .sort((a, b) => b.articles - a.articles || b.likeness - a.likeness);
}

interface RawCandidate {
  file: string;
  text: string;
  terms: string[];
}

function readCandidates({ file, article, mentions, appearances }: Read): RawCandidate[] {
  const words = readWords(article.text, [...mentions]);
  const isKnown = (sentence: Sentence) =>
    appearances.some((it) => it.sentenceStart < sentence.end && sentence.start < it.sentenceEnd);
  return findSentences(article)
    .filter((sentence) => !isKnown(sentence))
    .map((sentence) => ({
      file,
      text: article.text.slice(sentence.start, sentence.end).replaceAll(/\s+/gu, ' '),
      terms: [
        ...new Set(readTerms(words, findWordRange(words, sentence)).map(({ term }) => term)),
      ].filter((term) => !FUNCTION_WORDS.has(term)),
    }))
    .filter(({ terms }) => terms.length >= FEWEST_TERMS);
}

function weigh(raw: readonly RawCandidate[]): Candidate[] {
  const frequency = new Map<string, number>();
  for (const term of raw.flatMap(({ terms }) => terms)) {
    frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return raw.map(({ file, text, terms }) => {
    const weights = terms.map((term) => Math.log((raw.length + 1) / (frequency.get(term) ?? 1)));
    const length = Math.hypot(...weights) || 1;
    return {
      file,
      text,
      vector: new Map(terms.map((term, at) => [term, (weights[at] ?? 0) / length])),
    };
  });
}

function compareVectors(one: Map<string, number>, other: Map<string, number>): number {
  let sum = 0;
  for (const [term, weight] of one) sum += weight * (other.get(term) ?? 0);
  return sum;
}

const MOST_WORDS = 5;

function describeGroup(group: readonly Candidate[], likeness: number): SharedStatement {
  const shared = new Map<string, number>();
  for (const { vector } of group) {
    for (const [term, weight] of vector) shared.set(term, (shared.get(term) ?? 0) + weight);
  }
  const isShared = (term: string) => group.filter(({ vector }) => vector.has(term)).length > 1;
  const telling = [...shared]
    .filter(([term]) => isShared(term) && /^\p{L}/u.test(term))
    .sort(([, one], [, other]) => other - one)
    .map(([term]) => term)
    .slice(0, MOST_WORDS);
  const { folded, stems } = readWords(group[0]?.text ?? '');
  const words = folded.filter((_, at) => telling.includes(stems[at] ?? ''));
  return {
    sentences: group.map(({ file, text }) => ({ file, text })),
    articles: new Set(group.map(({ file }) => file)).size,
    likeness: Math.round(likeness * 100) / 100,
    words: [...new Set(words)],
  };
}
