/** What changed between two states of the data, record by record and, in each, part by part. */
import { isDeepStrictEqual } from 'node:util';
import { compareParts, listClaimParts, listEntityParts } from '../../../lib/changes/list-parts.ts';
import type { ChangeDetail, RecordChange } from '../../../lib/changes/types.ts';
import type { Dataset } from '../../../lib/dataset/types.ts';

type AnyRecord = { id: string } & Record<string, unknown>;

/** A state of the data, looked up by id. */
interface State {
  records: Map<string, AnyRecord>;
  entities: Map<string, Dataset['entities'][number]>;
  claims: Map<string, Dataset['claims'][number]>;
  labelOf(id: string): string;
}

const byId = <T extends { id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]));

function openState({ packs, stories, sources, entities, claims }: Dataset): State {
  const records = new Map<string, AnyRecord>();
  // A story is head and record at once: both say what changed in story.yaml.
  for (const it of [...packs, ...stories, ...sources, ...entities, ...claims]) {
    records.set(it.id, { ...records.get(it.id), ...it });
  }
  const labelOf = (id: string) => nameOf(records.get(id) ?? { id });
  return { records, entities: byId(entities), claims: byId(claims), labelOf };
}

/** What a reader calls a record: an entity's name, a source's label, a claim's sentence, a title. */
function nameOf({ id, name, label, text, title }: AnyRecord): string {
  return String(name ?? label ?? text ?? title ?? id);
}

/** @returns Sorted by id. */
export function compareRecords(before: Dataset, after: Dataset): RecordChange[] {
  const [old, now] = [openState(before), openState(after)];
  const ids = [...new Set([...old.records.keys(), ...now.records.keys()])].sort();
  return ids.flatMap((id): RecordChange[] => {
    const [one, other] = [old.records.get(id), now.records.get(id)];
    if (!other) return [{ id, name: old.labelOf(id), change: 'removed' }];
    const name = nameOf(other);
    if (!one) return [{ id, name, change: 'added' }];
    const all = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    const fields = all.filter((field) => !isDeepStrictEqual(one[field], other[field]));
    const details = compareDetails(id, old, now);
    if (fields.length === 0) return [];
    return [{ id, name, change: 'changed', fields, details }];
  });
}

/** Labels are those of now on both sides: a source that was renamed is no other source. */
function compareDetails(id: string, old: State, now: State): ChangeDetail[] {
  const labelOf = (one: string) => (now.records.has(one) ? now : old).labelOf(one);
  const [entity, nextEntity] = [old.entities.get(id), now.entities.get(id)];
  if (entity && nextEntity) {
    return compareParts(listEntityParts(entity, labelOf), listEntityParts(nextEntity, labelOf));
  }
  const [claim, nextClaim] = [old.claims.get(id), now.claims.get(id)];
  if (!claim || !nextClaim) return [];
  return compareParts(listClaimParts(claim, labelOf), listClaimParts(nextClaim, labelOf));
}
