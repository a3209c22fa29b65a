/** Bundled into a page by measure-extract.ts: our reading of its article. Sets `window.sidelightExtract`. */
import { findArticleRoot } from '../../dom/find-article-root.ts';
import { readArticle } from '../../dom/read-article.ts';
import type { Slices } from '../../dom/walk-tree.ts';

/** @returns Length of the article's text: of the page's work nothing is left out. */
async function extract(): Promise<number> {
  // In one go, as the rivals do it.
  const slices: Slices = { isSpent: () => false, rest: async () => {} };
  const root = await findArticleRoot(document, { slices, anyPage: true });
  if (!root.ok) throw new Error(root.error.message);
  return (await readArticle(document, root.value, { slices })).article.text.length;
}

Object.assign(globalThis, { sidelightExtract: extract });
