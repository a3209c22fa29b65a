import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Target } from '../lib/annotations/types.ts';
import { describeRange, resolveTarget } from './anchor-range.ts';
import { hidePage, showPage } from './page-fixture.ts';
import { type PageText, readPageText } from './read-page-text.ts';

beforeEach(() => showPage());
afterEach(hidePage);

async function readNow(): Promise<PageText> {
  const page = await readPageText(document);
  if (!page) throw new Error('no page');
  return page;
}

function selectWords(from: string, to = from): Range {
  const range = document.createRange();
  const [first, last] = [findNode(from), findNode(to)];
  range.setStart(first, first.data.indexOf(from));
  range.setEnd(last, last.data.indexOf(to) + to.length);
  return range;
}

function findNode(words: string): Text {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if ((walker.currentNode as Text).data.includes(words)) return walker.currentNode as Text;
  }
  throw new Error(`no "${words}"`);
}

async function describeNow(range: Range): Promise<Target> {
  const described = describeRange(await readNow(), range);
  if (!described.ok) throw new Error(described.error.message);
  return described.value;
}

async function wordsOf(target: Target): Promise<string> {
  const found = resolveTarget(await readNow(), target);
  if (found.status === 'not-found') return found.reason;
  const range = document.createRange();
  range.setStart(found.range.startContainer, found.range.startOffset);
  range.setEnd(found.range.endContainer, found.range.endOffset);
  return `${found.how}: ${range.toString().replace(/\s+/g, ' ')}`;
}

describe('describeRange', () => {
  it('describes words by quote, position and path', async () => {
    const { quote, position, range } = await describeNow(selectWords('58 million'));
    expect(quote.exact).toBe('58 million');
    expect(quote.prefix).toHaveLength(64);
    expect(quote.suffix).toHaveLength(64);
    const { text } = await readNow();
    expect(text.slice(position?.start, position?.end)).toBe('58 million');
    expect(range?.start).toEqual({
      path: '/main[1]/article[1]/p[2]',
      offset: findNode('58 million').data.indexOf('58'),
    });
  });

  it('describes words across blocks and inside links, outside of any article', async () => {
    showPage('<p>See <a href="#">the old <b>bridge</b></a> here</p><div>and there</div>', '');
    const target = await describeNow(selectWords('old', 'and'));
    expect(target.quote).toMatchObject({ exact: 'old bridge here\nand', prefix: 'See the ' });
    expect(await wordsOf(target)).toBe('range: old bridge hereand');
  });

  it.each([
    ['the whole body', () => [document.body, 0, document.body, document.body.childNodes.length]],
    ['the document', () => [document, 0, document, document.childNodes.length]],
  ] as const)('takes a selection of %s to the ends of the text', async (_, ends) => {
    const [startContainer, startOffset, endContainer, endOffset] = ends() as [
      Node,
      number,
      Node,
      number,
    ];
    const page = await readNow();
    const described = describeRange(page, { startContainer, startOffset, endContainer, endOffset });
    expect(described).toMatchObject({ ok: true, value: { quote: { exact: page.text } } });
  });

  it('ends where a paragraph ends when the selection reaches to the next one’s start', async () => {
    const range = selectWords('She said');
    range.setEnd(findNode('The engineer').parentElement as Element, 0);
    expect((await describeNow(range)).quote.exact).toMatch(/^She said .* itself\.$/);
  });

  it('says so where nothing is selected that can be read', async () => {
    const range = selectWords('58 million');
    range.collapse(true);
    expect(describeRange(await readNow(), range)).toMatchObject({
      error: { code: 'nothing-selected' },
    });
  });

  it('goes without a path in a shadow tree', async () => {
    showPage('<div id="host"></div><p>After it.</p>', '');
    const root = (document.querySelector('#host') as Element).attachShadow({ mode: 'open' });
    root.append(document.createElement('p'));
    (root.firstChild as Element).textContent = 'Words in the shadow.';
    const node = root.firstChild?.firstChild as Text;
    const described = describeRange(await readNow(), {
      ...{ startContainer: node, startOffset: 0, endContainer: node, endOffset: 5 },
    });
    expect(described).toMatchObject({ ok: true, value: { quote: { exact: 'Words' } } });
    expect(described.ok && described.value.range).toBeUndefined();
  });
});

describe('resolveTarget', () => {
  it('finds any stretch of an unchanged page by its range', async () => {
    const page = await readNow();
    const runs = page.offsets.runs;
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (a, b) => {
        const [start, end] = [a, b].map((n) => n % page.text.length).sort((x, y) => x - y);
        const range = page.positions.toRange(start as number, (end as number) + 1);
        if (!range || runs.length === 0) return;
        const described = describeRange(page, range);
        if (!described.ok) return;
        const { position } = described.value;
        expect(resolveTarget(page, described.value)).toMatchObject({ ...position, how: 'range' });
      }),
    );
  });

  it.each([
    [
      'words are wrapped',
      () => void selectWords('cost 58').surroundContents(document.createElement('mark')),
      'range: 58 million',
    ],
    ['text nodes are cut', () => void findNode('58 million').splitText(20), 'range: 58 million'],
    [
      'a paragraph comes before',
      () => findNode('The mayor').parentElement?.before('News'),
      'range: 58 million',
    ],
    [
      'a banner comes before all',
      () =>
        document.body.prepend(
          Object.assign(document.createElement('p'), { textContent: 'Subscribe' }),
        ),
      'range: 58 million',
    ],
    [
      'its paragraph moves',
      () =>
        findNode('58 million').parentElement?.parentElement?.append(
          findNode('58 million').parentElement as Element,
        ),
      'quote: 58 million',
    ],
    ['its paragraph goes', () => findNode('58 million').parentElement?.remove(), 'gone'],
    ['the whole page goes', () => document.body.replaceChildren(), 'gone'],
  ])('finds the right place or none where %s', async (_, change, expected) => {
    const target = await describeNow(selectWords('58 million'));
    change();
    expect(await wordsOf(target)).toBe(expected);
  });
});
