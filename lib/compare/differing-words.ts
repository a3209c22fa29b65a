/**
 * Which words of two quotes carry a difference, so that a card can mark them in both.
 *
 * A figure is told by the quantity that has its value and a position by the words of its cues;
 * where neither stands in the quote, nothing is marked: a guess would be worse.
 */
import type { Figure, Position } from '../dataset/types.ts';
import { compareFigures } from '../quantities/compare-figures.ts';
import { findQuantities } from '../quantities/find-quantities.ts';
import { foldWord } from '../text/fold.ts';
import { stem } from '../text/stem.ts';

export interface WordRange {
  start: number;
  end: number;
}

/** What one side says. */
export interface Side {
  quote: string;
  position?: Position | undefined;
  figure?: Figure | undefined;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
/** Names and wildcards are no words of a text that could be marked. */
const ENTITY = /@[^\s|+]+/gu;

/**
 * @param other - The other side; words and figures that the two share carry no difference.
 * @returns Ranges in `side.quote`, in order, touching ones joined; empty where nothing can be told.
 */
export function findDifferingWords(side: Side, other: Side): WordRange[] {
  const isByFigure = side.figure !== undefined && other.figure !== undefined;
  const ranges = isByFigure ? findFigure(side) : findCueWords(side, other.quote);
  return joinRanges(side.quote, ranges);
}

/** The quantity that is meant: of the same value, or else close to it. */
function findFigure({ quote, figure }: Side): WordRange[] {
  if (!figure) return [];
  const quantities = findQuantities(quote, { start: 0, end: quote.length });
  for (const wanted of ['same', 'near']) {
    const found = quantities.find((quantity) => compareFigures(quantity, figure) === wanted);
    if (found) return [{ start: found.start, end: found.end }];
  }
  return [];
}

function findCueWords({ quote, position }: Side, other: string): WordRange[] {
  if (!position) return [];
  const cues = position.cues.flatMap((cue) => wordsOf(cue.replaceAll(ENTITY, ' ')));
  const stems = new Set(cues.map(({ stemmed }) => stemmed));
  const prefixes = position.cues.flatMap(prefixesOf);
  const shared = new Set(wordsOf(other).map(({ stemmed }) => stemmed));
  return wordsOf(quote).filter(
    ({ folded, stemmed }) =>
      !shared.has(stemmed) &&
      (stems.has(stemmed) || prefixes.some((prefix) => folded.startsWith(prefix))),
  );
}

/** `dismantl*` is met by any word that begins so. */
function prefixesOf(cue: string): string[] {
  return Array.from(cue.matchAll(/([\p{L}\p{N}'’-]+)\*/gu), ([, word]) => foldWord(word ?? ''));
}

interface Word extends WordRange {
  folded: string;
  stemmed: string;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: written, index }) => {
    const folded = foldWord(written);
    return { folded, stemmed: stem(folded), start: index, end: index + written.length };
  });
}

/** Ranges with only blanks between them become one. */
function joinRanges(text: string, ranges: readonly WordRange[]): WordRange[] {
  const joined: WordRange[] = [];
  for (const { start, end } of ranges) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}
