/**
 * Reads the article out of its root: plain text in blocks, what the page says about it, and the
 * map from its offsets to the page. It takes what can be seen, in reading order, through open
 * shadow trees, and leaves out what is hidden, what assistive text repeats, and pronunciation.
 * It changes nothing and finds nothing.
 */
import type { Article, Block, BlockKind } from '../lib/reading/types.ts';
import type { ArticleRoot } from './find-article-root.ts';
import { isTruncated } from './is-truncated.ts';
import { createPositions, type Positions } from './positions.ts';
import {
  hasAnyAttribute,
  hasAttribute,
  plainTextOf,
  readAttribute,
  selectFirst,
} from './safe-dom.ts';
import { isInline, isUnread } from './scan-parts.ts';
import { hasBlankLine, TextBuilder } from './text-builder.ts';
import { createSlices, type Slices, type Visitor, walkTree } from './walk-tree.ts';

export interface ReadText {
  text: string;
  /** As in `Article.blocks`. */
  blocks: Block[];
  positions: Positions;
  /** The text was longer than the limit and ends at a block near it. */
  isCapped: boolean;
}

export interface ReadArticle extends Pick<ReadText, 'positions' | 'isCapped'> {
  article: Article;
}

/** What is read of a page, in this order: `lead`, then `element`. */
export type TextRoot = Pick<ArticleRoot, 'element' | 'lead' | 'leftOut' | 'headline'>;

/** UTF-16 code units; ten times the longest of a thousand news pages. */
const TEXT_LIMIT = 1_200_000;

const KINDS: Record<string, BlockKind> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  p: 'paragraph',
  blockquote: 'quote',
  li: 'item',
  dt: 'item',
  dd: 'item',
  figcaption: 'caption',
  caption: 'caption',
  td: 'cell',
  th: 'cell',
};
/** These hold their kind against a paragraph inside them. */
const STRONG = new Set<BlockKind>(['headline', 'heading', 'quote', 'caption', 'cell', 'item']);

interface ReadOptions {
  /** Text length at which reading stops. */
  limit?: number;
  slices?: Slices;
}

/** @returns The article as `readText` reads its root, with what the page says of it. */
export async function readArticle(
  document: Document,
  root: ArticleRoot,
  options: ReadOptions = {},
): Promise<ReadArticle> {
  const { text, blocks, positions, isCapped } = await readText(document, root, options);
  const title = root.headline ? plainTextOf(root.headline, 500) : root.facts.title;
  const article: Article = {
    text,
    blocks,
    url: document.URL.split('#')[0] as string,
    isTruncated: isTruncated(root, text),
    ...(title && { title }),
    ...(root.facts.language && { language: root.facts.language }),
    ...(root.facts.published && { published: root.facts.published }),
  };
  return { article, positions, isCapped };
}

/** @returns Blocks may be empty where the root shows nothing. */
export async function readText(
  document: Document,
  root: TextRoot,
  options: ReadOptions = {},
): Promise<ReadText> {
  const reader = new TextReader(document, root, options.limit ?? TEXT_LIMIT);
  const slices = options.slices ?? createSlices();
  for (const start of [...root.lead, root.element]) await walkTree(start, reader, slices);
  const { text, blocks, pieces } = reader.builder;
  const positions = createPositions({ text, pieces });
  return { text, blocks, positions, isCapped: reader.isCapped };
}

interface Open {
  element: Element;
  isBlock: boolean;
  kind: BlockKind;
  keepsBreaks: boolean;
}

class TextReader implements Visitor {
  readonly builder = new TextBuilder();
  isCapped = false;
  #root: TextRoot;
  #limit: number;
  #view: Window & typeof globalThis;
  #open: Open[] = [];
  /** The whole root is invisible, as AMP pages are while they load: that hides no part of it. */
  #isVeiled: boolean;

  constructor(document: Document, root: TextRoot, limit: number) {
    this.#root = root;
    this.#limit = limit;
    // A document that is not shown has no styles, and asks them of whichever window.
    this.#view = document.defaultView ?? window;
    this.#isVeiled = isInvisible(this.#view.getComputedStyle(root.element));
  }

  isDone(): boolean {
    return this.isCapped;
  }

  enter(element: Element, name: string): boolean {
    if (name === 'br') {
      this.builder.addBreak(this.#kind);
      return false;
    }
    if (isUnread(name) || this.#root.leftOut.has(element)) return false;
    const up = this.#open.at(-1);
    if (up && isPlainInline(element, name)) {
      this.#open.push({ element, isBlock: false, kind: up.kind, keepsBreaks: up.keepsBreaks });
      return true;
    }
    if (name in KINDS && isBare(element) && isWhole(element) && this.#isShown(element)) {
      this.#endBlock();
      this.builder.addWhole(element, this.#kindOf(element, name, up?.kind));
      this.#noteLength();
      return false;
    }
    const style = this.#view.getComputedStyle(element);
    if (isHidden(element, style, this.#isVeiled)) return false;
    const isBlock = breaksLine(name, style);
    if (isBlock) this.#endBlock();
    this.#open.push({
      element,
      isBlock,
      kind: this.#kindOf(element, name, up?.kind),
      keepsBreaks: style.whiteSpace.startsWith('pre'),
    });
    return true;
  }

  leave(element: Element): void {
    if (this.#open.at(-1)?.element !== element) return;
    if (this.#open.at(-1)?.isBlock) this.#endBlock();
    this.#open.pop();
  }

  text(node: Text): void {
    if (this.isCapped) return;
    this.builder.addText(node, this.#kind, this.#open.at(-1)?.keepsBreaks);
  }

  get #kind(): BlockKind {
    return this.#open.at(-1)?.kind ?? 'paragraph';
  }

  #endBlock(): void {
    this.builder.endBlock(this.#kind);
    this.#noteLength();
  }

  #noteLength(): void {
    if (this.builder.length >= this.#limit) this.isCapped = true;
  }

  /** One question in place of five, where nothing but what is around an element can hide it. */
  #isShown(element: Element): boolean {
    return element.checkVisibility?.({ visibilityProperty: !this.#isVeiled }) ?? false;
  }

  #kindOf(element: Element, name: string, above: BlockKind | undefined): BlockKind {
    if (element === this.#root.headline) return 'headline';
    const own = KINDS[name];
    if (own && !(own === 'paragraph' && above && STRONG.has(above))) return own;
    return above ?? 'paragraph';
  }
}

const PLAIN_INLINE = new Set(['a', 'b', 'em', 'i', 'strong', 'u']);
const SINGLED_OUT = ['class', 'style', 'id', 'hidden', 'aria-hidden', 'contenteditable'];
/** Anything in a block that is to be looked at by itself. */
const NOT_PLAIN = `:not(${[...PLAIN_INLINE].join()}), ${SINGLED_OUT.map((name) => `[${name}]`).join()}`;

/**
 * A link or an emphasis that nothing singles out: no rule but one for all of its kind can style
 * it, and asking what the styles say is half of what reading costs.
 */
function isPlainInline(element: Element, name: string): boolean {
  return PLAIN_INLINE.has(name) && isBare(element);
}

const isBare = (element: Element): boolean =>
  !hasAnyAttribute(element) || !SINGLED_OUT.some((one) => hasAttribute(element, one));

/**
 * A block with nothing in it but text, plain links and emphasis: its text is taken in one go, and
 * where each character stands is found only where somebody asks for it.
 */
const isWhole = (element: Element): boolean =>
  !element.shadowRoot &&
  (element.firstElementChild === null || selectFirst(element, NOT_PLAIN) === null) &&
  !hasBlankLine(element);

/** Whether the element begins and ends a line of its own. */
function breaksLine(name: string, style: CSSStyleDeclaration): boolean {
  const display = style.display;
  if (display === '') return !isInline(name);
  if (isInline(name)) {
    // A drop cap floats, and so becomes a block to CSS; to the reader it begins a word.
    if (style.float !== 'none') return false;
    return /^(?:block|flex|grid|list-item|table|flow-root)/.test(display);
  }
  return !/^(?:inline|ruby|contents)/.test(display) || name in KINDS;
}

/** Not to be seen, or written for a screen reader only. */
function isHidden(element: Element, style: CSSStyleDeclaration, isVeiled: boolean): boolean {
  if (style.display === 'none') return true;
  if (!isVeiled && isInvisible(style)) return true;
  if (style.contentVisibility === 'hidden') return true;
  if (hasAttribute(element, 'contenteditable') && isEditable(element)) return true;
  // A drop cap is often hidden from assistive technology and repeated for it; anything longer
  // that is hidden from it is decoration, or not on show.
  if (readAttribute(element, 'aria-hidden') === 'true') return plainTextOf(element, 8).length > 2;
  return isVisuallyHidden(style);
}

const isEditable = (element: Element): boolean =>
  /^(?:|true|plaintext-only)$/.test(readAttribute(element, 'contenteditable'));

const isInvisible = (style: CSSStyleDeclaration): boolean =>
  style.visibility === 'hidden' || style.visibility === 'collapse';

/** The customary recipes: cut to nothing, or one pixel large. */
function isVisuallyHidden(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (/^rect\((?:[01](?:px)?[,\s]*){4}\)$/.test(style.clip)) return true;
  if (/inset\((?:50|100)%/.test(style.clipPath)) return true;
  return (
    style.overflow !== 'visible' && parseFloat(style.width) <= 1 && parseFloat(style.height) <= 1
  );
}
