/** Names and roles of an entity, and entities of one story against each other. */
import {
  type AuthoredFields,
  findTexts,
  readDate,
  readFields,
  readFieldsList,
  readText,
} from './authored-fields.ts';
import { findRepeats } from './find-repeats.ts';
import { comparePartialDates } from './partial-date.ts';
import {
  type AuthoredRecord,
  homeOf,
  type Problem,
  type ProblemPath,
  type RecordProblem,
} from './problem.ts';
import { readReferenceFolder, resolveReference } from './references.ts';

interface Spelling {
  value: string;
  path: ProblemPath;
  isFull: boolean;
}

/** The heading first; as written, but for case, width and runs of blanks. */
const foldSpelling = (value: string) =>
  value.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

function findSpellings(entity: AuthoredFields): Spelling[] {
  const name = readText(entity, 'name');
  const isFull = entity.match === undefined || entity.match === 'full';
  const heading = name === undefined ? [] : [{ value: name, path: ['name'], isFull }];
  const others = readFieldsList(entity, 'names').flatMap((it, index) => {
    const value = readText(it, 'value');
    if (value === undefined) return [];
    return [{ value, path: ['names', index, 'value'], isFull: it.match === 'full' }];
  });
  return [...heading, ...others];
}

/** @returns Problems that one entity has in itself. */
export function checkEntity(record: AuthoredRecord): RecordProblem[] {
  const entity = readFields(record.value);
  const spellings = findSpellings(entity);
  const repeats: Problem[] = findRepeats(spellings, (it) => it.value).map(({ index, key }) => ({
    path: spellings[index]?.path ?? [],
    message: `the name "${key}" stands above already: merge the two`,
  }));
  const labels = readFieldsList(entity, 'names').flatMap((it, index): Problem[] => {
    if (it.kind !== 'label') return [];
    const message = 'only "name" is of kind label: call this one spelling';
    return [{ path: ['names', index, 'kind'], message }];
  });
  const roles = readFieldsList(entity, 'roles').flatMap((it, index): Problem[] => {
    const [start, end] = [readDate(it, 'start'), readDate(it, 'end')];
    if (!start || !end || comparePartialDates(start, end) <= 0) return [];
    const message = `the role ends (${end}) before it starts (${start}): correct one of them`;
    return [{ path: ['roles', index, 'end'], message }];
  });
  return [...repeats, ...labels, ...roles, ...checkSameAs(record)].map((it) => ({
    record: record.id,
    ...it,
  }));
}

/** A person is no organisation, and two records of one story are one file. */
function checkSameAs({ id, value }: AuthoredRecord): Problem[] {
  return findTexts(value, ['sameAs', '*']).flatMap(({ path, value: written }) => {
    const whole = resolveReference(written, homeOf(id));
    if (whole === id) return []; // the references are checked elsewhere
    if (homeOf(whole) === homeOf(id)) {
      return [{ path, message: `"${written}" stands beside it: make the two one record` }];
    }
    if (readReferenceFolder(whole) === readReferenceFolder(id)) return [];
    return [{ path, message: `"${written}" is of another kind: a person is no organisation` }];
  });
}

/**
 * Two entities of one story with one full spelling: every mention would be ambiguous, though the
 * editors knew both. Namesakes in different stories and packs are allowed.
 */
export function checkNamesakes(entities: Iterable<AuthoredRecord>): RecordProblem[] {
  const owners = new Map<string, string>();
  const problems: RecordProblem[] = [];
  for (const { id, value } of entities) {
    for (const spelling of findSpellings(readFields(value)).filter((it) => it.isFull)) {
      const key = `${homeOf(id)}\n${foldSpelling(spelling.value)}`;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, id);
      if (owner === undefined || owner === id) continue;
      const message = `"${spelling.value}" is also a full name of ${owner.slice(homeOf(id).length + 1)}: let one of them match only in context, or give each a longer name`;
      problems.push({ record: id, path: spelling.path, message });
    }
  }
  return problems;
}
