/**
 * The one connection to the database of annotations: opened once, and again after it was lost. It
 * sees to the second copy, and knows nothing of what is asked.
 */
import type { StoreResult } from '../lib/annotations/store-calls.ts';
import { ok } from '../lib/result.ts';
import {
  isBackupDue,
  isSetBack,
  markWrites,
  readBackupHead,
  readKnownWrites,
  takeBackup,
} from './annotation-backup.ts';
import {
  ANNOTATION_DATABASE,
  type AnnotationDatabase,
  describeStoreError,
  openAnnotationDatabase,
  readAllRows,
  type StoreFacts,
  writeAllRows,
} from './annotation-database.ts';
import { clearPlace, hasRoom, makePlace, noRoom } from './annotation-place.ts';
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
    const opened = await this.#openIn();
    if (!opened.ok) return opened;
    const facts = await opened.value.get('facts', 'store');
    const known = await readKnownWrites().catch(() => []);
    if (!facts || !known.some((one) => isSetBack(one, facts))) return opened;
    return this.#move(opened.value, facts).catch((error: unknown) => {
      console.warn('Sidelight leaves its notes in a file that was cut:', error);
      return opened;
    });
  }

  /** The old place stays in use, and whole, until everything stands in the new one. */
  async #move(
    old: AnnotationDatabase,
    facts: StoreFacts,
  ): Promise<StoreResult<AnnotationDatabase>> {
    const rows = await readAllRows(old);
    const made = await makePlace();
    const opened = made ? await this.#openIn(made.place) : ok(old);
    if (!opened.ok) throw new Error(opened.error.message);
    // With another birth it is known that something is gone, however much is written from here on.
    await writeAllRows(opened.value, rows, { ...facts, birth: crypto.randomUUID() });
    if (made) old.close();
    await made?.settle();
    return opened;
  }

  #openIn(place?: IDBFactory): Promise<StoreResult<AnnotationDatabase>> {
    return openAnnotationDatabase({
      place,
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
      if (!facts.ok) return;
      await markWrites(facts.value);
      if (!isDue(head, facts.value, this.#now())) return;
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
