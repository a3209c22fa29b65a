import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ContentCalls, PanelCalls } from '../lib/protocol.ts';
import {
  contentChannel,
  type Handlers,
  pageChannel,
  pageEvents,
  panelChannel,
} from './messaging.ts';

type Listener = (message: unknown, from: unknown) => Promise<unknown> | undefined;

const OURS = fakeBrowser.runtime.id;
const PAGE = { id: OURS, url: 'https://news.example/a', tab: { id: 7 }, frameId: 0 };
const POPUP = { id: OURS, url: fakeBrowser.runtime.getURL('/popup.html') };

/** The fake browser does not wait for late answers: keep the listener and call it. */
function capture(register: () => () => void) {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  const stop = register();
  const added = add.mock.calls[0]?.[0] as (
    message: unknown,
    from: unknown,
    send: (reply: unknown) => void,
  ) => true | undefined;
  const listener: Listener = (message, from) => {
    let send: (reply: unknown) => void = () => {};
    const answered = new Promise<unknown>((resolve) => (send = resolve));
    return added(message, from, send) && answered;
  };
  return { listener, added, stop };
}

beforeEach(() => fakeBrowser.reset());

const content = (handlers: Partial<Handlers<ContentCalls>>) =>
  capture(() => contentChannel.handle(handlers as Handlers<ContentCalls>)).listener;
const panel = (handlers: Partial<Handlers<PanelCalls>>) =>
  capture(() => panelChannel.handle(handlers as Handlers<PanelCalls>)).listener;
const ask = (channel: string, name: string, payload?: unknown) => ({ channel, name, payload });

describe('a call', () => {
  it('is answered late, with who is calling', async () => {
    const openLibrary = vi.fn();
    const answer = content({ openLibrary })(ask('content', 'openLibrary'), PAGE);
    expect(await answer).toBeNull();
    expect(openLibrary).toHaveBeenCalledWith(undefined, { url: PAGE.url, tabId: 7 });
  });

  it('from the popup comes from no tab', async () => {
    const search = vi.fn().mockReturnValue([]);
    await expect(panel({ search })(ask('panel', 'search', 'naim'), POPUP)).resolves.toEqual([]);
    expect(search).toHaveBeenCalledWith('naim', { url: POPUP.url, isOwnPage: true });
  });

  it('says when its tab is private', async () => {
    const openLibrary = vi.fn();
    const from = { ...PAGE, tab: { id: 7, incognito: true } };
    await content({ openLibrary })(ask('content', 'openLibrary'), from);
    expect(openLibrary).toHaveBeenCalledWith(
      undefined,
      expect.objectContaining({ isPrivate: true }),
    );
  });

  it('that a handler fails is refused with its error', async () => {
    const wake = vi.fn().mockRejectedValue(new Error('no data'));
    await expect(content({ wake })(ask('content', 'wake'), PAGE)).resolves.toEqual({
      failure: 'no data',
    });
  });

  it.each(['missing', '__proto__', 'constructor', 'toString'])(
    'that nobody handles (%s) is refused',
    async (name) => {
      const answer = await content({})(ask('content', name), PAGE);
      expect(answer).toEqual({ failure: expect.stringContaining(`"${name}"`) });
    },
  );

  it('of another channel is left to its own listener', () => {
    expect(content({})(ask('panel', 'search', 'x'), POPUP)).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    'wake',
    7,
    [],
    {},
    { channel: 'content' },
    { channel: 'content', name: 7 },
    { channel: ['content'], name: 'wake' },
  ])('of another shape (%o) is not ours to answer', (message) => {
    expect(content({})(message, PAGE)).toBeUndefined();
  });
});

const REFUSED = { failure: expect.stringContaining('refused') };

describe('who may call', () => {
  it('a page may not ask as a panel', async () => {
    const search = vi.fn();
    expect(await panel({ search })(ask('panel', 'search', 'x'), PAGE)).toEqual(REFUSED);
    expect(search).not.toHaveBeenCalled();
  });

  it.each([
    ['another extension', { ...POPUP, id: 'other' }],
    ['nobody we know', {}],
    [
      'a page that names our address in its own',
      { ...PAGE, url: `https://x.example/${POPUP.url}` },
    ],
  ])('%s may not ask as a panel', async (_, from) => {
    expect(await panel({ search: vi.fn() })(ask('panel', 'search', 'x'), from)).toEqual(REFUSED);
  });

  it('another extension may not ask as a page', async () => {
    const wake = vi.fn();
    const answer = content({ wake })(ask('content', 'wake'), { ...PAGE, id: 'other' });
    expect(await answer).toEqual(REFUSED);
    expect(wake).not.toHaveBeenCalled();
  });

  it('our own pages may ask what pages may', async () => {
    const describeEntity = vi.fn().mockReturnValue({ ok: true });
    const answer = content({ describeEntity })(ask('content', 'describeEntity', 'a'), POPUP);
    await expect(answer).resolves.toEqual({ ok: true });
  });
});

it('stops answering when told to', () => {
  const remove = vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener');
  const { added, stop } = capture(() => pageEvents.handle({ pageChanged: vi.fn() }));
  stop();
  expect(remove).toHaveBeenCalledWith(added);
});

describe('asking', () => {
  it('sends an envelope to the background', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue('answer' as never);
    await expect(contentChannel.call('wake')).resolves.toBe('answer');
    await panelChannel.call('search', 'naim');
    expect(send.mock.calls.map(([envelope]) => envelope)).toEqual([
      { channel: 'content', name: 'wake', payload: undefined },
      { channel: 'panel', name: 'search', payload: 'naim' },
    ]);
  });

  it('fails where the background went away before it had an answer', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
    await expect(contentChannel.call('wake')).rejects.toThrow('nobody answered call "wake"');
  });

  it('asks the top frame of a tab only', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(true as never);
    const target = { kind: 'mention', index: 2 } as const;
    await expect(pageChannel.call(7, 'showHighlight', target)).resolves.toBe(true);
    expect(send).toHaveBeenCalledWith(
      7,
      { channel: 'page', name: 'showHighlight', payload: target },
      { frameId: 0 },
    );
  });

  it('is refused, and not thrown at who asks, where the extension is gone', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    await expect(pageEvents.call('pageChanged')).rejects.toThrow('context');
  });

  it('hears of a call that failed', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('no data'));
    await expect(contentChannel.call('wake')).rejects.toThrow('no data');
  });

  it('fails as the handler did', async () => {
    const failed = { failure: 'no file' } as never;
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(failed);
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(failed);
    await expect(contentChannel.call('wake')).rejects.toThrow('no file');
    await expect(panelChannel.call('search', 'naim')).rejects.toThrow('no file');
    await expect(pageChannel.call(7, 'readAgain')).rejects.toThrow('no file');
  });
});
