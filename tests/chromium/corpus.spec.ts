/**
 * Saved news pages at their real addresses, page scripts off: the page stays the same to the byte,
 * nothing of ours fails, nothing of ours leaves the machine.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from './extension.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../../shared/corpus/news-pages');
/** Every fourth page of the collection: 44 of 176, over all its sites. */
const EVERY = 4;

interface SavedPage {
  id: string;
  url: string;
  charset: string | null;
  page: string;
}

const pages: SavedPage[] = existsSync(CORPUS)
  ? readFileSync(path.join(CORPUS, 'index.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as SavedPage)
      .filter((_, index) => index % EVERY === 0)
  : [];

test('saved news pages are beside the project', () => {
  test.skip(pages.length === 0, '../shared/corpus/news-pages is not here');
  expect(pages.length).toBeGreaterThanOrEqual(40);
});

for (const { id, url, charset, page: file } of pages) {
  test(`${id} ${new URL(url).host}`, async ({ extension }) => {
    const page = await extension.context.newPage();
    const ours: string[] = [];
    page.on('console', (message) => {
      if (message.location().url.startsWith('chrome-extension:')) ours.push(message.text());
    });
    page.on('pageerror', (error) => {
      if (error.stack?.includes('chrome-extension:')) ours.push(String(error));
    });
    const asked: string[] = [];
    await page.route('**/*', (route) => {
      const request = route.request();
      if (request.url() !== url.replace(/#.*/, '')) {
        asked.push(request.url());
        return route.abort();
      }
      return route.fulfill({
        headers: {
          'content-type': `text/html${charset ? `; charset=${charset}` : ''}`,
          'content-security-policy': "script-src 'none'",
        },
        body: gunzipSync(readFileSync(path.join(CORPUS, file))),
      });
    });
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const digest = async () =>
      createHash('sha256')
        .update(await page.evaluate(() => document.documentElement.outerHTML))
        .digest('hex');
    const before = await digest();
    const state = await extension.waitForState(page);
    expect(await digest()).toBe(before);
    expect(ours).toEqual([]);
    expect(state.status === 'silent' ? state.reason : 'ready').toMatch(
      /^(ready|nothing-known|no-article)$/,
    );
    expect(asked.filter((other) => other.startsWith('chrome-extension:'))).toEqual([]);
    await page.close();
  });
}
