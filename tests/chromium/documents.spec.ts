/** Public-domain documents as pages: sources of a story whose texts are part of the project. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { makeDocumentPage } from '../pages/serve-page.ts';
import { ARTIFACTS, expect, test } from './extension.ts';

test('a page that quotes many is recognised, and each claim has its speaker', async ({
  extension,
  openPage,
}) => {
  const { url, file } = makeDocumentPage('2025-10-01-global-support');
  const page = await openPage(url, file);
  const state = await extension.waitForState(page);
  if (state.status !== 'ready') throw new Error(JSON.stringify(state));
  const { ownSource, claims, appearances } = state.reading;
  expect(ownSource).toMatchObject({ goneQuotes: [] });
  expect(ownSource?.id).toMatch(/gaza-plan-support$/);
  expect(claims.length).toBeGreaterThanOrEqual(15);
  const speakers = new Set(appearances.map(({ attribution }) => attribution));
  expect([...speakers]).toEqual(expect.arrayContaining(['Mark Carney', 'Keir Starmer']));

  const popup = await extension.openPopup(page);
  await expect(popup.getByText('Mark Carney').first()).toBeVisible();
  mkdirSync(ARTIFACTS, { recursive: true });
  await popup.screenshot({ path: path.join(ARTIFACTS, 'document-popup.png') });
  await page.screenshot({ path: path.join(ARTIFACTS, 'document-page.png') });
  await popup.close();
});
