/** A person or organisation: unknown → what types.ts holds, or every problem. */
import type * as v from 'valibot';
import { mapParsed, parseWith } from './parse-with.ts';
import { homeOf, type Parsed } from './problem.ts';
import { resolveReference } from './references.ts';
import { entitySchema, packEntitySchema } from './schema.ts';
import type { Entity, EntityId, PackHead, PartialDate, Role } from './types.ts';

type AuthoredEntity = Omit<v.InferOutput<typeof entitySchema>, 'roles'>;
type AuthoredRole = v.InferOutput<typeof packEntitySchema>['roles'][number];

/** The folder says what it is: `<story>/people/<slug>` is a person. */
const kindOf = (id: EntityId): Entity['kind'] =>
  id.split('/')[1] === 'organisations' ? 'organisation' : 'person';

function completeRole(role: AuthoredRole, whole: (it: string) => string, asOf: PartialDate): Role {
  const { organisation, sources, ...rest } = role;
  return {
    ...rest,
    ...(organisation === undefined ? {} : { organisation: whole(organisation) }),
    asOf: role.asOf ?? asOf,
    sources: sources.map(whole),
  };
}

/** Makes references whole and puts the heading first among the names. */
function completeEntity(entity: AuthoredEntity, id: EntityId, roles: Role[]): Entity {
  const whole = (it: string) => resolveReference(it, homeOf(id));
  return {
    id,
    kind: kindOf(id),
    name: entity.name,
    names: [
      { value: entity.name, kind: 'label', match: entity.match, usedBy: entity.usedBy.map(whole) },
      ...entity.names.map((it) => ({ ...it, usedBy: it.usedBy.map(whole) })),
    ],
    summary: entity.summary,
    roles,
    background: entity.background.map((it) => ({ ...it, sources: it.sources.map(whole) })),
    descriptions: entity.descriptions.map((it) => ({ ...it, source: whole(it.source) })),
    identifiers: entity.identifiers,
    ...(entity.sameAs.length === 0 ? {} : { sameAs: entity.sameAs.map(whole) }),
  };
}

/** @returns The entity of a story, its heading the first of its names, its references whole. */
export const parseEntity = (value: unknown, id: EntityId): Parsed<Entity> =>
  mapParsed(parseWith(entitySchema, value), (entity) => {
    const whole = (it: string) => resolveReference(it, homeOf(id));
    const roles = entity.roles.map((role) => completeRole(role, whole, role.asOf));
    return completeEntity(entity, id, roles);
  });

/**
 * One record of a pack. Roles without a date take the pack's.
 *
 * @param id Whole id, as `<pack>/people/<slug>`; the record's own `id` is the slug alone.
 */
export const parsePackEntity = (
  value: unknown,
  id: EntityId,
  head: Pick<PackHead, 'asOf'>,
): Parsed<Entity> =>
  mapParsed(parseWith(packEntitySchema, value), ({ id: _, ...entity }) => {
    const whole = (it: string) => resolveReference(it, homeOf(id));
    const roles = entity.roles.map((role) => completeRole(role, whole, head.asOf));
    return completeEntity(entity, id, roles);
  });
