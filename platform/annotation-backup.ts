/**
 * A second copy of all annotations, in `storage.local`: it lies in other files than IndexedDB, so
 * that a fault in one does not take both. The head is written last and names its parts: a copy
 * that was cut short was never there, and the one before it still is.
 */
import { browser } from 'wxt/browser';
import type { BackupHead } from '../lib/annotations/store-calls.ts';
import type { KeptAnnotation } from '../lib/annotations/types.ts';

/** `StoreFacts` of the store, as they were when it was last looked at from here. */
interface KnownWrites {
  birth: string;
  writes: number;
}

interface StoredHead extends BackupHead, KnownWrites {
  parts: string[];
}

const HEAD = 'annotation-backup';
/** Parts of a copy that is being written: to be cleared away if it never was finished. */
const PENDING = 'annotation-backup-pending';
const PART_SIZE = 500;
/** {@link KnownWrites} after the last change. */
const WRITES = 'annotation-writes';

/** @returns `undefined` where none was taken. */
export async function readBackupHead(): Promise<StoredHead | undefined> {
  return (await browser.storage.local.get(HEAD))[HEAD] as StoredHead | undefined;
}

/**
 * Keeps how many changes the store has had, after each of them: a store that comes back with fewer has
 * lost some, though no copy is as new.
 */
export async function markWrites({ birth, writes }: KnownWrites): Promise<void> {
  await browser.storage.local.set({ [WRITES]: { birth, writes } satisfies KnownWrites });
}

/** @returns Of the last backup and of the last change, where they are known. */
export async function readKnownWrites(): Promise<KnownWrites[]> {
  const stored = await browser.storage.local.get([HEAD, WRITES]);
  return [stored[HEAD], stored[WRITES]].filter((one) => one !== undefined) as KnownWrites[];
}

/** @throws {Error} by the browser, mostly for want of room; the last backup is as it was. */
export async function takeBackup(
  annotations: readonly KeptAnnotation[],
  facts: Pick<StoredHead, 'birth' | 'writes' | 'takenAt'>,
): Promise<void> {
  const before = await readBackupHead();
  await clearPending();
  const stamp = crypto.randomUUID();
  const parts: Record<string, KeptAnnotation[]> = {};
  for (let i = 0; i < annotations.length; i += PART_SIZE) {
    parts[`${HEAD}-${stamp}-${i}`] = annotations.slice(i, i + PART_SIZE);
  }
  const names = Object.keys(parts);
  await browser.storage.local.set({ [PENDING]: names });
  for (const name of names) await browser.storage.local.set({ [name]: parts[name] });
  const head: StoredHead = { ...facts, count: annotations.length, parts: names };
  await browser.storage.local.set({ [HEAD]: head });
  await browser.storage.local.remove([PENDING, ...(before?.parts ?? [])]);
}

/** @returns What the last backup holds, unchecked; empty where none was taken or can be read. */
export async function readBackup(): Promise<unknown[]> {
  const copies: unknown[] = [];
  let after: string | undefined = '';
  while (after !== undefined) {
    const part: BackupPart = await readBackupPart(after);
    copies.push(...part.copies);
    after = part.next;
  }
  return copies;
}

interface BackupPart {
  copies: unknown[];
  next?: string;
}

/**
 * One piece of the last backup, for a store that cannot be read.
 *
 * @param after - What the piece before named as `next`; empty for the first.
 */
export async function readBackupPart(after: string): Promise<BackupPart> {
  const { parts = [] } = (await readBackupHead().catch(() => undefined)) ?? {};
  const at = parts.indexOf(after) + 1;
  const name = parts[at];
  if (name === undefined) return { copies: [] };
  const stored = await browser.storage.local.get(name).catch(() => ({}) as Record<string, unknown>);
  const copies = (stored[name] as unknown[] | undefined) ?? [];
  return { copies, ...(at + 1 < parts.length && { next: name }) };
}

async function clearPending(): Promise<void> {
  const pending = (await browser.storage.local.get(PENDING))[PENDING] as string[] | undefined;
  const head = await readBackupHead();
  const unused = (pending ?? []).filter((name) => !head?.parts.includes(name));
  if (unused.length > 0) await browser.storage.local.remove(unused);
}

/** A copy is due after so many changes for each annotation: each change of a small store has one. */
const WRITES_EACH = 1 / 50;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * @returns Whether the store has had fewer changes than it is known to have had: the browser lost the
 *   last ones, as it does where its file was cut short.
 */
export const isSetBack = (known: KnownWrites, facts: KnownWrites): boolean =>
  known.birth === facts.birth && facts.writes < known.writes;

/** @returns Whether the store is not, or no longer wholly, the one that was copied. */
export const hasLost = (
  head: Pick<StoredHead, 'birth' | 'writes' | 'count'>,
  facts: KnownWrites,
): boolean => head.count > 0 && (head.birth !== facts.birth || isSetBack(head, facts));

/** @returns Whether so much was written, or so long ago, that a new copy should be taken. */
export function isBackupDue(
  head: Pick<StoredHead, 'takenAt' | 'birth' | 'writes' | 'count'> | undefined,
  facts: KnownWrites,
  now: number,
): boolean {
  if (!head) return facts.writes > 0;
  // Another store than the one that was copied: not before the reader has been asked.
  if (head.birth !== facts.birth || isSetBack(head, facts)) return false;
  const fresh = facts.writes - head.writes;
  return fresh > 0 && (fresh >= head.count * WRITES_EACH || now - head.takenAt > DAY_MS);
}
