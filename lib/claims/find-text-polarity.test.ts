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
  ['The crane might be painted red.', 'The crane will be painted red.', 'conditional'],
  ['They dropped their plan to paint the crane red.', 'The crane is painted red.', 'denies'],
  ['They dropped by and painted the crane red.', 'The crane is painted red.', 'asserts'],
  ['Nothing rests before the crane is painted red.', 'The crane is painted red.', 'asserts'],
  ['The crane rusts because nobody painted it red.', 'The crane rusts.', 'asserts'],
  ['Asked if the crane is painted red, he smiled.', 'The crane is painted red.', 'asks'],
  ['A red painted crane is said to lie there.', 'The crane is painted red.', 'asserts'],
  ['A red painted crane is a lie.', 'The crane is painted red.', 'denies'],
  ['No one confirmed that the crane is painted red.', 'The crane is painted red.', 'conditional'],
  ['They confirmed that the crane is painted red.', 'The crane is painted red.', 'asserts'],
  ['The mayor doubted that the crane is painted red.', 'The crane is painted red.', 'conditional'],
  ['There is no doubt that the crane is painted red.', 'The crane is painted red.', 'asserts'],
  ['There is little doubt that the crane is red.', 'The crane is red.', 'asserts'],
  ['The town has yet to paint the crane red.', 'The crane is painted red.', 'denies'],
  ['Reports that the crane is painted red are wrong.', 'The crane is painted red.', 'denies'],
  ['Trams are slow.', 'The crane is painted red.', 'asserts'],
])('"%s" beside "%s": %s', (text, claim, expected) => {
  expect(findTextPolarity(text, claimOf(claim))).toBe(expected);
});
