/**
 * Reads the lines of a pack: one JSON record each, sorted by `id`, so that an upstream change is a
 * small diff. A line is read by `JSON.parse`; only where something is wrong with it is it read
 * again with the place of every field.
 */
import type { AuthoredRecord, RecordProblem } from '../../lib/dataset/problem.ts';
import type { FileProblem } from './file-problem.ts';
import { type Place, readYamlText } from './read-yaml-file.ts';

export interface PackLines {
  records: AuthoredRecord[];
  problems: FileProblem[];
  /** Where a problem of one of these records was written. */
  locate(problem: RecordProblem): Place;
}

/**
 * @param file Shown in problems.
 * @param home What the ids begin with, as `us-congress/people`.
 */
export function readPackLines(text: string, file: string, home: string): PackLines {
  const lines = text.split('\n');
  const records: AuthoredRecord[] = [];
  const problems: FileProblem[] = [];
  const lineOf = new Map<string, number>();
  const refuse = (line: number, column: number, message: string) =>
    problems.push({ file, line, column, message });
  let previous = '';
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    if (content.trim() === '') {
      if (line < lines.length) refuse(line, 1, 'this is an empty line: take it out');
      continue;
    }
    const read = readLine(content);
    if ('message' in read) {
      refuse(line, read.column, read.message);
      continue;
    }
    const slug = readSlug(read.value);
    const id = `${home}/${slug ?? `line-${line}`}`;
    const earlier = lineOf.get(id);
    if (earlier !== undefined) {
      refuse(line, 1, `the id "${slug}" stands in line ${earlier} already: merge them`);
      continue;
    }
    if (slug !== undefined && slug < previous) {
      refuse(line, 1, `"${slug}" stands after "${previous}": sort the lines by id`);
    }
    previous = slug ?? previous;
    lineOf.set(id, line);
    records.push({ kind: 'pack-entity', id, value: read.value });
  }
  const locate = (problem: RecordProblem): Place => {
    const line = lineOf.get(problem.record) ?? 1;
    const { column } = readYamlText(lines[line - 1] ?? '', file).locate(problem);
    return { line, column };
  };
  return { records, problems, locate };
}

const readSlug = (value: unknown): string | undefined => {
  const slug: unknown =
    typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof slug === 'string' ? slug : undefined;
};

function readLine(content: string): { value: unknown } | { message: string; column: number } {
  try {
    return { value: JSON.parse(content) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const at = /position (\d+)/.exec(why)?.[1];
    const [what = why] = why.split(/ in JSON| \(line/);
    const column = at === undefined ? content.trimEnd().length + 1 : Number(at) + 1;
    return { message: `JSON: ${what}: write one whole record per line`, column };
  }
}
