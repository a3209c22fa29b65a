import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCueEntities, isEntityLine, parseCueExpression } from './cue-expression.ts';

function parse(line: string) {
  const result = parseCueExpression(line);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const shape = (line: string) =>
  parse(line).alternatives.map((terms) =>
    terms.map((term) => {
      if (term.kind === 'words') {
        return term.words.map((word) => word.text + (word.kind === 'prefix' ? '*' : '')).join(' ');
      }
      if (term.kind === 'exact') return `"${term.text}"`;
      return term.kind === 'entity' ? `@${term.entity}` : '#';
    }),
  );

describe('parseCueExpression', () => {
  it.each([
    ['release', [['release']], 'one word'],
    ['hand over | relinquish', [['hand over'], ['relinquish']], 'phrases are alternatives'],
    ['"last American"', [['"last American"']], 'exact words'],
    ['dismantl*', [['dismantl*']], 'beginning of a word'],
    ['lay down arm*', [['lay down arm*']], 'a star inside a phrase'],
    ['@people/edan-alexander', [['@people/edan-alexander']], 'an entity of the story'],
    ['@story-1/people/x', [['@story-1/people/x']], 'an entity of another story'],
    ['# | dozens', [['#'], ['dozens']], 'a quantity'],
    [
      'a1 + b | c + "d e" + @people/f',
      [
        ['a1', 'b'],
        ['c', '"d e"', '@people/f'],
      ],
      '+ binds tighter',
    ],
    ['"a | b"', [['"a | b"']], 'signs between quotation marks are text'],
  ])('reads %s', (line, expected, _reason) => {
    expect(shape(line)).toEqual(expected);
  });

  it.each([
    ['', 1, 'empty'],
    ['   ', 1, 'empty'],
    ['a |', 4, 'missing before the end'],
    ['| a', 1, 'missing before |'],
    ['a + | b', 5, 'missing before |'],
    ['"last American', 1, 'not closed'],
    ['“last American”', 1, 'straight quotation marks'],
    ['house | (tent)', 9, 'no brackets'],
    ['house AND garden', 7, 'write + for "and"'],
    ['house & garden', 7, 'write + for "and"'],
    ['house OR garden', 7, 'write | for "or"'],
    ['NOT garden', 1, 'a line of `unless`'],
    ['dis*mantle', 4, 'may only end'],
    ['di*', 1, 'at least three letters'],
    ['@people', 1, '@people/slug'],
    ['@people/a b', 11, 'put +'],
    ['"a b" c', 7, 'put +'],
    ['a "b c"', 3, 'put +'],
    ['release #', 9, 'stands alone'],
    ['—', 1, 'no letter'],
    ['""', 1, 'nothing stands'],
  ])('says where %s is wrong and what to write', (line, column, words) => {
    const result = parseCueExpression(line);
    if (result.ok) throw new Error('expected a failure');
    expect(result.error.code).toBe('bad-cue-expression');
    expect(result.error.message).toMatch(new RegExp(`^column ${column}: `, 'u'));
    expect(result.error.message).toContain(words);
  });

  it('never throws and puts columns inside the line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab |+"*@#/ü') }), (line) => {
        const result = parseCueExpression(line);
        if (!result.ok) return /^column \d+: /u.test(result.error.message);
        return result.value.alternatives
          .flat()
          .every((term) => term.column >= 1 && term.column <= line.length);
      }),
    );
  });
});

it('tells a line that may be met by what stands before, and its columns', () => {
  expect(parse('~ Gaza | enclave').mayStandBefore).toBe(true);
  expect(parse('Gaza | enclave').mayStandBefore).toBe(false);
  expect(findCueEntities(parse('~ @people/a'))).toEqual([{ entity: 'people/a', column: 3 }]);
});

it('lists the entities of an expression with their columns', () => {
  expect(findCueEntities(parse('a + @people/b | @organisations/c'))).toEqual([
    { entity: 'people/b', column: 5 },
    { entity: 'organisations/c', column: 17 },
  ]);
});

it('tells a line of entities alone from others', () => {
  expect(isEntityLine(parse('@people/b | @organisations/c'))).toBe(true);
  expect(isEntityLine(parse('@people/b + release'))).toBe(false);
});
