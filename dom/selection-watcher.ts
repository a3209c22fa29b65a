/**
 * Tells when the reader has finished selecting words of the page, by pointer, touch or keys. What a
 * page's script selects, and what is selected in fields, is nobody's wish to annotate.
 */
import { localNameOf, readAttribute } from './safe-dom.ts';

/** @returns What ends it. */
export function watchSelections(
  document: Document,
  onSelected: () => void,
  isGenuine = (event: Event) => event.isTrusted,
): () => void {
  const abort = new AbortController();
  const on = { signal: abort.signal, capture: true, passive: true };
  const view = document.defaultView as Window;
  // The selection is final only when the event is over.
  const check = () => view.setTimeout(() => findSelection(document) && onSelected());
  const listen = <K extends keyof DocumentEventMap>(
    name: K,
    isMeant: (event: DocumentEventMap[K]) => boolean,
  ) => {
    const hear = (event: DocumentEventMap[K]) => {
      if (isGenuine(event) && isMeant(event) && !isOwn(event.target)) check();
    };
    document.addEventListener(name, hear, on);
  };
  listen('pointerup', ({ button }) => button === 0);
  listen('keyup', selectsByKey);
  // A long press on a touch screen selects a word, and ends without `pointerup`.
  listen('contextmenu', (event) => (event as PointerEvent).pointerType === 'touch');
  return () => abort.abort();
}

/** Our own cards and buttons, in whose shadow it happened. */
const isOwn = (target: EventTarget | null): boolean =>
  target instanceof Element && localNameOf(target).startsWith('sidelight-');

const selectsByKey = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'Shift' ||
  (shiftKey && /^(?:Arrow|Home|End|Page)/u.test(key)) ||
  ((ctrlKey || metaKey) && key.toLowerCase() === 'a');

/** @returns The words of the page that are selected; `undefined` for none, and in fields. */
export function findSelection(document: Document): Range | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  if (selection.toString().trim() === '' || isField(document.activeElement)) return undefined;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  return element instanceof HTMLElement && element.isContentEditable ? undefined : range;
}

function isField(element: Element | null): boolean {
  if (!element) return false;
  const name = localNameOf(element);
  const isButton = /^(?:button|checkbox|radio|submit|reset)$/u.test(readAttribute(element, 'type'));
  return name === 'textarea' || (name === 'input' && !isButton);
}
