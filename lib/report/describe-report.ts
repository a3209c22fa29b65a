/**
 * A report of a wrong match or a wrong fact, as the text that the forms in `.github/ISSUE_TEMPLATE`
 * make of their fields, to be pasted where errors are collected. In English, as the forms are. What
 * the page says is in it only where the reader wants that.
 */

/** What is wrong, as the form for wrong matches has it, and a wrong fact, which has its own form. */
export const WRONG_MATCH = {
  otherEntity: 'It is another person or organisation',
  notSaid: 'The sentence does not say that',
  otherPosition: 'The sentence says it, but another position or figure',
} as const;

export type ReportKind = keyof typeof WRONG_MATCH | 'wrongFact';

export interface Report {
  kind: ReportKind;
  /** Ids; several where a name fits several people. */
  records: readonly string[];
  /** The words that are marked; '' where the report is of no place on a page. */
  words: string;
  extension: string;
  data: { version: string; asOf: string };
  /** The sentence around the words; absent where the reader keeps it. */
  sentence?: string | undefined;
  /** Address of the page; absent where the reader keeps it. */
  page?: string | undefined;
}

/** Where a reader writes on. */
const BLANK = '(please write here)';

/** @returns Markdown: a heading and its answer for each field of the form. */
export function describeReport(report: Report): string {
  return listFields(report)
    .map(([label, answer]) => `### ${label}\n\n${answer}\n`)
    .join('\n');
}

function listFields(report: Report): [label: string, answer: string][] {
  const { kind, records, words, extension, data } = report;
  const record = records.join(', ');
  const versions = `Sidelight ${extension}, data of ${data.asOf} (${data.version.slice(0, 8)})`;
  if (kind === 'wrongFact') {
    return [
      ['Where it stands', record],
      ['What it says', BLANK],
      ['What is so, since when, and by which source', BLANK],
      ['Version of Sidelight and date of the data', versions],
    ];
  }
  const quoted =
    report.sentence === undefined ? '' : `\n\nThe sentence: ${inOneLine(report.sentence)}`;
  return [
    ['What was marked', record],
    ['The words that are marked', inOneLine(words)],
    ['What is wrong', WRONG_MATCH[kind]],
    ['What is meant instead, and how one can tell', BLANK + quoted],
    ...(report.page === undefined
      ? []
      : [['Address of the page', report.page] as [string, string]]),
    ['Version of Sidelight and date of the data', versions],
  ];
}

const inOneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
