import { describe, expect, it } from 'vitest';
import type { Claim } from '../dataset/types.ts';
import { type CompiledLine, compileCues } from './compile-cues.ts';
import { matchLine, pickClosest } from './match-cues.ts';
import { readWords } from './read-words.ts';

const CLAIM: Claim = {
  id: 's/claims/c',
  text: '',
  kind: 'event',
  topic: '',
  about: [],
  positions: [],
  match: { needs: [], unless: [] },
  wordings: [],
  evidence: [],
  notes: [],
  links: [],
  keywords: [],
};

const compile = (line: string) =>
  compileCues({ ...CLAIM, match: { needs: [line], unless: [] } }).needs[0] as CompiledLine;

function match(line: string, text: string): string[][] {
  const words = readWords(text, [
    {
      start: 0,
      end: 4,
      entities: ['s/people/naim'],
      how: { rule: 'full-name', name: 'Naim' },
      score: 1,
    },
  ]);
  const found = matchLine(
    { words, range: { from: 0, to: words.count }, quantities: [] },
    compile(line),
  );
  return found.map((way) => way.words.map((at) => words.folded[at] as string));
}

describe('matchLine', () => {
  it.each([
    ['release', 'They were releasing him', [['releasing']], 'any form'],
    ['hand over', 'ready to hand it over now', [['hand', 'over']], 'a small word between'],
    ['hand over', 'a hand was raised while talks were over', [], 'too much between'],
    ['"last American"', 'the last American hostage', [['last', 'american']], 'side by side'],
    ['"last American"', 'the last of the American hostages', [], 'not side by side'],
    ['"released"', 'they release him', [], 'another form'],
    ['dismantl*', 'its dismantlement', [['dismantlement']], 'beginning of a word'],
    ['@people/naim', 'Naim spoke', [['naim']], 'an entity, made whole with the story'],
    ['a1 + b2', 'b2 before a1', [['b2', 'a1']], 'both in any order'],
    ['reject', 'they spurned it', [['spurned']], 'another word for it'],
    ['reject', 'they turned it down', [['turned', 'down']], 'other words for it'],
    ['release', 'they turned him over', [['turned', 'over']], 'what says more than the word'],
    ['turn over', 'they released him', [], 'and not the other way round'],
    ['"rejected"', 'they turned it down', [], 'exact words alone'],
    ['"U.S."', 'the U.S. agreed', [['u', 's']], 'an abbreviation'],
  ])('%s in "%s"', (line, text, expected, _reason) => {
    expect(match(line, text)).toEqual(expected);
  });
});

it('picks the ways that stand close together', () => {
  const lines = [
    [{ words: [30], specificity: 1 }],
    [
      { words: [2], specificity: 1 },
      { words: [28], specificity: 1 },
    ],
  ];
  expect(pickClosest(lines).map(({ words }) => words)).toEqual([[30], [28]]);
});
