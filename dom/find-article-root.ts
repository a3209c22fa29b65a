/**
 * Which element of a page is the article, what beside it belongs to it (headline, standfirst) and
 * what inside it does not (related stories, share bars, forms, advertisements), or why there is
 * none. It reads and changes nothing.
 *
 * Method: blocks of prose count for an element and blocks of links against it; the element with
 * the greatest sum is the root, as in body text extraction (Finn, Kushmerick and Smyth, "Fact or
 * fiction: content classification for digital libraries", 2001) but over the tree; subtrees with a
 * negative sum, or named as furniture, are then left out.
 */
import { fail, ok, type Result } from '../lib/result.ts';
import { chooseRoot, findLeftOut, isTeaserList, sumParts } from './choose-root.ts';
import { findHeadline, findLead } from './find-headline.ts';
import { isNewsPage } from './is-news-page.ts';
import { type PageFacts, readFactsInSlices } from './read-page-facts.ts';
import { bodyOf, rootElementOf } from './safe-dom.ts';
import { scanParts } from './scan-parts.ts';
import { createSlices, restIfSpent, type Slices } from './walk-tree.ts';

export interface ArticleRoot {
  /** Holds the article's text. */
  element: Element;
  /** Headline and standfirst where they stand outside `element`, in document order. */
  lead: Element[];
  headline?: Element;
  /** Subtrees of `element` and `lead` that are not the article. */
  leftOut: ReadonlySet<Element>;
  facts: PageFacts;
}

export type NoRoot = 'not-html' | 'no-article';

/** @param options.anyPage Skips the question whether the page is news: read what prose there is. */
export async function findArticleRoot(
  document: Document,
  options: { slices?: Slices; anyPage?: boolean } = {},
): Promise<Result<ArticleRoot, NoRoot>> {
  const body = readableBody(document);
  if (!body) return fail('not-html', `Nothing to read in ${document.contentType}.`);
  const slices = options.slices ?? createSlices();
  const facts = await readFactsInSlices(document, slices);
  await restIfSpent(slices);
  const parts = await scanParts(body, slices);
  await restIfSpent(slices);
  const sums = await sumParts(parts, slices);
  await restIfSpent(slices);
  const root = chooseRoot(parts, sums);
  if (!root) return fail('no-article', 'No prose on the page.');
  await restIfSpent(slices);
  const headline = findHeadline(parts, root, facts);
  const prose = sums.prose[root.order] ?? 0;
  const isList = isTeaserList(root, sums);
  if (
    !options.anyPage &&
    !isNewsPage({ document, facts, prose, hasHeadline: !!headline, isList })
  ) {
    return fail('no-article', 'The page does not look like news.');
  }
  await restIfSpent(slices);
  return ok({
    element: root.element,
    lead: findLead(parts, root, headline, facts).map((part) => part.element),
    leftOut: new Set(findLeftOut(root, sums).map((part) => part.element)),
    facts,
    ...(headline && { headline: headline.element }),
  });
}

/** The body of an HTML or XHTML document that is not a frameset, else `null`. */
export function readableBody(document: Document): Element | null {
  const type: string = Reflect.get(Document.prototype, 'contentType', document);
  if (type !== 'text/html' && type !== 'application/xhtml+xml') return null;
  return rootElementOf(document) && bodyOf(document);
}
