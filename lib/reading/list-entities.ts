/** Who is mentioned in an article: one entry an entity, in the order in which they come. */
import type { ClaimId, EntityId } from '../dataset/types.ts';
import type { Pack } from '../pack/open-pack.ts';
import type { Article, EntityOnPage, Mention } from './types.ts';

/** @returns In order of the first mention. A mention that may mean two people counts for both. */
export function listEntities(
  article: Article,
  mentions: readonly Mention[],
  pack: Pack,
): EntityOnPage[] {
  return groupIndexes(mentions, ({ entities }) => entities).flatMap(([id, indexes]) => {
    const entity = pack.entity(id);
    if (!entity) return [];
    const { kind, name, summary } = entity;
    const written = pick(mentions, indexes)
      .filter(({ how }) => how.rule === 'full-name' || how.rule === 'likely-spelling')
      .map(({ start, end }) => article.text.slice(start, end).replaceAll(/\s+/gu, ' '));
    const spellings = [...new Set(written)].filter((spelling) => spelling !== name);
    return [{ id, kind, name, summary, mentions: indexes, spellings }];
  });
}

/** Ids in order of first occurrence, each with the indexes of its items. */
export function groupIndexes<T, Id extends EntityId | ClaimId>(
  items: readonly T[],
  idsOf: (item: T) => readonly Id[],
): [Id, number[]][] {
  const groups = new Map<Id, number[]>();
  items.forEach((item, index) => {
    for (const id of idsOf(item)) {
      const indexes = groups.get(id);
      if (indexes) indexes.push(index);
      else groups.set(id, [index]);
    }
  });
  return [...groups];
}

/** The items at some indexes, in their order. */
export function pick<T>(items: readonly T[], indexes: readonly number[]): T[] {
  return indexes.map((index) => items[index] as T);
}
