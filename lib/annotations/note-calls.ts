/**
 * What popup, side panel and background ask the annotator of a page, and what it tells them. Part
 * of `lib/protocol.ts`, which lists every message.
 */
import type { AnnotatedPage, AnnotationDraft, KeptAnnotation } from './types.ts';

/** An annotation, and where its words stand on the open page. */
export interface PlacedNote {
  annotation: KeptAnnotation;
  place:
    | 'page'
    | 'found'
    /** Found, and a few letters are others now. */
    | 'changed'
    | 'gone'
    /** More than one place could be meant. */
    | 'several'
    /** Nobody has looked: the page cannot be read. */
    | 'unknown';
  /** What stands there now, where the words are gone and those around them are not. */
  now?: string;
}

/** What the annotator knows of its page. */
export interface NotesOnPage {
  /** For a note on the page. */
  page: AnnotatedPage;
  /** Page notes first, then in order of the text, what was not found last. */
  notes: PlacedNote[];
  /** Oldest first. */
  drafts: AnnotationDraft[];
}

export type DraftName = Pick<AnnotationDraft, 'editor'> & { id: string };

/** Popup, side panel and background → the annotator of a tab. */
export interface NoteCalls {
  describeNotes(): NotesOnPage;
  /** Opens an empty form for what is selected. @returns False where nothing is. */
  annotateSelection(): boolean;
  /** Scrolls to it and opens its card. @returns False where it is not on the page. */
  showNote(id: string): boolean;
  /** Opens the form with what was being written. */
  continueDraft(draft: DraftName): boolean;
  /** The page as one HTML file with marks and notes. */
  copyPage(words: { heading: string; notFound: string }): string;
}

/** The annotator → popup and side panel. */
export interface NoteEvents {
  notesChanged(notes: NotesOnPage): void;
}
