/**
 * The map between offsets into an article's text and places in the page. The text is known piece by
 * piece; where each character of a piece stands is worked out when somebody asks about it, because
 * few pieces hold a find. What the page has and the text has not (collapsed blanks, soft hyphens)
 * lies between runs, and so does what the text has and the page has not (the blank for a `<br>`,
 * the line break between blocks).
 */
import { parentElementOf } from './safe-dom.ts';
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
  /**
   * The text's offset for a boundary point, the nearest one after it where the point lies in what
   * was left out; `undefined` outside the article.
   */
  toOffset(node: Node, offset: number): number | undefined;
  /** Runs in order of the text: all of them, which takes its time in a long one. */
  readonly runs: readonly Run[];
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
  #pieces: readonly Piece[];
  /** First piece of each text node and each whole element; made when first asked for. */
  #pieceOf: Map<Node, number> | undefined;

  constructor({ text, pieces }: PieceList) {
    this.#text = text;
    this.#pieces = pieces;
  }

  get runs(): readonly Run[] {
    return this.#pieces.flatMap((piece) => this.#runsOf(piece) ?? []);
  }

  toRange(start: number, end: number): DomRange | undefined {
    if (!(start < end)) return undefined;
    const first = countBefore(this.#pieces, (piece) => piece.end <= start);
    const last = countBefore(this.#pieces, (piece) => piece.start < end) - 1;
    const found: Run[] = [];
    for (let i = first; i <= last; i++) {
      const runs = this.#runsOf(this.#pieces[i] as Piece);
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

  toOffset(node: Node, offset: number): number | undefined {
    return node.nodeType === Node.TEXT_NODE
      ? this.#offsetInText(node as Text, offset)
      : this.#offsetInElement(node, offset);
  }

  /** @returns `undefined` where the page says something else there by now. */
  #runsOf(piece: Piece): readonly Run[] | undefined {
    const { start, end, whole } = piece;
    if (!piece.runs && whole?.isConnected) {
      const { runs, text } = readWhole(whole, start);
      if (text === this.#text.slice(start, end)) piece.runs = runs;
    }
    return piece.runs;
  }

  #offsetInText(node: Text, offset: number): number | undefined {
    const runs = this.#runsIn(node);
    const next = countBefore(runs, (run) => run.offset <= offset);
    const run = runs[next - 1];
    if (run && offset <= run.offset + run.length) return run.start + offset - run.offset;
    // Before the first, or in what was left out between two.
    return runs[next]?.start ?? (run ? run.start + run.length : this.#offsetBeside(node));
  }

  /** The runs of one text node; where it has blank lines that are seen, of several pieces. */
  #runsIn(node: Text): Run[] {
    const found: Run[] = [];
    let i = this.#pieceAround(node) ?? this.#pieces.length;
    for (let before = -1; found.length > before && i < this.#pieces.length; i++) {
      before = found.length;
      for (const run of this.#runsOf(this.#pieces[i] as Piece) ?? []) {
        if (run.node === node) found.push(run);
      }
    }
    return found;
  }

  /** Index of the first piece that was read from the node or from something around it. */
  #pieceAround(node: Node): number | undefined {
    this.#pieceOf ??= mapPieces(this.#pieces);
    for (let up: Node | null = node; up; up = parentElementOf(up)) {
      const i = this.#pieceOf.get(up);
      if (i !== undefined) return i;
    }
    return undefined;
  }

  /** A text node that was left out: where the next one that was read begins. */
  #offsetBeside(node: Node): number | undefined {
    const { run, isFirst } = this.#firstRunAfter((other) => isBefore(other, node));
    return isFirst ? undefined : run?.start;
  }

  #offsetInElement(node: Node, offset: number): number | undefined {
    const child = node.childNodes[offset];
    if (child) {
      const { run, isFirst } = this.#firstRunAfter((other) => isBefore(other, child));
      return run && (!isFirst || child.contains(run.node)) ? run.start : undefined;
    }
    // Past the last child: the end of the last run inside.
    const { before } = this.#firstRunAfter(
      (other) => isBefore(other, node) || node.contains(other),
    );
    if (before && node.contains(before.node)) return before.start + before.length;
    return parentElementOf(node) ? this.#offsetBeside(node) : undefined;
  }

  /** @param isOver Whether a node of the page stands before the place that is looked for. */
  #firstRunAfter(isOver: (node: Node) => boolean): {
    run: Run | undefined;
    before: Run | undefined;
    isFirst: boolean;
  } {
    const pieces = this.#pieces;
    let before: Run | undefined;
    let i = countBefore(pieces, (piece) => isOver(lastNodeOf(piece)));
    for (let back = i - 1; back >= 0 && !before; back--) {
      before = this.#runsOf(pieces[back] as Piece)?.at(-1);
    }
    for (; i < pieces.length; i++) {
      for (const run of this.#runsOf(pieces[i] as Piece) ?? []) {
        if (!isOver(run.node)) return { run, before, isFirst: before === undefined };
        before = run;
      }
    }
    return { run: undefined, before, isFirst: before === undefined };
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

function mapPieces(pieces: readonly Piece[]): Map<Node, number> {
  const first = new Map<Node, number>();
  for (const [i, { whole, runs = [] }] of pieces.entries()) {
    if (whole) first.set(whole, i);
    else for (const { node } of runs) if (!first.has(node)) first.set(node, i);
  }
  return first;
}

/** The last node that a piece may have a run in. */
function lastNodeOf({ whole, runs }: Piece): Node {
  let node = (whole ?? runs?.at(-1)?.node) as Node;
  while (node.lastChild) node = node.lastChild;
  return node;
}

/** Whether a node ends before another begins. */
function isBefore(other: Node, node: Node): boolean {
  const where = node.compareDocumentPosition(other);
  return (
    (where & Node.DOCUMENT_POSITION_PRECEDING) !== 0 &&
    (where & Node.DOCUMENT_POSITION_CONTAINS) === 0
  );
}

/** How many of a list stand before the first for which the question is answered with no. */
function countBefore<T>(list: readonly T[], isOver: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isOver(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
