/**
 * The arithmetic behind the article root: what each block of a page counts, which element has the
 * greatest sum, and which subtrees inside it drag. Works on the tree of `scan-parts` alone.
 */
import { isFurniture, leadsAway } from './boilerplate.ts';
import { readAttribute } from './safe-dom.ts';
import type { Part } from './scan-parts.ts';
import { restIfSpent, type Slices } from './walk-tree.ts';

const HEADING = /^h[1-6]$/;
/** Shorter runs of text are labels, bylines, dates: they neither make nor break an article. */
const SHORT = 25;
/** From here on a run of text with a clause in it is prose. */
const LONG = 80;
/** A furniture-like part that holds more of the page's prose than this is not furniture. */
const FURNITURE_SHARE = 0.4;
/** What is plainly named comments may hold more, where so many characters are left beside it. */
const COMMENTS_SHARE = 0.85;
const ENOUGH_BESIDE = 400;
/** How much of its parent's prose a child must hold for the search to go down into it. */
const DESCEND = 0.85;
/** The same for an element that says it is the article, by its kind or only by its class. */
const DESCEND_MARKED = 0.45;
const DESCEND_NAMED = 0.7;

/** How many parts are looked at between two looks at the clock. */
const STRIDE = 64;

/** An article has seldom so many headings that are links. */
const MANY_HEADINGS = 4;

/** Sums by part order. */
export interface Sums {
  /** Prose counted for the part, furniture within left out. */
  prose: Float64Array;
  /** `prose` minus what counts against. */
  value: Float64Array;
  /** 1 where the part is cut from its ancestors. */
  isCut: Uint8Array;
}

/** Positive for prose, negative for links and scraps, 0 for what says nothing. */
function blockValue(part: Part): number {
  if (part.own === 0 || HEADING.test(part.name)) return 0;
  const prose = part.own - part.ownLinks;
  if (part.ownLinks > part.own * 0.5) return -(part.ownLinks * 0.6 + 8);
  if (prose >= LONG && part.hasStop) return prose;
  if (prose >= SHORT && part.isSentence) return prose * 0.8;
  if (part.name === 'p' && prose >= SHORT) return prose * 0.4;
  return prose < SHORT ? -4 : 0;
}

/** @param parts In document order, as `scanParts` gives them. */
export async function sumParts(parts: Part[], slices: Slices): Promise<Sums> {
  const own = new Float64Array(parts.length);
  const good = new Float64Array(parts.length);
  for (const part of parts) {
    const value = blockValue(part);
    own[part.order] = value;
    if (value > 0) good[part.order] = value;
  }
  await restIfSpent(slices);
  const all = sumUp(parts, good, new Uint8Array(parts.length));
  const isCut = await findFurniture(parts, all, slices);
  return { prose: sumUp(parts, good, isCut), value: sumUp(parts, own, isCut), isCut };
}

/** Adds every part to its parent, but for those that are cut. */
function sumUp(parts: Part[], own: Float64Array, isCut: Uint8Array): Float64Array {
  const sums = own.slice();
  for (let i = parts.length - 1; i > 0; i--) {
    const up = parts[i]?.parent?.order;
    if (up !== undefined && !isCut[i]) sums[up] = (sums[up] ?? 0) + (sums[i] ?? 0);
  }
  return sums;
}

/**
 * Looks at names only where there is prose to lose, and no further into what is cut. Where parts of
 * one class hold too much together, as when every piece of an article is a `widget`, none is cut.
 */
async function findFurniture(
  parts: Part[],
  prose: Float64Array,
  slices: Slices,
): Promise<Uint8Array> {
  const isCut = new Uint8Array(parts.length);
  const all = prose[0] ?? 0;
  const most = all * FURNITURE_SHARE;
  const alike = new Map<string, Part[]>();
  const open = [...(parts[0]?.children ?? [])];
  for (let part = open.pop(), count = 1; part; part = open.pop(), count++) {
    if (count % STRIDE === 0) await restIfSpent(slices);
    const here = prose[part.order] ?? 0;
    if (here === 0) continue;
    if ((here < most || areComments(part, here, all)) && isFurniture(part)) {
      isCut[part.order] = 1;
      const name = readAttribute(part.element, 'class');
      const group = alike.get(name);
      if (group) group.push(part);
      else if (MAY_HOLD_TEXT.test(name)) alike.set(name, [part]);
    } else pushAll(open, part.children);
  }
  for (const group of alike.values()) {
    const sum = group.reduce((total, part) => total + (prose[part.order] ?? 0), 0);
    if (group.length > 1 && sum >= most) for (const part of group) isCut[part.order] = 0;
  }
  return isCut;
}

/** Under a short report there may be more comments than report; but all of a page is not comments. */
function areComments({ element }: Part, here: number, all: number): boolean {
  if (here > all * COMMENTS_SHARE || all - here < ENOUGH_BESIDE) return false;
  return COMMENTS.test(`${readAttribute(element, 'class')} ${readAttribute(element, 'id')}`);
}

const COMMENTS =
  /(?:^|\s)(?:comments?(?:[_-]*(?:list|area|section|threads?|wrap\w*|container))?|disqus\w*)(?:$|\s)/i;

/** Words for furniture that some sites use for every piece of a page. */
const MAY_HOLD_TEXT = /widget|promo|banner|overlay|modal|rating|paywall|subscri|premium|sponsor/i;

/** @returns The part that holds the article, or `undefined` where there is no prose at all. */
export function chooseRoot(parts: Part[], sums: Sums): Part | undefined {
  const top = parts[0];
  if (!top || (sums.prose[0] ?? 0) < 140) return undefined;
  let root: Part = top;
  for (
    let next: Part | undefined = top;
    next;
    next = bestNamed(root, sums) ?? bestChild(root, sums)
  ) {
    root = next;
  }
  return root;
}

function bestChild(root: Part, sums: Sums): Part | undefined {
  const need = (sums.prose[root.order] ?? 0) * DESCEND;
  return root.children.find(
    (child) =>
      !sums.isCut[child.order] && (sums.prose[child.order] ?? 0) >= need && isContainer(child),
  );
}

/** The descendant that says it is the article's text and holds most of it. */
function bestNamed(root: Part, sums: Sums): Part | undefined {
  const all = sums.prose[root.order] ?? 0;
  const open = [...root.children];
  let best: Part | undefined;
  for (let part = open.pop(); part; part = open.pop()) {
    const prose = sums.prose[part.order] ?? 0;
    if (sums.isCut[part.order] || prose < all * DESCEND_MARKED) continue;
    const isArticle =
      isMarkedArticle(part) || (prose >= all * DESCEND_NAMED && isNamedArticle(part));
    if (isArticle && (!best || prose > (sums.prose[best.order] ?? 0))) best = part;
    pushAll(open, part.children);
  }
  return best;
}

const isMarkedArticle = ({ element, name }: Part): boolean =>
  name === 'article' ||
  readAttribute(element, 'role') === 'article' ||
  /\barticleBody\b/.test(readAttribute(element, 'itemprop'));

const isNamedArticle = ({ element }: Part): boolean =>
  ARTICLE_NAMES.test(`${readAttribute(element, 'class')} ${readAttribute(element, 'id')}`);

const ARTICLE_NAMES =
  /(?:^|[\s_-])(?:article|story|post|entry|page|news|blog)[_-]*(?:body|content|text)(?:$|[\s_-])|articleBody|storyBody|postBody|articleContent/i;

/** Never the root, however long: parts of a text, not texts. */
const isContainer = (part: Part): boolean =>
  !/^(?:p|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|figure|figcaption|pre)$/.test(part.name);

/**
 * What inside the root is not the article: furniture, lists of links, what follows a heading that
 * leads away. Top-most parts only, in no order.
 */
export function findLeftOut(root: Part, sums: Sums): Part[] {
  const found: Part[] = [];
  const open = [...root.children];
  for (let part = open.pop(); part; part = open.pop()) {
    if (part.total === 0) continue;
    if (isLeftOut(part, root, sums)) found.push(part);
    else pushAll(open, part.children);
  }
  return found;
}

/** @returns Whether the root is a row of headings that lead away, each with little below it. */
export function isTeaserList(root: Part, sums: Sums): boolean {
  let headings = 0;
  let blocks = 0;
  const open = [...root.children];
  for (let part = open.pop(); part; part = open.pop()) {
    if (sums.isCut[part.order]) continue;
    if (HEADING.test(part.name)) {
      if (part.totalLinks > part.total * 0.5) headings++;
    } else if (blockValue(part) > 0) blocks++;
    pushAll(open, part.children);
  }
  return headings >= MANY_HEADINGS && blocks <= headings * 2.5;
}

/** Not by spreading: a page may have more children than a call takes arguments. */
function pushAll(list: Part[], more: readonly Part[]): void {
  for (const part of more) list.push(part);
}

function isLeftOut(part: Part, root: Part, sums: Sums): boolean {
  if (sums.isCut[part.order] || (part.total < 100 && leadsAway(part.element))) return true;
  const value = sums.value[part.order] ?? 0;
  const prose = sums.prose[part.order] ?? 0;
  if (prose > (sums.prose[root.order] ?? 0) * FURNITURE_SHARE) return false;
  const links = part.totalLinks / part.total;
  if (prose === 0 && isFurniture(part)) return true;
  if (HEADING.test(part.name)) return links > 0.9 && part.total > 20;
  if (part.children.length === 0) return links > 0.85 && part.total > 15;
  return value < 0 && links > 0.4;
}
