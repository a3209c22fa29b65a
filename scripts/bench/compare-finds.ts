/** Whether two ways of finding names find the same ones. */
import { tokenise, WORD } from '../../lib/text/tokens.ts';
import type { Rival } from './rivals/rival.ts';

/** Finds over all texts. */
export interface Agreement {
  same: number;
  /** Found by us only, by the other only. */
  ours: number;
  theirs: number;
  /** The first that one of the two has alone. */
  example?: string;
}

/**
 * Places as `start-end`. Those that begin in small letters are left out: we know which names a text
 * may write so, and the others do not ("will smith" is two words to us).
 */
function placesOf(text: string, places: readonly number[]): Set<string> {
  const tokens = tokenise(text);
  const notSmall = WORD.CAPITAL | WORD.CASELESS | WORD.DIGIT;
  const begins = new Map<number, number>();
  for (let at = 0; at < tokens.count; at++) {
    begins.set(tokens.start[at] as number, tokens.flags[at] as number);
  }
  const kept = new Set<string>();
  for (let at = 0; at < places.length; at += 2) {
    const start = places[at] as number;
    if (((begins.get(start) ?? 0) & notSmall) !== 0) kept.add(`${start}-${places[at + 1]}`);
  }
  return kept;
}

export function compareFinds(texts: readonly string[], ours: Rival, theirs: Rival): Agreement {
  const agreement: Agreement = { same: 0, ours: 0, theirs: 0 };
  for (const text of texts) {
    const one = placesOf(text, ours.find(text));
    const other = placesOf(text, theirs.find(text));
    const onlyOne = [...one].filter((place) => !other.has(place));
    const onlyOther = [...other].filter((place) => !one.has(place));
    agreement.same += one.size - onlyOne.length;
    agreement.ours += onlyOne.length;
    agreement.theirs += onlyOther.length;
    const [example] = [...onlyOne, ...onlyOther];
    if (example)
      agreement.example ??= text.slice(...(example.split('-').map(Number) as [number, number]));
  }
  return agreement;
}
