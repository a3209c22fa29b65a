/**
 * Who is in an article, and nothing else: the part of a reading that takes a tenth of the time, so
 * that it can be drawn while the claims are still looked for. Pure.
 */
import type { Pack } from '../pack/open-pack.ts';
import { findMentions } from '../people/find-mentions.ts';
import { listEntities } from './list-entities.ts';
import type { Article, Reading } from './types.ts';

/** @returns The same mentions and entities as `readArticle` gives; all else is empty. */
export function readPeople(article: Article, pack: Pack): Reading {
  const mentions = findMentions(article, pack.names);
  return {
    data: { asOf: pack.asOf, version: pack.version },
    mentions,
    appearances: [],
    entities: listEntities(article, mentions, pack),
    claims: [],
    differences: [],
    notMentioned: [],
    spelledDifferently: [],
    stories: [],
  };
}
