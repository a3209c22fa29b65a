/**
 * Bundled into a page by measure-marks.ts: our whole way from the page to its highlights, without
 * the extension around it. Sets `window.sidelightBench`.
 */
import { findArticleRoot } from '../../dom/find-article-root.ts';
import { createPainter } from '../../dom/painter.ts';
import { readArticle } from '../../dom/read-article.ts';
import { openContainer } from '../../lib/pack/container.ts';
import { findMentions } from '../../lib/people/find-mentions.ts';
import { type NameIndex, openNames } from '../../lib/people/open-names.ts';

export interface InPage {
  open(base64: string): void;
  /** Reads, finds, paints, and takes it back uncounted; ms of all of it and of finding alone, and how many it drew. */
  mark(): Promise<{ ms: number; findMs: number; count: number }>;
}

let names: NameIndex;

const inPage: InPage = {
  open(base64) {
    const { buffer } = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
    const opened = openContainer(buffer);
    if (!opened.ok) throw new Error(opened.error.message);
    names = openNames(opened.value);
  },
  async mark() {
    const before = performance.now();
    const root = await findArticleRoot(document, { anyPage: true });
    if (!root.ok) throw new Error(root.error.message);
    const { article, positions } = await readArticle(document, root.value);
    const read = performance.now();
    const mentions = findMentions(article, names);
    const found = performance.now();
    const drawings = mentions.flatMap(({ start, end }) => {
      const range = positions.toRange(start, end);
      return range ? [{ range, style: 'person' as const }] : [];
    });
    const painter = createPainter(document);
    painter.paint(drawings);
    document.body.getBoundingClientRect(); // the browser lays out what was changed
    const ms = performance.now() - before;
    painter.clear();
    return { ms, findMs: found - read, count: drawings.length };
  },
};

Object.assign(globalThis, { sidelightBench: inPage });
