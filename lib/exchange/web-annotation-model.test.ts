/** Exports and imports held against the Web Annotation Data Model, rule by rule and shape by shape. */
import { describe, expect, it } from 'vitest';
import { COLOURS } from '../annotations/types.ts';
import { readAnnotationFile } from './import-annotations.ts';
import { exportJsonLd } from './json-ld.ts';
import { makeAnnotations } from './test-notes.ts';
import { findAnnotationProblem, findCollectionProblem } from './test-web-annotations.ts';

const NOW = '2026-06-01T00:00:00.000Z';
interface Styled {
  stylesheet: { value: string };
  target: { styleClass: string };
}
const read = (text: string) => JSON.parse(text) as Record<string, unknown>;

describe('what is exported', () => {
  const file = read(exportJsonLd(makeAnnotations(210)));

  it('is a collection with all that the model wants, its annotations too', () => {
    expect(findCollectionProblem(file)).toBe('');
    expect(findCollectionProblem(read(exportJsonLd([])))).toBe('');
  });

  it('is named after what is in it', () => {
    const idOf = (count: number) => read(exportJsonLd(makeAnnotations(count))).id;
    expect(idOf(210)).toBe(file.id);
    expect(idOf(209)).not.toBe(file.id);
  });

  it('says how the class of each annotation looks', () => {
    const { items } = file.first as { items: Styled[] };
    for (const { stylesheet, target } of items) {
      expect(stylesheet.value).toContain(`.${target.styleClass}{`);
    }
    expect(new Set(items.map(({ target }) => target.styleClass)).size).toBe(COLOURS.length);
  });

  it.each(['@context', 'id', 'type', 'first'])('would be found out without "%s"', (key) => {
    const { [key]: _, ...rest } = file;
    expect(findCollectionProblem(rest)).toContain(key);
  });
});

const WHOLE = {
  id: 'urn:uuid:1',
  type: 'Annotation',
  target: 'https://a.example/',
  body: [{ type: 'TextualBody', value: 'So.' }],
};
const at = (target: unknown) => ({ ...WHOLE, target });
const bySelector = (selector: unknown) => at({ source: 'https://a.example/', selector });

describe('the rules that tests hold exports against', () => {
  it('let a whole annotation pass', () => {
    expect(findAnnotationProblem(WHOLE)).toBe('');
  });

  it.each<[string, object]>([
    ['an id that is no address', { ...WHOLE, id: 'one' }],
    ['two ids', { ...WHOLE, id: ['urn:uuid:1', 'urn:uuid:2'] }],
    ['no type', { ...WHOLE, type: undefined }],
    ['another type', { ...WHOLE, type: 'Note' }],
    ['no target', { ...WHOLE, target: undefined }],
    ['a target that is no address', at('here')],
    ['a target with neither id nor source', at({ type: 'SpecificResource' })],
    [
      'a source and nothing specific',
      at({ type: 'SpecificResource', source: 'https://a.example/' }),
    ],
    ['both kinds of body', { ...WHOLE, bodyValue: 'So.' }],
    ['a body without text', { ...WHOLE, body: [{ type: 'TextualBody' }] }],
    ['a motivation of its own', { ...WHOLE, motivation: 'shouting' }],
    ['a class and no stylesheet', at({ source: 'https://a.example/', styleClass: 'red' })],
    ['a day for a time', { ...WHOLE, created: '2026-03-04' }],
    ['a quote without words', bySelector({ type: 'TextQuoteSelector', prefix: 'x' })],
    ['a position before the text', bySelector({ type: 'TextPositionSelector', start: -1, end: 2 })],
    ['half a range', bySelector({ type: 'RangeSelector', startSelector: 'https://a.example/s' })],
  ])('find out %s', (_, annotation) => {
    expect(findAnnotationProblem(read(JSON.stringify(annotation)))).not.toBe('');
  });
});

const QUOTE = { type: 'TextQuoteSelector', exact: 'the ferry', prefix: 'of ', suffix: ' runs' };

/** Section of the model, what it describes, an annotation like it, and what an import says of it. */
const SHAPES: [string, string, object, 'taken' | RegExp][] = [
  ['3.1', 'a target alone', { ...WHOLE, body: undefined }, 'taken'],
  ['3.2.1', 'a recording about a page', { ...WHOLE, body: 'https://b.example/a.mp3' }, 'taken'],
  [
    '3.2.1',
    'a target with language and format',
    at({ id: 'https://a.example/', format: 'text/html', language: ['en', 'ar'] }),
    'taken',
  ],
  ['3.2.2', 'a typed target', at({ id: 'https://a.example/', type: 'Text' }), 'taken'],
  [
    '3.2.3',
    'a part of a picture by its address',
    at('https://a.example/i.jpg#xywh=1,1,9,9'),
    'taken',
  ],
  [
    '3.2.4',
    'a text with markup',
    { ...WHOLE, body: { value: '<p>So</p>', format: 'text/html' } },
    'taken',
  ],
  ['3.2.5', 'a text alone', { ...WHOLE, body: undefined, bodyValue: 'So.' }, 'taken'],
  ['3.2.6', 'two targets', at(['https://a.example/', 'https://b.example/']), /many-targets/],
  [
    '3.2.7',
    'bodies to choose from',
    { ...WHOLE, body: { type: 'Choice', items: ['https://b.example/'] } },
    'taken',
  ],
  [
    '3.2.8',
    'several targets together',
    at({ type: 'Composite', items: ['https://a.example/'] }),
    /page.url/,
  ],
  [
    '3.3.1',
    'times and a writer',
    { ...WHOLE, creator: 'https://b.example/me', created: '2015-01-28T12:00:00Z' },
    'taken',
  ],
  [
    '3.3.5',
    'a reason for each body',
    { ...WHOLE, body: { value: 'late', purpose: 'tagging' } },
    'taken',
  ],
  ['4.2', 'a selector elsewhere', bySelector('https://b.example/selector'), /no-quote $/],
  [
    '4.2.1',
    'a fragment',
    bySelector({ type: 'FragmentSelector', value: 'p5' }),
    /FragmentSelector/,
  ],
  ['4.2.2', 'a CSS selector', bySelector({ type: 'CssSelector', value: '#a > p' }), /CssSelector/],
  [
    '4.2.3',
    'a path',
    bySelector({ type: 'XPathSelector', value: '/html/body/p[2]' }),
    /XPathSelector/,
  ],
  ['4.2.4', 'a quote', bySelector(QUOTE), 'taken'],
  [
    '4.2.5',
    'a position',
    bySelector({ type: 'TextPositionSelector', start: 4, end: 9 }),
    /TextPosition/,
  ],
  [
    '4.2.6',
    'bytes',
    bySelector({ type: 'DataPositionSelector', start: 4, end: 9 }),
    /DataPosition/,
  ],
  ['4.2.7', 'a drawing', bySelector({ type: 'SvgSelector', value: '<svg/>' }), /SvgSelector/],
  ['4.2.9', 'a range and a quote', bySelector([{ type: 'RangeSelector' }, QUOTE]), 'taken'],
  [
    '4.2.10',
    'a quote within a fragment',
    bySelector({ type: 'FragmentSelector', value: 'p5', refinedBy: QUOTE }),
    'taken',
  ],
  [
    '4.3',
    'a page as it was',
    at({ source: 'https://a.example/', state: { type: 'TimeState' } }),
    'taken',
  ],
  ['4.4', 'a style', at({ source: 'https://a.example/', styleClass: 'red' }), 'taken'],
  ['4.6', 'a scope', at({ source: 'https://a.example/', scope: 'https://b.example/' }), 'taken'],
];

describe('each shape that the model describes', () => {
  it.each(SHAPES)('%s, %s: is taken, or refused with the reason', (_, __, shape, said) => {
    const imported = readAnnotationFile(JSON.stringify(shape), NOW);
    if (!imported.ok) throw new Error(imported.error.message);
    const { annotations, refused } = imported.value;
    expect(annotations).toHaveLength(said === 'taken' ? 1 : 0);
    const reasons = refused.map(({ code, about }) => `${code} ${about}`).join();
    if (said === 'taken') expect(reasons).toBe('');
    else expect(reasons).toMatch(said);
    expect(findCollectionProblem(read(exportJsonLd(annotations)))).toBe('');
  });
});

it.each<[string, object, string]>([
  ['elsewhere', { id: 'https://b.example/a.mp3', format: 'audio/mpeg' }, 'https://b.example/a.mp3'],
  ['of a part', { source: 'https://b.example/', purpose: 'tagging' }, 'https://b.example/'],
  ['to choose from', { type: 'Choice', items: [{ value: 'So.' }, { value: 'Si.' }] }, 'So.\n\nSi.'],
])('a body %s is not lost: what it says, or where it is, stands in the note', (_, body, note) => {
  const imported = readAnnotationFile(JSON.stringify({ ...WHOLE, body }), NOW);
  expect(imported.ok && imported.value.annotations).toMatchObject([{ note, tags: [] }]);
});
