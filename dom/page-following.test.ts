/** What a session makes of a page that changes, that fights, and of a background that is slow. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CARD_ELEMENT } from '../lib/own-elements.ts';
import type { GivenUp, PageState } from '../lib/protocol.ts';
import type { Article, Reading } from '../lib/reading/types.ts';
import type { Result } from '../lib/result.ts';
import {
  clearAsPage,
  createHandTimers,
  hidePage,
  mentionTarget,
  paintedTexts,
  pointAt,
  readInTest,
  showPage,
} from './page-fixture.ts';
import type { ReadWithData } from './page-reader.ts';
import { createPageSession, type PageSession, type PageSessionOptions } from './page-session.ts';

let session: PageSession;
let states: PageState[] = [];
let timers = createHandTimers();

beforeEach(() => {
  states = [];
  timers = createHandTimers();
  showPage();
});

afterEach(() => {
  session.stop();
  hidePage();
});

function start(options: Partial<PageSessionOptions> = {}): Promise<void> {
  session = createPageSession({
    document,
    readWithData: readInTest,
    openCard: (_, host) => {
      host.content.textContent = 'A card';
      return undefined;
    },
    labelOf: (target) => target.kind,
    onState: (state) => states.push(state),
    timers,
    cardMode: 'open',
    isGenuine: () => true,
    ...options,
  });
  return session.start();
}

const givenUp = (): readonly GivenUp[] =>
  session.state.status === 'reading' ? [] : (session.state.givenUp ?? []);
const paragraph = () => document.querySelector('article p') as HTMLElement;
/** An answer that is given by hand. */
function answerLater() {
  let answer: (result: Result<Reading>) => void = () => {};
  const answered = new Promise<Result<Reading>>((resolve) => (answer = resolve));
  return { answered, answer: (reading: Result<Reading>) => answer(reading) };
}

/** Tells at once who is in the article; the whole is given by hand. */
const readInTwoSteps = (answered: Promise<Result<Reading>>) =>
  vi.fn<ReadWithData>((article, onPeople) => {
    void readInTest(article).then((whole) => {
      if (whole.ok) onPeople?.({ ...whole.value, appearances: [], claims: [], differences: [] });
    });
    return answered;
  });

it('draws who is in the article while the rest is looked for', async () => {
  const { answered, answer } = answerLater();
  const readWithData = readInTwoSteps(answered);
  void start({ readWithData });
  await vi.waitFor(() => expect(paintedTexts('person')).toEqual(['Ada Quill', 'Bo Marsh']));
  expect(paintedTexts('differs')).toEqual([]);
  expect(session.state).toEqual({ status: 'reading' });
  const first = [...(CSS.highlights.get('sidelight-person') ?? [])];
  const [article] = readWithData.mock.calls[0] as [Article];
  answer(await readInTest(article));
  await vi.waitFor(() => expect(paintedTexts('differs')).toEqual(['58 million']));
  expect([...(CSS.highlights.get('sidelight-person') ?? [])]).toEqual(first);
  expect(states.map(({ status }) => status)).toEqual(['reading', 'ready']);
});

it('reads before it knows how to show it, and draws when it does', async () => {
  await start({ awaitsSettings: true });
  expect(paintedTexts('person')).toEqual([]);
  expect(session.state).toEqual({ status: 'reading' });
  session.configure({ mentions: 'all' });
  expect(paintedTexts('person')).toHaveLength(5);
  expect(session.state.status).toBe('ready');
});

it('keeps a card on a person open when the rest has been found', async () => {
  const { answered, answer } = answerLater();
  void start({ readWithData: readInTwoSteps(answered) });
  await vi.waitFor(() => expect(paintedTexts('person')).toHaveLength(2));
  expect(session.show({ kind: 'mention', index: 0 })).toBe(true);
  const text = document.querySelector('article')?.textContent ?? '';
  answer(await readInTest({ text, blocks: [], url: '', isTruncated: false }));
  await vi.waitFor(() => expect(session.state.status).toBe('ready'));
  expect(document.querySelectorAll(CARD_ELEMENT)).toHaveLength(1);
});

it('asks a second time when the background was stopped in the middle of a reading', async () => {
  const readWithData = vi.fn(readInTest);
  readWithData.mockRejectedValueOnce(new Error('The message port closed before a response'));
  await start({ readWithData });
  expect(session.state.status).toBe('ready');
  expect(readWithData).toHaveBeenCalledTimes(2);
});

it('takes the highlight off words that the page rewrites, at once, and finds the new ones', async () => {
  await start();
  const text = document.querySelector('h1')?.firstChild as Text;
  text.data = text.data.replace('Ada Quill', 'Bo Marsh');
  await vi.waitFor(() => expect(paintedTexts('person')).toEqual(['Bo Marsh']));
  timers.advance(100);
  await vi.waitFor(() => expect(paintedTexts('person')).toEqual(['Bo Marsh', 'Ada Quill']));
  expect([...(CSS.highlights.get('sidelight-person') ?? [])][0]?.startContainer).toBe(text);
});

it('does not touch the highlights of paragraphs that stay as they are', async () => {
  await start();
  const [claim] = CSS.highlights.get('sidelight-differs') ?? [];
  paragraph().append(' Bo Marsh was there.');
  await vi.waitFor(() => expect(timers.pending).toBe(1));
  timers.advance(100);
  await vi.waitFor(() => expect(paintedTexts('person')).toEqual(['Ada Quill', 'Bo Marsh']));
  expect([...(CSS.highlights.get('sidelight-differs') ?? [])][0]).toBe(claim);
});

it('reads what is unfolded later', async () => {
  const folded = document.createElement('p');
  folded.hidden = true;
  folded.textContent = 'They thanked Ada Quill, who had waited for them at the far end of it.';
  document.querySelector('article')?.append(folded);
  await start({ settings: { mentions: 'all' } });
  expect(paintedTexts('person')).toHaveLength(5);
  folded.hidden = false;
  await vi.waitFor(() => expect(timers.pending).toBe(1));
  timers.advance(100);
  await vi.waitFor(() => expect(paintedTexts('person')).toHaveLength(6));
});

it('says so when it no longer follows a page that never rests, until it is asked to', async () => {
  await start();
  const text = paragraph().firstChild as Text;
  for (let i = 0; i < 200 && givenUp().length === 0; i++) {
    text.data += '.';
    await vi.waitFor(() => expect(timers.pending + givenUp().length).toBeGreaterThan(0));
    timers.advance(30_000);
    await vi.waitFor(() => expect(session.state.status).toBe('ready'));
  }
  expect(givenUp()).toEqual(['following']);
  expect(states.at(-1)).toEqual(session.state);
  await session.refresh();
  expect(givenUp()).toEqual([]);
  text.data += ' Bo Marsh.';
  await vi.waitFor(() => expect(timers.pending).toBe(1));
});

it('says so when the page does not let a card be, until it is asked to try again', async () => {
  await start();
  if (session.state.status !== 'ready') throw new Error(session.state.status);
  const target = mentionTarget(session.state.reading, 'bo');
  session.show(target);
  for (let i = 0; i < 11; i++) {
    document.querySelector(CARD_ELEMENT)?.remove();
    await Promise.resolve();
  }
  await vi.waitFor(() => expect(givenUp()).toEqual(['cards']));
  expect(session.show(target)).toBe(false);
  await session.refresh();
  expect(givenUp()).toEqual([]);
  expect(session.show(target)).toBe(true);
});

it('says so when it no longer puts highlights back, until it is asked to try again', async () => {
  await start();
  for (let i = 0; i < 11; i++) {
    clearAsPage();
    document.body.dispatchEvent(
      new PointerEvent('pointermove', {
        clientX: pointAt('Bo Marsh').x + 10 * (i % 2),
        clientY: pointAt('Bo Marsh').y,
        bubbles: true,
      }),
    );
    timers.advance(500);
  }
  expect(givenUp()).toEqual(['highlights']);
  expect(CSS.highlights.size).toBe(0);
  await session.refresh();
  expect(givenUp()).toEqual([]);
  expect(paintedTexts('person')).toEqual(['Ada Quill', 'Bo Marsh']);
});

it('touches nothing any more once its extension is gone: another may be at work', async () => {
  let isAlive = true;
  await start({ isAlive: () => isAlive });
  isAlive = false;
  const theirs = new Highlight();
  CSS.highlights.set('sidelight-person', theirs);
  paragraph().append(' Bo Marsh.');
  await vi.waitFor(() => expect(CSS.highlights.has('sidelight-differs')).toBe(false));
  expect(CSS.highlights.get('sidelight-person')).toBe(theirs);
  expect(timers.pending).toBe(0);
  CSS.highlights.delete('sidelight-person'); // nobody else takes theirs away
});
