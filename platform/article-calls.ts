/**
 * The content script's side of every conversation: it asks the background, answers popup and side
 * panel, and follows the reader's switch for this site.
 */
import type { PageCalls, PageState, PeopleFound, ReadRequest } from '../lib/protocol.ts';
import type { Article, Reading } from '../lib/reading/types.ts';
import type { Result } from '../lib/result.ts';
import type { HeardReading } from '../lib/settings/hide-muted.ts';
import { type Choices, parseChoices } from '../lib/settings/settings.ts';
import { watchExtensionLife } from './extension-life.ts';
import { loadLateScript } from './late-scripts.ts';
import { contentChannel, type Handlers, pageChannel, pageEvents } from './messaging.ts';
import { loadStored, watchStored } from './settings.ts';

export interface ArticleSide {
  /** Reads and paints, without what the reader muted. */
  start(choices: Choices, hear: Hear | undefined): void;
  /** Takes everything back. */
  stop(): void;
  calls: Handlers<Omit<PageCalls, 'peopleFound'>>;
}

const SWITCHED_OFF: PageState = { status: 'silent', reason: 'switched-off' };

/** Wakes the background and starts unless the site is switched off; ends when the extension does. */
export async function followReader(host: string, article: ArticleSide): Promise<void> {
  let isOff = false;
  const stopAnswering = pageChannel.handle({
    ...article.calls,
    peopleFound: hearPeople,
    describePage: (payload, sender) =>
      isOff ? SWITCHED_OFF : article.calls.describePage(payload, sender),
  });
  contentChannel.call('wake').catch(() => undefined); // the first real question says what is wrong
  let latest: unknown;
  const follow = async (stored: unknown) => {
    latest = stored;
    const choices = parseChoices(stored);
    isOff = choices.offSites.includes(host);
    if (isOff) {
      article.stop();
      tellState(SWITCHED_OFF);
      return;
    }
    const hear = await loadHear(stored);
    if (latest === stored) article.start(choices, hear); // else the reader has gone on
  };
  const stopWatching = watchStored((stored) => void follow(stored).catch(() => undefined));
  const stopChecking = watchExtensionLife(() => {
    stopChecking();
    stopWatching();
    stopAnswering();
    article.stop();
  });
  await follow(await loadStored());
}

type Hear = (reading: Reading, article: Article) => HeardReading;

/** @param mutes As they are stored: of any shape. */
export type CreateHear = (mutes: unknown) => Hear;

/** Only readers who have muted something have what leaves it out (docs/decisions/0004). */
async function loadHear(stored: unknown): Promise<Hear | undefined> {
  const { mutes } = (stored ?? {}) as { mutes?: unknown[] };
  if (!mutes?.length) return undefined;
  const createHear = await loadLateScript<CreateHear>('quiet');
  return createHear(mutes);
}

/** The last question, which `peopleFound` may answer in part. */
let asked: { ticket: number; tell: (people: Reading) => void } | undefined;

/**
 * Has an article read.
 *
 * @param onPeople - Told who is in it, where that is known before the rest.
 */
export function askForReading(
  article: Article,
  onPeople?: (people: Reading) => void,
): Promise<Result<Reading>> {
  if (!onPeople) return ask(article);
  // Not counted from 1: what is meant for a page that is rendered ahead comes to the one in front.
  const ticket = Math.random();
  asked = { ticket, tell: onPeople };
  return ask({ ...article, ticket });
}

/** UTF-16 units of text in a message: turning a million into JSON takes 15 ms and more. */
const PIECE = 150_000;

async function ask(request: ReadRequest): Promise<Result<Reading>> {
  const { text } = request;
  // At once, for what most pages have: the question goes out before the page is laid out.
  if (text.length <= PIECE) return contentChannel.call('readArticle', request);
  const id = Math.random();
  let start = 0;
  for (; start + PIECE < text.length; start += PIECE) {
    await contentChannel.call('sendAhead', { id, start, text: text.slice(start, start + PIECE) });
  }
  const rest = { ...request, text: text.slice(start), ahead: { id, start } };
  return contentChannel.call('readArticle', rest);
}

function hearPeople({ ticket, people }: PeopleFound): void {
  if (ticket === asked?.ticket) asked.tell(people);
}

/** As a page begins, which nobody needs to be told. */
let told: PageState['status'] = 'reading';

/** Tells an open popup or panel, and the badge: each message takes half a millisecond of the page's. */
export function tellState(state: PageState): void {
  const isNews = state.status !== 'reading' || told !== 'reading';
  told = state.status;
  if (isNews) pageEvents.call('pageChanged', countOf(state)).catch(() => undefined);
}

function countOf(state: PageState): number | undefined {
  if (state.status === 'reading') return undefined;
  return state.status === 'ready' ? state.reading.entities.length + state.reading.claims.length : 0;
}
