/** Where the words that were searched for stand in a result: the same rule as the search itself. */
import { foldSearch } from './search-pack.ts';

const WORD = /[\p{L}\p{N}\p{M}'‘’ʼ`]+/gu;

/**
 * @returns The beginnings of words that answer to a word of the query, in order, in UTF-16 code
 *   units; not overlapping.
 */
export function findSearchWords(text: string, query: string): { start: number; length: number }[] {
  const wanted = foldSearch(query).split(' ').filter(Boolean);
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const folded = fold(word);
    const longest = Math.max(
      0,
      ...wanted.filter((one) => folded.startsWith(one)).map((one) => one.length),
    );
    return longest === 0 ? [] : [{ start: index, length: lengthOf(word, longest) }];
  });
}

const fold = (text: string) => foldSearch(text).trim();

/** How much of a word it takes for so many folded letters, with the accents that follow them. */
function lengthOf(word: string, folded: number): number {
  let length = 0;
  for (const letter of word) {
    if (fold(word.slice(0, length)).length >= folded && !/\p{M}/u.test(letter)) break;
    length += letter.length;
  }
  return length;
}
