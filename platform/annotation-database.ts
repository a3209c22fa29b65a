/**
 * The database of annotations: its shape, how it is opened, and how an older one is brought up to
 * date. Only the background opens it. What is done with it is in annotation-store.ts.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, wrap } from 'idb';
import type { StoreErrorCode, StoreResult } from '../lib/annotations/store-calls.ts';
import type { AnnotationDraft, KeptAnnotation } from '../lib/annotations/types.ts';
import { type Failure, fail, ok } from '../lib/result.ts';
import { findPlace, hasRoom, noRoom } from './annotation-place.ts';

export const ANNOTATION_DATABASE = 'sidelight-annotations';

export interface AnnotationRow {
  id: string;
  /** Of its page, by `pageKeysOf`. */
  keys: string[];
  annotation: KeptAnnotation;
  /** Milliseconds since 1970; kept for a while so that it can be undone. */
  deletedAt?: number;
}

export interface DraftRow {
  /** Annotation and editor. */
  id: string;
  keys: string[];
  draft: AnnotationDraft;
  savedAt: number;
}

/** What the store knows of itself. */
export interface StoreFacts {
  /** Chance text of when it was made: a store that was thrown away comes back with another. */
  birth: string;
  /** Changes since then. */
  writes: number;
}

export interface AnnotationSchema extends DBSchema {
  annotations: { key: string; value: AnnotationRow; indexes: { keys: string } };
  drafts: { key: string; value: DraftRow; indexes: { keys: string } };
  facts: { key: 'store'; value: StoreFacts };
}

export type AnnotationDatabase = IDBPDatabase<AnnotationSchema>;

/** Makes a row of one version of the database one of the next. It may throw: then nothing changes. */
export type Migration = (row: unknown) => AnnotationRow;

/** From version 1 on; one entry for each later version. */
const MIGRATIONS: readonly Migration[] = [];

export interface OpenOptions {
  migrations?: readonly Migration[];
  /** Where it lies; the place in use unless told. */
  place?: IDBFactory | undefined;
  /** Called with all rows before they are changed; when it throws, nothing is changed. */
  keepCopy(rows: AnnotationRow[]): Promise<void>;
  /** The connection is gone, or in the way of a newer version: open another one. */
  onClosed(): void;
}

export async function openAnnotationDatabase({
  migrations = MIGRATIONS,
  place: named,
  keepCopy,
  onClosed,
}: OpenOptions): Promise<StoreResult<AnnotationDatabase>> {
  const version = 1 + migrations.length;
  let isMigrating = false;
  try {
    if (!(await hasRoom())) throw noRoom();
    const place = named ?? (await findPlace());
    const existing = await findVersion(place);
    if (existing !== undefined && existing < version) {
      isMigrating = true;
      await keepCopy(await readRows(place, existing));
    }
    const database = await openAt(place, version, (db, oldVersion, change) =>
      oldVersion === 0 ? createStores(db) : void migrate(change, migrations.slice(oldVersion - 1)),
    );
    database.addEventListener('close', onClosed);
    database.addEventListener('versionchange', () => {
      database.close();
      onClosed();
    });
    return ok(database);
  } catch (error) {
    const failure = await explainStoreError(error);
    const isTold = failure.code === 'disk-full' || failure.code === 'newer-version';
    if (!isMigrating || isTold) return { ok: false, error: failure };
    return fail('migration-failed', `The annotations stay as they were: ${failure.message}`);
  }
}

type Upgrade = (database: AnnotationDatabase, oldVersion: number, change: VersionChange) => void;

/** As `openDB` of idb does, in any place. */
function openAt(place: IDBFactory, version: number, upgrade?: Upgrade) {
  const request = place.open(ANNOTATION_DATABASE, version);
  request.onupgradeneeded = ({ oldVersion }) => {
    const database = wrap(request.result) as unknown as AnnotationDatabase;
    const change = wrap(request.transaction as IDBTransaction) as unknown as VersionChange;
    upgrade?.(database, oldVersion, change);
  };
  return wrap(request) as unknown as Promise<AnnotationDatabase>;
}

async function findVersion(place: IDBFactory): Promise<number | undefined> {
  const databases = await place.databases();
  return databases.find(({ name }) => name === ANNOTATION_DATABASE)?.version;
}

async function readRows(place: IDBFactory, version: number): Promise<AnnotationRow[]> {
  const database = await openAt(place, version);
  try {
    return await database.getAll('annotations');
  } finally {
    database.close();
  }
}

interface AllRows {
  annotations: AnnotationRow[];
  drafts: DraftRow[];
}

export const readAllRows = async (database: AnnotationDatabase): Promise<AllRows> => ({
  annotations: await database.getAll('annotations'),
  drafts: await database.getAll('drafts'),
});

export async function writeAllRows(
  database: AnnotationDatabase,
  { annotations, drafts }: AllRows,
  facts: StoreFacts,
): Promise<void> {
  const step = database.transaction(['annotations', 'drafts', 'facts'], 'readwrite', {
    durability: 'strict',
  });
  await Promise.all([
    ...annotations.map((row) => step.objectStore('annotations').put(row)),
    ...drafts.map((row) => step.objectStore('drafts').put(row)),
    step.objectStore('facts').put(facts, 'store'),
    step.done,
  ]);
}

function createStores(database: AnnotationDatabase): void {
  for (const name of ['annotations', 'drafts'] as const) {
    database.createObjectStore(name, { keyPath: 'id' }).createIndex('keys', 'keys', {
      multiEntry: true,
    });
  }
  const facts = database.createObjectStore('facts');
  void facts.add({ birth: crypto.randomUUID(), writes: 0 }, 'store');
}

type VersionChange = IDBPTransaction<
  AnnotationSchema,
  ('annotations' | 'drafts' | 'facts')[],
  'versionchange'
>;

/** The browser takes the change of version back as a whole when its transaction is aborted. */
async function migrate(change: VersionChange, steps: readonly Migration[]): Promise<void> {
  try {
    let cursor = await change.objectStore('annotations').openCursor();
    while (cursor) {
      await cursor.update(steps.reduce<AnnotationRow>((row, step) => step(row), cursor.value));
      cursor = await cursor.continue();
    }
  } catch {
    change.done.catch(() => undefined); // `openDB` tells of it
    change.abort();
  }
}

const MESSAGES: Record<StoreErrorCode, string> = {
  'disk-full': 'There is no room to save on this device.',
  unavailable: 'The browser gives no storage here.',
  'newer-version': 'A later version of Sidelight has written the annotations: update Sidelight.',
  'migration-failed': 'The annotations could not be brought up to date.',
  'not-saved': 'The browser could not write it; all is as it was.',
  damaged: 'The stored annotations cannot be read.',
  'private-window': 'Nothing is kept of a private window.',
  refused: 'The request was refused.',
};

const CODES: Record<string, StoreErrorCode> = {
  QuotaExceededError: 'disk-full',
  VersionError: 'newer-version',
  SecurityError: 'unavailable',
  InvalidStateError: 'unavailable', // Firefox, when it never remembers history
  ReferenceError: 'unavailable',
  AbortError: 'not-saved',
  TransactionInactiveError: 'not-saved',
};

/** @returns What the browser's error means to a reader, with the browser's own words behind it. */
export function describeStoreError(error: unknown): Failure<StoreErrorCode> {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const isQuota = /quota|disk|space/iu.test(message);
  const code = CODES[name] ?? (isQuota ? 'disk-full' : 'damaged');
  return { code, message: `${MESSAGES[code]} (${name}: ${message})` };
}

/** As {@link describeStoreError}; where the disk is full, a store that cannot be opened is no damage. */
export async function explainStoreError(error: unknown): Promise<Failure<StoreErrorCode>> {
  const failure = describeStoreError(error);
  return failure.code === 'damaged' && !(await hasRoom()) ? describeStoreError(noRoom()) : failure;
}

export const refuse = (code: 'private-window' | 'refused', why = '') =>
  fail(code, why === '' ? MESSAGES[code] : `${MESSAGES[code]} ${why}`);
