import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FERRY } from '../reading/test-pack.ts';
import { compareParts, listClaimParts, listEntityParts, type Part } from './list-parts.ts';

const spelling = (text: string): Part => ({ part: 'spelling', value: { text } });
const quote = (of: string, text: string): Part => ({ part: 'evidence', of, value: { text } });

describe('what a record says', () => {
  it('is its names, roles and quotes, each under what it is, and nothing on how it is found', () => {
    const [keel] = FERRY.entities;
    const [claim] = FERRY.claims;
    if (!keel || !claim) throw new Error('the ferry has no people or claims');
    const parts = listEntityParts(keel, (id) => (id.includes('/') ? 'the harbour' : id));
    expect(parts).toContainEqual({ part: 'name', value: { text: 'Ada Keel' } });
    expect(parts).toContainEqual(spelling('Ada Kiel'));
    expect(parts).toContainEqual({
      part: 'role',
      value: { text: 'harbour master, the harbour' },
    });
    expect(parts).toContainEqual({
      part: 'role',
      value: { text: 'pilot', start: '2010', end: '2019' },
    });
    const matched = { ...claim, match: { needs: ['anything'], unless: [] }, wordings: ['Other.'] };
    const labelOf = (id: string) => id;
    expect(listClaimParts(matched, labelOf)).toEqual(listClaimParts(claim, labelOf));
    expect(listClaimParts(claim, labelOf)[0]).toEqual({
      part: 'text',
      value: { text: claim.text },
    });
  });
});

describe('two lists of parts', () => {
  it.each<[string, Part[], Part[], object[]]>([
    ['equal', [spelling('A')], [spelling('A')], []],
    ['in another order', [spelling('A'), spelling('B')], [spelling('B'), spelling('A')], []],
    [
      'with one in another’s place',
      [spelling('A'), spelling('B')],
      [spelling('A'), spelling('C')],
      [{ part: 'spelling', before: { text: 'B' }, after: { text: 'C' } }],
    ],
    [
      'with one more and others gone',
      [spelling('A'), spelling('B')],
      [spelling('C')],
      [
        { part: 'spelling', after: { text: 'C' } },
        { part: 'spelling', before: { text: 'A' } },
        { part: 'spelling', before: { text: 'B' } },
      ],
    ],
    [
      'of which one source says otherwise and another is new',
      [quote('Times', 'sunk')],
      [quote('Times', 'afloat'), quote('Herald', 'sunk')],
      [
        { part: 'evidence', of: 'Times', before: { text: 'sunk' }, after: { text: 'afloat' } },
        { part: 'evidence', of: 'Herald', after: { text: 'sunk' } },
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(compareParts(before, after)).toEqual(expected);
  });

  it('differ one way as the other, with before and after exchanged', () => {
    const parts = fc.array(fc.constantFrom('A', 'B', 'C').map(spelling), { maxLength: 6 });
    fc.assert(
      fc.property(parts, parts, (before, after) => {
        const there = compareParts(before, after).length;
        expect(compareParts(after, before)).toHaveLength(there);
        expect(compareParts(before, before)).toEqual([]);
      }),
    );
  });
});
