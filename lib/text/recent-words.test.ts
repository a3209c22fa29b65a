import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from './fold.ts';
import { foldRecent } from './recent-words.ts';

describe('foldRecent', () => {
  it('folds like foldWord, whatever stood at the same place before', () => {
    const unit = fc.constantFrom(...'aAéßŒłO’1 -日', '\u0301', '\u00ad', '\u1112\u1161\u11ab');
    const text = fc.oneof(fc.string({ unit, maxLength: 6 }), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.nat(3))), (asked) => {
        for (const [word, hash] of asked) {
          const whole = `x ${word} y`;
          const end = 2 + word.length;
          expect(foldRecent(whole, 2, end, hash)).toBe(foldWord(whole, 2, end));
        }
      }),
    );
  });

  it('tells words apart whose hashes are the same', () => {
    expect(foldRecent('Merkel', 0, 6, 77)).toBe('merkel');
    expect(foldRecent('Merz', 0, 4, 77)).toBe('merz');
    expect(foldRecent('MERZ', 0, 4, 77)).toBe('merz');
    expect(foldRecent('Merkel', 0, 6, 77)).toBe('merkel');
  });
});
