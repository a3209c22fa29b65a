/** Dates of a source, and that no source rests on itself by way of others. */
import { findTexts, readDate, readFields } from './authored-fields.ts';
import { comparePartialDates } from './partial-date.ts';
import { type AuthoredRecord, homeOf, type Problem, type RecordProblem } from './problem.ts';
import { resolveReference } from './references.ts';

/** @returns Problems that one source has in itself. */
export function checkSource(record: AuthoredRecord): RecordProblem[] {
  const fields = readFields(record.value);
  const problems: Problem[] = [];
  const [from, to] = [readDate(fields, 'notBefore'), readDate(fields, 'notAfter')];
  if (from && to && comparePartialDates(from, to) > 0) {
    const message = `${to} is before "notBefore" (${from}): correct one of them`;
    problems.push({ path: ['notAfter'], message });
  }
  if (fields.kind !== undefined && fields.kind !== 'article' && fields.text !== undefined) {
    const message = `only an article has a text: take it out, or make the kind article`;
    problems.push({ path: ['text'], message, isKey: true });
  }
  return problems.map((it) => ({ record: record.id, ...it }));
}

/** @returns One problem for each circle of `derivesFrom`, at its first source by id. */
export function checkOrigins(sources: readonly AuthoredRecord[]): RecordProblem[] {
  const origins = new Map<string, string[]>();
  for (const { id, value } of sources) {
    const written = findTexts(value, ['derivesFrom', '*']);
    const ids = written.map((it) => resolveReference(it.value, homeOf(id)));
    origins.set(
      id,
      ids.filter((it) => it !== id),
    );
  }
  const problems: RecordProblem[] = [];
  const reported = new Set<string>();
  for (const id of [...origins.keys()].sort()) {
    const circle = findCircle(id, origins);
    if (!circle || circle.some((it) => reported.has(it))) continue;
    for (const it of circle) reported.add(it);
    const shown = [...circle, id].map((it) => it.slice(it.lastIndexOf('/') + 1)).join(' → ');
    const message = `goes round in a circle (${shown}): take one of these links out`;
    problems.push({ record: id, path: ['derivesFrom'], message });
  }
  return problems;
}

/** @returns The way from a source back to itself, itself first; `undefined` where there is none. */
function findCircle(start: string, origins: ReadonlyMap<string, string[]>): string[] | undefined {
  const seen = new Set<string>();
  const stack: string[][] = [[start]];
  for (let way = stack.pop(); way; way = stack.pop()) {
    for (const next of origins.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      stack.push([...way, next]);
    }
  }
  return undefined;
}
