/** What Firefox asks for over the network while the extension works, seen from outside by a proxy. */
import { expect, test } from './extension.ts';

test('only what a page asks for itself is asked for, in every surface', async ({ extension }) => {
  const { asked, server } = extension;
  const url = `${server.origin}/talks-in-doha.html`;
  const page = await extension.browser.newPage();
  await page.goto(url);
  const state = await extension.waitForState(url);
  expect(state.status).toBe('ready');
  const ownRequests = [...asked];
  expect(ownRequests).toContain(url);
  await page.bringToFront();
  await extension.ask(url, 'showHighlight', { kind: 'appearance', index: 0 });
  await page.waitForSelector('sidelight-card >>> [role=dialog]');
  const tab = new URL((await extension.openPopup(url)).url()).search;
  for (const [name, query] of [
    ['popup', tab],
    ['sidepanel', tab],
    ['library', ''],
    ['options', ''],
    ['welcome', ''],
  ] as const) {
    const own = await extension.openOwnPage(name, query);
    await own.waitForSelector('.surface');
    const field = await own.$('input[type=text]');
    await field?.type('boehler');
    await own.close();
  }
  await page.close();
  expect(asked).toEqual(ownRequests);
});
