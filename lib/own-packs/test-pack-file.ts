/** Files of readers' own packs, for tests: a pack that knows Ada Keel too, and a story. */

export const packFile = (
  records: readonly object[] = [
    {
      record: 'person',
      id: 'ada-keel',
      name: 'Ada M. Keel',
      summary: 'My captain',
      roles: [{ label: 'harbour captain' }],
      identifiers: { wikidata: 'Q1' },
    },
    { record: 'person', id: 'tom-reed', name: 'Tom Reed', summary: 'A diver' },
  ],
  head: object = {},
): string =>
  [
    {
      record: 'pack',
      id: 'my-harbour',
      title: 'My harbour',
      licence: 'CC0-1.0',
      attribution: 'Me',
      asOf: '2025-06-01',
      maxAgeDays: 365,
      ...head,
    },
    ...records,
  ]
    .map((line) => JSON.stringify(line))
    .join('\n');

export const storyFile = (): string =>
  [
    {
      record: 'story',
      id: 'my-lighthouse',
      title: 'The lighthouse',
      summary: 'A lighthouse and its lamp.',
      licence: 'CC0-1.0',
      asOf: '2025-06-01',
      maxAgeDays: 365,
      topics: [{ id: 'lamp', label: 'The lamp' }],
    },
    {
      record: 'source',
      id: 'gazette',
      kind: 'article',
      label: 'Gazette',
      language: 'en',
      published: '2025-06-01',
    },
    {
      record: 'claim',
      id: 'lamp',
      text: 'The lamp of the lighthouse is out.',
      kind: 'status',
      topic: 'lamp',
      about: ['ferry/organisations/harbour'],
      needs: ['lamp + lighthouse'],
      positions: [{ id: 'out', label: 'out', cues: ['dark | out'] }],
      evidence: [
        {
          source: 'sources/gazette',
          position: 'out',
          quote: 'The lamp went out.',
          asOf: '2025-06-01',
        },
      ],
    },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n');
