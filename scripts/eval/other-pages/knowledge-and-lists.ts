/** Made-up manuals, encyclopedias, threads, lists and applications. */
import {
  ABOUT,
  code,
  generator,
  links,
  main,
  type OtherPage,
  PUBLISHED,
  page,
  post,
  prose,
  sole,
  teaser,
  yoast,
} from './page.ts';

/** Manuals, encyclopedias, questions, threads. */
export const KNOWLEDGE: OtherPage[] = [
  page('manual, Docusaurus', 'https://thing.example/docs/getting-started', {
    title: 'Getting started | Thing',
    head: `${generator('Docusaurus v3.4')}<meta property="og:title" content="Getting started">`,
    bodyClass: 'docs-wrapper',
    body: `<main><article><div class="theme-doc-markdown markdown"><h1>Getting started</h1>${prose(4)}${code}${prose(4, 2)}${code}</div></article></main>`,
  }),
  page('manual without a folder', 'https://thing.example/guide/how-to-write-a-plugin-of-your-own', {
    title: 'How to write a plugin of your own',
    og: 'article',
    head: generator('VitePress v1.2'),
    body: main('How to write a plugin of your own', prose(5) + code.repeat(4) + prose(4, 3)),
  }),
  page('manual, Sphinx', 'https://thing.readthedocs.example/en/latest/tutorial.html', {
    title: 'Tutorial — Thing 2.1 documentation',
    head: generator('Docutils 0.19'),
    body: `<div class="document"><div class="body" role="main"><h1>Tutorial</h1>${prose(9)}${code.repeat(5)}</div></div>`,
  }),
  page('reference of an interface', 'https://developer.thing.example/api/v2/orders', {
    title: 'Orders',
    body: main('Orders', prose(6) + code.repeat(9)),
  }),
  page('help centre', 'https://help.thing.example/en/articles/4412-how-do-i-change-my-address', {
    title: 'How do I change my address? | Thing Help Center',
    og: 'article',
    head: '<meta name="intercom:trackingEvent" content="{}">',
    body: `<main><div class="article intercom-force-break"><h1>How do I change my address?</h1><div class="article_body"><article>${prose(5)}</article></div><div class="avatar">Written by Ann. Updated over a week ago</div></div></main>`,
  }),
  page(
    'help centre, Zendesk',
    'https://support.thing.example/hc/en-us/articles/360012-Moving-your-account-to-another-address',
    {
      title: 'Moving your account to another address – Thing',
      og: 'article',
      body: `<main><article class="article"><header><h1 class="article-title">Moving your account to another address</h1><div class="article-author"><span>Ann</span><time datetime="2023-02-01T00:00:00Z">3 years ago</time></div></header><section class="article-body">${prose(8)}</section></article></main>`,
    },
  ),
  page('encyclopedia', 'https://en.encyclopedia.example/wiki/Oak', {
    title: 'Oak - Encyclopedia',
    og: 'website',
    head: generator('MediaWiki 1.43.0'),
    data: {
      '@type': 'Article',
      name: 'Oak',
      datePublished: '2002-08-03',
      dateModified: '2026-01-01',
      headline: 'genus of trees',
    },
    bodyClass: 'mediawiki ltr ns-0 ns-subject page-Oak',
    body: `<div id="content" class="mw-body" role="main"><h1 id="firstHeading">Oak</h1><div id="mw-content-text">${prose(25)}</div></div>`,
  }),
  page('encyclopedia of a game', 'https://quest.fan.example/wiki/The_Iron_Door', {
    title: 'The Iron Door',
    og: 'article',
    head: generator('MediaWiki 1.39.7'),
    bodyClass: 'mediawiki page-The_Iron_Door',
    body: `<main class="page__main"><h1>The Iron Door</h1><div class="mw-parser-output">${prose(9)}</div></main>`,
  }),
  page('Arabic encyclopedia', 'https://ar.encyclopedia.example/wiki/%D8%A8%D9%84%D9%88%D8%B7', {
    lang: 'ar',
    title: 'بلوط',
    og: 'website',
    head: generator('MediaWiki 1.43.0'),
    data: { '@type': 'Article', datePublished: '2005-01-01' },
    bodyClass: 'mediawiki rtl',
    body: main(
      'بلوط',
      '<p>البلوط جنس من الأشجار يضم مئات الأنواع، وتنمو في المناطق المعتدلة، ويستعمل خشبها في البناء وصناعة الأثاث منذ زمن بعيد.</p>'.repeat(
        12,
      ),
    ),
  }),
  page('dictionary', 'https://words.example/dictionary/oak', {
    title: 'oak',
    og: 'website',
    body: main('oak', prose(4)),
  }),
  page(
    'medical encyclopedia',
    'https://clinic.example/diseases-conditions/common-cold/symptoms-causes',
    {
      title: 'Common cold',
      og: 'website',
      data: { '@type': 'MedicalWebPage', datePublished: '2023-01-02' },
      body: main('Common cold', prose(11)),
    },
  ),
  page('questions', 'https://ask.example/questions/8812/how-do-i-keep-bread-fresh-for-a-week', {
    title: 'How do I keep bread fresh for a week?',
    og: 'website',
    data: { '@type': 'QAPage', mainEntity: { '@type': 'Question' } },
    body: main(
      'How do I keep bread fresh for a week?',
      Array.from({ length: 6 }, (_, i) => post(i)).join(''),
    ),
  }),
  page('thread, Discourse', 'https://forum.thing.example/t/what-do-you-use-for-backups/4411', {
    title: 'What do you use for backups?',
    og: 'website',
    head: `${generator('Discourse 3.3')}${PUBLISHED}`,
    data: { '@type': 'DiscussionForumPosting', datePublished: '2025-03-01' },
    body: main(
      'What do you use for backups?',
      Array.from({ length: 12 }, (_, i) => post(i)).join(''),
    ),
  }),
  page('thread, phpBB', 'https://boats.example/viewtopic.php?t=3312', {
    title: 'Varnish or oil? - Boats',
    body: `<div id="page-body"><h2 class="topic-title"><a href="/t">Varnish or oil?</a></h2>${Array.from({ length: 15 }, (_, i) => post(i)).join('')}</div>`,
  }),
  page('thread, XenForo', 'https://boats.example/threads/varnish-or-oil-for-an-old-boat.3312/', {
    title: 'Varnish or oil for an old boat',
    og: 'website',
    data: {
      '@type': 'DiscussionForumPosting',
      headline: 'Varnish or oil for an old boat',
      datePublished: '2024-02-02',
    },
    body: main(
      'Varnish or oil for an old boat',
      Array.from(
        { length: 15 },
        (_, i) =>
          `<article class="message message--post"><div class="message-name"><a>u${i}</a></div><time datetime="2026-02-01">Feb 1</time><div class="bbWrapper">${prose(1, i)}</div></article>`,
      ).join(''),
    ),
  }),
  page('paper', 'https://papers.example/abs/2401.01234', {
    title: 'On the growth of oaks',
    og: 'website',
    head: '<meta name="citation_title" content="On the growth of oaks"><meta name="citation_author" content="Quill, A."><meta name="citation_date" content="2024/01/02">',
    body: main('On the growth of oaks', `<blockquote class="abstract">${prose(1)}</blockquote>`),
  }),
  page('paper, whole', 'https://journal.example/articles/10.1000/abc-2024-0012', {
    title: 'On the growth of oaks in the north',
    og: 'article',
    head: '<meta name="citation_title" content="On the growth of oaks in the north"><meta name="citation_author" content="Quill, A."><meta name="citation_publication_date" content="2024/01/02"><meta name="dc.date" content="2024-01-02">',
    data: { '@type': 'ScholarlyArticle', datePublished: '2024-01-02' },
    body: sole('On the growth of oaks in the north', prose(30), 'article'),
  }),
  page('code', 'https://code.example/quill/planner', {
    title: 'quill/planner: plans the week',
    og: 'object',
    body: `<main><div id="readme"><article class="markdown-body entry-content"><h1>planner</h1>${prose(5)}${code.repeat(3)}</article></div></main>`,
  }),
  page('issue', 'https://code.example/quill/planner/issues/12', {
    title: 'It stops at noon · Issue #12 · quill/planner',
    og: 'object',
    body: main('It stops at noon #12', Array.from({ length: 5 }, (_, i) => post(i)).join('')),
  }),
];

/** Lists, applications and what moves. */
export const LISTS: OtherPage[] = [
  page('front page', 'https://dailynews.example/', {
    title: 'The Daily News',
    og: 'website',
    data: { '@type': 'NewsMediaOrganization' },
    body: main('The Daily News', Array.from({ length: 25 }, (_, i) => teaser(i)).join('')),
  }),
  page('section', 'https://dailynews.example/politics', {
    title: 'Politics news | The Daily News',
    og: 'website',
    data: { '@type': 'CollectionPage' },
    body: main('Politics', Array.from({ length: 15 }, (_, i) => teaser(i)).join('')),
  }),
  page('section without marks', 'https://dailynews.example/world/europe', {
    title: 'Europe | The Daily News',
    og: 'article',
    body: main(
      'Europe',
      Array.from({ length: 15 }, (_, i) => teaser(i).replaceAll('article', 'div')).join(''),
    ),
  }),
  page('topic', 'https://dailynews.example/topics/bridges', {
    title: 'Bridges',
    og: 'website',
    body: main('Bridges', prose(1) + Array.from({ length: 12 }, (_, i) => teaser(i)).join('')),
  }),
  page('author', 'https://dailynews.example/by/ada-quill', {
    title: 'Ada Quill',
    og: 'profile',
    data: { '@type': 'ProfilePage' },
    body: main('Ada Quill', prose(1) + Array.from({ length: 12 }, (_, i) => teaser(i)).join('')),
  }),
  page('archive of a month', 'https://dailynews.example/2026/01/', {
    title: 'January 2026',
    og: 'website',
    data: yoast({ '@type': 'CollectionPage' }),
    bodyClass: 'archive date',
    body: main('January 2026', Array.from({ length: 12 }, (_, i) => teaser(i)).join('')),
  }),
  page('blog', 'https://quill.example/blog/', {
    title: 'Blog',
    og: 'website',
    data: yoast({ '@type': 'CollectionPage' }),
    bodyClass: 'blog',
    body: main('Blog', Array.from({ length: 8 }, (_, i) => teaser(i)).join('')),
  }),
  page('blog as home', 'https://quill.example/', {
    title: 'Ada Quill',
    og: 'website',
    bodyClass: 'home blog',
    body: `<main>${Array.from({ length: 6 }, (_, i) => `<article><h2><a href="/p/${i}">Week ${i}</a></h2><time datetime="2026-01-02">2 January</time>${prose(4, i)}</article>`).join('')}</main>`,
  }),
  page('search results', 'https://find.example/search?q=bridge', {
    title: 'bridge - Find',
    body: main(
      'Results',
      Array.from(
        { length: 10 },
        (_, i) =>
          `<div class="result"><h3><a href="/r/${i}">Result ${i} for bridge</a></h3><cite>r${i}.example</cite><p>${ABOUT[i]}</p></div>`,
      ).join(''),
    ),
  }),
  page('sign in', 'https://thing.example/login', {
    title: 'Sign in',
    body: main(
      'Sign in',
      '<form><input name=user><input type=password><button>Sign in</button></form><p>By signing in you agree to the terms of use and to the way we handle what you tell us.</p>',
    ),
  }),
  page('letters', 'https://mail.example/mail/u/0/', {
    title: 'Inbox (3)',
    body: `<main><div role="list">${Array.from({ length: 30 }, (_, i) => `<div role="listitem"><b>Ann ${i}</b> <span>About the bridge, and what we said of it last week</span></div>`).join('')}</div><div role="main">${prose(5)}</div></main>`,
  }),
  page('table', 'https://sheets.example/d/abc/edit', {
    title: 'Budget',
    body: `<table>${Array.from({ length: 80 }, (_, i) => `<tr>${'<td>12</td><td>Bread and butter for the week</td>'.repeat(4)}<td>${i}</td></tr>`).join('')}</table>`,
  }),
  page('film clip', 'https://videos.example/watch?v=abc123', {
    title: 'How to varnish a boat',
    og: 'video.other',
    data: { '@type': 'VideoObject', uploadDate: '2026-01-01' },
    body: main(
      'How to varnish a boat',
      prose(2) + Array.from({ length: 9 }, (_, i) => post(i)).join(''),
    ),
  }),
  page('stream of posts', 'https://social.example/home', {
    title: 'Home',
    body: `<main>${Array.from({ length: 25 }, (_, i) => `<article role="article"><a href="/u">user${i}</a><time datetime="2026-02-01">2h</time><p>${ABOUT[i % 10]}</p><button>Like</button></article>`).join('')}</main>`,
  }),
  page('post', 'https://social.example/ada/status/1234567890', {
    title: 'Ada on Social',
    og: 'article',
    body: `<main><article role="article"><p>${ABOUT[0]} ${ABOUT[1]}</p><time datetime="2026-02-01">Feb 1</time></article>${Array.from({ length: 12 }, (_, i) => `<article role="article"><p>${ABOUT[i % 10]}</p></article>`).join('')}</main>`,
  }),
  page('map', 'https://maps.example/@52.1,4.3,12z', {
    title: 'Map',
    body: '<main><canvas></canvas><div>Search here</div></main>',
  }),
  page('weather', 'https://weather.example/forecast/riverton', {
    title: 'Weather in Riverton',
    og: 'website',
    body: main('Weather in Riverton', `${prose(3)}<table><tr><td>Mon</td><td>12</td></tr></table>`),
  }),
  page('share price', 'https://money.example/quote/ABC', {
    title: 'ABC',
    og: 'website',
    body: main('ABC plc', prose(3) + links(20, 'news')),
  }),
  page('results of matches', 'https://sport.example/football/scores/2026-02-01', {
    title: 'Scores',
    og: 'website',
    body: main(
      'Scores',
      `<table>${'<tr><td>Reds</td><td>2</td><td>Blues</td></tr>'.repeat(40)}</table>`,
    ),
  }),
  page('calculator', 'https://tools.example/loan-calculator', {
    title: 'Loan calculator',
    og: 'website',
    data: { '@type': 'WebApplication' },
    body: main('Loan calculator', `<form><input><input></form>${prose(12)}`),
  }),
];
