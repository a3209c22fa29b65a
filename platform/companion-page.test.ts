/** What the companion knows of the page: read again, read for the first time, or kept from it. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageState } from '../lib/protocol.ts';
import { createCompanion } from './companion.ts';

const tab = { id: 7, url: 'https://news.example/a' };
const FAILED: PageState = { status: 'silent', reason: 'failed' };
const KNOWN: PageState = { status: 'silent', reason: 'nothing-known' };

let asked: string[];
let isScriptThere: boolean;
let state: PageState;
let put: ReturnType<typeof vi.fn>;

beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
  isScriptThere = true;
  state = FAILED;
  put = vi.fn(async () => {
    isScriptThere = true;
    return [];
  });
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async () => true) as never);
  vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockImplementation((async () => {}) as never);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(put as never);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async () => null) as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (
    _: number,
    { name }: { name: string },
  ) => {
    if (!isScriptThere) throw new Error('nobody there');
    asked.push(name);
    return name === 'describePage' ? state : undefined;
  }) as never);
});

const open = async () => {
  const companion = createCompanion(async () => tab);
  await companion.refresh();
  return companion;
};

it('has a page that failed read again by the script that is there', async () => {
  const companion = await open();
  expect(companion.state.page).toEqual(FAILED);
  state = KNOWN;
  await companion.readOnce();
  expect(asked).toContain('readAgain');
  expect(put).not.toHaveBeenCalled();
  expect(companion.state.page).toEqual(KNOWN);
});

it('puts the script into a page that was open before it, and asks what it shows', async () => {
  isScriptThere = false;
  state = KNOWN;
  const companion = await open();
  expect(put).toHaveBeenCalledOnce();
  expect(companion.state.page).toEqual(KNOWN);
});

it('says so where the browser keeps a page to itself', async () => {
  isScriptThere = false;
  put.mockRejectedValue(new Error('cannot be scripted'));
  expect((await open()).state.page).toEqual({ status: 'silent', reason: 'not-html' });
});

it('says when the background does not answer, and asks it again with the page', async () => {
  const ask = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
  ask.mockRejectedValue(new Error('Could not establish connection.'));
  state = KNOWN;
  const companion = await open();
  expect(companion.state.page).toEqual({ status: 'silent', reason: 'no-answer' });
  ask.mockResolvedValue({ asOf: '2025' } as never);
  await companion.readOnce();
  expect(companion.state.page).toEqual(KNOWN);
  expect(companion.state.data).toEqual({ asOf: '2025' });
});
