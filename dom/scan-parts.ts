/**
 * A light tree of a page's blocks with how much text and link text each holds: what the search for
 * the article looks at. It reads tags and text only, no style, so that it costs no layout; it
 * judges nothing.
 */
import { localNameOf, selectAll, selectFirst } from './safe-dom.ts';
import { createSlices, type Slices, type Visitor, walkTree } from './walk-tree.ts';

export interface Part {
  element: Element;
  name: string;
  parent: Part | undefined;
  children: Part[];
  /** Position in document order, from 0. */
  order: number;
  /** Characters standing directly in this block, or in inline elements in it. */
  own: number;
  ownLinks: number;
  /** Its own text outside links has the end of a clause or a sentence. */
  hasStop: boolean;
  /** Its own text ends like a sentence. */
  isSentence: boolean;
  /** With all blocks below. */
  total: number;
  totalLinks: number;
}

/** Elements that run in a line of text; everything else counts as a block of its own. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small span strike strong sub sup time tt u var wbr br'.split(
    ' ',
  ),
);

/** Elements whose text is not for reading. */
const UNREAD = new Set(
  'nav script style noscript template iframe frame frameset object embed svg math canvas video audio picture img map input select option textarea button progress meter datalist output rp rt dialog head link meta title'.split(
    ' ',
  ),
);

export const isUnread = (name: string): boolean => UNREAD.has(name);
export const isInline = (name: string): boolean => INLINE.has(name);

/** Ends of clauses and sentences in Latin, Greek, Cyrillic, Arabic, Indic and East Asian scripts. */
const STOP = /[.!?,;:…](?:[\s"'”’»)\]]|$)|[。！？、，।؟،]/;
const SENTENCE_ENDS = '.!?…。！？।؟:';
const CLOSERS = ' "\'”’»«)]';
const HIDDEN =
  '[hidden], [aria-hidden="true"], [style*="display:none" i], [style*="display: none" i]';
/** Anything in a block that does not simply run along in its text. */
const NOT_RUNNING = `:not(${[...INLINE].join()}), ${HIDDEN}`;

/** Six times the elements of the largest of a thousand news pages. */
const MAX_PARTS = 30_000;

/**
 * @param top Usually the body.
 * @returns Parts in document order, the first being `top`'s; a page of more than `MAX_PARTS` is cut.
 */
export async function scanParts(top: Element, slices: Slices = createSlices()): Promise<Part[]> {
  const scan = new PartScan(new Set(selectAll(top, HIDDEN)));
  await walkTree(top, scan, slices);
  for (let i = scan.parts.length - 1; i >= 0; i--) {
    const part = scan.parts[i] as Part;
    part.total += part.own;
    part.totalLinks += part.ownLinks;
    if (part.parent) {
      part.parent.total += part.total;
      part.parent.totalLinks += part.totalLinks;
    }
  }
  return scan.parts;
}

class PartScan implements Visitor {
  readonly parts: Part[] = [];
  #hidden: ReadonlySet<Element>;
  #open: Part[] = [];
  #linkDepth = 0;

  constructor(hidden: ReadonlySet<Element>) {
    this.#hidden = hidden;
  }

  isDone(): boolean {
    return this.parts.length >= MAX_PARTS;
  }

  enter(element: Element, name: string): boolean {
    if (UNREAD.has(name) || this.#hidden.has(element)) return false;
    if (INLINE.has(name)) {
      if (name === 'a') this.#linkDepth++;
      return true;
    }
    const part = this.#addPart(element, name);
    if (this.#takeWhole(part)) return false;
    this.#open.push(part);
    return true;
  }

  leave(element: Element): void {
    if (this.#open[this.#open.length - 1]?.element === element) this.#open.pop();
    else if (localNameOf(element) === 'a') this.#linkDepth--;
  }

  text(node: Text): void {
    const part = this.#open.at(-1);
    if (!part) return;
    const text = node.data.trim();
    if (text === '') return;
    part.own += text.length;
    if (this.#linkDepth > 0) part.ownLinks += text.length;
    else part.hasStop ||= STOP.test(text);
    part.isSentence = endsSentence(text);
  }

  /** Most blocks hold nothing but running text, which the browser counts faster than we do. */
  #takeWhole(part: Part): boolean {
    const { element, name } = part;
    if (name === 'form' || name === 'slot' || element.shadowRoot) return false;
    const isText = element.firstElementChild === null;
    if (!isText && selectFirst(element, NOT_RUNNING) !== null) return false;
    const text = lettersOf(element);
    if (text === '') return true;
    part.own = text.length;
    if (this.#linkDepth > 0) part.ownLinks = part.own;
    else if (!isText) {
      for (const link of selectAll(element, 'a')) part.ownLinks += lettersOf(link).length;
    }
    part.hasStop = part.ownLinks < part.own && STOP.test(text);
    part.isSentence = endsSentence(text);
    return true;
  }

  #addPart(element: Element, name: string): Part {
    const parent = this.#open.at(-1);
    const part: Part = {
      element,
      name,
      parent,
      children: [],
      order: this.parts.length,
      own: 0,
      ownLinks: 0,
      hasStop: false,
      isSentence: false,
      total: 0,
      totalLinks: 0,
    };
    parent?.children.push(part);
    this.parts.push(part);
    return part;
  }
}

/** Line breaks and indentation of the source are no letters. */
function lettersOf(element: Element): string {
  const text: string = Reflect.get(Node.prototype, 'textContent', element) ?? '';
  return (text.includes('\n') ? text.replace(/\s+/g, ' ') : text).trim();
}

function endsSentence(text: string): boolean {
  let last = text.length - 1;
  while (last > 0 && CLOSERS.includes(text[last] as string)) last--;
  return SENTENCE_ENDS.includes(text[last] as string);
}
