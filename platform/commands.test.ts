import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { obeyCommand } from './commands.ts';
import { loadSettings, saveSettings } from './settings.ts';

const tab = { id: 7, url: 'https://news.example/a', windowId: 3 };
const send = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  send.mockReset().mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(send);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(true as never);
});

it.each([
  ['next-highlight', 'stepHighlight', 1],
  ['previous-highlight', 'stepHighlight', -1],
  ['open-card', 'stepHighlight', 0],
])('asks the page: %s', (command, name, payload) => {
  obeyCommand(command, tab);
  expect(send).toHaveBeenCalledWith(7, expect.objectContaining({ name, payload }), { frameId: 0 });
});

it('switches the open site off, and on again', async () => {
  obeyCommand('toggle-site', tab);
  await vi.waitFor(async () => expect((await loadSettings()).offSites).toEqual(['news.example']));
  obeyCommand('toggle-site', tab);
  await vi.waitFor(async () => expect((await loadSettings()).offSites).toEqual([]));
});

it('asks for a site that is not granted, at once, and switches it on', async () => {
  await saveSettings({ offSites: ['news.example'] });
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
  obeyCommand('toggle-site', tab);
  expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({
    origins: ['http://news.example/*', 'https://news.example/*'],
  });
  await vi.waitFor(async () => expect((await loadSettings()).offSites).toEqual([]));
});

it('leaves a site as it is where the reader refuses', async () => {
  await saveSettings({ offSites: ['news.example'] });
  const refused = Promise.resolve(false);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
  vi.spyOn(fakeBrowser.permissions, 'request').mockReturnValue(refused as never);
  obeyCommand('toggle-site', tab);
  await refused;
  await Promise.resolve();
  expect((await loadSettings()).offSites).toEqual(['news.example']);
});

it('opens the popup where the address of the page is hidden', () => {
  const openPopup = vi.fn().mockResolvedValue(undefined);
  Object.assign(fakeBrowser.action, { openPopup });
  obeyCommand('toggle-site', { id: 7, windowId: 3 });
  expect(openPopup).toHaveBeenCalledOnce();
});

it('opens the panel at once: the right to is the key press', () => {
  const open = vi.fn().mockResolvedValue(undefined);
  vi.stubGlobal('chrome', undefined);
  Object.assign(fakeBrowser, { sidePanel: { open } });
  obeyCommand('open-panel', tab);
  expect(open).toHaveBeenCalledWith({ windowId: 3 });
});

it('does nothing where there is no page', async () => {
  await saveSettings({ offSites: ['a.example'] });
  obeyCommand('next-highlight', undefined);
  obeyCommand('toggle-site', { id: 7, url: 'about:blank' });
  expect(send).not.toHaveBeenCalled();
  expect((await loadSettings()).offSites).toEqual(['a.example']);
});
