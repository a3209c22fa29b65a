import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../reading/types.ts';
import { findSentences } from './sentences.ts';

function split(text: string): string[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    blocks.push({ start, end: start + line.length, kind: 'paragraph' });
    start += line.length + 1;
  }
  return findSentences({ text, blocks }).map((one) => text.slice(one.start, one.end));
}

describe('findSentences', () => {
  it.each([
    [['One ended.', 'Another began.'], 'a full stop'],
    [['Dr. Basem Naim met the U.S. envoy on Jan. 5.', 'He left.'], 'titles, countries, months'],
    [
      ['Talks with the U.S. The group agreed.'],
      'no split inside',
      ['Talks with the U.S.', 'The group agreed.'],
    ],
    [['George W. Bush and J. K. Rowling spoke.'], 'initials'],
    [['Sens. Warren and Sanders met Reps. Ash and Oak.', 'Profs. came.'], 'titles of several'],
    [['It costs 1.5 million.', 'It grew.'], 'decimals'],
    [['“Is it over?” he asked.', 'Nobody knew.'], 'a question in a quotation'],
    [['He said: “It is over.”', 'She left.'], 'a quotation that ends the sentence'],
    [['«Nous partons.»', 'Il part.'], 'guillemets'],
    [['Really?!', 'Yes…', 'No.'], 'several marks'],
    [['It was … odd.'], 'an ellipsis inside'],
    [['Police found No. 5 at 3 p.m. on Monday.'], 'numbers and hours'],
    [
      ['The plan ended.', 'The war went on.'],
      'a missing space',
      undefined,
      'The plan ended.The war went on.',
    ],
  ] as [string[], string, string[]?, string?][])('%j: %s', (parts, _reason, expected, text) => {
    expect(split(text ?? parts.join(' '))).toEqual(expected ?? parts);
  });

  it('never lets a sentence leave its block', () => {
    expect(split('A heading without a stop\nThe text begins')).toHaveLength(2);
  });

  it('covers every letter once, in order', () => {
    const piece = fc.constantFrom(
      'A',
      'b',
      '. ',
      '! ',
      '? ',
      'U.S. ',
      '“',
      '”',
      ' ',
      '\n',
      '… ',
      'Mr. ',
      '3.5 ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const squeeze = (value: string) => value.replace(/\s/gu, '');
        return squeeze(split(text).join('')) === squeeze(text);
      }),
    );
  });
});
