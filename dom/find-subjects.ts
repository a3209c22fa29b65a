/** What the data finds on selected words, by asking along their lines. */
import type { FindHere } from '../lib/annotations/note-subject.ts';
import type { Subject } from '../lib/annotations/types.ts';
import type { Point } from './pointer-watcher.ts';

/** Pixels between two questions: less than a short name is wide. */
const STEP = 20;
const MOST_POINTS = 120;
const MOST_SUBJECTS = 4;

/** @param lines - Rectangles of the selection. @returns Each once, in order of the lines. */
export function findSubjects(
  lines: readonly DOMRect[],
  findsAt: (point: Point) => FindHere[],
): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const point of pointsOn(lines)) {
    for (const { subjects: found } of findsAt(point)) {
      for (const subject of found) subjects.set(subject.id, subject);
    }
  }
  return [...subjects.values()].slice(0, MOST_SUBJECTS);
}

function pointsOn(lines: readonly DOMRect[]): Point[] {
  return lines
    .flatMap(({ left, right, top, bottom }) => {
      const count = Math.max(1, Math.ceil((right - left) / STEP));
      return Array.from({ length: count }, (_, i) => ({
        x: Math.min(left + 3 + i * STEP, right - 1),
        y: (top + bottom) / 2,
      }));
    })
    .slice(0, MOST_POINTS);
}
