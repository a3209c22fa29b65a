/** Which records a reading is about. */
import type { Reading } from './types.ts';

/** @returns Ids of what the page speaks of, claims first, and of what it leaves out; in list order. */
export const listIds = ({ claims, entities, notMentioned }: Reading): string[] => [
  ...claims.map(({ id }) => id),
  ...entities.map(({ id }) => id),
  ...notMentioned.map(({ claim }) => claim),
];
