/** The page's side of `article-root.ts`: what is bundled and run inside each saved page. */
import { findArticleRoot } from '../../dom/find-article-root.ts';
import { readArticle } from '../../dom/read-article.ts';

async function readForEvaluation() {
  const begin = performance.now();
  const root = await findArticleRoot(document, { anyPage: true });
  const found = performance.now();
  if (!root.ok) return { isNews: false, code: root.error.code, blocks: [], ms: found - begin };
  const { article } = await readArticle(document, root.value);
  const end = performance.now();
  const gate = await findArticleRoot(document);
  const { text, blocks, ...facts } = article;
  return {
    isNews: gate.ok,
    blocks: blocks.map((block) => ({ kind: block.kind, text: text.slice(block.start, block.end) })),
    facts,
    rootMs: found - begin,
    ms: end - begin,
    root: pathOf(root.value.element),
  };
}

function pathOf(element: Element): string {
  const { className } = element;
  return `${element.localName}${element.id && `#${element.id}`}.${String(className).slice(0, 60)}`;
}

async function isOnForEvaluation() {
  return (await findArticleRoot(document)).ok;
}

Object.assign(globalThis, { readForEvaluation, isOnForEvaluation });
