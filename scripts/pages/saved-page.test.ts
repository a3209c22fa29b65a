import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answerFor, readIndex } from './saved-page.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(...lines: (object | string)[]): void {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  writeFileSync(path.join(folder, 'index.jsonl'), text.join('\n'));
}

const page = (id: string, more: object = {}) => ({
  id,
  url: `https://${id}.example/`,
  page: 'one.html',
  ...more,
});

it('takes a sample that is spread over the index and the same every time', () => {
  writeFileSync(path.join(folder, 'one.html'), 'x');
  write(...Array.from({ length: 9 }, (_, i) => page(`p${i}`)));
  const index = readIndex(folder, 3);
  expect(index.ok && index.value.map(({ id }) => id)).toEqual(['p0', 'p3', 'p6']);
});

it('names every faulty line', () => {
  writeFileSync(path.join(folder, 'one.html'), 'x');
  write(page('a'), '{', page('b', { url: 'file:///b' }), page('c', { page: 'gone.html' }));
  const index = readIndex(folder);
  if (index.ok) throw new Error('read');
  expect(index.error.message.split('\n')).toEqual([
    expect.stringMatching(/index\.jsonl:2 no JSON/),
    expect.stringMatching(/index\.jsonl:3 url/),
    expect.stringMatching(/index\.jsonl:4 page: there is no .*gone\.html/),
  ]);
});

it('says where no index is', () => {
  expect(readIndex(folder)).toMatchObject({ ok: false, error: { code: 'no-index' } });
});

it('answers with the bytes as saved, the charset, and a policy where scripts are off', () => {
  writeFileSync(path.join(folder, 'one.html.gz'), gzipSync(Buffer.from([0xe9])));
  const headers = { 'content-security-policy': 'sandbox' };
  write(page('a', { page: 'one.html.gz', charset: 'latin1', headers }));
  const index = readIndex(folder);
  const [saved] = index.ok ? index.value : [];
  if (!saved) throw new Error('not read');
  expect(answerFor(saved, false)).toEqual({
    status: 200,
    headers: {
      'content-type': 'text/html; charset=latin1',
      'content-security-policy': "sandbox, script-src 'none'",
    },
    body: Buffer.from([0xe9]),
  });
  expect(answerFor(saved, true).headers['content-security-policy']).toBe('sandbox');
});
