/**
 * The way back from a place in the page to an offset of the text, which only annotations ask for:
 * every page reads its article, few are annotated.
 */
import { countBefore, type Positions } from './positions.ts';
import { parentElementOf } from './safe-dom.ts';
import type { Piece, Run } from './text-builder.ts';

export interface Offsets {
  /**
   * The text's offset for a boundary point, the nearest one after it where the point lies in what
   * was left out; `undefined` outside the article.
   */
  toOffset(node: Node, offset: number): number | undefined;
  /** Runs in order of the text: all of them, which takes its time in a long one. */
  readonly runs: readonly Run[];
}

export function createOffsets(positions: Positions): Offsets {
  return new PositionOffsets(positions);
}

class PositionOffsets implements Offsets {
  #positions: Positions;
  /** First piece of each text node and each whole element; made when first asked for. */
  #pieceOf: Map<Node, number> | undefined;

  constructor(positions: Positions) {
    this.#positions = positions;
  }

  get runs(): readonly Run[] {
    return this.#positions.pieces.flatMap((piece) => this.#positions.runsOf(piece) ?? []);
  }

  toOffset(node: Node, offset: number): number | undefined {
    return node.nodeType === Node.TEXT_NODE
      ? this.#offsetInText(node as Text, offset)
      : this.#offsetInElement(node, offset);
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
    let i = this.#pieceAround(node) ?? this.#positions.pieces.length;
    for (let before = -1; found.length > before && i < this.#positions.pieces.length; i++) {
      before = found.length;
      for (const run of this.#positions.runsOf(this.#positions.pieces[i] as Piece) ?? []) {
        if (run.node === node) found.push(run);
      }
    }
    return found;
  }

  /** Index of the first piece that was read from the node or from something around it. */
  #pieceAround(node: Node): number | undefined {
    this.#pieceOf ??= mapPieces(this.#positions.pieces);
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
    const pieces = this.#positions.pieces;
    let before: Run | undefined;
    let i = countBefore(pieces, (piece) => isOver(lastNodeOf(piece)));
    for (let back = i - 1; back >= 0 && !before; back--) {
      before = this.#positions.runsOf(pieces[back] as Piece)?.at(-1);
    }
    for (; i < pieces.length; i++) {
      for (const run of this.#positions.runsOf(pieces[i] as Piece) ?? []) {
        if (!isOver(run.node)) return { run, before, isFirst: before === undefined };
        before = run;
      }
    }
    return { run: undefined, before, isFirst: before === undefined };
  }
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
