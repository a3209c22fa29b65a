import { describe, expect, it } from 'vitest';
import { CLASS, firstUnit, foldWord, lookUp, WIDE } from './fold.ts';

/** What Unicode says of a letter, without what the fold knows beyond it (ł, ß, æ …). */
const decomposed = (char: string) =>
  char
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|ʼ/gu, '');

const latin = Array.from({ length: 0x180 - 0xc0 }, (_, at) =>
  String.fromCharCode(0xc0 + at),
).filter((char) => /\p{L}/u.test(char));

describe('the fold table', () => {
  it.each(latin)('folds %s as its decomposition says, where it has one', (char) => {
    const base = decomposed(char);
    expect(foldWord(char)).toMatch(/^[a-zĸ]{1,2}$|^l·$/);
    if (/^[a-z]+$/.test(base)) expect(foldWord(char)).toBe(base === 'ı' ? 'i' : base);
  });

  it.each(latin)('knows the case of %s', (char) => {
    const kind = (lookUp(char.charCodeAt(0)) >>> 16) & 15;
    const small = char.toUpperCase() === char ? CLASS.PLAIN : CLASS.LETTER;
    expect(kind).toBe(char.toLowerCase() === char ? small : CLASS.UPPER);
  });

  it.each([
    ['Ærø', 'aero'],
    ['Þórður', 'thordur'],
    ['Łódź', 'lodz'],
    ['Œuvre', 'oeuvre'],
    ['Straße', 'strasse'],
    ['İzmir', 'izmir'],
  ])('folds %s to %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it('marks letters that fold to two', () => {
    const found = lookUp('Æ'.charCodeAt(0));
    expect(found & WIDE).toBe(WIDE);
    expect(String.fromCharCode(firstUnit(found))).toBe('a');
  });
});
