/**
 * Opens a data file: the one that ships with the extension, or one made from a reader's own pack.
 * Nothing is parsed or copied; see pack-records.ts for what can be asked of it.
 */
import { type ClaimIndex, openClaims } from '../claims/claim-index.ts';
import { type NameIndex, openNames } from '../people/open-names.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Container, openContainer } from './container.ts';
import { PackRecords } from './pack-records.ts';

/** An opened data file: its records, and the indexes in which articles are looked up. */
export class Pack extends PackRecords {
  readonly names: NameIndex;
  readonly claimIndex: ClaimIndex;

  /** @throws {RangeError} where sections are missing or do not fit together. */
  constructor(container: Container) {
    super(container);
    this.names = openNames(container);
    this.claimIndex = openClaims(container);
  }
}

/** @returns The pack, or why the bytes are none. Memory is shared with the buffer: leave it alone. */
export function openPack(buffer: ArrayBuffer): Result<Pack, 'not-a-data-file'> {
  const container = openContainer(buffer);
  if (!container.ok) return container;
  try {
    return ok(new Pack(container.value));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return fail('not-a-data-file', error.message);
  }
}
