/** Pages that React, Vue and Svelte made keep working, and their highlights follow them. */
import type { Page } from '@playwright/test';
import { buildPage, type Framework } from '../frameworks/build-page.ts';
import { FIRST_STORY, SECOND_STORY, type Story } from '../frameworks/story.ts';
import { expect, test } from './extension.ts';
import { marks } from './made-articles.ts';

const FIRST_NAMES = ['Steve Witkoff', 'Benjamin Netanyahu', 'Adam Boehler', 'Karoline Leavitt'];
const SECOND_NAMES = ['Edan Alexander', 'Donald Trump'];
const EDITED = 'Donald Trump said that nobody had told him.';

const CASES = (['react', 'vue', 'svelte'] as const).flatMap((framework) => [
  { framework, isFromServer: false, how: 'made in the browser' },
  { framework, isFromServer: true, how: 'sent by the server' },
]);

for (const { framework, isFromServer, how } of CASES) {
  test(`a ${framework} page ${how} works on, and the highlights follow`, async ({ openPage }) => {
    const { page, complaints } = await openFramework(openPage, framework, isFromServer);
    // What the server sent is marked before the framework takes it over.
    if (isFromServer) await expect.poll(() => marks(page)).toEqual(FIRST_NAMES);
    await page.evaluate((is) => window.frameworkPage.start(is), isFromServer);
    await expect.poll(() => marks(page)).toEqual(FIRST_NAMES);

    const [first, ...others] = FIRST_STORY.paragraphs;
    if (!first) throw new Error('no paragraph');
    await show(page, {
      ...FIRST_STORY,
      paragraphs: [
        { ...first, text: first.text.replace('Steve Witkoff', 'Donald Trump') },
        ...others,
      ],
    });
    await expect.poll(() => marks(page)).toEqual(['Donald Trump', ...FIRST_NAMES.slice(1)]);

    await show(page, { ...FIRST_STORY, paragraphs: FIRST_STORY.paragraphs.toReversed() });
    await expect
      .poll(() => marks(page))
      .toEqual(['Karoline Leavitt', 'Adam Boehler', 'Steve Witkoff', 'Benjamin Netanyahu']);

    const longer = [...FIRST_STORY.paragraphs, { id: 'd', text: EDITED }];
    await show(page, { ...FIRST_STORY, paragraphs: longer });
    await expect.poll(() => marks(page)).toEqual([...FIRST_NAMES, 'Donald Trump']);

    await show(page, undefined);
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);

    await page.evaluate(() => history.pushState(null, '', '/second'));
    await show(page, SECOND_STORY);
    await expect.poll(() => marks(page)).toEqual(SECOND_NAMES);
    expect(await page.locator('article p').allTextContents()).toEqual(
      SECOND_STORY.paragraphs.map(({ text }) => text),
    );
    expect(complaints).toEqual([]);
  });
}

async function openFramework(
  openPage: (url: string, file: { contentType: string; body: string }) => Promise<Page>,
  framework: Framework,
  isFromServer: boolean,
): Promise<{ page: Page; complaints: string[] }> {
  const body = await buildPage(framework, isFromServer);
  const page = await openPage(`https://${framework}.example/first`, {
    contentType: 'text/html',
    body,
  });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) complaints.push(message.text());
  });
  return { page, complaints };
}

const show = (page: Page, story: Story | undefined) =>
  page.evaluate((next) => window.frameworkPage.show(next), story);
