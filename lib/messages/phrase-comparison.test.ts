import { describe, expect, it } from 'vitest';
import { loadEnglishMessages } from '../../scripts/cli/english-messages.ts';
import type { Reason, Said, Summary } from '../reading/said.ts';
import { createMessages } from './create-messages.ts';
import { phraseReason, phraseSaid, phraseSummary } from './phrase-comparison.ts';
import { translateFromTree } from './translate-from-tree.ts';

const held: Said = { key: 'position', label: 'still held' };
const released: Said = { key: 'position', label: 'released' };
const messages = loadEnglishMessages();

it.each<[Said, string]>([
  [held, 'still held'],
  [{ key: 'figure', figure: { value: 50, comparator: 'more-than', unit: '' } }, 'more than 50'],
  [{ key: 'saysSo' }, 'says so'],
  [{ key: 'denies' }, 'denied'],
  [{ key: 'denies', of: held }, 'denied (still held)'],
  [{ key: 'conditional', of: held }, 'only as a condition or plan (still held)'],
  [{ key: 'asks' }, 'only as a question'],
])('%o reads "%s"', (said, words) => {
  expect(phraseSaid(said, messages)).toBe(words);
});

it.each<[Reason, string]>([
  [{ key: 'same', there: held }, 'Both: still held'],
  [
    { key: 'compatible', here: held, there: released },
    'This page: still held; this source: released; both can be so',
  ],
  [
    { key: 'higher', here: held, there: released },
    'This page: still held; this source, higher: released',
  ],
  [
    { key: 'earlier', here: held, there: released },
    'This page: still held; earlier in this source: released',
  ],
  [{ key: 'beside', here: held, there: released }, 'This page: still held; this source: released'],
  [{ key: 'undecided', there: held }, 'This source: still held; this page leaves it open'],
  [{ key: 'alone', there: held }, 'This source: still held'],
])('the reason %o reads "%s"', (reason, words) => {
  expect(phraseReason(reason, messages)).toBe(words);
});

describe('the line for a list', () => {
  const camps = [{ said: released, sources: 2 }];
  it.each<[Summary, string]>([
    [
      { key: 'differs', here: held, camps, agreeing: 1 },
      'This page: still held · 2 sources: released · 1 says the same',
    ],
    [
      { key: 'older', here: held, camps, agreeing: 2 },
      'This page: still held · 2 earlier sources: released · 2 say the same',
    ],
    [
      { key: 'newer', here: held, camps: [{ said: released, sources: 1 }], agreeing: 0 },
      'This page: still held · 1 later source: released',
    ],
    [
      { key: 'agrees', here: held, agreeing: 4, total: 5 },
      'This page: still held · 4 of 5 other sources say the same',
    ],
    [{ key: 'agrees', agreeing: 1, total: 5 }, '1 of 5 other sources says the same'],
    [{ key: 'agrees', agreeing: 1, total: 1 }, '1 other source says the same'],
    [{ key: 'agrees', agreeing: 3, total: 3 }, '3 other sources say the same'],
    [{ key: 'onlyHere', here: held }, 'Only this page: still held'],
    [{ key: 'onlyHere' }, 'Only this page speaks to this'],
    [{ key: 'related', camps, agreeing: 0 }, '2 sources: released'],
  ])('%o reads "%s"', (summary, line) => {
    expect(phraseSummary(summary, messages)).toBe(line);
  });
});

it('keeps the data’s words together within a line that runs the other way', () => {
  const arabic = createMessages(translateFromTree({ locale: 'ar' }), 'ar');
  expect(phraseSaid(held, arabic)).toBe('\u2068still held\u2069');
});
