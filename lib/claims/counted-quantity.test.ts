import { expect, it } from 'vitest';
import type { Claim } from '../dataset/types.ts';
import { findQuantities } from '../quantities/find-quantities.ts';
import { compileCues } from './compile-cues.ts';
import { findCountedQuantity } from './counted-quantity.ts';
import { readWords } from './read-words.ts';
import { CLAIMS } from './test-claims.ts';

const claimOf = (cue: string): Claim => ({
  ...(CLAIMS[0] as Claim),
  kind: 'figure',
  match: { needs: ['#', cue], unless: [], counts: 'sailor' },
  positions: [
    {
      id: 'known',
      label: 'known',
      figure: { value: 9, comparator: 'exactly', unit: 'person' },
      ...{ cues: [], wordings: [], compatibleWith: [] },
    },
  ],
});

it.each([
  ['46 sailors were killed and at least 12 were hurt.', 'hurt', 12],
  ['46 sailors were killed and at least 12 were hurt.', 'kill', 46],
  ['Three sailors died when a mast fell on Pier 22 in Aver.', 'mast', 3],
  ['In Aver 35 sailors died.', 'die', 35],
  ['The storm broke 12 masts.', 'break', undefined],
])('of "%s" a claim on sailors and "%s" takes %s', (text, cue, expected) => {
  const claim = claimOf(cue);
  const sentence = { start: 0, end: text.length };
  const quantities = findQuantities(text, sentence);
  const words = readWords(text);
  const found = findCountedQuantity(claim, compileCues(claim), words, sentence, quantities);
  expect(found?.value).toBe(expected);
});
