import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildDataset } from '../../../lib/dataset/build-dataset.ts';
import type { AuthoredRecord } from '../../../lib/dataset/problem.ts';
import type { Pack } from '../../../lib/pack/open-pack.ts';
import { articleFromText } from '../../../lib/reading/article-from-text.ts';
import { openDataset } from '../open-dataset.ts';
import { findUnknownPeople } from './find-unknown-people.ts';
import { suggest } from './suggest.ts';
import { writeSuggestions } from './write-suggestions.ts';

const articleOf = (text: string) => articleFromText(text, {});
const peopleIn = (...texts: string[]) =>
  findUnknownPeople(
    texts.map((text, at) => ({ file: `${at}.txt`, article: articleOf(text), mentions: [] })),
  );

describe('unknown people', () => {
  it.each([
    [
      'a title',
      'In Oslo, Prime Minister Marta Vinge met the press.',
      'Marta Vinge',
      'Prime Minister',
    ],
    ['a role', 'It was rejected by army spokesman Tariq Osei.', 'Tariq Osei', 'army spokesman'],
    [
      'words set beside the name',
      'The call came from Lior Adan, a U.S.-born mediator in the talks.',
      'Lior Adan',
      'a U.S.-born mediator in the talks',
    ],
    ['saying something', 'On Sunday Ines Calado said the road was open.', 'Ines Calado', undefined],
    [
      'a people and a title',
      'Then Israeli Prime Minister Dana Erez left.',
      'Dana Erez',
      'Israeli Prime Minister',
    ],
  ])('are told by %s', (_, text, name, who) => {
    const [person] = peopleIn(text);
    expect(person?.name).toBe(name);
    expect(person?.whoTheyAre[0]).toBe(who);
  });

  it.each([
    ['organisations', 'The Green Party and the Justice Ministry agreed with Radio Norway.'],
    ['places', 'They drove from New York to San Diego and on to West Virginia.'],
    ['days and peoples', 'Last Black Friday the Saudi Arabian embassy said nothing.'],
    ['a cut-off name', 'President Donald J. left.'],
    ['operations', 'Forces led by Operation Silver Heron said that it was over.'],
    ['groups behind a label', 'July 1984: The Islamic Dawn, an armed group, said so.'],
    ['headings', 'Marta Vinge Meets Press\n\nIt rained.'],
  ])('are not %s', (_, text) => {
    expect(peopleIn(text)).toEqual([]);
  });

  it('are one across spellings and articles, with how often', () => {
    const [person, ...others] = peopleIn(
      'Minister Marta Vinge resigned. Vinge gave no reason.',
      'Minister Marta E. Vinge has resigned.',
    );
    expect(others).toEqual([]);
    expect(person).toMatchObject({
      name: 'Marta E. Vinge',
      alsoWritten: ['Marta Vinge'],
      count: 3,
      files: ['0.txt', '1.txt'],
    });
  });
});

const RECORDS: AuthoredRecord[] = [
  {
    kind: 'story',
    id: 'flood',
    value: {
      ...{ title: 'A flood', summary: 'A river rose.', asOf: '2026-01-01', licence: 'CC0-1.0' },
      ...{ maxAgeDays: 30, topics: [{ id: 'water', label: 'Water' }] },
    },
  },
  {
    kind: 'source',
    id: 'flood/sources/one',
    value: { kind: 'article', label: 'One', language: 'en' },
  },
  { kind: 'person', id: 'flood/people/ana-reyes', value: { name: 'Ana Reyes', summary: 'Mayor' } },
  {
    kind: 'claim',
    id: 'flood/claims/bridge-closed',
    value: {
      text: 'The old bridge over the river was closed.',
      kind: 'event',
      topic: 'water',
      about: ['people/ana-reyes'],
      needs: ['bridge', 'close | shut'],
      positions: [{ id: 'closed', label: 'closed', cues: ['close | shut'] }],
      evidence: [
        {
          source: 'sources/one',
          position: 'closed',
          quote: 'the bridge was shut',
          asOf: '2026-01-01',
        },
      ],
    },
  },
];

function openRecords(): Pack {
  const { dataset, problems } = buildDataset(RECORDS);
  expect(problems).toEqual([]);
  return openDataset(dataset);
}

describe('suggestions', () => {
  const pack = openRecords();
  const found = suggest(
    [
      {
        file: 'a.txt',
        article: articleOf(
          'Mayor Anna Reyes spoke. “The old bridge was shut on Friday,” said engineer Tomas Ferro. Some forty families moved into the sports hall beside the harbour.',
        ),
      },
      {
        file: 'b.txt',
        article: articleOf('About forty families have moved into a sports hall by the harbour.'),
      },
    ],
    pack,
  );

  it('hold sentences that look like evidence, with the position that was read', () => {
    expect(found.evidence[0]?.found).toEqual([
      expect.objectContaining({
        claim: 'flood/claims/bridge-closed',
        position: 'closed',
        quote: expect.stringContaining('The old bridge was shut'),
      }),
    ]);
  });

  it('hold what several articles share and no claim covers', () => {
    expect(found.statements).toHaveLength(1);
    expect(found.statements[0]?.sentences.map(({ file }) => file)).toEqual(['a.txt', 'b.txt']);
  });

  it('are written as YAML that can be copied, with placeholders that no check lets through', () => {
    const written = writeSuggestions(found, { story: 'flood' });
    expect(written).toContain('# stories/flood/people/tomas-ferro.yaml');
    const stub = written.split('\n\n').find((part) => part.includes('name: Tomas Ferro'));
    const value = parse(stub ?? '') as object;
    const { problems } = buildDataset([
      ...RECORDS,
      { kind: 'person', id: 'flood/people/tomas-ferro', value },
    ]);
    const messages = problems.map(({ message }) => message);
    expect(messages).toContain('"summary" is still to be written: fill it in');
  });

  it('leave out what the article is recorded for already', () => {
    const text = 'On Friday the bridge was shut. Ana Reyes said so.';
    const again = suggest([{ file: 'one.txt', article: articleOf(text) }], pack);
    expect(again.evidence[0]?.found.map(({ quote }) => quote)).toEqual([
      'On Friday the bridge was shut.',
    ]);
  });
});
