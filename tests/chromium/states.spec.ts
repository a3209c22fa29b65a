/**
 * States that no other test passes through, kept as pictures and without a barrier: the cards of an
 * organisation, of namesakes and of a likely spelling; the popup where there is nothing to show; and
 * notes at the sizes of telephones. docs/PICTURES.md lists all that is kept.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ARTIFACTS, type Extension, expect, test } from './extension.ts';
import { expectNoSidewaysScroll, expectNoViolations, keepPicture, SCHEMES } from './looking.ts';
import { buttonOf, cardOf, pageOf, STORY, select, write } from './write-notes.ts';

test.beforeAll(() => mkdirSync(ARTIFACTS, { recursive: true }));

const PHONE = { width: 360, height: 640 };

/** Invented sentences about people of the data, one of them misspelled, one with a namesake. */
const NAMES = [
  'The family of Edan Aleksander told reporters on Monday that the talks with Hamas had gone on through the night.',
  'She recalled that George Bush had once been asked the same question, and had answered it in much the same way.',
  'The delegations left the building in the morning without a word, and nobody could say when they would be back.',
  'In the harbour the ferries ran as on any other day, and the fishermen, who had seen many delegations come and go, mended their nets.',
  'A second meeting had been announced for the week after, in the same house, with the same people, behind the same doors.',
];
/** Says that it is an article, as news pages do, and is as long as one. */
const articleOf = (paragraphs: readonly string[]) => ({
  contentType: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><title>The talks went on</title><meta property="og:type" content="article"><body style="font:18px/1.6 serif;margin:40px auto;max-width:640px"><article><h1>The talks went on</h1>${[...paragraphs, ...paragraphs.slice(2), ...paragraphs.slice(2)].map((text) => `<p>${text}</p>`).join('')}</article>`,
});

async function showMention(
  extension: Extension,
  page: Page,
  isWanted: (mention: { entities: readonly string[]; how: { rule: string } }) => boolean,
): Promise<void> {
  const state = await extension.waitForState(page);
  if (state.status !== 'ready') throw new Error(JSON.stringify(state));
  const index = state.reading.mentions.findIndex(isWanted);
  expect(index).toBeGreaterThanOrEqual(0);
  await extension.ask(page, 'showHighlight', { kind: 'mention', index });
}

test('cards of an organisation, of namesakes and of a likely spelling', async ({
  extension,
  openPage,
}) => {
  const page = await openPage('https://harbour.example/names', articleOf(NAMES));
  await extension.waitForState(page);
  await page.bringToFront();
  for (const [name, words, isWanted] of [
    ['organisation', 'Hamas', ({ entities }) => entities[0]?.endsWith('/hamas') === true],
    ['namesakes', 'George', ({ entities }) => entities.length > 1],
    ['likely', 'Edan Alexander', ({ how }) => how.rule === 'likely-spelling'],
  ] satisfies [string, string, Parameters<typeof showMention>[2]][]) {
    await page.setViewportSize({ width: 1100, height: 900 });
    await showMention(extension, page, isWanted);
    await expect(cardOf(page)).toContainText(words);
    for (const scheme of SCHEMES) await keepPicture(page, `card-${name}`, scheme);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 320, height: 640 });
    await showMention(extension, page, isWanted);
    await expect(cardOf(page)).toContainText(words);
    await keepPicture(page, `card-${name}-narrow`);
    await page.keyboard.press('Escape');
  }
});

test('the popup where nothing shows, and says why', async ({ extension, openPage, openDemo }) => {
  const look = async (popup: Page, name: string) => {
    for (const scheme of SCHEMES) await keepPicture(popup, name, scheme);
    await expectNoViolations(popup);
  };
  const list = await openPage('https://harbour.example/list-only', {
    contentType: 'text/html; charset=utf-8',
    body: '<!doctype html><html lang="en"><title>Links</title><ul><li><a href="#a">One</a><li><a href="#b">Two</a></ul>',
  });
  await extension.waitForState(list);
  const noArticle = await extension.openPopup(list);
  await expect(noArticle.getByRole('heading', { level: 2 })).toBeVisible();
  await look(noArticle, 'popup-no-article');
  await noArticle.getByRole('button', { name: /My notes/ }).click();
  await expect(noArticle.getByText('All notes')).toBeVisible();
  await look(noArticle, 'popup-notes-none');
  await noArticle.close();

  const article = await openDemo('talks-in-doha');
  await extension.waitForState(article);
  const popup = await extension.openPopup(article);
  const toggle = popup.getByRole('switch');
  await toggle.click();
  await expect(toggle).not.toBeChecked();
  await expect(popup.getByRole('tab')).toHaveCount(0);
  await look(popup, 'popup-switched-off');
  await toggle.click();
  await expect(popup.getByRole('tab').first()).toBeVisible();
  await popup.close();
});

test('notes on a telephone: the form, the list in the popup, the library', async ({
  extension,
  openPage,
}) => {
  const page = await openPage('https://harbour.example/phone', pageOf(STORY));
  await page.setViewportSize(PHONE);
  await page.bringToFront();
  await write(page, 'The ferry', 'Runs late', 'ferry');
  await page.keyboard.press('Escape');
  await select(page, 'Mayor Ada Quill');
  await buttonOf(page).click();
  await expect(cardOf(page).getByLabel('Note', { exact: true })).toBeVisible();
  await keepPicture(page, 'notes-form-360x640');
  const box = await cardOf(page).boundingBox();
  expect(box?.width).toBeLessThanOrEqual(PHONE.width);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Escape');

  const popup = await extension.openPopup(page);
  await popup.getByRole('button', { name: /My notes/ }).click();
  await expect(popup.getByText('Runs late')).toBeVisible();
  await keepPicture(popup, 'popup-notes');
  await keepPicture(popup, 'popup-notes', 'dark');
  await expectNoViolations(popup);
  await popup.setViewportSize(PHONE);
  await expectNoSidewaysScroll(popup);
  await keepPicture(popup, 'popup-notes-360x640');
  await popup.close();

  const library = await extension.openOwnPage('library');
  await expect(library.getByText('Runs late').first()).toBeVisible();
  for (const size of [{ width: 320, height: 640 }, PHONE, { width: 412, height: 915 }]) {
    await library.setViewportSize(size);
    await expectNoSidewaysScroll(library);
    await keepPicture(library, `library-${size.width}x${size.height}`);
  }
  await expectNoViolations(library);
  await library.close();
});

test('the settings say what there is to know about Sidelight and its data', async ({
  extension,
}) => {
  const options = await extension.openOwnPage('options');
  const about = options.getByRole('region', { name: 'About Sidelight and its data' });
  await expect(about).toContainText(/CC0-1\.0|CC-BY/);
  await expect(about).toContainText(/as of .*20\d\d/);
  await expect(about).toContainText(/version/);
  await expect(about.getByRole('link', { name: /Licences/ })).toBeVisible();
  await options.setViewportSize({ width: 900, height: 1000 });
  await about.getByRole('heading', { level: 2 }).scrollIntoViewIfNeeded();
  await about.evaluate((element) => element.scrollIntoView());
  for (const scheme of SCHEMES) await keepPicture(options, 'options-about', scheme);
  await options.setViewportSize({ width: 320, height: 640 });
  await about.evaluate((element) => element.scrollIntoView());
  await keepPicture(options, 'options-about-narrow');
  await options.close();
});
