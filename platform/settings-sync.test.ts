import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Mute } from '../lib/settings/mutes.ts';
import { loadSettings, saveSettings } from './settings.ts';
import { describeSync, followSync, setSync } from './settings-sync.ts';

const { sync } = fakeBrowser.storage;
const failed = vi.fn();
const mute = (n: number): Mute => ({ kind: 'entity', id: `a/people/${n}`, name: 'Ä'.repeat(100) });

const remote = async () => {
  const pieces = (await sync.get(null)) as Record<string, string>;
  const text = Object.keys(pieces)
    .sort((a, b) => Number(a.split('.')[1]) - Number(b.split('.')[1]))
    .map((name) => pieces[name])
    .join('');
  return text === '' ? undefined : JSON.parse(text);
};

/** As another browser of the reader would. */
const changeElsewhere = (settings: object) => sync.set({ 'settings.0': JSON.stringify(settings) });

beforeEach(() => {
  fakeBrowser.reset();
  failed.mockReset();
  followSync(failed);
});

it('carries nothing until the reader wants it', async () => {
  expect(await describeSync()).toBe(false);
  await saveSettings({ look: 'tint' });
  expect(await remote()).toBeUndefined();
});

describe('once it is on', () => {
  it('carries each change there and back', async () => {
    await setSync(true);
    await saveSettings({ look: 'tint' });
    await vi.waitFor(async () => expect(await remote()).toMatchObject({ look: 'tint' }));
    await changeElsewhere({ look: 'solid', offSites: ['a.example'] });
    await vi.waitFor(async () =>
      expect(await loadSettings()).toMatchObject({ look: 'solid', offSites: ['a.example'] }),
    );
    expect(failed).not.toHaveBeenCalled();
  });

  it('begins with the lists of both', async () => {
    await changeElsewhere({ look: 'solid', offSites: ['a.example'], mutes: [mute(1)] });
    await saveSettings({ look: 'tint', offSites: ['b.example'], mutes: [mute(2)] });
    await setSync(true);
    const both = { look: 'solid', offSites: ['a.example', 'b.example'], mutes: [mute(1), mute(2)] };
    expect(await loadSettings()).toMatchObject(both);
    expect(await remote()).toMatchObject(both);
  });

  it('keeps each piece as small as browsers ask, and takes away those that are left over', async () => {
    await setSync(true);
    await saveSettings({ mutes: Array.from({ length: 200 }, (_, n) => mute(n)) });
    await vi.waitFor(async () => expect((await remote()).mutes).toHaveLength(200));
    for (const [name, piece] of Object.entries(await sync.get(null))) {
      expect(new TextEncoder().encode(name + JSON.stringify(piece)).length).toBeLessThan(8192);
    }
    await saveSettings({ mutes: [] });
    await vi.waitFor(async () => expect((await remote()).mutes).toEqual([]));
    expect(Object.keys(await sync.get(null))).toEqual(['settings.0']);
  });

  it('leaves the settings alone where half of a change has come', async () => {
    await setSync(true);
    await saveSettings({ look: 'tint' });
    await sync.set({ 'settings.0': '{"look":"so' });
    expect(await loadSettings()).toMatchObject({ look: 'tint' });
  });

  it('stops where the reader does', async () => {
    await setSync(true);
    await setSync(false);
    await saveSettings({ look: 'tint' });
    expect(await describeSync()).toBe(false);
    expect((await remote()).look).toBe('dotted');
  });
});

it('says so where the browser has no room, and is not on then', async () => {
  vi.spyOn(sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
  await expect(setSync(true)).rejects.toThrow('QUOTA_BYTES');
  expect(await describeSync()).toBe(false);
});
