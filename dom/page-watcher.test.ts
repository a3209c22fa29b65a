import { afterEach, beforeEach, expect, it } from 'vitest';
import { CARD_ELEMENT } from './card-host.ts';
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
  watcher = createPageWatcher({
    document,
    timers,
    rootOf: () => root,
    onChange: ({ isNewAddress }) => changes.push(isNewAddress),
    onGiveUp: () => gaveUp++,
  });
  root = document.querySelector('main') as Element;
  watcher.start();
});

let root: Element | undefined;

afterEach(() => {
  watcher.stop();
  history.replaceState(null, '', address);
  hidePage();
});

/** Lets the observer's callback run. */
const settle = () => new Promise<void>((resolve) => queueMicrotask(resolve));

async function change(run: () => void, ms = 0): Promise<void> {
  run();
  await settle();
  timers.advance(ms);
}

const edit = () => {
  (document.querySelector('main p')?.firstChild as Text).data += '.';
};

it('reports an edit of the article, after a moment and once', async () => {
  await change(edit);
  await change(edit, 199);
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
  timers.advance(60_000);
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

it('takes a storm of changes as one', async () => {
  await change(() => {
    for (let i = 0; i < 10_000; i++) root?.append(document.createElement('i'));
  }, 200);
  expect(changes).toEqual([false]);
  expect(timers.pending).toBe(0);
});
