import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { loadEnglishMessages } from '../../scripts/cli/english-messages.ts';
import { articleFromText } from '../reading/article-from-text.ts';
import { readArticle } from '../reading/read-article.ts';
import { openTestPack } from '../reading/test-pack.ts';
import { exportReadings } from './reading-annotations.ts';
import { makeReadDocument } from './test-finds.ts';
import { findCollectionProblem } from './test-web-annotations.ts';

const document = makeReadDocument('https://news.example/ferry');
const { article, reading, comparisons } = document;
const relations = comparisons.flatMap(({ rows }) => rows);
const count = reading.mentions.length + reading.appearances.length + relations.length;

describe('exportReadings', () => {
  it('writes Web Annotations that another program reads whole', async () => {
    const file = JSON.parse(exportReadings([document, document], 'jsonld', loadEnglishMessages()));
    expect(count).toBeGreaterThan(1);
    expect(file.total).toBe(count * 2);
    const context = JSON.parse(readFileSync('tests/fixtures/anno.jsonld', 'utf8'));
    const documentLoader = async (documentUrl: string) => ({
      ...{ document: context, documentUrl, contextUrl: undefined },
    });
    expect(await jsonld.expand(file, { documentLoader, safe: true })).toHaveLength(1);
    expect(findCollectionProblem(file)).toBe('');
    expect(file.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    const [first] = file.first.items;
    expect(first.generator['sidelight:dataVersion']).toBe(reading.data.version);
    expect(first.body[0]['sidelight:rule']).toBeTypeOf('string');
    const position = first.target.selector[0];
    const { exact } = first.target.selector[1];
    expect([...article.text].slice(position.start, position.end).join('')).toBe(exact);
  });

  it('names each find, the same each time, and gives a document without address one', () => {
    const file = { ...document, source: 'articles/ferry 1.txt' };
    const items = (one: typeof document) =>
      JSON.parse(exportReadings([one], 'jsonld', loadEnglishMessages())).first.items;
    const ids = items(file).map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(count);
    expect(ids).toEqual(items(file).map(({ id }: { id: string }) => id));
    expect(ids[0]).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(ids).not.toContain(items(document)[0].id);
    expect(items(file)[0].target).toMatchObject({
      source: 'https://sidelight.example/documents/articles%2Fferry%201.txt',
      'sidelight:document': 'articles/ferry 1.txt',
    });
  });

  it('writes a row for each find, with reason and data version', () => {
    const text = exportReadings([document], 'csv', loadEnglishMessages());
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(count);
    const quotes = relations.map(({ quote }) => quote);
    expect(quotes.length).toBeGreaterThan(0);
    const others = data.filter(({ kind }) => kind === 'relation');
    expect(others.map((row) => row.other_quote)).toEqual(quotes);
    for (const row of others) {
      expect(row).toMatchObject({
        relation: expect.stringMatching(/./),
        because: expect.stringMatching(/./),
      });
    }
    for (const row of data) {
      expect(article.text.slice(Number(row.start), Number(row.end))).toBe(row.quote);
      expect(row).toMatchObject({ source: document.source, data_version: reading.data.version });
      expect(row.rule).not.toBe('');
    }
  });

  it('writes Markdown with every find, and says where there is none', () => {
    const text = exportReadings([document], 'markdown', loadEnglishMessages());
    expect(text.match(/^> /gm)).toHaveLength(count - relations.length);
    expect(text.match(/^- (?:agrees|differs|related|older|newer): /gm)).toHaveLength(
      relations.length,
    );
    const nothing = {
      ...document,
      reading: readArticle(articleFromText('Nothing.'), openTestPack()),
      comparisons: [],
    };
    expect(exportReadings([nothing], 'markdown', loadEnglishMessages())).toContain(
      'Nothing that the data knows.',
    );
  });
});
