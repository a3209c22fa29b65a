import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findQuoteMarks } from './quote-marks.ts';

it.each([
  ['It sank.', 'It sank.', false],
  ['“It sank.”', 'It sank.', false],
  ['"It sank."', 'It sank.', false],
  ['„Es sank.“', 'Es sank.', false],
  ['“It sank, says the harbour', 'It sank, says the harbour', false],
  ['It sank,” says the harbour.', 'It sank,” says the harbour.', false],
  ['and it sank.”', 'and it sank.', false],
  ['“It sank,” says the harbour.', '“It sank,” says the harbour.', true],
  ['The harbour says: “It sank.”', 'The harbour says: “It sank.”', true],
  ['"It sank," it says, "at noon."', '"It sank," it says, "at noon."', true],
  ['the “good ship” sank', 'the “good ship” sank', false],
  ['“', '', false],
  ['', '', false],
])('of %s leaves %s, and a pair of its own: %s', (text, left, hasOwn) => {
  const marks = findQuoteMarks(text);
  expect([text.slice(marks.start, marks.end), marks.hasOwn]).toEqual([left, hasOwn]);
});

it('takes one mark at each end at most, and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('“', '”', '"', '„', 'a', ' ') }), (text) => {
      const { start, end } = findQuoteMarks(text);
      expect(start).toBeLessThanOrEqual(end);
      expect(text.slice(0, start)).toMatch(/^[“”"„]?$/u);
      expect(text.slice(end)).toMatch(/^[“”"„]?$/u);
    }),
  );
});
