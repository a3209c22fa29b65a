/**
 * What of a sentence a word reaches: the ground on which find-polarity.ts and find-denials.ts tell
 * whether a "not" or a "would" is about what carries a claim. It knows no operators itself.
 */
import { FUNCTION_WORDS } from '../text/function-words.en.ts';
import { isAfterBreak, type WordRange, type Words } from './read-words.ts';

/** A sentence and the words in it that carry a claim. */
export interface Scope {
  words: Words;
  range: WordRange;
  carriers: Set<number>;
}

/** Begin a clause of their own: "rejected it because aid is blocked" denies no blockade. */
const CLAUSE_OPENERS = new Set(
  'because although though while whereas since after when where unless until as'.split(' '),
);

/** "denied after a meeting that aid was halted": the denial goes on behind what interrupts it. */
function hasThatBefore(
  words: Words,
  at: number,
  range: WordRange,
  carriers: ReadonlySet<number>,
): boolean {
  for (let next = at + 1; next < range.to && !carriers.has(next); next++) {
    if (words.folded[next] === 'that') return true;
  }
  return false;
}

/** Finite verbs behind "and" that begin a clause of their own. */
const OWN_VERB = /^(?:\p{L}+ed|is|are|was|were|has|had|will|would|said|says)$/u;

/**
 * "had not laid down its arms and continued to fight": behind what has its verb and its object, "and" with
 * a verb of its own is another clause. "Has not agreed and signed" is one.
 */
const isOwnClause = ({ words }: Scope, next: number, content: number): boolean =>
  content > 1 && words.folded[next - 1] === 'and' && OWN_VERB.test(words.folded[next] as string);

/** "It ran out because no one had agreed to it": the reason of what carries the claim is not that itself. */
function isInReason({ words, range, carriers }: Scope, at: number): boolean {
  const opener = words.folded
    .slice(range.from, at)
    .findLastIndex((word) => word === 'because' || word === 'since' || word === 'as');
  const isPlain = (carrier: number) => words.entity[carrier] === '';
  return (
    opener > 0 && [...carriers].some((carrier) => carrier < range.from + opener && isPlain(carrier))
  );
}

/**
 * @param reach - Content words at most that may stand between.
 * @param mayCross - Whether the edges of clauses may be crossed.
 * @returns Whether a carrier follows `at`.
 */
export function reaches(
  { words, range, carriers }: Scope,
  at: number,
  reach: number,
  mayCross = false,
): boolean {
  if (isInReason({ words, range, carriers }, at)) return false;
  let content = 0;
  for (let next = at + 1; next < range.to; next++) {
    if (!mayCross && isAfterBreak(words, next)) return false;
    const word = words.folded[next] as string;
    if (word === 'but') return false;
    if (isOwnClause({ words, range, carriers }, next, content)) return false;
    if (!mayCross && CLAUSE_OPENERS.has(word) && !hasThatBefore(words, next, range, carriers))
      return false;
    // Who it is about is named on both sides of a verb: only what is said of them is reached.
    if (carriers.has(next) && words.entity[next] === '') return true;
    if (!FUNCTION_WORDS.has(word)) content += 1;
    if (content > reach) return false;
  }
  return false;
}

/** Whether all that carries the claim stands before `at`. */
export const isAllBefore = ({ carriers }: Scope, at: number) =>
  [...carriers].every((carrier) => carrier < at);
