/**
 * A reading without what the reader has muted. Mentions and appearances keep their places, so that
 * a highlight that is open stays what it is; what is in no list of the result is not to be drawn.
 */

import type { StoryAgreement } from '../reading/agreement-types.ts';
import { wordsOfTarget } from '../reading/targets.ts';
import type { Article, Reading } from '../reading/types.ts';
import { keyOfHighlight, type Mute } from './mutes.ts';

export interface HeardReading {
  reading: Reading;
  /** People, organisations and claims of the page that are left out, and matches held to be wrong. */
  muted: number;
}

/** @returns The very same reading where nothing in it is muted. */
export function hideMuted(
  reading: Reading,
  article: Article,
  mutes: readonly Mute[],
): HeardReading {
  if (mutes.length === 0) return { reading, muted: 0 };
  const records = new Set(mutes.flatMap((mute) => (mute.kind === 'highlight' ? [] : [mute.id])));
  const keys = new Set(mutes.flatMap((mute) => (mute.kind === 'highlight' ? [mute.key] : [])));
  const wrong = new Set<string>();
  /** The places of a record that are not held to be wrong; a muted record has none. */
  const keep = (id: string, kind: 'mention' | 'appearance', places: readonly number[]) => {
    if (records.has(id)) return [];
    return places.filter((index) => {
      const words = wordsOfTarget({ kind, index }, reading, article);
      const key = keys.size > 0 ? keyOfHighlight(article.url ?? '', words, id) : '';
      if (keys.has(key)) wrong.add(key);
      return !keys.has(key);
    });
  };
  const entities = reading.entities
    .map((entity) => ({ ...entity, mentions: keep(entity.id, 'mention', entity.mentions) }))
    .filter(({ mentions }) => mentions.length > 0);
  const claims = reading.claims
    .map((claim) => ({ ...claim, appearances: keep(claim.id, 'appearance', claim.appearances) }))
    .filter(({ appearances }) => appearances.length > 0);
  const ofRecords = [...reading.entities, ...reading.claims].filter(({ id }) => records.has(id));
  const notMentioned = reading.notMentioned.filter(({ claim }) => !records.has(claim));
  const muted = ofRecords.length + wrong.size;
  if (muted === 0 && notMentioned.length === reading.notMentioned.length) {
    return { reading, muted: 0 };
  }
  const shown = new Set([...entities, ...claims].map(({ id }) => id));
  return {
    muted: muted + reading.notMentioned.length - notMentioned.length,
    reading: {
      ...reading,
      entities,
      claims,
      notMentioned,
      differences: reading.differences.filter((id) => shown.has(id)),
      spelledDifferently: reading.spelledDifferently.filter(({ entity }) => shown.has(entity)),
    },
  };
}

/** @returns The same without the claims that are muted: no page is silent on those. */
export function hideMutedRows(
  agreements: readonly StoryAgreement[],
  mutes: readonly Mute[],
): StoryAgreement[] {
  const claims = new Set(mutes.flatMap((mute) => (mute.kind === 'claim' ? [mute.id] : [])));
  if (claims.size === 0) return [...agreements];
  return agreements.map(({ topics, ...agreement }) => ({
    ...agreement,
    topics: topics
      .map((topic) => ({ ...topic, rows: topic.rows.filter(({ claim }) => !claims.has(claim)) }))
      .filter(({ rows }) => rows.length > 0),
  }));
}
