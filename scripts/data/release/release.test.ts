import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DataRelease } from '../../../lib/changes/types.ts';
import { hashData } from '../../build/hash-data.ts';
import { loadReleases } from './load-releases.ts';
import { describeRelease, listForReaders, writeRelease } from './write-release.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sidelight-releases-'));
  await mkdir(path.join(folder, 'releases'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, text: string) => writeFile(path.join(folder, 'releases', name), text);

const FIRST: DataRelease = {
  ...{ release: '2026-01-05', state: '0123456789ab', asOf: '2026-01', changes: [] },
};
const SECOND: DataRelease = {
  ...{ release: '2026-02-05', base: '2026-01-05', state: 'ba9876543210', asOf: '2026-02-01' },
  changes: [
    {
      ...{ id: 'flood/claims/bridge', name: 'The bridge fell', change: 'changed' },
      fields: ['positions', 'evidence'],
      details: [
        {
          ...{ part: 'figure', of: 'fell' },
          before: { figure: { value: 2, comparator: 'exactly', unit: 'person' } },
          after: { figure: { value: 3, high: 5, comparator: 'about', unit: 'person' } },
        },
      ],
    },
    {
      ...{ id: 'flood/people/ana', name: 'Ana', change: 'changed' },
      ...{ fields: ['names'], details: [] },
    },
    { id: 'flood/people/ben', name: 'Ben', change: 'removed' },
    { id: 'flood/people/cleo', name: 'Cleo', change: 'added' },
    { id: 'flood/sources/gazette', name: 'Gazette', change: 'added' },
  ],
};

describe('the releases of a data folder', () => {
  it('are read as they were written, and none where there is no folder', async () => {
    await write('2026-01-05.json', writeRelease(FIRST));
    await write('2026-02-05.json', writeRelease(SECOND));
    expect(await loadReleases(folder)).toEqual({ releases: [FIRST, SECOND], problems: [] });
    expect(await loadReleases('no/such')).toEqual({ releases: [], problems: [] });
  });

  it('hold one change a line', () => {
    const lines = writeRelease(SECOND).split('\n');
    expect(lines.filter((line) => line.startsWith('    {'))).toHaveLength(SECOND.changes.length);
  });

  it.each([
    ['2026-01-05.json', '{ "release": ', /2026-01-05\.json:1:/],
    ['2026-01-05.json', writeRelease({ ...FIRST, state: 'x' }), /twelve hexadecimal digits/],
    ['2026-01-05.json', writeRelease({ ...FIRST, release: 'May' }), /must be a day/],
    ['2026-01-06.json', writeRelease(FIRST), /name it 2026-01-05\.json/],
    [
      '2026-02-05.json',
      writeRelease(SECOND),
      /stands on 2026-01-05, but the one before it is none/,
    ],
    [
      '2026-01-05.json',
      writeRelease({ ...FIRST, changes: SECOND.changes }),
      /first release: it lists no changes/,
    ],
    [
      '2026-01-05.json',
      writeRelease(FIRST).replace('"asOf"', '"asof"'),
      /unknown field "asof": .*asOf/,
    ],
    [
      '2026-01-05.json',
      writeRelease({
        ...FIRST,
        changes: [{ id: 'a', name: 'A', change: 'lost' as 'added' }],
      }),
      /2026-01-05\.json:6:\d+ .*it is "lost"/,
    ],
  ])('are refused where something is wrong with them: %s', async (name, text, message) => {
    await write(name, text);
    const { problems } = await loadReleases(folder);
    const lines = problems.map(({ file, line, column, message }) =>
      [path.basename(file), line, column].join(':').concat(' ', message),
    );
    expect(lines.join('\n')).toMatch(message);
  });

  it('are refused out of order or with a step missing', async () => {
    await write('2026-01-05.json', writeRelease(FIRST));
    await write(
      '2026-02-05.json',
      writeRelease({ ...SECOND, changes: SECOND.changes.toReversed() }),
    );
    await write('2026-03-05.json', writeRelease({ ...SECOND, release: '2026-03-05' }));
    const { problems } = await loadReleases(folder);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/not sorted by id/),
      expect.stringMatching(
        /stands on 2026-01-05, but the one before it is the release of 2026-02-05/,
      ),
    ]);
  });

  it('are no part of the state of the data', async () => {
    await cp('tests/fixtures/small-data', folder, { recursive: true });
    const state = hashData(folder);
    await write('2026-01-05.json', writeRelease({ ...FIRST, state }));
    expect(hashData(folder)).toBe(state);
    await writeFile(path.join(folder, 'stories/flood/story.yaml'), 'title: Other\n');
    expect(hashData(folder)).not.toBe(state);
  });
});

describe('what is packaged of them', () => {
  it('is what a reader can see, of people, organisations and claims', () => {
    const { release, releases } = listForReaders([FIRST, SECOND]);
    expect(release).toBe('2026-02-05');
    expect(releases).toHaveLength(1);
    expect(releases[0]?.changes.map(({ id, change }) => [id, change])).toEqual([
      ['flood/claims/bridge', 'changed'],
      ['flood/people/cleo', 'added'],
    ]);
    expect(listForReaders([])).toEqual({ releases: [] });
  });

  it('is of the last year', () => {
    const later = { ...SECOND, release: '2027-02-10', base: '2026-02-05' };
    expect(listForReaders([FIRST, SECOND, later]).releases.map(({ base }) => base)).toEqual([
      '2026-02-05',
    ]);
  });
});

describe('the table of a release', () => {
  it('counts by kind of record and names what changed in them', () => {
    expect(describeRelease(SECOND)).toContain('| people | 1 | 1 | 1 |');
    expect(describeRelease(SECOND)).toContain('| sources | 1 | 0 | 0 |');
    expect(describeRelease(SECOND)).toContain('What changed in them: 1 figure.');
    expect(describeRelease(FIRST)).toContain('The first release of the data, as of 2026-01.');
  });

  it('is in the CHANGELOG for every release of the project', async () => {
    const { releases, problems } = await loadReleases('data');
    expect(problems).toEqual([]);
    const changelog = await readFile('CHANGELOG.md', 'utf8');
    for (const release of releases) expect(changelog).toContain(describeRelease(release));
  });
});
