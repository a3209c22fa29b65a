/**
 * Draws highlights as `mark` elements around the text, with mark.js `markRanges` in one pass: for
 * browsers without the CSS Custom Highlight API, and for the copy of a page that a person saves.
 * It changes the page's nodes, which frameworks may not survive; the default painter does not.
 */
import Mark from 'mark.js';
import { type Drawing, MAX_DRAWN, type Painter } from './painter.ts';

const MARK = 'sidelight-mark';

/** One piece of one text node, in the characters of all text nodes below the root. */
interface FlatRange {
  start: number;
  length: number;
  styles: string[];
}

interface Touched {
  node: Text;
  data: string;
  /** What mark.js cut it into, after it. */
  pieces: ChildNode[];
}

/**
 * @param root All drawings lie in it; those in shadow trees below it are passed over.
 * @returns A painter whose `clear` puts every text node back as it was, the same objects.
 */
export function createWrapPainter(root: Element): Painter {
  let isCapped = false;
  let touched: Touched[] = [];
  const clear = () => {
    for (const one of touched) putBack(one);
    touched = [];
  };
  return {
    get isCapped() {
      return isCapped;
    },
    paint(drawings) {
      clear();
      isCapped = drawings.length > MAX_DRAWN;
      touched = wrap(root, drawings.slice(0, MAX_DRAWN));
    },
    clear,
    // A wrapped highlight has no second look; the open card stands beside it.
    setActive: () => {},
    // What the page takes out is gone: putting it back would fight a framework over its nodes.
    restore: () => {},
    dropStale: () => {},
    tryAgain: () => {},
    hasGivenUp: false,
  };
}

function wrap(root: Element, drawings: readonly Drawing[]): Touched[] {
  const nodes = textNodesFor(root);
  const cuts = cutsByNode(nodes, drawings);
  const ranges: FlatRange[] = [];
  const touched: Touched[] = [];
  for (const [node, list] of cuts) {
    const offset = nodes.get(node) ?? 0;
    ranges.push(...flatten(list, offset));
    touched.push({ node, data: node.data, pieces: [] });
  }
  if (ranges.length === 0) return [];
  // The published types know neither our extra field nor that it is handed through.
  const each = (mark: Element, range: unknown) =>
    mark.classList.add(...(range as FlatRange).styles.map((style) => `sidelight-${style}`));
  new Mark(root as HTMLElement).markRanges(ranges, { element: 'mark', className: MARK, each });
  for (const one of touched) one.pieces = piecesAfter(one);
  return touched;
}

/** Text nodes in the order and with the offsets in which mark.js counts them. */
export function textNodesFor(root: Element): Map<Text, number> {
  const nodes = new Map<Text, number>();
  const walker = root.ownerDocument.createNodeIterator(root, NodeFilter.SHOW_TEXT);
  let offset = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (/^(?:script|style|title|head|html)$/.test(node.parentElement?.localName ?? '')) continue;
    nodes.set(node, offset);
    offset += node.length;
  }
  return nodes;
}

interface Cut {
  from: number;
  to: number;
  style: string;
}

function cutsByNode(nodes: Map<Text, number>, drawings: readonly Drawing[]): Map<Text, Cut[]> {
  const order = [...nodes.keys()];
  const indexes = new Map(order.map((node, i) => [node, i]));
  const cuts = new Map<Text, Cut[]>();
  for (const { range, style } of drawings) {
    const first = indexes.get(range.startContainer);
    const last = indexes.get(range.endContainer);
    if (first === undefined || last === undefined) continue;
    for (let i = first; i <= last; i++) {
      const node = order[i] as Text;
      const from = i === first ? range.startOffset : 0;
      const to = i === last ? range.endOffset : node.length;
      if (node.data.slice(from, to).trim() === '') continue;
      cuts.set(node, [...(cuts.get(node) ?? []), { from, to, style }]);
    }
  }
  return cuts;
}

/** mark.js ignores ranges that overlap: cut them so that none does, each with all its styles. */
function flatten(cuts: Cut[], offset: number): FlatRange[] {
  const borders = [...new Set(cuts.flatMap((cut) => [cut.from, cut.to]))].sort((a, b) => a - b);
  const flat: FlatRange[] = [];
  for (let i = 0; i + 1 < borders.length; i++) {
    const [from, to] = [borders[i] as number, borders[i + 1] as number];
    const styles = cuts.filter((cut) => cut.from <= from && cut.to >= to).map((cut) => cut.style);
    if (styles.length > 0) flat.push({ start: offset + from, length: to - from, styles });
  }
  return flat;
}

function piecesAfter({ node, data }: Touched): ChildNode[] {
  const pieces: ChildNode[] = [];
  let length = node.length;
  for (let next = node.nextSibling; next && length < data.length; next = next.nextSibling) {
    pieces.push(next);
    length += next.textContent?.length ?? 0;
  }
  // A cut at the very end leaves an empty node behind.
  const rest = (pieces.at(-1) ?? node).nextSibling;
  if (rest?.nodeType === Node.TEXT_NODE && (rest as Text).length === 0) pieces.push(rest);
  return pieces;
}

function putBack({ node, data, pieces }: Touched): void {
  const now = node.data + pieces.map((piece) => piece.textContent).join('');
  const isWhole = node.isConnected && pieces.every((piece) => piece.parentNode === node.parentNode);
  if (isWhole && now === data) {
    for (const piece of pieces) piece.remove();
    node.data = data;
    return;
  }
  // The page has been at it since: keep its words, take our elements out.
  for (const piece of pieces) {
    if (piece instanceof Element && piece.classList.contains(MARK))
      piece.replaceWith(...piece.childNodes);
  }
}
