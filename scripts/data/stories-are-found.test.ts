/**
 * Each story in its own articles: every quote stands there word for word, and each person,
 * organisation and claim of the data is found where it stands. Public-domain documents are part of
 * the project; texts of newspapers are not, and where they are not at hand their story is left out.
 */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../lib/reading/read-article.ts';
import type { Reading } from '../../lib/reading/types.ts';
import { checkTexts } from './check-texts.ts';
import { describeProblem } from './file-problem.ts';
import { loadData } from './load-data.ts';
import { openDataset } from './open-dataset.ts';
import { readSourceTexts } from './read-source-texts.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FIXTURES = path.join(ROOT, 'tests/fixtures/public-domain');
const FOLDERS = [FIXTURES, path.resolve(ROOT, '../shared/seeds')].filter((it) => existsSync(it));

const loaded = await loadData(path.join(ROOT, 'data'));
const pack = openDataset(loaded.dataset);
const { articles } = await readSourceTexts(loaded.dataset.sources, FOLDERS);

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

it('every quote, attribution and spelling stands in its text', async () => {
  const { problems } = await checkTexts(loaded, FOLDERS);
  expect(problems.map(describeProblem)).toEqual([]);
});

it('the documents that are part of the project are all of their story', async () => {
  const own = await readSourceTexts(loaded.dataset.sources, [FIXTURES]);
  expect(
    [...own.articles.keys()].every((id) => id.startsWith('us-middle-east-peace-efforts/')),
  ).toBe(true);
  expect(own.articles.size).toBeGreaterThanOrEqual(8);
  expect(own.problems).toEqual([]);
});

describe.each([...articles])('%s', (id, article) => {
  const { text } = article;
  const reading = readArticle(article, pack);

  it('every recorded claim is found at its quote', () => {
    const missed = loaded.dataset.claims.flatMap((claim) =>
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
        .map(({ position, quote }) => `${claim.id} (${position}): ${quote}`),
    );
    expect(missed).toEqual([]);
  });

  it('every spelling that it uses is found as its owner', () => {
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

  it('is recognised as that source, with every quote in place', () => {
    expect(reading.ownSource).toMatchObject({ id, goneQuotes: [] });
  });
});
