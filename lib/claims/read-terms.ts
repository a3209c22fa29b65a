/** The terms of a stretch of words: content stems, and one term for each entity however spelt. */
import { FUNCTION_WORDS } from '../text/function-words.en.ts';
import { isCapital, type WordRange, type Words } from './read-words.ts';
import { entityTerm } from './term-table.ts';

export interface TermAt {
  term: string;
  /** First word it stands at. */
  word: number;
  /** Written like a name: a capital inside a sentence, or an entity. */
  isName: boolean;
}

/**
 * @param knowsEntity Whether the index has a term for an entity; where not, its words are used.
 * @returns In order, with repetitions. Function words and lone letters are left out.
 */
export function readTerms(
  words: Words,
  range: WordRange,
  knowsEntity: (term: string) => boolean = () => true,
): TermAt[] {
  const terms: TermAt[] = [];
  let last = '';
  for (let at = range.from; at < range.to; at++) {
    const entity = words.entity[at] as string;
    if (entity !== '') {
      const term = entityTerm(entity);
      if (knowsEntity(term)) {
        if (last !== term) terms.push({ term, word: at, isName: true });
        last = term;
        continue;
      }
    }
    last = '';
    const folded = words.folded[at] as string;
    if (folded.length < 2 && !/[0-9\p{Lo}]/u.test(folded)) continue;
    if (FUNCTION_WORDS.has(folded)) continue;
    const isName = at > range.from && isCapital(words, at);
    terms.push({ term: words.stems[at] as string, word: at, isName });
  }
  return terms;
}
