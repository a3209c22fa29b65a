/** The reader's tags, to complete one that is being typed. Counted at the first letter, then kept. */
import { countEach } from '../lib/annotations/filter-annotations.ts';
import type { AnnotationStore } from './annotation-store.ts';

const MOST_SUGGESTED = 8;

export interface TagList {
  /** @returns Those that begin so, case left aside, most used first. */
  suggest(start: string): Promise<string[]>;
  /** The store has changed. */
  forget(): void;
}

export function createTagList(store: AnnotationStore): TagList {
  let counted: Promise<string[]> | undefined;
  return {
    async suggest(start) {
      const wanted = start.trim().toLocaleLowerCase();
      if (wanted === '') return [];
      counted ??= countTags(store);
      const tags = await counted;
      return tags
        .filter((tag) => tag.toLocaleLowerCase().startsWith(wanted))
        .slice(0, MOST_SUGGESTED);
    },
    forget() {
      counted = undefined;
    },
  };
}

async function countTags(store: AnnotationStore): Promise<string[]> {
  const content = await store.describe();
  const all = content.ok ? content.value.annotations : [];
  return countEach(all.flatMap(({ tags }) => tags)).map(([tag]) => tag);
}
