/** A reader mutes, takes it back, and changes how pages are marked while one is open. */
import type { Page } from '@playwright/test';
import type { PageState } from '../../lib/protocol.ts';
import { ARTIFACTS, type Extension, expect, test } from './extension.ts';

type Ready = PageState & { status: 'ready' };

const stateOf = (extension: Extension, page: Page) => extension.ask<Ready>(page, 'describePage');

/** Names under which ranges are registered, with how many; read in the page's own world. */
const drawnOn = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries([...CSS.highlights].map(([name, { size }]) => [name, size])),
  );

const namesOf = (state: Ready) => state.reading.entities.map(({ name }) => name);

async function openCardOf(extension: Extension, page: Page, name: string): Promise<void> {
  const { reading } = await stateOf(extension, page);
  const entity = reading.entities.find((one) => one.name === name);
  await page.bringToFront();
  await extension.ask(page, 'showHighlight', { kind: 'mention', index: entity?.mentions[0] });
}

const cardOf = (page: Page) => page.locator('sidelight-card').getByRole('dialog');

test.afterEach(async ({ extension }) => {
  const options = await extension.openOwnPage('options');
  await options.evaluate(() => chrome.storage.local.remove('settings'));
  await options.close();
});

test('a person is muted from the card, gone everywhere, and back by undo', async ({
  extension,
  openDemo,
}) => {
  const page = await openDemo('talks-in-doha');
  await extension.waitForState(page);
  const before = await stateOf(extension, page);
  expect(namesOf(before)).toContain('Adam Boehler');
  await openCardOf(extension, page, 'Adam Boehler');
  const card = cardOf(page);
  await card.getByRole('button', { name: /^Mute or report/ }).click();
  await page.screenshot({ path: `${ARTIFACTS}/card-quiet-menu.png` });
  await card.getByRole('button', { name: 'Mute Adam Boehler everywhere' }).click();
  await expect(card.getByRole('status')).toContainText('“Adam Boehler” is muted');
  await page.screenshot({ path: `${ARTIFACTS}/card-quiet-muted.png` });
  await expect
    .poll(async () => namesOf(await stateOf(extension, page)))
    .not.toContain('Adam Boehler');
  expect((await stateOf(extension, page)).muted).toBe(1);
  await card.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => namesOf(await stateOf(extension, page))).toEqual(namesOf(before));
  await expect(card.getByRole('button', { name: /^Mute or report/ })).toBeVisible();
});

test('the popup says how much is muted here, and mutes and unmutes too', async ({
  extension,
  openDemo,
}) => {
  const page = await openDemo('talks-in-doha');
  await extension.waitForState(page);
  const popup = await extension.openPopup(page);
  await popup.getByRole('button', { name: 'Adam Boehler', exact: true }).click();
  await popup.getByRole('button', { name: 'Mute Adam Boehler until its data changes' }).click();
  await expect(popup.getByText('“Adam Boehler” is muted until')).toBeVisible();
  await popup.getByRole('button', { name: 'Back to this page' }).click();
  await expect(popup.getByRole('button', { name: '1 muted here' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Adam Boehler', exact: true })).toHaveCount(0);
  await popup.getByRole('textbox').fill('boehler');
  await popup.getByRole('button', { name: 'Adam Boehler', exact: true }).click();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await stateOf(extension, page)).muted ?? 0).toBe(0);
  await popup.close();
});

test('the site is switched off from the card, which stays with the way back', async ({
  extension,
  openDemo,
}) => {
  const page = await openDemo('talks-in-doha');
  await extension.waitForState(page);
  const before = await drawnOn(page);
  await openCardOf(extension, page, 'Adam Boehler');
  const card = cardOf(page);
  await card.getByRole('button', { name: /^Switch off on / }).click(); // one click, and it is off
  await expect(card.getByRole('status')).toContainText('Sidelight is off on');
  await expect.poll(() => drawnOn(page)).toEqual({});
  await card.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => drawnOn(page)).toEqual(before);
});

test('a wrong match goes alone, and comes back from the settings', async ({
  extension,
  openDemo,
}) => {
  const page = await openDemo('talks-in-doha');
  await extension.waitForState(page);
  const before = await stateOf(extension, page);
  await openCardOf(extension, page, 'Adam Boehler');
  const card = cardOf(page);
  await card.getByRole('button', { name: /^Mute or report/ }).click();
  await card.getByRole('button', { name: / here is not Adam Boehler$/ }).click();
  await expect.poll(async () => (await stateOf(extension, page)).muted).toBe(1);

  const options = await extension.openOwnPage('options');
  await expect(options.getByText('Wrong match on a page of')).toBeVisible();
  await options.getByRole('button', { name: /^Unmute/ }).click();
  await expect(options.getByText('is marked again.')).toBeVisible();
  await options.close();
  await expect.poll(async () => (await stateOf(extension, page)).muted ?? 0).toBe(0);
  expect(namesOf(await stateOf(extension, page))).toEqual(namesOf(before));
});

test('a choice in the settings is in force on an open page at once', async ({
  extension,
  openDemo,
}) => {
  const page = await openDemo('talks-in-doha');
  await extension.waitForState(page);
  expect(Object.keys(await drawnOn(page))).toContain('sidelight-person');
  const options = await extension.openOwnPage('options');
  const choose = (group: string, name: string) =>
    options.getByRole('group', { name: group }).getByRole('button', { name, exact: true }).click();

  await choose('Look', 'Tinted');
  await expect
    .poll(async () => Object.keys(await drawnOn(page)))
    .toContain('sidelight-tint-person');
  await choose('What is marked', 'Claims');
  await expect
    .poll(async () => Object.keys(await drawnOn(page)).filter((name) => name.includes('person')))
    .toEqual([]);
  await choose('When pages are marked', 'After my click');
  // The reader's own notes, which another test may have left, stay.
  await expect
    .poll(async () => Object.keys(await drawnOn(page)).filter((name) => !name.includes('note')))
    .toEqual([]);
  expect((await stateOf(extension, page)).reading.entities.length).toBeGreaterThan(0);
  await choose('What is marked', 'People and claims');
  await options.close();

  const popup = await extension.openPopup(page);
  await expect
    .poll(async () => Object.keys(await drawnOn(page)))
    .toContain('sidelight-tint-person');
  await popup.close();
});

test('cards open with Shift held, where the reader wants them so', async ({
  extension,
  openDemo,
}) => {
  const page = await openDemo('talks-in-doha');
  await extension.waitForState(page);
  const options = await extension.openOwnPage('options');
  const choice = options
    .getByRole('group', { name: 'A card opens' })
    .getByRole('button', { name: 'With Shift' });
  await choice.click();
  await expect(choice).toHaveAttribute('aria-pressed', 'true');
  await options.close();
  await page.bringToFront();
  const spot = await page.evaluate(() => {
    const [range] = CSS.highlights.get('sidelight-person') ?? [];
    const live = document.createRange();
    live.setStart((range as StaticRange).startContainer, (range as StaticRange).startOffset);
    live.setEnd((range as StaticRange).endContainer, (range as StaticRange).endOffset);
    const { left, top, height } = live.getBoundingClientRect();
    return { x: left + 8, y: top + height / 2 };
  });
  await page.mouse.move(spot.x - 2, spot.y);
  await page.mouse.move(spot.x, spot.y);
  await page.keyboard.down('Shift');
  await page.mouse.move(spot.x + 4, spot.y);
  await expect(cardOf(page)).toBeVisible();
  await page.keyboard.up('Shift');
});

test('settings go to a file and back; a broken file changes nothing', async ({ extension }) => {
  const options = await extension.openOwnPage('options');
  await options.getByRole('button', { name: 'Every mention' }).click();
  const download = options.waitForEvent('download');
  await options.getByRole('link', { name: 'Save to a file' }).click();
  const saved = await (await download).path();
  await options.getByRole('button', { name: 'First mention' }).click();
  const file = options.getByLabel('Load from a file');
  await file.setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{ "format": "sidelight-settings",\n "settings": '),
  });
  await expect(options.getByText('Line 2, column 14')).toBeVisible();
  await expect(options.getByRole('button', { name: 'First mention' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await file.setInputFiles(saved);
  await expect(options.getByText('The settings were taken from the file.')).toBeVisible();
  await expect(options.getByRole('button', { name: 'Every mention' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await options.close();
});

test('what was searched for is marked in the hits', async ({ extension, openDemo }) => {
  const page = await openDemo('talks-in-doha');
  await extension.waitForState(page);
  const popup = await extension.openPopup(page);
  await popup.getByRole('textbox').fill('boeh');
  await expect(popup.locator('mark.hit').first()).toHaveText('Boeh');
  await popup.getByRole('textbox').fill('boehler');
  await expect(popup.locator('mark.hit').first()).toHaveText('Boehler');
  await popup.getByRole('button', { name: 'Clear the search' }).click();
  await expect(popup.locator('mark.hit')).toHaveCount(0);
  await popup.close();
});
