/**
 * Readers' own packs beside the data that comes with Sidelight: one data set, in which records of
 * one person are one entity whoever wrote them. The data's own date stays that of Sidelight's.
 */
import { mergeEntities } from './merge-entities.ts';
import type { RecordProblem } from './problem.ts';
import { renameInClaim, renameInEntity } from './rename-references.ts';
import type { Dataset, Entity, EntityId } from './types.ts';

export interface JoinedDataset {
  dataset: Dataset;
  /** Identifiers that contradict each other; the data may be used only if there are none. */
  problems: RecordProblem[];
}

/**
 * @param bundled Checked, its records merged.
 * @param own Each checked by itself; no two data sets may hold one id.
 */
export function joinDatasets(bundled: Dataset, own: readonly Dataset[]): JoinedDataset {
  const known = listAliases(bundled.entities);
  const all = [bundled, ...own.map((dataset) => renameIn(dataset, known))];
  const joined: Dataset = {
    asOf: bundled.asOf,
    packs: all.flatMap(({ packs }) => packs),
    stories: all.flatMap(({ stories }) => stories),
    sources: all.flatMap(({ sources }) => sources),
    entities: all.flatMap(({ entities }) => entities),
    claims: all.flatMap(({ claims }) => claims),
  };
  const { entities, aliases, problems } = mergeEntities(joined);
  return { dataset: renameIn({ ...joined, entities }, aliases), problems };
}

const listAliases = (entities: readonly Entity[]): Map<EntityId, EntityId> =>
  new Map(entities.flatMap(({ id, sameAs = [] }) => sameAs.map((alias) => [alias, id])));

/** A pack may refer to a record that has since become part of another. */
function renameIn(dataset: Dataset, aliases: ReadonlyMap<EntityId, EntityId>): Dataset {
  const rename = (entity: Entity): Entity => {
    const { sameAs, ...rest } = renameInEntity(entity, aliases);
    return sameAs ? { ...rest, sameAs: addTargets(sameAs, aliases, rest.id) } : rest;
  };
  return {
    ...dataset,
    entities: dataset.entities.map(rename),
    claims: dataset.claims.map((claim) => renameInClaim(claim, aliases)),
  };
}

/** The ids themselves stay: questions by them go on being answered. */
const addTargets = (
  sameAs: readonly EntityId[],
  aliases: ReadonlyMap<EntityId, EntityId>,
  own: EntityId,
): EntityId[] => [
  ...new Set([...sameAs, ...sameAs.map((id) => aliases.get(id) ?? id)].filter((id) => id !== own)),
];
