/** What the data holds, in numbers, and where it wants a maintainer's eye. Decides nothing. */
import type { Claim, Dataset, Entity, Source } from '../../lib/dataset/types.ts';

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

function countPacks({ packs, entities, sources, claims }: Dataset): PackStats[] {
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

/** @returns Lists in the order of the data. */
export function countData(dataset: Dataset): DataStats {
  const { entities, claims, sources } = dataset;
  const names = { full: 0, context: 0, never: 0 };
  for (const { match } of entities.flatMap((it) => it.names)) names[match]++;
  return {
    packs: countPacks(dataset),
    names,
    ambiguous: findAmbiguous(entities),
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
