/**
 * Whatever a data file, a page or a reader writes stays text on every surface, keeps its place and leads
 * nowhere. In a browser with the surfaces' own style sheets: what a mark of direction turns, and what
 * a long word pushes aside, is known to nobody else.
 */
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { listHostileStrings } from '../scripts/fuzz/hostile-strings.ts';
import { drawScene } from './gallery/draw-scene.tsx';
import { createMessagesIn } from './gallery/english-messages.ts';
import { type Scene, scenes } from './gallery/scenes.tsx';

const STRINGS = listHostileStrings().filter((text) => text !== '');
const MESSAGES = { en: createMessagesIn('en'), ar: createMessagesIn('ar') };
const SURFACES = ['card', 'popup', 'panel', 'page'] as const;
let root: HTMLElement | undefined;

beforeEach(() => page.viewport(400, 800));
afterEach(leave);

function leave(): void {
  if (root) render(null, root.shadowRoot ?? root);
  root?.remove();
  document.adoptedStyleSheets = [];
}

/** Draws a scene whose words are given by number, in the order in which they are first met. */
async function draw(
  scene: Scene,
  write: (number: number) => string,
  { messages = MESSAGES.en, address = '' } = {},
): Promise<{ place: ParentNode; words: number }> {
  leave();
  root = document.createElement('div');
  document.body.append(root);
  const numbers = new Map<string, number>();
  const place = await drawScene(scene, root, {
    messages,
    write: (word, field) => {
      if (field === 'url') return address || word;
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return write(number);
    },
  });
  return { place, words: numbers.size };
}

/** What it shows, of which elements it is made, and what could run, load or lead elsewhere. */
function look(place: ParentNode) {
  const dangers = listDangers(place);
  // A note is Markdown: other words are other elements.
  for (const note of place.querySelectorAll('.note-text')) note.replaceChildren();
  const fields = [...place.querySelectorAll<HTMLInputElement>('input, textarea, select')];
  const shown = [...place.children].map(({ textContent }) => textContent);
  const elements = [...place.querySelectorAll(':not(mark, .note-text)')].map(
    (element) => `${element.localName} ${element.getAttributeNames()}`,
  );
  return { text: [...shown, ...fields.map(({ value }) => value)].join('\n'), elements, dangers };
}

const ADDRESSES = ['href', 'xlink:href', 'src', 'srcset', 'srcdoc', 'action', 'formaction'];

function listDangers(place: ParentNode): string[] {
  return [...place.querySelectorAll('*')].flatMap((element) => {
    const isOurFile = element.hasAttribute('download');
    const found = element.getAttributeNames().filter((name) => {
      const value = element.getAttribute(name) ?? '';
      if (/^(?:on|style$)/u.test(name)) return true;
      if (!ADDRESSES.includes(name) || value === '/third-party-notices.txt') return false;
      return !(isOurFile ? /^data:application\/json,/u : /^(?:https?:|#)/u).test(value);
    });
    const isKnown = !element.closest('.note-text') || element.matches(NOTE_ELEMENTS);
    return [...found, ...(isKnown ? [] : [element.localName])];
  });
}

const NOTE_ELEMENTS = 'div, p, a, strong, em, code, pre, ul, ol, li, blockquote';

/** Marks of direction and of quotation go where they have no partner. */
const bare = (text: string) => text.replace(/[\u202a-\u202e\u2066-\u2069"“”„«»\r]/gu, '');
/** Tags and sites of notes stand in the order of the alphabet. */
const unordered = (text: string) => [...text].sort().join('');

it.each(SURFACES)('are text on each %s, where any other words stand', async (surface) => {
  const errors = vi.spyOn(console, 'error');
  const loaded = performance.getEntriesByType('resource').length;
  const usual = new Map<string, ReturnType<typeof look>>();
  for (let shown = 0; shown < STRINGS.length; ) {
    for (const scene of scenes.filter((one) => one.surface === surface)) {
      const plain =
        usual.get(scene.id) ?? look((await draw(scene, (number) => `Wo${number}rd`)).place);
      usual.set(scene.id, plain);
      const write = (number: number) => STRINGS[(shown + number) % STRINGS.length] as string;
      const { place, words } = await draw(scene, write);
      const { text, elements, dangers } = look(place);
      const compare = scene.id.startsWith('page-library') ? unordered : (said: string) => said;
      const expected = plain.text.replace(/Wo(\d+)rd/gu, (_, number) => write(Number(number)));
      expect(dangers, scene.id).toEqual([]);
      expect(compare(bare(text)), scene.id).toBe(compare(bare(expected)));
      expect(elements, scene.id).toEqual(plain.elements);
      shown += words;
    }
  }
  expect(errors).not.toHaveBeenCalled();
  expect(performance.getEntriesByType('resource').slice(loaded)).toEqual([]);
});

it.each(Object.values(MESSAGES))(
  'do not turn the words beside them, in $locale',
  async (messages) => {
    const turned = '\u202eAda\u2067Keel\u202b';
    const beside: string[] = [];
    for (const scene of scenes) {
      const { place } = await draw(scene, () => turned, { messages });
      beside.push(...listBeside(place).map((text) => `${scene.id}: ${text}`));
    }
    expect(beside).toEqual([]);
  },
);

/** Lines in which something else stands beside words with marks of direction. */
function listBeside(place: ParentNode): string[] {
  const walker = document.createTreeWalker(place as Node, NodeFilter.SHOW_TEXT);
  const found = new Set<string>();
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    if (!/[\u202b\u202e\u2067]/u.test(data) || parentElement?.closest('.visually-hidden')) continue;
    let line = parentElement;
    while (line && isMixed(line)) line = line.parentElement;
    if (bare(line?.textContent ?? '').trim() !== 'AdaKeel')
      found.add(`${line?.localName}.${line?.className}: ${bare(line?.textContent ?? '')}`);
  }
  return [...found];
}

/** Its text is arranged together with what stands around it. */
function isMixed(element: Element): boolean {
  const { display, unicodeBidi } = getComputedStyle(element);
  return display === 'inline' && !/isolate|plaintext/u.test(unicodeBidi);
}

it('push nothing out of its surface, however long', async () => {
  const wide: string[] = [];
  for (const scene of scenes) {
    const { place } = await draw(scene, () => 'W'.repeat(300));
    const panes = [
      document.documentElement,
      ...place.querySelectorAll('.sidelight-frame, main, [role=tabpanel]'),
    ];
    const isWide = panes.some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    if (isWide) wide.push(scene.id);
  }
  expect(wide).toEqual([]);
});

const WITH_LINKS = /^(?:panel-claim|panel-entity|panel-notes|page-library)$/u;

it.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://a.example/"onclick="alert(1)',
  '//a.example',
  'file:///etc/passwd',
])('lead nowhere but to a page as the address %j', async (address) => {
  for (const scene of scenes.filter(({ id }) => WITH_LINKS.test(id))) {
    const { place } = await draw(scene, (number) => `Wo${number}rd`, { address });
    expect(listDangers(place), scene.id).toEqual([]);
  }
});
