/** What the data holds, in numbers, and where it wants a maintainer's eye. Decides nothing. */
import type { Claim, Dataset, Entity, Source } from '../../lib/dataset/types.ts';
import { parsePersonalName } from '../../lib/people/personal-name.ts';
import { isMadeOfWords, isSharedWord } from './import/name-risk.ts';

interface PackStats {
  id: string;
  title: string;
  licence: string;
  asOf: string;
  maxAgeDays: number;
  people: number;
  organisations: number;
  sources: number;
  claims: number;
  evidence: number;
}

export interface DataStats {
  /** By id. */
  packs: PackStats[];
  /** Spellings by how they match. */
  names: { full: number; context: number; never: number };
  /** Full spellings that more than one entity has, with their ids: a card offers all of them. */
  ambiguous: { name: string; entities: string[] }[];
  /** Surnames that most people have, most frequent first: alone they name nobody. */
  ambiguousSurnames: { surname: string; people: number; isAlsoWord: boolean }[];
  /** Entities that were written down in several stories and packs, and how many records those are. */
  merged: { entities: number; records: number };
  /** Headings that are not searched for by themselves, and full names made of common words alone. */
  guardedHeadings: number;
  namesOfWords: { name: string; entity: string }[];
  /** People who are found by one word wherever it stands. */
  knownByOneWord: { name: string; entity: string }[];
  /** Positions that no source takes. */
  withoutEvidence: { claim: string; position: string }[];
  /** Claims that only one source speaks to. */
  singleSource: string[];
  /** Sources without a date, and sources that cannot be compared with a text. */
  undatedSources: string[];
  textlessArticles: string[];
}

const belongsTo = (home: string) => (record: { id: string }) => record.id.startsWith(`${home}/`);

function countPacks({ packs, sources, claims }: Dataset, entities: readonly Entity[]): PackStats[] {
  const sorted = [...packs].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.map(({ id, title, licence, asOf, maxAgeDays }) => {
    const isOwn = belongsTo(id);
    const own = entities.filter(isOwn);
    const people = own.filter(({ kind }) => kind === 'person').length;
    const ownClaims = claims.filter(isOwn);
    return {
      id,
      title,
      licence,
      asOf,
      maxAgeDays,
      people,
      organisations: own.length - people,
      sources: sources.filter(isOwn).length,
      claims: ownClaims.length,
      evidence: ownClaims.reduce((sum, { evidence }) => sum + evidence.length, 0),
    };
  });
}

const fold = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ');

function findAmbiguous(entities: readonly Entity[]): DataStats['ambiguous'] {
  const owners = new Map<string, { name: string; entities: Set<string> }>();
  for (const { id, names } of entities) {
    for (const { value, match } of names) {
      if (match !== 'full') continue;
      const known = owners.get(fold(value)) ?? { name: value, entities: new Set<string>() };
      owners.set(fold(value), known);
      known.entities.add(id);
    }
  }
  return [...owners.values()]
    .filter((it) => it.entities.size > 1)
    .map((it) => ({ name: it.name, entities: [...it.entities] }));
}

function findSurnames(entities: readonly Entity[]): DataStats['ambiguousSurnames'] {
  const bearers = new Map<string, number>();
  for (const { kind, name } of entities) {
    const parsed = kind === 'person' ? parsePersonalName(name) : undefined;
    const surname = parsed?.surname.slice(parsed.particles).join(' ') ?? '';
    if (surname !== '') bearers.set(surname, (bearers.get(surname) ?? 0) + 1);
  }
  return [...bearers]
    .filter(([, people]) => people > 1)
    .sort(([one, most], [other, less]) => less - most || (one < other ? -1 : 1))
    .map(([surname, people]) => ({ surname, people, isAlsoWord: isSharedWord(surname) }));
}

const findNamesOfWords = (entities: readonly Entity[]): DataStats['namesOfWords'] =>
  entities
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ id, names }) =>
      names
        .filter(({ value, match }) => match === 'full' && isMadeOfWords(value))
        .map(({ value }) => ({ name: value, entity: id })),
    );

function countMerged(entities: readonly Entity[]): DataStats['merged'] {
  const merged = entities.filter(({ sameAs }) => sameAs !== undefined);
  const records = merged.reduce((sum, { sameAs = [] }) => sum + 1 + sameAs.length, 0);
  return { entities: merged.length, records };
}

const findOneWord = (entities: readonly Entity[]): DataStats['knownByOneWord'] =>
  entities
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ id, names }) =>
      names
        .filter(({ value, match }) => match === 'full' && !/\s/.test(value))
        .map(({ value }) => ({ name: value, entity: id })),
    );

const findWithoutEvidence = (claims: readonly Claim[]): DataStats['withoutEvidence'] =>
  claims.flatMap(({ id, positions, evidence }) =>
    positions
      .filter((position) => evidence.every((it) => it.position !== position.id))
      .map((position) => ({ claim: id, position: position.id })),
  );

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);
const isUndated = ({ published, notBefore, notAfter }: Source) =>
  published === undefined && notBefore === undefined && notAfter === undefined;

/**
 * @param written Entities before merging: what each pack holds.
 * @returns Lists in the order of the data.
 */
export function countData(dataset: Dataset, written = dataset.entities): DataStats {
  const { entities, claims, sources } = dataset;
  const names = { full: 0, context: 0, never: 0 };
  for (const { match } of entities.flatMap((it) => it.names)) names[match]++;
  return {
    packs: countPacks(dataset, written),
    names,
    ambiguous: findAmbiguous(entities),
    ambiguousSurnames: findSurnames(entities),
    merged: countMerged(entities),
    guardedHeadings: entities.filter((it) => it.names[0]?.match !== 'full').length,
    namesOfWords: findNamesOfWords(entities),
    knownByOneWord: findOneWord(entities),
    withoutEvidence: findWithoutEvidence(claims),
    singleSource: idsOf(
      claims.filter(({ evidence }) => new Set(evidence.map(({ source }) => source)).size === 1),
    ),
    undatedSources: idsOf(sources.filter(isUndated)),
    textlessArticles: idsOf(
      sources.filter(({ kind, text }) => kind === 'article' && text === undefined),
    ),
  };
}
