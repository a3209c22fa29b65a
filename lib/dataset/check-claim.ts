/**
 * A claim in itself and against its story and sources: positions, evidence, topic, dates.
 * References are checked in check-references.ts, cue expressions in check-cues.ts.
 */
import {
  type AuthoredFields,
  readDate,
  readFields,
  readFieldsList,
  readText,
} from './authored-fields.ts';
import { suggestWord } from './find-nearest-word.ts';
import { findRepeats } from './find-repeats.ts';
import { comparePartialDates } from './partial-date.ts';
import {
  type AuthoredRecord,
  homeOf,
  type Problem,
  type ProblemPath,
  type RecordProblem,
} from './problem.ts';
import { resolveReference } from './references.ts';

/** What a claim is checked against. */
export interface ClaimSurroundings {
  /** Records by whole id. */
  records: ReadonlyMap<string, AuthoredRecord>;
}

/** @returns The problems, in no particular order. */
export function checkClaim(claim: AuthoredRecord, { records }: ClaimSurroundings): RecordProblem[] {
  const fields = readFields(claim.value);
  const home = homeOf(claim.id);
  const story = readFields(records.get(home)?.value);
  return [
    ...checkTopic(fields, story),
    ...checkPositions(fields),
    ...checkFigures(fields),
    ...checkEvidence(fields),
    ...checkEvidenceSources(fields, home, records),
    ...checkDates(fields, story),
  ].map((problem) => ({ record: claim.id, ...problem }));
}

function checkTopic(claim: AuthoredFields, story: AuthoredFields): Problem[] {
  const topic = readText(claim, 'topic');
  const topics = readFieldsList(story, 'topics').flatMap((it) => readText(it, 'id') ?? []);
  if (topic === undefined || topics.length === 0 || topics.includes(topic)) return [];
  const advice = suggestWord(topic, topics, `choose one of ${topics.join(', ')}`);
  return [{ path: ['topic'], message: `the story has no topic "${topic}": ${advice}` }];
}

function checkPositions(claim: AuthoredFields): Problem[] {
  const positions = readFieldsList(claim, 'positions');
  const ids = [...new Set(positions.flatMap((it) => readText(it, 'id') ?? []))];
  const problems: Problem[] = findRepeats(positions, (it) => readText(it, 'id')).map(
    ({ index, key }) => ({
      path: ['positions', index, 'id'],
      message: `a position "${key}" stands above already: give it another id`,
    }),
  );
  const refer = (path: ProblemPath, id: string) => {
    if (ids.length === 0 || ids.includes(id)) return;
    const advice = suggestWord(id, ids, `choose one of ${ids.join(', ')}`);
    problems.push({ path, message: `the claim has no position "${id}": ${advice}` });
  };
  readFieldsList(claim, 'evidence').forEach((it, index) => {
    const id = readText(it, 'position');
    if (id !== undefined) refer(['evidence', index, 'position'], id);
  });
  positions.forEach((it, index) => {
    const others = Array.isArray(it.compatibleWith) ? it.compatibleWith : [];
    others.forEach((id: unknown, at) => {
      if (typeof id !== 'string') return;
      const path = ['positions', index, 'compatibleWith', at];
      if (id === it.id)
        problems.push({ path, message: `"${id}" is this position itself: take it out` });
      else refer(path, id);
    });
  });
  return problems;
}

function checkFigures(claim: AuthoredFields): Problem[] {
  const positions = readFieldsList(claim, 'positions');
  const problems: Problem[] = [];
  if (claim.kind === 'figure') {
    positions.forEach((it, index) => {
      if (it.figure !== undefined) return;
      const message = 'a position of a figure claim needs its "figure": add value and unit';
      problems.push({ path: ['positions', index], message });
    });
  }
  if (claim.counts !== undefined && positions.every((it) => it.figure === undefined)) {
    const message = '"counts" belongs to positions with a figure: add one, or take it out';
    problems.push({ path: ['counts'], message, isKey: true });
  }
  for (const list of ['positions', 'evidence']) {
    readFieldsList(claim, list).forEach((it, index) => {
      const { value, high } = readFields(it.figure);
      if (typeof value !== 'number' || typeof high !== 'number' || high > value) return;
      const message = `"high" must be above "value" (${value}): swap them, or take it out`;
      problems.push({ path: [list, index, 'figure', 'high'], message });
    });
  }
  return problems;
}

function checkEvidence(claim: AuthoredFields): Problem[] {
  const evidence = readFieldsList(claim, 'evidence');
  const repeats = findRepeats(evidence, (it) => {
    const parts = [readText(it, 'source'), readText(it, 'position'), readText(it, 'quote')];
    return parts.includes(undefined) ? undefined : JSON.stringify(parts);
  });
  return repeats.map(({ index }) => ({
    path: ['evidence', index],
    message: 'the same source, position and quote stand above already: take one out',
  }));
}

function checkEvidenceSources(
  claim: AuthoredFields,
  home: string,
  records: ReadonlyMap<string, AuthoredRecord>,
): Problem[] {
  const problems: Problem[] = [];
  readFieldsList(claim, 'evidence').forEach((it, index) => {
    const written = readText(it, 'source');
    if (written === undefined) return;
    const source = records.get(resolveReference(written, home));
    const kind = readText(readFields(source?.value), 'kind');
    if (source && kind !== undefined && kind !== 'article') {
      const message = `"${written}" is of kind ${kind} and has no text to quote: quote an article, and put it into "derivesFrom"`;
      problems.push({ path: ['evidence', index, 'source'], message });
    }
    const origins: unknown[] = Array.isArray(it.derivesFrom) ? it.derivesFrom : [];
    origins.forEach((origin, at) => {
      if (origin !== written) return;
      const path = ['evidence', index, 'derivesFrom', at];
      problems.push({
        path,
        message:
          'a piece of evidence cannot rest on its own source: take it out, or name what the source rests on',
      });
    });
  });
  return problems;
}

function checkDates(claim: AuthoredFields, story: AuthoredFields): Problem[] {
  const until = readDate(story, 'asOf');
  if (until === undefined) return [];
  return ['evidence', 'notes'].flatMap((list) =>
    readFieldsList(claim, list).flatMap((it, index): Problem[] => {
      const asOf = readDate(it, 'asOf');
      if (asOf === undefined || comparePartialDates(asOf, until) <= 0) return [];
      const message = `${asOf} is after the story's asOf (${until}): correct one of them`;
      return [{ path: [list, index, 'asOf'], message }];
    }),
  );
}
