/**
 * Finds the words for a speaker whom a text does not name ("…, a senior US official said"): they say
 * who tells a thing and nothing of the thing told, so no cue for that may be met by them.
 *
 * A named speaker is left alone: who says a thing is often what a claim is about.
 */
import { AUXILIARY, SPEECH } from './attribution-words.en.ts';
import { isAfterBreak, isCapital, type WordRange, type Words } from './read-words.ts';

const INDEFINITE = /^(?:a|an|one|another|two|three|several|some|unnamed|anonymous)$/u;
const MAX_WORDS = 9;
/** What somebody bears witness to is what a claim may be about: "a Hamas official confirmed the talks". */
const BEARS_WITNESS = /^(?:confirm|deni|deny|acknowledg|admit|conced)/u;
const PERSON =
  /^(?:officials?|sources?|diplomats?|aides?|advisers?|advisors?|spokes\p{L}+|persons?|people|ministers?|officers?|analysts?|experts?|envoys?|leaders?|members?|mediators?|negotiators?|lawmakers?|commanders?)$/u;

/** A verb of saying that ends the clause, or begins what is said: "said", "told us that", "said on Monday". */
const isSaying = (words: Words, at: number) =>
  SPEECH.has(words.stems[at] as string) &&
  // "The United States" says nothing.
  !isCapital(words, at) &&
  !BEARS_WITNESS.test(words.folded[at] as string);

function isUnnamed(words: Words, from: number, to: number): boolean {
  const said = words.folded.slice(from, to);
  return (
    said.some((word) => PERSON.test(word)) &&
    !said.some((word) => AUXILIARY.test(word)) &&
    words.mentions.every(
      ({ start, end, entities }) =>
        start >= (words.start[to] as number) ||
        end <= (words.start[from] as number) ||
        entities.every((entity) => !entity.includes('/people/')),
    )
  );
}

/** @returns The words before the verb of saying; nothing where the speaker is named or there is none. */
export function findUnnamedSpeaker(words: Words, range: WordRange): WordRange | undefined {
  for (let at = range.from + 1; at < range.to; at++) {
    if (!isSaying(words, at)) continue;
    for (let from = at - 1; from >= Math.max(range.from, at - MAX_WORDS); from--) {
      const isStart = from === range.from || isAfterBreak(words, from);
      if (isStart && INDEFINITE.test(words.folded[from] as string) && isUnnamed(words, from, at))
        return { from, to: at };
      if (isStart) break;
    }
  }
  return undefined;
}
