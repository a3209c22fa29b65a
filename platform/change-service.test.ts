import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ChangeLog } from '../lib/changes/types.ts';
import { articleFromText } from '../lib/reading/article-from-text.ts';
import { openTestPack } from '../lib/reading/test-pack.ts';
import { createChangeService } from './change-service.ts';
import { createDataService } from './data-service.ts';

const KEEL = 'ferry/people/keel';
const url = 'https://news.example/ferry';
const tab = { url, tabId: 7 };
const popup = { url: 'chrome-extension://abc/popup.html' };
const article = articleFromText('The ferry is afloat, said Ada Keel.', { url });

const OLD: ChangeLog = { release: '2026-11-01', releases: [] };
const NEW: ChangeLog = {
  release: '2026-11-12',
  releases: [
    {
      ...{ release: '2026-11-12', base: '2026-11-01' },
      changes: [
        {
          ...{ id: KEEL, name: 'Ada Keel', change: 'changed' },
          details: [{ part: 'spelling', after: { text: 'Ada Kiel' } }],
        },
      ],
    },
  ],
};

const start = (log: ChangeLog | Error) => {
  const load = async () => {
    if (log instanceof Error) throw log;
    return log;
  };
  const changes = createChangeService(load, () => '2026-11-20');
  const data = createDataService(
    async () => openTestPack(),
    () => '2026-11-20',
    () => undefined,
  );
  return { ...changes.panel, readArticle: changes.marking(data.content.readArticle) };
};

/** The release that a reading says the page was last read with. */
async function read(log: ChangeLog | Error, one = article, sender: object = tab) {
  const result = await start(log).readArticle(one, { ...tab, ...sender });
  if (!result.ok) throw new Error(result.error.message);
  return result.value.data.since;
}

const pagesKept = async () => (await start(OLD).describeMemory(undefined, popup)).pages;
const settled = (pages: number) => expect.poll(pagesKept).toBe(pages);

beforeEach(() => fakeBrowser.reset());

describe('a page', () => {
  it('that was read before the data changed for it says so until that was shown', async () => {
    expect(await read(OLD)).toBeUndefined();
    await settled(1);
    expect(await read(NEW)).toBe('2026-11-01');
    expect(await read(NEW)).toBe('2026-11-01');
    const request = { since: '2026-11-01', ids: [KEEL], url };
    expect(await start(NEW).describeChanges(request, popup)).toEqual({
      ...{ since: '2026-11-01', release: '2026-11-12' },
      list: NEW.releases[0]?.changes,
    });
    expect(await read(NEW)).toBeUndefined();
    expect(await pagesKept()).toBe(1);
  });

  it('that is read for the first time says nothing', async () => {
    expect(await read(NEW)).toBeUndefined();
    await settled(1);
  });

  it('for which nothing changed counts as read with the new data', async () => {
    await read(OLD);
    await settled(1);
    const other = { ...NEW, releases: NEW.releases.map((one) => ({ ...one, changes: [] })) };
    expect(await read(other)).toBeUndefined();
    await expect
      .poll(async () => JSON.stringify(await fakeBrowser.storage.local.get('pageMemory')))
      .toContain('2026-11-12');
  });

  it('is the same under an address that differs in tracking only', async () => {
    await read(OLD);
    await settled(1);
    expect(await read(NEW, { ...article, url: `${url}?utm_source=x` })).toBe('2026-11-01');
  });

  it('is read all the same where the log cannot be opened', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(await read(new Error('no file'))).toBeUndefined();
    expect(warn).toHaveBeenCalledOnce();
  });
});

describe('what is kept', () => {
  it('is nothing of a private window, nor of a page on which nothing is known', async () => {
    await read(OLD, article, { isPrivate: true });
    await read(OLD, articleFromText('Nobody said anything.', { url }));
    await read(OLD);
    await settled(1);
  });

  it('holds no address and no word of the page', async () => {
    await read(OLD);
    await settled(1);
    const stored = JSON.stringify(await fakeBrowser.storage.local.get(null));
    expect(stored).not.toMatch(/news|example|ferry|Keel|http/);
    expect(stored).toMatch(/"2026-11-01":\["[0-9a-f]{8}"\]/);
  });

  it('goes at once, and comes no more while it is switched off', async () => {
    await read(OLD);
    await settled(1);
    const service = start(OLD);
    await service.forgetPages({ isOn: false }, popup);
    expect(await service.describeMemory(undefined, popup)).toMatchObject({ isOn: false, pages: 0 });
    await read(OLD);
    expect(await read(NEW)).toBeUndefined();
    expect(await service.describeMemory(undefined, popup)).toMatchObject({ isOn: false, pages: 0 });
    await service.forgetPages({ isOn: true }, popup);
    await read(OLD);
    await settled(1);
  });
});
