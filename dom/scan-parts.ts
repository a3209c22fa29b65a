/**
 * A light tree of a page's blocks with how much text and link text each holds: what the search for
 * the article looks at. It reads tags and text only, no style, so that it costs no layout; it
 * judges nothing.
 */
import { localNameOf, readAttribute } from './safe-dom.ts';
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
  /** Sentence and clause ends in its own text outside links. */
  ownStops: number;
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
  'script style noscript template iframe frame frameset object embed svg math canvas video audio picture img map input select option textarea button progress meter datalist output rp rt dialog head link meta title'.split(
    ' ',
  ),
);

export const isUnread = (name: string): boolean => UNREAD.has(name);
export const isInline = (name: string): boolean => INLINE.has(name);

/** Ends of clauses and sentences in Latin, Greek, Cyrillic, Arabic, Indic and East Asian scripts. */
const STOPS = /[.!?,;:…](?=\s|["'”’»)\]]|$)|[。！？、，।؟،]/g;
const SENTENCE_END = /[.!?…。！？।؟][\s"'”’»«)\]]*$/;

/**
 * @param top Usually the body.
 * @returns All parts in document order, the first being `top`'s.
 */
export async function scanParts(top: Element, slices: Slices = createSlices()): Promise<Part[]> {
  const scan = new PartScan();
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
  #open: Part[] = [];
  #linkDepth = 0;

  enter(element: Element): boolean {
    const name = localNameOf(element);
    if (UNREAD.has(name) || isMarkedHidden(element)) return false;
    if (name === 'a') this.#linkDepth++;
    if (!INLINE.has(name)) this.#openPart(element, name);
    return true;
  }

  leave(element: Element): void {
    if (localNameOf(element) === 'a') this.#linkDepth--;
    if (this.#open.at(-1)?.element === element) this.#open.pop();
  }

  text(node: Text): void {
    const part = this.#open.at(-1);
    const length = node.length;
    if (!part || length === 0) return;
    const text = node.data.trim();
    if (text.length === 0) return;
    const size = text.length > 200 ? text.replace(/\s+/g, ' ').length : text.length;
    part.own += size;
    if (this.#linkDepth > 0) part.ownLinks += size;
    else part.ownStops += text.match(STOPS)?.length ?? 0;
    part.isSentence = SENTENCE_END.test(text);
  }

  #openPart(element: Element, name: string): void {
    const parent = this.#open.at(-1);
    const part: Part = {
      element,
      name,
      parent,
      children: [],
      order: this.parts.length,
      own: 0,
      ownLinks: 0,
      ownStops: 0,
      isSentence: false,
      total: 0,
      totalLinks: 0,
    };
    parent?.children.push(part);
    this.parts.push(part);
    this.#open.push(part);
  }
}

function isMarkedHidden(element: Element): boolean {
  if (!element.hasAttributes?.()) return false;
  if (element.hasAttribute('hidden') || readAttribute(element, 'aria-hidden') === 'true')
    return true;
  return /display\s*:\s*none/i.test(readAttribute(element, 'style'));
}
