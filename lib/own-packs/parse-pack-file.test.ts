import { expect, it } from 'vitest';
import { parsePackFile } from './parse-pack-file.ts';
import { packFile } from './test-pack-file.ts';

const DEEP = `${'['.repeat(20_000)}1${']'.repeat(20_000)}`;

it.each([
  [`{"record":${DEEP}}`, '"record" is none that is known'],
  [`{"record":"person","id":${DEEP}}`, 'the record needs an "id"'],
  [`{"record":"person","id":"x","roles":${DEEP}}`, '"roles"'],
  ['['.repeat(20_000), 'no JSON from here on'],
])('says what is wrong with a line that is nested 20,000 deep', (line, message) => {
  const bytes = new TextEncoder().encode(`${packFile()}\n${line}`).buffer;
  const read = parsePackFile(bytes, { ids: new Set(), homes: new Set() });
  const problems = read.ok ? [] : read.problems;
  expect(problems.map((one) => one.message).join('\n')).toContain(message);
  for (const one of problems) expect(one.line).toBe(4);
});
