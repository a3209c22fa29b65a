/** Tables for spreadsheets: RFC 4180, safe against cells that a spreadsheet would run. */
import Papa from 'papaparse';
import type { Annotation } from '../annotations/types.ts';
import { sortForExport } from './json-ld.ts';

/**
 * @param rows - Cells by column name.
 * @returns With a byte order mark, by which spreadsheets know UTF-8, and a line of column names.
 */
export const printTable = (columns: readonly string[], rows: readonly object[]): string =>
  `\uFEFF${columns.join(',')}\r\n${printRows(columns, rows)}`;

/**
 * How a formula begins, also in full-width signs, as OWASP lists it ("CSV Injection"). The library's
 * own expression overlooks a cell of several lines.
 */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/** @returns Rows without head, each ended by a line break; a formula with an apostrophe in front. */
export function printRows(columns: readonly string[], rows: readonly object[]): string {
  if (rows.length === 0) return '';
  const table = Papa.unparse([...rows], {
    columns: [...columns],
    escapeFormulae: FORMULA,
    header: false,
    newline: '\r\n',
  });
  return `${table}\r\n`;
}

const COLUMNS = [
  ...['id', 'created', 'modified', 'url', 'title', 'site', 'published', 'quote', 'note', 'tags'],
  ...['colour', 'concerns', 'concerns_id', 'correction', 'correction_id', 'before', 'after'],
];

/** One row for each annotation; tags are joined by semicolons. */
export function exportCsv(annotations: readonly Annotation[]): string {
  const rows = sortForExport(annotations).map(
    ({ page, target, concerns, correction, ...rest }) => ({
      ...rest,
      ...{ url: page.url, title: page.title, site: page.site, published: page.published ?? '' },
      quote: target?.quote.exact ?? '',
      before: target?.quote.prefix ?? '',
      after: target?.quote.suffix ?? '',
      tags: rest.tags.join('; '),
      concerns: concerns?.label ?? '',
      concerns_id: concerns?.id ?? '',
      correction: correction?.label ?? '',
      correction_id: correction?.id ?? '',
    }),
  );
  return printTable(COLUMNS, rows);
}
