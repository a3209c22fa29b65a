/** Who and what is in an article: names, then claims. Nothing is compared with sources here. */
import { type AppearanceOptions, findAppearancesInTurns } from '../claims/find-appearances.ts';
import type { Claim } from '../dataset/types.ts';
import type { Pack } from '../pack/open-pack.ts';
import { findMentions } from '../people/find-mentions.ts';
import { finish, type InTurns } from '../turns.ts';
import type { Appearance, Article, Mention } from './types.ts';

export interface FoundInArticle {
  /** In order, not overlapping. */
  mentions: Mention[];
  /** In order of `start`. */
  appearances: Appearance[];
}

export interface FindOptions extends AppearanceOptions {
  /** Who is in the article, where that is known already. */
  mentions?: Mention[];
}

/** @param options - Without a threshold, what a reader is shown. */
export function* findInArticleInTurns(
  article: Article,
  pack: Pack,
  { mentions = findMentions(article, pack.names), ...options }: FindOptions = {},
): InTurns<FoundInArticle> {
  const appearances = yield* findAppearancesInTurns(
    article,
    mentions,
    pack.claimIndex,
    claimReader(pack),
    options,
  );
  return { mentions, appearances };
}

/** The same at once. */
export const findInArticle = (...args: Parameters<typeof findInArticleInTurns>): FoundInArticle =>
  finish(findInArticleInTurns(...args));

/** Decodes a claim once, however many sentences of one article lead to it. */
export function claimReader(pack: Pick<Pack, 'claimAt'>): (index: number) => Claim {
  const read = new Map<number, Claim>();
  return (index) => {
    const known = read.get(index) ?? pack.claimAt(index);
    if (!known) throw new RangeError(`the data file has no claim ${index}`);
    read.set(index, known);
    return known;
  };
}
