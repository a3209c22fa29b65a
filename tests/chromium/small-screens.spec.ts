/**
 * Telephones, where Firefox for Android opens popup and settings as whole pages; and what readers with
 * weak sight set: text of twice the size, forced colours, no motion.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ARTIFACTS, expect, test } from './extension.ts';
import { expectNoSidewaysScroll, expectNoViolations, keepPicture } from './looking.ts';

test.beforeAll(() => mkdirSync(ARTIFACTS, { recursive: true }));

const PHONES = [
  { width: 360, height: 640 },
  { width: 412, height: 915 },
];

/** Each surface as a page of its own. */
const SURFACES = ['popup', 'sidepanel', 'options', 'welcome'] as const;

for (const size of PHONES) {
  const name = `${size.width}x${size.height}`;
  test(`every surface at ${name}`, async ({ extension, openDemo }) => {
    const article = await openDemo('talks-in-doha');
    await extension.waitForState(article);
    for (const surface of SURFACES) {
      const page = await openSurface(extension, surface, article);
      await page.setViewportSize(size);
      await expectNoSidewaysScroll(page);
      await expectNoViolations(page);
      await expectReachableFoot(page);
      await keepPicture(page, `${surface}-${name}`);
      await page.close();
    }
    const popup = await extension.openPopup(article);
    await popup.setViewportSize(size);
    await popup.getByRole('textbox').fill('boehler');
    await popup
      .getByRole('button', { name: /Adam Boehler/ })
      .first()
      .click();
    await expect(popup.getByRole('heading', { level: 2 })).toContainText('Boehler');
    await expectNoSidewaysScroll(popup);
    await keepPicture(popup, `popup-person-${name}`);
    await popup.close();
    await article.setViewportSize(size);
    await article.bringToFront();
    await extension.ask(article, 'showHighlight', { kind: 'appearance', index: 0 });
    const card = article.locator('sidelight-card').getByRole('dialog');
    await expect(card).toContainText('This page');
    const box = await card.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(size.width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(size.height - 2);
    await keepPicture(article, `card-${name}`);
  });
}

for (const surface of SURFACES) {
  test(`${surface} holds text of twice the size, and forced colours`, async ({
    extension,
    openDemo,
  }) => {
    const article = await openDemo('talks-in-doha');
    await extension.waitForState(article);
    const page = await openSurface(extension, surface, article);
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await expectNoSidewaysScroll(page);
    await expectNoViolations(page);
    await keepPicture(page, `${surface}-twice`);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '';
    });
    await page.emulateMedia({ forcedColors: 'active' });
    await keepPicture(page, `${surface}-forced`);
    await page.close();
  });
}

test('nothing moves for readers who want no motion', async ({ extension, openDemo }) => {
  const article = await openDemo('talks-in-doha');
  await extension.waitForState(article);
  for (const surface of SURFACES) {
    const page = await openSurface(extension, surface, article);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return animationName !== 'none' || /[1-9]/.test(transitionDuration);
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(moving).toEqual([]);
    await page.close();
  }
});

type Opener = {
  openPopup(article: Page): Promise<Page>;
  openPanel(article: Page): Promise<Page>;
  openOwnPage(name: string): Promise<Page>;
};

async function openSurface(
  extension: Opener,
  surface: (typeof SURFACES)[number],
  article: Page,
): Promise<Page> {
  const page =
    surface === 'popup'
      ? await extension.openPopup(article)
      : surface === 'sidepanel'
        ? await extension.openPanel(article)
        : await extension.openOwnPage(surface);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

/** The last control can be scrolled to and lies on top there. */
async function expectReachableFoot(page: Page): Promise<void> {
  const last = page.locator('button:visible, a[href]:visible').last();
  await last.scrollIntoViewIfNeeded();
  await last.click({ trial: true });
}
