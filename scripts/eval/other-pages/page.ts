/** How the made-up pages are put together: heads as the common systems write them, and something to read. */
export interface OtherPage {
  name: string;
  url: string;
  html: string;
}

interface Parts {
  lang?: string;
  title: string;
  /** `og:type` where there is one. */
  og?: string;
  /** Further lines of the head. */
  head?: string;
  /** JSON-LD without its context. */
  data?: object;
  bodyClass?: string;
  body: string;
}

export const ABOUT = [
  'Our team answers within one working day, and if we cannot solve a problem at once we say how long it is going to take.',
  'Whatever you choose, you can change your mind later: nothing is fixed before you confirm it, and nothing is charged before that.',
  'We have worked with small firms and large ones, in many trades, and we know that no two of them need the same thing.',
  'Each setting has a default that suits most people, so that you only need to look at it when something does not work as you expect.',
  'If you are not sure which of the two fits, start with the simpler one; moving to the other takes a few minutes, and keeps your data.',
  'The list below shows what is included, what costs extra, and what has to be arranged with somebody else before the work begins.',
  'Please keep in mind that the times given are estimates, and that they may change when many people ask for the same thing at once.',
  'You may end the agreement at any time by writing to the address at the end of this page; we then delete what we hold about you.',
  'Before you begin, make sure that you have the rights that are needed, and that a copy of your files is kept in a safe place.',
  'It can be combined with the other parts of the system, which are described in their own chapters, with examples for each of them.',
];

/** So many paragraphs, told apart by where they begin. */
export const prose = (count: number, from = 0, tag = 'p') =>
  Array.from({ length: count }, (_, i) => {
    const at = (i + from) * 3;
    const lines = [0, 1, 2].map((step) => ABOUT[(at + step) % ABOUT.length]);
    return `<${tag}>${lines.join(' ')}</${tag}>`;
  }).join('\n');

export const links = (count: number, word: string) =>
  `<ul>${Array.from({ length: count }, (_, i) => `<li><a href="/${word}/${i}">${word} number ${i}</a></li>`).join('')}</ul>`;

export const teaser = (i: number, withDate = true) =>
  `<article class="post type-post"><h2><a href="/p/${i}">What happened in week ${i} of a long year</a></h2>${
    withDate
      ? `<time datetime="2026-01-${10 + i}">January ${10 + i}</time> <a rel="author" href="/a">A. Writer</a>`
      : ''
  }<p>${ABOUT[i % ABOUT.length]} ${ABOUT[(i + 1) % ABOUT.length]}</p><a href="/p/${i}">Read more</a></article>`;

export const post = (i: number) =>
  `<div class="post" id="post${i}"><div class="author"><a href="/u/${i}">user${i}</a> <time datetime="2026-02-0${1 + (i % 8)}">Feb ${1 + (i % 8)}</time></div><div class="post-body">${prose(1, i)}</div></div>`;

export function page(name: string, url: string, parts: Parts): OtherPage {
  const { lang = 'en', title, og, head = '', data, bodyClass = '', body } = parts;
  const meta = og
    ? `<meta property="og:type" content="${og}"><meta property="og:title" content="${title}"><meta property="og:url" content="${url}">`
    : '';
  const json = data
    ? `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`
    : '';
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${meta}${head}${json}</head><body class="${bodyClass}"><header><nav>${links(8, 'menu')}</nav></header>${body}<footer>${links(10, 'foot')}</footer></body></html>`;
  return { name, url, html };
}

export const main = (title: string, inner: string) => `<main><h1>${title}</h1>${inner}</main>`;
export const sole = (title: string, inner: string, classes = 'page type-page hentry') =>
  `<main><article class="${classes}"><h1 class="entry-title">${title}</h1><div class="entry-content">${inner}</div></article></main>`;

export const MODIFIED =
  '<meta property="article:modified_time" content="2025-11-03T09:12:00+00:00">';
export const PUBLISHED =
  '<meta property="article:published_time" content="2024-05-03T09:12:00+00:00">';
export const yoast = (...more: object[]) => ({
  '@graph': [
    { '@type': 'WebPage', datePublished: '2021-03-01', dateModified: '2025-11-03' },
    { '@type': 'BreadcrumbList' },
    { '@type': 'WebSite' },
    { '@type': 'Organization' },
    ...more,
  ],
});
export const generator = (name: string) => `<meta name="generator" content="${name}">`;
export const code = '<pre><code>install thing --with parts\nrun thing</code></pre>';
