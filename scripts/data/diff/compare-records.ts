/** What changed between two states of the data, record by record. */
import { isDeepStrictEqual } from 'node:util';
import type { Dataset } from '../../../lib/dataset/types.ts';

export interface RecordChange {
  /** Whole id; a story's or pack's own is its folder. */
  id: string;
  change: 'added' | 'removed' | 'changed';
  /** Fields that are other than before, in the order of the record; of a changed record only. */
  fields?: string[];
}

type AnyRecord = { id: string } & Record<string, unknown>;

const recordsOf = ({
  packs,
  stories,
  sources,
  entities,
  claims,
}: Dataset): Map<string, AnyRecord> => {
  const records = new Map<string, AnyRecord>();
  // A story is head and record at once: both say what changed in story.yaml.
  for (const it of [...packs, ...stories, ...sources, ...entities, ...claims]) {
    records.set(it.id, { ...records.get(it.id), ...it });
  }
  return records;
};

/** @returns Sorted by id. */
export function compareRecords(before: Dataset, after: Dataset): RecordChange[] {
  const [old, now] = [recordsOf(before), recordsOf(after)];
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  return ids.flatMap((id): RecordChange[] => {
    const [one, other] = [old.get(id), now.get(id)];
    if (!one) return [{ id, change: 'added' }];
    if (!other) return [{ id, change: 'removed' }];
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    const fields = names.filter((name) => !isDeepStrictEqual(one[name], other[name]));
    return fields.length === 0 ? [] : [{ id, change: 'changed', fields }];
  });
}
