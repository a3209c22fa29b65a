/**
 * The first story in its own five articles: each person, organisation and claim of the data is
 * found where it stands. The texts are not part of the project; without them this is skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compilePack } from '../../lib/pack/compile-pack.ts';
import { openPack, type Pack } from '../../lib/pack/open-pack.ts';
import { articleFromText } from '../../lib/reading/article-from-text.ts';
import { readArticle } from '../../lib/reading/read-article.ts';
import type { Reading } from '../../lib/reading/types.ts';
import { loadData } from './load-data.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SEEDS = path.resolve(ROOT, '../shared/seeds');
const STORY = 'us-hamas-talks-2025';
const ARTICLES = [
  'confirms-direct-peace-talks',
  'direct-gaza-ceasefire-talks',
  'resumed-negotiations',
  'naim-peace-talks',
  'talks-over-hostages',
].map((slug) => `${STORY}/sources/${slug}`);

/** Every place of a string in a text. */
function placesOf(text: string, words: string): { start: number; end: number }[] {
  const places = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length });
  }
  return places;
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

const isNamed = (reading: Reading, id: string) =>
  reading.entities.some((entity) => entity.id === id);

describe.runIf(existsSync(SEEDS))('the story in ../shared/seeds', () => {
  let pack: Pack;
  const read = new Map<string, { text: string; reading: Reading }>();

  beforeAll(async () => {
    const { dataset } = await loadData(path.join(ROOT, 'data'));
    const opened = openPack(compilePack(dataset));
    if (!opened.ok) throw new Error(opened.error.message);
    pack = opened.value;
    for (const id of ARTICLES) {
      const text = readFileSync(path.join(SEEDS, pack.source(id)?.text ?? ''), 'utf8');
      read.set(id, { text, reading: readArticle(articleFromText(text), pack) });
    }
  }, 60_000);

  it.each(ARTICLES)('%s: every recorded claim is found at its quote', (id) => {
    const { text, reading } = read.get(id) as { text: string; reading: Reading };
    const missed = pack.claimsOf(STORY).flatMap((claim) =>
      claim.evidence
        .filter(({ source }) => source === id)
        .filter(({ quote, position }) => {
          const places = placesOf(text, quote);
          return !reading.appearances.some(
            (appearance) =>
              appearance.claim === claim.id &&
              appearance.position === position &&
              places.some((place) => overlaps(place, appearance)),
          );
        })
        .map(({ position }) => `${claim.id} (${position})`),
    );
    expect(missed).toEqual([]);
  });

  it.each(ARTICLES)('%s: every spelling that it uses is found as its owner', (id) => {
    const { text, reading } = read.get(id) as { text: string; reading: Reading };
    const missed = [...pack.allEntities()].flatMap((entity) =>
      entity.names
        .filter(({ usedBy }) => usedBy.includes(id))
        // A `context` spelling counts only where the article names its owner in full as well.
        .filter(
          ({ match }) => match === 'full' || (match === 'context' && isNamed(reading, entity.id)),
        )
        .filter(({ value }) => {
          const places = placesOf(text, value);
          return !reading.mentions.some(
            (mention) =>
              mention.entities.includes(entity.id) &&
              places.some((place) => overlaps(place, mention)),
          );
        })
        .map(({ value }) => `${entity.name}: ${value}`),
    );
    expect(missed).toEqual([]);
  });

  it.each(ARTICLES)('%s is recognised as that source, with every quote in place', (id) => {
    expect(read.get(id)?.reading.ownSource).toMatchObject({ id, goneQuotes: [] });
  });
});
