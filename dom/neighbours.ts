/**
 * What the two scripts that mark a page ask of each other, so that the pointer means one thing: the
 * article's finds and the reader's annotations may stand on the same words.
 */
import type { FindHere } from '../lib/annotations/note-subject.ts';
import type { Point } from './pointer-watcher.ts';

/** Brought by the content script. */
export interface ArticleHere {
  /** Under a point in viewport pixels, the shortest first. */
  findsAt(point: Point): FindHere[];
}

/** Brought by the annotator. */
export interface AnnotatorHere {
  /** Whether an annotation answers the pointer there. */
  isAt(point: Point): boolean;
  /** A selection was finished: the button may be shown. */
  offer(): void;
  /** Draws again after `stop`. */
  start(): void;
  /** Takes everything back. */
  stop(): void;
}
