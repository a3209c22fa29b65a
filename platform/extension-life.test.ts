import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startOnce, watchExtensionLife } from './extension-life.ts';

const id = fakeBrowser.runtime.id;
const setAlive = (isAlive: boolean) =>
  Object.defineProperty(fakeBrowser.runtime, 'id', {
    value: isAlive ? id : undefined,
    configurable: true,
  });

beforeEach(() => {
  setAlive(true);
  vi.stubGlobal('sidelightLives', undefined);
});
afterEach(() => {
  setAlive(true);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('starts once in a page, however often the script is put into it', () => {
  const start = vi.fn(() => () => {});
  startOnce('article', start);
  startOnce('article', start);
  expect(start).toHaveBeenCalledOnce();
});

it('takes over from a script that an update has cut off, and ends it first', () => {
  const end = vi.fn();
  vi.stubGlobal('sidelightLives', { article: { isAlive: () => false, end } });
  const start = vi.fn(() => () => {});
  startOnce('article', start);
  expect(end).toHaveBeenCalledOnce();
  expect(start).toHaveBeenCalledOnce();
});

it('tells once when the extension is gone', () => {
  vi.useFakeTimers();
  const onGone = vi.fn();
  watchExtensionLife(onGone);
  vi.advanceTimersByTime(20_000);
  expect(onGone).not.toHaveBeenCalled();
  setAlive(false);
  vi.advanceTimersByTime(20_000);
  expect(onGone).toHaveBeenCalledOnce();
});
