/**
 * Records of one person or organisation in several stories and packs become one entity: by an
 * official identifier in common or a person's word (`sameAs`), never by name. What is shown comes
 * from the record with precedence (precedence.ts). Each role keeps its own date and says which pack
 * it is from, so that licences do not mix unseen. What was merged may be merged again with others.
 */
import { createPrecedence } from './precedence.ts';
import { homeOf, type RecordProblem } from './problem.ts';
import type { Dataset, Entity, EntityId, EntityName, Role } from './types.ts';

export interface MergedEntities {
  /** In the order of the given ones; a merged one stands where its first record stood. */
  entities: Entity[];
  /** Ids of merged records → the id under which they now are. */
  aliases: Map<EntityId, EntityId>;
  problems: RecordProblem[];
}

/** @param dataset Its stories and packs decide on precedence. */
export function mergeEntities({
  entities,
  packs,
  stories,
}: Pick<Dataset, 'entities' | 'packs' | 'stories'>): MergedEntities {
  const compareHomes = createPrecedence({ packs, stories });
  const byPrecedence = (one: Entity, other: Entity) =>
    compareHomes(homeOf(one.id), homeOf(other.id)) || (one.id < other.id ? -1 : 1);
  const merged: MergedEntities = { entities: [], aliases: new Map(), problems: [] };
  for (const group of groupRecords(entities, merged.problems)) {
    const [first, ...others] = [...group].sort(byPrecedence) as [Entity, ...Entity[]];
    merged.problems.push(...findConflicts(first, others));
    merged.entities.push(others.length === 0 ? first : mergeGroup(first, others));
    for (const { id } of others) merged.aliases.set(id, first.id);
  }
  return merged;
}

/** Sets of records that are one entity, in the order of their first record. */
function groupRecords(entities: readonly Entity[], problems: RecordProblem[]): Entity[][] {
  const groupOf = new Map<EntityId, Entity[]>(entities.map((entity) => [entity.id, [entity]]));
  const join = (one: EntityId, other: EntityId) => {
    const [own, more] = [groupOf.get(one), groupOf.get(other)];
    if (!own || !more || own === more) return;
    own.push(...more);
    for (const { id } of more) groupOf.set(id, own);
  };
  const owners = new Map<string, Entity>();
  for (const entity of entities) {
    for (const [kind, value] of Object.entries(entity.identifiers)) {
      const key = `${entity.kind} ${kind} ${value}`;
      const owner = owners.get(key) ?? entity;
      owners.set(key, owner);
      if (owner !== entity && homeOf(owner.id) === homeOf(entity.id)) {
        const message = `"${value}" is also the ${kind} identifier of ${owner.id}: make the two one record, or correct one`;
        problems.push({ record: entity.id, path: ['identifiers', kind], message });
      } else join(owner.id, entity.id);
    }
    for (const id of entity.sameAs ?? []) join(entity.id, id);
  }
  return [...new Set(groupOf.values())];
}

/** One entity has one identifier of a kind: two that differ mean that two entities were joined. */
function findConflicts(first: Entity, others: readonly Entity[]): RecordProblem[] {
  const known = new Map(
    Object.entries(first.identifiers).map(([kind, value]) => [kind, { value, id: first.id }]),
  );
  return others.flatMap(({ id, identifiers }) =>
    Object.entries(identifiers).flatMap(([kind, value]): RecordProblem[] => {
      const earlier = known.get(kind) ?? { value, id };
      known.set(kind, earlier);
      if (earlier.value === value) return [];
      const message = `"${value}" differs from "${earlier.value}" of ${earlier.id}, with which it is merged: correct one of them`;
      return [{ record: id, path: ['identifiers', kind], message }];
    }),
  );
}

function mergeGroup(first: Entity, others: readonly Entity[]): Entity {
  const all = [first, ...others];
  const identifiers = Object.assign({}, ...all.map((it) => it.identifiers).reverse());
  return {
    ...first,
    names: mergeNames(all),
    roles: all.flatMap((entity) => entity.roles.map((role) => markRole(role, entity, first))),
    background: all.find(({ background }) => background.length > 0)?.background ?? [],
    descriptions: all.flatMap(({ descriptions }) => descriptions),
    identifiers: identifiers as Record<string, string>,
    // What was merged before goes on leading here.
    sameAs: [...new Set([...others.map(({ id }) => id), ...all.flatMap(readAliases)])].filter(
      (id) => id !== first.id,
    ),
  };
}

const readAliases = ({ sameAs = [] }: Entity): readonly EntityId[] => sameAs;

function markRole(role: Role, { id }: Entity, first: Entity): Role {
  const home = role.pack ?? homeOf(id);
  return home === homeOf(first.id) ? role : { ...role, pack: home };
}

const foldSpelling = (value: string) =>
  value.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ');

/** Each spelling once: how it may match is the first record's word. Only the first has a heading. */
function mergeNames(all: readonly Entity[]): EntityName[] {
  const names = new Map<string, EntityName>();
  all.forEach((entity, index) => {
    for (const name of entity.names) {
      const key = foldSpelling(name.value);
      const known = names.get(key);
      const kind = index > 0 && name.kind === 'label' ? 'spelling' : name.kind;
      const usedBy = [...new Set([...(known?.usedBy ?? []), ...name.usedBy])];
      names.set(key, known ? { ...known, usedBy } : { ...name, kind, usedBy });
    }
  });
  return [...names.values()];
}
