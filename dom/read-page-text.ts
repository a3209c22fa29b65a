/**
 * The text of a whole page, for annotations: they stand on pages that are no article too, and in
 * the parts of one that are not. Otherwise read like an article: what is seen, in reading order.
 */
import { openText, type SearchedText } from '../lib/annotations/find-anchor.ts';
import { readableBody } from './find-article-root.ts';
import { createOffsets, type Offsets } from './offsets.ts';
import type { Positions } from './positions.ts';
import { readText } from './read-article.ts';
import type { Slices } from './walk-tree.ts';

export interface PageText extends SearchedText {
  /** Paths of range selectors begin here. */
  body: Element;
  positions: Positions;
  offsets: Offsets;
}

/** @returns `undefined` for what is no HTML page, as frames and pictures. */
export async function readPageText(
  document: Document,
  slices?: Slices,
): Promise<PageText | undefined> {
  const body = readableBody(document);
  if (!body) return undefined;
  const root = { element: body, lead: [], leftOut: new Set<Element>() };
  const { text, positions } = await readText(document, root, slices ? { slices } : {});
  return { ...openText(text), body, positions, offsets: createOffsets(positions) };
}
