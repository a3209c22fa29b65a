/** What the tests of notes do in Firefox: words are selected, and what stands in our elements is found. */
import type { Page } from 'puppeteer-core';

/** Ranges that are painted for notes. */
export const drawnIn = (page: Page): Promise<number> =>
  page.evaluate(() => CSS.highlights.get('sidelight-note-yellow')?.size ?? 0);

/** Waits for what stands in the shadow root of one of our elements. */
export const findIn = (page: Page, element: string, selector: string) =>
  page.waitForSelector(`${element} >>> ${selector}`);

/** Drags over the first words of an element, as a reader does. */
export async function selectWords(page: Page, selector: string): Promise<void> {
  const { x, y } = await page.$eval(selector, (element) => {
    const { left, top, height } = element.getBoundingClientRect();
    return { x: left, y: top + height / 2 };
  });
  await page.mouse.move(x + 1, y);
  await page.mouse.down();
  await page.mouse.move(x + 240, y, { steps: 5 });
  await page.mouse.up();
}
