/** Spellings of known people and organisations that articles write and the data does not list. */
import type { Entity, EntityId } from '../../../lib/dataset/types.ts';
import { foldWord } from '../../../lib/text/fold.ts';
import type { ReadForSuggestions } from './find-unknown-people.ts';

export interface NewSpelling {
  entity: EntityId;
  name: string;
  /** As the article writes it. */
  spelling: string;
  /** Articles that write it, in the order given. */
  files: string[];
  /** Times it stands there. */
  count: number;
  /** Found by likeness or by a given name's short form: look whether it is the same person. */
  isLikely: boolean;
}

/** Rules whose mention is a whole name of its own, not a part of a listed one. */
const WHOLE = new Set(['full-name', 'likely-spelling', 'nickname', 'known-alone']);

/**
 * @param entityOf The record of an id.
 * @returns Most frequent first; case, accents and apostrophes alone make no new spelling.
 */
export function findNewSpellings(
  read: readonly ReadForSuggestions[],
  entityOf: (id: EntityId) => Entity | undefined,
): NewSpelling[] {
  const found = new Map<string, NewSpelling>();
  for (const { file, article, mentions } of read) {
    for (const { start, end, entities, how } of mentions) {
      const [id] = entities;
      const entity = id === undefined || entities.length > 1 ? undefined : entityOf(id);
      if (!entity || !WHOLE.has(how.rule)) continue;
      const spelling = article.text.slice(start, end).replaceAll(/\s+/gu, ' ');
      if (entity.names.some(({ value }) => fold(value) === fold(spelling))) continue;
      const key = `${entity.id} ${fold(spelling)}`;
      const isLikely = how.rule === 'likely-spelling' || how.rule === 'nickname';
      const known = found.get(key) ?? {
        ...{ entity: entity.id, name: entity.name, spelling, files: [], count: 0, isLikely },
      };
      found.set(key, known);
      known.count++;
      if (!known.files.includes(file)) known.files.push(file);
    }
  }
  return [...found.values()].sort(
    (a, b) => b.count - a.count || (a.spelling < b.spelling ? -1 : 1),
  );
}

const fold = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .map((word) => foldWord(word.replaceAll(/[’'.]/g, '')))
    .join(' ');
