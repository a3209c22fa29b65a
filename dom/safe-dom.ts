/**
 * DOM reads that a page cannot bend: a form's or a document's named children shadow its own
 * properties (`<input name="firstChild">`, `<img name="body">`), so the getters are taken from the
 * prototypes. It does not guard against pages that replace the prototypes: a content script has
 * its own copy of those.
 */

/** Lower case in HTML and XHTML alike. */
export function localNameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}

/** The attribute's value, or an empty string. */
export function readAttribute(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name) ?? '';
}

export function hasAttribute(element: Element, name: string): boolean {
  return Element.prototype.hasAttribute.call(element, name);
}

/** Most elements have none: one question in place of many. */
export function hasAnyAttribute(element: Element): boolean {
  return Element.prototype.hasAttributes.call(element);
}

/** The `body`, or `null` (a frameset counts as none). */
export function bodyOf(document: Document): HTMLElement | null {
  const body: HTMLElement | null = Reflect.get(Document.prototype, 'body', document);
  return body && localNameOf(body) === 'body' ? body : null;
}

/** The root element, or `null` in a document that has lost it. */
export function rootElementOf(document: Document): Element | null {
  return Reflect.get(Document.prototype, 'documentElement', document);
}

/** Every element that matches, in document order, shadow trees left out. */
export function selectAll(scope: Document | Element, selector: string): Element[] {
  const owner = scope.nodeType === Node.DOCUMENT_NODE ? Document.prototype : Element.prototype;
  return Array.from(owner.querySelectorAll.call(scope, selector));
}

/** The first element that matches, or `null`. */
export function selectFirst(scope: Document | Element, selector: string): Element | null {
  const owner = scope.nodeType === Node.DOCUMENT_NODE ? Document.prototype : Element.prototype;
  return owner.querySelector.call(scope, selector);
}

/** The parent element, out of shadow trees through their hosts; `null` above the root. */
export function parentElementOf(node: Node): Element | null {
  const parent: Node | null = Reflect.get(Node.prototype, 'parentNode', node);
  if (parent === null) return null;
  if (parent.nodeType === Node.ELEMENT_NODE) return parent as Element;
  return parent.nodeType === Node.DOCUMENT_FRAGMENT_NODE
    ? ((parent as ShadowRoot).host ?? null)
    : null;
}

/** The node's characters without markup, white space collapsed; at most about `limit` long. */
export function plainTextOf(node: Node, limit = 2000): string {
  const text: string = Reflect.get(Node.prototype, 'textContent', node) ?? '';
  return text
    .slice(0, limit * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, limit);
}
