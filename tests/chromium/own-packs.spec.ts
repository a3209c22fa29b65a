/** Readers' own packs: taken from a file in the settings, looked up with the bundled data, and gone again. */
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { packFile, storyFile } from '../../lib/own-packs/test-pack-file.ts';
import { ARTIFACTS, type Extension, expect as expectSoon, test } from './extension.ts';
import { keepPicture, SCHEMES } from './looking.ts';

/** A pack is built and the page is read again: more than a moment on a busy machine. */
const expect = expectSoon.configure({ timeout: 20_000 });

test.beforeAll(() => mkdirSync(ARTIFACTS, { recursive: true }));

/** Nobody of the bundled data; named in full so that the page shows her. */
const NAME = 'Zora Quillfeather';
const ARTICLE = 'harbour-notes';

const fileOf = (name: string, text: string) => ({
  name,
  mimeType: 'application/jsonl',
  buffer: Buffer.from(text),
});

const person = (id: string, name: string) => ({
  record: 'person',
  id,
  name,
  summary: 'A person of a test',
});

async function openPacks(extension: Extension) {
  const options = await extension.openOwnPage('options');
  await options.setViewportSize({ width: 700, height: 800 });
  const section = options.getByRole('region', { name: 'Packs of your own' });
  await expect(section).toContainText('There is none yet');
  return { options, section, status: section.getByRole('status') };
}

async function keepPictures(page: Page, name: string): Promise<void> {
  for (const scheme of SCHEMES) await keepPicture(page, name, scheme);
}

test('a pack is taken in, found on an open page, switched off and removed', async ({
  extension,
  openDemo,
}) => {
  const article = await openDemo(ARTICLE);
  await article.evaluate((name) => {
    document.querySelector('article p')?.append(` It was seen by ${name}, a pilot.`);
  }, NAME);
  const namesOn = async () => {
    const state = await extension.waitForState(article);
    return state.status === 'ready' ? state.reading.entities.map(({ name }) => name) : [];
  };
  const { options, section, status } = await openPacks(extension);
  const pack = packFile([person('zora', NAME)]);
  await section.locator('input[type=file]').setInputFiles(fileOf('harbour.jsonl', pack));
  await expect(status).toContainText('In force');
  await expect(section.getByRole('checkbox', { name: /My harbour/ })).toBeChecked();
  await expect.poll(namesOn).toContain(NAME);
  const order = options
    .getByRole('region', { name: 'About Sidelight and its data' })
    .getByRole('listitem');
  await expect(order.first()).toContainText('My harbour · yours');
  await section.scrollIntoViewIfNeeded();
  await keepPictures(options, 'options-own-pack');

  await extension.stopWorker();
  await section.getByRole('checkbox').uncheck();
  await expect(status).toContainText('In force');
  await expect.poll(namesOn).not.toContain(NAME);
  await section.getByRole('checkbox').check();
  await expect.poll(namesOn).toContain(NAME);

  await section.getByRole('button', { name: /Remove My harbour/ }).click();
  await expect(status).toContainText('is removed');
  await status.getByRole('button', { name: 'Undo' }).click();
  await expect(section.getByRole('checkbox', { name: /My harbour/ })).toBeChecked();
  await section.getByRole('button', { name: /Remove My harbour/ }).click();
  await expect.poll(namesOn).not.toContain(NAME);
  await options.close();
});

test('a broken pack is refused with every place, and nothing changes', async ({ extension }) => {
  const { options, section, status } = await openPacks(extension);
  const broken = storyFile().replace('"kind":"article"', '"kind":"rumour"').replace('"out"', '7');
  await section.locator('input[type=file]').setInputFiles(fileOf('story.jsonl', broken));
  await expect(status).toContainText('“story.jsonl” was not taken, and nothing was changed.');
  await expect(status).toContainText(/Line 2, column 42: "rumour" is not one of/);
  await expect(status).toContainText(
    /Line 3, column 115: "ferry\/organisations\/harbour" leads nowhere/,
  );
  await expect(section.getByRole('checkbox')).toHaveCount(0);
  await section.scrollIntoViewIfNeeded();
  await keepPictures(options, 'options-own-pack-refused');
  await options.close();
});

test('a large pack shows how far it is and can be cancelled', async ({ extension }) => {
  const { options, section, status } = await openPacks(extension);
  const many = Array.from({ length: 60_000 }, (_, at) => {
    const letters = [...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    return person(`p-${at}`, `Zed${letters} Quill${letters}`);
  });
  const large = fileOf('large.jsonl', packFile(many));
  await section.locator('input[type=file]').setInputFiles(large);
  await expect(section.getByRole('progressbar')).toBeVisible();
  await section.scrollIntoViewIfNeeded();
  await keepPictures(options, 'options-own-pack-progress');
  await section.getByRole('button', { name: 'Cancel' }).click();
  await expect(status).toContainText('Cancelled. Nothing was changed.');
  await expect(section.getByRole('checkbox')).toHaveCount(0);
  await options.close();
});
