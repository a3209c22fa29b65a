/** A reader mutes somebody in the popup, and takes it back, in Firefox. */
import { expect, test } from './extension.ts';

test('who is muted in the popup is gone from the open page, and back by undo', async ({
  extension,
}) => {
  const url = `${extension.server.origin}/talks-in-doha.html`;
  const page = await extension.browser.newPage();
  await page.goto(url);
  await extension.waitForState(url);
  const namesNow = async () => {
    const state = await extension.waitForState(url);
    return state.status === 'ready' ? state.reading.entities.map(({ name }) => name) : [];
  };
  const drawnNow = () => page.evaluate(() => CSS.highlights.get('sidelight-person')?.size ?? 0);
  const [names, drawn] = [await namesNow(), await drawnNow()];
  expect(names).toContain('Adam Boehler');

  const popup = await extension.openPopup(url);
  const press = async (label: string) => {
    const button = await popup.waitForSelector(`::-p-xpath(//button[.='${label}'])`);
    await button?.click();
  };
  await press('Adam Boehler');
  await press('Mute Adam Boehler everywhere');
  await popup.waitForSelector(`::-p-xpath(//button[.='Undo'])`);
  await expect.poll(namesNow).toEqual(names.filter((name) => name !== 'Adam Boehler'));
  expect(await drawnNow()).toBe(drawn - 1);
  await press('Undo');
  await expect.poll(namesNow).toEqual(names);
  expect(await drawnNow()).toBe(drawn);
  await popup.close();
  await page.close();
});
