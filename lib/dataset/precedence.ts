/**
 * Whose word counts where several packs know the same person: a reader's own pack goes before a
 * story, that before a pack written by hand, and that before an imported one; the newer before the older.
 */
import { findLatestDate } from './partial-date.ts';
import type { Dataset, PackHead } from './types.ts';

/**
 * @param dataset Heads of all packs, those of stories among them.
 * @returns Compares ids of packs for sorting, the first in precedence first; 0 for two of one rank
 *   and date. An id without a head counts as an imported pack.
 */
export function createPrecedence({
  packs,
  stories,
}: {
  packs: readonly PackHead[];
  stories: readonly Pick<Dataset['stories'][number], 'id'>[];
}): (one: string, other: string) => number {
  const heads = new Map(packs.map((head) => [head.id, head]));
  const storyIds = new Set(stories.map(({ id }) => id));
  const rankOf = (home: string): number => {
    if (heads.get(home)?.isOwn) return 0;
    if (storyIds.has(home)) return 1;
    const head = heads.get(home);
    return head && head.upstream === undefined ? 2 : 3;
  };
  return (one, other) =>
    rankOf(one) - rankOf(other) || compareAge(heads.get(other), heads.get(one));
}

/** Below zero where the first is older. */
function compareAge(one: PackHead | undefined, other: PackHead | undefined): number {
  if (!one || !other || one.asOf === other.asOf) return 0;
  return findLatestDate([one.asOf, other.asOf]) === one.asOf ? 1 : -1;
}
