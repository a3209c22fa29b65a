import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { formatYaml } from './format-yaml.ts';
import { describeJsonSchema } from './json-schema.ts';

const CLAIM = describeJsonSchema('claim');
const format = (text: string) => formatYaml(text, CLAIM);

describe('the canonical form', () => {
  it.each([
    ['orders fields as the dictionary does', 'kind: event\ntext: a\n', 'text: a\nkind: event\n'],
    ['puts unknown fields last, in their order', 'z: 1\ny: 2\ntext: a\n', 'text: a\nz: 1\ny: 2\n'],
    [
      'orders fields of list entries',
      'links:\n  - {claim: b, relation: c}\n',
      'links:\n  - relation: c\n    claim: b\n',
    ],
    ['takes away quotes that YAML does not need', "text: 'a b'\n", 'text: a b\n'],
    ['keeps quotes that YAML needs', 'text: "a: b"\n', "text: 'a: b'\n"],
    ['writes a text on one line', 'text: >-\n  a\n  b\n', 'text: a b\n'],
    [
      'puts ids in brackets',
      'about:\n  - people/a\n  - people/b\n',
      'about: [people/a, people/b]\n',
    ],
    ['opens brackets elsewhere', 'needs: [a, b]\n', 'needs:\n  - a\n  - b\n'],
    ['writes invisible signs as escapes', 'text: a\u00a0b\n', 'text: "a\\_b"\n'],
    [
      'keeps a comment with its field',
      '# why\nkind: event\ntext: a\n',
      'text: a\n# why\nkind: event\n',
    ],
    ['leaves broken YAML as it is', 'text: "a\n', 'text: "a\n'],
    ['leaves an empty file as it is', '', ''],
  ])('%s', (_, given, canonical) => {
    expect(format(given)).toBe(canonical);
  });

  it('opens brackets that do not fit on the line', () => {
    const ids = Array.from({ length: 6 }, (_, index) => `people/somebody-with-a-name-${index}`);
    const canonical = `about:\n${ids.map((id) => `  - ${id}\n`).join('')}`;
    expect(format(`about: [${ids.join(', ')}]\n`)).toBe(canonical);
  });

  it('says the same, and stays as it is the second time', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1 });
    const record = fc.record({
      text: texts,
      needs: fc.array(texts),
      about: fc.array(texts),
      more: texts,
    });
    fc.assert(
      fc.property(record, (value) => {
        const canonical = format(stringify(value));
        expect(parse(canonical)).toEqual(value);
        expect(format(canonical)).toBe(canonical);
      }),
    );
  });

  it('keeps what the claims of the data say, comments included', () => {
    for (const story of readdirSync('data/stories')) {
      for (const name of readdirSync(`data/stories/${story}/claims`)) {
        const written = readFileSync(`data/stories/${story}/claims/${name}`, 'utf8');
        const canonical = format(written);
        expect(parse(canonical), name).toEqual(parse(written));
        const comments = (text: string) => text.match(/^\s*#.*$/gm)?.map((it) => it.trim()) ?? [];
        expect(comments(canonical).sort(), name).toEqual(comments(written).sort());
      }
    }
  });
});
