import { describe, expect, it } from 'vitest';
import { tell } from '../compare/test-records.ts';
import { articleFromText } from './article-from-text.ts';
import { readArticle } from './read-article.ts';
import type { Summary } from './said.ts';
import { FERRY, openTestPack } from './test-pack.ts';

const pack = openTestPack();
const text = [
  'Ferry is safe',
  'The ferry is afloat, said Ada Kiel of the Marlin Harbour Authority on Tuesday.',
  'There were 140 people aboard. Keel said that all were well.',
].join('\n');
const read = (given = text, facts = {}) => readArticle(articleFromText(given, facts), pack);
const reading = read();

it('says which data it used', () => {
  expect(reading.data).toEqual({ asOf: '2025-05-20', version: pack.version });
});

it('lists who is named, in order, with the mentions of each and how the page spells them', () => {
  expect(reading.entities.map(({ name, spellings }) => [name, spellings])).toEqual([
    ['Ada Keel', ['Ada Kiel']],
    ['Marlin Harbour Authority', []],
  ]);
  const cut = (index: number) => {
    const mention = reading.mentions[index];
    return mention && text.slice(mention.start, mention.end);
  };
  expect(reading.entities[0]?.mentions.map(cut)).toEqual(['Ada Kiel', 'Keel']);
});

it('lists what is claimed, with what this page says and how the sources stand to it', () => {
  const brief = (summary: Summary) =>
    'camps' in summary &&
    [
      tell(summary.here),
      ...summary.camps.map(({ said, sources }) => `${tell(said)} by ${sources}`),
      `${summary.same.sources} same`,
    ].join('; ');
  expect(reading.claims.map(({ id, relation, summary }) => [id, relation, brief(summary)])).toEqual(
    [
      ['ferry/claims/state', 'differs', 'afloat; sunk by 1; 1 same'],
      ['ferry/claims/toll', 'differs', '140; a hundred by 1; 0 same'],
    ],
  );
  expect(reading.claims[0]?.here.quote).toContain('The ferry is afloat');
});

it('names what differs, and what others carry and this page does not', () => {
  // Two sources say otherwise of the toll, one of the state.
  expect(reading.differences).toEqual(['ferry/claims/toll', 'ferry/claims/state']);
  expect(reading.notMentioned.map(({ claim, voiceCount }) => [claim, voiceCount])).toEqual([
    ['ferry/claims/crane', 2],
  ]);
});

it('offers nothing as not mentioned where the page is cut short', () => {
  expect(read(text, { isTruncated: true }).notMentioned).toEqual([]);
});

it('offers nothing of a story that the page only touches', () => {
  const one = read('The ferry is afloat, said Ada Keel.');
  expect(one.stories.map(({ id }) => id)).toEqual(['ferry']);
  expect(one.notMentioned).toEqual([]);
});

it('says how others spell a name', () => {
  expect(reading.spelledDifferently).toEqual([
    {
      entity: 'ferry/people/keel',
      name: 'Ada Keel',
      here: 'Ada Kiel',
      elsewhere: [{ value: 'Ada Keel', sources: ['ferry/sources/times'] }],
    },
  ]);
});

describe('a page that is one of the sources', () => {
  const own = read('The ferry sank at noon.\nThere were 100 people aboard.', {
    url: 'https://courier.example/ferry?utm_source=x',
  });

  it('is told by its address', () => {
    expect(own.ownSource).toEqual({
      id: 'ferry/sources/courier',
      label: 'Courier',
      goneQuotes: [],
    });
  });
});

it('finds nothing in an empty text or in one about something else', () => {
  for (const given of ['', 'The weather was fine.\nIt rained later, in the hills.']) {
    expect(read(given)).toMatchObject({ mentions: [], appearances: [], claims: [], stories: [] });
  }
});

it('gives the same reading twice, as plain data', () => {
  expect(read()).toEqual(reading);
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
});

it('works with data that has no claims, and with none at all', () => {
  const people = readArticle(articleFromText(text), openTestPack({ ...FERRY, claims: [] }));
  expect(people.entities).toHaveLength(2);
  const empty = { ...FERRY, claims: [], entities: [], sources: [], stories: [], packs: [] };
  expect(readArticle(articleFromText(text), openTestPack(empty)).entities).toEqual([]);
});

it('reads figures in the language of the page', () => {
  const toll = FERRY.claims.find(({ kind }) => kind === 'figure');
  if (!toll) throw new Error('the ferry has a claim with a figure');
  const match = { needs: ['Bord', '#'], unless: [], counts: 'Menschen' };
  const german = openTestPack({ ...FERRY, claims: [{ ...toll, match }] });
  const said = 'Die Fähre ist gesunken.\nAn Bord waren zweihundertvierzig Menschen.';
  const figureIn = (language: string) =>
    readArticle(articleFromText(said, { language }), german).claims[0]?.here.figure?.value;
  expect(figureIn('de-AT')).toBe(240);
  expect(figureIn('en')).toBeUndefined();
});
