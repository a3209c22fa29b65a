/** What the tests of notes do over and over: a page, a selection, a note, a look at what is there. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ARTIFACTS, expect } from './extension.ts';
import { expectNoViolations } from './looking.ts';

const HTML = 'text/html; charset=utf-8';
export const STORY = [
  'The harbour bridge was opened on Monday by Mayor Ada Quill.',
  'She said that the works had cost 58 million crowns, more than planned.',
  'The ferry will run until the end of the month.',
];
export const pageOf = (paragraphs: readonly string[]) => ({
  contentType: HTML,
  body: `<!doctype html><html lang="en"><title>The bridge is open</title><body style="font:18px/1.6 serif;margin:40px;max-width:640px"><h1>The bridge is open</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}<p><a href="#x">More <b>news</b></a></p>`,
});

export const cardOf = (page: Page) => page.locator('sidelight-card').getByRole('dialog');
export const buttonOf = (page: Page) => page.locator('sidelight-button').getByRole('button');
export const drawnIn = (page: Page, colour = 'yellow') =>
  page.evaluate(
    (name) =>
      [...(CSS.highlights.get(`sidelight-note-${name}`) ?? [])].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      }),
    colour,
  );

/** Drags over the words, as a reader does. */
export async function select(page: Page, words: string): Promise<void> {
  const { from, to } = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const lines = [...range.getClientRects()];
      const [first, last] = [lines[0] as DOMRect, lines.at(-1) as DOMRect];
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    }
    throw new Error(`no "${wanted}" on the page`);
  }, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

export async function write(page: Page, words: string, note: string, tag?: string): Promise<void> {
  await select(page, words);
  await buttonOf(page).click();
  const card = cardOf(page);
  await card.getByLabel('Note', { exact: true }).fill(note);
  if (tag) {
    await card.getByRole('combobox', { name: 'Add a tag' }).fill(tag);
    await page.keyboard.press('Enter');
  }
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByText('Saved on this device.')).toBeVisible();
}

/** @param within - What axe looks at in both schemes; nothing unless told. */
export async function pictures(page: Page, name: string, within?: string): Promise<void> {
  mkdirSync(ARTIFACTS, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: path.join(ARTIFACTS, `${name}-${colorScheme}.png`) });
    if (within) await expectNoViolations(page, within);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}
