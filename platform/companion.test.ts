import { beforeEach, describe, expect, it, vi } from 'vitest';
import { articleFromText } from '../lib/reading/article-from-text.ts';
import { readArticle } from '../lib/reading/read-article.ts';
import { openTestPack } from '../lib/reading/test-pack.ts';
import { createCompanion } from './companion.ts';
import { pageChannel, pageEvents, panelChannel } from './messaging.ts';
import { describeSite } from './sites.ts';

vi.mock(import('./messaging.ts'), { spy: true });
vi.mock(import('./sites.ts'), { spy: true });

const reading = readArticle(
  articleFromText('The ferry is afloat. The crane stood still.'),
  openTestPack(),
);
const page = {
  status: 'ready',
  reading,
  title: 'T',
  published: '2025-05-16',
  isCapped: false,
} as const;
const story = { story: 'ferry', title: 'The ferry' };

/** Names of the panel's questions, in order. */
const asked = () => vi.mocked(panelChannel.call).mock.calls.map(([name]) => name);

function createOnPage() {
  return createCompanion(async () => ({ id: 7, url: 'https://news.example/a' }));
}

beforeEach(() => {
  vi.mocked(describeSite).mockResolvedValue('on');
  vi.mocked(pageChannel.call).mockResolvedValue(page as never);
  vi.mocked(panelChannel.call).mockImplementation((...[name]) =>
    Promise.resolve((name === 'describeStory' ? { ok: true, value: story } : {}) as never),
  );
});

it('asks the page that changed what it shows now, and no other', async () => {
  const companion = createOnPage();
  await companion.refresh();
  const [events] = vi.mocked(pageEvents.handle).mock.calls.at(-1) ?? [];
  const silent = { status: 'silent', reason: 'no-article' } as const;
  vi.mocked(pageChannel.call).mockResolvedValue(silent as never);
  events?.pageChanged(undefined, { url: '', tabId: 8 });
  expect(pageChannel.call).toHaveBeenCalledTimes(1);
  events?.pageChanged(undefined, { url: '', tabId: 7 });
  await vi.waitFor(() => expect(companion.state.page).toEqual(silent));
});

describe('who says what', () => {
  it('is not asked for before a reader wants it', async () => {
    const companion = createOnPage();
    await companion.refresh();
    expect(asked()).not.toContain('describeStory');
    expect(companion.state.agreements).toBeUndefined();
  });

  it('is asked for each story of the page, with what the page says, and once', async () => {
    const companion = createOnPage();
    await companion.refresh();
    await companion.followSources();
    await companion.followSources();
    expect(companion.state.agreements).toEqual([story]);
    expect(asked().filter((name) => name === 'describeStory')).toHaveLength(1);
    expect(panelChannel.call).toHaveBeenCalledWith('describeStory', {
      id: 'ferry',
      claims: reading.claims.map(({ id, here }) => ({ id, here })),
      published: '2025-05-16',
    });
  });

  it('follows the page from then on', async () => {
    const companion = createOnPage();
    await companion.refresh();
    await companion.followSources();
    await companion.refresh();
    await vi.waitFor(() => expect(companion.state.agreements).toEqual([story]));
    expect(asked().filter((name) => name === 'describeStory')).toHaveLength(2);
  });

  it('stays in sight while the same page is asked again, and goes with another', async () => {
    let url = 'https://news.example/a';
    const companion = createCompanion(async () => ({ id: 7, url }));
    await companion.refresh();
    await companion.followSources();
    const seen: unknown[] = [];
    companion.subscribe(({ agreements }) => seen.push(agreements));
    await companion.refresh();
    expect(seen).not.toContain(undefined);
    url = 'https://news.example/b';
    await companion.refresh();
    expect(seen).toContain(undefined);
  });

  it('of a page that the reader has left is dropped', async () => {
    let answer = (_: unknown) => {};
    const waiting = new Promise((resolve) => {
      answer = resolve;
    });
    vi.mocked(panelChannel.call).mockImplementation(() => waiting as never);
    const handle = vi.mocked(pageEvents.handle);
    const companion = createOnPage();
    void companion.refresh();
    await vi.waitFor(() => expect(companion.state.page).toBe(page));
    const following = companion.followSources();
    const events = handle.mock.calls.at(-1)?.[0];
    vi.mocked(pageChannel.call).mockResolvedValue({ status: 'reading' } as never);
    events?.pageChanged(undefined, { url: '', tabId: 7 });
    await vi.waitFor(() => expect(companion.state.page.status).toBe('reading'));
    answer({ ok: true, value: story });
    await following;
    expect(companion.state.agreements).toBeUndefined();
  });
});
