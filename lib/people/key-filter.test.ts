import { describe, expect, it } from 'vitest';
import { hashWord } from '../text/tokens.ts';
import { addKey, admits, admitsSecond, createFilter, filterShift, mayHave } from './key-filter.ts';

const keysOf = (word: string, count: number) =>
  Array.from({ length: count }, (_, at) => hashWord(`${word}${at}`));

describe('a filter of keys', () => {
  it.each([0, 1, 31, 5000])('has every one of its %i members', (count) => {
    const keys = keysOf('member', count);
    const filter = createFilter(new Set(keys), 8);
    const shift = filterShift(filter.length);
    expect(keys.every((key) => mayHave(filter, shift, key))).toBe(true);
  });

  it('lets few strangers through', () => {
    const filter = createFilter(new Set(keysOf('member', 4096)), 16);
    const shift = filterShift(filter.length);
    const passed = keysOf('stranger', 10_000).filter((key) => mayHave(filter, shift, key));
    expect(passed.length).toBeLessThan(300);
  });

  it('may be one of several in an array', () => {
    const both = new Uint32Array(64);
    addKey(both.subarray(32), 0xdeadbeef);
    const shift = filterShift(32);
    expect(admits(both, shift, 0xdeadbeef, 32)).toBe(1);
    expect(admits(both, shift, 0xdeadbeef)).toBe(0);
  });

  it('holds a second set in the same places, and tells the two apart', () => {
    const [one, other] = [keysOf('one', 1000), keysOf('other', 1000)];
    const filter = createFilter(new Set(one), 16, new Set(other));
    const shift = filterShift(filter.length);
    expect(other.every((key) => admitsSecond(filter, shift, key) === 1)).toBe(true);
    expect(one.every((key) => mayHave(filter, shift, key))).toBe(true);
    expect(other.filter((key) => mayHave(filter, shift, key)).length).toBeLessThan(100);
    expect(one.filter((key) => admitsSecond(filter, shift, key) === 1).length).toBeLessThan(100);
  });
});
