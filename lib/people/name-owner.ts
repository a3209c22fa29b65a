/** Who can be found by name: the part of an entity that the engine needs. */
import type { EntityName, Role } from '../dataset/types.ts';

/**
 * An entity with its spellings. An `Entity` of the data set is one.
 * `name` is searched for as well, wherever it stands, unless `names` says otherwise of it.
 */
export interface NameOwner {
  id: string;
  kind: 'person' | 'organisation';
  name: string;
  names: Pick<EntityName, 'value' | 'kind' | 'match'>[];
  /** What tells it from a namesake; foreign packs have neither. */
  summary?: string;
  roles?: Pick<Role, 'label' | 'organisation'>[];
}

/** A line of a foreign pack: the evaluation contract's `{id, kind: 'person', name, aliases}`. */
export interface PackPerson {
  id: string;
  name: string;
  aliases?: string[];
}

/**
 * Enough of a name to be searched for alone: two words, the first of which may be an initial (J. B.
 * Priestley), or a script that writes names as one.
 */
const isWhole = (name: string) =>
  /(?:[\p{L}\p{N}]|(?<![\p{L}\p{N}])\p{L}\.)[\s\-\u2010\u00b7・][\p{L}\p{N}]/u.test(name) ||
  /[^\p{ASCII}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]/u.test(name);

/**
 * Turns a foreign pack's person into an owner of names. Nobody vouches there that a name of one
 * word is safe alone, so such a name is known but never searched for.
 */
export function nameOwnerOf({ id, name, aliases = [] }: PackPerson): NameOwner {
  const names = [name, ...aliases].map((value, at) => ({
    value,
    kind: at === 0 ? ('label' as const) : ('spelling' as const),
    match: isWhole(value) ? ('full' as const) : ('never' as const),
  }));
  return { id, kind: 'person', name, names };
}
