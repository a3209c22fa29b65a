import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAnnotation } from '../lib/annotations/test-annotation.ts';
import { describeRange, resolveTarget } from './anchor-range.ts';
import { type CopiedAnnotation, copyAnnotated } from './annotated-copy.ts';
import { hidePage, showPage } from './page-fixture.ts';
import { readPageText } from './read-page-text.ts';

const WORDS = { heading: 'Notes', notFound: 'No longer on the page:' };

beforeEach(() =>
  showPage(
    `<h1 onclick="steal()">The bridge</h1><script>steal()</script>
<p>The mayor opened the <a href="javascript:steal()">new <b>bridge</b></a> on Monday.</p>
<p>She said that it had cost 58 million.</p><iframe srcdoc="x"></iframe><img src="/a.png">`,
    '',
  ),
);
afterEach(hidePage);

async function annotate(words: string, note: string): Promise<CopiedAnnotation> {
  const page = await readPageText(document);
  if (!page) throw new Error('no page');
  const start = page.text.indexOf(words);
  const here = page.positions.toRange(start, start + words.length);
  const described = here && describeRange(page, here);
  if (!described?.ok) throw new Error(`no "${words}"`);
  const resolved = resolveTarget(page, described.value);
  const annotation = { ...makeAnnotation({ note, target: described.value }), revision: 1 };
  return { annotation, ...(resolved.status === 'found' && { range: resolved.range }) };
}

const open = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('copyAnnotated', () => {
  it('marks the words, over tags and blocks, and lists the notes', async () => {
    const copied = [
      await annotate('new bridge on Monday.\nShe said', 'Across <b>blocks</b>'),
      await annotate('bridge on', 'Overlaps'),
    ];
    const copy = open(copyAnnotated(document, copied, WORDS));
    const marked = (note: string) =>
      Array.from(copy.querySelectorAll(`mark[data-sidelight-notes~="${note}"]`))
        .map((mark) => mark.textContent)
        .join('')
        .replace(/\s+/g, ' ');
    expect(marked('1')).toBe('new bridge on Monday. She said');
    expect(marked('2')).toBe('bridge on');
    const notes = copy.querySelector('.sidelight-notes');
    expect(notes?.querySelector('h2')?.textContent).toBe('Notes');
    expect(notes?.querySelectorAll('li')).toHaveLength(2);
    expect(notes?.querySelector('li p')?.textContent).toBe('Across <b>blocks</b>');
  });

  it('says of words that are gone that they are', async () => {
    const { annotation } = await annotate('58 million', 'Cost');
    const copy = open(copyAnnotated(document, [{ annotation }], WORDS));
    expect(copy.querySelector('mark')).toBeNull();
    expect(copy.querySelector('.sidelight-notes blockquote')?.textContent).toBe(
      'No longer on the page: 58 million',
    );
  });

  it('holds nothing that runs, and leaves the page as it was', async () => {
    const copied = [await annotate('58 million', 'Cost')];
    const before = document.documentElement.outerHTML;
    const html = copyAnnotated(document, copied, WORDS);
    expect(document.documentElement.outerHTML).toBe(before);
    const copy = open(html);
    expect(copy.querySelectorAll('script, iframe, [onclick], [href^="javascript"]')).toHaveLength(
      0,
    );
    expect(copy.querySelector('base')?.href).toBe(document.baseURI);
    expect(copy.querySelector('h1')?.textContent).toBe('The bridge');
  });
});
