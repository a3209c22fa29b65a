/**
 * A place in the document's tree as a child path, and back: the range selector of an annotation.
 * Offsets count the element's own characters, so that text nodes may be cut and joined between.
 */
import type { RangePoint } from '../lib/annotations/types.ts';
import { localNameOf, parentElementOf } from './safe-dom.ts';

/**
 * @param node - A text node, inside `body`.
 * @returns `undefined` where no path leads to it: in a shadow tree, or outside the body.
 */
export function describePoint(body: Element, node: Text, offset: number): RangePoint | undefined {
  const element = node.parentElement;
  if (!element || !body.contains(element)) return undefined;
  const steps: string[] = [];
  for (let at: Element = element; at !== body; at = at.parentElement as Element) {
    steps.unshift(`/${localNameOf(at)}[${ordinalOf(at)}]`);
  }
  return { path: steps.join(''), offset: charactersBefore(element, node) + offset };
}

/** Among its siblings of the same name, from 1. */
function ordinalOf(element: Element): number {
  const name = localNameOf(element);
  let ordinal = 1;
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling) {
    if (localNameOf(at) === name) ordinal++;
  }
  return ordinal;
}

function charactersBefore(element: Element, node: Text): number {
  let count = 0;
  for (const text of textNodesOf(element)) {
    if (text === node) break;
    count += text.length;
  }
  return count;
}

/**
 * @param isEnd - At a border between text nodes the point belongs to the one before it.
 * @returns `undefined` where the page has no such place (any more).
 */
export function resolvePoint(
  body: Element,
  { path, offset }: RangePoint,
  isEnd: boolean,
): { node: Text; offset: number } | undefined {
  const element = findByPath(body, path);
  if (!element) return undefined;
  let rest = offset;
  for (const node of textNodesOf(element)) {
    if (isEnd ? rest <= node.length : rest < node.length) return { node, offset: rest };
    rest -= node.length;
  }
  return undefined;
}

function findByPath(body: Element, path: string): Element | undefined {
  let at: Element | undefined = body;
  for (const [, name, ordinal] of path.matchAll(/\/([^[]+)\[(\d+)\]/g)) {
    const parent: Element = at;
    at = Array.from(parent.children).filter((child) => localNameOf(child) === name)[
      Number(ordinal) - 1
    ];
    if (!at || parentElementOf(at) !== parent) return undefined;
  }
  return at;
}

function* textNodesOf(element: Element): Generator<Text> {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}
