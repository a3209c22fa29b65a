import { describe, expect, it } from 'vitest';
import { tell } from '../compare/test-records.ts';
import { describeStory, parseStoryRequest } from './describe-story.ts';
import { FERRY, openTestPack } from './test-pack.ts';

const pack = openTestPack();
const here = { quote: 'It sank.', start: 0, end: 8, polarity: 'asserts', alsoSays: [] } as const;

describe('a story', () => {
  it('is told by its id, with the position that each sentence takes by its own words', () => {
    const claims = [
      { id: 'ferry/claims/state', here: { ...here, alsoSays: [], position: 'sunk' } },
    ];
    const described = describeStory(pack, { id: 'ferry', claims });
    if (!described.ok) throw new Error(described.error.message);
    const { sources, topics } = described.value;
    expect(sources.map(({ label }) => label)).toEqual(['Herald', 'Times']);
    const rows = topics[0]?.rows ?? [];
    // "The ferry Marlin is afloat" is measured by `afloat`, although the data has `sunk` first.
    expect(
      rows.map(({ text, measure, here: page, cells }) => [
        text,
        tell(measure),
        [page, ...cells].map(({ stance }) => stance).join(' '),
      ]),
    ).toEqual([
      ['The crane of the harbour stood still that day.', '-', 'silent reports reports'],
      ['The ferry Marlin is afloat.', 'afloat', 'says-otherwise attributes says-otherwise'],
    ]);
  });

  it('that is not in the data is refused', () => {
    expect(describeStory(pack, { id: 'nowhere', claims: [] })).toMatchObject({
      ok: false,
      error: { code: 'unknown-story' },
    });
  });

  it('without topics of its claims has no row', () => {
    const stories = FERRY.stories.map((story) => ({ ...story, topics: [] }));
    const described = describeStory(openTestPack({ ...FERRY, stories }), {
      id: 'ferry',
      claims: [],
    });
    expect(described).toMatchObject({ ok: true, value: { topics: [] } });
  });
});

describe('a question', () => {
  it('keeps what it knows', () => {
    const asked = {
      id: 'ferry',
      claims: [{ id: 'a', here, more: 1 }],
      ownSource: 's',
      published: '2025-05',
    };
    expect(parseStoryRequest(asked)).toEqual({
      id: 'ferry',
      claims: [{ id: 'a', here }],
      ownSource: 's',
      published: '2025-05',
    });
  });

  it.each([undefined, null, 7, 'ferry', [], { id: 7, claims: 'a' }, { claims: [null, 7, {}] }])(
    'of a wrong shape asks for nothing: %o',
    (untrusted) => {
      expect(parseStoryRequest(untrusted)).toEqual({ id: '', claims: [] });
    },
  );
});
