/** The page with all notes: search, filters, files out and in, ten thousand of them. */
import { readFileSync } from 'node:fs';
import { makeAnnotation, testId } from '../../lib/annotations/test-annotation.ts';
import { exportJsonLd } from '../../lib/exchange/json-ld.ts';
import { expect, test } from './extension.ts';
import { expectNoViolations } from './looking.ts';
import { pageOf, pictures, STORY, write } from './write-notes.ts';

test('the library searches, filters, takes along and brings in', async ({
  extension,
  openPage,
}) => {
  const page = await openPage('https://harbour.example/library', pageOf(STORY));
  await page.bringToFront();
  await write(page, 'The ferry', 'Runs **late**', 'ferry');
  const library = await extension.openOwnPage('library');
  await expect(library.getByText('Runs late')).toBeVisible();
  await library.getByLabel('Search words, tags, pages').fill('ferry late');
  await expect(library.locator('.library-count')).toContainText(/1 of \d+ notes|1 note/);
  await pictures(library, 'library');
  await expectNoViolations(library);
  const files = new Map<string, string>();
  for (const format of [
    'W3C Web Annotation (JSON-LD)',
    'Hypothesis (JSON)',
    'CSV',
    'Markdown',
    'CSL-JSON',
    'RIS',
    'BibTeX',
  ]) {
    await library.getByLabel('Format').selectOption({ label: format });
    const download = library.waitForEvent('download');
    await library.getByRole('button', { name: 'Save the file' }).click();
    files.set(format, readFileSync(await (await download).path(), 'utf8'));
  }
  for (const [format, text] of files) expect(text, format).toContain('harbour.example/library');
  const jsonLd = files.get('W3C Web Annotation (JSON-LD)') as string;
  const choose = (text: string) =>
    library.getByLabel('Choose a file').setInputFiles({
      name: 'notes.jsonld',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  await choose(jsonLd);
  await expect(library.getByText('0 new, 0 newer than those here, 1 known already')).toBeVisible();
  await choose('{ "type": ');
  await expect(library.getByText('It is no JSON, or was cut short.')).toBeVisible();
  const drawing = { source: 'https://a.example/', selector: { type: 'SvgSelector' } };
  await choose(JSON.stringify([{ type: 'Annotation', id: 'urn:x:1', target: drawing }]));
  await expect(library.getByRole('listitem').filter({ hasText: 'urn:x:1' })).toContainText(
    'It has no quote of the words it is about, only: SvgSelector',
  );
  await pictures(library, 'library-refused');
  await library.setViewportSize({ width: 380, height: 800 });
  await pictures(library, 'library-narrow');
  await library.close();
});

test('ten thousand notes come in from one file, fifty stand in the page, all are searched', async ({
  extension,
}) => {
  // Other tests of this browser have left notes with smaller numbers.
  const annotations = Array.from({ length: 10_000 }, (_, n) =>
    makeAnnotation({ id: testId(n + 20_001), note: `Number ${n}`, tags: [`tag ${n % 40}`] }),
  );
  test.slow(); // so many are written to disk
  const library = await extension.openOwnPage('library');
  const choose = () =>
    library.getByLabel('Choose a file').setInputFiles({
      name: 'many.jsonld',
      mimeType: 'application/ld+json',
      buffer: Buffer.from(exportJsonLd(annotations)),
    });
  // As soon as it can be stopped, it is.
  await library.evaluate(() => {
    const watcher = new MutationObserver(() => {
      const button = document.querySelector<HTMLButtonElement>('.library-progress button');
      if (!button) return;
      watcher.disconnect();
      button.click();
    });
    watcher.observe(document.body, { childList: true, subtree: true });
  });
  await choose();
  await expect(library.getByText('Stopped. Nothing was changed.')).toBeVisible({ timeout: 60_000 });
  await expect(library.getByText('Number 1')).toHaveCount(0);
  await choose();
  await expect(library.getByRole('progressbar')).toBeVisible();
  await expect(library.getByText('10,000 new')).toBeVisible({ timeout: 60_000 });
  await expect(library.locator('.note-list > li')).toHaveCount(50, { timeout: 60_000 });
  await library.getByLabel('Search words, tags, pages').fill('number 9876');
  await expect(library.locator('.note-list > li')).toHaveCount(1);
  await library.getByRole('button', { name: 'Clear the filters' }).click();
  await library.getByLabel('Tag', { exact: true }).selectOption('tag 7');
  await expect(library.locator('.library-count')).toContainText('250 of 10,');
  await library.getByRole('navigation').getByRole('button', { name: 'On' }).click();
  await expect(library.getByText('Page 2 of 5')).toBeVisible();
  await library.close();
});
