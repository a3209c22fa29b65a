/** The terms of a sentence as an index knows them: numbers only, no strings. */
import type { ClaimIndex } from './claim-index.ts';
import { walkTerms } from './read-terms.ts';
import type { WordRange, Words } from './read-words.ts';

export interface SentenceTerms {
  /** Term numbers in order, -1 for a word no claim has. */
  numbers: number[];
  /** Word each stands at. */
  words: number[];
  /** Known ones, once each. */
  distinct: readonly number[];
  /** Rarity of all of it. A word no claim has is as rare as the rarest known one, each time. */
  mass: number;
  /** Those of the sentences around; who is meant by "he" is named there. Nothing: not known. */
  around?: (() => ReadonlySet<number>) | undefined;
}

const UNKNOWN_IDF = 1;
const NOT_LOOKED_UP = -2;

/** @returns The number of a word's stem in the index, -1 where no claim has it. */
export function findTerm(index: ClaimIndex, words: Words, at: number): number {
  const { known } = index;
  if (known.table !== words.table) {
    known.table = words.table;
    known.terms.fill(NOT_LOOKED_UP);
  }
  const number = words.numbers[at] as number;
  const found = known.terms[number] ?? NOT_LOOKED_UP;
  if (found !== NOT_LOOKED_UP) return found;
  const term = index.terms.find(words.stems[at] as string);
  known.terms[number] = term;
  return term;
}

/** Reads the terms of a range of words. */
export function readSentenceTerms(
  index: ClaimIndex,
  words: Words,
  range: WordRange,
): SentenceTerms {
  const { marks } = index.scratch;
  index.scratch.epoch += 1;
  const { epoch } = index.scratch;
  const read = {
    numbers: [] as number[],
    words: [] as number[],
    distinct: [] as number[],
    mass: 0,
  };
  const knows = (term: string) => index.terms.find(term) >= 0;
  walkTerms(words, range, knows, (at, entity) => {
    const number = entity === undefined ? findTerm(index, words, at) : index.terms.find(entity);
    read.numbers.push(number);
    read.words.push(at);
    if (number < 0) read.mass += UNKNOWN_IDF;
    else if (marks[number] !== epoch) {
      marks[number] = epoch;
      read.distinct.push(number);
      read.mass += index.idf[number] as number;
    }
  });
  return read;
}
