import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseScope, describeReach, removeSite } from './scope.ts';

const LIST = { NO: ['nrk.no'], US: ['apnews.com', 'npr.org'] };
const NEWS = ['apnews.com', 'nrk.no', 'npr.org'].flatMap((host) => [
  `http://*.${host}/*`,
  `https://*.${host}/*`,
]);
const EVERYWHERE = ['http://*/*', 'https://*/*'];

let granted: Set<string>;
let answer: boolean;

beforeEach(() => {
  fakeBrowser.reset();
  granted = new Set();
  answer = true;
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(LIST)));
  const { permissions } = fakeBrowser;
  vi.spyOn(permissions, 'getAll').mockImplementation(async () => ({ origins: [...granted] }));
  vi.spyOn(permissions, 'contains').mockImplementation(async ({ origins }) =>
    (origins ?? []).every((origin) => granted.has(origin)),
  );
  vi.spyOn(permissions, 'request').mockImplementation(async ({ origins }) => {
    if (answer) for (const origin of origins ?? []) granted.add(origin);
    return answer;
  });
  vi.spyOn(permissions, 'remove').mockImplementation(async ({ origins }) => {
    for (const origin of origins ?? []) granted.delete(origin);
    return true;
  });
});

const hosts = Object.values(LIST).flat();

describe('where Sidelight reads', () => {
  it('is nowhere but on a click at first', async () => {
    expect(await describeReach()).toEqual({
      scope: 'click',
      news: { sites: 3, countries: 2, byCountry: LIST },
      sitesOn: [],
      sitesOff: [],
    });
  });

  it('is on the listed news sites once the reader granted them', async () => {
    expect(await chooseScope('news', { hosts })).toBe(true);
    expect([...granted].sort()).toEqual([...NEWS].sort());
    expect(await describeReach()).toMatchObject({ scope: 'news', sitesOn: [] });
  });

  it('stays as it was when the reader refuses', async () => {
    answer = false;
    expect(await chooseScope('news', { hosts })).toBe(false);
    expect((await describeReach()).scope).toBe('click');
  });

  it('stays on news sites when one of them is taken back', async () => {
    await chooseScope('news', { hosts });
    await removeSite('npr.org', 'on');
    expect((await describeReach()).scope).toBe('news');
  });

  it('names single sites beside the choice', async () => {
    for (const origin of ['http://daily.example/*', 'https://daily.example/*']) granted.add(origin);
    await chooseScope('news', { hosts });
    expect((await describeReach()).sitesOn).toEqual(['daily.example']);
  });

  it('gives back what a narrower choice does not need', async () => {
    await chooseScope('everywhere', { hosts });
    await chooseScope('news', { hosts });
    expect(EVERYWHERE.some((origin) => granted.has(origin))).toBe(false);
    await chooseScope('click', { hosts });
    expect([...granted]).toEqual([]);
  });
});
