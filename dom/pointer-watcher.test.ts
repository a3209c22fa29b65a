import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHandTimers, hidePage, showPage } from './page-fixture.ts';
import { createPointerWatcher, type PointerWatcher } from './pointer-watcher.ts';

const LEFT = { x: 20, y: 20 };
const RIGHT = { x: 220, y: 20 };
const NOWHERE = { x: 120, y: 120 };

let watcher: PointerWatcher;
let timers = createHandTimers();
let open: string | undefined;
let log: string[];

beforeEach(() => {
  showPage(
    '<div id=page style="position:fixed;inset:0"><a href="#x" style="position:fixed;left:300px;top:0;width:60px;height:60px">Link</a><div id=card style="position:fixed;left:0;top:200px;width:90px;height:90px"></div></div>',
    '',
  );
  timers = createHandTimers();
  open = undefined;
  log = [];
  watch();
});

afterEach(() => {
  watcher.stop();
  hidePage();
});

function watch(extra: { opensOn?: 'click' | 'modifier'; isGenuine?: undefined } = {}): void {
  watcher?.stop();
  watcher = createPointerWatcher<string>({
    document,
    timers,
    targetAt: ({ x, y }) => (y > 60 ? undefined : x < 100 ? 'left' : x > 200 ? 'right' : undefined),
    isSame: (a, b) => a === b,
    isInCard: (event) => (event.target as Element).id === 'card',
    openTarget: () => open,
    onOpen: (target) => {
      open = target;
      log.push(`open ${target}`);
    },
    onClose: () => {
      open = undefined;
      log.push('close');
    },
    ...('isGenuine' in extra ? {} : { isGenuine: () => true }),
    ...(extra.opensOn && { opensOn: extra.opensOn }),
  });
}

function send(type: string, { x, y }: { x: number; y: number }, init: PointerEventInit = {}): void {
  const target = document.elementFromPoint(x, y) ?? document.body;
  target.dispatchEvent(
    new PointerEvent(type, {
      clientX: x,
      clientY: y,
      bubbles: true,
      composed: true,
      cancelable: true,
      pointerType: 'mouse',
      ...init,
    }),
  );
}
const move = (point: { x: number; y: number }, init?: PointerEventInit) =>
  send('pointermove', point, init);

const key = (type: 'keydown' | 'keyup', name: string) =>
  document.body.dispatchEvent(new KeyboardEvent(type, { key: name, bubbles: true }));

it('opens at rest with Shift held alone, where the reader wants it so', () => {
  watch({ opensOn: 'modifier' });
  move(LEFT);
  timers.advance(2000);
  expect(log).toEqual([]);
  move(RIGHT, { shiftKey: true });
  timers.advance(500);
  expect(log).toEqual(['open right']);
});

it('opens when Shift is pressed where the pointer is, unless it is let go at once', () => {
  watch({ opensOn: 'modifier' });
  move(LEFT);
  key('keydown', 'Shift');
  key('keyup', 'Shift');
  timers.advance(2000);
  expect(log).toEqual([]);
  key('keydown', 'Control');
  timers.advance(2000);
  expect(log).toEqual([]);
  key('keydown', 'Shift');
  timers.advance(150);
  expect(log).toEqual(['open left']);
});

it('does not open with Shift where cards open on click only', () => {
  watch({ opensOn: 'click' });
  move(LEFT, { shiftKey: true });
  key('keydown', 'Shift');
  timers.advance(2000);
  expect(log).toEqual([]);
});

it('opens after half a second of rest', () => {
  move(LEFT);
  timers.advance(499);
  expect(log).toEqual([]);
  timers.advance(1);
  expect(log).toEqual(['open left']);
});

it('begins to wait again when the pointer moves on, but not for a tremble', () => {
  move(LEFT);
  timers.advance(400);
  move({ x: 22, y: 21 });
  timers.advance(100);
  expect(log).toEqual(['open left']);
  open = undefined;
  move({ x: 60, y: 20 });
  timers.advance(400);
  move({ x: 80, y: 20 });
  timers.advance(400);
  expect(log).toEqual(['open left']);
});

it.each([
  ['the page scrolls', () => document.dispatchEvent(new Event('scroll'))],
  ['the wheel turns', () => send('wheel', LEFT)],
  [
    'the reader types',
    () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true })),
  ],
  ['a button is pressed', () => send('pointerdown', LEFT)],
])('does not open when %s meanwhile', (_, happen) => {
  move(LEFT);
  timers.advance(300);
  happen();
  timers.advance(5_000);
  expect(log).toEqual([]);
});

it('does not open while a button is held, by touch, or while text is selected', () => {
  move(LEFT, { buttons: 1 });
  timers.advance(5_000);
  move({ x: 60, y: 20 }, { pointerType: 'touch' });
  timers.advance(5_000);
  document.getSelection()?.selectAllChildren(document.querySelector('a') as Element);
  move({ x: 30, y: 50 });
  timers.advance(5_000);
  expect(log).toEqual([]);
});

it('closes 300 ms after leaving, unless the pointer enters the card or comes back', () => {
  move(LEFT);
  timers.advance(500);
  move(NOWHERE);
  timers.advance(200);
  move({ x: 40, y: 240 });
  timers.advance(5_000);
  expect(log).toEqual(['open left']);
  move(NOWHERE);
  timers.advance(200);
  move({ x: 30, y: 30 });
  timers.advance(5_000);
  expect(log).toEqual(['open left']);
  move(NOWHERE);
  timers.advance(300);
  expect(log).toEqual(['open left', 'close']);
});

it('stays open for as long as the pointer rests', () => {
  move(LEFT);
  timers.advance(600_000);
  expect(log).toEqual(['open left']);
});

it('goes over to the next one sooner while a card is open', () => {
  move(LEFT);
  timers.advance(500);
  move(RIGHT);
  timers.advance(150);
  expect(log).toEqual(['open left', 'open right']);
  timers.advance(5_000);
  expect(open).toBe('right');
});

it('opens at once on a click on plain text, and closes on a click elsewhere', () => {
  send('click', LEFT);
  expect(log).toEqual(['open left']);
  send('click', NOWHERE);
  expect(log).toEqual(['open left', 'close']);
});

it('leaves links, other buttons and keys held to the page', () => {
  send('click', { x: 320, y: 20 });
  send('click', LEFT, { button: 1 });
  send('click', LEFT, { ctrlKey: true });
  expect(log).toEqual([]);
});

it('opens on a tap', () => {
  send('pointerdown', LEFT, { pointerType: 'touch' });
  send('click', LEFT, { pointerType: 'touch' });
  expect(log).toEqual(['open left']);
});

it('opens on click only where the reader wants it so', () => {
  watch({ opensOn: 'click' });
  move(LEFT);
  timers.advance(5_000);
  expect(log).toEqual([]);
  send('click', LEFT);
  expect(log).toEqual(['open left']);
});

it('ignores what the page makes up', () => {
  watch({ isGenuine: undefined });
  move(LEFT);
  timers.advance(5_000);
  send('click', LEFT);
  expect(log).toEqual([]);
});

it('hears nothing any more once stopped', () => {
  move(LEFT);
  watcher.stop();
  timers.advance(5_000);
  send('click', LEFT);
  expect(log).toEqual([]);
  expect(timers.pending).toBe(0);
});
