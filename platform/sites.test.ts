import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadSettings, saveSettings } from './settings.ts';
import {
  describeSite,
  hostOf,
  listGrantedSites,
  readOpenTabs,
  requestEverySite,
  requestSite,
  switchSiteOff,
  switchSiteOn,
  syncContentScript,
} from './sites.ts';

interface Script {
  id: string;
  matches: string[];
  excludeMatches?: string[];
}

let granted: string[];
let registered: Script[];

/** Keeps scripts as a browser does: an id twice is an error. */
function fakeScripting() {
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockImplementation(
    async () => registered as never,
  );
  vi.spyOn(fakeBrowser.scripting, 'unregisterContentScripts').mockImplementation(async () => {
    registered = [];
  });
  vi.spyOn(fakeBrowser.scripting, 'registerContentScripts').mockImplementation(async (scripts) => {
    if (registered.length > 0) throw new Error('Duplicate script ID');
    registered = scripts as Script[];
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  granted = [];
  registered = [];
  fakeScripting();
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({
    origins: granted,
  }));
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async ({ origins }) =>
    (origins ?? []).every((origin) => granted.includes(origin)),
  );
});

it.each([
  ['https://news.example/a?b#c', 'news.example'],
  ['http://localhost:8080/', 'localhost:8080'],
  ['about:blank', undefined],
  ['file:///a.html', undefined],
  ['chrome-extension://abc/popup.html', undefined],
  ['', undefined],
  [undefined, undefined],
])('the host of %s is %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});

describe('a site is', () => {
  it.each([
    ['unreadable', 'about:blank', [], []],
    ['hidden', '', [], []],
    ['not-granted', 'https://news.example/a', [], []],
    ['on', 'https://news.example/a', ['https://news.example/*'], []],
    ['off', 'https://news.example/a', ['https://news.example/*'], ['news.example']],
  ] as const)('%s: %s', async (state, url, origins, offSites) => {
    granted = [...origins];
    await saveSettings({ offSites: [...offSites] });
    expect(await describeSite(url)).toBe(state);
  });
});

describe('switching', () => {
  it('on takes the site off the list of sites that are off', async () => {
    await saveSettings({ offSites: ['news.example', 'b.example'] });
    await switchSiteOn('news.example');
    expect((await loadSettings()).offSites).toEqual(['b.example']);
  });

  it('asks before anything is awaited, else the click is spent, and for both schemes', () => {
    const request = vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(false as never);
    void requestSite('localhost:8080');
    expect(request).toHaveBeenCalledWith({
      origins: ['http://localhost/*', 'https://localhost/*'],
    });
    void requestEverySite();
    expect(request).toHaveBeenLastCalledWith({ origins: ['http://*/*', 'https://*/*'] });
  });

  it('off twice lists the site once', async () => {
    await Promise.all([switchSiteOff('news.example'), switchSiteOff('news.example')]);
    expect((await loadSettings()).offSites).toEqual(['news.example']);
  });
});

it('lists web pages only, sorted', async () => {
  granted = ['https://b.example/*', 'file:///*', '<all_urls>', 'http://a.example/*'];
  expect(await listGrantedSites()).toEqual([
    '*://*/*',
    'http://a.example/*',
    'https://b.example/*',
  ]);
});

describe('the registered content script', () => {
  it('runs on what is granted less what is off, and from the start of a page', async () => {
    granted = ['https://*/*'];
    await saveSettings({ offSites: ['news.example', 'localhost:8080'] });
    await syncContentScript();
    expect(registered).toEqual([
      expect.objectContaining({
        matches: ['https://*/*'],
        excludeMatches: ['*://news.example/*', '*://localhost/*'],
        runAt: 'document_start',
        persistAcrossSessions: true,
      }),
    ]);
  });

  it('excludes nothing where nothing is off', async () => {
    granted = ['https://a.example/*'];
    await syncContentScript();
    expect(registered[0]).not.toHaveProperty('excludeMatches');
  });

  it('follows a permission that is taken back', async () => {
    granted = ['https://a.example/*', 'https://b.example/*'];
    await syncContentScript();
    granted = ['https://b.example/*'];
    await syncContentScript();
    expect(registered.map(({ matches }) => matches)).toEqual([['https://b.example/*']]);
    granted = [];
    await syncContentScript();
    expect(registered).toEqual([]);
  });

  it('survives being told twice at once', async () => {
    granted = ['https://a.example/*'];
    await Promise.all([syncContentScript(), syncContentScript()]);
    expect(registered).toHaveLength(1);
  });

  it('is tried again after a failure', async () => {
    granted = ['https://a.example/*'];
    vi.spyOn(fakeBrowser.scripting, 'registerContentScripts').mockRejectedValueOnce(
      new Error('busy'),
    );
    await expect(syncContentScript()).rejects.toThrow('busy');
    fakeScripting();
    await syncContentScript();
    expect(registered).toHaveLength(1);
  });
});

it('reads open tabs of granted sites, and those that refuse spoil nothing', async () => {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }, {}] as never);
  vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockImplementation(async ({ target }) => {
    if (target.tabId === 1) throw new Error('Cannot access contents of the page');
  });
  const execute = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([] as never);
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  await readOpenTabs(['https://a.example/*']);
  expect(execute.mock.calls.map(([{ target }]) => target.tabId)).toEqual([2]);
  expect(warn).toHaveBeenCalledOnce();
});
