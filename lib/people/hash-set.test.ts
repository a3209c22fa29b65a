import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashSet } from './hash-set.ts';

const hash = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 0, max: 40 }));

describe('a set of hashes', () => {
  it('has what was put in and nothing else, zero and colliding low bits included', () => {
    fc.assert(
      fc.property(fc.array(hash), fc.array(hash), (members, asked) => {
        const set = new HashSet();
        const expected = new Set(members);
        for (const member of members) set.add(member);
        for (const one of [...members, ...asked]) expect(set.has(one)).toBe(expected.has(one));
      }),
    );
  });

  it('grows beyond what it was made for', () => {
    const set = new HashSet(4);
    for (let at = 0; at < 1000; at++) set.add((at << 20) >>> 0);
    for (let at = 0; at < 1000; at++) expect(set.has((at << 20) >>> 0)).toBe(true);
    expect(set.has(7)).toBe(false);
  });
});
