/**
 * An element of ours with a closed shadow root, out of reach of the page's styles and taking no
 * room. It is not in the page yet; what is in it, and where it goes, is decided by others.
 */
const XHTML = 'http://www.w3.org/1999/xhtml';

export interface OwnShadow {
  readonly host: HTMLElement;
  append(element: Element): void;
  /** Adds a style sheet; each once. */
  addCss(css: string): void;
}

/** Nothing of the page's may get at the host. */
const HOST_CSS = `
:host { all: initial !important; display: block !important; position: fixed !important;
  inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important;
  opacity: 1 !important; visibility: visible !important; pointer-events: auto !important;
  z-index: 2147483647 !important; }
@media print { :host { display: none !important; } }`;

/**
 * What can be pressed in it, only the reader may press: a press that a script has made does nothing.
 *
 * @param name - Of the element, where the page lets it have a shadow root.
 * @param mode - `open` in tests only: the page could look inside.
 */
export function createOwnShadow(
  document: Document,
  name: string,
  mode: ShadowRootMode = 'closed',
): OwnShadow {
  const [host, shadow] = createHost(document, name, mode);
  const added = new Set<string>();
  shadow.addEventListener('click', ignoreMade, true);
  const addCss = (css: string) => {
    if (added.has(css)) return;
    added.add(css);
    adoptStyle(document, shadow, css);
  };
  addCss(HOST_CSS);
  return { host, addCss, append: (element) => shadow.append(element) };
}

/** By namespace: in XML `createElement` makes elements that take no shadow root. */
export const createHtml = (document: Document, name: string): HTMLElement =>
  document.createElementNS(XHTML, name) as HTMLElement;

/** A page may have defined our element, whose own code then takes the shadow root: a `div` has none. */
function createHost(
  document: Document,
  wanted: string,
  mode: ShadowRootMode,
): [HTMLElement, ShadowRoot] {
  for (const name of [wanted, 'div']) {
    try {
      const host = createHtml(document, name);
      return [host, host.attachShadow({ mode })];
    } catch {}
  }
  throw new Error('no element takes a shadow root here');
}

function adoptStyle(document: Document, shadow: ShadowRoot, css: string): void {
  try {
    const sheet = new (document.defaultView as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  } catch {
    // Older Firefox: a content script's sheets belong to another compartment.
    const style = createHtml(document, 'style');
    style.textContent = css;
    shadow.append(style);
  }
}

function ignoreMade(event: Event): void {
  if (!event.isTrusted) event.stopImmediatePropagation();
}
