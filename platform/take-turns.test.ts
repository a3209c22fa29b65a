import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anotherTurn, takeTurns } from './take-turns.ts';

afterEach(() => vi.restoreAllMocks());

/** A clock of which every look costs `ms`. */
function slowClock(ms: number) {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += ms));
}

function* count(to: number) {
  let at = 0;
  while (at < to) {
    at++;
    yield undefined;
  }
  return at;
}

it('answers others between its turns, and gives what the work gives', async () => {
  slowClock(30);
  const order: string[] = [];
  const work = takeTurns(count(6)).then((at) => order.push(`all ${at}`));
  await anotherTurn();
  order.push('another');
  await work;
  expect(order).toEqual(['another', 'all 6']);
});

it('does short work at once', async () => {
  slowClock(1);
  const order: string[] = [];
  const work = takeTurns(count(6)).then(() => order.push('all'));
  await anotherTurn();
  order.push('another');
  await work;
  expect(order).toEqual(['all', 'another']);
});

it('tells the browser every ten seconds that it is still at it', async () => {
  slowClock(1_500);
  const getPlatformInfo = vi.fn(async () => ({}));
  vi.spyOn(fakeBrowser.runtime, 'getPlatformInfo').mockImplementation(getPlatformInfo as never);
  expect(await takeTurns(count(20))).toBe(20);
  expect(getPlatformInfo.mock.calls.length).toBeGreaterThanOrEqual(4);
  expect(getPlatformInfo.mock.calls.length).toBeLessThanOrEqual(8);
});
