import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CARD_ELEMENT } from '../lib/own-elements.ts';
import type { HighlightTarget, PageState } from '../lib/protocol.ts';
import type { Reading } from '../lib/reading/types.ts';
import { fail } from '../lib/result.ts';
import {
  clearAsPage,
  createHandTimers,
  fragmentOf,
  hidePage,
  mentionTarget,
  NEWS_BODY,
  paintedTexts,
  pointAt,
  readInTest,
  showPage,
} from './page-fixture.ts';
import { createPageSession, type PageSession, type PageSessionOptions } from './page-session.ts';
import { createWrapPainter } from './wrap-painter.ts';

let session: PageSession | undefined;
let states: PageState[] = [];
let opened: HighlightTarget[] = [];
let timers = createHandTimers();

beforeEach(() => {
  states = [];
  opened = [];
  timers = createHandTimers();
});

afterEach(() => {
  session?.stop();
  session = undefined;
  hidePage();
});

async function start(options: Partial<PageSessionOptions> = {}): Promise<PageSession> {
  session = createPageSession({
    document,
    readWithData: readInTest,
    openCard: (target, host) => {
      opened.push(target);
      host.addCss('.sidelight-frame { background: white; min-height: 90px }');
      host.content.textContent = 'A card with some words in it';
      return undefined;
    },
    labelOf: (target) => target.kind,
    onState: (state) => states.push(state),
    timers,
    cardMode: 'open',
    isGenuine: () => true,
    ...options,
  });
  await session.start();
  return session;
}

const readingOf = (one: PageSession): Reading => {
  if (one.state.status !== 'ready') throw new Error(`state is ${JSON.stringify(one.state)}`);
  return one.state.reading;
};

const cards = () => document.querySelectorAll(CARD_ELEMENT).length;

function move(point: { x: number; y: number }): void {
  const target = document.elementFromPoint(point.x, point.y) ?? document.body;
  target.dispatchEvent(
    new PointerEvent('pointermove', {
      clientX: point.x,
      clientY: point.y,
      bubbles: true,
      composed: true,
    }),
  );
}

it('draws the first mention of each person and every claim, inside the article only', async () => {
  showPage();
  await start();
  expect(states.map((state) => state.status)).toEqual(['reading', 'ready']);
  expect(paintedTexts('person')).toEqual(['Ada Quill', 'Bo Marsh']);
  expect(paintedTexts('differs')).toEqual(['58 million']);
});

it('reads what is there of a page whose parser waits for a script that never comes', async () => {
  showPage();
  const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  const started = start();
  timers.advance(4_999);
  await Promise.resolve();
  expect(states).toEqual([]);
  timers.advance(1);
  await started;
  state.mockRestore();
  expect(paintedTexts('person')).toEqual(['Ada Quill', 'Bo Marsh']);
});

it('draws all mentions when asked, and goes back', async () => {
  showPage();
  const one = await start({ settings: { mentions: 'all' } });
  expect(paintedTexts('person')).toHaveLength(5);
  one.configure({ mentions: 'first' });
  expect(paintedTexts('person')).toHaveLength(2);
});

it('leaves the page as it was, with the card closed and after stop', async () => {
  showPage();
  const before = document.documentElement.outerHTML;
  const one = await start();
  expect(document.documentElement.outerHTML).toBe(before);
  one.show(mentionTarget(readingOf(one), 'bo'));
  expect(cards()).toBe(1);
  one.stop();
  expect(document.documentElement.outerHTML).toBe(before);
  expect(CSS.highlights.size).toBe(0);
  expect(timers.pending).toBe(0);
});

it('opens a card when the pointer has rested half a second, and not before', async () => {
  showPage();
  await start();
  move(pointAt('Bo Marsh'));
  timers.advance(499);
  expect(cards()).toBe(0);
  timers.advance(1);
  expect(opened).toHaveLength(1);
  expect(cards()).toBe(1);
  expect(paintedTexts('active')).toEqual(['Bo Marsh']);
});

it('closes the card 300 ms after the pointer has left highlight and card', async () => {
  showPage();
  await start();
  move(pointAt('Bo Marsh'));
  timers.advance(500);
  move({ x: 2, y: 2 });
  timers.advance(299);
  expect(cards()).toBe(1);
  timers.advance(1);
  expect(cards()).toBe(0);
  expect(paintedTexts('active')).toEqual([]);
});

it('goes from highlight to highlight by keyboard, opens on Enter and closes on Escape', async () => {
  showPage();
  const one = await start();
  const press = (key: string) =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
    );
  expect(one.step(1)).toBe(true);
  expect(paintedTexts('active')).toEqual(['Ada Quill']);
  one.step(1);
  expect(paintedTexts('active')).toEqual(['58 million']);
  one.step(-1);
  press('Enter');
  expect(opened).toEqual([mentionTarget(readingOf(one), 'ada')]);
  expect(document.activeElement?.localName).toBe(CARD_ELEMENT);
  press('Escape');
  expect(cards()).toBe(0);
});

it('says why where there is nothing to read', async () => {
  showPage('<h1>Shop</h1><p>Nothing but this.</p>', '');
  await start();
  expect(states).toEqual([{ status: 'silent', reason: 'no-article' }]);
});

it('follows an article that is swapped under the same address', async () => {
  showPage();
  const one = await start();
  const swap = document.createElement('div');
  const html = NEWS_BODY.replaceAll('Bo Marsh', 'Ada Quill').replace('58 million', 'much');
  swap.append(fragmentOf(html));
  document.body.replaceChildren(swap);
  await vi.waitFor(() => expect(timers.pending).toBe(1));
  timers.advance(100);
  await vi.waitFor(() => expect(paintedTexts('person')).toEqual(['Ada Quill']));
  expect(readingOf(one).appearances).toEqual([]);
  expect(paintedTexts('differs')).toEqual([]);
});

it('keeps to the same words when a framework replaces nodes with equal text', async () => {
  showPage();
  await start();
  const [paragraph] = document.querySelectorAll('article p');
  const text = paragraph?.textContent ?? '';
  paragraph?.replaceChildren(document.createTextNode(text));
  await vi.waitFor(() => expect(timers.pending).toBe(1));
  timers.advance(100);
  await vi.waitFor(() => expect(paintedTexts('person')).toEqual(['Ada Quill', 'Bo Marsh']));
  expect(states.map((state) => state.status)).toEqual(['reading', 'ready']);
});

it('does not take a card away because something else in the article changed', async () => {
  showPage();
  const one = await start();
  one.show(mentionTarget(readingOf(one), 'bo'));
  document.querySelector('article p:last-of-type')?.append(' Updated: Ada Quill.');
  await vi.waitFor(() => expect(timers.pending).toBe(1));
  timers.advance(100);
  expect(cards()).toBe(1);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await vi.waitFor(() => expect(readingOf(one).mentions).toHaveLength(6));
});

it('puts its highlights back at the next rest of the pointer after the page cleared them', async () => {
  showPage();
  await start();
  clearAsPage();
  move(pointAt('Bo Marsh'));
  timers.advance(500);
  expect(paintedTexts('person')).toEqual(['Ada Quill', 'Bo Marsh']);
  expect(cards()).toBe(1);
});

it('leaves the selection of the reader as it is', async () => {
  showPage();
  const paragraph = document.querySelector('article p') as Element;
  document.getSelection()?.selectAllChildren(paragraph);
  const before = document.getSelection()?.toString();
  const one = await start();
  one.show(mentionTarget(readingOf(one), 'ada'));
  expect(document.getSelection()?.toString()).toBe(before);
});

it.each([
  ['too-long', () => Promise.resolve(fail('article-too-long', ''))],
  ['failed', () => Promise.resolve(fail('invalid-article', ''))],
  ['no-answer', () => Promise.reject(new Error('Extension context invalidated.'))],
] as const)('is silent and says %s when the data cannot be asked', async (reason, readWithData) => {
  showPage();
  await start({ readWithData });
  expect(states.at(-1)).toEqual({ status: 'silent', reason });
  expect(CSS.highlights.size).toBe(0);
});

it('does not show a target that is not on the page', async () => {
  showPage();
  const one = await start();
  expect(one.show({ kind: 'mention', index: 99 })).toBe(false);
  expect(cards()).toBe(0);
});

it('reads once more after a change during a reading, and never twice at a time', async () => {
  showPage();
  let running = 0;
  let most = 0;
  let reads = 0;
  const one = await start({
    readWithData: async (article) => {
      reads++;
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      return readInTest(article);
    },
  });
  await Promise.all([one.refresh(), one.refresh(), one.refresh()]);
  expect(most).toBe(1);
  expect(reads).toBeGreaterThan(1);
  expect(reads).toBeLessThan(5);
});

it('wraps the words where the browser cannot paint ranges, opens cards there, and undoes it', async () => {
  showPage();
  const before = document.body.innerHTML;
  vi.stubGlobal('Highlight', undefined);
  try {
    const one = await start({ loadWrapPainter: async () => createWrapPainter });
    const marks = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks()).toEqual(['Ada Quill', '58 million', 'Bo Marsh']);
    await vi.waitFor(() => expect(one.show(mentionTarget(readingOf(one), 'bo'))).toBe(true));
    one.configure({ mentions: 'all' });
    await vi.waitFor(() => expect(marks()).toHaveLength(6));
    one.stop();
    expect(document.body.innerHTML).toBe(before);
    expect(timers.pending).toBe(0);
  } finally {
    vi.unstubAllGlobals();
  }
});
