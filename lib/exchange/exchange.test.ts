import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import { mergeAnnotations } from '../annotations/merge-annotations.ts';
import { makeAnnotation, testId } from '../annotations/test-annotation.ts';
import type { Annotation } from '../annotations/types.ts';
import { exportCitations } from './citations.ts';
import { exportCsv } from './csv.ts';
import { exportHypothesis } from './hypothesis.ts';
import { readAnnotationFile } from './import-annotations.ts';
import { exportJsonLd, sortForExport } from './json-ld.ts';
import { exportMarkdown } from './markdown.ts';
import { timeOf } from './read-fields.ts';
import { makeAnnotations } from './test-notes.ts';

// Ten thousand annotations, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const NOW = '2026-06-01T00:00:00.000Z';
const MANY = makeAnnotations(120);

function read(text: string) {
  const imported = readAnnotationFile(text, NOW);
  if (!imported.ok) throw new Error(imported.error.message);
  return imported.value;
}

describe.each([
  ['JSON-LD', exportJsonLd, 'web-annotation'],
  ['Hypothesis JSON', exportHypothesis, 'hypothesis'],
] as const)('%s', (_, print, format) => {
  it('gives back what was exported, in any order, byte for byte', () => {
    const text = print(MANY);
    const imported = read(text);
    expect(imported).toEqual({ format, annotations: sortForExport(MANY), refused: [] });
    expect(print(imported.annotations.toReversed())).toBe(text);
  });

  it('does so for 10,000 annotations, out of a store that was emptied', () => {
    const many = makeAnnotations(10_000);
    const text = print(many);
    const { put, report } = mergeAnnotations([], read(text).annotations);
    expect(report.added).toHaveLength(10_000);
    expect(print(put.map(({ revision: __, ...annotation }) => annotation))).toBe(text);
  });

  it('does so for no annotations', () => {
    expect(read(print([])).annotations).toEqual([]);
  });

  it('does so for any note', () => {
    const note = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(note, (text) => {
        const annotation = makeAnnotation({ note: text });
        expect(read(print([annotation])).annotations).toEqual([annotation]);
      }),
    );
  });
});

describe('JSON-LD, read by another program', () => {
  const context = JSON.parse(readFileSync('tests/fixtures/anno.jsonld', 'utf8'));
  const documentLoader = async (url: string) => {
    expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
    return { document: context, documentUrl: url, contextUrl: undefined };
  };
  const OA = 'http://www.w3.org/ns/oa#';

  it('has not one field that its contexts do not define', async () => {
    const expanded = await jsonld.expand(JSON.parse(exportJsonLd(MANY)), {
      documentLoader,
      safe: true,
    });
    expect(expanded).toHaveLength(1);
  });

  it('says in RDF what was written', async () => {
    const annotation = makeAnnotation({
      target: MANY[1]?.target as NonNullable<Annotation['target']>,
    });
    const file = JSON.parse(exportJsonLd([annotation]));
    const rdf = (await jsonld.toRDF(file, {
      documentLoader,
      format: 'application/n-quads',
    })) as string;
    const id = `<urn:uuid:${annotation.id}>`;
    expect(rdf).toContain(
      `${id} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${OA}Annotation>`,
    );
    expect(rdf).toContain(`${id} <${OA}motivatedBy> <${OA}commenting>`);
    expect(rdf).toContain(`<${OA}hasSource> <https://www.news.example/bridge>`);
    expect(rdf).toContain(`<${OA}exact> "said"`);
    expect(rdf).toMatch(/oa#hasPurpose> <http:\/\/www\.w3\.org\/ns\/oa#tagging>/);
  });

  it('counts positions in code points', () => {
    const target = MANY[1]?.target; // "said", after one character of two code units
    const file = JSON.parse(exportJsonLd([makeAnnotation({ target } as Partial<Annotation>)]));
    const selectors = file.first.items[0].target.selector;
    const position = selectors.find(
      ({ type }: { type: string }) => type === 'TextPositionSelector',
    );
    expect(position.start).toBe((target?.position?.start ?? 0) - 1);
    expect(position.end - position.start).toBe(4);
  });
});

describe('readAnnotationFile', () => {
  it('reads what other programs write', () => {
    const theirs = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://example.org/anno/7',
      type: 'Annotation',
      created: '2015-10-13T13:00:00+02:00',
      body: [
        { type: 'TextualBody', value: '<p>Good <i>point</i></p>', format: 'text/html' },
        { type: 'TextualBody', value: 'law', purpose: 'tagging' },
      ],
      target: {
        source: { id: 'http://example.org/page1.html#a', type: 'Text' },
        selector: {
          type: 'FragmentSelector',
          value: 'para5',
          refinedBy: { type: 'TextQuoteSelector', exact: 'the words', prefix: 'before ' },
        },
      },
    };
    const [annotation, ...rest] = read(JSON.stringify(theirs)).annotations;
    expect(rest).toEqual([]);
    expect(annotation).toMatchObject({
      created: '2015-10-13T11:00:00.000Z',
      modified: '2015-10-13T11:00:00.000Z',
      page: { url: 'http://example.org/page1.html', site: 'example.org' },
      target: { quote: { exact: 'the words', prefix: 'before ', suffix: '' } },
      note: 'Good point',
      tags: ['law'],
      colour: 'yellow',
    });
    expect(read(JSON.stringify([theirs])).annotations[0]?.id).toBe(annotation?.id);
  });

  it('reads bare bodies and targets, and annotations in pages and graphs', () => {
    const bare = { type: 'Annotation', id: 'a', bodyValue: 'So.', target: 'http://example.org/' };
    for (const file of [
      bare,
      [bare],
      { type: 'AnnotationPage', items: [bare] },
      { '@graph': [bare] },
    ]) {
      const { annotations } = read(JSON.stringify(file));
      expect(annotations).toMatchObject([
        { note: 'So.', created: NOW, page: { url: 'http://example.org/' } },
      ]);
      expect(annotations[0]?.target).toBeUndefined();
    }
  });

  it.each([
    ['no target', { type: 'Annotation' }, /no-target/],
    [
      'two targets',
      { type: 'Annotation', target: ['http://a.example/', 'http://b.example/'] },
      /many-targets/,
    ],
    [
      'a part of a picture',
      {
        type: 'Annotation',
        target: {
          source: 'http://a.example/i.png',
          selector: { type: 'SvgSelector', value: '<svg/>' },
        },
      },
      /SvgSelector/,
    ],
    ['a script for an address', { type: 'Annotation', target: 'javascript:alert(1)' }, /page\.url/],
    [
      'a path that is none',
      {
        type: 'Annotation',
        target: {
          source: 'http://a.example/',
          selector: [
            { type: 'TextQuoteSelector', exact: 'x' },
            { type: 'TextPositionSelector', start: 'x', end: 1 },
          ],
        },
      },
      /position/,
    ],
  ])('refuses an annotation with %s, says where, and takes the others', (_, bad, reason) => {
    const good = { type: 'Annotation', id: 'good', target: 'http://a.example/' };
    const { annotations, refused } = read(JSON.stringify([good, { id: 'urn:x:1', ...bad }]));
    expect(annotations).toHaveLength(1);
    expect(refused).toMatchObject([{ number: 2, id: 'urn:x:1' }]);
    expect(`${refused[0]?.code} ${refused[0]?.about}`).toMatch(reason);
  });

  it.each([
    ['a file that was cut short', exportJsonLd(MANY).slice(0, 5_000), 'not-json'],
    ['an empty file', '', 'not-json'],
    ['another file', '{"people":[]}', 'unknown-format'],
    ['a list of numbers', '[1,2]', 'unknown-format'],
  ])('takes nothing from %s and says what is wrong', (_, text, code) => {
    const imported = readAnnotationFile(text, NOW);
    expect(imported).toMatchObject({ ok: false, error: { code } });
    expect(imported.ok || imported.error.message.length).toBeGreaterThan(20);
  });

  it.each([
    ['lists', '[', ']'],
    ['pages', '{"items":', '}'],
    ['anything', '{"type":"Annotation","target":"http://a.example/","x":', '}'],
  ])('takes nothing from %s in each other 20,000 deep, and says so', (_, open, close) => {
    const file = `${open.repeat(20_000)}1${close.repeat(20_000)}`;
    expect(readAnnotationFile(file, NOW)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('levels deep') },
    });
  });

  it('reads a note of many half tags, and an id that is no sound escape', () => {
    const value = '<'.repeat(200_000);
    const body = [
      { type: 'TextualBody', value: `${value}<b>x</b>`.slice(-90_000), format: 'text/html' },
      { source: 'https://sidelight.example/data/%E0%A4%A', purpose: 'identifying' },
    ];
    const about = { ...body[1], label: 'A', 'sidelight:kind': 'person' };
    const file = { type: 'Annotation', target: 'http://a.example/', body: [body[0], about] };
    const [annotation] = read(JSON.stringify(file)).annotations;
    expect(annotation?.note.endsWith('<x')).toBe(true);
    expect(annotation?.concerns?.id).toBe('%E0%A4%A');
  });

  it('never throws, whatever the file holds', () => {
    const text = exportJsonLd(MANY.slice(0, 3));
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(text.length), (value, at) => {
        readAnnotationFile(JSON.stringify(value), NOW);
        readAnnotationFile(JSON.stringify({ type: 'Annotation', target: value, body: value }), NOW);
        readAnnotationFile(
          JSON.stringify({
            annotations: [{ uri: 'x', target: value, tags: value, sidelight: value }],
          }),
          NOW,
        );
        readAnnotationFile(text.slice(0, at) + text.slice(at + 1), NOW);
      }),
    );
  });
});

it.each([
  ['2026-03-04T08:00:00Z', '2026-03-04T08:00:00.000Z'],
  ['2026-03-01T00:30:00.123456+02:00', '2026-02-28T22:30:00.123Z'],
  ['2024-02-28T23:30-0130', '2024-02-29T01:00:00.000Z'],
  ['2026-03-04', '2026-03-04T00:00:00.000Z'],
  ['yesterday', undefined],
])('reads the time %s as %s', (written, utc) => {
  expect(timeOf(written)).toBe(utc);
});

describe('mergeAnnotations', () => {
  const one = makeAnnotation();
  const kept = [{ ...one, revision: 3 }];

  it('leaves what is the same or newer, and takes what is newer in the file', () => {
    expect(mergeAnnotations(kept, [one])).toMatchObject({
      put: [],
      report: { unchanged: [one.id] },
    });
    const newer = { ...one, note: 'New', modified: '2026-04-01T00:00:00.000Z' };
    expect(mergeAnnotations(kept, [newer]).put).toEqual([{ ...newer, revision: 4 }]);
  });

  it('puts the same annotation under two ids together, with the tags of both', () => {
    const twin = { ...one, id: testId(2), tags: ['budget'] };
    const { put, report } = mergeAnnotations(kept, [twin, { ...twin, id: testId(3) }]);
    expect(put).toEqual([{ ...one, tags: ['costs', 'budget'], revision: 4 }]);
    expect(report.merged).toEqual([testId(2), testId(3)]);
  });
});

describe('CSV', () => {
  it('is read by another program cell by cell', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(exportCsv(MANY), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(MANY.length);
    const sorted = sortForExport(MANY);
    expect(data.map(({ note }) => note)).toEqual(sorted.map(({ note }) => note));
  });

  it('holds no cell that a spreadsheet would run', () => {
    const quote = { exact: '=HYPERLINK("x")', prefix: '+1', suffix: '@a' };
    const text = exportCsv([
      makeAnnotation({ note: '-2+3', tags: ['\tx'.trim(), '=1'], target: { quote } }),
    ]);
    const [row] = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    }).data;
    for (const cell of Object.values(row ?? {})) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(row?.quote).toBe(`'=HYPERLINK("x")`);
  });

  it.each(['=1+1\nand more', '\r=1', '\n=1', '＝1+1', '+1\r\n-1'])('nor one of %j', (note) => {
    const [row] = Papa.parse<Record<string, string>>(exportCsv([makeAnnotation({ note })]), {
      header: true,
    }).data;
    expect(row?.note).toBe(`'${note}`);
  });

  it('has its columns also where there are no rows', () => {
    expect(exportCsv([])).toMatch(/^\uFEFFid,created,/);
  });
});

it('writes Markdown by page, in which the words of a page are no markup', () => {
  const quote = { exact: '# <b>5 * 3_</b> [x](y)\n1. one', prefix: '', suffix: '' };
  const text = exportMarkdown([
    makeAnnotation({ target: { quote, position: { start: 9, end: 40 } } }),
    makeAnnotation({
      id: testId(2),
      note: 'First',
      target: { quote, position: { start: 1, end: 32 } },
    }),
  ]);
  expect(text.match(/^## /gm)).toHaveLength(1);
  expect(text.indexOf('First')).toBeLessThan(text.indexOf('Compare with'));
  expect(text).toContain(
    '> \\# \\<b\\>5 \\* 3\\_\\</b\\> \\[x\\](y)\n>\n> 1\\. one'.replace('1\\.', '\\1.'),
  );
});

describe('citations', () => {
  const annotations = [
    makeAnnotation({
      page: { ...makeAnnotation().page, published: '2026-03', title: 'Bridge & {costs}' },
    }),
    makeAnnotation({ id: testId(2), note: 'On the same page' }),
  ];

  it('has each page once in CSL-JSON', () => {
    expect(JSON.parse(exportCitations(annotations, 'csl-json'))).toEqual([
      {
        id: 'news-example-1',
        type: 'webpage',
        title: 'Bridge & {costs}',
        URL: 'https://www.news.example/bridge',
        'container-title': 'news.example',
        language: 'en',
        issued: { 'date-parts': [[2026, 3]] },
        accessed: { 'date-parts': [[2026, 3, 4]] },
      },
    ]);
  });

  it('has it in RIS and BibTeX', () => {
    const ris = exportCitations(annotations, 'ris');
    expect(ris).toMatch(/^TY {2}- ELEC\r?\n/);
    expect(ris).toContain('UR  - https://www.news.example/bridge');
    const bibtex = exportCitations(annotations, 'bibtex');
    expect(bibtex).toMatch(/^@misc\{news-example-1,/);
    const labels = exportCitations(MANY, 'bibtex').match(/^@misc\{[^,]+,/gm) ?? [];
    expect(new Set(labels).size).toBe(labels.length);
    expect(bibtex).toContain('https://www.news.example/bridge');
  });
});
