/** The Aho-Corasick package `modern-ahocorasick`, in the way of using it that was fastest. */
import { addPlace, type FoldedText, TextFolder } from './folded-text.ts';
import type { CreateRival } from './rival.ts';

type Package = typeof import('modern-ahocorasick');

/**
 * Every occurrence with a space before and a break behind it is a whole word; of those that
 * overlap the leftmost is kept, and of those that begin together the longest.
 */
function keepLongest(
  folded: FoldedText,
  matches: { start: number; end: number }[],
  places: number[],
): number[] {
  matches.sort((one, other) => one.start - other.start || other.end - one.end);
  let free = 0;
  for (const { start, end } of matches) {
    const behind = folded.text.charCodeAt(end);
    if (start < free || (behind !== 32 && behind !== 10)) continue;
    addPlace(places, folded, start + 1, end);
    free = end;
  }
  return places;
}

/** @returns How to make the rival, or why there is none: the package is not installed. */
export async function loadAhoCorasick(): Promise<CreateRival> {
  let loaded: Package;
  try {
    loaded = await import('modern-ahocorasick');
  } catch {
    return () => ({ unfit: 'modern-ahocorasick is not installed' });
  }
  return (names) => {
    const matcher = new loaded.default(names.map((name) => ` ${name}`));
    const folder = new TextFolder();
    return {
      find(text) {
        const folded = folder.fold(text);
        return keepLongest(folded, matcher.search(folded.text), []);
      },
      bare(texts) {
        const ready = texts.map((text) => folder.keep(text).text);
        return (at) => matcher.search(ready[at] as string).length;
      },
    };
  };
}
