/**
 * The extension as readers of Arabic and Hebrew have it: every surface runs from right to left, keeps
 * to its width, and axe finds nothing; and in German, whose words are long. Pictures are kept to be looked at.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  ARTIFACTS,
  type Extension,
  expect,
  findDemo,
  launchInLanguage,
  openServed,
  test,
} from './extension.ts';
import { expectNoSidewaysScroll, expectNoViolations, keepPicture, SCHEMES } from './looking.ts';

test.describe.configure({ mode: 'default' });
test.beforeAll(() => mkdirSync(ARTIFACTS, { recursive: true }));

async function expectRightToLeft(page: Page, language: string): Promise<void> {
  const surface = page.locator('.surface').first();
  await expect(surface).toHaveAttribute('dir', 'rtl');
  await expect(surface).toHaveAttribute('lang', new RegExp(`^${language}`));
  await expectNoSidewaysScroll(page);
  await expectNoViolations(page);
}

/** What stands at the beginning of a line stands right of what follows it. */
async function expectRightOf(page: Page, first: string, second: string): Promise<void> {
  const [one, other] = await Promise.all(
    [first, second].map((selector) => page.locator(selector).first().boundingBox()),
  );
  expect(one?.x).toBeGreaterThan(other?.x ?? Number.POSITIVE_INFINITY);
}

for (const language of ['ar', 'he']) {
  test.describe(`in a browser that speaks ${language}`, () => {
    let extension: Extension;
    let article: Page;

    test.beforeAll(async () => {
      extension = await launchInLanguage(language);
      article = await openServed(extension, ...findDemo('talks-in-doha'));
      await extension.waitForState(article);
    });
    test.afterAll(() => extension.close());

    test('the popup and each of its tabs', async () => {
      const popup = await extension.openPopup(article);
      await expect(popup.getByRole('tab')).toHaveCount(4);
      await expectRightOf(popup, '[role=tab]:nth-of-type(1)', '[role=tab]:nth-of-type(2)');
      for (const [index, tab] of (await popup.getByRole('tab').all()).entries()) {
        await tab.click();
        await expectNoSidewaysScroll(popup);
        await keepPicture(popup, `popup-${index}-${language}`);
      }
      await popup.getByRole('tab').first().click();
      await popup.keyboard.press('ArrowLeft');
      await expect(popup.getByRole('tab').nth(1)).toBeFocused();
      await popup.getByRole('textbox').fill('boehler');
      await expect(popup.locator('mark').first()).toBeVisible();
      await expectRightToLeft(popup, language);
      await keepPicture(popup, `popup-search-${language}`);
      await popup.close();
    });

    test('the panel with a claim, a person and who says what', async () => {
      const panel = await extension.openPanel(article);
      for (const [name, words] of [
        ['claim', '50 hostages'],
        ['person', 'boehler'],
      ] as const) {
        await panel.getByRole('textbox').fill(words);
        await panel.locator('.search-results button').first().click();
        await expect(panel.locator('h2').first()).toBeVisible();
        await expectRightToLeft(panel, language);
        await keepPicture(panel, `panel-${name}-${language}`);
        await panel.getByRole('button').first().click();
      }
      await panel.getByRole('textbox').fill('');
      await panel.getByRole('tab').last().click();
      await expect(panel.getByRole('grid').first()).toBeVisible();
      await expectRightToLeft(panel, language);
      await keepPicture(panel, `panel-sources-${language}`);
      await panel.close();
    });

    for (const name of ['options', 'welcome', 'library']) {
      test(`the page ${name}, wide and at 320 px`, async () => {
        const page = await extension.openOwnPage(name);
        await page.setViewportSize({ width: 900, height: 800 });
        await expectRightToLeft(page, language);
        await keepPicture(page, `${name}-${language}`);
        await page.setViewportSize({ width: 320, height: 640 });
        await expectRightToLeft(page, language);
        await keepPicture(page, `${name}-narrow-${language}`);
        await page.close();
      });
    }

    test('the card on a page that runs from left to right', async () => {
      await article.bringToFront();
      await extension.ask(article, 'showHighlight', { kind: 'appearance', index: 0 });
      const card = article.locator('sidelight-card').getByRole('dialog');
      await expect(card.locator('.surface')).toHaveAttribute('dir', 'rtl');
      await keepPicture(article, `card-${language}`);
      await article.keyboard.press('Escape');
      await expect(card).toBeHidden();
    });
  });
}

test('long words, in German: popup, panel, settings, library and welcome page keep to their width', async () => {
  const extension = await launchInLanguage('de');
  const article = await openServed(extension, ...findDemo('talks-in-doha'));
  await extension.waitForState(article);
  const popup = await extension.openPopup(article);
  await expect(popup.getByRole('tab')).toHaveCount(4);
  for (const scheme of SCHEMES) await keepPicture(popup, 'popup-de', scheme);
  await expectNoViolations(popup);
  await popup.setViewportSize({ width: 360, height: 640 });
  await expectNoSidewaysScroll(popup);
  await keepPicture(popup, 'popup-de-360x640');
  await popup.close();
  const panel = await extension.openPanel(article);
  await panel.getByRole('tab').last().click();
  await expect(panel.getByRole('grid').first()).toBeVisible();
  await keepPicture(panel, 'panel-sources-de');
  await panel.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(panel);
  await keepPicture(panel, 'panel-sources-de-narrow');
  await panel.close();
  for (const name of ['options', 'library', 'welcome']) {
    const page = await extension.openOwnPage(name);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await keepPicture(page, `${name}-de`);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    await keepPicture(page, `${name}-de-narrow`);
    await page.close();
  }
  await extension.close();
});
