/** The terms of a stretch of words: content stems, and one term for each entity however spelt. */
import { isCapital, type WordRange, type Words } from './read-words.ts';
import { entityTerm } from './term-table.ts';

interface TermAt {
  term: string;
  /** Written like a name: a capital inside a sentence, or an entity. */
  isName: boolean;
}

/**
 * Goes over the terms in order, with repetitions; function words and lone letters are none.
 *
 * @param knowsEntity Whether an entity counts as one term; where not, its words do.
 * @param visit Is given the first word of each term and the entity it names, if it is one.
 */
export function walkTerms(
  words: Words,
  { from, to }: WordRange,
  knowsEntity: (term: string) => boolean,
  visit: (at: number, entity: string | undefined) => void,
): void {
  const { entity, numbers } = words;
  const { isContent } = words.table;
  let last = '';
  for (let at = from; at < to; at++) {
    if (entity[at] !== '') {
      const term = entityTerm(entity[at] as string);
      if (knowsEntity(term)) {
        if (last !== term) visit(at, term);
        last = term;
        continue;
      }
    }
    last = '';
    if (isContent[numbers[at] as number] === 1) visit(at, undefined);
  }
}

const knowsAny = () => true;

/** @returns The terms of a stretch of words, for which no index is needed. */
export function readTerms(words: Words, range: WordRange = { from: 0, to: words.count }): TermAt[] {
  const terms: TermAt[] = [];
  walkTerms(words, range, knowsAny, (at, entity) => {
    const isName = entity !== undefined || (at > range.from && isCapital(words, at));
    terms.push({ term: entity ?? (words.stems[at] as string), isName });
  });
  return terms;
}
