/** Names that this page spells in another way than the sources do: "Adam Beler", "Adam Boehler". */
import type { Entity, EntityId, NameKind, SourceId } from '../dataset/types.ts';
import type { Article, Mention, SpelledDifferently } from '../reading/types.ts';

/** Kinds that are the whole name; a surname or a title is no other spelling. */
const WHOLE: ReadonlySet<NameKind> = new Set(['label', 'spelling', 'transliteration']);

export interface SpellingContext {
  entityOf: (id: EntityId) => Entity | undefined;
  /** The source that the page itself is: its own spellings are not others'. */
  ownSource?: SourceId | undefined;
}

/** @returns In order of first mention; names that everyone writes alike are left out. */
export function findSpelledDifferently(
  article: Article,
  mentions: readonly Mention[],
  { entityOf, ownSource }: SpellingContext,
): SpelledDifferently[] {
  const found = new Map<EntityId, SpelledDifferently>();
  for (const mention of mentions) {
    const [id] = mention.entities;
    if (mention.entities.length !== 1 || id === undefined || found.has(id)) continue;
    const here = findSpelling(article, mention);
    const entity = here === undefined ? undefined : entityOf(id);
    if (here === undefined || !entity) continue;
    const elsewhere = listOtherSpellings(entity, here, ownSource);
    if (elsewhere.length > 0) found.set(id, { entity: id, name: entity.name, here, elsewhere });
  }
  return [...found.values()];
}

/**
 * The name as it is spelled here, or `undefined` where the mention is not the whole name. Initials,
 * an order turned round ("Naim, Basem") and a title within the mention are no other spelling, so
 * a known name counts as the data spells it.
 */
function findSpelling({ text }: Article, { start, end, how }: Mention): string | undefined {
  const written = text.slice(start, end).replaceAll(/\s+/gu, ' ');
  if (how.rule === 'likely-spelling') return written;
  if (how.rule !== 'full-name') return undefined;
  return foldSpelling(written) === foldSpelling(how.name) ? written : how.name;
}

/** Empty where this page writes the heading: then the others are the ones that differ. */
function listOtherSpellings(entity: Entity, here: string, ownSource: SourceId | undefined) {
  const written = foldSpelling(here);
  const isTitled = entity.names.some(
    ({ kind, value }) => !WHOLE.has(kind) && foldSpelling(value) === written,
  );
  if (isTitled || foldSpelling(entity.name) === written) return [];
  return entity.names
    .filter(({ kind, value }) => WHOLE.has(kind) && foldSpelling(value) !== written)
    .map(({ value, usedBy }) => ({ value, sources: usedBy.filter((id) => id !== ownSource) }))
    .filter(({ sources }) => sources.length > 0)
    .sort((a, b) => b.sources.length - a.sources.length);
}

/** Case, accents and typography make no other spelling. */
function foldSpelling(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u00AD\u200B-\u200F]/gu, '')
    .replaceAll(/[‘’ʼ]/gu, "'")
    .replaceAll(/[‐-―-]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase();
}
