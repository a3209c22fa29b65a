/** Why the store of annotations could not do something, in the reader's words. */
import type { SaveConflict, StoreErrorCode } from '../lib/annotations/store-calls.ts';
import type { MessageKey } from './messages.tsx';

type FailureKey = MessageKey & `annotate.failed.${string}`;

const FAILURES: Record<StoreErrorCode | SaveConflict['code'], FailureKey> = {
  'disk-full': 'annotate.failed.diskFull',
  unavailable: 'annotate.failed.unavailable',
  'newer-version': 'annotate.failed.newer',
  'migration-failed': 'annotate.failed.migration',
  'not-saved': 'annotate.failed.notSaved',
  damaged: 'annotate.failed.damaged',
  'private-window': 'annotate.failed.private',
  refused: 'annotate.failed.refused',
  conflict: 'annotate.failed.conflict',
};

/** @returns Key of a whole sentence. */
export const failureKeyOf = (code: StoreErrorCode | SaveConflict['code']): FailureKey =>
  FAILURES[code];
