import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openTestPack } from '../lib/reading/test-pack.ts';
import { MOST_MUTES, type Mute } from '../lib/settings/mutes.ts';
import { createMuteService, endMutes } from './mute-service.ts';
import { loadSettings, saveSettings } from './settings.ts';

const KEEL = 'ferry/people/keel';
const from = { url: 'https://news.example/a', tabId: 7 };
const pack = openTestPack();
const service = createMuteService(async () => pack);

beforeEach(() => fakeBrowser.reset());

describe('muting', () => {
  it('keeps it, and gives back what undoes it', async () => {
    await saveSettings({ mentions: 'all' });
    const muted = await service.mute({ kind: 'entity', id: KEEL, untilChanged: false }, from);
    const entry = { kind: 'entity', id: KEEL, name: 'Ada Keel' };
    expect(muted).toEqual({ ok: true, value: [entry] });
    expect(await loadSettings()).toMatchObject({ mentions: 'all', mutes: [entry] });
    if (muted.ok) await service.unmute(muted.value, from);
    expect((await loadSettings()).mutes).toEqual([]);
  });

  it('keeps a wrong match of each record that it was held to be', async () => {
    const page = 'https://news.example/a';
    const ids = [KEEL, 'ferry/organisations/harbour', 'no/such'];
    await service.mute({ kind: 'highlight', ids, words: 'Keel', page }, from);
    expect((await loadSettings()).mutes).toMatchObject([
      { kind: 'highlight', id: KEEL, words: 'Keel', site: 'news.example' },
      { kind: 'highlight', id: 'ferry/organisations/harbour' },
    ]);
  });

  it.each([
    undefined,
    'mute',
    { kind: 'site', id: KEEL },
    { kind: 'entity', id: 'no/such', untilChanged: false },
    { kind: 'entity', id: { toString: 1 } },
    { kind: 'highlight', ids: 'x', words: 'x', page: 'x' },
    { kind: 'highlight', ids: Array.from({ length: 21 }, () => KEEL), words: 'x', page: 'x' },
  ])('refuses what is no request for a record: %o', async (request) => {
    expect(await service.mute(request as never, from)).toMatchObject({ ok: false });
    expect((await loadSettings()).mutes).toEqual([]);
  });

  it('refuses what the list has no room for, and loses nothing of it', async () => {
    const mutes = Array.from(
      { length: MOST_MUTES },
      (_, n): Mute => ({ kind: 'entity', id: `a/people/${n}`, name: 'A' }),
    );
    await saveSettings({ mutes });
    const refused = await service.mute({ kind: 'entity', id: KEEL, untilChanged: false }, from);
    expect(refused).toMatchObject({ ok: false, error: { code: 'too-many-mutes' } });
    expect((await loadSettings()).mutes).toEqual(mutes);
  });
});

it('switches the site of a page off and on', async () => {
  await service.switchSite({ page: 'https://news.example/a', isOn: false }, from);
  expect((await loadSettings()).offSites).toEqual(['news.example']);
  await service.switchSite({ page: 'javascript:alert(1)', isOn: false }, from);
  await service.switchSite(undefined as never, from);
  expect((await loadSettings()).offSites).toEqual(['news.example']);
  await service.switchSite({ page: 'https://news.example/b', isOn: true }, from);
  expect((await loadSettings()).offSites).toEqual([]);
});

it('ends a mute until the data changes when it has changed, and no other', async () => {
  await service.mute({ kind: 'entity', id: KEEL, untilChanged: true }, from);
  await endMutes(pack);
  const { mutes } = await loadSettings();
  expect(mutes).toHaveLength(1);
  const always: Mute = { kind: 'claim', id: 'ferry/claims/afloat', name: 'x' };
  await saveSettings({ mutes: [...mutes, always] });
  await endMutes(Object.assign(Object.create(pack), { signatureOf: () => 'ffffffffffff' }));
  expect((await loadSettings()).mutes).toEqual([always]);
});
