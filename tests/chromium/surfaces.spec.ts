/**
 * Every surface in light, dark and narrow: pictures are kept in artifacts/chromium to be looked at,
 * and axe finds nothing on our own pages and in cards.
 */
import { mkdirSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { ARTIFACTS, expect, test } from './extension.ts';
import { expectNoSidewaysScroll, expectNoViolations, keepPicture, SCHEMES } from './looking.ts';

test.beforeAll(() => mkdirSync(ARTIFACTS, { recursive: true }));

/** What has the focus must not lie under the words that stay below the grid (WCAG 2.4.11). */
async function expectUncovered(cell: Locator): Promise<void> {
  const isOnTop = await cell.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return element.contains(hit);
  });
  expect(isOnTop).toBe(true);
}

test('the article, and a card of each kind', async ({ extension, openDemo }) => {
  const page = await openDemo('talks-in-doha');
  const state = await extension.waitForState(page);
  if (state.status !== 'ready') throw new Error(JSON.stringify(state));
  const { appearances, mentions, differences } = state.reading;
  await page.bringToFront();
  for (const scheme of SCHEMES) {
    await keepPicture(page, 'article', scheme);
    await extension.ask(page, 'showHighlight', {
      kind: 'appearance',
      index: appearances.findIndex(({ claim }) => claim === differences[0]),
    });
    const card = page.locator('sidelight-card').getByRole('dialog');
    await expect(card).toContainText('This page');
    await keepPicture(page, 'claim-card', scheme);
    await expectNoViolations(page, 'sidelight-card');
    await page.keyboard.press('Escape');
    await extension.ask(page, 'showHighlight', {
      kind: 'mention',
      index: mentions.findIndex(({ entities }) => entities[0]?.endsWith('/adam-boehler')),
    });
    await expect(card).toContainText('Adam Boehler');
    await keepPicture(page, 'person-card', scheme);
    await expectNoViolations(page, 'sidelight-card');
    await page.keyboard.press('Escape');
  }
});

test('a sheet from below where the window is narrow', async ({ extension, openDemo }) => {
  const page = await openDemo('talks-in-doha');
  await page.setViewportSize({ width: 360, height: 720 });
  const state = await extension.waitForState(page);
  if (state.status !== 'ready') throw new Error(JSON.stringify(state));
  await page.bringToFront();
  await extension.ask(page, 'showHighlight', { kind: 'appearance', index: 0 });
  const card = page.locator('sidelight-card').getByRole('dialog');
  await expect(card).toContainText('This page');
  const box = await card.boundingBox();
  expect(box?.width).toBeGreaterThan(340);
  for (const scheme of SCHEMES) await keepPicture(page, 'card-narrow', scheme);
});

test('the popup, tab by tab, and a claim and a person in it', async ({ extension, openDemo }) => {
  const article = await openDemo('talks-in-doha');
  await extension.waitForState(article);
  const popup = await extension.openPopup(article);
  await expect(popup.getByRole('tab')).toHaveCount(4);
  for (const name of ['This page', 'Differences', 'Not mentioned', 'Spelling']) {
    await popup.getByRole('tab', { name }).click();
    for (const scheme of SCHEMES) {
      await keepPicture(popup, `popup-${name.toLowerCase().replaceAll(' ', '-')}`, scheme);
      await expectNoViolations(popup);
    }
  }
  await popup.getByRole('tab', { name: 'Differences' }).click();
  await popup
    .getByRole('button', { name: /Edan Alexander/ })
    .first()
    .click();
  await expect(popup.getByRole('heading', { level: 2 })).toContainText('Edan Alexander');
  for (const scheme of SCHEMES) {
    await keepPicture(popup, 'popup-claim', scheme);
    await expectNoViolations(popup);
  }
  await popup.close();
});

test('the panel draws a figure and a status over time, with this page in them', async ({
  extension,
  openDemo,
}) => {
  const article = await openDemo('talks-in-doha');
  await extension.waitForState(article);
  const panel = await extension.openPanel(article);
  for (const [name, claim] of [
    ['figure', /More than 50 hostages are still held/],
    ['status', /Edan Alexander, .* has been released/],
  ] as const) {
    await panel.getByRole('textbox').fill(name === 'figure' ? '50 hostages' : 'edan released');
    await panel.getByRole('button', { name: claim }).first().click();
    const drawn = panel.getByRole('img', { name: /over time.*This page/ });
    await expect(drawn).toContainText('this page');
    await panel.getByText('As a table').click();
    await expect(panel.getByRole('table')).toContainText('This page');
    await panel.getByText('As a table').click();
    for (const scheme of SCHEMES) {
      await panel.setViewportSize({ width: 400, height: 800 });
      await keepPicture(panel, `panel-timeline-${name}`, scheme);
      await expectNoViolations(panel);
      await panel.setViewportSize({ width: 320, height: 640 });
      await keepPicture(panel, `panel-timeline-${name}-narrow`, scheme);
      await expectNoSidewaysScroll(panel);
    }
    await panel.getByRole('button', { name: 'Back to this page' }).click();
  }
  await panel.close();
});

test('the panel shows who says what, as a grid and as a list', async ({ extension, openDemo }) => {
  const article = await openDemo('talks-in-doha');
  await extension.waitForState(article);
  const panel = await extension.openPanel(article);
  await panel.getByRole('tab', { name: 'Sources' }).click();
  const row = panel.getByRole('row', { name: /Edan Alexander, .* has been released/ });
  const cell = row.getByRole('gridcell', { name: /This page: says otherwise/ });
  await expect(cell).toBeVisible();
  for (const scheme of SCHEMES) {
    await panel.setViewportSize({ width: 400, height: 800 });
    await keepPicture(panel, 'panel-sources', scheme);
    await cell.click();
    await expect(cell).toBeFocused();
    await expectUncovered(cell);
    await keepPicture(panel, 'panel-sources-chosen', scheme);
    await panel.getByRole('list', { name: 'Sources by letter' }).scrollIntoViewIfNeeded();
    await keepPicture(panel, 'panel-sources-key', scheme);
    await expectNoViolations(panel);
    await panel.setViewportSize({ width: 320, height: 640 });
    await keepPicture(panel, 'panel-sources-narrow', scheme);
    await expectNoSidewaysScroll(panel);
    await panel.setViewportSize({ width: 400, height: 800 });
    await panel.getByRole('button', { name: 'List' }).click();
    await keepPicture(panel, 'panel-sources-list', scheme);
    await expectNoViolations(panel);
    await panel.getByRole('button', { name: 'Table' }).click();
  }
  await cell.click();
  await panel.keyboard.press('End');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('Edan Alexander');
  await panel.getByRole('button', { name: 'Back to this page' }).click();
  await expect(row.getByRole('gridcell').last()).toBeFocused();
  await panel.close();
});

test('the popup jumps to the place in the page', async ({ extension, openDemo }) => {
  const article = await openDemo('talks-in-doha');
  await extension.waitForState(article);
  const popup = await extension.openPopup(article);
  await popup.getByRole('button', { name: /Go to .*Karoline Leavitt/ }).click();
  await article.bringToFront();
  await expect(article.locator('sidelight-card').getByRole('dialog')).toContainText('Leavitt');
  await popup.close();
});

test('the popup searches the data', async ({ extension, openDemo }) => {
  const article = await openDemo('harbour-notes');
  await extension.waitForState(article);
  const popup = await extension.openPopup(article);
  await expect(popup.getByRole('heading', { level: 2 })).toContainText('Nothing on this page');
  for (const scheme of SCHEMES) await keepPicture(popup, 'popup-silent', scheme);
  await popup.getByRole('textbox').fill('boehler');
  await expect(popup.getByText('Adam Boehler', { exact: true })).toBeVisible();
  for (const scheme of SCHEMES) {
    await keepPicture(popup, 'popup-search', scheme);
    await expectNoViolations(popup);
  }
  await popup.close();
});

for (const name of ['sidepanel', 'options', 'welcome']) {
  test(`${name}: as it looks, and without a barrier`, async ({ extension, openDemo }) => {
    const article = await openDemo('talks-in-doha');
    await extension.waitForState(article);
    const page = await extension.openOwnPage(name);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const scheme of SCHEMES) {
      await page.setViewportSize({ width: name === 'sidepanel' ? 400 : 900, height: 800 });
      await keepPicture(page, name, scheme);
      await expectNoViolations(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await keepPicture(page, `${name}-narrow`, scheme);
      await expectNoSidewaysScroll(page);
    }
    await page.close();
  });
}
