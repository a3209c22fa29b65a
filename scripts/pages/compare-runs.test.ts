import { expect, it } from 'vitest';
import { compareRuns } from './compare-runs.ts';

it('says "same" where a run with the extension is like any run without', () => {
  expect(compareRuns([['a'], ['b']], [['b']])).toEqual({ kind: 'same' });
});

it('charges what every run adds and no control has', () => {
  expect(
    compareRuns(
      [['a'], ['a']],
      [
        ['a', 'mark'],
        ['a', 'mark'],
      ],
    ),
  ).toEqual({ kind: 'different', added: ['mark'], missing: [] });
});

it('charges what every control has and no run does', () => {
  expect(
    compareRuns(
      [
        ['a', 'b'],
        ['b', 'c', 'a'],
      ],
      [['a']],
    ),
  ).toEqual({
    kind: 'different',
    added: [],
    missing: ['b'],
  });
});

it('counts lines: one more of a kind is one too many', () => {
  expect(compareRuns([['x', 'x']], [['x', 'x', 'x']])).toMatchObject({ added: ['x'] });
});

it('calls it noise where a page differs from load to load and no way is ours', () => {
  expect(
    compareRuns(
      [
        ['a', '1'],
        ['a', '2'],
      ],
      [
        ['a', '3'],
        ['a', '4'],
      ],
    ),
  ).toEqual({
    kind: 'noise',
  });
});

it('calls it a difference where a quiet page comes in another order', () => {
  expect(
    compareRuns(
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
      [
        ['b', 'a'],
        ['b', 'a'],
      ],
    ),
  ).toMatchObject({
    kind: 'different',
  });
});

it('takes ids and times that scripts make anew for equal only where asked to', () => {
  const controls = [['<i id=0a1b2c3d4e>'], ['<i id=1b2c3d4e5f>']];
  const runs = [['<i id=deadbeef99>'], ['<i id=deadbeef99>']];
  expect(compareRuns(controls, runs, true)).toEqual({ kind: 'noise' });
  expect(compareRuns(controls, runs)).toMatchObject({ added: ['<i id=deadbeef99>'] });
});
