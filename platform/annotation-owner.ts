/**
 * The one connection to the database of annotations: opened once, and again after it was lost. It
 * sees to the second copy, and knows nothing of what is asked.
 */
import type { StoreResult } from '../lib/annotations/store-calls.ts';
import { isBackupDue, readBackupHead, takeBackup } from './annotation-backup.ts';
import {
  ANNOTATION_DATABASE,
  type AnnotationDatabase,
  describeStoreError,
  openAnnotationDatabase,
} from './annotation-database.ts';
import type { AnnotationStore } from './annotation-store.ts';

export class DatabaseOwner {
  #now: () => number;
  #opened: Promise<StoreResult<AnnotationDatabase>> | undefined;
  #isBackingUp = false;
  #isBackupAsked = false;

  constructor(now: () => number) {
    this.#now = now;
  }

  async open(): Promise<StoreResult<AnnotationDatabase>> {
    this.#opened ??= openAnnotationDatabase({
      keepCopy: (rows) =>
        takeBackup(
          rows.filter(({ deletedAt }) => deletedAt === undefined).map((row) => row.annotation),
          { birth: 'before-migration', writes: 0, takenAt: this.#now() },
        ),
      onClosed: () => {
        this.#opened = undefined;
      },
    });
    const opened = await this.#opened;
    if (!opened.ok) this.#opened = undefined; // the next call tries again
    return opened;
  }

  /** One at a time; for changes that come meanwhile it looks once more. */
  async keepBackup(store: AnnotationStore): Promise<void> {
    this.#isBackupAsked = true;
    if (this.#isBackingUp) return;
    this.#isBackingUp = true;
    while (this.#isBackupAsked) {
      this.#isBackupAsked = false;
      await this.#backUp(store, isBackupDue);
    }
    this.#isBackingUp = false;
  }

  /** The store as it is now is the one to be backed up from here on. */
  acceptStore(store: AnnotationStore): Promise<void> {
    return this.#backUp(store, () => true);
  }

  async #backUp(store: AnnotationStore, isDue: typeof isBackupDue): Promise<void> {
    try {
      const [facts, head] = [await store.facts(), await readBackupHead()];
      if (!facts.ok || !isDue(head, facts.value, this.#now())) return;
      await store.purge();
      const content = await store.describe();
      if (!content.ok) return;
      const { annotations, birth, writes } = content.value;
      await takeBackup(annotations, { birth, writes, takenAt: this.#now() });
    } catch (error) {
      console.warn('Sidelight keeps no new backup:', describeStoreError(error).message);
    }
  }

  /** Only after the reader asked for it: what cannot be read is thrown away. */
  async startAnew(): Promise<void> {
    const opened = await this.#opened;
    if (opened?.ok) opened.value.close();
    this.#opened = undefined;
    await new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase(ANNOTATION_DATABASE);
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
    });
  }
}
