import { afterEach, expect, it, vi } from 'vitest';
import { hidePage, showPage } from './page-fixture.ts';
import * as reading from './read-article.ts';
import { rehearseReading } from './rehearse-reading.ts';

vi.mock(import('./read-article.ts'), { spy: true });
afterEach(hidePage);

it('reads an article to its end, and leaves the page alone', async () => {
  showPage();
  const before = document.documentElement.outerHTML;
  await rehearseReading(document);
  expect(document.documentElement.outerHTML).toBe(before);
  const read = await vi.mocked(reading.readArticle).mock.results[0]?.value;
  expect(read.article.blocks).toHaveLength(5);
  expect(read.article.published).toBe('2000-01-01');
});
