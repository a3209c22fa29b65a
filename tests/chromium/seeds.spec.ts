/** The five real articles of the first story, as pages made at test time; the texts stay outside. */
import { listSeeds } from '../pages/serve-page.ts';
import { expect, test } from './extension.ts';

const seeds = listSeeds();

test('the five articles of the story are beside the project', () => {
  test.skip(seeds.length === 0, '../shared/seeds is not here');
  expect(seeds).toHaveLength(5);
});

for (const seed of seeds) {
  test(`${seed} is read, and recognised as a source`, async ({ extension, openSeed }) => {
    const page = await openSeed(seed);
    const state = await extension.waitForState(page);
    if (state.status !== 'ready') throw new Error(JSON.stringify(state));
    expect(state.reading.entities.length).toBeGreaterThanOrEqual(6);
    expect(state.reading.claims.length).toBeGreaterThanOrEqual(8);
    expect(state.reading.ownSource).toMatchObject({ goneQuotes: [] });
    const outside = await page.evaluate(() => {
      const furniture = [...document.querySelectorAll('nav, aside, .comments')];
      return ['person', 'organisation', 'claim', 'differs', 'likely'].flatMap((name) =>
        [...(CSS.highlights.get(`sidelight-${name}`) ?? [])].filter(({ startContainer }) =>
          furniture.some((element) => element.contains(startContainer)),
        ),
      ).length;
    });
    expect(outside).toBe(0);
  });
}
