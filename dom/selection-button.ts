/**
 * The small button beside a finished selection. It is in the page only while words are selected,
 * takes no focus, follows scrolling, and only the reader can press it.
 */
import { BUTTON_ELEMENT } from '../lib/own-elements.ts';
import { createHtml, createOwnShadow, type OwnShadow } from './own-shadow.ts';
import { rootElementOf } from './safe-dom.ts';
import { findSelection } from './selection-watcher.ts';

export interface SelectionButtonOptions {
  document: Document;
  /** On the button. */
  label: string;
  direction: 'ltr' | 'rtl';
  onPress: () => void;
  /** `open` in tests only. */
  mode?: ShadowRootMode;
}

export interface SelectionButton {
  /** Shows it where the selection ends; nothing where nothing is selected. */
  show(): void;
  hide(): void;
}

const SVG = 'http://www.w3.org/2000/svg';
const ICON = 'M4 4.5h12v9H9.5L6 16.5v-3H4ZM7 8h6M7 10.5h4';
const CSS = `
button { position: fixed; display: inline-flex; gap: 5px; align-items: center; margin: 0;
  padding: 4px 9px 4px 7px; border: 1px solid #8a8f96; border-radius: 7px; background: #fff;
  color: #1c1e21; font: 500 12.5px/1.4 system-ui, sans-serif; cursor: pointer;
  box-shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 3px 12px rgb(0 0 0 / 12%); }
button:hover { border-color: #1f6f8b; color: #1f6f8b; }
svg { width: 15px; height: 15px; fill: none; stroke: currentcolor; stroke-width: 1.6;
  stroke-linecap: round; stroke-linejoin: round; }
@media (prefers-color-scheme: dark) {
  button { border-color: #737982; background: #22252a; color: #eceae5; }
  button:hover { border-color: #7cc3da; color: #7cc3da; }
}`;
const GAP = 7;
const MARGIN = 8;

/** Nothing is added to the page before the first `show`. */
export function createSelectionButton(options: SelectionButtonOptions): SelectionButton {
  return new ShadowButton(options);
}

class ShadowButton implements SelectionButton {
  #options: SelectionButtonOptions;
  #shadow: OwnShadow | undefined;
  #button: HTMLElement;
  #listening: AbortController | undefined;

  constructor(options: SelectionButtonOptions) {
    this.#options = options;
    this.#button = createButton(options);
  }

  show(): void {
    const { document, mode, onPress } = this.#options;
    const root = rootElementOf(document);
    if (!root || !findSelection(document)) return;
    this.hide();
    this.#shadow ??= createOwnShadow(document, BUTTON_ELEMENT, mode);
    this.#shadow.addCss(CSS);
    this.#shadow.append(this.#button);
    Element.prototype.append.call(root, this.#shadow.host);
    this.#listening = new AbortController();
    const on = { signal: this.#listening.signal };
    this.#button.addEventListener(
      'click',
      (event) => {
        if (!event.isTrusted) return;
        onPress();
        this.hide();
      },
      on,
    );
    this.#follow(on.signal);
    this.#place();
  }

  hide(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#shadow?.host.remove();
  }

  #follow(signal: AbortSignal): void {
    const { document } = this.#options;
    const view = document.defaultView as Window;
    const place = () => this.#place();
    document.addEventListener('selectionchange', place, { signal });
    view.addEventListener('scroll', place, { signal, capture: true, passive: true });
    view.addEventListener('resize', place, { signal, passive: true });
    const onKey = (event: KeyboardEvent) => {
      if (event.isTrusted && event.key === 'Escape') this.hide();
    };
    document.addEventListener('keydown', onKey, { signal, capture: true });
  }

  /** Below the line where the selection ends or, made backwards, above the one where it begins. */
  #place(): void {
    const { document } = this.#options;
    const range = findSelection(document);
    const lines = [...(range?.getClientRects() ?? [])].filter(({ width }) => width > 0);
    const isBackward = document.getSelection()?.direction === 'backward';
    const line = isBackward ? lines[0] : lines.at(-1);
    if (!line) {
      this.hide();
      return;
    }
    const { innerWidth, innerHeight } = document.defaultView as Window;
    const { offsetWidth: width, offsetHeight: height } = this.#button;
    const wanted = isBackward ? line.top - GAP - height : line.bottom + GAP;
    const top = Math.min(Math.max(wanted, MARGIN), innerHeight - height - MARGIN);
    const end = isBackward ? line.left : line.right - width;
    const left = Math.min(Math.max(end, MARGIN), innerWidth - width - MARGIN);
    this.#button.style.top = `${top}px`;
    this.#button.style.left = `${left}px`;
  }
}

function createButton({ document, label, direction }: SelectionButtonOptions): HTMLElement {
  const button = createHtml(document, 'button');
  button.setAttribute('type', 'button');
  button.dir = direction;
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 20 20');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICON);
  icon.append(path);
  button.append(icon, label);
  // Else the press would take the selection away before it is read.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('mousedown', (event) => event.preventDefault());
  return button;
}
