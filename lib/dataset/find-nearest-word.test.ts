import { describe, expect, it } from 'vitest';
import { findNearestWord, suggestWord } from './find-nearest-word.ts';

describe('findNearestWord', () => {
  it.each([
    ['quotes', ['quote', 'source'], 'quote'],
    ['soruce', ['quote', 'source'], 'source'],
    ['backgrund', ['background', 'names'], 'background'],
    ['nmae', ['names', 'name'], 'name'],
    ['colour', ['quote', 'source'], undefined],
    ['x', [], undefined],
  ])('takes "%s" among %j for %s', (word, known, expected) => {
    expect(findNearestWord(word, known)).toBe(expected);
  });

  it('gives other advice where nothing is near', () => {
    expect(suggestWord('colour', ['quote'], 'take it out')).toBe('take it out');
    expect(suggestWord('quotes', ['quote'], 'take it out')).toBe('did you mean "quote"?');
  });
});
