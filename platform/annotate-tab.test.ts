import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { annotateSelection, askAnnotator } from './annotate-tab.ts';

const put: string[] = [];
let answers: unknown[];

beforeEach(() => {
  put.length = 0;
  vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockImplementation(
    (async ({ files }: { files: string[] }) => void put.push(...files)) as never,
  );
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async ({
    files,
  }: {
    files: string[];
  }) => {
    put.push(...files);
    return [];
  }) as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async () => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  }) as never);
});

it('asks an annotator that is there, and puts no second one', async () => {
  answers = [true];
  expect(await askAnnotator(7, 'annotateSelection')).toBe(true);
  expect(put).toEqual([]);
});

it.each([
  ['another script of ours is alone in the page', undefined],
  ['nothing of ours is in the page', new Error('Receiving end does not exist.')],
])('puts one where %s', async (_, first) => {
  answers = [first, true];
  expect(await askAnnotator(7, 'annotateSelection')).toBe(true);
  expect(put).toEqual(['/assets/annotations.css', '/annotate.js']);
});

it('says in the console where the browser lets no script in', async () => {
  answers = [undefined];
  vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockRejectedValue(new Error('no access'));
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  await annotateSelection(7);
  expect(warn).toHaveBeenCalledOnce();
});
