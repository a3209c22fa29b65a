import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeReport, type Report, WRONG_MATCH } from './describe-report.ts';

interface Form {
  body: { type: string; attributes: { label: string; options?: string[] } }[];
}

const readForm = (name: string): Form['body'] => {
  const file = new URL(`../../.github/ISSUE_TEMPLATE/${name}.yml`, import.meta.url);
  return (parse(readFileSync(file, 'utf8')) as Form).body.filter(({ type }) => type !== 'markdown');
};

const report: Report = {
  kind: 'otherEntity',
  records: ['ferry/people/keel'],
  words: 'Ada\n Keel',
  extension: '1.2.0',
  data: { version: '0123456789ab', asOf: '2025-05-20' },
};

const headingsOf = (text: string) => [...text.matchAll(/^### (.*)$/gmu)].map(([, label]) => label);

describe('a report', () => {
  it('answers the fields of the form for wrong matches, in their order', () => {
    const labels = readForm('wrong-match').map(({ attributes }) => attributes.label);
    expect(headingsOf(describeReport({ ...report, page: 'https://a.example/' }))).toEqual(labels);
  });

  it('answers the fields of the form for wrong facts', () => {
    const labels = readForm('wrong-fact').map(({ attributes }) => attributes.label);
    expect(headingsOf(describeReport({ ...report, kind: 'wrongFact' }))).toEqual(labels);
  });

  it('says what is wrong in words that the form offers', () => {
    const offered = readForm('wrong-match').flatMap(({ attributes }) => attributes.options ?? []);
    for (const words of Object.values(WRONG_MATCH)) expect(offered).toContain(words);
  });

  it('has the record, the words and the versions, and nothing else of the page', () => {
    expect(describeReport(report)).toBe(`### What was marked

ferry/people/keel

### The words that are marked

Ada Keel

### What is wrong

It is another person or organisation

### What is meant instead, and how one can tell

(please write here)

### Version of Sidelight and date of the data

Sidelight 1.2.0, data of 2025-05-20 (01234567)
`);
  });

  it('has the sentence and the address where the reader wants them', () => {
    const text = describeReport({
      ...report,
      sentence: 'Ada Keel\nsank.',
      page: 'https://a.example/',
    });
    expect(text).toContain('The sentence: Ada Keel sank.');
    expect(text).toContain('### Address of the page\n\nhttps://a.example/');
  });
});
