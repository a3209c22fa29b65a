import { expect, it } from 'vitest';
import { hashWord } from './tokens.ts';
import { WordTable } from './word-table.ts';

const find = (table: WordTable, word: string, folded = word) =>
  table.find(word, 0, word.length, hashWord(folded));

it('knows a word again and says what it is made of', () => {
  const table = new WordTable();
  const first = find(table, 'releasing');
  const second = find(table, 'the');
  expect(find(table, 'releasing')).toBe(first);
  expect(second).not.toBe(first);
  expect(table.folded[first]).toBe('releasing');
  expect(table.stems[first]).toBe('releas');
  expect(table.isContent.slice(0, 2)).toEqual([1, 0]);
});

it('folds a word as it is written the first time', () => {
  const table = new WordTable();
  expect(table.folded[find(table, 'Élan', 'elan')]).toBe('elan');
});

it('keeps numbering when it has no room left', () => {
  const table = new WordTable();
  const numbers = Array.from({ length: 70_000 }, (_, at) => find(table, `w${at}`));
  expect(table.isFull).toBe(true);
  expect(table.folded[numbers[69_999] as number]).toBe('w69999');
});
