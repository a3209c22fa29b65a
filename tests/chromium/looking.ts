/** Looking at our own pages: pictures that are kept, what axe finds, and what does not fit. */
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ARTIFACTS, expect } from './extension.ts';

export const SCHEMES = ['light', 'dark'] as const;

/** Keeps a picture in artifacts/chromium, to be looked at. */
export async function keepPicture(
  page: Page,
  name: string,
  colorScheme: (typeof SCHEMES)[number] = 'light',
): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.screenshot({ path: path.join(ARTIFACTS, `${name}-${colorScheme}.png`) });
}

/**
 * axe with all of its rules, contrast among them. In its legacy mode it looks into no frames, which
 * our pages do not have, and needs no second page to put results together: half of the time.
 *
 * @param within - A selector, where the rest of the page is somebody else's.
 */
export async function expectNoViolations(page: Page, within?: string): Promise<void> {
  expect(page.frames()).toHaveLength(1);
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
  ).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [wide, room] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect(wide).toBeLessThanOrEqual(room as number);
}
