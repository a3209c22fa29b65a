import { expect, it } from 'vitest';
import { articleFromText } from './article-from-text.ts';
import { readArticle } from './read-article.ts';
import { readPeople } from './read-people.ts';
import { openTestPack } from './test-pack.ts';

const pack = openTestPack();

it('gives the mentions and entities of the whole reading, and no claims', () => {
  const article = articleFromText(
    'The ferry is afloat, said Ada Kiel. Keel said that all were well.',
  );
  const people = readPeople(article, pack);
  const whole = readArticle(article, pack);
  expect(people.mentions).toHaveLength(2);
  expect(people.mentions).toEqual(whole.mentions);
  expect(people.entities).toEqual(whole.entities);
  expect([people.claims, people.appearances, people.differences]).toEqual([[], [], []]);
  expect(whole.claims).not.toEqual([]);
  expect(readArticle(article, pack, { mentions: people.mentions })).toEqual(whole);
});
