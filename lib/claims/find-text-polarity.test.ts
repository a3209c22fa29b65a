import { expect, it } from 'vitest';
import type { Claim } from '../dataset/types.ts';
import { findTextPolarity } from './find-text-polarity.ts';
import { CLAIMS } from './test-claims.ts';

const claimOf = (text: string): Claim => ({ ...(CLAIMS[0] as Claim), text });

it.each([
  ['The crane was painted red.', 'The crane is painted red.', 'asserts'],
  ['The crane was not painted red.', 'The crane is painted red.', 'denies'],
  ['Was the crane painted red?', 'The crane is painted red.', 'asks'],
  ['The crane would be painted red.', 'The crane is painted red.', 'conditional'],
  ['The crane was not painted.', 'The crane was not painted.', 'asserts'],
  ['Trams are slow.', 'The crane is painted red.', 'asserts'],
])('"%s" beside "%s": %s', (text, claim, expected) => {
  expect(findTextPolarity(text, claimOf(claim))).toBe(expected);
});
