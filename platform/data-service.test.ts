import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { articleFromText } from '../lib/reading/article-from-text.ts';
import { openTestPack } from '../lib/reading/test-pack.ts';
import { createDataService } from './data-service.ts';

const pack = openTestPack();
const tab = { url: 'https://news.example/a', tabId: 7 };
const popup = { url: 'chrome-extension://abc/popup.html' };
const article = articleFromText('The ferry is afloat, said Ada Keel.');

const load = vi.fn();
const tellPeople = vi.fn();
let setText: ReturnType<typeof vi.spyOn>;
let service: ReturnType<typeof createDataService>;

beforeEach(() => {
  load.mockResolvedValue(pack);
  setText = vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined);
  service = createDataService(load, () => '2025-05-25', tellPeople);
});

describe('the data', () => {
  it('is not opened before the first question, and then once', async () => {
    expect(load).not.toHaveBeenCalled();
    await Promise.all([service.content.wake(undefined, tab), service.panel.search('keel', popup)]);
    expect(load).toHaveBeenCalledOnce();
  });

  it('is opened again after it could not be', async () => {
    load.mockRejectedValueOnce(new Error('no file'));
    await expect(service.content.wake(undefined, tab)).rejects.toThrow('no file');
    await service.content.wake(undefined, tab);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is opened again when it has changed', async () => {
    await service.content.wake(undefined, tab);
    await service.panel.reopenData(undefined, popup);
    await service.content.wake(undefined, tab);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is described with counts and licences', async () => {
    expect(await service.panel.describeData(undefined, popup)).toEqual({
      asOf: '2025-05-20',
      version: pack.version,
      people: 1,
      organisations: 1,
      claims: 3,
      sources: 3,
      packs: [
        {
          id: 'ferry',
          title: 'The ferry',
          licence: 'CC0-1.0',
          attribution: 'Sidelight editors',
          asOf: '2025-05-20',
          mayHaveChanged: false,
          isOwn: false,
          counts: { people: 1, organisations: 1, claims: 3, sources: 3 },
        },
      ],
    });
  });
});

describe('an article', () => {
  it('is read', async () => {
    const read = await service.content.readArticle(article, tab);
    expect(read).toMatchObject({ ok: true, value: { entities: [{ name: 'Ada Keel' }] } });
  });

  it('whose page gave a ticket has its people told before the whole', async () => {
    const told: unknown[] = [];
    tellPeople.mockImplementation((tabId, found) => told.push([tabId, found]));
    const answer = service.content.readArticle({ ...article, ticket: 0.5 }, tab);
    void Promise.resolve(answer).then(() => told.push('whole'));
    expect(await answer).toMatchObject({ ok: true });
    const people = { entities: [{ name: 'Ada Keel' }], claims: [] };
    expect(told).toMatchObject([[7, { ticket: 0.5, people }], 'whole']);
  });

  it.each([
    ['without a ticket', article, tab],
    ['with a ticket that is none', { ...article, ticket: '1' as never }, tab],
    ['from no tab', { ...article, ticket: 1 }, popup],
  ])('%s is answered once', async (_, request, from) => {
    expect(await service.content.readArticle(request, from)).toMatchObject({ ok: true });
    expect(tellPeople).not.toHaveBeenCalled();
  });

  it.each([
    [12, '12'],
    [0, ''],
    [-1, ''],
    [1.5, ''],
    ['<b>', ''],
  ])('is counted on the badge of its tab as its page says: %o', async (count, text) => {
    await service.events.pageChanged(count as number, tab);
    expect(setText).toHaveBeenCalledWith({ tabId: 7, text });
  });

  it.each([undefined, null])('is not counted while it is read (%o)', async (count) => {
    await service.events.pageChanged(count as undefined, tab);
    expect(setText).not.toHaveBeenCalled();
  });

  it.each([undefined, null, 7, {}, { text: 7 }])(
    'that is none (%o) is refused before the data is opened',
    async (untrusted) => {
      expect(await service.content.readArticle(untrusted as never, tab)).toMatchObject({
        ok: false,
        error: { code: 'invalid-article' },
      });
      expect(load).not.toHaveBeenCalled();
      expect(setText).not.toHaveBeenCalled();
    },
  );

  it('from no tab has no badge', async () => {
    await service.events.pageChanged(3, popup);
    expect(setText).not.toHaveBeenCalled();
  });
});

it('describes a story with what the page says, and refuses what is none', async () => {
  const described = await service.panel.describeStory({ id: 'ferry', claims: [] }, popup);
  expect(described).toMatchObject({ ok: true, value: { title: 'The ferry' } });
  expect(await service.panel.describeStory(undefined as never, popup)).toMatchObject({ ok: false });
});

describe('a question by id', () => {
  it('is answered for an entity and a claim', async () => {
    expect(await service.panel.describeEntity('ferry/people/keel', popup)).toMatchObject({
      ok: true,
      value: { name: 'Ada Keel', roles: [{ state: 'current' }, { state: 'ended' }] },
    });
    expect(await service.panel.compareClaim({ id: 'ferry/claims/state' }, popup)).toMatchObject({
      ok: true,
      value: { text: 'The ferry Marlin is afloat.' },
    });
  });

  it.each([undefined, null, 7, {}, 'nobody', { toString: () => 'ferry/people/keel' }])(
    'is refused and not failed for %o',
    async (id) => {
      expect(await service.content.describeEntity(id as never, tab)).toMatchObject({ ok: false });
      expect(await service.content.compareClaim(id as never, tab)).toMatchObject({ ok: false });
    },
  );
});

it('searches names and claims', async () => {
  const hits = await service.panel.search('ferry', popup);
  expect(hits.map(({ kind }) => kind)).toEqual(['claim', 'claim']);
  expect(await service.panel.search(undefined as never, popup)).toEqual([]);
});
