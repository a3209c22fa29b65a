import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runSidelight } from './sidelight.ts';

const CSV = 'pcon_name,member_id,display_as,party_text\nSouth,2,Ms Zoe Ode,Blue\nNorth,,,\n';
const VERSION = ['--commit', 'abcdef1', '--as-of', '2026-06-27'];

let folder = '';
let printed: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sidelight-'));
  await writeFile(path.join(folder, 'members.csv'), CSV);
  printed = [];
  for (const method of ['log', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((line) => void printed.push(String(line)));
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const run = (...more: string[]) => {
  const out = ['--out', path.join(folder, 'pack')];
  return runSidelight([
    'data',
    'import',
    'uk-commons',
    path.join(folder, 'members.csv'),
    ...out,
    ...more,
  ]);
};

describe('data import', () => {
  it('writes the pack and lists what it dropped', async () => {
    expect(await run(...VERSION)).toBe(0);
    expect(printed).toEqual([
      'dropped members.csv: line 3: North:  (the seat is vacant)',
      '1 people, 1 dropped',
    ]);
    expect(await readdir(path.join(folder, 'pack'))).toEqual([
      'dropped.txt',
      'pack.yaml',
      'people.jsonl',
    ]);
    expect(await readFile(path.join(folder, 'pack', 'people.jsonl'), 'utf8')).toContain(
      '"zoe-ode"',
    );
  });

  it('checks without writing, and needs no version for files it has seen', async () => {
    await run(...VERSION);
    expect(await run('--check')).toBe(0);
    await writeFile(path.join(folder, 'pack', 'people.jsonl'), '');
    expect(await run('--check')).toBe(1);
    expect(printed.at(-1)).toContain('people.jsonl is other than these files make it');
    expect(await readFile(path.join(folder, 'pack', 'people.jsonl'), 'utf8')).toBe('');
  });

  it.each([
    [['data', 'import'], 'name a pack: uk-commons, us-congress, world-leaders, stop-words'],
    [['data', 'import', 'uk-commons'], 'name the upstream files'],
    [['data', 'import', 'uk-commons', 'no/such.csv'], 'there is no "no/such.csv"'],
  ])('answers %j with a hint and code 2', async (argv, hint) => {
    expect(await runSidelight(argv)).toBe(2);
    expect(printed.join('\n')).toContain(hint);
  });

  it('says that the files are of another pack', async () => {
    const file = path.join(folder, 'members.csv');
    expect(await runSidelight(['data', 'import', 'us-congress', file, ...VERSION])).toBe(2);
    expect(printed.join()).toContain('members.csv is no list of legislators');
    expect(await runSidelight(['data', 'import', 'world-leaders', file, ...VERSION])).toBe(2);
    expect(printed.join()).toContain('these are no files for world-leaders');
  });

  it('leaves the pack as it is where the files hold nobody', async () => {
    await run(...VERSION);
    const out = ['--out', path.join(folder, 'pack')];
    await writeFile(
      path.join(folder, 'members.csv'),
      'pcon_name,member_id,display_as,party_text\n',
    );
    const file = path.join(folder, 'members.csv');
    expect(await runSidelight(['data', 'import', 'uk-commons', file, ...VERSION, ...out])).toBe(2);
    expect(printed.at(-1)).toContain('these files hold nothing for uk-commons: it reads');
    expect(await readFile(path.join(folder, 'pack', 'people.jsonl'), 'utf8')).toContain('zoe-ode');
  });

  it('asks for the version of files it has not seen', async () => {
    expect(await run()).toBe(2);
    expect(printed.join('\n')).toContain('say --commit and --as-of');
  });
});
