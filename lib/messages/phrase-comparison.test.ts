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
  [{ key: 'compatible', here: held, there: released }, 'released; both can be so'],
  [{ key: 'higher', here: held, there: released }, 'released, a higher figure'],
  [{ key: 'lower', here: held, there: released }, 'released, a lower figure'],
  [{ key: 'earlier', here: held, there: released }, 'Earlier: released'],
  [{ key: 'later', here: held, there: released }, 'Later: released'],
  [{ key: 'beside', here: held, there: released }, 'released'],
  [{ key: 'undecided', there: held }, 'still held; this page leaves it open'],
  [{ key: 'alone', there: held }, 'still held'],
])('the reason %o reads "%s"', (reason, words) => {
  expect(phraseReason(reason, messages)).toBe(words);
});

describe('the line for a list', () => {
  const camps = [{ said: released, sources: 2, voices: 2 }];
  const of = (sources: number, voices = sources) => ({ sources, voices });
  it.each<[Summary, string]>([
    [
      { key: 'differs', here: held, camps, same: of(1), compatible: of(0) },
      'This page: still held · 2 sources: released · 1 says the same',
    ],
    [
      { key: 'older', here: held, camps, same: of(2), compatible: of(1) },
      'This page: still held · 2 earlier sources: released · 2 say the same · 1 does not contradict it',
    ],
    [
      {
        ...{ key: 'newer', here: held, same: of(0), compatible: of(0) },
        camps: [{ said: released, ...of(1) }],
      },
      'This page: still held · 1 later source: released',
    ],
    [
      { key: 'agrees', here: held, camps: [], same: of(3, 1), compatible: of(1) },
      'This page: still held · 3 other sources say the same (1 independent voice) · 1 does not contradict it',
    ],
    [{ key: 'agrees', camps: [], same: of(1), compatible: of(0) }, '1 other source says the same'],
    [
      { key: 'agrees', here: held, camps: [], same: of(0), compatible: of(2) },
      'This page: still held · 2 other sources do not contradict it',
    ],
    [
      {
        ...{ key: 'related', same: of(0), compatible: of(0) },
        camps: [{ said: released, ...of(3, 2) }],
      },
      '3 sources: released (2 independent voices)',
    ],
    [
      {
        ...{ key: 'related', same: of(0), compatible: of(0) },
        camps: [{ said: released, ...of(1, 2) }],
      },
      '1 source: released (2 independent voices)',
    ],
    [{ key: 'onlyHere', here: held }, 'Only this page: still held'],
    [{ key: 'onlyHere' }, 'Only this page speaks to this'],
  ])('%o reads "%s"', (summary, line) => {
    expect(phraseSummary(summary, messages)).toBe(line);
  });
});

it('keeps the data’s words together within a line that runs the other way', () => {
  const arabic = createMessages(translateFromTree({ locale: 'ar' }), 'ar');
  expect(phraseSaid(held, arabic)).toBe('\u2068still held\u2069');
});
