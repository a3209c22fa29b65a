/** The five real articles of the first story in Firefox, as pages made at test time. */
import { listSeeds } from '../pages/serve-page.ts';
import { expect, test } from './extension.ts';

const seeds = listSeeds();

test('the five articles of the story are beside the project', () => {
  test.skip(seeds.length === 0, '../shared/seeds is not here');
  expect(seeds).toHaveLength(5);
});

for (const seed of seeds) {
  test(`${seed} is read, and recognised as a source`, async ({ extension }) => {
    const url = `${extension.server.origin}/${seed}`;
    const page = await extension.browser.newPage();
    await page.goto(url);
    const state = await extension.waitForState(url);
    if (state.status !== 'ready') throw new Error(JSON.stringify(state));
    expect(state.reading.claims.length).toBeGreaterThanOrEqual(8);
    expect(state.reading.ownSource).toMatchObject({ goneQuotes: [] });
    expect(
      await page.evaluate(() => CSS.highlights.get('sidelight-claim')?.size ?? 0),
    ).toBeGreaterThan(3);
    await page.close();
  });
}
