/** Leads references to merged records to the entity they have become. */
import { mapCueReferences } from './references.ts';
import type { Claim, Entity, EntityId } from './types.ts';

type Aliases = ReadonlyMap<EntityId, EntityId>;

/** @returns The claim itself where it names no merged record. */
export function renameInClaim(claim: Claim, aliases: Aliases): Claim {
  if (aliases.size === 0) return claim;
  const rename = (id: EntityId) => aliases.get(id) ?? id;
  const inCues = (lines: readonly string[]) => lines.map((line) => mapCueReferences(line, rename));
  const { match, positions, evidence, about } = claim;
  return {
    ...claim,
    about: [...new Set(about.map(rename))],
    match: {
      ...match,
      needs: inCues(match.needs),
      unless: inCues(match.unless),
      ...(match.counts === undefined ? {} : { counts: mapCueReferences(match.counts, rename) }),
    },
    positions: positions.map((it) => ({ ...it, cues: inCues(it.cues) })),
    evidence: evidence.map((it) =>
      it.attributedTo === undefined ? it : { ...it, attributedTo: rename(it.attributedTo) },
    ),
  };
}

/** Roles name the organisation they are in. */
export function renameInEntity(entity: Entity, aliases: Aliases): Entity {
  if (entity.roles.every(({ organisation }) => !aliases.has(organisation ?? ''))) return entity;
  const roles = entity.roles.map((role) => {
    const organisation = aliases.get(role.organisation ?? '') ?? role.organisation;
    return organisation === undefined ? role : { ...role, organisation };
  });
  return { ...entity, roles };
}
