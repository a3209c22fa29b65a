/** Reads articles with the data and collects everything that they suggest adding to it. */
import type { Pack } from '../../../lib/pack/open-pack.ts';
import { findInArticle } from '../../../lib/reading/find-in-article.ts';
import { readArticle } from '../../../lib/reading/read-article.ts';
import type { Article } from '../../../lib/reading/types.ts';
import { findNewEvidence, type NewEvidence } from './find-new-evidence.ts';
import { findNewSpellings, type NewSpelling } from './find-new-spellings.ts';
import { findSharedStatements, type SharedStatement } from './find-shared-statements.ts';
import { findUnknownPeople, type UnknownPerson } from './find-unknown-people.ts';

/** Less sure than what a reader is shown: somebody looks at each of these. */
const THRESHOLD = 0.4;

export interface Suggestions {
  people: UnknownPerson[];
  spellings: NewSpelling[];
  /** By article, in the order given; `source` where the article is one of the data's sources. */
  evidence: { file: string; source?: string; found: NewEvidence[] }[];
  /** Empty for a single article. */
  statements: SharedStatement[];
}

/** @param files Articles on one story. */
export function suggest(
  files: readonly { file: string; article: Article }[],
  pack: Pack,
): Suggestions {
  const read = files.map(({ file, article }) => ({
    file,
    article,
    source: readArticle(article, pack).ownSource?.id,
    ...findInArticle(article, pack, { threshold: THRESHOLD }),
  }));
  return {
    people: findUnknownPeople(read),
    spellings: findNewSpellings(read, (id) => pack.entity(id)),
    evidence: read.map(({ file, article, appearances, source }) => ({
      file,
      ...(source === undefined ? {} : { source }),
      found: findNewEvidence(article, appearances, (id) => pack.claim(id), source),
    })),
    statements: findSharedStatements(read),
  };
}
