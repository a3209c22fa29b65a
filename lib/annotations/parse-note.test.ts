import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NotePart, parseNote } from './parse-note.ts';

const text = (words: string): NotePart => ({ kind: 'text', text: words });

describe('a note', () => {
  it('is parted into its blocks', () => {
    const note =
      '# Costs\nTwo lines\nof one paragraph\n- first\n- second\n\n1. one\n> quoted\n> on\n```\na *b*\n```';
    expect(parseNote(note)).toEqual([
      { kind: 'heading', parts: [text('Costs')] },
      { kind: 'paragraph', parts: [text('Two lines\nof one paragraph')] },
      { kind: 'list', isNumbered: false, items: [[text('first')], [text('second')]] },
      { kind: 'list', isNumbered: true, items: [[text('one')]] },
      { kind: 'quote', parts: [text('quoted\non')] },
      { kind: 'code', text: 'a *b*' },
    ]);
  });

  it.each<[string, NotePart[]]>([
    [
      '*a* and **b**',
      [
        { kind: 'stress', parts: [text('a')] },
        text(' and '),
        { kind: 'strong', parts: [text('b')] },
      ],
    ],
    ['`*a*`', [{ kind: 'code', text: '*a*' }]],
    ['2 * 3 * 4', [text('2 * 3 * 4')]],
    ['snake_case_name', [text('snake_case_name')]],
    ['\\*a\\*', [text('*a*')]],
    [
      '[x](https://a.example/b)',
      [{ kind: 'link', url: 'https://a.example/b', parts: [text('x')] }],
    ],
    [
      'see https://a.example/b.',
      [
        text('see '),
        { kind: 'link', url: 'https://a.example/b', parts: [text('https://a.example/b')] },
        text('.'),
      ],
    ],
    ['[x](javascript:alert(1))', [text('[x](javascript:alert(1))')]],
    ['<b onclick="x">a</b>', [text('<b onclick="x">a</b>')]],
  ])('%s is read as written', (note, parts) => {
    expect(parseNote(note)).toEqual([{ kind: 'paragraph', parts }]);
  });

  it('of blanks has no blocks', () => {
    expect(parseNote(' \n\n ')).toEqual([]);
  });
});

it('never makes a link to anything but a web page, and always ends', () => {
  const pieces = fc.constantFrom(
    '*',
    '**',
    '_',
    '`',
    '[',
    '](',
    ')',
    'javascript:',
    'https://a',
    '\n',
    '> ',
    '- ',
    '# ',
    '```',
    'word',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (chosen) => {
      const links: string[] = [];
      const visit = (parts: NotePart[]) => {
        for (const part of parts) {
          if (part.kind === 'link') links.push(part.url);
          if ('parts' in part) visit(part.parts);
        }
      };
      for (const block of parseNote(chosen.join(''))) {
        if ('parts' in block) visit(block.parts);
        if (block.kind === 'list') for (const item of block.items) visit(item);
      }
      return links.every((url) => /^https?:\/\//u.test(url));
    }),
  );
});
