import { expect, it } from 'vitest';
import { closeDirections } from './isolate.ts';

it.each([
  ['plain words', 'plain words'],
  ['\u202eAda\u202c Keel', '\u202eAda\u202c Keel'],
  ['\u2068\u202eAda\u202c\u2069', '\u2068\u202eAda\u202c\u2069'],
  ['\u202eAda Keel', 'Ada Keel'],
  ['Ada\u2069 Keel\u202c', 'Ada Keel'],
  ['\u2067Ada\u202c Keel\u2069', 'Ada Keel'],
  ['\u202a\u2066Ada\u202c\u2069', 'Ada'],
])('keeps the marks of %j that reach no further than the words', (text, kept) => {
  expect(closeDirections(text)).toBe(kept);
});
