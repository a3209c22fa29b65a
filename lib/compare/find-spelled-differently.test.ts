import { expect, it } from 'vitest';
import type { EntityName } from '../dataset/types.ts';
import { articleFromText } from '../reading/article-from-text.ts';
import type { Mention, MentionRule } from '../reading/types.ts';
import { findSpelledDifferently } from './find-spelled-differently.ts';
import { makeEntity } from './test-records.ts';

const name = (value: string, usedBy: string[], kind: EntityName['kind'] = 'spelling') =>
  ({ value, kind, match: 'full', usedBy }) satisfies EntityName;

const boehler = makeEntity('people/boehler', {
  name: 'Adam Boehler',
  names: [
    name('Adam Boehler', ['courier', 'times'], 'label'),
    name('Adam Beler', ['herald']),
    name('Adam Böller', ['mirror', 'gazette', 'post']),
    name('Adam Buhler', []),
    name('Boehler', ['times'], 'surname'),
    name('Mr. Boehler', ['times'], 'title-phrase'),
  ],
});

function find(
  written: string,
  how: { rule: MentionRule; name: string } = { rule: 'full-name', name: written },
  ownSource?: string,
  entities = ['people/boehler'],
) {
  const text = `Yesterday ${written} spoke.`;
  const start = text.indexOf(written);
  const mention: Mention = { start, end: start + written.length, entities, how, score: 1 };
  return findSpelledDifferently(articleFromText(text), [mention, mention], {
    entityOf: (id) => (id === boehler.id ? boehler : undefined),
    ownSource,
  });
}

it('says once how this page writes a name and how others do, most used first', () => {
  expect(find('Adam Beler')).toEqual([
    {
      entity: 'people/boehler',
      name: 'Adam Boehler',
      here: 'Adam Beler',
      elsewhere: [
        { value: 'Adam Böller', sources: ['mirror', 'gazette', 'post'] },
        { value: 'Adam Boehler', sources: ['courier', 'times'] },
      ],
    },
  ]);
});

it('reports a spelling that the data does not have', () => {
  const [found] = find('Adam Bohlar', { rule: 'likely-spelling', name: 'Adam Boehler' });
  expect(found?.here).toBe('Adam Bohlar');
  expect(found?.elsewhere.map(({ value }) => value)).toEqual([
    'Adam Böller',
    'Adam Boehler',
    'Adam Beler',
  ]);
});

it("leaves out the page's own spellings, where it is one of the sources", () => {
  const [found] = find('Adam Beler', undefined, 'mirror');
  expect(found?.elsewhere).toContainEqual({ value: 'Adam Böller', sources: ['gazette', 'post'] });
});

it.each<[string, Parameters<typeof find>]>([
  ['the heading', ['Adam Boehler']],
  ['the heading in capitals over two lines', ['ADAM\nBOEHLER']],
  ['a surname', ['Boehler', { rule: 'surname-after-full-name', name: 'Adam Boehler' }]],
  ['a title that the data knows', ['Mr. Boehler']],
  ['the heading turned round', ['Boehler, Adam', { rule: 'full-name', name: 'Adam Boehler' }]],
  ['an initial', ['Adam S. Boehler', { rule: 'full-name', name: 'Adam Boehler' }]],
  ['one of two namesakes', ['Adam Beler', undefined, undefined, ['people/boehler', 'people/x']]],
  ['somebody unknown', ['Adam Beler', undefined, undefined, ['people/unknown']]],
])('does not take %s for another spelling', (_, given) => {
  expect(find(...given)).toEqual([]);
});
