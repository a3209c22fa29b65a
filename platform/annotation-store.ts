/**
 * Keeps annotations and drafts, one record each, in IndexedDB. Every change is one transaction:
 * it happens as a whole or not at all, wherever the worker is stopped, and it is on disk when it is
 * answered. Nothing is overwritten that the writer had not seen. Who may ask for what is not
 * decided here (annotation-service.ts).
 */
import type { IDBPTransaction } from 'idb';
import { isSameAnnotation, mergeAnnotations } from '../lib/annotations/merge-annotations.ts';
import { pageKeysOf } from '../lib/annotations/page-key.ts';
import { parseDraft, parseKeptAnnotation } from '../lib/annotations/parse-annotation.ts';
import type {
  AnnotationList,
  MergeReport,
  PageAnnotations,
  SaveReply,
  StoreResult,
} from '../lib/annotations/store-calls.ts';
import type { Annotation, AnnotationDraft, KeptAnnotation } from '../lib/annotations/types.ts';
import { ok } from '../lib/result.ts';
import {
  type AnnotationDatabase,
  type AnnotationRow,
  type AnnotationSchema,
  type DraftRow,
  explainStoreError,
  refuse,
  type StoreFacts,
} from './annotation-database.ts';
import { hasRoom, noRoom } from './annotation-place.ts';

export interface AnnotationStore {
  /** @param editor - Its draft goes in the same step. */
  save(annotation: Annotation, basedOn: number, editor?: string): Promise<SaveReply>;
  remove(id: string, revision: number): Promise<SaveReply>;
  restore(id: string): Promise<SaveReply>;
  saveDraft(draft: AnnotationDraft): Promise<StoreResult<null>>;
  dropDraft(id: string, editor: string): Promise<StoreResult<null>>;
  listDrafts(): Promise<StoreResult<AnnotationDraft[]>>;
  /** @param keys - By `pageKeysOf`. */
  listPage(keys: readonly string[]): Promise<StoreResult<PageAnnotations>>;
  list(after: string, limit: number): Promise<StoreResult<AnnotationList>>;
  /** `undefined` for none, deleted ones too. */
  find(id: string): Promise<StoreResult<KeptAnnotation | undefined>>;
  merge(annotations: readonly Annotation[]): Promise<StoreResult<MergeReport>>;
  facts(): Promise<StoreResult<StoreFacts>>;
  describe(): Promise<StoreResult<StoreContent>>;
  /** Forgets what was deleted longer than thirty days ago. */
  purge(): Promise<StoreResult<null>>;
}

export interface StoreContent extends StoreFacts {
  annotations: KeptAnnotation[];
  unreadable: number;
}

/** How long a deletion can be undone. */
const UNDO_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * @param open - The database; asked for with every call, so that a lost connection is no loss.
 * @param now - Milliseconds since 1970.
 */
export function createAnnotationStore(
  open: () => Promise<StoreResult<AnnotationDatabase>>,
  now: () => number,
): AnnotationStore {
  const attempt = async <T>(work: (database: AnnotationDatabase) => Promise<T>) => {
    const opened = await open();
    if (!opened.ok) return opened;
    try {
      return ok(await work(opened.value));
    } catch (error) {
      return { ok: false as const, error: await explainStoreError(error) };
    }
  };
  /** One change of one row: `decide` sees what is kept and says what to write, or answers. */
  const change = async (id: string, decide: Decide, editor?: string): Promise<SaveReply> => {
    const done = await attempt((database) =>
      inOneStep(database, async (step) => {
        const decision = decide(await step.objectStore('annotations').get(id));
        if ('reply' in decision) return decision.reply;
        await writeRows(step, [decision.row]);
        if (editor !== undefined) await step.objectStore('drafts').delete(draftId(id, editor));
        return ok(decision.row.annotation);
      }),
    );
    return done.ok ? done.value : done;
  };
  return {
    save: (annotation, basedOn, editor) =>
      change(annotation.id, (row) => decideSave(row, annotation, basedOn, now()), editor),
    remove: (id, revision) =>
      change(id, (row) => {
        if (!row) return { reply: refuse('refused', 'There is no such annotation.') };
        if (row.deletedAt !== undefined) return { reply: ok(row.annotation) };
        if (row.annotation.revision !== revision) return { reply: conflictWith(row) };
        return { row: { ...nextOf(row), deletedAt: now() } };
      }),
    restore: (id) =>
      change(id, (row) => {
        if (!row) return { reply: refuse('refused', 'It was deleted too long ago.') };
        if (row.deletedAt === undefined) return { reply: ok(row.annotation) };
        const { deletedAt: _, ...restored } = nextOf(row);
        return { row: restored };
      }),
    saveDraft: (draft) =>
      attempt((database) =>
        inOneStep(database, async (step) => {
          const { annotation, editor } = draft;
          const id = draftId(annotation.id, editor);
          const keys = pageKeysOf(annotation.page);
          await step.objectStore('drafts').put({ id, keys, draft, savedAt: now() });
          return null;
        }),
      ),
    dropDraft: (id, editor) =>
      attempt(async (database) => {
        await database.delete('drafts', draftId(id, editor));
        return null;
      }),
    listDrafts: () => attempt(async (database) => readDrafts(await database.getAll('drafts'))),
    listPage: (keys) => attempt((database) => listPage(database, keys)),
    list: (after, limit) => attempt((database) => listAll(database, after, limit)),
    find: (id) => attempt(async (database) => (await database.get('annotations', id))?.annotation),
    merge: (annotations) => attempt((database) => inOneStep(database, mergeIn(annotations))),
    facts: () => attempt(readFacts),
    describe: () => attempt(describeContent),
    purge: () => attempt((database) => inOneStep(database, purgeBefore(now() - UNDO_MS))),
  };
}

type Decision = { reply: SaveReply } | { row: AnnotationRow };
type Decide = (row: AnnotationRow | undefined) => Decision;
type Step = IDBPTransaction<AnnotationSchema, ('annotations' | 'drafts' | 'facts')[], 'readwrite'>;

/** Runs in one transaction, taken back as a whole if anything in it fails. */
async function inOneStep<T>(
  database: AnnotationDatabase,
  work: (step: Step) => Promise<T>,
): Promise<T> {
  if (!(await hasRoom())) throw noRoom(); // a write that fails would take the connection with it
  const step = database.transaction(['annotations', 'drafts', 'facts'], 'readwrite', {
    durability: 'strict', // "saved" is said only when it is on disk
  });
  // A failed write fails the transaction as well: that promise must not go unheard.
  const finished = step.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  try {
    const value = await work(step);
    const failed = await finished;
    if (failed) throw failed.error;
    return value;
  } catch (error) {
    try {
      step.abort();
    } catch {
      // It has ended already, by the very error.
    }
    const failed = await finished;
    throw isAbort(error) && failed?.error ? failed.error : error;
  }
}

/** Every request of a step that ends early fails so; the step itself says why. */
const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';

async function writeRows(step: Step, rows: readonly AnnotationRow[]): Promise<void> {
  const annotations = step.objectStore('annotations');
  // What fails here fails the whole step, and that is heard.
  for (const row of rows) annotations.put(row).catch(() => undefined);
  const facts = step.objectStore('facts');
  const known = (await facts.get('store')) ?? { birth: crypto.randomUUID(), writes: 0 };
  await facts.put({ ...known, writes: known.writes + rows.length }, 'store');
}

function decideSave(
  row: AnnotationRow | undefined,
  annotation: Annotation,
  basedOn: number,
  now: number,
): Decision {
  if (row) {
    const isSame = row.deletedAt === undefined && isSameAnnotation(row.annotation, annotation);
    if (isSame) return { reply: ok(row.annotation) }; // asked again: the answer had been lost
    const isSeen = row.annotation.revision === basedOn && row.deletedAt === undefined;
    if (!isSeen) return { reply: conflictWith(row) };
  }
  const modified = new Date(now).toISOString();
  const created = row?.annotation.created ?? annotation.created;
  const kept = { ...annotation, created, modified, revision: basedOn + 1 };
  return { row: rowOf(kept) };
}

const rowOf = (annotation: KeptAnnotation): AnnotationRow => ({
  id: annotation.id,
  keys: pageKeysOf(annotation.page),
  annotation,
});

const nextOf = (row: AnnotationRow): AnnotationRow => ({
  ...row,
  annotation: { ...row.annotation, revision: row.annotation.revision + 1 },
});

const conflictWith = ({ annotation, deletedAt }: AnnotationRow): SaveReply => ({
  ok: false,
  error: {
    code: 'conflict',
    message: deletedAt === undefined ? 'It was changed elsewhere.' : 'It was deleted elsewhere.',
    theirs: annotation,
    isDeleted: deletedAt !== undefined,
  },
});

const draftId = (annotation: string, editor: string): string => `${annotation} ${editor}`;

const readDrafts = (rows: DraftRow[]): AnnotationDraft[] =>
  rows
    .filter(({ draft }) => parseDraft(draft).ok)
    .sort((a, b) => a.savedAt - b.savedAt)
    .map(({ draft }) => draft);

/** Rows that are not deleted; those that no longer read as annotations are left and counted. */
function readRows(
  rows: readonly AnnotationRow[],
): Pick<StoreContent, 'annotations' | 'unreadable'> {
  const live = rows.filter(({ deletedAt }) => deletedAt === undefined);
  const parsed = live.map(({ annotation }) => parseKeptAnnotation(annotation));
  const annotations = parsed.flatMap((one) => (one.ok ? [one.value] : []));
  return { annotations, unreadable: live.length - annotations.length };
}

async function listPage(
  database: AnnotationDatabase,
  keys: readonly string[],
): Promise<PageAnnotations> {
  const rows = new Map<string, AnnotationRow>();
  const drafts = new Map<string, DraftRow>();
  for (const key of keys) {
    for (const row of await database.getAllFromIndex('annotations', 'keys', key)) {
      rows.set(row.id, row);
    }
    for (const row of await database.getAllFromIndex('drafts', 'keys', key))
      drafts.set(row.id, row);
  }
  const { annotations } = readRows([...rows.values()]);
  const placeOf = ({ target }: Annotation) => target?.position?.start ?? -1;
  return {
    annotations: annotations.sort((a, b) => placeOf(a) - placeOf(b)),
    drafts: readDrafts([...drafts.values()]),
  };
}

async function listAll(
  database: AnnotationDatabase,
  after: string,
  limit: number,
): Promise<AnnotationList> {
  const rows = await database.getAll('annotations', IDBKeyRange.lowerBound(after, true), limit);
  const next = rows.length === limit ? rows.at(-1)?.id : undefined;
  return { annotations: readRows(rows).annotations, ...(next !== undefined && { next }) };
}

const mergeIn =
  (incoming: readonly Annotation[]) =>
  async (step: Step): Promise<MergeReport> => {
    const { annotations } = readRows(await step.objectStore('annotations').getAll());
    const { put, report } = mergeAnnotations(annotations, incoming);
    await writeRows(step, put.map(rowOf));
    return report;
  };

const readFacts = async (database: AnnotationDatabase): Promise<StoreFacts> =>
  (await database.get('facts', 'store')) ?? { birth: '', writes: 0 };

const describeContent = async (database: AnnotationDatabase): Promise<StoreContent> => ({
  ...(await readFacts(database)),
  ...readRows(await database.getAll('annotations')),
});

const purgeBefore =
  (time: number) =>
  async (step: Step): Promise<null> => {
    let cursor = await step.objectStore('annotations').openCursor();
    while (cursor) {
      if ((cursor.value.deletedAt ?? Number.POSITIVE_INFINITY) < time) await cursor.delete();
      cursor = await cursor.continue();
    }
    return null;
  };
