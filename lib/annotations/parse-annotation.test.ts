import { describe, expect, it } from 'vitest';
import { parseAnnotation, parseDraft, parseKeptAnnotation } from './parse-annotation.ts';
import { makeAnnotation } from './test-annotation.ts';

const whole = makeAnnotation({
  concerns: { kind: 'person', id: 'gaza/people/bo-marsh', label: 'Bo Marsh' },
  tags: ['bridge', 'costs'],
});

describe('parseAnnotation', () => {
  it('takes a whole annotation, a page note, and nothing that it does not know', () => {
    expect(parseAnnotation({ ...whole, extra: 1 })).toEqual({ ok: true, value: whole });
    const { target: _, ...pageNote } = whole;
    expect(parseAnnotation(pageNote)).toEqual({ ok: true, value: pageNote });
  });

  it.each([
    ['no record', null],
    ['another version', { ...whole, version: 2 }],
    ['no id', { ...whole, id: 'one' }],
    ['a local time', { ...whole, created: '2026-03-04T08:00:00+01:00' }],
    ['a script as its address', { ...whole, page: { ...whole.page, url: 'javascript:alert(1)' } }],
    [
      'a password in its address',
      { ...whole, page: { ...whole.page, url: 'https://a:b@c.example/' } },
    ],
    ['another site than its address', { ...whole, page: { ...whole.page, site: 'other.example' } }],
    ['half a character', { ...whole, note: '\ud83d' }],
    ['a note as long as a book', { ...whole, note: 'x'.repeat(100_001) }],
    ['a tag twice', { ...whole, tags: ['a', 'a'] }],
    ['an empty tag', { ...whole, tags: [' '] }],
    ['a colour that is none', { ...whole, colour: 'red' }],
    ['a quote of nothing', { ...whole, target: { quote: { exact: ' ', prefix: '', suffix: '' } } }],
    [
      'a position that runs backwards',
      { ...whole, target: { ...whole.target, position: { start: 5, end: 4 } } },
    ],
    [
      'a path that is none',
      {
        ...whole,
        target: {
          ...whole.target,
          range: { start: { path: '//*', offset: 0 }, end: { path: '', offset: 1 } },
        },
      },
    ],
    [
      'the first of one',
      {
        ...whole,
        target: { quote: { exact: 'a', prefix: '', suffix: '', repeat: { nth: 1, of: 1 } } },
      },
    ],
  ])('refuses %s', (_, value) => {
    expect(parseAnnotation(value)).toMatchObject({ ok: false });
  });

  it('says where it is wrong', () => {
    const parsed = parseAnnotation({ ...whole, colour: 'red', note: 1 });
    expect(parsed).toMatchObject({ problems: [{ path: ['note'] }, { path: ['colour'] }] });
  });
});

it('takes a kept annotation only with its revision, and a draft only with its editor', () => {
  expect(parseKeptAnnotation({ ...whole, revision: 2 })).toMatchObject({ ok: true });
  expect(parseKeptAnnotation(whole)).toMatchObject({ ok: false });
  const draft = { editor: 'tab', annotation: whole, basedOn: 0 };
  expect(parseDraft(draft)).toEqual({ ok: true, value: draft });
  expect(parseDraft({ ...draft, editor: '' })).toMatchObject({ ok: false });
});
