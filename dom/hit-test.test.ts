import { afterEach, expect, it } from 'vitest';
import { createHitTest, rectsOf } from './hit-test.ts';
import { fragmentOf, hidePage, pointAt, showPage } from './page-fixture.ts';
import { type ReadArticle, readArticle } from './read-article.ts';
import { readPageFacts } from './read-page-facts.ts';

afterEach(hidePage);

async function read(html: string): Promise<ReadArticle> {
  showPage(html, '');
  return readArticle(document, {
    element: document.body,
    lead: [],
    leftOut: new Set(),
    facts: readPageFacts(document),
  });
}

async function hitsIn(html: string, ...names: string[]) {
  const { article, positions } = await read(html);
  const spots = names.map((key) => {
    const start = article.text.indexOf(key);
    return { start, end: start + key.length, key };
  });
  const hits = createHitTest(document, positions, spots);
  return {
    at: ({ x, y }: { x: number; y: number }) => hits.at(x, y).map((spot) => spot.key),
    positions,
    spots,
  };
}

const PAGE = '<p style="width:600px">The mayor, Ada <b>Quill</b>, opened a bridge on Monday.</p>';

it('finds what lies under a point, in every part of it', async () => {
  const { at } = await hitsIn(PAGE, 'Ada Quill', 'opened a bridge');
  expect(at(pointAt('Ada'))).toEqual(['Ada Quill']);
  expect(at(pointAt('Quill'))).toEqual(['Ada Quill']);
  expect(at(pointAt('bridge'))).toEqual(['opened a bridge']);
  expect(at(pointAt('Monday'))).toEqual([]);
});

it('finds the first and the last letter from edge to edge', async () => {
  const { at, positions, spots } = await hitsIn(PAGE, 'opened a bridge');
  const [spot] = spots;
  const [rect] = rectsOf(document, positions.toRange(spot?.start ?? 0, spot?.end ?? 0)) as [
    DOMRect,
  ];
  const y = rect.top + rect.height / 2;
  expect(at({ x: rect.left + 1, y })).toEqual(['opened a bridge']);
  expect(at({ x: rect.right - 1, y })).toEqual(['opened a bridge']);
  expect(at({ x: rect.right + 6, y })).toEqual([]);
});

it('finds nothing beside a line, where the caret is on it too', async () => {
  const { at } = await hitsIn('<p style="width:600px">Ada Quill</p>', 'Ada Quill');
  const { y } = pointAt('Ada Quill');
  expect(at({ x: 400, y })).toEqual([]);
  expect(at({ x: 20, y: y + 40 })).toEqual([]);
});

it('gives the shortest first where one lies in the other', async () => {
  const { at } = await hitsIn(PAGE, 'Ada Quill, opened a bridge', 'Ada Quill');
  expect(at(pointAt('Ada'))).toEqual(['Ada Quill', 'Ada Quill, opened a bridge']);
  expect(at(pointAt('bridge'))).toEqual(['Ada Quill, opened a bridge']);
});

it('finds a long one behind many short ones that begin later', async () => {
  const { at } = await hitsIn(
    PAGE,
    'The mayor, Ada Quill, opened a bridge',
    'mayor',
    'Ada',
    'Quill',
    'opened',
  );
  expect(at(pointAt('bridge'))).toEqual(['The mayor, Ada Quill, opened a bridge']);
});

it('sees into open shadow trees', async () => {
  showPage('<div id=host></div>', '');
  const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' }) as ShadowRoot;
  shadow.append(fragmentOf('<p>Ada Quill said</p>'));
  const { article, positions } = await readArticle(document, {
    element: document.body,
    lead: [],
    leftOut: new Set(),
    facts: readPageFacts(document),
  });
  const start = article.text.indexOf('Ada');
  const hits = createHitTest(document, positions, [{ start, end: start + 9, key: 'ada' }]);
  const rect = (shadow.querySelector('p') as Element).getBoundingClientRect();
  expect(hits.at(rect.left + 5, rect.top + rect.height / 2).map((spot) => spot.key)).toEqual([
    'ada',
  ]);
});

it('finds a name that runs through an element that is no part of running text', async () => {
  const { at } = await hitsIn(
    '<p>Ada <x-b style="display:inline">Quill</x-b> said</p>',
    'Ada Quill said',
  );
  expect(at(pointAt('Quill'))).toEqual(['Ada Quill said']);
});

it('follows the text where it moves, at once, and where the page lays it out anew', async () => {
  const { at } = await hitsIn(PAGE, 'Ada Quill');
  const before = pointAt('Ada');
  expect(at(before)).toEqual(['Ada Quill']);
  document.body.prepend(fragmentOf('<div style="height:90px"></div>'));
  expect(at(before)).toEqual([]);
  expect(at(pointAt('Ada'))).toEqual(['Ada Quill']);
  (document.querySelector('p') as HTMLElement).style.fontSize = '30px';
  expect(at(pointAt('Quill'))).toEqual(['Ada Quill']);
});

it('finds nothing any more where the page has taken the text away', async () => {
  const { at } = await hitsIn(PAGE, 'Ada Quill');
  const point = pointAt('Ada');
  document.body.replaceChildren();
  expect(at(point)).toEqual([]);
});
