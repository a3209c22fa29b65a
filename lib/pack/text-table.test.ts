import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openContainer, writeContainer } from './container.ts';
import { buildTextTable, sortByBytes, TextTable } from './text-table.ts';

function tableOf(texts: readonly string[]): TextTable {
  const opened = openContainer(writeContainer(buildTextTable('t', texts)));
  if (!opened.ok) throw new Error(opened.error.message);
  return new TextTable(opened.value, 't');
}

const text = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((it) => !it.startsWith('\ufeff'));
const texts = fc.uniqueArray(text).map((it) => sortByBytes(it, (one) => one));

describe('TextTable', () => {
  it('gives every text back, and nothing beyond the last', () => {
    fc.assert(
      fc.property(fc.array(text), (all) => {
        const table = tableOf(all);
        expect(all.map((_, index) => table.at(index))).toEqual(all);
        expect(table.at(all.length)).toBeUndefined();
        expect(table.at(-1)).toBeUndefined();
      }),
    );
  });

  it('finds what is there and only that', () => {
    fc.assert(
      fc.property(texts, text, (all, other) => {
        const table = tableOf(all);
        expect(all.map((it) => table.find(it))).toEqual(all.map((_, index) => index));
        expect(table.find(other)).toBe(all.indexOf(other));
      }),
    );
  });

  it('finds exactly the texts that begin so', () => {
    fc.assert(
      fc.property(texts, fc.string({ unit: 'grapheme', maxLength: 2 }), (all, prefix) => {
        const { start, end } = tableOf(all).findPrefix(prefix);
        expect(all.slice(start, end)).toEqual(all.filter((it) => it.startsWith(prefix)));
      }),
    );
  });

  it('sorts as the bytes of UTF-8 do, where code units would not', () => {
    expect(sortByBytes(['\u{1f600}', '\uff5e', 'z'], (it) => it)).toEqual([
      'z',
      '\uff5e',
      '\u{1f600}',
    ]);
  });
});
