import { afterEach, expect, it, vi } from 'vitest';
import { clearAsPage, hidePage, paintedTexts, showPage } from './page-fixture.ts';
import { createPainter, type Drawing, MAX_DRAWN, type Painter } from './painter.ts';

let painter: Painter | undefined;

afterEach(() => {
  painter?.clear();
  painter = undefined;
  clearAsPage();
  hidePage();
});

function drawWord(node: Text, word: string, style: Drawing['style'] = 'person'): Drawing {
  const at = node.data.indexOf(word);
  return {
    style,
    range: {
      startContainer: node,
      startOffset: at,
      endContainer: node,
      endOffset: at + word.length,
    },
  };
}

function showText(html: string): Text {
  showPage(html, '');
  return document.body.firstElementChild?.firstChild as Text;
}

function paint(drawings: Drawing[]): Painter {
  painter ??= createPainter(document);
  painter.paint(drawings);
  return painter;
}

it('registers static ranges by style and takes exactly them away', () => {
  const node = showText('<p>Ada Quill opened a bridge</p>');
  const before = document.body.innerHTML;
  CSS.highlights.set('of-the-page', new Highlight());
  paint([drawWord(node, 'Ada Quill'), drawWord(node, 'a bridge', 'claim')]);
  expect(paintedTexts('person')).toEqual(['Ada Quill']);
  expect(paintedTexts('claim')).toEqual(['a bridge']);
  expect([...(CSS.highlights.get('sidelight-person') ?? [])][0]).toBeInstanceOf(StaticRange);
  painter?.clear();
  expect([...CSS.highlights.keys()]).toEqual(['of-the-page']);
  expect(document.body.innerHTML).toBe(before);
});

it('replaces what it drew before', () => {
  const node = showText('<p>Ada Quill opened a bridge</p>');
  paint([drawWord(node, 'Ada Quill')]);
  paint([drawWord(node, 'a bridge')]);
  expect(paintedTexts('person')).toEqual(['a bridge']);
});

it('draws a person above a claim that holds it', () => {
  const node = showText('<p>Ada Quill opened a bridge</p>');
  paint([drawWord(node, 'Ada Quill opened', 'claim'), drawWord(node, 'Ada Quill')]);
  const priority = (name: string) => CSS.highlights.get(name)?.priority ?? 0;
  expect(priority('sidelight-person')).toBeGreaterThan(priority('sidelight-claim'));
});

it('comes back after the page cleared the registry, ten times and no more', () => {
  const node = showText('<p>Ada Quill opened a bridge</p>');
  paint([drawWord(node, 'Ada Quill')]);
  for (let i = 0; i < 10; i++) {
    clearAsPage();
    painter?.restore();
    expect(paintedTexts('person')).toEqual(['Ada Quill']);
  }
  clearAsPage();
  painter?.restore();
  expect(CSS.highlights.size).toBe(0);
});

it('comes back after the page emptied our set', () => {
  const node = showText('<p>Ada Quill opened a bridge</p>');
  paint([drawWord(node, 'Ada Quill')]);
  CSS.highlights.get('sidelight-person')?.clear();
  painter?.restore();
  expect(paintedTexts('person')).toEqual(['Ada Quill']);
});

it('leaves a name alone that the page has given to a set of its own', () => {
  const node = showText('<p>Ada Quill opened a bridge</p>');
  paint([drawWord(node, 'Ada Quill')]);
  const theirs = new Highlight();
  CSS.highlights.set('sidelight-person', theirs);
  painter?.clear();
  expect(CSS.highlights.get('sidelight-person')).toBe(theirs);
});

it('marks the open one and unmarks it', () => {
  const node = showText('<p>Ada Quill opened a bridge</p>');
  const { range } = drawWord(node, 'a bridge');
  const one = paint([drawWord(node, 'Ada Quill')]);
  one.setActive(range);
  expect(paintedTexts('active')).toEqual(['a bridge']);
  one.setActive(undefined);
  expect(CSS.highlights.has('sidelight-active')).toBe(false);
});

it('stops at its cap and says so', () => {
  const node = showText(`<p>${'Ada Quill '.repeat(2_100)}</p>`);
  const drawings = Array.from(
    { length: 2_100 },
    (_, i): Drawing => ({
      style: 'person',
      range: {
        startContainer: node,
        startOffset: i * 10,
        endContainer: node,
        endOffset: i * 10 + 9,
      },
    }),
  );
  expect(paint(drawings).isCapped).toBe(true);
  expect(MAX_DRAWN).toBe(2_000);
});

it('registers only what is near the viewport when there are many', async () => {
  showPage('<p style="margin:0;height:100px">Ada Quill</p>'.repeat(600), '');
  const drawings = [...document.querySelectorAll('p')].map((p) =>
    drawWord(p.firstChild as Text, 'Ada Quill'),
  );
  paint(drawings);
  await vi.waitFor(() => expect(paintedTexts('person').length).toBeGreaterThan(3));
  expect(paintedTexts('person').length).toBeLessThan(100);
  painter?.clear();
  expect(CSS.highlights.size).toBe(0);
});

it('lets a framework replace, move and remove the text it drew on', () => {
  showPage('<div><p>Ada Quill said</p><p>Bo Marsh said</p></div>', '');
  const [first, second] = document.querySelectorAll('p');
  const node = first?.firstChild as Text;
  paint([drawWord(node, 'Ada Quill'), drawWord(second?.firstChild as Text, 'Bo Marsh')]);
  // What React does on update, delete and reorder: it holds the very nodes that it made.
  node.nodeValue = 'Someone said';
  first?.removeChild(node);
  first?.parentNode?.insertBefore(second as Element, first as Element);
  first?.parentNode?.removeChild(first);
  expect(document.body.innerHTML).toBe('<div><p>Bo Marsh said</p></div>');
});
