import { afterEach, describe, expect, it } from 'vitest';
import { findArticleRoot } from './find-article-root.ts';
import { hidePage, NEWS_BODY, showPage } from './page-fixture.ts';
import { readArticle } from './read-article.ts';

afterEach(hidePage);

const PROSE = [
  'The council met on Tuesday evening to talk about the bridge, which has been closed for two years now.',
  'Its members disagreed over who is to pay for the works, and the meeting went on until midnight.',
  'In the end a majority voted for the plan of the engineers, under which the town pays half of the sum.',
  'The rest is to come from the region, said the mayor, who had asked for the money in the spring.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');
const TITLE = '<h1>Council votes for the new bridge after a long night</h1>';
const MARKS =
  '<meta property="og:type" content="article"><meta property="og:title" content="Council votes for the new bridge after a long night"><meta property="article:published_time" content="2026-02-03T10:00:00Z">';

async function textOf(body: string, head = MARKS, anyPage = true): Promise<string> {
  showPage(body, head);
  const root = await findArticleRoot(document, { anyPage });
  if (!root.ok) return root.error.code;
  return (await readArticle(document, root.value)).article.text;
}

describe('the article', () => {
  it('is told from menus, asides and footers', async () => {
    const text = await textOf(NEWS_BODY);
    expect(text).toMatch(/^Mayor Ada Quill opens the new bridge\nThe mayor of the town/);
    expect(text).not.toContain('Politics');
    expect(text).not.toContain('three years ago');
  });

  it('has its headline and standfirst, where they stand in a header above it', async () => {
    const text = await textOf(
      `<header class="top">${TITLE}<p class="standfirst">After months of delay there is a plan, and a price, and some anger.</p></header><div class="story-body">${PROSE}</div>`,
    );
    expect(text).toMatch(
      /^Council votes .* night\nAfter months of delay .* anger\.\nThe council met/,
    );
  });

  it('is the whole of one that is cut in two by other things', async () => {
    const text = await textOf(
      `<main>${TITLE}<div class="part">${PROSE}</div><div class="ad">Buy now</div><div class="part">${PROSE}<p>And this is how it ends, with the mayor going home.</p></div></main>`,
    );
    expect(text).toMatch(/The council met/);
    expect(text).toMatch(/how it ends/);
    expect(text).not.toContain('Buy now');
  });

  it('is not mixed up with the comments below it, though they be longer', async () => {
    const comment =
      '<div class="comment"><p>I have always said that this bridge would never be finished in my lifetime, and I will say so again.</p></div>';
    const text = await textOf(
      `<article>${TITLE}${PROSE}</article><section id="comments">${comment.repeat(12)}</section>`,
    );
    expect(text).toMatch(/The council met/);
    expect(text).not.toContain('in my lifetime');
  });

  it('is whole where each of its pieces is named like furniture', async () => {
    const piece = PROSE.replaceAll('</p><p>', '</p></div><div class="c-widget__text"><p>');
    const text = await textOf(`<main>${TITLE}<div class="c-widget__text">${piece}</div></main>`);
    expect(text).toMatch(/The council met/);
    expect(text).toMatch(/come from the region/);
  });

  it.each([
    [
      'a list of related stories',
      '<div><h3>Related Articles</h3><ul><li><a href=/1>Bridge closed for a second winter</a></li><li><a href=/2>Who pays for the bridge?</a></li></ul></div>',
    ],
    [
      'a link to another story between paragraphs',
      '<p><a href=/3>READ MORE: The bridge in pictures, from the start</a></p>',
    ],
    [
      'a share bar',
      '<div class="share-tools"><span>Share this story</span><span>Copy the link</span></div>',
    ],
    [
      'a newsletter form',
      '<form action=/x><p>Sign up for our newsletter and never miss a story from the town again.</p><input type=email></form>',
    ],
    [
      'comments',
      '<div id="comments"><p>I have always said that this bridge would never be finished in my lifetime.</p></div>',
    ],
    [
      "the author's biography",
      '<div class="author-bio"><p>The writer has written about bridges for many years, in this paper and others.</p></div>',
    ],
    [
      'recommendations',
      '<section class="recommended-stories"><p>Ten walks in the hills that you will want to take with the children this spring.</p></section>',
    ],
    [
      'an aside',
      '<aside><p>The bridge was built a hundred years ago by the grandfather of the present mayor.</p></aside>',
    ],
  ])('has not %s in it', async (_, html) => {
    const inside = PROSE.replace('</p><p>In the end', `</p>${html}<p>In the end`);
    const plain = await textOf(`<article>${TITLE}${PROSE}</article>`);
    expect(await textOf(`<article>${TITLE}${inside}</article>`)).toBe(plain);
    expect(await textOf(`<article>${TITLE}${PROSE}${html}</article>`)).toBe(plain);
  });

  it.each([
    [
      'a quotation',
      '<blockquote><p>We have waited for long enough, and now it will be built.</p></blockquote>',
      'We have waited',
    ],
    [
      'a caption',
      '<figure><figcaption>The old bridge in the spring of last year</figcaption></figure>',
      'The old bridge',
    ],
    [
      'a paragraph with many links',
      '<p>The plan, <a href=/a>published in May</a>, was changed <a href=/b>in June</a> after a protest by the people of the quarter.</p>',
      'published in May',
    ],
    [
      'a list of facts',
      '<ul><li>The works take three years, from this autumn.</li><li>The town pays 29 million of the sum.</li></ul>',
      '29 million',
    ],
    ['a heading between paragraphs', '<h2>Who pays</h2>', 'Who pays'],
  ])('keeps %s', async (_, html, words) => {
    const inside = PROSE.replace('</p><p>In the end', `</p>${html}<p>In the end`);
    expect(await textOf(`<article>${TITLE}${inside}</article>`)).toContain(words);
  });

  it('is found in a layout of tables and line breaks', async () => {
    const loose = PROSE.replace(/<p>/g, '').replace(/<\/p>/g, '<br><br>');
    const text = await textOf(
      `<table><tr><td><a href=/a>Home</a><br><a href=/b>Weather</a></td><td>${TITLE}${loose}</td></tr></table>`,
    );
    expect(text).toContain('The council met');
    expect(text).not.toContain('Weather');
  });
});

describe('the gate', () => {
  it.each([
    ['a marked article', `<article>${TITLE}${PROSE}</article>`, MARKS],
    [
      'JSON-LD alone',
      `<div>${TITLE}${PROSE}</div>`,
      '<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"]}]}</script>',
    ],
    [
      'broken JSON-LD',
      `<div>${TITLE}${PROSE}</div>`,
      '<script type="application/ld+json">{"@type": "NewsArticle", "x": "a\nb"</script>',
    ],
  ])('lets %s in', async (_, body, head) => {
    showPage(body, head);
    expect((await findArticleRoot(document)).ok).toBe(true);
  });

  it.each([
    ['prose that says nothing of itself', `<div>${PROSE}</div>`, ''],
    [
      'a product',
      `<main>${TITLE}${PROSE}<span itemprop=price>9</span></main>`,
      '<meta property="og:type" content="product"><script type="application/ld+json">{"@type":"Product"}</script>',
    ],
    [
      'a page of a site that calls everything an article',
      `<main><h1>Our services</h1>${PROSE}</main>`,
      '<meta property="og:type" content="article">',
    ],
    [
      'a page of a firm that has been edited and never came out',
      `<main><article><h1>Bridges built and mended in the whole of the region</h1>${PROSE.repeat(4)}</article></main>`,
      '<meta property="og:type" content="article"><meta property="article:modified_time" content="2026-01-01">',
    ],
    [
      'an encyclopedia',
      `<main><h1>Bridge</h1>${PROSE.repeat(6)}</main>`,
      '<meta name="generator" content="MediaWiki 1.43"><script type="application/ld+json">{"@type":"Article","datePublished":"2004-01-01"}</script>',
    ],
    [
      'a row of teasers',
      `<main><h1>Bridges</h1>${'<div><h2><a href="/p">Council votes for the bridge</a></h2><p>The council met on Tuesday evening to talk about the bridge, which has been closed for two years now.</p></div>'.repeat(9)}</main>`,
      '<meta property="og:type" content="article">',
    ],
    [
      'a recipe',
      `<article>${TITLE}${PROSE.repeat(3)}</article>`,
      `${MARKS}<script type="application/ld+json">{"@type":"Recipe"}</script>`,
    ],
    [
      'a teaser',
      `<article>${TITLE}<p>The council met on Tuesday evening, and it was late.</p></article>`,
      MARKS,
    ],
    ['an empty page', '', MARKS],
  ])('keeps %s out', async (_, body, head) => {
    showPage(body, head);
    expect(await findArticleRoot(document)).toMatchObject({
      ok: false,
      error: { code: 'no-article' },
    });
  });
});

describe('a strange document', () => {
  const parse = (source: string, type: DOMParserSupportedType) =>
    new DOMParser().parseFromString(source, type);

  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>', 'image/svg+xml'],
    ['XML', '<feed><p>x</p></feed>', 'text/xml'],
    ['a frameset', '<frameset><frame src="about:blank"></frameset>', 'text/html'],
  ] as const)('is silent in %s', async (_, source, type) => {
    expect(await findArticleRoot(parse(source, type))).toMatchObject({
      error: { code: 'not-html' },
    });
  });

  it('is silent where the page has lost its root element', async () => {
    const lost = parse('<p>x</p>', 'text/html');
    lost.documentElement.remove();
    expect(await findArticleRoot(lost)).toMatchObject({ error: { code: 'not-html' } });
  });

  it('reads XHTML like HTML', async () => {
    const xhtml = parse(
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><meta property="og:type" content="article"/><meta property="article:published_time" content="2026-01-02"/></head><body><nav><p>Menu of the site</p></nav><article>${TITLE}${PROSE}</article></body></html>`,
      'application/xhtml+xml',
    );
    const root = await findArticleRoot(xhtml);
    expect(root).toMatchObject({
      ok: true,
      value: { element: { localName: 'article' }, facts: { published: '2026-01-02' } },
    });
  });

  it('is not led astray by names that hide properties', async () => {
    const names = [
      'firstChild',
      'nextSibling',
      'nodeType',
      'localName',
      'getAttribute',
      'childNodes',
      'shadowRoot',
      'parentNode',
      'textContent',
    ];
    const fields = names.map((name) => `<input name="${name}">`).join('');
    const images = ['body', 'documentElement', 'querySelectorAll', 'contentType']
      .map((name) => `<img name="${name}">`)
      .join('');
    const text = await textOf(
      `${images}<div><form>${fields}<p>Search</p></form><article>${TITLE}${PROSE}</article></div>`,
    );
    expect(text).toContain('The council met');
  });
});
