import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openPack } from '../../lib/pack/open-pack.ts';
import { compileDataFolder } from './data-file-module.ts';

describe('compileDataFolder', () => {
  it('makes one file that opens', async () => {
    const opened = openPack(await compileDataFolder('tests/fixtures/small-data'));
    expect(opened.ok && opened.value.counts).toEqual({
      people: 3,
      organisations: 2,
      sources: 2,
      claims: 1,
    });
  });

  it('refuses broken data with every problem', async () => {
    const problems = await readFile('tests/fixtures/broken-data/problems.txt', 'utf8');
    const [first = '', ...rest] = problems.trimEnd().split('\n');
    const message = await compileDataFolder('tests/fixtures/broken-data').then(
      () => '',
      (error: Error) => error.message,
    );
    expect(message.split('\n')).toHaveLength(rest.length + 2);
    expect(message).toContain(`\ntests/fixtures/broken-data/${first}\n`);
  });
});
