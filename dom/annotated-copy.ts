/**
 * A copy of the page as one HTML text, with the annotated words marked and the notes at its end:
 * readable without Sidelight, the page's scripts or the network's help. The page itself stays as it
 * is. Pictures and style sheets are not copied in; they are linked where they were.
 */
import Mark from 'mark.js';
import { printColourRule } from '../lib/annotations/colour-rules.ts';
import { COLOURS, type KeptAnnotation } from '../lib/annotations/types.ts';
import type { DomRange } from './positions.ts';
import { selectAll } from './safe-dom.ts';
import { textNodesFor } from './wrap-painter.ts';

export interface CopiedAnnotation {
  annotation: Pick<KeptAnnotation, 'note' | 'tags' | 'colour' | 'target' | 'created'>;
  /** Where its words stand; absent for a page note, and where they are gone. */
  range?: DomRange;
}

/** What the copy says of itself, in the reader's language. */
export interface CopyWords {
  heading: string;
  /** Before a note whose words are no longer on the page. */
  notFound: string;
}

/** What runs, loads by itself or leads away unasked. */
const ACTIVE =
  'script, noscript, iframe, frame, object, embed, applet, base, meta[http-equiv], link[rel="preload"], link[rel="modulepreload"], link[rel="prefetch"]';
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'poster', 'data'];

const STYLE = `mark.sidelight-mark{color:inherit}
${COLOURS.map((colour) => `mark${printColourRule(colour)}`).join('')}
.sidelight-notes{max-width:44rem;margin:3rem auto;padding:1rem;font:16px/1.5 system-ui,sans-serif;color:#222;background:#fff;border-top:2px solid #999}
.sidelight-notes blockquote{margin:0 0 .25rem;padding-left:.75rem;border-left:3px solid #bbb}
.sidelight-notes p{margin:0 0 .25rem;white-space:pre-wrap}`;

/** @returns A whole HTML document, without a policy of its own against being opened from a file. */
export function copyAnnotated(
  document: Document,
  copied: readonly CopiedAnnotation[],
  words: CopyWords,
): string {
  const copy = document.implementation.createHTMLDocument(document.title);
  const root = copy.importNode(document.documentElement, true);
  copy.replaceChild(root, copy.documentElement);
  // Both trees are the same until here: a text node's number is its place in each.
  const marks = flatMarks(document.documentElement, copied);
  new Mark(root as HTMLElement).markRanges(marks, {
    element: 'mark',
    className: 'sidelight-mark',
    each: (mark: Element, range: unknown) => describeMark(mark, range as FlatMark),
  });
  for (const element of selectAll(copy, ACTIVE)) element.remove();
  for (const element of selectAll(copy, '*')) disarm(element);
  addHead(copy, document.baseURI);
  copy.body.append(listNotes(copy, copied, words));
  return `<!doctype html>\n${root.outerHTML}\n`;
}

interface FlatMark {
  start: number;
  length: number;
  /** Indexes into the list of annotations. */
  which: number[];
}

/** In characters of all text nodes that mark.js counts, cut so that none overlaps. */
function flatMarks(
  root: Element,
  copied: readonly CopiedAnnotation[],
): (FlatMark & { colour: string })[] {
  const offsets = textNodesFor(root);
  const spans = copied.flatMap(({ range, annotation }, which) => {
    const start = range && offsets.get(range.startContainer);
    const end = range && offsets.get(range.endContainer);
    if (!range || start === undefined || end === undefined) return [];
    return [
      {
        from: start + range.startOffset,
        to: end + range.endOffset,
        which,
        colour: annotation.colour,
      },
    ];
  });
  const borders = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  return borders.flatMap((from, i) => {
    const to = borders[i + 1];
    const here = spans.filter((span) => span.from <= from && to !== undefined && span.to >= to);
    const [top] = here.slice(-1);
    if (to === undefined || !top) return [];
    const which = here.map((span) => span.which);
    return [{ start: from, length: to - from, which, colour: top.colour }];
  });
}

function describeMark(mark: Element, { which, ...rest }: FlatMark): void {
  mark.classList.add(`sidelight-${(rest as { colour?: string }).colour ?? 'yellow'}`);
  mark.setAttribute('data-sidelight-notes', which.map((i) => i + 1).join(' '));
}

/** Takes away what would run or ask for something when the copy is opened or clicked. */
function disarm(element: Element): void {
  for (const { name, value } of Array.from(element.attributes)) {
    const isHandler = /^on/i.test(name);
    const isScript = ADDRESSES.includes(name.toLowerCase()) && isScripted(value);
    if (isHandler || isScript || name === 'srcdoc' || name === 'ping')
      element.removeAttribute(name);
  }
}

/** As the browser reads it: with the signs that it ignores left out. */
const isScripted = (address: string): boolean =>
  URL.canParse(address) && /^(?:javascript|vbscript):$/.test(new URL(address).protocol);

function addHead(copy: Document, baseURI: string): void {
  const charset = copy.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const policy = copy.createElement('meta');
  policy.setAttribute('http-equiv', 'Content-Security-Policy');
  policy.setAttribute('content', "script-src 'none'; object-src 'none'; frame-src 'none'");
  const base = copy.createElement('base');
  base.setAttribute('href', baseURI);
  const style = copy.createElement('style');
  style.textContent = STYLE;
  copy.head.prepend(charset, policy, base);
  copy.head.append(style);
}

function listNotes(copy: Document, copied: readonly CopiedAnnotation[], words: CopyWords): Element {
  const section = copy.createElement('section');
  section.className = 'sidelight-notes';
  const heading = copy.createElement('h2');
  heading.textContent = words.heading;
  const list = copy.createElement('ol');
  for (const { annotation, range } of copied) {
    const item = copy.createElement('li');
    const quote = annotation.target?.quote.exact;
    if (quote !== undefined)
      append(item, 'blockquote', range ? quote : `${words.notFound} ${quote}`);
    append(item, 'p', annotation.note);
    append(item, 'p', annotation.tags.map((tag) => `#${tag}`).join(' '));
    list.append(item);
  }
  section.append(heading, list);
  return section;
}

function append(parent: Element, name: string, text: string): void {
  if (text === '') return;
  const element = parent.ownerDocument.createElement(name);
  element.textContent = text;
  parent.append(element);
}
