/** Pages that change under the reader: navigation inside a page, endless pages, pages that fight. */
import type { Page } from '@playwright/test';
import { expect, test } from './extension.ts';
import { makeArticle, marks } from './made-articles.ts';

const WITKOFF = ['Steve Witkoff', 'Benjamin Netanyahu'];
const BOEHLER = ['Adam Boehler', 'Karoline Leavitt'];

const swapArticle = (page: Page, html: string) =>
  page.evaluate((article) => {
    document
      .querySelector('main')
      ?.replaceChildren(...new DOMParser().parseFromString(article, 'text/html').body.childNodes);
  }, html);

test.describe('navigation inside a page', () => {
  const ways = [
    { how: 'pushState', go: () => history.pushState(null, '', '/news/second') },
    { how: 'replaceState', go: () => history.replaceState(null, '', '/news/second') },
    { how: 'a fragment', go: () => location.assign('#/news/second') },
    { how: 'nothing but the article', go: () => {} },
  ];
  for (const { how, go } of ways) {
    test(`by ${how} takes the old highlights away and marks the new article`, async ({
      extension,
      openPage,
    }) => {
      const page = await openPage('https://app.example/news/first', makeArticle(WITKOFF));
      await extension.waitForState(page);
      expect(await marks(page)).toEqual(WITKOFF);
      await page.evaluate(go);
      await swapArticle(page, makeArticle(BOEHLER).article);
      await expect.poll(() => marks(page)).toEqual(BOEHLER);
    });
  }

  test('and back again marks what was there before', async ({ extension, openPage }) => {
    const page = await openPage('https://app.example/news/first', makeArticle(WITKOFF));
    await extension.waitForState(page);
    for (const names of [BOEHLER, WITKOFF, BOEHLER]) {
      await page.evaluate(() => history.pushState(null, '', `/news/${Math.random()}`));
      await swapArticle(page, makeArticle(names).article);
      await expect.poll(() => marks(page)).toEqual(names);
    }
    const { article } = makeArticle(WITKOFF);
    await page.evaluate((html) => {
      addEventListener('popstate', () => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        document.querySelector('main')?.replaceChildren(...parsed.body.childNodes);
      });
      history.back();
    }, article);
    await expect.poll(() => marks(page)).toEqual(WITKOFF);
  });

  test('to something that is no article takes everything away and says why', async ({
    extension,
    openPage,
  }) => {
    const page = await openPage('https://app.example/news/first', makeArticle(WITKOFF));
    await extension.waitForState(page);
    await page.evaluate(() => history.pushState(null, '', '/'));
    await page.evaluate(() => document.querySelector('main')?.replaceChildren('Welcome.'));
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
    await expect
      .poll(() => extension.ask(page, 'describePage'))
      .toEqual({ status: 'silent', reason: 'no-article' });
  });
});

test('what is added while the reader scrolls is marked as it comes', async ({
  extension,
  openPage,
}) => {
  const page = await openPage('https://long.example/news/a', makeArticle(WITKOFF));
  await extension.waitForState(page);
  for (const name of BOEHLER) {
    await page.evaluate((added) => {
      for (let i = 0; i < 30; i++) {
        const paragraph = document.createElement('p');
        paragraph.textContent = `Then ${i === 29 ? added : 'somebody'} said that the talks would go on as before, whatever it took.`;
        document.querySelector('article')?.append(paragraph);
      }
      scrollTo(0, document.documentElement.scrollHeight);
    }, name);
    await expect.poll(() => marks(page)).toContain(name);
  }
  expect(await marks(page)).toEqual([...WITKOFF, ...BOEHLER]);
});

test('a page that removes the card again and again is left alone, and the popup says so', async ({
  extension,
  openPage,
}) => {
  const page = await openPage('https://fight.example/news/a', makeArticle(WITKOFF));
  await extension.waitForState(page);
  const cards = await page.evaluateHandle(() => {
    const seen = { added: 0 };
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if ((node as Element).localName !== 'sidelight-card') continue;
          seen.added++;
          (node as Element).remove();
        }
      }
    }).observe(document.documentElement, { childList: true });
    return seen;
  });
  await extension.ask(page, 'showHighlight', { kind: 'mention', index: 0 });
  await expect
    .poll(() => extension.ask(page, 'describePage'))
    .toMatchObject({ givenUp: ['cards'] });
  expect(await cards.evaluate(({ added }) => added)).toBeLessThanOrEqual(11);
  await expect(page.locator('sidelight-card')).toHaveCount(0);

  const popup = await extension.openPopup(page);
  await expect(popup.getByText('keeps taking the card away')).toBeVisible();
  await popup.getByRole('button', { name: 'Try again' }).click();
  await expect(popup.getByText('keeps taking the card away')).toHaveCount(0);
  expect(await marks(page)).toEqual(WITKOFF);
  await popup.close();
});

test('a page that clears the registry every few milliseconds ends the contest soon', async ({
  extension,
  openPage,
}) => {
  const page = await openPage('https://fight.example/news/b', makeArticle(WITKOFF));
  await extension.waitForState(page);
  await page.evaluate(() => {
    setInterval(() => {
      CSS.highlights.clear();
      document.querySelector('article p')?.append(' ');
    }, 10);
  });
  await expect
    .poll(() => extension.ask(page, 'describePage'), { timeout: 20_000 })
    .toMatchObject({ givenUp: ['highlights'] });
  const popup = await extension.openPopup(page);
  await expect(popup.getByText('keeps removing the highlights')).toBeVisible();
  await popup.close();
});

test('a storm of changes leaves the page responsive and the highlights in place', async ({
  extension,
  openPage,
}) => {
  const page = await openPage('https://storm.example/news/a', makeArticle(WITKOFF));
  await extension.waitForState(page);
  const turns = await page.evaluate(async () => {
    let turns = 0;
    for (; turns < 100; turns++) {
      const list = document.createElement('div');
      for (let i = 0; i < 100; i++) list.append(document.createElement('i'));
      document.querySelector('article')?.append(list);
      list.remove();
      await new Promise((resolve) => setTimeout(resolve));
    }
    return turns;
  });
  expect(turns).toBe(100);
  expect(await extension.waitForState(page)).toMatchObject({ status: 'ready' });
  expect(await marks(page)).toEqual(WITKOFF);
});

test('a worker that is stopped in the middle of a reading is asked again', async ({
  extension,
  openPage,
}) => {
  const { body, contentType } = makeArticle(Array.from({ length: 800 }, () => WITKOFF).flat());
  const page = await openPage('https://long.example/news/b', { body, contentType });
  await expect
    .poll(() => extension.ask(page, 'describePage'), { intervals: [10] })
    .toMatchObject({ status: 'reading' });
  await extension.stopWorker();
  expect(await extension.waitForState(page)).toMatchObject({ status: 'ready' });
  expect(await marks(page)).toEqual(WITKOFF);
});
