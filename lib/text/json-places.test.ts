import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonPlace } from './json-places.ts';

const text = '{ "a": [1, {"b c": "x\\"]"}], "d\\u0065": { "f": null } }';
const from = (path: (string | number)[], isKey?: boolean) =>
  text.slice(findJsonPlace(text, path, isKey));

describe('the place of a field', () => {
  it.each<[(string | number)[], string]>([
    [[], '{ "a"'],
    [['a'], '[1, {'],
    [['a', 0], '1, {'],
    [['a', 1, 'b c'], '"x\\"]"'],
    [['de', 'f'], 'null }'],
  ])('%j is that of its value', (path, begins) => {
    expect(from(path)).toMatch(startOf(begins));
  });

  it('is that of its name where the name is meant', () => {
    expect(from(['de'], true)).toMatch(startOf('"d\\u0065"'));
  });

  it.each<[(string | number)[], string]>([
    [['gone'], '{ "a"'],
    [['a', 7], '[1, {'],
    [['de', 'gone', 'deeper'], '{ "f"'],
  ])('%j, which is not there, is that of what would hold it', (path, begins) => {
    expect(from(path)).toMatch(startOf(begins));
    expect(from(path, true)).toMatch(startOf(begins));
  });

  it('is where the value stands in any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const written = JSON.stringify({ before: [1], it: JSON.parse(json), after: 2 });
        const rest = written.slice(findJsonPlace(written, ['it']));
        expect(rest.startsWith(JSON.stringify(JSON.parse(json)))).toBe(true);
      }),
    );
  });
});

const startOf = (words: string) => new RegExp(`^${RegExp.escape(words)}`);
