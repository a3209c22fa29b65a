import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CARD_ELEMENT } from '../lib/own-elements.ts';
import { type CardHost, type CloseReason, createCardHost } from './card-host.ts';
import { fragmentOf, hidePage, pointAt, showPage } from './page-fixture.ts';

let card: CardHost | undefined;
let reasons: CloseReason[] = [];

beforeEach(() => {
  reasons = [];
});

afterEach(async () => {
  card?.close();
  card = undefined;
  hidePage();
  await page.viewport(900, 700);
});

const host = () => document.querySelector<HTMLElement>(CARD_ELEMENT);

function linesOf(words: string) {
  return () => {
    const { x, y } = pointAt(words);
    return [{ left: x - 30, right: x + 30, top: y - 10, bottom: y + 10 }];
  };
}

function open(takesFocus = false): CardHost {
  card ??= createCardHost({
    document,
    mode: 'open',
    onClose: (reason) => reasons.push(reason),
  });
  card.addCss('.inner { height: 150px; background: white }');
  const isOpen = card.open({ label: 'Ada Quill', linesOf: linesOf('Ada'), takesFocus });
  expect(isOpen).toBe(true);
  card.content.replaceChildren(fragmentOf('<div class="inner"><button>Mute</button></div>'));
  return card;
}

it('adds one element to the page, only while it is open', () => {
  showPage('<p>Ada Quill</p>', '');
  const before = document.documentElement.outerHTML;
  const one = createCardHost({ document });
  expect(document.documentElement.outerHTML).toBe(before);
  open();
  expect(document.documentElement.lastElementChild).toBe(host());
  expect(host()?.getAttributeNames()).toEqual([]);
  card?.close();
  expect(document.documentElement.outerHTML).toBe(before);
  expect(reasons).toEqual(['closed']);
  expect(one.isOpen).toBe(false);
});

it('is closed to the page unless a test opens it', () => {
  showPage('<p>Ada Quill</p>', '');
  const one = createCardHost({ document });
  one.open({ label: 'x', linesOf: linesOf('Ada') });
  expect(host()?.shadowRoot).toBeNull();
  one.close();
});

it('is a labelled dialog in the top layer', () => {
  showPage('<p>Ada Quill</p>', '');
  const { content } = open();
  expect(content.getAttribute('role')).toBe('dialog');
  expect(content.getAttribute('aria-label')).toBe('Ada Quill');
  expect(content.matches(':popover-open')).toBe(true);
});

it('stays visible and in place whatever the style of the page says', async () => {
  showPage(
    `<style>* { display: none !important } html, body, p { display: block !important }
     ${CARD_ELEMENT} { opacity: 0 !important; position: static !important; transform: scale(0) !important }</style><p>Ada Quill</p>`,
    '',
  );
  const { content } = open();
  await vi.waitFor(() => expect(content.getBoundingClientRect().height).toBeGreaterThan(140));
  const element = host() as HTMLElement;
  expect(getComputedStyle(element).opacity).toBe('1');
  expect(getComputedStyle(element).transform).toBe('none');
  expect(content.checkVisibility({ opacityProperty: true, visibilityProperty: true })).toBe(true);
});

it('never covers the words, also when what it shows grows', async () => {
  await page.viewport(900, 600);
  showPage('<p style="margin-top:330px">Ada Quill</p>', '');
  const { content } = open();
  const words = linesOf('Ada')()[0] as { top: number; bottom: number };
  content.querySelector<HTMLElement>('.inner')?.style.setProperty('height', '900px');
  await vi.waitFor(() => expect(content.dataset.side).toBe('above'));
  const box = content.getBoundingClientRect();
  expect(box.bottom).toBeLessThanOrEqual(words.top);
  expect(box.top).toBeGreaterThanOrEqual(0);
});

it('is a sheet on a small screen', async () => {
  await page.viewport(400, 700);
  showPage('<p>Ada Quill</p>', '');
  const { content } = open();
  expect(content.dataset.side).toBe('sheet-bottom');
  await vi.waitFor(() => expect(Math.round(content.getBoundingClientRect().bottom)).toBe(700));
  expect(content.getBoundingClientRect().width).toBe(400);
});

it('follows the words when the page scrolls, and closes when they are gone', async () => {
  showPage('<p style="margin-top:300px">Ada Quill</p><div style="height:5000px"></div>', '');
  const { content } = open();
  const before = content.getBoundingClientRect().top;
  window.scrollTo(0, 50);
  await vi.waitFor(() => expect(content.getBoundingClientRect().top).toBe(before - 50));
  window.scrollTo(0, 2_000);
  await vi.waitFor(() => expect(reasons).toEqual(['scrolled-away']));
  expect(host()).toBeNull();
});

it('takes the focus only when asked, and gives it back', () => {
  showPage('<p>Ada Quill</p><input>', '');
  const field = document.querySelector('input') as HTMLInputElement;
  field.focus();
  open();
  expect(document.activeElement).toBe(field);
  card?.close();
  open(true);
  expect(document.activeElement).toBe(host());
  card?.close();
  expect(document.activeElement).toBe(field);
});

it('leaves the focus alone where the reader has moved it away', () => {
  showPage('<p>Ada Quill</p><input><input id=b>', '');
  document.querySelector('input')?.focus();
  open(true);
  document.querySelector<HTMLElement>('#b')?.focus();
  card?.close();
  expect(document.activeElement?.id).toBe('b');
});

it('comes back ten times against a page that removes it, then gives up', async () => {
  showPage('<p>Ada Quill</p>', '');
  open();
  let removals = 0;
  const fight = new MutationObserver(() => {
    if (host()) {
      removals++;
      host()?.remove();
    }
  });
  fight.observe(document.documentElement, { childList: true });
  removals++;
  host()?.remove();
  await vi.waitFor(() => expect(reasons).toEqual(['removed']));
  fight.disconnect();
  expect(removals).toBe(11);
  expect(card?.hasGivenUp).toBe(true);
  expect(card?.open({ label: 'x', linesOf: linesOf('Ada') })).toBe(false);
  expect(host()).toBeNull();
});

it('opens in another element where the page has defined ours', () => {
  showPage('<p>Ada Quill</p>', '');
  // For good: a definition cannot be taken back, so this test stands last.
  customElements.define(
    CARD_ELEMENT,
    class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' });
      }
    },
  );
  card = createCardHost({ document });
  expect(card.open({ label: 'x', linesOf: linesOf('Ada') })).toBe(true);
  expect(document.documentElement.lastElementChild?.localName).toBe('div');
  card.close();
  expect(document.documentElement.lastElementChild).toBe(document.body);
});

it('lets its reader press what is in it, and no script', () => {
  showPage('<p>Ada Quill</p>', '');
  const press = vi.fn();
  const button = open().content.querySelector('button');
  button?.addEventListener('click', press);
  button?.click();
  expect(press).not.toHaveBeenCalled();
});

it('is kept until it is closed, and the next one is not', () => {
  showPage('<p>Ada Quill</p>', '');
  const one = open();
  expect(one.isKept).toBe(false);
  one.isKept = true;
  one.close();
  expect(one.isKept).toBe(false);
});
