import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from './fold.ts';
import { GAP, hashWord, tokenise, WORD } from './tokens.ts';

const folded = (text: string) => {
  const { count, start, end } = tokenise(text);
  return Array.from({ length: count }, (_, at) => foldWord(text, start[at], end[at]));
};

const FOLDS: [why: string, text: string, words: string[]][] = [
  ['case', 'TRUMP Trump', ['trump', 'trump']],
  ['accents, composed and not', 'José Jose\u0301', ['jose', 'jose']],
  [
    'letters that Unicode does not decompose',
    'Łødź Đắk ıß ÆŒ þð',
    ['lodz', 'dak', 'iss', 'aeoe', 'thd'],
  ],
  [
    'an elided word before a capital, but no part of a name',
    "d’Emmanuel l'ONU L’ONU O’Neill D’Angelo l’un",
    ['d', 'emmanuel', 'l', 'onu', 'l', 'onu', 'oneill', 'dangelo', 'lun'],
  ],
  ['an apostrophe inside a word, straight or curly', "O'Neill O’Neill", ['oneill', 'oneill']],
  [
    'possessives and contractions, left out',
    "Trump's they’ll Hamas' don't",
    ['trump', 'they', 'hamas', 'dont'],
  ],
  ['hyphens, which part words', 'al-Assad Jean‑Claude', ['al', 'assad', 'jean', 'claude']],
  ['no-break and thin spaces', 'a\u00a0b\u202fc\u2009d', ['a', 'b', 'c', 'd']],
  ['soft hyphens, zero width, direction marks', 'Ne\u00adtan\u200bya\u2060\u200ehu', ['netanyahu']],
  ['ligatures and wide letters', 'ﬁne Ｔｒｕｍｐ', ['fine', 'trump']],
  ['digits of every script', '８５ ٣٤ ४२', ['85', '34', '42']],
  ['Cyrillic', 'Зеле́нський Ёлка', ['зеленськии', 'елка']],
  ['Greek with final sigma', 'Μητσοτάκης ΜΗΤΣΟΤΑΚΗΣ', ['μητσοτακησ', 'μητσοτακησ']],
  [
    'Arabic alefs, points and stretched letters',
    'أحمد احمد باسِم نعيـــم',
    ['احمد', 'احمد', 'باسم', 'نعيم'],
  ],
  ['Hebrew points', 'נְתַנְיָהוּ נתניהו', ['נתניהו', 'נתניהו']],
  ['Chinese by character', '习近平', ['习', '近', '平']],
  ['Hangul, composed and not', `김정${'김'.normalize('NFD')}`, ['김', '정', '김']],
  ['emoji, which are no words', 'a😀b', ['a', 'b']],
];

describe('tokenise', () => {
  it.each(FOLDS)('folds %s', (_why, text, words) => {
    expect(folded(text)).toEqual(words);
  });

  it('gives a word the hash of its folded letters', () => {
    const text = 'Straße O’Neill GRÜN 习';
    const { count, hash } = tokenise(text);
    expect([...hash.slice(0, count)]).toEqual(folded(text).map(hashWord));
  });

  it('says how words are written', () => {
    const { flags } = tokenise("Trump NATO J McConnell word 7th Biden's نعيم 平");
    expect([...flags.slice(0, 9)]).toEqual([
      WORD.CAPITAL,
      WORD.CAPITAL | WORD.CAPITALS,
      WORD.CAPITAL | WORD.LETTER,
      WORD.CAPITAL | WORD.MIXED,
      0,
      WORD.DIGIT,
      WORD.CAPITAL | WORD.POSSESSIVE,
      WORD.CASELESS,
      WORD.CASELESS | WORD.SOLO,
    ]);
  });

  it('says what stands between words, and behind the last', () => {
    const { gap } = tokenise('a, b. “C”\nd-e!');
    expect([...gap.slice(0, 6)]).toEqual([
      0,
      GAP.COMMA | GAP.SPACE,
      GAP.STOP | GAP.SPACE | GAP.QUOTE,
      GAP.QUOTE | GAP.LINE,
      GAP.HYPHEN,
      GAP.END,
    ]);
  });

  it('writes into tokens it is given, however small', () => {
    const into = tokenise('one');
    const text = 'word '.repeat(1000);
    expect(tokenise(text, into)).toBe(into);
    expect(into.count).toBe(1000);
    expect(into.end[999]).toBe(text.length - 1);
  });

  it('returns words in order inside any text, and hashes what foldWord returns', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { count, start, end, hash } = tokenise(text);
        let last = 0;
        for (let at = 0; at < count; at++) {
          expect(start[at]).toBeGreaterThanOrEqual(last);
          expect(end[at]).toBeGreaterThan(start[at] as number);
          expect(hashWord(foldWord(text, start[at], end[at]))).toBe(hash[at]);
          last = end[at] as number;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });
});
