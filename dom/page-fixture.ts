/** Pages for the tests of `dom`: built into the test document, taken away after each test. */
import type { HighlightTarget } from '../lib/protocol.ts';
import type { Appearance, Article, Mention, Reading } from '../lib/reading/types.ts';
import { ok, type Result } from '../lib/result.ts';
import type { Timers } from './timers.ts';

const FACTS = `<meta property="og:type" content="article"><meta property="og:title" content="Mayor Ada Quill opens the new bridge">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Mayor Ada Quill opens the new bridge","datePublished":"2026-03-04T08:00:00Z"}</script>`;

export const NEWS_BODY = `<nav><a href="/a">Politics</a> <a href="/b">Sport of Ada Quill</a></nav>
<main><article><h1>Mayor Ada Quill opens the new bridge</h1>
<p>The mayor of the town, Ada Quill, opened the new bridge over the river on Monday, two years later than it had been planned.</p>
<p>She said that the works had cost 58 million, more than the council had allowed for, and that the town would carry the difference itself.</p>
<p>The engineer, Bo Marsh, told the council last year that the bridge would be finished within the year, and that no further money was needed.</p>
<p>Ada Quill and Bo Marsh walked over the bridge together, followed by some hundred people of the town who had waited since the morning.</p>
</article></main><aside><p>More on this: Ada Quill was elected three years ago, after a long and rather dull campaign, in which the bridge played no part at all.</p></aside>`;

/** @returns Nodes of a test's own markup; scripts in it do not run. */
export function fragmentOf(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...new DOMParser().parseFromString(`<body>${html}`, 'text/html').body.childNodes);
  return fragment;
}

/** What a page can do to everybody's highlights, its own and ours. */
export const clearAsPage = (): void => CSS.highlights.clear();

/** Puts a news page into the test document. */
export function showPage(body = NEWS_BODY, head = FACTS): void {
  hidePage();
  document.head.insertAdjacentHTML('beforeend', head.replace(/<(meta|script)/g, '<$1 data-test'));
  document.body.replaceChildren(fragmentOf(body));
}

/** Takes everything of a test page away. */
export function hidePage(): void {
  for (const element of document.head.querySelectorAll('[data-test]')) element.remove();
  document.body.replaceChildren();
  document.getSelection()?.removeAllRanges();
  window.scrollTo(0, 0);
}

/** A clock that stands until it is moved. */
export interface HandTimers extends Timers {
  /** Runs what is due within the next so many ms, in order. */
  advance(ms: number): void;
  readonly pending: number;
}

export function createHandTimers(): HandTimers {
  let time = 0;
  let ids = 0;
  const waiting = new Map<number, { at: number; run: () => void }>();
  return {
    now: () => time,
    set: (run, delayMs) => {
      waiting.set(++ids, { at: time + delayMs, run });
      return ids;
    },
    clear: (id) => void waiting.delete(id),
    get pending() {
      return waiting.size;
    },
    advance(ms) {
      const until = time + ms;
      for (;;) {
        const [next] = [...waiting]
          .filter(([, one]) => one.at <= until)
          .sort(([, a], [, b]) => a.at - b.at);
        if (!next) break;
        waiting.delete(next[0]);
        time = next[1].at;
        next[1].run();
      }
      time = until;
    },
  };
}

/** Stands in for the data: every "Ada Quill" and "Bo Marsh" a mention, "58 million" a claim. */
export function readInTest(article: Article): Promise<Result<Reading>> {
  const mentions: Mention[] = [];
  for (const [id, name] of [
    ['ada', 'Ada Quill'],
    ['bo', 'Bo Marsh'],
  ] as const) {
    for (const match of article.text.matchAll(new RegExp(name, 'g'))) {
      mentions.push({
        start: match.index,
        end: match.index + name.length,
        entities: [id],
        how: { rule: 'full-name', name },
        score: 1,
      });
    }
  }
  mentions.sort((a, b) => a.start - b.start);
  const appearances: Appearance[] = [...article.text.matchAll(/58 million/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    sentenceStart: match.index,
    sentenceEnd: match.index + match[0].length,
    claim: 'bridge/cost',
    polarity: 'asserts',
    how: { rule: 'cues', words: ['58'] },
    score: 1,
  }));
  return Promise.resolve(ok(readingOf(article, mentions, appearances)));
}

function readingOf(article: Article, mentions: Mention[], appearances: Appearance[]): Reading {
  const quote = article.text.slice(appearances[0]?.start, appearances[0]?.end);
  return {
    data: { asOf: '2026-01-01', version: 'test' },
    mentions,
    appearances,
    entities: ['ada', 'bo'].map((id) => ({
      id,
      kind: 'person',
      name: id,
      summary: '',
      mentions: mentions.flatMap((mention, i) => (mention.entities.includes(id) ? [i] : [])),
      spellings: [],
    })),
    claims: appearances.length
      ? [
          {
            id: 'bridge/cost',
            text: 'The bridge cost 50 million',
            relation: 'differs',
            summary: { key: 'onlyHere' },
            topic: '',
            isIncidental: false,
            appearances: appearances.map((_, i) => i),
            here: { quote, start: 0, end: 0, polarity: 'asserts', alsoSays: [] },
          },
        ]
      : [],
    differences: appearances.length ? ['bridge/cost'] : [],
    notMentioned: [],
    spelledDifferently: [],
    stories: [],
  };
}

/** Index of the n-th mention of an entity as a target. */
export function mentionTarget(reading: Reading, id: string, n = 0): HighlightTarget {
  const index = reading.entities.find((entity) => entity.id === id)?.mentions[n] ?? -1;
  return { kind: 'mention', index };
}

/** What a highlight of ours holds, as text, in order of registration. */
export function paintedTexts(style: string): string[] {
  const set = CSS.highlights.get(`sidelight-${style}`);
  return [...(set ?? [])].map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
}

/** The middle of the first occurrence of some words, in viewport pixels. */
export function pointAt(words: string, scope: Element = document.body): { x: number; y: number } {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(words);
    if (at < 0 || !node.parentElement?.checkVisibility()) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const box = range.getClientRects()[0] as DOMRect;
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
  throw new Error(`"${words}" is not on the page`);
}
