/**
 * One record as JSON, without what its type says anyway: the id (kept in a table of its own),
 * empty lists and empty fields. In a pack of a million people these are half of the bytes.
 */
import type { Claim, Entity, EntityName, Source } from '../dataset/types.ts';

const isEmpty = (value: unknown) =>
  Array.isArray(value)
    ? value.length === 0
    : typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** Leaves out the fields named, and those that hold an empty list or empty fields. */
function strip(record: object, without: readonly string[]): Record<string, unknown> {
  const kept = Object.entries(record).filter(
    ([name, value]) => !without.includes(name) && !isEmpty(value),
  );
  return Object.fromEntries(kept);
}

const stripEach = (records: readonly object[]) => records.map((record) => strip(record, []));

/** The first name, where it is only the heading once more. */
const headingOf = (name: string): EntityName => ({
  value: name,
  kind: 'label',
  match: 'full',
  usedBy: [],
});

const isHeading = (first: EntityName | undefined, name: string) =>
  JSON.stringify(first) === JSON.stringify(headingOf(name));

/** What is left out comes back by `decodeEntity`; `true` stands for the heading as a name. */
export function encodeEntity(entity: Entity): string {
  const { name, names } = entity;
  const slim = isHeading(names[0], name) ? [true, ...stripEach(names.slice(1))] : stripEach(names);
  return JSON.stringify(strip({ ...entity, names: slim }, ['id']));
}

export const encodeSource = (source: Source): string => JSON.stringify(strip(source, ['id']));

export const encodeClaim = (claim: Claim): string => {
  const { positions, evidence } = claim;
  const slim = { ...claim, positions: stripEach(positions), evidence: stripEach(evidence) };
  return JSON.stringify(strip(slim, ['id']));
};

export function decodeEntity(json: string, id: string): Entity {
  const read = JSON.parse(json) as Omit<Entity, 'id' | 'names'> & { names?: (true | EntityName)[] };
  return {
    id,
    ...read,
    names: (read.names ?? []).map((it) =>
      it === true ? headingOf(read.name) : { ...it, usedBy: it.usedBy ?? [] },
    ),
    roles: (read.roles ?? []).map((role) => ({ ...role, sources: role.sources ?? [] })),
    background: read.background ?? [],
    descriptions: read.descriptions ?? [],
    identifiers: read.identifiers ?? {},
  };
}

export function decodeSource(json: string, id: string): Source {
  const read = JSON.parse(json) as Omit<Source, 'id'>;
  return { id, ...read, derivesFrom: read.derivesFrom ?? [] };
}

export function decodeClaim(json: string, id: string): Claim {
  const read = JSON.parse(json) as Omit<Claim, 'id'>;
  return {
    id,
    ...read,
    about: read.about ?? [],
    positions: (read.positions ?? []).map((it) => ({
      ...it,
      cues: it.cues ?? [],
      wordings: it.wordings ?? [],
      compatibleWith: it.compatibleWith ?? [],
    })),
    match: { ...read.match, needs: read.match?.needs ?? [], unless: read.match?.unless ?? [] },
    wordings: read.wordings ?? [],
    evidence: (read.evidence ?? []).map((it) => ({ ...it, derivesFrom: it.derivesFrom ?? [] })),
    notes: read.notes ?? [],
    links: read.links ?? [],
    keywords: read.keywords ?? [],
  };
}
