/** Articles made of names, and what is marked in them. */
import type { Page } from '@playwright/test';
import type { ServedFile } from '../pages/serve-page.ts';

const FILLER =
  'They spoke for about an hour, and neither side said afterwards what had come of it. ';

/** An article that names each of these once, in a page that says it is one. */
export function makeArticle(names: readonly string[]): ServedFile & { article: string } {
  const paragraphs = names.map(
    (name) => `<p>On the second day of the week ${name} was there. ${FILLER.repeat(3)}</p>`,
  );
  const article = `<article><h1>A day of talks</h1>${paragraphs.join('')}</article>`;
  const head =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="og:type" content="article"><title>A day of talks</title><script type="application/ld+json">{"@type":"NewsArticle"}</script></head>';
  return {
    contentType: 'text/html',
    body: `${head}<body><nav><a href="/">Home</a></nav><main>${article}</main></body></html>`,
    article,
  };
}

/** The marked people in order of the page; `lost` for a range whose words have gone. */
export function marks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('sidelight-person') ?? [])].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live;
    });
    return ranges
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => (range.startContainer.isConnected ? range.toString() : 'lost'));
  });
}
