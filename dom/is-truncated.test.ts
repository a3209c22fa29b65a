import { afterEach, expect, it } from 'vitest';
import { isTruncated } from './is-truncated.ts';
import { hidePage, showPage } from './page-fixture.ts';
import { readPageFacts } from './read-page-facts.ts';

afterEach(hidePage);

const LONG = 'The council met on Tuesday and talked about the bridge until midnight. '.repeat(30);

function judge(text: string, head = '', beside = ''): boolean {
  showPage(`<div><article><p>${text}</p></article>${beside}</div>`, head);
  const element = document.querySelector('article') as Element;
  return isTruncated(
    { element, lead: [], leftOut: new Set(), facts: readPageFacts(document) },
    text,
  );
}

const ld = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`;

it.each([
  ['far fewer words than promised', LONG, ld({ wordCount: 2_000 }), ''],
  [
    'little text where the article is for subscribers',
    LONG.slice(0, 500),
    ld({ isAccessibleForFree: false }),
    '',
  ],
  ['an ellipsis at the end', `${LONG}And then …`, '', ''],
  ['an invitation to read on', `${LONG}Continue reading on our site`, '', ''],
  [
    'a paywall that is shown',
    LONG,
    '',
    '<div class="c-paywall__box">Subscribe now to read the whole story.</div>',
  ],
  [
    'paragraphs that are not shown',
    `${LONG}</p><div class="for-subscribers" style="display: none"><p>${LONG}</p></div><p>`,
    '',
    '',
  ],
])('notices %s', (_, text, head, beside) => {
  expect(judge(text, head, beside)).toBe(true);
});

it.each([
  ['a whole text', LONG, '', ''],
  [
    'a whole text that subscribers pay for',
    LONG,
    ld({ isAccessibleForFree: false, wordCount: 360 }),
    '',
  ],
  [
    'a paywall that is not shown',
    LONG,
    '',
    '<div class="paywall" style="display:none">Subscribe now to read the whole story.</div>',
  ],
  [
    'a hidden dialogue',
    `${LONG}</p><div hidden><p>${LONG}</p><button>Accept</button></div><p>`,
    '',
    '',
  ],
  ['an empty paywall', LONG, '', '<div id="paywall"></div>'],
  [
    'few words in many letters',
    '町議会は火曜日に橋について話し合った。'.repeat(100),
    ld({ wordCount: 150 }),
    '',
  ],
])('lets %s be', (_, text, head, beside) => {
  expect(judge(text, head, beside)).toBe(false);
});
