import { afterEach, beforeEach, expect, it } from 'vitest';
import { CARD_ELEMENT } from '../lib/own-elements.ts';
import { createHandTimers, hidePage, showPage } from './page-fixture.ts';
import { createPageWatcher, type PageWatcher } from './page-watcher.ts';

let timers = createHandTimers();
let watcher: PageWatcher;
let changes: boolean[];
let gaveUp: number;
const address = location.href;

beforeEach(() => {
  showPage('<main><p>Text</p></main><aside></aside>', '');
  timers = createHandTimers();
  changes = [];
  gaveUp = 0;
  work = () => {};
  watcher = createPageWatcher({
    document,
    timers,
    rootOf: () => root,
    onChange: async ({ isNewAddress }) => {
      changes.push(isNewAddress);
      await work();
    },
    onGiveUp: () => gaveUp++,
  });
  root = document.querySelector('main') as Element;
  watcher.start();
});

let root: Element | undefined;
/** What a report sets off. */
let work: () => Promise<void> | void;

afterEach(() => {
  watcher.stop();
  history.replaceState(null, '', address);
  hidePage();
});

/** Lets the observer's callback run, and what a report set off end. */
async function settle(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

/** Moves the clock in steps, as it runs: what takes no time is over in the same step. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 100) {
    timers.advance(Math.min(left, 100));
    await settle();
  }
}

async function change(run: () => void, ms = 0): Promise<void> {
  run();
  await settle();
  await pass(ms);
}

const edit = () => {
  (document.querySelector('main p')?.firstChild as Text).data += '.';
};

it('reports an edit of the article, after a moment and once', async () => {
  await change(edit);
  await change(edit, 99);
  expect(changes).toEqual([]);
  timers.advance(1);
  expect(changes).toEqual([false]);
});

it('does not care for what happens beside the article', async () => {
  await change(() => document.querySelector('aside')?.append('An advertisement'), 5_000);
  expect(changes).toEqual([]);
});

it('reports when the article is taken out of the page', async () => {
  await change(() => document.querySelector('main')?.remove(), 200);
  expect(changes).toEqual([false]);
});

it('reports much new text beside the article, and anything new where there is none', async () => {
  const more = document.createElement('section');
  more.textContent = 'more '.repeat(200);
  await change(() => document.body.append(more), 200);
  expect(changes).toEqual([false]);
  root = undefined;
  await change(() => document.body.append(document.createElement('p')), 1_000);
  expect(changes).toEqual([false, false]);
});

it('never reports our own card', async () => {
  root = undefined;
  await change(() => document.documentElement.append(document.createElement(CARD_ELEMENT)), 1_000);
  await change(() => document.querySelector(CARD_ELEMENT)?.remove(), 1_000);
  expect(changes).toEqual([]);
});

it('never reports an edit made under ignore, but what came before it', async () => {
  watcher.ignore(edit);
  await change(() => {}, 1_000);
  expect(changes).toEqual([]);
  edit();
  watcher.ignore(edit);
  timers.advance(200);
  expect(changes).toEqual([false]);
});

it.each([
  ['pushState', () => history.pushState(null, '', '#part'), false],
  [
    'pushState to another page',
    () => history.pushState(null, '', `${location.pathname}?story=2`),
    true,
  ],
  ['replaceState', () => history.replaceState(null, '', `${location.pathname}?story=3`), true],
])('tells a new address by %s from a mere fragment', async (_, go, isNew) => {
  await change(go, 200);
  expect(changes).toEqual(isNew ? [true] : []);
});

it('reports the seldomer the longer a page keeps changing', async () => {
  const times: number[] = [];
  for (let ms = 0; ms < 60_000; ms += 100) {
    const before = changes.length;
    await change(edit, 100);
    if (changes.length > before) times.push(ms);
  }
  expect(times.length).toBeLessThan(12);
  expect(times.at(-1)).toBeGreaterThan(20_000);
});

it('is quick again after a calm', async () => {
  for (let i = 0; i < 4; i++) await change(edit, 5_000);
  await pass(60_000);
  const before = changes.length;
  await change(edit, 200);
  expect(changes).toHaveLength(before + 1);
});

it('gives up on a page that never rests', async () => {
  for (let i = 0; i < 150 && gaveUp === 0; i++) await change(edit, 30_000);
  expect(gaveUp).toBe(1);
  expect(changes).toHaveLength(100);
  await change(edit, 60_000);
  expect(changes).toHaveLength(100);
});

it('notices another address after giving up, and follows again there or when asked', async () => {
  for (let i = 0; i < 150 && gaveUp === 0; i++) await change(edit, 30_000);
  expect(watcher.hasGivenUp).toBe(true);
  watcher.tryAgain();
  expect(watcher.hasGivenUp).toBe(false);
  await change(edit, 30_000);
  expect(changes).toHaveLength(101);
  for (let i = 0; i < 150 && gaveUp === 1; i++) await change(edit, 30_000);
  expect(watcher.hasGivenUp).toBe(true);
  history.pushState(null, '', `${location.pathname}?story=4`);
  window.dispatchEvent(new PopStateEvent('popstate'));
  timers.advance(100);
  await settle();
  expect(changes.at(-1)).toBe(true);
  expect(watcher.hasGivenUp).toBe(false);
});

it('reports nothing while a report is worked on, and what it missed after it', async () => {
  let end = () => {};
  work = () => new Promise((resolve) => (end = resolve));
  await change(edit, 100);
  await change(edit, 60_000);
  expect(changes).toEqual([false]);
  end();
  await settle();
  timers.advance(30_000);
  expect(changes).toEqual([false, false]);
});

it('leaves the page twice as long alone as the last report took', async () => {
  let end = () => {};
  work = () => new Promise((resolve) => (end = resolve));
  await change(edit, 100);
  await pass(700);
  end();
  await settle();
  await change(edit, 1_399);
  expect(changes).toEqual([false]);
  timers.advance(1);
  expect(changes).toEqual([false, false]);
});

it('reports text of the article that is folded or unfolded, and no other attribute', async () => {
  const paragraph = document.querySelector('main p') as Element;
  await change(() => paragraph.setAttribute('style', 'color: red'), 1_000);
  await change(() => document.body.classList.toggle('scrolled'), 1_000);
  expect(changes).toEqual([]);
  await change(() => paragraph.classList.add('open'), 1_000);
  await change(() => paragraph.toggleAttribute('hidden'), 1_000);
  expect(changes).toEqual([false, false]);
  document.body.classList.remove('scrolled');
});

it('takes a storm of changes as one', async () => {
  await change(() => {
    for (let i = 0; i < 10_000; i++) root?.append(document.createElement('i'));
  }, 200);
  expect(changes).toEqual([false]);
  expect(timers.pending).toBe(0);
});
