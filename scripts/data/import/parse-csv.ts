/** Comma-separated values with quotation marks (RFC 4180), the first line being the headings. */

/** @returns One record per line, by heading; a missing last field is empty. */
export function parseCsv(text: string): Record<string, string>[] {
  const [headings = [], ...rows] = readRows(text.replace(/^\uFEFF/, ''));
  return rows
    .filter((row) => row.some((field) => field !== ''))
    .map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ''])));
}

function readRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) throw new Error(`line ${rows.length + 1}: a quotation mark is out of place`);
    row.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'));
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
