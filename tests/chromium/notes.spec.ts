/** A researcher's day: words are annotated, found again on the changed page, listed, edited. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './extension.ts';
import { expectNoViolations } from './looking.ts';
import {
  buttonOf,
  cardOf,
  drawnIn,
  pageOf,
  pictures,
  STORY,
  select,
  write,
} from './write-notes.ts';

test('words are annotated on a page where nothing is known, and found again on the changed page', async ({
  extension,
  openPage,
}) => {
  // Without https browsers keep some of their functions from scripts.
  const url = 'http://harbour.example/bridge';
  const page = await openPage(url, pageOf(STORY));
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await page.bringToFront();
  await select(page, 'cost 58 million crowns');
  await expect(buttonOf(page)).toHaveText('Note');
  await pictures(page, 'notes-button');
  await buttonOf(page).click();
  const card = cardOf(page);
  await card.getByLabel('Note', { exact: true }).fill('Compare with the *budget*.');
  await expect(card.getByText('Draft kept')).toBeVisible();
  await pictures(page, 'notes-form', 'sidelight-card');
  await card.getByTitle('Green').click();
  await expect.poll(() => drawnIn(page, 'green')).toEqual(['cost 58 million crowns']);
  await card.getByTitle('Yellow').click();
  await card.getByRole('combobox', { name: 'Add a tag' }).fill('costs');
  await page.keyboard.press('Enter');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByText('Saved on this device.')).toBeVisible();
  await pictures(page, 'notes-saved', 'sidelight-card');
  await page.keyboard.press('Escape');
  await expect.poll(() => drawnIn(page)).toEqual(['cost 58 million crowns']);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);

  const changed = ['A word before all.', STORY[2], STORY[0], STORY[1]?.replace('She', 'Quill')];
  await page.unroute('**/*');
  await page.route('**/*', (route) => route.fulfill(pageOf(changed as string[])));
  await page.reload();
  await expect.poll(() => drawnIn(page)).toEqual(['cost 58 million crowns']);

  await page.unroute('**/*');
  await page.route('**/*', (route) =>
    route.fulfill(pageOf([STORY[0], STORY[1]?.replace('58', '71'), STORY[2]] as string[])),
  );
  await page.reload();
  const popup = await extension.openPopup(page);
  await popup.getByRole('button', { name: /My notes/ }).click();
  await expect(popup.getByText('Compare with the budget.')).toBeVisible();
  await popup.close();
});

test('a selection by keys has the button too; one in a field has none, nor one that a script made', async ({
  openPage,
}) => {
  const page = await openPage('https://harbour.example/keys', {
    contentType: 'text/html; charset=utf-8',
    body: '<!doctype html><title>Keys</title><textarea>Words in a field</textarea><p>Words of the page, to be selected.</p>',
  });
  await page.bringToFront();
  await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('p') as Element);
    getSelection()?.addRange(range);
    document.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, button: 0 }));
  });
  await page.getByRole('textbox').dblclick();
  await expect(buttonOf(page)).toHaveCount(0);
  await page.getByText('Words of the page').click({ position: { x: 4, y: 8 } });
  await page.keyboard.press('ControlOrMeta+a');
  await expect(buttonOf(page)).toBeVisible();
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('sidelight-button') as HTMLElement;
    shadowRoot?.querySelector('button')?.click();
  });
  await expect(cardOf(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(buttonOf(page)).toHaveCount(0);
});

test('a note and the finds on the same words are all within reach', async ({
  extension,
  openDemo,
}) => {
  const page = await openDemo('talks-in-doha');
  await extension.waitForState(page);
  await page.bringToFront();
  await select(page, 'Beler');
  await buttonOf(page).click();
  const card = cardOf(page);
  await card.getByRole('button', { name: 'The note is about “Adam Boehler”' }).click();
  await card.getByLabel('Blue').check({ force: true });
  await pictures(page, 'notes-about');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByText('Saved on this device.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => drawnIn(page, 'blue')).toEqual(['Beler']);
  const spot = await page.evaluate(() => {
    const [range] = CSS.highlights.get('sidelight-note-blue') ?? [];
    const live = document.createRange();
    live.setStart((range as StaticRange).startContainer, (range as StaticRange).startOffset);
    live.setEnd((range as StaticRange).endContainer, (range as StaticRange).endOffset);
    const { left, top, height } = live.getBoundingClientRect();
    return { x: left + 8, y: top + height / 2 };
  });
  await page.mouse.move(spot.x + 5, spot.y + 200);
  await page.mouse.click(spot.x, spot.y);
  await expect(card.getByRole('heading', { name: 'Also marked here' })).toBeVisible();
  await pictures(page, 'notes-overlap');
  await card.getByRole('button', { name: 'Adam Boehler' }).click();
  await expect(card.getByRole('heading', { name: 'Adam Boehler' })).toBeVisible();
});

test('popup and panel list notes, found or not, with drafts and the way back from deleting', async ({
  extension,
  openPage,
}) => {
  const url = 'https://harbour.example/list';
  const page = await openPage(url, pageOf(STORY));
  await page.bringToFront();
  await write(page, 'works had cost 58 million crowns', 'The *sum* of 2025.', 'costs');
  await page.keyboard.press('Escape');
  await write(page, 'Mayor Ada Quill', 'Since when?', 'people');
  await page.keyboard.press('Escape');
  await select(page, 'end of the month');
  await buttonOf(page).click();
  await cardOf(page).getByLabel('Note', { exact: true }).fill('Begun only');
  await expect(cardOf(page).getByText('Draft kept')).toBeVisible();
  await page.unroute('**/*');
  await page.route('**/*', (route) =>
    route.fulfill(
      pageOf([
        STORY[0],
        'She said that the project had been rather dear, more than planned.',
        STORY[2],
      ] as string[]),
    ),
  );
  await page.reload();
  const panel = await extension.openPanel(page);
  await panel.getByRole('button', { name: /My notes/ }).click();
  await expect(panel.getByText('These words are no longer on the page.')).toBeVisible();
  await expect(panel.getByText('Begun and not saved')).toBeVisible();
  await expect(panel.getByText('The sum of 2025.')).toBeVisible();
  await panel.getByRole('button', { name: 'Write about this page' }).click();
  await panel.getByLabel('Note', { exact: true }).fill('A page to keep');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
  await expect(panel.getByText('A page to keep')).toBeVisible();
  await pictures(panel, 'notes-panel');
  await expectNoViolations(panel);
  await panel.getByRole('button', { name: 'Delete the note on “Mayor Ada Quill”' }).click();
  await expect(panel.getByText('The note was deleted.')).toBeVisible();
  await expect.poll(() => drawnIn(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => drawnIn(page)).toEqual(['Mayor Ada Quill']);
  await panel.getByRole('button', { name: 'Continue' }).click();
  await page.bringToFront();
  await expect(cardOf(page).getByLabel('Note', { exact: true })).toHaveValue('Begun only');
  await cardOf(page).getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByText('Begun and not saved')).toHaveCount(0);
  const download = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save the page with my notes' }).click();
  const copy = readFileSync(await (await download).path(), 'utf8');
  expect(copy).toContain('Since when?');
  expect(copy).toMatch(/<mark[^>]*>Mayor Ada Quill<\/mark>/);
  await panel.setViewportSize({ width: 320, height: 700 });
  await pictures(panel, 'notes-panel-narrow');
  await panel.close();
});

test('a note that was changed in another tab is not overwritten unseen', async ({
  openPage,
  extension,
}) => {
  const url = 'https://harbour.example/two-tabs';
  const first = await openPage(url, pageOf(STORY));
  await first.bringToFront();
  await write(first, 'Mayor Ada Quill', 'Mine');
  await first.keyboard.press('Escape');
  const panels = [await extension.openPanel(first), await extension.openPanel(first)];
  for (const panel of panels) {
    await panel.getByRole('button', { name: /My notes/ }).click();
    await panel.getByRole('button', { name: /Edit the note/ }).click();
  }
  const [one, two] = panels as [Page, Page];
  await one.getByLabel('Note', { exact: true }).fill('Theirs');
  await one.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(one.getByText('Saved on this device.')).toBeVisible();
  await two.getByLabel('Note', { exact: true }).fill('Mine, longer');
  await two.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(two.getByRole('alert')).toContainText('Theirs');
  await pictures(two, 'notes-conflict');
  await two.getByRole('button', { name: 'Keep mine' }).click();
  await expect(two.getByText('Saved on this device.')).toBeVisible();
  await expect(one.getByText('Mine, longer')).toBeVisible();
  for (const panel of panels) await panel.close();
});

test('“saved” is said only when it is so, wherever the worker is stopped', async ({
  openPage,
  extension,
}) => {
  const page = await openPage('https://harbour.example/stopped', pageOf(STORY));
  await page.bringToFront();
  const words = ['harbour bridge', 'Monday', 'works had cost', 'The ferry', 'end of the month'];
  for (const [n, quote] of words.entries()) {
    await select(page, quote);
    await buttonOf(page).click();
    const card = cardOf(page);
    await card.getByLabel('Note', { exact: true }).fill(`Note ${n}`);
    const stopping = extension.stopWorker();
    await card.getByRole('button', { name: 'Save' }).click();
    await stopping;
    const saved = card.getByText('Saved on this device.');
    const failed = card.getByText('It could not be saved');
    await expect(saved.or(failed)).toBeVisible();
    if (await failed.isVisible()) await card.getByRole('button', { name: 'Save' }).click();
    await expect(saved).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await expect.poll(async () => (await drawnIn(page)).length).toBe(words.length);
});
