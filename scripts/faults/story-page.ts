/** A small page at an address of its own, and a note written on it as a reader does. */
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { buttonOf, cardOf, pageOf, STORY, select } from '../../tests/chromium/write-notes.ts';
import type { ChromiumWithExtension } from '../browsers/launch-chromium.ts';

export const BUILD = path.resolve(import.meta.dirname, '../../.output/chrome-mv3-test');
export const SAVED = 'Saved on this device.';

/** @param html - Whole; else a story of three paragraphs. */
export async function openStory(
  context: BrowserContext,
  url: string,
  { contentType, body } = pageOf(STORY),
): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().url() === url ? route.fulfill({ contentType, body }) : route.abort(),
  );
  await page.goto(url);
  await page.bringToFront();
  return page;
}

/** For popup and side panel as pages of their own: of which tab they speak. */
export async function tabQuery(
  { openOwnPage }: Pick<ChromiumWithExtension, 'openOwnPage'>,
  page: Page,
): Promise<string> {
  const own = await openOwnPage('popup');
  const tabs = await own.evaluate(() => chrome.tabs.query({}));
  await own.close();
  return `?tab=${tabs.find(({ url }) => url === page.url())?.id}`;
}

/** Opens the form on the words and types; what is typed is a draft when this ends. */
export async function beginNote(page: Page, words: string, note: string): Promise<void> {
  await select(page, words);
  await buttonOf(page).click();
  await cardOf(page).getByLabel('Note', { exact: true }).fill(note);
  await cardOf(page).getByText('Draft kept').waitFor();
}

export const pressSave = (page: Page) => cardOf(page).getByRole('button', { name: 'Save' }).click();

/** Ends when the page says that it is saved. */
export async function writeNote(page: Page, words: string, note: string): Promise<void> {
  await beginNote(page, words, note);
  await pressSave(page);
  await cardOf(page).getByText(SAVED).waitFor();
}
