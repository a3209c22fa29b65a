import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { dataRelease } from './data-release.ts';

let folder: string;
let log: MockInstance<typeof console.log>;
let error: MockInstance<typeof console.error>;

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
    cwd: folder,
  });

const commit = () => {
  git('add', '.');
  git('commit', '-q', '-m', 'State');
};

const printed = (spy: MockInstance<typeof console.log>) => spy.mock.calls.flat().join('\n');
const release = (...args: string[]) => dataRelease(['--data', folder, ...args]);

/** Replaces words of a file of the story. */
async function edit(file: string, from: string, to: string): Promise<void> {
  const place = path.join(folder, 'stories/flood', file);
  const text = await readFile(place, 'utf8');
  expect(text).toContain(from);
  await writeFile(place, text.replace(from, to));
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sidelight-release-'));
  await cp('tests/fixtures/small-data', folder, { recursive: true });
  git('init', '-q');
  log = vi.spyOn(console, 'log').mockImplementation(() => {});
  error = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe('data release', () => {
  it('dates the first state, then writes down what changed since', async () => {
    expect(await release('--check')).toBe(1);
    expect(await release('--date', '2026-01-05')).toBe(0);
    commit();
    expect(await release('--check')).toBe(0);
    await edit('people/ana-reyes.yaml', 'Ana Reyes', 'Anna Reyes');
    expect(await release('--check')).toBe(1);
    expect(await release('--date', '2026-02-05')).toBe(0);
    const text = await readFile(path.join(folder, 'releases/2026-02-05.json'), 'utf8');
    const [change, ...others] = JSON.parse(text).changes;
    expect(others).toEqual([]);
    expect(change).toMatchObject({ id: 'flood/people/ana-reyes', change: 'changed' });
    expect(change.details).toContainEqual({
      part: 'name',
      before: { text: 'Ana Reyes' },
      after: { text: 'Anna Reyes' },
    });
    expect(printed(log)).toContain('| people | 0 | 1 | 0 |');
    commit();
    expect(await release('--date', '2026-03-05')).toBe(0); // nothing to write
    expect(printed(log)).toContain('the data is the release of 2026-02-05');
  });

  it('says what to do where it cannot know what was released', async () => {
    await release('--date', '2026-01-05');
    await edit('people/ana-reyes.yaml', 'Ana Reyes', 'Anna Reyes');
    expect(await release('--date', '2026-02-05')).toBe(1);
    expect(printed(error)).toContain('is not committed here');
    commit();
    expect(await release('--date', '2026-02-05', '--base', 'HEAD')).toBe(1);
    expect(printed(error)).toContain('holds other data than the release of 2026-01-05');
    expect(await release('--date', '2026-02-05', '--base', 'tests/fixtures/small-data')).toBe(0);
  });

  it('refuses a second one a day, a day that is none, and data with mistakes', async () => {
    await release('--date', '2026-01-05');
    commit();
    await edit('people/ana-reyes.yaml', 'Ana Reyes', 'Anna Reyes');
    expect(await release('--date', '2026-01-05')).toBe(1);
    expect(printed(error)).toContain('there is a release of 2026-01-05 already');
    await expect(release('--date', 'May')).rejects.toThrow(/is no day/);
    await edit('people/ana-reyes.yaml', 'name:', 'nam:');
    expect(await release('--date', '2026-02-05')).toBe(1);
    expect(printed(error)).toContain('ana-reyes.yaml:1:1');
  });
});
