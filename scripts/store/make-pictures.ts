/**
 * `npm run pictures [-- LANGUAGE …]`: the pictures of the listing, taken from the real extension on the
 * demo article, in every language of the interface. They go to `artifacts/store/<language>/`; the
 * first in English is also the README's, with `--readme`.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { askTab } from '../browsers/ask-tab.ts';
import { type ChromiumWithExtension, launchChromium } from '../browsers/launch-chromium.ts';
import { waitUntilReady } from '../start/wait-until-ready.ts';
import { copyInLanguage } from './in-language.ts';
import { PICTURE_SIZE, PICTURES, type PictureName } from './pictures.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OUT = path.join(ROOT, 'artifacts/store');
const BUILD = path.join(ROOT, '.output/chrome-mv3-test');
const ARTICLES = path.join(ROOT, 'scripts/start/articles');
/** Under the invented paper's own address; nothing is asked of the network. */
const ARTICLE = 'https://courier.example/talks-in-doha.html';
const PANEL_WIDTH = 420;

interface Studio extends ChromiumWithExtension {
  article: Page;
  ask<T>(name: string, payload?: unknown): Promise<T>;
  /** Of the article's tab, for our own pages. */
  query: string;
}

async function makePictures(languages: readonly string[], forReadme: boolean): Promise<void> {
  const built = spawnSync('npx', ['wxt', 'build', '--mode', 'test'], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  if (built.status !== 0) throw new Error('the build failed: npx wxt build --mode test');
  for (const language of languages) await photograph(language);
  if (forReadme) copyFileSync(fileOf('en', 'claim'), path.join(ROOT, 'docs/picture.png'));
}

const fileOf = (language: string, name: PictureName) =>
  path.join(OUT, language, `${PICTURES.indexOf(name) + 1}-${name}.png`);

async function photograph(language: string): Promise<void> {
  const folder = copyInLanguage(BUILD, language);
  mkdirSync(path.join(OUT, language), { recursive: true });
  const studio = await openStudio(folder);
  try {
    await photographCard(studio, language, 'claim');
    await photographCard(studio, language, 'person');
    await photographPanel(studio, language, 'panel');
    await photographPanel(studio, language, 'sources');
    await photographSettings(studio, language);
    console.log(`${language}: ${PICTURES.length} pictures`);
  } finally {
    await studio.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openStudio(folder: string): Promise<Studio> {
  const launched = await launchChromium(folder, PICTURE_SIZE);
  const article = await launched.context.newPage();
  await article.route('**/*', (route) =>
    route.fulfill({ path: path.join(ARTICLES, path.basename(route.request().url())) }),
  );
  await article.emulateMedia({ reducedMotion: 'reduce' }); // no card half faded in
  await article.goto(ARTICLE);
  const asker = await launched.openOwnPage('popup');
  const ask = <T>(name: string, payload?: unknown) =>
    asker.evaluate(askTab, { url: ARTICLE, name, payload }) as Promise<T>;
  const tabs = await asker.evaluate(() => chrome.tabs.query({}));
  const query = `?tab=${tabs.find((tab) => tab.url === ARTICLE)?.id}`;
  return { ...launched, article, ask, query };
}

/** A claim on which sources differ, in light; a person, in dark. */
async function photographCard(
  { article, ask }: Studio,
  language: string,
  name: 'claim' | 'person',
): Promise<void> {
  const { reading } = await waitUntilReady(ask);
  const isClaim = name === 'claim';
  const index = isClaim
    ? reading.appearances.findIndex(({ claim }) => claim === reading.differences[1])
    : reading.mentions.findIndex(({ entities: [id] }) => id?.endsWith('/adam-boehler'));
  await article.bringToFront();
  await article.emulateMedia({ colorScheme: isClaim ? 'light' : 'dark', reducedMotion: 'reduce' });
  const target = { kind: isClaim ? 'appearance' : 'mention', index };
  await ask('showHighlight', target);
  const card = article.locator('sidelight-card').getByRole('dialog');
  await card.getByRole('heading').first().waitFor();
  // Shown in the middle, a highlight leaves its card half the window; further up there is more room.
  await article.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await article.evaluate((shift) => window.scrollBy(0, shift), PICTURE_SIZE.height / 3);
  await ask('showHighlight', target);
  await card.getByRole('heading').first().waitFor();
  await article.screenshot({ path: fileOf(language, name) });
  await article.keyboard.press('Escape');
  await article.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

/** The article with the side panel beside it, as the browser shows them: put together from two pages. */
async function photographPanel(
  studio: Studio,
  language: string,
  name: 'panel' | 'sources',
): Promise<void> {
  const { article, context, openOwnPage, query } = studio;
  const height = PICTURE_SIZE.height;
  await article.setViewportSize({ width: PICTURE_SIZE.width - PANEL_WIDTH, height });
  await article.bringToFront();
  await article.evaluate(() => window.scrollTo(0, 0));
  const left = await article.screenshot();
  await article.setViewportSize(PICTURE_SIZE);
  const panel = await openOwnPage('sidepanel', query);
  await panel.setViewportSize({ width: PANEL_WIDTH, height });
  await panel.getByRole('tab').first().waitFor();
  if (name === 'sources') {
    await panel.getByRole('tab').last().click();
    await panel.getByRole('tabpanel').getByRole('button').first().waitFor();
  }
  const right = await panel.screenshot();
  await panel.close();
  const sheet = await context.newPage();
  await sheet.setViewportSize(PICTURE_SIZE);
  const image = (bytes: Buffer) => `<img src="data:image/png;base64,${bytes.toString('base64')}">`;
  await sheet.setContent(
    `<style>body{margin:0;display:flex}img+img{outline:1px solid #c8c8c8}</style>${image(left)}${image(right)}`,
  );
  await sheet.locator('img').last().waitFor();
  await sheet.screenshot({ path: fileOf(language, name) });
  await sheet.close();
}

async function photographSettings({ openOwnPage }: Studio, language: string): Promise<void> {
  const settings = await openOwnPage('options');
  await settings.setViewportSize(PICTURE_SIZE);
  await settings.getByRole('heading').first().waitFor();
  await settings.screenshot({ path: fileOf(language, 'settings') });
  await settings.close();
}

const { values, positionals } = parseArgs({
  options: { readme: { type: 'boolean' } },
  allowPositionals: true,
});
const all = readdirSync(path.join(ROOT, 'locales')).map((name) => path.basename(name, '.yml'));
const unknown = positionals.find((language) => !all.includes(language));
if (unknown !== undefined) {
  console.error(`No language "${unknown}": there are ${all.join(', ')}`);
  process.exitCode = 2;
} else {
  await makePictures(positionals.length > 0 ? positionals : all, values.readme === true);
}
