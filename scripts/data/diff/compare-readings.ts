/**
 * What a change of the data does to articles: who and what is found more, less, otherwise, and what
 * has become ambiguous. This is what a reader notices of a change.
 */
import type { Pack } from '../../../lib/pack/open-pack.ts';
import { readArticle } from '../../../lib/reading/read-article.ts';
import type { Article, Reading } from '../../../lib/reading/types.ts';

export interface ArticleChange {
  file: string;
  /** Entities and claims that are found now and were not; ids, sorted. */
  gained: string[];
  lost: string[];
  /** Words that name several people now and did not. */
  ambiguous: string[];
  /** Claims whose position on the page is read otherwise: `id: before → after`. */
  positions: string[];
  /** Claims whose relation to the sources is another: `id: before → after`. */
  relations: string[];
}

/** @returns Articles of which something is read otherwise, in the order given. */
export function compareReadings(
  articles: readonly { file: string; article: Article }[],
  before: Pack,
  after: Pack,
): ArticleChange[] {
  return articles.flatMap(({ file, article }) => {
    const change = compareReading(
      article,
      readArticle(article, before),
      readArticle(article, after),
    );
    const isSame = Object.values(change).every((list) => list.length === 0);
    return isSame ? [] : [{ file, ...change }];
  });
}

function compareReading(
  { text }: Article,
  old: Reading,
  now: Reading,
): Omit<ArticleChange, 'file'> {
  const [oldIds, newIds] = [listFound(old), listFound(now)];
  const oldNamesakes = listAmbiguous(old, text);
  return {
    gained: [...newIds].filter((id) => !oldIds.has(id)).sort(),
    lost: [...oldIds].filter((id) => !newIds.has(id)).sort(),
    ambiguous: [...listAmbiguous(now, text)].filter((words) => !oldNamesakes.has(words)).sort(),
    positions: compareValues(listPositions(old), listPositions(now)),
    relations: compareValues(listRelations(old), listRelations(now)),
  };
}

const listFound = ({ entities, claims }: Reading): Set<string> =>
  new Set([...entities, ...claims].map(({ id }) => id));

const listAmbiguous = ({ mentions }: Reading, text: string): Set<string> =>
  new Set(
    mentions
      .filter(({ entities }) => entities.length > 1)
      .map(({ start, end }) => text.slice(start, end)),
  );

/** Claim → the positions the page takes, in the order of the page. */
function listPositions({ appearances }: Reading): Map<string, string> {
  const positions = new Map<string, Set<string>>();
  for (const { claim, position } of appearances) {
    positions.set(claim, (positions.get(claim) ?? new Set()).add(position ?? 'undecided'));
  }
  return new Map([...positions].map(([claim, taken]) => [claim, [...taken].join(' and ')]));
}

const listRelations = ({ claims }: Reading): Map<string, string> =>
  new Map(claims.map(({ id, relation }) => [id, relation]));

function compareValues(old: Map<string, string>, now: Map<string, string>): string[] {
  return [...now].flatMap(([id, value]) => {
    const before = old.get(id);
    return before === undefined || before === value ? [] : [`${id}: ${before} → ${value}`];
  });
}
