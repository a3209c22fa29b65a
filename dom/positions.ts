/**
 * The map between offsets into an article's text and places in the page. The text is known piece by
 * piece; where each character of a piece stands is worked out when somebody asks about it, because
 * few pieces hold a find. What the page has and the text has not (collapsed blanks, soft hyphens)
 * lies between runs, and so does what the text has and the page has not (the blank for a `<br>`,
 * the line break between blocks).
 */
import { type Piece, type Run, readWhole } from './text-builder.ts';

/** A stretch of the page; both ends lie in text nodes. */
export interface DomRange {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

export interface Positions {
  /**
   * The page's range for `start` … `end`, ends on text; `undefined` where nothing of it stands in
   * the page, or the page has changed there since it was read.
   */
  toRange(start: number, end: number): DomRange | undefined;
  /** What the text was put together from, in order of it. */
  readonly pieces: readonly Piece[];
  /** Where the characters of a piece stand; `undefined` where the page says something else by now. */
  runsOf(piece: Piece): readonly Run[] | undefined;
}

export interface PieceList {
  /** What the pieces were read from. */
  text: string;
  /** In order. */
  pieces: readonly Piece[];
}

export function createPositions(list: PieceList): Positions {
  return new PiecePositions(list);
}

class PiecePositions implements Positions {
  #text: string;
  readonly pieces: readonly Piece[];

  constructor({ text, pieces }: PieceList) {
    this.#text = text;
    this.pieces = pieces;
  }

  toRange(start: number, end: number): DomRange | undefined {
    if (!(start < end)) return undefined;
    const first = countBefore(this.pieces, (piece) => piece.end <= start);
    const last = countBefore(this.pieces, (piece) => piece.start < end) - 1;
    const found: Run[] = [];
    for (let i = first; i <= last; i++) {
      const runs = this.runsOf(this.pieces[i] as Piece);
      if (!runs) return undefined;
      for (const run of runs) {
        if (run.start >= end || run.start + run.length <= start) continue;
        if (!isAsRead(run, this.#text, start, end)) return undefined;
        found.push(run);
      }
    }
    const [from, to] = [found[0], found.at(-1)];
    if (!from || !to) return undefined;
    return {
      startContainer: from.node,
      startOffset: from.offset + Math.max(0, start - from.start),
      endContainer: to.node,
      endOffset: to.offset + Math.min(to.length, end - to.start),
    };
  }

  runsOf(piece: Piece): readonly Run[] | undefined {
    const { start, end, whole } = piece;
    if (!piece.runs && whole?.isConnected) {
      const { runs, text } = readWhole(whole, start);
      if (text === this.#text.slice(start, end)) piece.runs = runs;
    }
    return piece.runs;
  }
}

/** The part of the run that lies in `start` … `end` still says in the page what was read. */
function isAsRead(run: Run, text: string, start: number, end: number): boolean {
  if (!run.node.isConnected) return false;
  const from = Math.max(start, run.start);
  const to = Math.min(end, run.start + run.length);
  const here = run.node.data.slice(run.offset + from - run.start, run.offset + to - run.start);
  const read = text.slice(from, to);
  // A collapsed blank stands in the page as a line break or a tab.
  return here === read || here.replace(/[\t\n\f\r]/g, ' ') === read;
}

/** How many of a list stand before the first for which the question is answered with no. */
export function countBefore<T>(list: readonly T[], isOver: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isOver(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
