/**
 * What takes more than one record, or more than a shape, to see: all of it in one run. Looks at
 * records as they were written, so that broken ones are checked as far as they go.
 */
import { readFields, readFieldsList, readText } from './authored-fields.ts';
import { checkClaim } from './check-claim.ts';
import { checkCues } from './check-cues.ts';
import { checkEntity, checkNamesakes } from './check-entity.ts';
import { checkReferences } from './check-references.ts';
import { checkOrigins, checkSource } from './check-source.ts';
import { findRepeats } from './find-repeats.ts';
import { type AuthoredRecord, homeOf, type RecordProblem } from './problem.ts';

const isEntity = ({ kind }: AuthoredRecord) => kind === 'person' || kind === 'organisation';

/**
 * @param records All stories and packs; what they refer to must be among them,
 * @param elsewhere or among these ids.
 * @returns The problems in no particular order; empty if all is well.
 */
export function checkDataset(
  records: readonly AuthoredRecord[],
  elsewhere: ReadonlySet<string>,
): RecordProblem[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const known = new Set([...byId.keys(), ...elsewhere]);
  const problems = [
    ...checkHomes(records, known),
    ...checkIds(records),
    ...checkNamesakes(records.filter(isEntity)),
    ...checkOrigins(records.filter(({ kind }) => kind === 'source')),
  ];
  for (const record of records) {
    problems.push(...checkReferences(record, known), ...checkRecord(record, byId, known));
  }
  return problems;
}

function checkRecord(
  record: AuthoredRecord,
  byId: ReadonlyMap<string, AuthoredRecord>,
  known: ReadonlySet<string>,
): RecordProblem[] {
  switch (record.kind) {
    case 'story':
      return checkTopics(record);
    case 'pack':
      return [];
    case 'source':
      return checkSource(record);
    case 'claim':
      return [...checkClaim(record, { records: byId }), ...checkCues(record, known)];
    default:
      return checkEntity(record);
  }
}

function checkTopics(story: AuthoredRecord): RecordProblem[] {
  const topics = readFieldsList(readFields(story.value), 'topics');
  return findRepeats(topics, (it) => readText(it, 'id')).map(({ index, key }) => ({
    record: story.id,
    path: ['topics', index, 'id'],
    message: `a topic "${key}" stands above already: give it another id`,
  }));
}

/** Records whose story or pack has no head: one problem for each head. */
function checkHomes(
  records: readonly AuthoredRecord[],
  known: ReadonlySet<string>,
): RecordProblem[] {
  const homes = new Map<string, string>();
  for (const { id, kind } of records) {
    const head = kind === 'pack-entity' ? 'pack.yaml' : 'story.yaml';
    if (!known.has(homeOf(id))) homes.set(homeOf(id), head);
  }
  return [...homes].map(([record, head]) => ({
    record,
    path: [],
    message: `${head} is missing: add it, with title, licence and asOf`,
  }));
}

function checkIds(records: readonly AuthoredRecord[]): RecordProblem[] {
  return findRepeats(records, ({ id }) => id).map(({ key }) => ({
    record: key,
    path: ['id'],
    message: `the id "${key}" is taken twice: give one of them another`,
  }));
}
