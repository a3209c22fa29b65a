/**
 * Whether a page shows only the beginning of its article, as far as the page lets on: a paywall
 * that can be seen, far fewer words than promised, a text that stops with "continue reading".
 */
import type { ArticleRoot } from './find-article-root.ts';
import { localNameOf, parentElementOf, plainTextOf, selectAll, selectFirst } from './safe-dom.ts';

const WALLS =
  '[class*="paywall" i], [id*="paywall" i], [class*="regwall" i], [id*="regwall" i], [class*="subscriber-wall" i], [class*="subscription-wall" i], [class*="meteredContent" i], [class*="metered-content" i], [class*="tp-container" i], [data-testid*="paywall" i], [class*="article-gate" i], [id*="gateway-content" i]';
const GOES_ON =
  /(?:\.\.\.|…|\b(?:continue reading|read the full (?:story|article)|read more|subscribe to (?:continue|read)|sign in to (?:continue|read)|log in to (?:continue|read)|weiterlesen|lire la suite|seguir leyendo|continuar leyendo|to continue reading)\b.{0,40})\s*$/i;
/** An article that is not cut is rarely shorter than this. */
const SHORT = 1_200;
/** A beginning is never this long: a book is not searched for walls. */
const LONG = 150_000;
/** Not shown, and no script of ours would know better. */
const HIDDEN = '[hidden], [style*="display:none" i], [style*="display: none" i]';
/** A hidden part with these is a dialogue, not text. */
const FIELDS = 'input, textarea, select, button, nav';
/** More than a caption or a note that a click unfolds. */
const MUCH_HIDDEN = 800;
/** Less than this share of the promised words is a beginning. */
const ENOUGH = 0.6;

export function isTruncated(root: ArticleRoot, text: string): boolean {
  const { facts } = root;
  const promised = facts.wordCount ?? 0;
  // A text of so many letters has its words, whatever the language: no need to count.
  const mayLack = promised > 150 && text.length < promised * 12;
  if (mayLack && text.split(/\s+/).length < promised * ENOUGH) return true;
  if (facts.isPaid && text.length < SHORT) return true;
  if (GOES_ON.test(text.slice(-160))) return true;
  if (text.length > LONG) return false;
  return hasWall(root.element) || hidesProse(root);
}

/** Paragraphs for subscribers are often in the page and only not shown. */
function hidesProse({ element, leftOut }: ArticleRoot): boolean {
  let length = 0;
  for (const hidden of selectAll(element, HIDDEN)) {
    if (leftOut.has(hidden) || selectFirst(hidden, FIELDS) !== null) continue;
    const paragraphs = localNameOf(hidden) === 'p' ? [hidden] : selectAll(hidden, 'p');
    for (const paragraph of paragraphs) length += plainTextOf(paragraph, MUCH_HIDDEN).length;
    if (length >= MUCH_HIDDEN) return true;
  }
  return false;
}

function hasWall(element: Element): boolean {
  const around = parentElementOf(element) ?? element;
  return selectAll(around, WALLS).some((wall) => {
    // Many sites name the whole article after the paywall it may get: a wall is small and shown.
    const isSmall = !wall.contains(element) && plainTextOf(wall, 900).length < 800;
    return isSmall && plainTextOf(wall, 50).length > 10 && wall.getClientRects().length > 0;
  });
}
