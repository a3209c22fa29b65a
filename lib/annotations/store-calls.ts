/**
 * What can be asked of the store of annotations, by whom, and what it answers. Part of
 * `lib/protocol.ts`, which lists every message; kept by `platform/annotation-service.ts`.
 */
import type { Failure, Result } from '../result.ts';
import type { AnnotatedPage, Annotation, AnnotationDraft, KeptAnnotation } from './types.ts';

/** Why the store could not do it. Nothing that was kept before is lost by any of them. */
export type StoreErrorCode =
  /** No room: drafts and annotations are as they were. Offer an export. */
  | 'disk-full'
  /** The browser gives no storage here, as in Firefox when it never remembers history. */
  | 'unavailable'
  /** A later version of Sidelight wrote it. */
  | 'newer-version'
  /** An update could not change the old data; it is whole, and the next start tries again. */
  | 'migration-failed'
  /** It could not be written, and nothing changed: try again. */
  | 'not-saved'
  /** What is stored cannot be read. Offer the backup. */
  | 'damaged'
  /** The page is in a private window: nothing of it is kept. */
  | 'private-window'
  /** The request is not one, or not for a page of the site that asks. */
  | 'refused';

export type StoreResult<T> = Result<T, StoreErrorCode>;

/** Somebody else changed it since: nothing was written. */
export interface SaveConflict extends Failure<'conflict'> {
  /** As it is kept now; save again with its revision to overwrite, or let the reader choose. */
  theirs: KeptAnnotation;
  /** It was deleted. */
  isDeleted: boolean;
}

export type SaveReply = StoreResult<KeptAnnotation> | { ok: false; error: SaveConflict };

export type PageAddress = Pick<AnnotatedPage, 'url' | 'canonical'>;

export interface SaveRequest {
  annotation: Annotation;
  /** Revision that the reader saw; 0 for a new annotation. */
  basedOn: number;
  /** Whose draft goes with it, in the same step. */
  editor?: string;
  /** For our own pages: the tab that they speak of is private. Content scripts need not say. */
  isPrivate?: boolean;
}

export interface DraftRequest extends AnnotationDraft {
  isPrivate?: boolean;
}

export interface PageAnnotations {
  /** By place in the page's text, page notes first. */
  annotations: KeptAnnotation[];
  /** What was being written when a tab was closed or a worker stopped; oldest first. */
  drafts: AnnotationDraft[];
}

export interface BackupHead {
  /** Milliseconds since 1970. */
  takenAt: number;
  count: number;
}

export type AnnotationStoreState = {
  /** False in a private window: say so before anything is written. */
  willKeep: boolean;
  backup?: BackupHead;
} & (
  | {
      status: 'ready';
      count: number;
      /** Records that could not be read; they are left as they are. */
      unreadable: number;
      /** The store has less than was backed up: the browser has thrown it away, or its last changes. */
      isLost: boolean;
    }
  | { status: 'failed'; error: Failure<StoreErrorCode> }
);

/** Content scripts and our own pages → background. A content script reaches its own site's only. */
export interface AnnotationCalls {
  describeAnnotationStore(request?: { isPrivate?: boolean }): AnnotationStoreState;
  listPageAnnotations(page: PageAddress): StoreResult<PageAnnotations>;
  /** Writes, and answers when it is on disk. Sets `modified`. Asked twice, it is done once. */
  saveAnnotation(request: SaveRequest): SaveReply;
  /** Can be undone by `restoreAnnotation` for thirty days. */
  deleteAnnotation(request: { id: string; revision: number }): SaveReply;
  restoreAnnotation(request: { id: string }): SaveReply;
  /** Call while the reader types; the last one of each editor is kept. */
  saveDraft(request: DraftRequest): StoreResult<null>;
  dropDraft(request: { id: string; editor: string }): StoreResult<null>;
  /**
   * Tags of any page that begin so, most used first: eight at most, none for an empty beginning. Whoever
   * has taken over a page's script is not to learn all of them at once.
   */
  suggestTags(start: string): string[];
}

export interface AnnotationList {
  annotations: KeptAnnotation[];
  /** Hand it back as `after` for the rest; absent at the end. */
  next?: string;
}

/** What an import did, by id of the annotation in the file. Nothing else was changed. */
export interface MergeReport {
  added: string[];
  /** Kept already, and older: replaced. */
  updated: string[];
  /** Kept already, the same or newer: left. */
  unchanged: string[];
  /** The same words with the same note under another id: tags were put together. */
  merged: string[];
}

/** Our own pages → background. */
export interface AnnotationLibraryCalls extends AnnotationCalls {
  /** All of them by id, at most `limit` (1,000 unless told). */
  listAnnotations(request: { after?: string; limit?: number }): StoreResult<AnnotationList>;
  /** All drafts of all pages, oldest first. */
  listDrafts(): StoreResult<AnnotationDraft[]>;
  /** The last backup, where the store is not wholly the one that it was taken of; else `null`. */
  findLoss(): BackupHead | null;
  /** What the last backup holds, in pieces: for a store that cannot be read. */
  listBackup(request: { after?: string }): AnnotationList;
  /** All or nothing. What the file holds is read by `lib/annotations/import` first. */
  importAnnotations(request: { annotations: Annotation[] }): StoreResult<MergeReport>;
  /**
   * Puts back what the last backup has and the store has not; makes a damaged store anew, an empty one
   * where there is no backup.
   */
  restoreBackup(): StoreResult<MergeReport>;
}
