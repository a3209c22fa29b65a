/**
 * Packs, notes and a page full of texts that programs stumble over, through the built extension: all are
 * read, shown, taken along and brought in again; no script runs, nothing is asked for.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { exportJsonLd } from '../../lib/exchange/json-ld.ts';
import { parsePackFile } from '../../lib/own-packs/parse-pack-file.ts';
import { packFile } from '../../lib/own-packs/test-pack-file.ts';
import { listHostileNotes } from '../../scripts/fuzz/hostile-notes.ts';
import { listHostileStrings } from '../../scripts/fuzz/hostile-strings.ts';
import { expect as expectSoon, launchInLanguage, openServed, test } from './extension.ts';
import { cardOf, write } from './write-notes.ts';

/** A pack is built and the page is read again: more than a moment on a busy machine. */
const expect = expectSoon.configure({ timeout: 20_000 });

const NASTY = `"'><img src=//evil.example/x onerror=alert(1)>\u202e$1{{7*7}}`;
const ZORA = 'nasty/people/zora';
const LAMP = 'nasty/claims/lamp';
const ADDRESS = new URL('https://nasty.example/<b>"%22%00?q=<script>\'').href;
const NAME = 'Zora Quillfeather';
const SENTENCE = `${NAME} told the council that the lamp of the lighthouse had gone dark.`;

const jsonLines = (records: readonly object[]) =>
  records.map((record) => JSON.stringify(record)).join('\n');

/** Each hostile text that a pack may hold as a name, and what it is besides. */
function listPeople(): object[] {
  const personOf = (name: string, i: number) => ({
    ...{ record: 'person', id: `p-${i}`, name, summary: name },
    names: [{ value: `Quillfeather ${name}`, kind: 'spelling', match: 'never' }],
  });
  const isTaken = (person: object) => {
    const bytes = new TextEncoder().encode(packFile([person]));
    const known = { ids: new Set<string>(), homes: new Set<string>() };
    return parsePackFile(bytes.buffer as ArrayBuffer, known).ok;
  };
  return listHostileStrings().map(personOf).filter(isTaken);
}

const STORY = jsonLines([
  {
    ...{ record: 'story', id: 'nasty', title: NASTY, summary: NASTY, licence: 'CC0-1.0' },
    ...{ asOf: '2026-06-01', maxAgeDays: 3650, topics: [{ id: 'lamp', label: NASTY }] },
  },
  {
    ...{ record: 'source', id: 'gazette', kind: 'article', label: NASTY, language: 'en' },
    published: '2026-06-01',
  },
  {
    ...{ record: 'person', id: 'zora', name: NAME, summary: NASTY },
    names: [{ value: NASTY, kind: 'spelling', match: 'never' }],
    roles: [{ label: NASTY, asOf: '2026-06-01', sources: ['sources/gazette'] }],
    descriptions: [{ words: NASTY, by: NASTY, source: 'sources/gazette' }],
  },
  {
    ...{ record: 'claim', id: 'lamp', text: NASTY, kind: 'status', topic: 'lamp' },
    ...{ about: ['people/zora'], needs: ['lamp + lighthouse'] },
    positions: [{ id: 'out', label: NASTY, cues: ['dark | out'] }],
    evidence: [
      {
        ...{ source: 'sources/gazette', position: 'out', quote: NASTY, attribution: NASTY },
        asOf: '2026-06-01',
      },
    ],
  },
]);

const BROKEN = STORY.replace('"kind":"status"', `"kind":${JSON.stringify(NASTY)}`);

const inHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const PAGE = {
  contentType: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><head><meta property="og:type" content="article"><title>${inHtml(NASTY)}</title><script type="application/ld+json">{"@type":"NewsArticle"}</script></head><body><main><article><h1>${inHtml(NASTY)}</h1>${`<p>${inHtml(NASTY)} ${SENTENCE} Nobody knew what had come of it, and neither side said more about it on the day.</p>`.repeat(4)}</article></main></body></html>`,
};

/** Marks of direction are closed, or gone. */
const bare = (text: string) => text.replaceAll('\u202e', '');

/** What none of the surfaces may do: ask, run, fail. */
function watch(page: Page, seen: string[]): void {
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => seen.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console ${message.text()}`);
  });
}

test('packs, a page and notes of hostile texts are read, shown, taken along and brought in', async () => {
  test.slow(); // two packs are built, and hundreds of notes are listed
  // A browser of its own: the others' lists are not to be full of it.
  const extension = await launchInLanguage('en-US');
  const seen: string[] = [];
  const { context } = extension;
  context.on('page', (page) => watch(page, seen));
  context.on('request', (request) => {
    if (/evil\.example/u.test(request.url())) seen.push(`request ${request.url()}`);
  });
  const people = listPeople();
  expect(people.length).toBeGreaterThan(500);

  const options = await extension.openOwnPage('options');
  const packs = options.getByRole('region', { name: 'Packs of your own' });
  const take = async (name: string, text: string, outcome: string) => {
    const file = { name, mimeType: 'application/jsonl', buffer: Buffer.from(text) };
    await packs.locator('input[type=file]:enabled').setInputFiles(file);
    await expect(packs.getByRole('status')).toContainText(outcome);
  };
  await take('"><svg onload=alert(1)>\u202e.jsonl', BROKEN, '{{7*7}}');
  await take('<img src=x onerror=alert(1)>.jsonl', packFile(people), 'In force');
  await take('nasty.jsonl', STORY, 'In force');
  await expect(packs.getByRole('checkbox', { name: NASTY, checked: true })).toBeVisible();

  const article = await openServed(extension, ADDRESS, PAGE);
  const state = await extension.waitForState(article);
  if (state.status !== 'ready') throw new Error(JSON.stringify(state));
  const { mentions, appearances } = state.reading;
  const targets = [
    { kind: 'mention', index: mentions.findIndex(({ entities }) => entities[0] === ZORA) },
    { kind: 'appearance', index: appearances.findIndex(({ claim }) => claim === LAMP) },
  ];
  await article.bringToFront();
  for (const target of targets) {
    await extension.ask(article, 'showHighlight', target);
    await expect(cardOf(article)).toContainText(NASTY);
    await article.keyboard.press('Escape');
  }
  await write(article, 'the lamp of the', NASTY, bare(NASTY).slice(0, 90));

  const popup = await extension.openPopup(article);
  await expect(popup.getByRole('button', { name: NASTY, exact: true }).first()).toBeVisible();
  for (const query of ['<img src', '"><script>', '\u202e', '\\', '(((((', '{{7*7}}']) {
    await popup.getByRole('textbox').fill(query);
    await expect(popup.getByRole('status').first()).not.toHaveText('');
  }
  await popup.close();
  const panel = await extension.openPanel(article);
  await expect(panel.locator('.bar-title')).toHaveText(NASTY);
  await panel.getByRole('button', { name: NAME, exact: true }).click();
  await expect(panel.getByRole('main')).toContainText(NASTY);
  await panel.close();

  const library = await extension.openOwnPage('library');
  const notes = listHostileNotes();
  const bring = async (text: string, said: string) => {
    const file = { name: '<b>.jsonld', mimeType: 'application/json', buffer: Buffer.from(text) };
    await library.getByLabel('Choose a file').setInputFiles(file);
    await expect(library.locator('.library-transfer [role=status]')).toContainText(said);
  };
  const save = async () => {
    const download = library.waitForEvent('download');
    await library.getByRole('button', { name: 'Save the file' }).click();
    return readFileSync(await (await download).path(), 'utf8');
  };
  await bring(exportJsonLd(notes), `Taken: ${notes.length} new`);
  await expect(library.locator('.note-list > li')).toHaveCount(50);
  const saved = await save();
  await bring(saved, 'Taken: 0 new, 0 newer than those here');
  expect(await save()).toBe(saved);
  await library.getByLabel('Search words, tags, pages').fill('onerror');
  await expect(library.locator('.library-count')).toContainText(/^\d+ of \d+ notes/);
  await library.close();

  expect(seen).toEqual([]);
  await extension.close();
});
