import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { compilePack } from '../lib/pack/compile-pack.ts';
import { FERRY } from '../lib/reading/test-pack.ts';
import { startBackground } from './background.ts';

type Listener = (...args: unknown[]) => unknown;

const { runtime, permissions, storage, tabs, scripting } = fakeBrowser;
const added: Record<string, Listener[]> = {};

/** Listeners are kept, not called: the fake browser does not wait for promises. */
function keep(event: { addListener: unknown }, name: string) {
  added[name] = [];
  vi.spyOn(
    event as { addListener: (listener: Listener) => void },
    'addListener',
  ).mockImplementation((listener) => void added[name]?.push(listener));
}

const all = (name: string) => added[name] ?? [];
const only = (name: string) => all(name)[0] as Listener;
const from = { id: runtime.id, url: runtime.getURL('/popup.html') };

beforeEach(() => {
  fakeBrowser.reset();
  keep(runtime.onMessage, 'message');
  keep(runtime.onInstalled, 'installed');
  keep(runtime.onStartup, 'startup');
  keep(permissions.onAdded, 'added');
  keep(permissions.onRemoved, 'removed');
  keep(storage.onChanged, 'changed');
  keep(fakeBrowser.commands.onCommand, 'command');
  keep(fakeBrowser.contextMenus.onClicked, 'menu');
  vi.spyOn(permissions, 'getAll').mockResolvedValue({ origins: [] } as never);
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockResolvedValue([] as never);
  startBackground(() => {});
});

it('listens to everything before anything is awaited', () => {
  const counts = Object.entries(added).map(([name, listeners]) => [name, listeners.length]);
  expect(Object.fromEntries(counts)).toEqual({
    message: 3,
    installed: 2,
    startup: 1,
    added: 1,
    removed: 1,
    changed: 3,
    command: 1,
    menu: 1,
  });
});

describe('the content script is brought in line', () => {
  it.each(['installed', 'startup', 'added', 'removed'])('when %s', async (name) => {
    vi.spyOn(tabs, 'query').mockResolvedValue([] as never);
    only(name)({ origins: ['https://a.example/*'] });
    await vi.waitFor(() => expect(scripting.getRegisteredContentScripts).toHaveBeenCalled());
  });

  it('when the settings change', async () => {
    only('changed')({ settings: { newValue: {} } }, 'local');
    await vi.waitFor(() => expect(scripting.getRegisteredContentScripts).toHaveBeenCalled());
  });

  it('and a failure of that is told and not thrown into the void', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(permissions, 'getAll').mockRejectedValue(new Error('shutting down'));
    only('removed')({ origins: [] });
    await vi.waitFor(() => expect(error).toHaveBeenCalledOnce());
  });
});

describe('the welcome page', () => {
  it.each([
    ['opens after the install', 'install', [], 1],
    ['stays away after an update', 'update', [], 0],
    ['stays away where sites are granted already', 'install', ['https://*/*'], 0],
  ])('%s', async (_, reason, origins, times) => {
    vi.spyOn(permissions, 'getAll').mockResolvedValue({ origins } as never);
    vi.spyOn(scripting, 'registerContentScripts').mockResolvedValue(undefined);
    const query = vi.spyOn(tabs, 'query').mockResolvedValue([] as never);
    const create = vi.spyOn(tabs, 'create').mockResolvedValue({} as never);
    only('installed')({ reason });
    await vi.waitFor(() => expect(query).toHaveBeenCalled());
    await new Promise(setImmediate);
    expect(create).toHaveBeenCalledTimes(times);
  });
});

describe('a command', () => {
  it.each([
    ['next-highlight', 1],
    ['previous-highlight', -1],
  ])('%s steps the page in front', async (command, step) => {
    const send = vi.spyOn(tabs, 'sendMessage').mockRejectedValue(new Error('not read here'));
    only('command')(command, { id: 7 });
    expect(send).toHaveBeenCalledWith(
      7,
      { channel: 'page', name: 'stepHighlight', payload: step },
      { frameId: 0 },
    );
  });

  it.each([
    ['another', { id: 7 }],
    ['next-highlight', undefined],
    ['toString', { id: 7 }],
  ])('%s of %o does nothing', (command, tab) => {
    const send = vi.spyOn(tabs, 'sendMessage').mockResolvedValue(undefined as never);
    only('command')(command, tab);
    expect(send).not.toHaveBeenCalled();
  });
});

describe('a question', () => {
  const ask = (name: string, payload: unknown) =>
    new Promise<unknown>((answer) => {
      for (const listener of all('message'))
        listener({ channel: 'panel', name, payload }, from, answer);
    });

  it('is answered from the packaged data', async () => {
    vi.stubGlobal('fetch', async () => new Response(compilePack(FERRY)));
    vi.spyOn(console, 'warn').mockReturnValue(); // no IndexedDB here: no copy is kept
    expect(await ask('search', 'keel')).toMatchObject([{ title: 'Ada Keel' }]);
    vi.unstubAllGlobals();
  });

  it('fails in words where the packaged data is damaged', async () => {
    vi.stubGlobal('fetch', async () => new Response('broken, but long enough'));
    vi.spyOn(console, 'warn').mockReturnValue();
    expect(await ask('search', 'keel')).toEqual({
      failure: expect.stringContaining('not a Sidelight data file'),
    });
    vi.unstubAllGlobals();
  });
});
