/** Keeps in a list what was deleted in it, at its place, so that the way back stays in sight. */
import { useState } from 'preact/hooks';
import type { PlacedNote } from '../lib/annotations/note-calls.ts';

interface Held {
  note: PlacedNote;
  at: number;
}

/** @returns The notes with those that are held, and what holds one: call it before it is deleted. */
export function useHeld(notes: readonly PlacedNote[]) {
  const [held, setHeld] = useState<Held[]>([]);
  const list = [...notes];
  for (const { note, at } of held) {
    if (!list.some((one) => idOf(one) === idOf(note))) list.splice(at, 0, note);
  }
  const hold = (note: PlacedNote) => {
    const at = list.findIndex((one) => idOf(one) === idOf(note));
    setHeld((now) => [...now.filter((one) => idOf(one.note) !== idOf(note)), { note, at }]);
  };
  return { list, hold };
}

const idOf = ({ annotation }: PlacedNote): string => annotation.id;
