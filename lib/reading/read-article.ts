/**
 * One article, read with the data: find who and what is in it, compare it with the sources. The
 * whole of what Sidelight knows about a page comes from here, in the browser and on the command
 * line alike. Pure: the same article and data give the same reading.
 */
import { type CompareContext, compareClaim } from '../compare/compare-claim.ts';
import { describePageSide } from '../compare/describe-page-side.ts';
import { findNotMentioned, findStories } from '../compare/find-not-mentioned.ts';
import { findOwnSource } from '../compare/find-own-source.ts';
import { findSpelledDifferently } from '../compare/find-spelled-differently.ts';
import { orderDifferences } from '../compare/order-differences.ts';
import type { Source, SourceId } from '../dataset/types.ts';
import type { Pack } from '../pack/open-pack.ts';
import { findLanguage } from '../quantities/languages.ts';
import { finish, type InTurns } from '../turns.ts';
import { type FindOptions, findInArticleInTurns } from './find-in-article.ts';
import { groupIndexes, listEntities, pick } from './list-entities.ts';
import type {
  Appearance,
  Article,
  ClaimComparison,
  ClaimOnPage,
  PageSide,
  Reading,
} from './types.ts';

/** From so many claims of one story on, a page is held to be about that story. */
const LEAST_CLAIMS = 2;

/**
 * @param options - Without a threshold, what a reader is shown; numbers are read in the article's own
 *   language unless another is given.
 */
export function* readArticleInTurns(
  article: Article,
  pack: Pack,
  options: FindOptions = {},
): InTurns<Reading> {
  const language = findLanguage(article.language);
  const { mentions, appearances } = yield* findInArticleInTurns(article, pack, {
    ...(language && { language }),
    ...options,
  });
  const found = new Set(appearances.map(({ claim }) => claim));
  const stories = findStories(found, 1);
  const own = findOwnSource(
    article,
    stories.flatMap((story) => pack.sourcesOf(story)),
    stories.flatMap((story) => pack.claimsOf(story)),
  );
  const context = contextOf(pack, { ownSource: own?.source.id, published: article.published });
  yield;
  const compared = compareClaims(article, appearances, pack, context);
  yield;
  const { ownSource, published, sourceOf } = context;
  return {
    data: { asOf: pack.asOf, version: pack.version },
    mentions,
    appearances,
    entities: listEntities(article, mentions, pack),
    claims: compared.map(describeOnPage),
    differences: orderDifferences(compared, sourceOf).map(({ comparison }) => comparison.claim),
    notMentioned: findNotMentioned(
      findStories(found, LEAST_CLAIMS).flatMap((story) => pack.claimsOf(story)),
      { found, isTruncated: article.isTruncated ?? false, published, ownSource },
      sourceOf,
    ),
    spelledDifferently: findSpelledDifferently(article, mentions, {
      entityOf: pack.entity,
      ownSource,
    }),
    ...(own
      ? { ownSource: { id: own.source.id, label: own.source.label, goneQuotes: own.goneQuotes } }
      : {}),
    stories: pack.stories
      .filter(({ id }) => stories.includes(id))
      .map(({ id, title, asOf }) => ({ id, title, asOf })),
  };
}

/** The same at once. */
export const readArticle = (...args: Parameters<typeof readArticleInTurns>): Reading =>
  finish(readArticleInTurns(...args));

/** What comparing needs to know besides the claim and the page. Sources are decoded once. */
export function contextOf(
  pack: Pack,
  page: Pick<CompareContext, 'ownSource' | 'published'>,
): CompareContext {
  const sources = new Map<SourceId, Source | undefined>();
  const sourceOf = (id: SourceId) => {
    if (!sources.has(id)) sources.set(id, pack.source(id));
    return sources.get(id);
  };
  // A page that is one of the sources, and does not say its day: the data may know it.
  const own = page.ownSource === undefined ? undefined : sourceOf(page.ownSource);
  const published = page.published ?? own?.published;
  return {
    sourceOf,
    textOf: (id) => pack.claim(id)?.text,
    ownSource: page.ownSource,
    published,
  };
}

interface Compared {
  comparison: ClaimComparison;
  here: PageSide;
  isIncidental: boolean;
  appearances: number[];
}

function compareClaims(
  article: Article,
  appearances: readonly Appearance[],
  pack: Pack,
  context: CompareContext,
): Compared[] {
  return groupIndexes(appearances, ({ claim }) => [claim]).flatMap(([id, indexes]) => {
    const claim = pack.claim(id);
    if (!claim) return [];
    const here = describePageSide(article, claim, pick(appearances, indexes));
    const comparison = compareClaim(claim, here, context);
    return [{ comparison, here, isIncidental: claim.incidental ?? false, appearances: indexes }];
  });
}

function describeOnPage({ comparison, ...onPage }: Compared): ClaimOnPage {
  const { claim: id, text, relation, summary, topic } = comparison;
  return { id, text, relation, summary, topic, ...onPage };
}
