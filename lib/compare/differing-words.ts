/**
 * Which words of two quotes carry a difference, so that a card can mark them in both.
 *
 * A figure is told by the quantity that has its value and a position by the words of its cues;
 * where neither stands in the quote, nothing is marked: a guess would be worse.
 */
import { type CueTerm, type CueWord, parseCueExpression } from '../claims/cue-expression.ts';
import type { Figure, Position } from '../dataset/types.ts';
import { compareFigures } from '../quantities/compare-figures.ts';
import { findQuantities } from '../quantities/find-quantities.ts';
import { foldWord } from '../text/fold.ts';
import { FUNCTION_WORDS } from '../text/function-words.en.ts';
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
/** Small words between two marked ones are marked with them: "remain focused on securing". */
const SMALL_GAP = /^(?:\s+[\p{L}\p{M}'’-]+){0,2}\s+$/u;

/**
 * @param other - The other side; words and figures that the two share carry no difference.
 * @returns Ranges in `side.quote`, in order, touching ones joined; empty where nothing can be told.
 */
export function findDifferingWords(side: Side, other: Side): WordRange[] {
  const isByFigure = side.figure !== undefined && other.figure !== undefined;
  const ranges = isByFigure ? findFigure(side) : findCueWords(side, other.quote);
  // "of" by itself is no difference, though "still in captivity" begins with two such words.
  return joinRanges(side.quote, ranges).filter(({ start, end }) =>
    wordsOf(side.quote.slice(start, end)).some(({ folded }) => !FUNCTION_WORDS.has(folded)),
  );
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

/**
 * Words of the cues that are met whole in the quote, and not in the other: half a cue, or one that
 * both quotes meet, says nothing of the difference. Names in a cue are who it is about, not what.
 */
function findCueWords({ quote, position }: Side, other: string): WordRange[] {
  if (!position) return [];
  const words = wordsOf(quote);
  const shared = new Set(wordsOf(other).map(({ stemmed }) => stemmed));
  const marked = new Set(
    position.cues.flatMap(listAlternatives).flatMap((cues) => {
      const met = cues.map((cue) => findCue(words, cue));
      const isMet = met.every((found) => found.length > 0);
      const isShared = met.flat().every(({ stemmed }) => shared.has(stemmed));
      return isMet && !isShared ? met.flat() : [];
    }),
  );
  const found = words.filter((word) => marked.has(word));
  const plain = found.filter(({ isName }) => !isName);
  return plain.length > 0 ? plain : found;
}

/** Words in this order, with at most so many others between two of them; most cues are one word. */
interface Phrase {
  cues: CueWord[];
  between: number;
}

/** As the cues are matched (lib/claims/cue-expression.ts). */
const WORDS_BETWEEN = 2;

/** Each alternative of a line as its phrases; names of entities and quantities are not among them. */
function listAlternatives(line: string): Phrase[][] {
  const parsed = parseCueExpression(line);
  if (!parsed.ok) return []; // foreign data that was never checked
  return parsed.value.alternatives
    .map((terms) => terms.flatMap(phrasesOfTerm))
    .filter((phrases) => phrases.length > 0);
}

function phrasesOfTerm(term: CueTerm): Phrase[] {
  if (term.kind === 'words') return [{ cues: term.words, between: WORDS_BETWEEN }];
  if (term.kind !== 'exact') return [];
  const cues = wordsOf(term.text).map(({ folded }) => ({ kind: 'form', text: folded }) as const);
  return cues.length > 0 ? [{ cues, between: 0 }] : [];
}

/** The words of every place where the phrase stands. */
function findCue(words: readonly Word[], { cues: [first, ...rest], between }: Phrase): Word[] {
  return words.flatMap((word, at) => {
    if (!first || !meets(word, first)) return [];
    const found = [word];
    let last = at;
    for (const cue of rest) {
      const near = words.slice(last + 1, last + 2 + between);
      const step = near.findIndex((next) => meets(next, cue));
      if (step < 0) return [];
      found.push(near[step] as Word);
      last += step + 1;
    }
    return found;
  });
}

function meets(word: Word, cue: CueWord): boolean {
  const folded = foldWord(cue.text);
  return cue.kind === 'prefix' ? word.folded.startsWith(folded) : word.stemmed === stem(folded);
}

interface Word extends WordRange {
  folded: string;
  stemmed: string;
  /** Written with a capital inside the quote. */
  isName: boolean;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: written, index }) => {
    const folded = foldWord(written);
    const isName = index > 0 && /^\p{Lu}/u.test(written);
    return { folded, stemmed: stem(folded), isName, start: index, end: index + written.length };
  });
}

/** Ranges with only blanks, or one or two words, between them become one. */
function joinRanges(text: string, ranges: readonly WordRange[]): WordRange[] {
  const joined: WordRange[] = [];
  for (const { start, end } of ranges) {
    const last = joined.at(-1);
    if (last && SMALL_GAP.test(text.slice(last.end, start))) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}
