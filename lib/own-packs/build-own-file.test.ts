import { describe, expect, it } from 'vitest';
import { compilePack } from '../pack/compile-pack.ts';
import { openPack } from '../pack/open-pack.ts';
import { readDataset } from '../pack/read-dataset.ts';
import { articleFromText } from '../reading/article-from-text.ts';
import { describeEntity } from '../reading/describe.ts';
import { readArticle } from '../reading/read-article.ts';
import { openTestPack } from '../reading/test-pack.ts';
import { type BuildStage, buildOwnFile } from './build-own-file.ts';
import { packFile, storyFile } from './test-pack-file.ts';

const bundled = openTestPack();
const bytesOf = (text: string) => new TextEncoder().encode(text).buffer;
const harbour = packFile();
const ignore = () => {};

function openBuilt(...files: string[]) {
  const built = buildOwnFile(bundled, files.map(bytesOf), ignore);
  if (!built.ok) throw new Error(JSON.stringify(built.refused));
  const opened = openPack(built.bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  return { pack: opened.value, heads: built.heads };
}

const refusedBy = (...files: string[]) => {
  const built = buildOwnFile(bundled, files.map(bytesOf), ignore);
  return built.ok ? [] : built.refused;
};

it('the data set read from a data file makes the same file again', () => {
  const again = openPack(compilePack(readDataset(bundled)));
  expect(again).toMatchObject({ ok: true, value: { version: bundled.version } });
});

describe('an own pack beside the bundled ones', () => {
  it('is looked up with them, and its word on a shared person goes first', () => {
    const { pack, heads } = openBuilt(harbour);
    const reading = readArticle(articleFromText('Ada Keel met Tom Reed at the ferry.'), pack);
    expect(reading.entities.map(({ name }) => name)).toEqual(['Ada M. Keel', 'Tom Reed']);
    const ada = describeEntity(pack, 'ferry/people/keel', '2025-06-02');
    expect(ada).toMatchObject({ ok: true, value: { name: 'Ada M. Keel', summary: 'My captain' } });
    expect(heads).toEqual([expect.objectContaining({ id: 'my-harbour', people: 2, claims: 0 })]);
  });

  it('leaves the date of the data as it was, and the bundled packs in the list', () => {
    const { pack } = openBuilt(harbour);
    expect(pack.asOf).toBe(bundled.asOf);
    expect(pack.heads.map(({ id, isOwn }) => [id, isOwn === true])).toEqual([
      ['ferry', false],
      ['my-harbour', true],
    ]);
  });

  it('may be a story, whose claims are found and refer to bundled records', () => {
    const { pack } = openBuilt(storyFile());
    const reading = readArticle(articleFromText('The lamp of the lighthouse was dark.'), pack);
    expect(reading.claims.map(({ id }) => id)).toEqual(['my-lighthouse/claims/lamp']);
  });

  it('takes the place of its earlier edition', () => {
    const next = packFile([{ record: 'person', id: 'eve', name: 'Eve Lock', summary: 'x' }]);
    const { pack, heads } = openBuilt(harbour, next);
    expect(heads).toEqual([undefined, expect.objectContaining({ people: 1 })]);
    expect(pack.entity('my-harbour/people/tom-reed')).toBeUndefined();
  });

  it('tells how far it is', () => {
    const stages: BuildStage[] = [];
    buildOwnFile(bundled, [bytesOf(harbour)], (stage) => stages.push(stage));
    expect(stages.map(({ stage }) => stage)).toEqual(['reading', 'joining', 'building']);
  });
});

describe('a pack with mistakes is refused, with the place of each', () => {
  const line = (record: object) => packFile([record]);
  it.each<[string, string, [number, number, RegExp][]]>([
    ['nothing at all', '', [[1, 1, /the file is empty/]]],
    ['no JSON', '{"record": "pack",\n', [[1, 19, /no JSON from here on/]]],
    ['another kind of file', 'id;name\n1;Ada\n', [[1, 1, /no JSON from here on/]]],
    ['a list', '[]', [[1, 1, /must be fields in braces/]]],
    ['no head', '{"record":"person","id":"a"}', [[1, 1, /must be the head/]]],
    [
      'a head that is not complete',
      packFile([], { licence: undefined }),
      [[1, 1, /"licence" is missing/]],
    ],
    ['an id that is taken', packFile([], { id: 'ferry' }), [[1, 23, /comes with Sidelight/]]],
    ['an id that is none', packFile([], { id: 'My Pack' }), [[1, 23, /small letters/]]],
    [
      'a word for a record that is none',
      line({ record: 'persn', id: 'a' }),
      [[2, 11, /did you mean "person"/]],
    ],
    [
      'a name that every object has',
      line({ record: 'toString', id: 'a' }),
      [[2, 11, /none that is known/]],
    ],
    ['a claim in a pack', line({ record: 'claim', id: 'a' }), [[2, 11, /belongs to a story/]]],
    [
      'a field that is unknown',
      line({ record: 'person', id: 'a', name: 'A B', summary: 's', born: 1 }),
      [[2, 56, /"born"/]],
    ],
    [
      'a value of another kind',
      line({ record: 'person', id: 'a', name: 7, summary: 's' }),
      [[2, 36, /"name" must be text/]],
    ],
    [
      'a reference to nothing',
      line({ record: 'person', id: 'a', name: 'A B', summary: 's', sameAs: ['ferry/people/kel'] }),
      [[2, 66, /did you mean "ferry\/people\/keel"/]],
    ],
  ])('%s', (_, text, places) => {
    const [refused] = refusedBy(text);
    expect(refused?.problems.map(({ line, column }) => [line, column])).toEqual(
      places.map(([line, column]) => [line, column]),
    );
    expect(refused?.problems[0]?.message).toMatch(places[0]?.[2] as RegExp);
  });

  it('the file that is meant, of several', () => {
    expect(refusedBy(harbour, packFile([], { id: 'ferry' }))).toMatchObject([{ file: 1 }]);
  });

  it('what is no UTF-8', () => {
    const built = buildOwnFile(bundled, [Uint8Array.of(0x7b, 0xff).buffer], ignore);
    expect(built).toMatchObject({
      ok: false,
      refused: [{ problems: [{ line: 1, column: 1, message: expect.stringMatching(/UTF-8/) }] }],
    });
  });

  it('every place at once, in the order of the file', () => {
    const broken = packFile([
      { record: 'person', id: 'a', name: 'A B', summary: 's' },
      { record: 'person', id: 'a', name: 'A B', summary: 's' },
      { record: 'person', id: 'B' },
    ]);
    const [refused] = refusedBy(`${broken}\n{`);
    expect(refused?.problems.map(({ line }) => line)).toEqual([3, 4, 5]);
  });

  it('where an identifier contradicts that of the bundled record it is merged with', () => {
    const text = packFile([
      {
        record: 'person',
        id: 'a',
        name: 'A B',
        summary: 's',
        identifiers: { wikidata: 'Q2' },
        sameAs: ['ferry/people/keel'],
      },
    ]);
    const [refused] = refusedBy(text);
    expect(refused?.problems).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/"Q[12]" differs from "Q[12]"/) }),
    ]);
  });
});
