import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { runSidelight } from './sidelight.ts';

const BROKEN = 'tests/fixtures/broken-data';
const SMALL = 'tests/fixtures/small-data';

let log: MockInstance<typeof console.log>;
let error: MockInstance<typeof console.error>;
beforeEach(() => {
  log = vi.spyOn(console, 'log').mockImplementation(() => {});
  error = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

const printed = (spy: MockInstance<typeof console.log>) => spy.mock.calls.flat().join('\n');

describe('sidelight', () => {
  it('says how it is used', async () => {
    expect(await runSidelight(['--help'])).toBe(0);
    expect(printed(log)).toContain('Usage: sidelight <command>');
    expect(printed(log)).toContain('data check');
  });

  it.each([
    [['data', 'chekc'], 'did you mean "data check"?'],
    [['data'], '"data" needs one more word: data check'],
    [['frobnicate', '--json'], 'unknown command "frobnicate"'],
    [['--json'], 'name a command first'],
    [['data', 'check', '--txet', 'x'], '--txet'],
    [['data', 'check', 'more'], 'more'],
    [['data', 'check', '--data', 'no/such/folder'], 'there is no folder "no/such/folder"'],
    [['data', 'check', '--data', SMALL, '--texts', 'no/such'], 'there is no folder "no/such"'],
  ])('answers %j with a hint and code 2', async (argv, hint) => {
    expect(await runSidelight(argv)).toBe(2);
    expect(printed(error)).toContain(hint);
    expect(log).not.toHaveBeenCalled();
  });
});

describe('data check', () => {
  it('prints each problem as file:line:column message, then how many, and fails', async () => {
    expect(await runSidelight(['data', 'check', '--data', BROKEN])).toBe(1);
    const lines = printed(log).split('\n');
    expect(lines[0]).toBe(`${BROKEN}/packs/members/pack.yaml:1:1 "attribution" is missing: add it`);
    expect(lines.at(-1)).toMatch(/^\d+ problems in \d+ files$/);
  });

  it('succeeds where all is well, texts compared', async () => {
    const argv = ['data', 'check', '--data', SMALL, '--texts', `${SMALL}/texts`];
    expect(await runSidelight(argv)).toBe(0);
    expect(printed(log)).toBe('no problems in 9 files, 4 passages compared with texts');
  });

  it('prints JSON for other programs', async () => {
    expect(await runSidelight(['data', 'check', '--data', BROKEN, '--json'])).toBe(1);
    const [first] = JSON.parse(printed(log)) as unknown[];
    expect(first).toEqual({
      file: `${BROKEN}/packs/members/pack.yaml`,
      line: 1,
      column: 1,
      message: '"attribution" is missing: add it',
    });
  });

  it('warns of packs that are too old by the day that is passed in, and does not fail', async () => {
    const argv = ['data', 'check', '--data', SMALL, '--today'];
    expect(await runSidelight([...argv, '2025-04-01'])).toBe(0);
    expect(printed(error)).not.toContain('is as of');
    expect(await runSidelight([...argv, '2099-01-01'])).toBe(0);
    expect(printed(error)).toMatch(/warning: flood is as of .*\nwarning: members /);
    expect(await runSidelight([...argv, 'soon'])).toBe(2);
  });

  it('counts what wants a look, and lists it with its place when asked', async () => {
    expect(await runSidelight(['data', 'check', '--data', SMALL])).toBe(0);
    expect(printed(error)).toContain('warnings: 1 claims with one independent voice only');
    expect(printed(error)).not.toContain('rests on one');
    expect(await runSidelight(['data', 'check', '--data', SMALL, '--warnings'])).toBe(0);
    expect(printed(error)).toMatch(/claims\/\S+\.yaml:\d+:\d+ warning: rests on one independent/);
  });

  it("checks the project's own data, and all is well", async () => {
    expect(await runSidelight(['data', 'check'])).toBe(0);
  });
});

describe('data stats', () => {
  it('prints counts and what wants a look', async () => {
    expect(await runSidelight(['data', 'stats', '--data', SMALL])).toBe(0);
    expect(printed(log)).toContain('Ana Reyes: flood/people/ana-reyes, members/people/ana-reyes');
  });

  it('does not count broken data', async () => {
    expect(await runSidelight(['data', 'stats', '--data', BROKEN])).toBe(1);
    expect(log).not.toHaveBeenCalled();
  });
});

describe('sidelight.mjs', () => {
  it('starts the program and hands its exit code on', async () => {
    const run = promisify(execFile)(process.execPath, ['scripts/cli/sidelight.mjs', 'data']);
    await expect(run).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"data" needs one more word'),
    });
  });
});
