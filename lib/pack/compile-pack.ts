/**
 * The checked data set → one file that opens without parsing. The same data gives the same bytes,
 * in whatever order it comes.
 */
import { buildClaimSections } from '../claims/build-claim-sections.ts';
import { homeOf } from '../dataset/problem.ts';
import type { Claim, Dataset, Entity, PackHead, PartialDate, Story } from '../dataset/types.ts';
import { buildNameSections } from '../people/build-name-sections.ts';
import { type Sections, writeContainer } from './container.ts';
import { encodeClaim, encodeEntity, encodeSource } from './encode-record.ts';
import { hashSections } from './hash-sections.ts';
import { buildTextTable, sortByBytes } from './text-table.ts';

/** Builders of what is searched; they get the records in the order of the file. */
interface SectionBuilders {
  names(entities: readonly Entity[]): Sections;
  claims(claims: Claim[]): Sections;
}

/** What the file says of itself; section `pack.meta`, JSON. */
export interface PackMeta {
  asOf: PartialDate;
  counts: PackCounts;
  heads: PackHead[];
  /** What each of the heads gives. */
  given: PackCounts[];
  stories: Story[];
}

export interface PackCounts {
  people: number;
  organisations: number;
  sources: number;
  claims: number;
}

const BUILDERS: SectionBuilders = { names: buildNameSections, claims: buildClaimSections };

/**
 * @param builders Others than those of lib/people and lib/claims, for tests and measurements.
 * @returns The file, to be opened by `openPack`.
 * @throws {Error} where two records have one id: checked data has none.
 */
export function compilePack(dataset: Dataset, builders = BUILDERS): ArrayBuffer {
  const entities = sortUnique(dataset.entities);
  const claims = sortUnique(dataset.claims);
  const sources = sortUnique(dataset.sources);
  const heads = sortUnique(dataset.packs).map(withoutDigests);
  const meta: PackMeta = {
    asOf: dataset.asOf,
    counts: countRecords({ entities, sources, claims }),
    heads,
    given: countByHome({ entities, sources, claims }, heads),
    stories: sortUnique(dataset.stories),
  };
  const sections: Sections = {
    ...buildTextTable('pack.meta', [JSON.stringify(meta)]),
    ...buildTextTable(
      'pack.entities.ids',
      entities.map(({ id }) => id),
    ),
    ...buildTextTable('pack.entities.records', lazily(entities, encodeEntity)),
    ...buildTextTable(
      'pack.sources.ids',
      sources.map(({ id }) => id),
    ),
    ...buildTextTable('pack.sources.records', lazily(sources, encodeSource)),
    ...buildTextTable(
      'pack.claims.ids',
      claims.map(({ id }) => id),
    ),
    ...buildTextTable('pack.claims.records', lazily(claims, encodeClaim)),
    ...buildAbout(entities, claims),
    ...buildAliases(entities),
  };
  addSections(sections, builders.names(entities));
  addSections(sections, builders.claims(claims));
  const version = buildTextTable('pack.version', [hashSections(sections)]);
  return writeContainer({ ...version, ...sections });
}

type Records = Pick<Dataset, 'entities' | 'sources' | 'claims'>;

function countRecords({ entities, sources, claims }: Records): PackCounts {
  const people = entities.filter(({ kind }) => kind === 'person').length;
  return {
    people,
    organisations: entities.length - people,
    sources: sources.length,
    claims: claims.length,
  };
}

/** In the order of the heads. Who was merged from several packs counts in each. */
function countByHome({ entities, sources, claims }: Records, heads: PackHead[]): PackCounts[] {
  const entitiesOf = groupByHomes(entities, ({ id, sameAs = [] }) => [id, ...sameAs]);
  const sourcesOf = groupByHomes(sources, ({ id }) => [id]);
  const claimsOf = groupByHomes(claims, ({ id }) => [id]);
  return heads.map(({ id }) =>
    countRecords({
      entities: entitiesOf.get(id) ?? [],
      sources: sourcesOf.get(id) ?? [],
      claims: claimsOf.get(id) ?? [],
    }),
  );
}

function groupByHomes<T>(records: readonly T[], idsOf: (record: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    for (const home of new Set(idsOf(record).map(homeOf))) {
      const group = groups.get(home) ?? [];
      groups.set(home, group);
      group.push(record);
    }
  }
  return groups;
}

/** Digests of upstream's files are for maintainers: hundreds of lines to read at every start. */
const withoutDigests = (head: PackHead): PackHead =>
  head.upstream ? { ...head, upstream: { ...head.upstream, sha256: {} } } : head;

/** @throws {Error} where two builders use one name: one would silently take the other's place. */
function addSections(all: Sections, more: Sections): void {
  for (const [name, section] of Object.entries(more)) {
    if (name in all) throw new Error(`two sections are called "${name}"`);
    all[name] = section;
  }
}

function sortUnique<T extends { id: string }>(records: readonly T[]): T[] {
  const sorted = sortByBytes(records, ({ id }) => id);
  const repeat = sorted.find(({ id }, index) => index > 0 && id === sorted[index - 1]?.id);
  if (repeat) throw new Error(`two records have the id "${repeat.id}"`);
  return sorted;
}

/**
 * Ids of merged records, in the order of their bytes: `pack.aliases.ids`, and the index of the entity
 * that each has become: `pack.aliases.entities`.
 *
 * @throws {Error} where an alias is an id as well.
 */
function buildAliases(entities: readonly Entity[]): Sections {
  const aliases = entities.flatMap(({ sameAs = [] }, index) => sameAs.map((id) => ({ id, index })));
  const sorted = sortUnique(aliases);
  const ids = new Set(entities.map(({ id }) => id));
  const repeat = sorted.find(({ id }) => ids.has(id));
  if (repeat) throw new Error(`"${repeat.id}" is an entity and was merged into another`);
  return {
    ...buildTextTable(
      'pack.aliases.ids',
      sorted.map(({ id }) => id),
    ),
    'pack.aliases.entities': Uint32Array.from(sorted, ({ index }) => index),
  };
}

/** One record at a time: all of them as JSON at once would take the memory twice. */
function* lazily<T>(records: readonly T[], encode: (record: T) => string): Generator<string> {
  for (const record of records) yield encode(record);
}

/**
 * Claims by entity, for the few entities that have any: `pack.about.entities` (indexes, ascending),
 * `pack.about.offsets` (one more), `pack.about.claims` (indexes, ascending per entity). A claim is about an
 * entity too if the entity is quoted for it.
 */
function buildAbout(entities: readonly Entity[], claims: readonly Claim[]): Sections {
  const claimsOf = new Map<string, Set<number>>();
  claims.forEach(({ about, evidence }, index) => {
    for (const id of [...about, ...evidence.flatMap(({ attributedTo }) => attributedTo ?? [])]) {
      claimsOf.set(id, (claimsOf.get(id) ?? new Set()).add(index));
    }
  });
  const owners: number[] = [];
  const offsets = [0];
  const indexes: number[] = [];
  entities.forEach(({ id }, index) => {
    const own = claimsOf.get(id);
    if (!own) return;
    owners.push(index);
    indexes.push(...own);
    offsets.push(indexes.length);
  });
  return {
    'pack.about.entities': Uint32Array.from(owners),
    'pack.about.offsets': Uint32Array.from(offsets),
    'pack.about.claims': Uint32Array.from(indexes),
  };
}
