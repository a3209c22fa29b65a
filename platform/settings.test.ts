import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../lib/settings/settings.ts';
import { loadSettings, saveSettings, watchSettings } from './settings.ts';

beforeEach(() => fakeBrowser.reset());

it('starts with defaults', async () => {
  expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
});

it('changes what is named and keeps the rest', async () => {
  await saveSettings({ offSites: ['news.example'] });
  await saveSettings({ mentions: 'all' });
  const kept = { offSites: ['news.example'], mentions: 'all' };
  expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, ...kept });
});

it('keeps both of two changes that are made at once', async () => {
  const add = (host: string) => saveSettings(({ offSites }) => ({ offSites: [...offSites, host] }));
  await Promise.all([add('a.example'), add('b.example')]);
  expect((await loadSettings()).offSites).toEqual(['a.example', 'b.example']);
});

it('goes on after a change that could not be written', async () => {
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  set.mockRejectedValueOnce(new Error('quota'));
  await expect(saveSettings({ mentions: 'all' })).rejects.toThrow('quota');
  set.mockRestore();
  await saveSettings({ mentions: 'all' });
  expect((await loadSettings()).mentions).toBe('all');
});

it('tells of changes until it is told to stop, and of settings only', async () => {
  const onChange = vi.fn();
  const stop = watchSettings(onChange);
  await fakeBrowser.storage.local.set({ other: 1 });
  expect(onChange).not.toHaveBeenCalled();
  await saveSettings({ mentions: 'all' });
  expect(onChange).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, mentions: 'all' });
  stop();
  await saveSettings({ mentions: 'first' });
  expect(onChange).toHaveBeenCalledOnce();
});
