/** The reader's story of tests/chromium/article.spec.ts, in Firefox. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchFirefox } from '../../scripts/browsers/launch-firefox.ts';
import { ARTIFACTS, describeExtension, EXTENSION, expect, test } from './extension.ts';

test.beforeAll(() => mkdirSync(ARTIFACTS, { recursive: true }));

test('an article is read, its card opens, the page stays as it is', async ({ extension }) => {
  const url = `${extension.server.origin}/talks-in-doha.html`;
  const page = await extension.browser.newPage();
  await page.goto(url);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const state = await extension.waitForState(url);
  if (state.status !== 'ready') throw new Error(JSON.stringify(state));
  expect(state.reading.entities.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Basem Naim', 'Adam Boehler', 'Karoline Leavitt', 'Hamas']),
  );
  expect(state.reading.claims.length).toBeGreaterThanOrEqual(8);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(
    await page.evaluate(() => CSS.highlights.get('sidelight-person')?.size ?? 0),
  ).toBeGreaterThan(4);

  const index = state.reading.appearances.findIndex(
    ({ claim }) => claim === state.reading.differences[0],
  );
  await page.bringToFront();
  await extension.ask(url, 'showHighlight', { kind: 'appearance', index });
  await page.waitForFunction(() =>
    document.querySelector('sidelight-card')?.shadowRoot?.textContent?.includes('This page'),
  );
  await page.screenshot({
    path: path.join(ARTIFACTS, 'article-claim-card.png') as `${string}.png`,
  });
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('sidelight-card'));
  await page.close();
});

test('the popup tells what the page says', async ({ extension }) => {
  const url = `${extension.server.origin}/march-briefing.html`;
  const page = await extension.browser.newPage();
  await page.goto(url);
  await extension.waitForState(url);
  const popup = await extension.openPopup(url);
  await popup.setViewport({ width: 400, height: 600 });
  await popup.waitForFunction(() => document.body.innerText.includes('Karoline Leavitt'));
  await popup.screenshot({ path: path.join(ARTIFACTS, 'popup.png') as `${string}.png` });
  await popup.close();
  await page.close();
});

test('an event page that was suspended wakes for the next card', async ({ extension }) => {
  const url = `${extension.server.origin}/talks-in-doha.html`;
  const page = await extension.browser.newPage();
  await page.goto(url);
  await extension.waitForState(url);
  // The preference extensions.background.idle.timeout lets it sleep after half a second.
  await expect.poll(() => extension.isBackgroundAsleep(), { timeout: 15_000 }).toBe(true);
  await extension.ask(url, 'showHighlight', { kind: 'mention', index: 0 });
  await page.waitForFunction(() =>
    /Person|Organisation/.test(
      document.querySelector('sidelight-card')?.shadowRoot?.textContent ?? '',
    ),
  );
  await page.close();
});

test('in the dark: the article, a card and the popup', async ({ extension }) => {
  const dark = await launchFirefox(
    EXTENSION,
    { width: 1100, height: 900 },
    { 'layout.css.prefers-color-scheme.content-override': 0, 'ui.prefersReducedMotion': 1 },
  );
  const inDark = await describeExtension(dark, extension.server);
  const url = `${extension.server.origin}/talks-in-doha.html`;
  const page = await dark.browser.newPage();
  await page.goto(url);
  const state = await inDark.waitForState(url);
  expect(state.status).toBe('ready');
  await page.bringToFront();
  await inDark.ask(url, 'showHighlight', { kind: 'mention', index: 1 });
  await page.waitForFunction(() =>
    document.querySelector('sidelight-card')?.shadowRoot?.querySelector('h2'),
  );
  await page.screenshot({ path: path.join(ARTIFACTS, 'person-card-dark.png') as `${string}.png` });
  const popup = await inDark.openPopup(url);
  await popup.setViewport({ width: 400, height: 600 });
  await popup.waitForFunction(() => document.body.innerText.includes('differ'));
  const paper = await popup.$eval(
    '.surface',
    (surface) => getComputedStyle(surface).backgroundColor,
  );
  expect(paper).not.toBe('rgb(255, 255, 255)');
  await popup.screenshot({ path: path.join(ARTIFACTS, 'popup-dark.png') as `${string}.png` });
  await dark.close();
});
