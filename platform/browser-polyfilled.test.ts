import { afterEach, beforeEach, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => unknown;

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

it('turns a promise from an onMessage listener into a late answer, as Chrome below 148 needs', async () => {
  const listeners: Listener[] = [];
  const chrome = {
    runtime: {
      id: 'abc',
      lastError: undefined,
      onMessage: {
        addListener: (listener: Listener) => listeners.push(listener),
        removeListener: () => {},
        hasListener: () => false,
      },
      sendMessage: () => {},
    },
  };
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', chrome);
  const { browser } = await import('./browser-polyfilled.ts');
  browser.runtime.onMessage.addListener(() => Promise.resolve('answer'));
  const answer = await new Promise((resolve) => {
    expect(listeners[0]?.('question', {}, resolve)).toBe(true);
  });
  expect(answer).toBe('answer');
});

it('passes the native namespace through where there is one', async () => {
  const native = { runtime: { id: 'abc' } };
  vi.stubGlobal('browser', native);
  vi.stubGlobal('chrome', native);
  const { browser } = await import('./browser-polyfilled.ts');
  expect(browser).toBe(native);
});
