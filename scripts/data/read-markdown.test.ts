import { describe, expect, it } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

const blocksOf = (markdown: string) => {
  const { text, blocks } = readMarkdown(markdown);
  return blocks.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);
};

describe('an article in Markdown', () => {
  it('has title, day and address from its front matter', () => {
    const markdown =
      '---\ndate: \'2025-10-01\'\nsource_url: https://example.org/a\ntitle: "A bridge\\u2019s end"\n---\n\nIt fell.\n';
    expect(readMarkdown(markdown)).toEqual({
      title: 'A bridge’s end',
      url: 'https://example.org/a',
      published: '2025-10-01',
      text: 'A bridge’s end\nIt fell.',
      blocks: [
        { start: 0, end: 14, kind: 'headline' },
        { start: 15, end: 23, kind: 'paragraph' },
      ],
    });
  });

  it('keeps what nothing closes, and cuts what is closed, however often it is opened', () => {
    const open = '<!-- <style> '.repeat(50_000);
    expect(readMarkdown(`${open} Roads closed.`).text).toMatch(/Roads closed\.$/);
    expect(readMarkdown(`${open} gone --> Roads <style>a{}</STYLE>closed.`).text).toBe(
      'Roads closed.',
    );
  });

  it.each([
    [
      'links broken over lines',
      'The [town\ncouncil](https://x.org/a_(b)) met.',
      'The town council met.',
    ],
    ['emphasis', '**It** is *so*, **[it](https://x.org) is**.', 'It is so, it is.'],
    ['tags and comments', '<u>Roads</u> <!-- not this --> closed.', 'Roads closed.'],
    ['escaped signs', '5 \\* 3, \\[sic\\]', '5 * 3, [sic]'],
    ['underscores inside a word', 'snake_case _is_ read', 'snake_case is read'],
  ])('is read without marks: %s', (_, markdown, text) => {
    expect(readMarkdown(markdown).text).toBe(text);
  });

  it('keeps a wrapped paragraph in one block, and each item and heading in its own', () => {
    const markdown = [
      '## What came',
      'One line',
      'and its second.',
      '-   **Ana:** “First',
      '    goes on.”',
      '',
      '    1.  Second.',
      '> said',
      '> twice',
      '---',
      'Last.',
    ].join('\n');
    expect(blocksOf(markdown)).toEqual([
      'heading: What came',
      'paragraph: One line and its second.',
      'item: Ana: “First goes on.”',
      'item: Second.',
      'quote: said twice',
      'paragraph: Last.',
    ]);
  });

  it('leaves out pictures with their captions and what holds no word', () => {
    expect(
      blocksOf('![x](y.png)\n\n<figure>\n<img src="z">\n<b>Cap</b>\n</figure>\n\n***\n\nText.'),
    ).toEqual(['paragraph: Text.']);
  });

  it('without front matter, or with one that is none, is text all the same', () => {
    expect(blocksOf('---\n: [\n---\nText.')).toEqual(['paragraph: Text.']);
    expect(blocksOf('Text.')).toEqual(['paragraph: Text.']);
    expect(readMarkdown('')).toEqual({ text: '', blocks: [] });
  });
});
