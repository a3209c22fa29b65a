/**
 * The one connection to the database of annotations: opened once, and again after it was lost. It
 * sees to the second copy, and knows nothing of what is asked.
 */
import type { StoreResult } from '../lib/annotations/store-calls.ts';
import { isBackupDue, isSetBack, readBackupHead, takeBackup } from './annotation-backup.ts';
import {
  ANNOTATION_DATABASE,
  type AnnotationDatabase,
  describeStoreError,
  openAnnotationDatabase,
  readAllRows,
  writeAllRows,
} from './annotation-database.ts';
import { clearPlace, hasRoom, moveOn, noRoom } from './annotation-place.ts';
import type { AnnotationStore } from './annotation-store.ts';

/** What a note takes in a backup, generously. */
const NOTE_BYTES = 4_000;

export class DatabaseOwner {
  #now: () => number;
  #opened: Promise<StoreResult<AnnotationDatabase>> | undefined;
  #isBackingUp = false;
  #isBackupAsked = false;

  constructor(now: () => number) {
    this.#now = now;
  }

  async open(): Promise<StoreResult<AnnotationDatabase>> {
    this.#opened ??= this.#openWhole();
    const opened = await this.#opened;
    if (!opened.ok) this.#opened = undefined; // the next call tries again
    return opened;
  }

  /**
   * A store that the browser has set back lies in a file that was cut short: Chromium goes on writing
   * behind the cut, and reads none of that after its next start. What is left moves to a whole file.
   */
  async #openWhole(): Promise<StoreResult<AnnotationDatabase>> {
    const opened = await this.#openHere();
    const head = opened.ok ? await readBackupHead().catch(() => undefined) : undefined;
    const facts = opened.ok && head ? await opened.value.get('facts', 'store') : undefined;
    if (!opened.ok || !head || !facts || !isSetBack(head, facts)) return opened;
    const rows = await readAllRows(opened.value);
    const hasMoved = await moveOn();
    if (hasMoved) opened.value.close();
    const whole = hasMoved ? await this.#openHere() : opened;
    // With another birth it is known that something is gone, however much is written from here on.
    if (whole.ok) await writeAllRows(whole.value, rows, { ...facts, birth: crypto.randomUUID() });
    return whole;
  }

  #openHere(): Promise<StoreResult<AnnotationDatabase>> {
    return openAnnotationDatabase({
      keepCopy: (rows) =>
        takeBackup(
          rows.filter(({ deletedAt }) => deletedAt === undefined).map((row) => row.annotation),
          { birth: 'before-migration', writes: 0, takenAt: this.#now() },
        ),
      onClosed: () => {
        this.#opened = undefined;
      },
    });
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
      if (!(await hasRoom(annotations.length * NOTE_BYTES))) throw noRoom();
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
    await clearPlace(ANNOTATION_DATABASE);
  }
}
