/**
 * What of a sentence a word reaches: the ground on which find-polarity.ts and find-denials.ts tell
 * whether a "not" or a "would" is about what carries a claim. It knows no operators itself.
 */
import { FUNCTION_WORDS } from '../text/function-words.en.ts';
import { PHRASES } from './polarity-stems.ts';
import { isAfterBreak, isCapital, type WordRange, type Words } from './read-words.ts';

/** A sentence and the words in it that carry a claim. */
export interface Scope {
  words: Words;
  range: WordRange;
  carriers: ReadonlySet<number>;
  /** All that the claim says of itself, no word of which is an operator; the carriers are among them. */
  own: ReadonlySet<number>;
}

/** Whether a carrier only names who or where: "Israel", whom the data need not know as an entity. */
export const isName = (words: Words, at: number) => words.entity[at] !== '' || isCapital(words, at);

/** @returns The carriers that say something, in order: names only where there is nothing else. */
export function listPlain({ words, carriers }: Pick<Scope, 'words' | 'carriers'>): number[] {
  const ordered = [...carriers].sort((a, b) => a - b);
  const plain = ordered.filter(
    (at) => !isName(words, at) && !FUNCTION_WORDS.has(words.folded[at] as string),
  );
  if (plain.length > 0) return plain;
  const unknown = ordered.filter((at) => words.entity[at] === '');
  return unknown.length > 0 ? unknown : ordered;
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
const isOwnClause = ({ words }: Pick<Scope, 'words'>, next: number, content: number): boolean =>
  content > 1 && words.folded[next - 1] === 'and' && OWN_VERB.test(words.folded[next] as string);

/** "It ran out because no one had agreed to it": the reason of what carries the claim is not that itself. */
function isInReason(
  { words, range, carriers }: Pick<Scope, 'words' | 'range' | 'carriers'>,
  at: number,
): boolean {
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
    if (isOwnClause({ words }, next, content)) return false;
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

/** @returns The last word of a phrase of denial that begins at `at`; -1 where none does. */
export function endOfPhrase({ words, range, own }: Scope, at: number): number {
  const found = PHRASES.find(
    (phrase) =>
      at + phrase.length <= range.to &&
      phrase.every((part, next) => words.stems[at + next] === part && !own.has(at + next)),
  );
  return found ? at + found.length - 1 : -1;
}
