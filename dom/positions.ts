/**
 * The map between offsets into an article's text and places in the page: runs of characters that
 * stand one for one in a text node. What the page has and the text has not (collapsed blanks, soft
 * hyphens) lies between runs, and so does what the text has and the page has not (the blank for a
 * `<br>`, the line break between blocks).
 */
import { parentElementOf } from './safe-dom.ts';

/** Characters `start` … `start + length` of the text are those of `node` from `offset` on. */
export interface Run {
  start: number;
  length: number;
  node: Text;
  offset: number;
}

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
  /** Runs in order of the text. */
  readonly runs: readonly Run[];
}

/**
 * @param runs In order of `start`; `text` is what they were read from.
 * @param firstRunOf Index of each node's first run.
 */
export function createPositions(
  runs: readonly Run[],
  firstRunOf: ReadonlyMap<Text, number>,
  text: string,
): Positions {
  return {
    runs,
    toRange: (start, end) => rangeOf(runs, text, start, end),
    toOffset: (node, offset) =>
      node.nodeType === Node.TEXT_NODE
        ? offsetInText(runs, firstRunOf, node as Text, offset)
        : offsetInElement(runs, firstRunOf, node, offset),
  };
}

function rangeOf(
  runs: readonly Run[],
  text: string,
  start: number,
  end: number,
): DomRange | undefined {
  if (!(start < end)) return undefined;
  const last = lastRunBefore(runs, end);
  let first = Math.max(0, lastRunBefore(runs, start + 1));
  const before = runs[first];
  if (before && before.start + before.length <= start) first++;
  const from = runs[first];
  const to = runs[last];
  if (!from || !to || first > last) return undefined;
  for (let i = first; i <= last; i++) {
    if (!isAsRead(runs[i] as Run, text, start, end)) return undefined;
  }
  return {
    startContainer: from.node,
    startOffset: from.offset + Math.max(0, start - from.start),
    endContainer: to.node,
    endOffset: to.offset + Math.min(to.length, end - to.start),
  };
}

/** Index of the last run that begins before `offset`; -1 where there is none. */
function lastRunBefore(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Run).start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
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

function offsetInText(
  runs: readonly Run[],
  firstRunOf: ReadonlyMap<Text, number>,
  node: Text,
  offset: number,
): number | undefined {
  let i = firstRunOf.get(node);
  if (i === undefined) return offsetBeside(runs, firstRunOf, node);
  let end: number | undefined;
  for (let run = runs[i]; run?.node === node; run = runs[++i]) {
    if (offset < run.offset) return run.start;
    if (offset <= run.offset + run.length) {
      // At the border of two runs of one node the point belongs to the later one.
      const next = runs[i + 1];
      if (next?.node === node && next.offset <= offset) continue;
      return run.start + offset - run.offset;
    }
    end = run.start + run.length;
  }
  return end;
}

/** A text node that was left out: where the next one that was read begins. */
function offsetBeside(
  runs: readonly Run[],
  firstRunOf: ReadonlyMap<Text, number>,
  node: Node,
): number | undefined {
  const i = firstRunFollowing(runs, node);
  const next = runs[i];
  const previous = runs[i - 1];
  if (!next || !previous || !firstRunOf.has(next.node)) return undefined;
  return next.start;
}

function offsetInElement(
  runs: readonly Run[],
  firstRunOf: ReadonlyMap<Text, number>,
  node: Node,
  offset: number,
): number | undefined {
  const child = node.childNodes[offset];
  if (child) {
    const i = firstRunFollowing(runs, child);
    const run = runs[i];
    if (run && (child.contains(run.node) || runs[i - 1])) return run.start;
    return undefined;
  }
  // Past the last child: the end of the last run inside.
  let end: number | undefined;
  for (const run of runs) {
    if (node.contains(run.node)) end = run.start + run.length;
    else if (end !== undefined) break;
  }
  if (end !== undefined) return end;
  return parentElementOf(node) ? offsetBeside(runs, firstRunOf, node) : undefined;
}

/** Index of the first run at or after a node in document order; `runs.length` if none. */
function firstRunFollowing(runs: readonly Run[], node: Node): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const where = node.compareDocumentPosition((runs[middle] as Run).node);
    const isBefore =
      (where & Node.DOCUMENT_POSITION_PRECEDING) !== 0 &&
      (where & Node.DOCUMENT_POSITION_CONTAINS) === 0;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}
