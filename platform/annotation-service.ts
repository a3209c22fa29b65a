/**
 * Answers every question about annotations, as the one owner of their store. It checks what comes
 * in, keeps content scripts to their own site and private windows out, tells the other pages, and
 * sees to the backup. Like all of the background it may be stopped at any moment.
 */
import { pageKeysOf, siteOf } from '../lib/annotations/page-key.ts';
import {
  parseAnnotation,
  parseDraft,
  parseKeptAnnotation,
} from '../lib/annotations/parse-annotation.ts';
import type {
  AnnotationCalls,
  AnnotationLibraryCalls,
  AnnotationStoreState,
  BackupHead,
  SaveReply,
} from '../lib/annotations/store-calls.ts';
import type { AnnotatedPage, Annotation, KeptAnnotation } from '../lib/annotations/types.ts';
import type { Problem } from '../lib/dataset/problem.ts';

import { hasLost, readBackup, readBackupHead, readBackupPart } from './annotation-backup.ts';
import { tellAnnotationChange } from './annotation-changes.ts';
import { refuse } from './annotation-database.ts';
import { DatabaseOwner } from './annotation-owner.ts';
import { type AnnotationStore, createAnnotationStore } from './annotation-store.ts';
import { createTagList } from './annotation-tags.ts';
import type { Handlers, Sender } from './messaging.ts';

/** Untrusted: what a call brings, whatever the types say. */
type Fields = Record<string, unknown>;

const MOST_LISTED = 1_000;

/** @param now - Milliseconds since 1970. */
export function createAnnotationService(now: () => number): Handlers<AnnotationLibraryCalls> {
  const owner = new DatabaseOwner(now);
  const store = createAnnotationStore(() => owner.open(), now);
  const tags = createTagList(store);
  /** After a change: other pages are told at once, the copy is nobody's wait. */
  const settle = (page?: AnnotatedPage) => {
    tags.forget();
    void tellAnnotationChange(page ? pageKeysOf(page) : []);
    void owner.keepBackup(store);
  };
  return {
    describeAnnotationStore: (untrusted, sender) =>
      describeState(store, !isPrivate(sender, fieldsOf(untrusted))),
    suggestTags: (start) => tags.suggest(typeof start === 'string' ? start : ''),
    findLoss: () => findLoss(store),
    async listBackup(untrusted) {
      const { after } = fieldsOf(untrusted);
      const { copies, next } = await readBackupPart(typeof after === 'string' ? after : '');
      return { annotations: readCopies(copies), ...(next !== undefined && { next }) };
    },
    ...readingCalls(store),
    ...draftCalls(store),
    ...changingCalls(store, (reply) => {
      if (reply.ok) settle(reply.value.page);
      return reply;
    }),
    async importAnnotations(untrusted) {
      const { annotations } = fieldsOf(untrusted);
      if (!Array.isArray(annotations)) return refuse('refused', 'There are no annotations.');
      const parsed = annotations.map(parseAnnotation);
      const bad = parsed.find((one) => !one.ok);
      if (bad) return refuse('refused', describeProblems(bad.problems));
      const merged = await store.merge(parsed.flatMap((one) => (one.ok ? [one.value] : [])));
      if (merged.ok) settle();
      return merged;
    },
    async restoreBackup() {
      const content = await store.describe();
      if (!content.ok && content.error.code === 'damaged') await owner.startAnew();
      const copies = readCopies(await readBackup());
      const merged = await store.merge(copies.map(withoutRevision));
      if (!merged.ok) return merged;
      await owner.acceptStore(store);
      settle();
      return merged;
    },
  };
}

type Some<C extends keyof AnnotationLibraryCalls> = Handlers<Pick<AnnotationLibraryCalls, C>>;

const readingCalls = (
  store: AnnotationStore,
): Some<'listPageAnnotations' | 'listAnnotations' | 'listDrafts'> => ({
  async listPageAnnotations(untrusted, sender) {
    const { url, canonical } = fieldsOf(untrusted);
    if (typeof url !== 'string' || !mayReach(sender, { url })) return refuse('refused');
    return store.listPage(pageKeysOf({ url, ...(typeof canonical === 'string' && { canonical }) }));
  },
  listAnnotations(untrusted) {
    const { after, limit } = fieldsOf(untrusted);
    const most = Math.min(MOST_LISTED, Math.max(1, Math.floor(Number(limit)) || MOST_LISTED));
    return store.list(typeof after === 'string' ? after : '', most);
  },
  listDrafts: () => store.listDrafts(),
});

const draftCalls = (store: AnnotationStore): Some<'saveDraft' | 'dropDraft'> => ({
  async saveDraft(untrusted, sender) {
    const parsed = parseDraft(untrusted);
    if (!parsed.ok) return refuse('refused', describeProblems(parsed.problems));
    if (isPrivate(sender, fieldsOf(untrusted))) return refuse('private-window');
    if (!mayReach(sender, parsed.value.annotation.page)) return refuse('refused');
    return store.saveDraft(parsed.value);
  },
  async dropDraft(untrusted) {
    const { id, editor } = fieldsOf(untrusted);
    return store.dropDraft(String(id), String(editor)); // an editor's name is known to itself only
  },
});

/** @param settle - Sees every reply before it goes out. */
function changingCalls(
  store: AnnotationStore,
  settle: (reply: SaveReply) => SaveReply,
): Some<'saveAnnotation' | 'deleteAnnotation' | 'restoreAnnotation'> {
  /** What is kept under the id is of a page that the caller may change. */
  const isFree = async (id: string, sender: Sender) => {
    const found = await store.find(id);
    return !found.ok || found.value === undefined || mayReach(sender, found.value.page);
  };
  const change = async (untrusted: unknown, sender: Sender, make: Change) => {
    const { id, revision } = fieldsOf(untrusted);
    if (typeof id !== 'string') return refuse('refused', 'The annotation is not named.');
    if (!(await isFree(id, sender))) return refuse('refused');
    return settle(await make(id, Number(revision)));
  };
  return {
    async saveAnnotation(untrusted, sender) {
      const { annotation, basedOn, editor, ...rest } = fieldsOf(untrusted);
      const parsed = parseAnnotation(annotation);
      if (!parsed.ok) return refuse('refused', describeProblems(parsed.problems));
      if (!Number.isSafeInteger(basedOn) || Number(basedOn) < 0) return refuse('refused');
      if (isPrivate(sender, rest)) return refuse('private-window');
      const { id, page } = parsed.value;
      if (!mayReach(sender, page) || !(await isFree(id, sender))) return refuse('refused');
      const draft = typeof editor === 'string' ? editor : undefined;
      return settle(await store.save(parsed.value, Number(basedOn), draft));
    },
    deleteAnnotation: (untrusted, sender) => change(untrusted, sender, store.remove),
    restoreAnnotation: (untrusted, sender) => change(untrusted, sender, store.restore),
  };
}

type Change = (id: string, revision: number) => Promise<SaveReply>;

/** Content scripts ask these of their own site, our own pages of every one. */
export const contentAnnotationCalls = ({
  describeAnnotationStore,
  listPageAnnotations,
  saveAnnotation,
  deleteAnnotation,
  restoreAnnotation,
  saveDraft,
  dropDraft,
  suggestTags,
}: Handlers<AnnotationLibraryCalls>): Handlers<AnnotationCalls> => ({
  ...{ describeAnnotationStore, listPageAnnotations, saveAnnotation, deleteAnnotation },
  ...{ restoreAnnotation, saveDraft, dropDraft, suggestTags },
});

const fieldsOf = (untrusted: unknown): Fields =>
  typeof untrusted === 'object' && untrusted !== null ? (untrusted as Fields) : {};

/** A content script answers for its own tab; our own pages say of which tab they speak. */
const isPrivate = (sender: Sender, { isPrivate }: Fields): boolean =>
  sender.isPrivate === true || isPrivate === true;

/** A page's script may have taken over its content script: it gets its own site and no other. */
const mayReach = (sender: Sender, page: Pick<AnnotatedPage, 'url'>): boolean =>
  sender.isOwnPage === true || siteOf(sender.url) === siteOf(page.url);

const describeProblems = (problems: readonly Problem[]): string =>
  problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');

/** Without a look at every note, for those who list a page's. */
async function findLoss(store: AnnotationStore): Promise<BackupHead | null> {
  const [facts, head] = [await store.facts(), await readBackupHead().catch(() => undefined)];
  const isGone = facts.ok ? head && hasLost(head, facts.value) : facts.error.code === 'damaged';
  if (!head || !isGone) return null;
  return { takenAt: head.takenAt, count: head.count };
}

/** What in a backup still reads as annotations. */
const readCopies = (copies: readonly unknown[]): KeptAnnotation[] =>
  copies.map(parseKeptAnnotation).flatMap((parsed) => (parsed.ok ? [parsed.value] : []));

const withoutRevision = ({ revision: _, ...annotation }: KeptAnnotation): Annotation => annotation;

async function describeState(
  store: AnnotationStore,
  willKeep: boolean,
): Promise<AnnotationStoreState> {
  const head = await readBackupHead().catch(() => undefined);
  const backup = head && { takenAt: head.takenAt, count: head.count };
  const common = { willKeep, ...(backup && { backup }) };
  const content = await store.describe();
  if (!content.ok) {
    const willStillKeep = willKeep && content.error.code !== 'unavailable';
    return { ...common, willKeep: willStillKeep, status: 'failed', error: content.error };
  }
  const { annotations, unreadable } = content.value;
  const isLost = head !== undefined && hasLost(head, content.value);
  return { ...common, status: 'ready', count: annotations.length, unreadable, isLost };
}
