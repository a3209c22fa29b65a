import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { fragmentOf, hidePage, showPage } from './page-fixture.ts';
import type { Drawing, HighlightStyle } from './painter.ts';
import { createWrapPainter } from './wrap-painter.ts';

afterEach(hidePage);

function textNodes(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function drawing(
  from: Text,
  start: number,
  to: Text,
  end: number,
  style: HighlightStyle = 'person',
): Drawing {
  return {
    style,
    range: { startContainer: from, startOffset: start, endContainer: to, endOffset: end },
  };
}

it('wraps a range over several nodes and leaves the text as it was', () => {
  showPage('<p>Mayor <b>Ada</b> Quill said</p>', '');
  const [first, , last] = textNodes();
  createWrapPainter(document.body).paint([drawing(first as Text, 0, last as Text, 6)]);
  const marks = [...document.querySelectorAll('mark')];
  expect(marks.map((mark) => mark.textContent)).toEqual(['Mayor ', 'Ada', ' Quill']);
  expect(marks.every((mark) => mark.className === 'sidelight-mark sidelight-person')).toBe(true);
  expect(document.body.textContent).toBe('Mayor Ada Quill said');
});

it('cuts highlights that overlap, each piece with all its styles', () => {
  showPage('<p>Ada Quill opened a bridge</p>', '');
  const [node] = textNodes();
  createWrapPainter(document.body).paint([
    drawing(node as Text, 0, node as Text, 16, 'claim'),
    drawing(node as Text, 4, node as Text, 9),
  ]);
  const marks = [...document.querySelectorAll('mark')].map(
    (mark) => `${mark.textContent}|${mark.className}`,
  );
  expect(marks).toEqual([
    'Ada |sidelight-mark sidelight-claim',
    'Quill|sidelight-mark sidelight-claim sidelight-person',
    ' opened|sidelight-mark sidelight-claim',
  ]);
});

it('passes over what lies outside its root or in a shadow tree', () => {
  showPage('<p>Ada</p><div id=host></div>', '');
  const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' }) as ShadowRoot;
  shadow.append(fragmentOf('<p>Quill</p>'));
  const node = shadow.querySelector('p')?.firstChild as Text;
  createWrapPainter(document.body).paint([drawing(node, 0, node, 5)]);
  expect(document.querySelectorAll('mark')).toHaveLength(0);
});

it('puts every text node back: the same objects with the same text, and the same markup', () => {
  const word = fc.constantFrom('Ada ', 'Quill', ' ', '\n', '<b>bold</b>', '<i> it </i>', 'é😀');
  const page = fc.array(word, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      page,
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), { maxLength: 4 }),
      (parts, picks) => {
        showPage(`<p>${parts.join('')}</p>`, '');
        const before = textNodes();
        const data = before.map((node) => node.data);
        const html = document.body.innerHTML;
        const painter = createWrapPainter(document.body);
        const drawings = picks.map(([a, s, b, e]) => {
          const [i, j] = [a % before.length, b % before.length].sort((x, y) => x - y) as [
            number,
            number,
          ];
          const [from, to] = [before[i] as Text, before[j] as Text];
          const start = s % (from.length + 1);
          const end = i === j ? start + (e % (to.length - start + 1)) : e % (to.length + 1);
          return drawing(from, start, to, end);
        });
        painter.paint(drawings);
        painter.clear();
        expect(document.body.innerHTML).toBe(html);
        expect(textNodes()).toEqual(before);
        expect(textNodes().map((node) => node.data)).toEqual(data);
      },
    ),
  );
});

it('takes its marks out of a text that the page has changed meanwhile, and keeps the words', () => {
  showPage('<p>Ada Quill said</p>', '');
  const [node] = textNodes();
  const painter = createWrapPainter(document.body);
  painter.paint([drawing(node as Text, 4, node as Text, 9)]);
  document.querySelector('p')?.append(' more');
  (document.querySelector('mark')?.firstChild as Text).data = 'Marsh';
  painter.clear();
  expect(document.body.innerHTML).toBe('<p>Ada Marsh said more</p>');
});
