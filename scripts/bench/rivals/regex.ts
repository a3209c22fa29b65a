/** One big regular expression over the folded text, its alternatives plain or with common beginnings joined. */
import { addPlace, type FoldedText, TextFolder } from './folded-text.ts';
import type { CreateRival, Rival, Unfit } from './rival.ts';

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

const byLength = (one: string, other: string) => other.length - one.length;

/** Longest first, because an expression takes the first alternative that fits. */
const plainSource = (names: readonly string[]) => names.toSorted(byLength).map(escaped).join('|');

/** Names from `from` to `to` of the sorted list, which share `depth` letters. */
function factor(sorted: readonly string[], from: number, to: number, depth: number): string {
  const isName = (sorted[from] as string).length === depth;
  const parts: string[] = [];
  for (let at = isName ? from + 1 : from; at < to; ) {
    const unit = (sorted[at] as string).charCodeAt(depth);
    let next = at + 1;
    while (next < to && (sorted[next] as string).charCodeAt(depth) === unit) next++;
    const one = sorted[at] as string;
    const rest =
      next - at === 1 ? escaped(one.slice(depth + 1)) : factor(sorted, at, next, depth + 1);
    parts.push(escaped(one.charAt(depth)) + rest);
    at = next;
  }
  if (parts.length === 0) return '';
  // The end of a shorter name is tried after everything longer.
  if (isName) return `(?:${parts.join('|')})?(?![^ \\n])`;
  return parts.length === 1 ? (parts[0] as string) : `(?:${parts.join('|')})`;
}

const factoredSource = (names: readonly string[]) => {
  const sorted = names.toSorted((one, other) => (one < other ? -1 : 1));
  return factor(sorted, 0, sorted.length, 0);
};

function findAll(pattern: RegExp, folded: FoldedText): number[] {
  const places: number[] = [];
  pattern.lastIndex = 0;
  for (;;) {
    const match = pattern.exec(folded.text);
    if (!match) return places;
    addPlace(places, folded, match.index + 1, pattern.lastIndex);
  }
}

/**
 * @param source - Of the alternatives.
 * @returns A rival that has run once: expressions are compiled at their first use.
 */
function createRegex(source: string): Rival | Unfit {
  const folder = new TextFolder();
  try {
    const pattern = new RegExp(` (?:${source})(?![^ \\n])`, 'g');
    pattern.test(folder.fold('A first text, to have it compiled').text);
    return {
      find: (text) => findAll(pattern, folder.fold(text)),
      bare(texts) {
        const ready = texts.map((text) => folder.keep(text).text);
        return (at) => (ready[at] as string).match(pattern)?.length ?? 0;
      },
    };
  } catch (error) {
    return { unfit: error instanceof Error ? error.message.replace(/\/.*\//s, '…') : 'refused' };
  }
}

/** `name|name|name`, the longest first. */
export const createPlainRegex: CreateRival = (names) => createRegex(plainSource(names));

/** `a(?:b|c)`: a trie written as an expression. */
export const createFactoredRegex: CreateRival = (names) => createRegex(factoredSource(names));
