/** A new annotation, empty but for where it stands. */
import { ANNOTATION_VERSION, type AnnotatedPage, type Annotation, type Target } from './types.ts';

/**
 * @param id - A fresh UUID. @param now - ISO time.
 * @param target - Left away for a note on the page.
 */
export function createAnnotation(
  id: string,
  now: string,
  page: AnnotatedPage,
  target?: Target,
): Annotation {
  return {
    version: ANNOTATION_VERSION,
    ...{ id, created: now, modified: now, page },
    ...(target && { target }),
    ...{ note: '', tags: [], colour: 'yellow' },
  };
}

/** @returns Whether the reader has written anything into it that could be lost. */
export const hasContent = ({ note, tags, concerns, correction }: Annotation): boolean =>
  note.trim() !== '' || tags.length > 0 || concerns !== undefined || correction !== undefined;
