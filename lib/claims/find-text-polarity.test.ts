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
  ['The crane had not been rejected.', 'The crane is rejected.', 'denies'],
  ['Officials denied that the crane was rejected.', 'The crane is rejected.', 'denies'],
  ['The crane was rejected.', 'The crane is rejected.', 'asserts'],
  ['Had the crane been painted red, all would know.', 'The crane is painted red.', 'conditional'],
  ['It is doubtful that the crane is painted red.', 'The crane is painted red.', 'conditional'],
  ['A red painted crane could not be confirmed.', 'The crane is painted red.', 'conditional'],
  ['In May the crane was painted red.', 'The crane is painted red.', 'asserts'],
  ['Trams are slow.', 'The crane is painted red.', 'asserts'],
])('"%s" beside "%s": %s', (text, claim, expected) => {
  expect(findTextPolarity(text, claimOf(claim))).toBe(expected);
});
