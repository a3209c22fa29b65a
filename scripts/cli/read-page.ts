/**
 * Reads a saved web page with the code that reads pages in the browser, over a DOM without a
 * screen. Nothing of the page runs and nothing is fetched. What only a layout engine knows is not
 * known here: text that style sheets hide is read too.
 *
 * Two libraries share the work. linkedom parses what real pages are made of; happy-dom has a DOM
 * with prototypes and styles as the page code needs it, but loses the body of about one real page
 * in twelve when it parses. So it gets what linkedom has made well-formed.
 */
import { Window } from 'happy-dom';
import { parseHTML } from 'linkedom';
import { findArticleRoot } from '../../dom/find-article-root.ts';
import { readArticle } from '../../dom/read-article.ts';
import type { Slices } from '../../dom/walk-tree.ts';
import type { Article } from '../../lib/reading/types.ts';
import { FileError } from './file-error.ts';

/** Nobody waits for a frame to be drawn. */
const WHOLE: Slices = { isSpent: () => false, rest: () => Promise.resolve() };

/** Names that the page code takes from the global scope, as every page has them. */
const GLOBALS = ['Node', 'Element', 'Document', 'HTMLElement', 'ShadowRoot', 'Text'] as const;

/** @throws {FileError} where the page holds no article. */
export async function readPage(html: string, file: string): Promise<Article> {
  const window = new Window({
    url: 'https://page.invalid/',
    settings: {
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableComputedStyleRendering: false,
      handleDisabledFileLoadingAsSuccess: true,
      navigation: { disableMainFrameNavigation: true, disableChildFrameNavigation: true },
    },
  });
  try {
    window.document.write(tidy(html));
    const page = window.document as unknown as Document;
    return await withGlobals(window, async () => {
      const root = await findArticleRoot(page, { slices: WHOLE, anyPage: true });
      if (!root.ok) throw new FileError(`${file}: no article was found on this page`);
      const { article } = await readArticle(page, root.value, { slices: WHOLE });
      return withAddress(article, page);
    });
  } finally {
    await window.happyDOM.close();
  }
}

/** What runs, loads or styles goes; structured data stays, it says title and date. */
const NOT_READ =
  'script:not([type="application/ld+json" i]), style, noscript, template, iframe, object, embed, link:not([rel="canonical" i])';

function tidy(html: string): string {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll(NOT_READ)) element.remove();
  return document.toString();
}

/** A file has no address but the one that the page gives for itself. */
function withAddress({ url: _, ...article }: Article, page: Document): Article {
  const link = page.querySelector('link[rel="canonical"][href]')?.getAttribute('href') ?? '';
  const url = /^https?:/u.test(link) && URL.canParse(link) ? link : undefined;
  return { ...article, ...(url === undefined ? {} : { url }) };
}

/** One page at a time: the names are global while it is read, and gone after. */
async function withGlobals<T>(window: Window, run: () => Promise<T>): Promise<T> {
  const scope = globalThis as Record<string, unknown>;
  const before = GLOBALS.map((name) => [name, scope[name]] as const);
  for (const name of GLOBALS) scope[name] = window[name];
  const giveBack = lendTextContent(window);
  try {
    return await run();
  } finally {
    giveBack();
    for (const [name, value] of before) {
      if (value === undefined) delete scope[name];
      else scope[name] = value;
    }
  }
}

/**
 * The page code reads `textContent` through `Node`, where browsers define it; happy-dom answers
 * there with nothing and defines it once more on `Element`.
 */
function lendTextContent({ Node, Element }: Window): () => void {
  const ofNode = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent');
  const ofElement = Object.getOwnPropertyDescriptor(Element.prototype, 'textContent');
  if (!ofNode || !ofElement) return () => {};
  Object.defineProperty(Node.prototype, 'textContent', {
    ...ofNode,
    get(this: object) {
      return (this instanceof Element ? ofElement : ofNode).get?.call(this);
    },
  });
  return () => void Object.defineProperty(Node.prototype, 'textContent', ofNode);
}
