/**
 * Bundled into a page by measure-paint.ts: words of an article drawn in several ways, and the hit
 * test beside the browser's own. Sets `window.sidelightPaint`.
 */
import Mark from 'mark.js';
import { findArticleRoot } from '../../dom/find-article-root.ts';
import { createHitTest, type Spot } from '../../dom/hit-test.ts';
import { createPainter } from '../../dom/painter.ts';
import type { DomRange, Positions } from '../../dom/positions.ts';
import { readArticle } from '../../dom/read-article.ts';

export const WAYS = ['nothing', 'ours', 'splitText', 'markRanges'] as const;
export type Way = (typeof WAYS)[number];

export interface InPagePaint {
  /** Reads the page and chooses so many words of it, evenly spread. */
  prepare(count: number): Promise<void>;
  /** Draws them, and waits for two frames. @returns Nodes that the page has more. */
  paint(way: Way): Promise<number>;
  /** µs a call, medians of rounds in turn, over points on the words in view. */
  hitTest(): HitTimes;
}

export interface HitTimes {
  /** `elementFromPoint`. */
  floor: number;
  /** `caretPositionFromPoint`, for comparison. */
  caret: number;
  ours: number;
}

interface Word extends Spot<number> {
  range: DomRange;
}

let words: Word[] = [];
let positions: Positions;

const inPage: InPagePaint = {
  async prepare(count) {
    const root = await findArticleRoot(document, { anyPage: true });
    if (!root.ok) throw new Error(root.error.message);
    const read = await readArticle(document, root.value);
    positions = read.positions;
    const all = [...read.article.text.matchAll(/\p{L}{4,}/gu)];
    words = Array.from({ length: count }, (_, key) => {
      const match = all[Math.floor((key * all.length) / count)] as RegExpExecArray;
      const [start, end] = [match.index, match.index + match[0].length];
      return { start, end, key, range: positions.toRange(start, end) as DomRange };
    });
  },
  async paint(way) {
    const before = countNodes();
    DRAW[way]();
    await frame();
    await frame();
    return countNodes() - before;
  },
  hitTest() {
    const hits = createHitTest(document, positions, words);
    const points = pointsInView();
    const rounds = { floor: [] as number[], caret: [] as number[], ours: [] as number[] };
    for (let round = 0; round < 15; round++) {
      rounds.floor.push(timeCalls(points, ({ x, y }) => document.elementFromPoint(x, y)));
      rounds.caret.push(timeCalls(points, ({ x, y }) => document.caretPositionFromPoint(x, y)));
      rounds.ours.push(timeCalls(points, ({ x, y }) => hits.at(x, y)));
    }
    return {
      floor: middle(rounds.floor),
      caret: middle(rounds.caret),
      ours: middle(rounds.ours),
    };
  },
};

const DRAW: Record<Way, () => void> = {
  nothing: () => {},
  ours: () => createPainter(document).paint(words.map(({ range }) => ({ range, style: 'person' }))),
  /** By hand: the word cut out of its text node and put into a span. */
  splitText() {
    for (const { range } of words.toReversed()) {
      const node = range.startContainer.splitText(range.startOffset);
      node.splitText(range.endOffset - range.startOffset);
      const span = document.createElement('span');
      span.className = 'marked';
      node.replaceWith(span);
      span.append(node);
    }
  },
  markRanges() {
    const offsets = new Map<Node, number>();
    let offset = 0;
    const walker = document.createNodeIterator(document.body, NodeFilter.SHOW_TEXT);
    for (
      let node = walker.nextNode() as Text | null;
      node;
      node = walker.nextNode() as Text | null
    ) {
      offsets.set(node, offset);
      offset += node.length;
    }
    const ranges = words.map(({ range, start, end }) => ({
      start: (offsets.get(range.startContainer) ?? 0) + range.startOffset,
      length: end - start,
    }));
    new Mark(document.body).markRanges(ranges, { className: 'marked' });
  },
};

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const middle = (of: number[]) => of.toSorted((a, b) => a - b)[of.length >> 1] ?? Number.NaN;

function countNodes(): number {
  const walker = document.createTreeWalker(document);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}

/** Half of them on highlights, half wherever in the text. */
function pointsInView(): { x: number; y: number }[] {
  const boxes = words.flatMap(({ range }) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const box = live.getBoundingClientRect();
    return box.top > 0 && box.bottom < innerHeight ? [box] : [];
  });
  const on = boxes.map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }));
  const beside = boxes.map((_, i) => ({
    x: 20 + ((i * 97) % 600),
    y: 10 + ((i * 61) % (innerHeight - 20)),
  }));
  return [...on, ...beside];
}

/** µs a call. */
function timeCalls<T>(points: T[], call: (point: T) => unknown): number {
  const times = Math.ceil(1000 / points.length);
  const before = performance.now();
  for (let time = 0; time < times; time++) for (const point of points) call(point);
  return ((performance.now() - before) * 1000) / (times * points.length);
}

Object.assign(globalThis, { sidelightPaint: inPage });
