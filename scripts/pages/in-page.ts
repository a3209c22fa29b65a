/**
 * What runs inside a page under observation. Each function is handed to a browser as text, so it
 * may name nothing outside itself. `watchPage` runs in the page's own world, before its scripts;
 * the others in a world of their own, where what the page has made of the built-ins does not reach.
 */

/** What {@link watchPage} keeps, under a symbol that only a page that looks for it finds. */
interface Watched {
  lines: string[];
  mutations: number;
  parsedAt: number;
  highlightsAfterMs?: number;
}

/**
 * Notes events and messages, edits after the page was parsed, and when the first highlight came.
 * `Math.random` runs from a seed, so that fewer pages differ from load to load.
 */
export function watchPage(): void {
  if (window.top !== window) return;
  const watched: Watched = { lines: [], mutations: 0, parsedAt: 0 };
  Object.defineProperty(window, Symbol.for('pages'), { value: watched });
  let seed = 1;
  const { imul } = Math;
  Math.random = () => {
    seed = imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    return (seed >>> 0) / 4294967296;
  };
  const note = (line: string) => {
    if (watched.lines.length < 500 && !watched.lines.includes(line)) watched.lines.push(line);
  };
  const types = ['messageerror', 'error', 'unhandledrejection', 'selectionchange', 'focusin'];
  for (const type of [...types, 'focusout', 'resize', 'copy', 'beforeprint', 'storage', 'toggle']) {
    window.addEventListener(type, () => note(`event ${type}`), true);
  }
  const { stringify } = JSON;
  window.addEventListener('message', (event) => {
    note(`message ${event.origin} ${String(stringify(event.data)).slice(0, 300)}`);
  });
  document.addEventListener('securitypolicyviolation', (event) => {
    note(`violation ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
  });
  const observer = new MutationObserver((records) => {
    watched.mutations += records.length;
  });
  const { performance, setTimeout } = window;
  const { highlights } = CSS;
  const waitForHighlight = () => {
    const after = performance.now() - watched.parsedAt;
    if (highlights.size > 0) watched.highlightsAfterMs = after;
    else if (after < 4000) setTimeout(waitForHighlight, 4);
  };
  document.addEventListener('DOMContentLoaded', () => {
    watched.parsedAt = performance.now();
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    waitForHighlight();
  });
}

export interface Visible {
  lines: string[];
  highlightsAfterMs?: number;
}

/** In the page's own world: what its scripts could tell. */
export function readVisible(): Visible {
  const watched = Reflect.get(window, Symbol.for('pages')) as Watched | undefined;
  const resources = performance.getEntriesByType('resource');
  const lines = [
    ...Object.getOwnPropertyNames(window).map((name) => `window.${name}`),
    ...Object.getOwnPropertyNames(document).map((name) => `document.${name}`),
    ...resources
      .filter(({ name }) => /^(?:chrome|moz)-extension:/.test(name))
      .map(({ name }) => `resource ${name}`),
    `adopted style sheets: ${document.adoptedStyleSheets.length}`,
    `style sheets: ${document.styleSheets.length}`,
    `frames: ${window.length}`,
    `edits after parsing: ${watched && watched.mutations > 0 ? 'some' : 'none'}`,
    ...(watched?.lines ?? []),
  ];
  const after = watched?.highlightsAfterMs;
  return { lines: lines.sort(), ...(after !== undefined && { highlightsAfterMs: after }) };
}

/** The address that the document really has: an error page keeps the other in the address bar. */
export const readAddress = (): string => document.documentURI;

/** Every node in order, a line each: a text that was cut in two is two lines. */
export function readDom(): string[] {
  const lines: string[] = [];
  const { doctype } = document;
  if (doctype) lines.push(`<!doctype ${doctype.name} "${doctype.publicId}" "${doctype.systemId}">`);
  lines.push(`mode ${document.compatMode}, charset ${document.characterSet}`);
  const describe = (node: Node): string => {
    if (node.nodeType !== 1) return `${node.nodeName} ${JSON.stringify(node.nodeValue)}`;
    const element = node as Element;
    const attributes = Array.from(
      { length: Element.prototype.getAttributeNames.call(element).length },
      (_, i) => Element.prototype.getAttributeNames.call(element)[i] as string,
    ).map(
      (name) => ` ${name}=${JSON.stringify(Element.prototype.getAttribute.call(element, name))}`,
    );
    return `<${element.localName}${attributes.join('')}>`;
  };
  const walk = (root: Node, prefix: string) => {
    const walker = document.createTreeWalker(root);
    for (let node: Node | null = walker.nextNode(); node; node = walker.nextNode()) {
      lines.push(prefix + describe(node));
      const shadow = node.nodeType === 1 ? (node as Element).shadowRoot : null;
      if (shadow) walk(shadow, `${prefix}#shadow `);
    }
  };
  walk(document, '');
  return lines;
}

/** At most 5,000 elements, evenly spread; moving pictures are stopped at their start first. */
export function readBoxes(): string[] {
  for (const animation of document.getAnimations()) {
    animation.pause();
    animation.currentTime = 0;
  }
  const all = document.querySelectorAll('*');
  const every = Math.ceil(all.length / 5000);
  const root = document.scrollingElement;
  const lines = [
    `document ${root?.scrollWidth}x${root?.scrollHeight}, at ${window.scrollX},${window.scrollY}`,
  ];
  for (let i = 0; i < all.length; i += every) {
    const element = all[i] as Element;
    const { x, y, width, height } = element.getBoundingClientRect();
    lines.push(`${element.localName} ${x},${y} ${width}x${height}`);
  }
  return lines;
}

/** Selects everything and copies it; needs a user's gesture. @returns The selection's text. */
export function selectAndCopy(): string[] {
  const selection = getSelection();
  if (!selection || !document.documentElement) return ['(no selection)'];
  selection.selectAllChildren(document.documentElement);
  const text = selection.toString();
  if (document instanceof HTMLDocument) document.execCommand('copy'); // others refuse
  selection.removeAllRanges();
  return text.split('\n');
}

/** On a page of our own: the clipboard, a line for each line of each type. */
export async function readClipboard(): Promise<string[]> {
  const lines: string[] = [];
  for (const item of await navigator.clipboard.read()) {
    for (const type of item.types) {
      const text = await (await item.getType(type)).text();
      for (const line of text.split('\n')) lines.push(`${type} ${line}`);
    }
  }
  return lines;
}

/** How many ranges are registered under each name of ours. */
export function countHighlights(names: string[]): number {
  return names.reduce((sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0), 0);
}

/** With print media on: what style sheets paint of each name, a line each. */
export function describeHighlightStyles(names: string[]): string[] {
  return names.map((name) => {
    const style = getComputedStyle(document.documentElement, `::highlight(${name})`);
    return `${name}: ${style.backgroundColor} ${style.textDecorationLine} ${style.color}`;
  });
}
