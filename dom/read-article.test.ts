import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { ArticleRoot } from './find-article-root.ts';
import { createOffsets } from './offsets.ts';
import { fragmentOf, hidePage, showPage } from './page-fixture.ts';
import type { DomRange } from './positions.ts';
import { type ReadArticle, readArticle } from './read-article.ts';
import { readPageFacts } from './read-page-facts.ts';

afterEach(hidePage);

function rootOf(element: Element, parts: Partial<ArticleRoot> = {}): ArticleRoot {
  return { element, lead: [], leftOut: new Set(), facts: readPageFacts(document), ...parts };
}

async function read(html: string, parts?: Partial<ArticleRoot>): Promise<ReadArticle> {
  showPage(`<main>${html}</main>`, '');
  return readArticle(document, rootOf(document.body.firstElementChild as Element, parts));
}

/** The same, all of it in a shadow tree. */
async function readInShadow(html: string): Promise<ReadArticle> {
  showPage('<main><x-a></x-a></main>', '');
  const main = document.body.firstElementChild as Element;
  const shadow = (main.firstElementChild as Element).attachShadow({ mode: 'open' });
  shadow.append(fragmentOf(html));
  return readArticle(document, rootOf(main));
}

function textOf(range: DomRange | undefined): string | undefined {
  if (!range) return undefined;
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}

describe('the text', () => {
  it.each([
    ['collapses blanks and line breaks', '<p>  Joe \n\t Biden  said </p>', 'Joe Biden said'],
    [
      'runs through inline tags',
      '<p>Presi<b>dent <a href=x>Joe</a></b> Biden</p>',
      'President Joe Biden',
    ],
    ['collapses blanks across tags', '<p>Joe <b> Biden</b> </p>', 'Joe Biden'],
    ['keeps no-break spaces', '<p>Donald&nbsp;Trump</p>', 'Donald\u00a0Trump'],
    ['drops soft hyphens', '<p>Vladi&shy;mir Pu&shy;tin</p>', 'Vladimir Putin'],
    ['drops zero-width blanks', '<p>Vladi&#x200b;mir&#xfeff; Putin</p>', 'Vladimir Putin'],
    ['keeps joiners that change letters', '<p>می\u200cخواهم</p>', 'می\u200cخواهم'],
    [
      'keeps what text-transform shows otherwise',
      '<p style="text-transform:uppercase">Joe Biden</p>',
      'Joe Biden',
    ],
    ['takes one br for a blank', '<p>Joe<br>Biden</p>', 'Joe Biden'],
    ['takes two brs for a new block', '<p>One.<br> <br>Two.</p>', 'One.\nTwo.'],
    ['does not see wbr', '<p>Putin<wbr>grad</p>', 'Putingrad'],
    [
      'joins a drop cap to its word',
      '<p><span style="float:left;font-size:3em">T</span>he mayor</p>',
      'The mayor',
    ],
    [
      'reads a drop cap hidden from assistive text once',
      '<p><span aria-hidden="true">T</span><span style="position:absolute;width:1px;height:1px;overflow:hidden">T</span>he mayor</p>',
      'The mayor',
    ],
    [
      'leaves out ruby text',
      '<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>で</p>',
      '東京で',
    ],
    [
      'leaves out what is not displayed',
      '<p>Joe <span style="display:none">not</span>Biden</p>',
      'Joe Biden',
    ],
    [
      'leaves out what is invisible',
      '<p>Joe <span style="visibility:hidden">not</span>Biden</p>',
      'Joe Biden',
    ],
    ['leaves out hidden elements', '<p>Joe <span hidden>not</span>Biden</p>', 'Joe Biden'],
    [
      'leaves out what is only for screen readers',
      '<p>Joe <span style="position:absolute;clip:rect(0,0,0,0)">not</span>Biden</p>',
      'Joe Biden',
    ],
    [
      'leaves out scripts, fields and editors',
      '<p>A<script>1</script><button>b</button><textarea>t</textarea></p><div contenteditable>mine</div>',
      'A',
    ],
    [
      'breaks at inline elements displayed as blocks',
      '<p><span style="display:block">Kicker</span><span>Title</span></p>',
      'Kicker\nTitle',
    ],
    [
      'breaks between table cells',
      '<table><tr><td>Joe</td><td>Biden</td></tr></table>',
      'Joe\nBiden',
    ],
    [
      'keeps paragraphs of pre-formatted text',
      '<div style="white-space:pre-wrap">One.\n\nTwo.\nThree.</div>',
      'One.\nTwo. Three.',
    ],
    ['has nothing where there is nothing', '<p> </p><p><br></p>', ''],
  ])('%s', async (_, html, text) => {
    expect((await read(html)).article.text).toBe(text);
  });

  it('runs through open shadow trees and slots, in the order seen', async () => {
    showPage('<main><p>Before</p><x-a>slotted <b>words</b></x-a><p>After</p></main>', '');
    const host = document.querySelector('x-a') as Element;
    host.attachShadow({ mode: 'open' }).append(fragmentOf('<p>Shadow <slot></slot> end</p>'));
    const { article, positions } = await readArticle(
      document,
      rootOf(document.querySelector('main') as Element),
    );
    expect(article.text).toBe('Before\nShadow slotted words end\nAfter');
    const at = article.text.indexOf('slotted');
    expect(positions.toRange(at, at + 7)?.startContainer.data).toBe('slotted ');
  });

  it('leaves out the parts that are not the article', async () => {
    showPage('<main><p>In</p><div id=x><p>Out</p></div></main>', '');
    const out = new Set([document.querySelector('#x') as Element]);
    const root = rootOf(document.querySelector('main') as Element, { leftOut: out });
    expect((await readArticle(document, root)).article.text).toBe('In');
  });

  it('stops at a block once the limit is reached, and says so', async () => {
    showPage(`<main>${'<p>Ten chars.</p>'.repeat(5_000)}</main>`, '');
    const root = rootOf(document.querySelector('main') as Element);
    const { article, isCapped } = await readArticle(document, root, { limit: 1_000 });
    expect(isCapped).toBe(true);
    expect(article.text.length).toBeLessThan(3_000);
  });

  it('is read in slices that hand the thread back', async () => {
    showPage(`<main>${'<p>Ten chars.</p>'.repeat(2_000)}</main>`, '');
    let rests = 0;
    const slices = { isSpent: () => true, rest: async () => void rests++ };
    const root = rootOf(document.querySelector('main') as Element);
    const { article } = await readArticle(document, root, { slices });
    expect(rests).toBeGreaterThan(50);
    expect(article.blocks).toHaveLength(2_000);
  });
});

it('tells the kinds of blocks', async () => {
  showPage(
    '<main><h1>Head</h1><h2>Sub</h2><p>Para</p><blockquote><p>Quote</p></blockquote><ul><li><p>Item</p></li></ul><figure><figcaption>Cap</figcaption></figure><table><td>Cell</table>loose</main>',
    '',
  );
  const root = rootOf(document.querySelector('main') as Element, {
    headline: document.querySelector('h1') as Element,
  });
  const { article } = await readArticle(document, root);
  expect(article.blocks.map((block) => block.kind)).toEqual(
    'headline heading paragraph quote item caption cell paragraph'.split(' '),
  );
  expect(article.title).toBe('Head');
});

/** Inline and block content with everything that has ever hidden a name. */
const words = fc
  .array(
    fc.constantFrom(
      'Joe',
      'Biden',
      'é',
      '😀',
      '\u00a0',
      '\u00ad',
      '\u200b',
      ' ',
      '  ',
      '\n ',
      '\t',
      'x',
      '.',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const { page: html } = fc.letrec<{ inline: string; block: string; page: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    words,
    fc.constantFrom(
      '<br>',
      '<wbr>',
      '<!-- c -->',
      '<span hidden>no</span>',
      '<script>no</script>',
      '<ruby>字<rt>no</rt></ruby>',
      '<span style="display:none">no</span>',
      '<span style="visibility:hidden">no</span>',
      '<span class="x" style="display:contents"> Joe</span>',
      '<i class="x" style="text-transform:uppercase">Biden </i>',
      '<span style="float:left;font-size:2em">J</span>',
      '<span style="position:absolute;width:1px;height:1px;overflow:hidden">no</span>',
    ),
    fc
      .tuple(fc.constantFrom('b', 'a', 'span', 'em'), fc.array(tie('inline'), { maxLength: 3 }))
      .map(([tag, list]) => `<${tag}>${list.join('')}</${tag}>`),
  ),
  block: fc
    .tuple(
      fc.constantFrom('p', 'div', 'li', 'h2', 'blockquote'),
      fc.array(tie('inline'), { maxLength: 5 }),
    )
    .map(([tag, list]) => `<${tag}>${list.join('')}</${tag}>`),
  page: fc
    .array(fc.oneof(tie('block'), tie('inline')), { maxLength: 6 })
    .map((list) => list.join('')),
}));

/** What the reader makes of a piece of the page, said the simple way. */
const seen = (text: string) =>
  text.replace(/[\u00ad\u200b\u2060\ufeff]+/g, '').replace(/[ \t\n\f\r]+/g, ' ');

describe('the map', () => {
  it('has blocks in order that cover the text but for single line breaks', async () => {
    await fc.assert(
      fc.asyncProperty(html, async (source) => {
        const { article } = await read(source);
        expect(article.blocks.map((b) => article.text.slice(b.start, b.end)).join('\n')).toBe(
          article.text,
        );
        for (const block of article.blocks) {
          const text = article.text.slice(block.start, block.end);
          expect(text).toMatch(/^[^\n]+$/);
          expect(text).not.toMatch(/^ | $| {2}/);
        }
      }),
    );
  });

  it.each([
    ['the page', read],
    ['an open shadow tree', readInShadow],
  ])('leads every character to itself in %s and back', async (_, readIn) => {
    await fc.assert(
      fc.asyncProperty(html, async (source) => {
        const { article, positions } = await readIn(source);
        const offsets = createOffsets(positions);
        for (let i = 0; i < article.text.length; i++) {
          const range = positions.toRange(i, i + 1);
          if (!range) {
            // Only the blank of a br and the break between blocks stand nowhere.
            expect(article.text[i]).toMatch(/[ \n]/);
            continue;
          }
          expect(seen(range.startContainer.data.slice(range.startOffset, range.endOffset))).toBe(
            article.text[i],
          );
          expect(offsets.toOffset(range.startContainer, range.startOffset)).toBe(i);
        }
      }),
    );
  });

  it('leads every point of the page to an offset in reading order', async () => {
    await fc.assert(
      fc.asyncProperty(html, async (source) => {
        const { article, positions } = await read(source);
        const offsets = createOffsets(positions);
        let last = 0;
        for (const run of offsets.runs) {
          for (let offset = 0; offset <= run.node.length; offset++) {
            const at = offsets.toOffset(run.node, offset) as number;
            expect(at).toBeGreaterThanOrEqual(0);
            expect(at).toBeLessThanOrEqual(article.text.length);
          }
          const start = offsets.toOffset(run.node, run.offset) as number;
          expect(start).toBeGreaterThanOrEqual(last);
          last = start;
        }
      }),
    );
  });

  it('is the same whether blocks are taken whole or node by node', async () => {
    await fc.assert(
      fc.asyncProperty(html, async (source) => {
        const whole = await read(source);
        const single = await read(source.replace(/<(p|li|h2|td|blockquote)\b/g, '<$1 class="x"'));
        expect(single.article.blocks).toEqual(whole.article.blocks);
        expect(single.article.text).toBe(whole.article.text);
      }),
    );
  });

  it('leads a stretch of text to a range that reads the same', async () => {
    await fc.assert(
      fc.asyncProperty(html, fc.nat(40), fc.nat(40), async (source, a, b) => {
        const { article, positions } = await read(source);
        const block = article.blocks[a % (article.blocks.length || 1)];
        if (!block) return;
        const start = block.start + (a % (block.end - block.start));
        const end = Math.min(block.end, start + 1 + b);
        const range = positions.toRange(start, end);
        const wanted = article.text.slice(start, end).replaceAll(' ', '');
        const got = seen(textOf(range) ?? '')
          .replace(/no/g, '')
          .replaceAll(' ', '');
        expect(got).toBe(wanted);
      }),
    );
  });

  it('gives no range for text that the page has changed since', async () => {
    const { article, positions } = await read('<p>Ada Quill said so</p>');
    const node = document.querySelector('p')?.firstChild as Text;
    node.data = 'Bo Marsh said so';
    expect(positions.toRange(0, 9)).toBeUndefined();
    node.data = article.text;
    expect(positions.toRange(0, 9)).toBeDefined();
    node.remove();
    expect(positions.toRange(0, 9)).toBeUndefined();
  });

  it('leads points in elements to the text beside them', async () => {
    const offsets = createOffsets((await read('<p>One <b>two</b> three</p><p>Four</p>')).positions);
    const [first, second] = document.querySelectorAll('p');
    expect(offsets.toOffset(first as Element, 0)).toBe(0);
    expect(offsets.toOffset(first as Element, 1)).toBe(4);
    expect(offsets.toOffset(first as Element, 3)).toBe(13);
    expect(offsets.toOffset(second as Element, 0)).toBe(14);
    expect(offsets.toOffset(document.head, 0)).toBeUndefined();
  });
});
