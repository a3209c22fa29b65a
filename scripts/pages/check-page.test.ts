import { expect, it } from 'vitest';
import { checkPage, type MakeVisit } from './check-page.ts';
import { ASPECTS, type Lines, type Observation } from './observation.ts';
import type { SavedPage } from './saved-page.ts';

const PAGE: SavedPage = {
  id: 'one',
  url: 'https://one.example/',
  page: 'one.html',
  file: '/one.html',
};

/** Answers visits in turn; the last of each kind again and again. */
function visitsOf(withUs: (Lines | undefined)[], without: (Lines | undefined)[], state = 'ready') {
  const asked = { withUs: 0, without: 0 };
  const visit: MakeVisit = async ({ hasExtension }) => {
    const list = hasExtension ? withUs : without;
    const turn = hasExtension ? asked.withUs++ : asked.without++;
    const lines = list[Math.min(turn, list.length - 1)];
    if (!lines) return undefined;
    const seen: Observation = { lines, waitedMs: 0 };
    return hasExtension ? { ...seen, own: { state, highlights: 2, faults: [] } } : seen;
  };
  return { visit, asked };
}

it('settles a page that is the same with one visit each', async () => {
  const { visit, asked } = visitsOf([{ dom: ['a'] }], [{ dom: ['a'] }]);
  expect(await checkPage(PAGE, false, visit)).toEqual({
    state: 'ready',
    highlights: 2,
    noisy: [],
    isPrinted: false,
    isBroken: false,
    breaches: [],
  });
  expect(asked).toEqual({ withUs: 1, without: 1 });
});

it('charges a difference that stays, and says where', async () => {
  const { visit, asked } = visitsOf([{ dom: ['a', '<mark>'] }], [{ dom: ['a'] }]);
  const { breaches } = await checkPage(PAGE, false, visit);
  expect(breaches).toEqual([
    { aspect: 'dom', what: 'differs with the extension', where: ['+ <mark>'] },
  ]);
  expect(asked.withUs).toBe(2);
});

it.each(ASPECTS)('charges a difference in %s', async (aspect) => {
  const { visit } = visitsOf([{ [aspect]: ['a', 'b'] }], [{ [aspect]: ['a'] }]);
  expect((await checkPage(PAGE, false, visit)).breaches).toMatchObject([{ aspect }]);
});

it('does not charge what one more visit without us shows too, and counts the page as noisy', async () => {
  const { visit } = visitsOf([{ dom: ['b'] }], [{ dom: ['a'] }, { dom: ['b'] }]);
  expect(await checkPage(PAGE, false, visit)).toMatchObject({ breaches: [], noisy: ['dom'] });
});

it('charges our name anywhere on the page at once, but not where the page wrote it', async () => {
  const named = { visible: ['window.sidelight'] };
  const ours = visitsOf([named], [{ visible: [] }]);
  expect((await checkPage(PAGE, true, ours.visit)).breaches).toContainEqual({
    aspect: 'visible',
    what: 'names us',
    where: ['window.sidelight'],
  });
  const theirs = visitsOf([named], [named]);
  expect((await checkPage(PAGE, true, theirs.visit)).breaches).toEqual([]);
});

it('charges a page that ends only without us, and no page that never ends', async () => {
  const hangs = visitsOf([undefined], [{ dom: [] }]);
  expect((await checkPage(PAGE, false, hangs.visit)).breaches).toMatchObject([{ aspect: 'hang' }]);
  const broken = visitsOf([undefined], [undefined]);
  expect(await checkPage(PAGE, false, broken.visit)).toMatchObject({
    isBroken: true,
    breaches: [],
  });
});

it('charges a reading that ends otherwise than the index says, or never', async () => {
  const { visit } = visitsOf([{ dom: [] }], [{ dom: [] }], 'no-article');
  const { breaches } = await checkPage({ ...PAGE, state: 'ready' }, false, visit);
  expect(breaches).toMatchObject([{ aspect: 'state', what: 'ends as "no-article"' }]);
  const silent = visitsOf([{ dom: [] }], [{ dom: [] }], 'no-answer');
  expect((await checkPage(PAGE, false, silent.visit)).breaches).toHaveLength(1);
  const begun = visitsOf([{ dom: ['<body>'] }], [{ dom: ['<body>'] }], 'reading');
  expect((await checkPage(PAGE, false, begun.visit)).breaches).toHaveLength(1);
  const headOnly = visitsOf([{ dom: ['<head>'] }], [{ dom: ['<head>'] }], 'reading');
  expect((await checkPage(PAGE, false, headOnly.visit)).breaches).toEqual([]);
  const xml = { ...PAGE, contentType: 'application/xml' };
  expect((await checkPage(xml, false, silent.visit)).breaches).toEqual([]);
});
