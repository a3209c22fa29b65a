/** What a card of annotations is about; the page opens it, a component draws it. */
import type { PlacedNote } from './note-calls.ts';
import type { AnnotationDraft, Colour, Subject } from './types.ts';

/** What the data finds on the same words. */
export interface FindHere {
  /** What it is, or may be. */
  subjects: Subject[];
  /** Opens its card. */
  open(): void;
}

export type NoteSubject =
  | {
      kind: 'write';
      draft: Pick<AnnotationDraft, 'annotation' | 'basedOn'>;
      /** Of the draft that is continued. */
      editor?: string;
      /** What the data finds on the selected words. */
      finds: Subject[];
      /** Shows the words in the colour that is chosen; absent where the words are not shown. */
      showColour?: (colour: Colour) => void;
    }
  /** At least one, shortest first. */
  | { kind: 'read'; notes: PlacedNote[]; finds: FindHere[] }
  /** The selection is longer than a quote may be. */
  | { kind: 'too-long' };
