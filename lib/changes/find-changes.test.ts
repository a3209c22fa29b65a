import { describe, expect, it } from 'vitest';
import { countChanges, findChanges } from './find-changes.ts';
import type { ChangeDetail, ChangeLog, ReaderChange } from './types.ts';

const KEEL = 'ferry/people/keel';
const SUNK = 'ferry/claims/sunk';

const text = (value: string) => ({ text: value });
const changed = (id: string, ...details: ChangeDetail[]): ReaderChange => ({
  ...{ id, name: id, change: 'changed', details },
});
const summary = (before: string, after: string): ChangeDetail => ({
  ...{ part: 'summary', before: text(before), after: text(after) },
});

const log = (...steps: ReaderChange[][]): ChangeLog => ({
  release: `2026-01-0${steps.length + 1}`,
  releases: steps.map((changes, index) => ({
    release: `2026-01-0${index + 2}`,
    base: `2026-01-0${index + 1}`,
    changes,
  })),
});

describe('what changed for a page', () => {
  it('is nothing with the release of now', () => {
    expect(findChanges(log([changed(KEEL, summary('a', 'b'))]), '2026-01-02', [KEEL])).toEqual([]);
  });

  it('cannot be said where the log does not reach back so far', () => {
    expect(findChanges(log([]), '2025-12-31', [KEEL])).toBeUndefined();
    expect(findChanges({ releases: [] }, '2025-12-31', [KEEL])).toBeUndefined();
  });

  it('is of its own people and claims only, in the order of the page', () => {
    const all = log([
      changed(SUNK, { part: 'evidence', of: 'Times', after: text('sunk') }),
      changed('ferry/people/other', summary('a', 'b')),
      { id: KEEL, name: 'Keel', change: 'added' },
    ]);
    const found = findChanges(all, '2026-01-01', [KEEL, SUNK, KEEL]);
    expect(found?.map(({ id }) => id)).toEqual([KEEL, SUNK]);
    expect(countChanges(found ?? [])).toBe(2);
  });

  it('is put together from all releases since', () => {
    const all = log([changed(KEEL, summary('a', 'b'))], [], [changed(KEEL, summary('b', 'c'))]);
    expect(findChanges(all, '2026-01-01', [KEEL])).toEqual([changed(KEEL, summary('a', 'c'))]);
    expect(findChanges(all, '2026-01-02', [KEEL])).toEqual([changed(KEEL, summary('b', 'c'))]);
  });

  it('leaves out what came and went, or was changed and changed back', () => {
    const spelled = { part: 'spelling' } as const;
    const all = log(
      [changed(KEEL, summary('a', 'b'), { ...spelled, after: text('Kiel') })],
      [changed(KEEL, summary('b', 'a'), { ...spelled, before: text('Kiel') })],
    );
    expect(findChanges(all, '2026-01-01', [KEEL])).toEqual([]);
  });

  it('is one thing for a record that was added and then changed', () => {
    const all = log(
      [{ id: KEEL, name: 'Keel', change: 'added' }],
      [changed(KEEL, summary('a', 'b'))],
    );
    expect(findChanges(all, '2026-01-01', [KEEL])).toEqual([
      { id: KEEL, name: KEEL, change: 'added' },
    ]);
  });
});
