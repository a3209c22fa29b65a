/**
 * Looks for the lines of a cue expression among the words of a sentence and says which words meet
 * them. It knows nothing of positions, polarity or scores.
 */
import { SMALL_WORDS } from '../text/function-words.en.ts';
import { WORD } from '../text/tokens.ts';
import type { CompiledLine, CompiledTerm, CompiledWord } from './compile-cues.ts';
import { isCapital, type WordRange, type Words } from './read-words.ts';

/** The words that meet one alternative of a line. */
export interface LineMatch {
  /** Word indexes, ascending. */
  words: number[];
  /** How many things had to be there: the more, the more specific. */
  specificity: number;
}

/** Small words that may stand between two words of a phrase. */
const MAX_BETWEEN = 2;
/** Ways in which a line can be met that are looked at; the nearest to the others wins. */
const MAX_WAYS = 12;

/** What a range holds besides words. */
export interface MatchContext {
  words: Words;
  range: WordRange;
  /** First words of the quantities in range (neither dates nor ordinals). */
  quantities: number[];
  /** Words in range that meet no cue of words, see find-unnamed-speaker.ts. */
  skipped?: WordRange | undefined;
  /** The stems and the folded words of the range, where somebody has listed them: a cue of none of these is not met. */
  present?: ReadonlySet<string> | undefined;
}

const isSkipped = ({ skipped }: MatchContext, at: number) =>
  skipped !== undefined && skipped.from <= at && at < skipped.to;

/** "US"; of "U.S." each letter. In a headline in capitals every word is. */
function isInCapitals(words: Words, at: number): boolean {
  const flags = words.flags[at] as number;
  return (flags & WORD.CAPITALS) !== 0 || ((flags & WORD.LETTER) !== 0 && isCapital(words, at));
}

function isMet(words: Words, at: number, word: CompiledWord): boolean {
  if (word.isCapitals && !isInCapitals(words, at)) return false;
  if (word.kind === 'stem') return words.stems[at] === word.value;
  if (word.kind === 'exact') return words.folded[at] === word.value;
  return words.folded[at]?.startsWith(word.value) ?? false;
}

function matchPhrase(
  context: MatchContext,
  first: number,
  phrase: CompiledWord[],
): number[] | undefined {
  const { words, range } = context;
  if (!phrase[0] || !isMet(words, first, phrase[0])) return undefined;
  const found: number[] = [first];
  let at = first;
  for (const word of phrase.slice(1)) {
    let next = at + 1;
    let between = 0;
    while (next < range.to && !isMet(words, next, word)) {
      const isSmall = SMALL_WORDS.has(words.folded[next] as string) || words.entity[next] !== '';
      if (word.isGlued || between >= MAX_BETWEEN || !isSmall) return undefined;
      between += 1;
      next += 1;
    }
    if (next >= range.to) return undefined;
    found.push(next);
    at = next;
  }
  return found;
}

function matchOther(context: MatchContext, first: number, others: CompiledWord[][]) {
  for (const phrase of others) {
    const way = matchPhrase(context, first, phrase);
    if (way) return way;
  }
  return undefined;
}

/** Whether a phrase may begin here: most words of a sentence begin none, and need no closer look. */
const mayBegin = (words: Words, at: number, firsts: ReadonlySet<string> | undefined) =>
  !firsts || firsts.has(words.stems[at] as string) || firsts.has(words.folded[at] as string);

function isAbsent({ present }: MatchContext, firsts: ReadonlySet<string> | undefined): boolean {
  if (!present || !firsts) return false;
  for (const first of firsts) if (present.has(first)) return false;
  return true;
}

function matchTerm(context: MatchContext, term: CompiledTerm): number[][] {
  const { words, range } = context;
  if (term.kind === 'quantity') return context.quantities.map((at) => [at]);
  if (term.kind === 'words' && isAbsent(context, term.firsts)) return [];
  const ways: number[][] = [];
  for (let at = range.from; at < range.to && ways.length < MAX_WAYS; at++) {
    if (term.kind === 'entity') {
      if (words.entity[at] !== term.entity) continue;
      const way = [at];
      while (at + 1 < range.to && words.entity[at + 1] === term.entity) way.push(++at);
      ways.push(way);
    } else if (mayBegin(words, at, term.firsts) && !isSkipped(context, at)) {
      const way = matchPhrase(context, at, term.words) ?? matchOther(context, at, term.others);
      if (way) ways.push(way);
    }
  }
  return ways;
}

const specificityOf = (term: CompiledTerm): number =>
  term.kind === 'words'
    ? term.words.reduce(
        (sum, word) =>
          sum + (SMALL_WORDS.has(word.value) ? 0.5 : 1) + (word.kind === 'exact' ? 0.25 : 0),
        0,
      )
    : 1;

const middleOf = (way: number[]) => ((way[0] as number) + (way.at(-1) as number)) / 2;

function nearest(ways: number[][], place: number): number[] {
  return ways.reduce((best, way) =>
    Math.abs(middleOf(way) - place) < Math.abs(middleOf(best) - place) ? way : best,
  );
}

/** All terms of an alternative together, once for each way its first term is met. */
function matchAlternative(context: MatchContext, terms: CompiledTerm[]): LineMatch[] {
  const all: number[][][] = [];
  for (const term of terms) {
    const ways = matchTerm(context, term);
    if (ways.length === 0) return [];
    all.push(ways);
  }
  const specificity = terms.reduce((sum, term) => sum + specificityOf(term), 0);
  const [first = [], ...rest] = all;
  return first.map((way) => {
    const words = [...way];
    for (const ways of rest) words.push(...nearest(ways, middleOf(way)));
    return { words: [...new Set(words)].sort((a, b) => a - b), specificity };
  });
}

/** @returns Every way in which the line is met in the range; none where it is not. */
export function matchLine(context: MatchContext, line: CompiledLine): LineMatch[] {
  return line.alternatives
    .flatMap((terms) => matchAlternative(context, terms))
    .slice(0, MAX_WAYS * 2);
}

/** @returns Whether the line is met at all. */
export const isLineMet = (context: MatchContext, line: CompiledLine): boolean =>
  line.alternatives.some((terms) => terms.every((term) => matchTerm(context, term).length > 0));

/**
 * Picks one way for each line so that together they stand close.
 *
 * @param lines The ways of each line, none empty.
 */
export function pickClosest(lines: LineMatch[][]): LineMatch[] {
  const anchors = [...lines].sort((a, b) => a.length - b.length)[0] ?? [];
  let best: LineMatch[] = [];
  let bestWidth = Number.POSITIVE_INFINITY;
  for (const anchor of anchors) {
    const place = middleOf(anchor.words);
    const picked = lines.map((ways) =>
      ways.reduce((near, way) => {
        const [a, b] = [
          Math.abs(middleOf(way.words) - place),
          Math.abs(middleOf(near.words) - place),
        ];
        return a < b || (a === b && way.specificity > near.specificity) ? way : near;
      }),
    );
    const all = picked.flatMap((way) => way.words);
    const width = Math.max(...all) - Math.min(...all);
    if (width < bestWidth) [best, bestWidth] = [picked, width];
  }
  return best;
}
