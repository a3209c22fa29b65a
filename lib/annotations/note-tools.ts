/** What a form or a card of annotations can do; platform gives it, components use it. */
import type { SaveReply } from './store-calls.ts';
import type { Annotation, KeptAnnotation, Subject } from './types.ts';

/** None of it rejects: what did not work is part of the answer. */
export interface NoteTools {
  /** False in a private window: to be said before anything is written. */
  canKeep(): Promise<boolean>;
  save(annotation: Annotation, basedOn: number): Promise<SaveReply>;
  remove(annotation: Pick<KeptAnnotation, 'id' | 'revision'>): Promise<SaveReply>;
  /** Takes a deletion back. */
  restore(id: string): Promise<SaveReply>;
  /** Call at every change. @returns Whether the last one is on disk. */
  keepDraft(annotation: Annotation, basedOn: number): Promise<boolean>;
  dropDraft(id: string): Promise<unknown>;
  suggestTags(start: string): Promise<string[]>;
  /** People, organisations and claims of the data, best first. */
  searchSubjects(query: string): Promise<Subject[]>;
}
