/** The store of annotations as a form uses it, from a page and from popup, panel and library alike. */
import type { NoteTools } from '../lib/annotations/note-tools.ts';
import type { SaveReply } from '../lib/annotations/store-calls.ts';
import type { Annotation, Subject } from '../lib/annotations/types.ts';
import type { ContentCalls } from '../lib/protocol.ts';
import { fail } from '../lib/result.ts';
import { askAgain, type Channel, contentChannel } from './messaging.ts';
import { newId } from './new-id.ts';

const MOST_SUBJECTS = 6;

export interface NoteToolsOptions {
  /** Whose draft it is, where writing goes on; else a new one. */
  editor?: string | undefined;
  /** For our own pages: the tab that they speak of is private. */
  isPrivate?: boolean | undefined;
}

export function createNoteTools({ editor, isPrivate }: NoteToolsOptions = {}): NoteTools {
  const name = editor ?? newId();
  const window = isPrivate ? { isPrivate } : {};
  const ask: Channel<ContentCalls>['call'] = (...call) =>
    askAgain(() => contentChannel.call(...call));
  const drafts = createDraftKeeper(async (annotation, basedOn) => {
    const kept = await ask('saveDraft', { editor: name, annotation, basedOn, ...window });
    return kept.ok;
  });
  return {
    async canKeep() {
      const state = await ask('describeAnnotationStore', window).catch(() => undefined);
      return state?.willKeep ?? true;
    },
    async save(annotation, basedOn) {
      await drafts.settle();
      return orFailure(ask('saveAnnotation', { annotation, basedOn, editor: name, ...window }));
    },
    remove: ({ id, revision }) => orFailure(ask('deleteAnnotation', { id, revision })),
    restore: (id) => orFailure(ask('restoreAnnotation', { id })),
    keepDraft: drafts.keep,
    async dropDraft(id) {
      await drafts.settle();
      return ask('dropDraft', { id, editor: name }).catch(() => undefined);
    },
    suggestTags: (start) => ask('suggestTags', start).catch(() => []),
    async searchSubjects(query) {
      const hits = query.trim() === '' ? [] : await ask('search', query).catch(() => []);
      return hits
        .slice(0, MOST_SUBJECTS)
        .map(({ kind, id, title }): Subject => ({ kind, id, label: title }));
    },
  };
}

/** The store did not answer: it was stopped, or the extension was updated under the page. */
const orFailure = (asked: Promise<SaveReply>): Promise<SaveReply> =>
  asked.catch((error: unknown) => fail('not-saved', String(error)));

/**
 * Keeps what is typed: one draft is under way at a time, and of those that come meanwhile only the
 * last is sent.
 */
function createDraftKeeper(send: (annotation: Annotation, basedOn: number) => Promise<boolean>) {
  let next: [Annotation, number] | undefined;
  let running: Promise<boolean> | undefined;
  const run = async () => {
    let isKept = false;
    while (next) {
      const draft = next;
      next = undefined;
      isKept = await send(...draft).catch(() => false);
    }
    running = undefined;
    return isKept;
  };
  return {
    keep(annotation: Annotation, basedOn: number): Promise<boolean> {
      next = [annotation, basedOn];
      running ??= run();
      return running;
    },
    /** No draft comes after what is done next. */
    async settle(): Promise<void> {
      next = undefined;
      await running;
    },
  };
}
