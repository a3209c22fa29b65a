/** An opened data file → the data set that it was made from, all of it at once. */
import type { Dataset } from '../dataset/types.ts';
import type { PackRecords } from './pack-records.ts';

/**
 * @returns Records in the order of the file; but for the digests of upstream's files, which the
 *   file leaves out, what `compilePack` was given.
 */
export function readDataset(pack: PackRecords): Dataset {
  return {
    asOf: pack.asOf,
    packs: [...pack.heads],
    stories: [...pack.stories],
    sources: [...pack.allSources()],
    entities: [...pack.allEntities()],
    claims: [...pack.allClaims()],
  };
}
