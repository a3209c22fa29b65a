/**
 * Typed calls between contexts over `runtime.sendMessage` and `tabs.sendMessage`.
 *
 * `lib/protocol.ts` says what can be asked; this module carries it and decides from whom it is
 * accepted. There is no connection to keep: a worker that was stopped wakes for the next call.
 */
import { browser } from 'wxt/browser';
import type { NoteCalls, NoteEvents } from '../lib/annotations/note-calls.ts';
import type { ContentCalls, PageCalls, PageEvents, PanelCalls } from '../lib/protocol.ts';

/** What handlers may rely on about who is calling. */
export interface Sender {
  /** Page that is calling; empty if the browser does not say. */
  url: string;
  /** Tab that is calling; absent for popup and side panel. */
  tabId?: number;
  /** The tab is in a private window. */
  isPrivate?: true;
  /** One of our own pages, and no content script. */
  isOwnPage?: true;
}

// A method's `this` is not part of a call; `never[]` accepts handlers of any parameters.
type Call = (...args: never[]) => unknown;
type Calls<P> = { [C in keyof P]: P[C] extends Call ? P[C] : never };
type ArgsOf<P, C extends keyof P> = Parameters<Calls<P>[C]>;
type ReplyOf<P, C extends keyof P> = ReturnType<Calls<P>[C]>;

export type Handlers<P> = {
  [C in keyof P]: (
    payload: ArgsOf<P, C>[0],
    sender: Sender,
  ) => ReplyOf<P, C> | Promise<ReplyOf<P, C>>;
};

export interface Channel<P> {
  /**
   * Asks the background or, with `tabId` in {@link PageChannel}, a page.
   *
   * @throws {Error} if nobody handles the call or the handler threw: a bug. Outcomes that a caller
   *   should handle are part of the reply.
   */
  call<C extends keyof P & string>(name: C, ...args: ArgsOf<P, C>): Promise<ReplyOf<P, C>>;

  /**
   * Answers calls. Register before the first `await`: a sleeping worker is woken by the very
   * message that it must answer, and a late listener misses it.
   *
   * @returns A function that stops answering.
   */
  handle(handlers: Handlers<P>): () => void;
}

export interface PageChannel<P> extends Pick<Channel<P>, 'handle'> {
  /** @throws {Error} if no content script of ours runs in the tab's top frame. */
  call<C extends keyof P & string>(
    tabId: number,
    name: C,
    ...args: ArgsOf<P, C>
  ): Promise<ReplyOf<P, C>>;
}

interface Envelope {
  channel: string;
  name: string;
  payload: unknown;
}

type Accepts = (from: BrowserSender) => boolean;

type BrowserSender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** Content scripts may ask these; so may our own pages. */
export const contentChannel = openChannel<ContentCalls>('content', isOurs);
/** Only our own pages may ask these. */
export const panelChannel = openChannel<PanelCalls>('panel', isExtensionPage);
/** Popup and side panel ask a page. Content scripts cannot receive from web pages. */
export const pageChannel = openPageChannel<PageCalls>('page');
/** A page tells the background, and side panel and popup where they are open, that it changed. */
export const pageEvents = openChannel<PageEvents>('page-event', isOurs);
/** The same two for the annotator of a page, which is another script. */
export const noteChannel = openPageChannel<NoteCalls>('note');
export const noteEvents = openChannel<NoteEvents>('note-event', isOurs);

const MOST_TIMES = 4;

/**
 * Asks again where the background was stopped before it had an answer: it wakes for the question. For
 * calls that are the same done twice.
 *
 * @throws {Error} as the last time, where it was in vain four times.
 */
export async function askAgain<T>(ask: () => Promise<T>): Promise<T> {
  for (let times = 1; times < MOST_TIMES; times++) {
    try {
      return await ask();
    } catch {
      // Stopped, or the extension is gone: the last time says which.
    }
  }
  return ask();
}

function openChannel<P>(channel: string, accepts: Accepts): Channel<P> {
  return {
    // Not just handed on: where the extension is gone, Chromium throws at once.
    async call(name, ...[payload]) {
      const envelope = { channel, name, payload } satisfies Envelope;
      const reply: unknown = await browser.runtime.sendMessage(envelope);
      // Firefox gives nothing for an answer where the background went away before it had one.
      if (reply === undefined) throw new Error(`nobody answered call "${name}"`);
      return openReply(reply) as never;
    },
    handle: (handlers) => listen(channel, accepts, handlers),
  };
}

function openPageChannel<P>(channel: string): PageChannel<P> {
  return {
    async call(tabId, name, ...[payload]) {
      const envelope = { channel, name, payload } satisfies Envelope;
      return openReply(await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 })) as never;
    },
    handle: (handlers) => listen(channel, isOurs, handlers),
  };
}

function listen<P>(channel: string, accepts: Accepts, handlers: Handlers<P>): () => void {
  const listener = (
    message: unknown,
    from: BrowserSender,
    send: (reply: unknown) => void,
  ): true | undefined => {
    if (!isEnvelope(message) || message.channel !== channel) return undefined;
    // A promise for an answer is understood by Chrome from 148 on only, this by every browser.
    answer(message, from, handlers, accepts).then(send, (error: unknown) =>
      send({ failure: error instanceof Error ? error.message : String(error) } satisfies Failure),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** What comes back in place of an answer: browsers do not carry errors from context to context. */
interface Failure {
  failure: string;
}

/** @returns The handler's answer. @throws {Error} with the handler's message, where it threw. */
function openReply(reply: unknown): unknown {
  const { failure } = (reply ?? {}) as Partial<Failure>;
  if (failure !== undefined) throw new Error(failure);
  return reply;
}

async function answer(
  { name, payload }: Envelope,
  from: BrowserSender,
  handlers: object,
  accepts: Accepts,
): Promise<unknown> {
  const url = from.url ?? '';
  if (!accepts(from)) throw new Error(`call "${name}" refused from ${url || 'an unknown sender'}`);
  const handler = Object.entries(handlers).find(([key]) => key === name)?.[1];
  if (!handler) throw new Error(`no handler for call "${name}"`);
  // Nothing to say is `null`: `undefined` is what a caller gets whom nobody answered.
  return (await handler(payload, describeSender(from, url))) ?? null;
}

function describeSender(from: BrowserSender, url: string): Sender {
  const { id, incognito } = from.tab ?? {};
  return {
    url,
    ...(id !== undefined && { tabId: id }),
    ...(incognito && { isPrivate: true }),
    ...(isExtensionPage(from) && { isOwnPage: true }),
  };
}

function isEnvelope(message: unknown): message is Envelope {
  const { channel, name } = (message ?? {}) as Partial<Envelope>;
  return typeof channel === 'string' && typeof name === 'string';
}

function isOurs(from: BrowserSender): boolean {
  return from.id === browser.runtime.id;
}

function isExtensionPage(from: BrowserSender): boolean {
  return isOurs(from) && (from.url ?? '').startsWith(browser.runtime.getURL('/'));
}
