import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  type MockInstance,
  vi,
} from 'vitest';
import { annotate } from '../annotate.ts';

const DATA = ['--data', 'tests/fixtures/small-data'];
const PROSE = 'The river rose over night and went down again by noon, people in the town said. ';
const PAGE = `<!doctype html><html><head><title>Flood</title></head><body><nav>Tom Oar</nav>
<article><h1>Flood in the valley</h1><p>Some 40 houses are under water, said <b>Ana</b> Reyes.
${PROSE.repeat(6)}</p></article></body></html>`;

// Whole runs with threads and child processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let error: MockInstance<typeof console.error>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sidelight-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  error = vi.spyOn(console, 'error').mockImplementation(() => {});
});

/** Articles that differ, now and then a web page, and every eleventh no document at all. */
const makeLines = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    if (i % 11 === 10) return `{"doc_id":${i}`;
    const text = `Some ${30 + i} houses are under water, said Ana Reyes. ${PROSE.repeat(i % 5)}`;
    const body = i % 50 === 6 ? { html: PAGE, url: `https://news.example/${i}` } : { text };
    return JSON.stringify({ doc_id: i, ...body });
  });
const linesText = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

async function run(argv: string[], input: Readable | string = '') {
  const output = new PassThrough();
  const text = readAll(output);
  const source = typeof input === 'string' ? Readable.from([input]) : input;
  const code = await annotate([...argv, ...DATA], { input: source, output });
  output.end();
  return { code, text: await text };
}

const errors = () => error.mock.calls.flat().join('\n');
const LINES = makeLines(130);
const FORMS = [
  ['--jsonl', '--no-ms'],
  ['-', '--format', 'jsonld'],
  ['-', '--format', 'markdown'],
];

it.each(FORMS)('%s %s is the same from one thread and from three', async (...argv) => {
  const call = argv.filter((word) => word !== undefined);
  const one = await run([...call, '--jobs', '1'], linesText(LINES));
  const three = await run([...call, '--jobs', '3'], linesText(LINES));
  expect(one.text.length).toBeGreaterThan(5_000);
  expect(three).toEqual(one);
});

describe('documents', () => {
  it('are the files of a folder by their paths, packed ones and lines among them', async () => {
    const corpus = path.join(folder, 'corpus');
    await mkdir(path.join(corpus, 'b'), { recursive: true });
    await writeFile(path.join(corpus, 'c.html'), PAGE);
    await writeFile(path.join(corpus, 'a.txt'), 'Ana Reyes came.');
    await writeFile(path.join(corpus, 'notes.pdf'), 'no article');
    await writeFile(path.join(corpus, 'b', 'two.jsonl.gz'), gzipSync(linesText(LINES.slice(0, 2))));
    const { code, text } = await run([corpus, '--json']);
    const read = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(read.map(({ file, doc_id }) => (file ? path.basename(file) : doc_id))).toEqual([
      'a.txt',
      0,
      1,
      'c.html',
    ]);
  });

  it('may be web pages in lines, read as the same pages in files are', async () => {
    const file = path.join(folder, 'page.html');
    await writeFile(file, PAGE);
    const line = JSON.stringify({ doc_id: 'p', html: PAGE });
    const [inLine, inFile] = await Promise.all([
      run(['-', '--json'], `${line}\n`),
      run([file, '--json']),
    ]);
    const { doc_id, ...fromLine } = JSON.parse(inLine.text);
    const { file: _, ...fromFile } = JSON.parse(inFile.text);
    expect(doc_id).toBe('p');
    expect(fromLine).toEqual(fromFile);
    const short = JSON.parse((await run(['--jsonl'], `${line}\n`)).text);
    expect(short.text).toBe(fromLine.text);
    expect(short.text).not.toContain('Tom Oar');
  });

  it('are answered one by one, by threads too, to a program that waits for each answer', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const done = annotate(['--jsonl', '--jobs', '2', ...DATA], { input, output });
    const answered: number[] = [];
    for (let i = 0; i < 20; i++) {
      input.write(`${JSON.stringify({ doc_id: i, text: 'Ana Reyes came.' })}\n`);
      const [answer] = await once(output, 'data');
      answered.push(JSON.parse(String(answer)).doc_id);
    }
    input.end();
    expect(await done).toBe(0);
    expect(answered).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });
});

describe('a run that was interrupted', () => {
  /** Lines, and then the disk or the network is gone. */
  const breaking = (lines: readonly string[]) =>
    Readable.from(
      (async function* () {
        yield linesText(lines);
        throw new Error('the cable was pulled');
      })(),
    );

  it.each(FORMS)('goes on where it was and writes the same file (%s %s %s)', async (...words) => {
    const call = words.filter((word) => word !== undefined);
    const whole = await run([...call, '--jobs', '1'], linesText(LINES));
    const out = path.join(await mkdtemp(path.join(folder, 'run-')), 'out');
    const argv = [...call, '--out', out, '--jobs', '2'];
    expect((await run(argv, breaking(LINES.slice(0, 120)))).code).toBe(1);
    expect(errors()).toContain('the cable was pulled');
    expect(existsSync(out)).toBe(false);
    const { done } = JSON.parse(await readFile(`${out}.part.json`, 'utf8'));
    expect(done).toBe(120);
    await appendFile(`${out}.part`, '{"half a li');
    const { code } = await run(argv, linesText(LINES));
    expect(code).toBe(whole.code);
    expect(await readFile(out, 'utf8')).toBe(whole.text);
    expect([existsSync(`${out}.part`), existsSync(`${out}.part.json`)]).toEqual([false, false]);
  });

  it('may have been killed', async () => {
    const out = path.join(await mkdtemp(path.join(folder, 'kill-')), 'out.jsonl');
    const argv = ['--jsonl', '--no-ms', '--out', out];
    const program = ['scripts/cli/sidelight.ts', 'annotate', ...argv, ...DATA];
    const changes = watch(path.dirname(out));
    const child = spawn(process.execPath, program, { stdio: ['pipe', 'ignore', 'inherit'] });
    const exit = once(child, 'exit');
    child.stdin.write(linesText(LINES.slice(0, 110))); // and no end
    while (!existsSync(`${out}.part.json`)) await once(changes, 'change');
    changes.close();
    child.kill('SIGKILL');
    await exit;
    const whole = await run(['--jsonl', '--no-ms'], linesText(LINES));
    expect((await run(argv, linesText(LINES))).code).toBe(0);
    expect(await readFile(out, 'utf8')).toBe(whole.text);
  });

  it.each([
    ['other documents', [], LINES.toReversed(), 'was begun with other documents'],
    ['fewer documents', [], LINES.slice(0, 20), 'was begun with other documents'],
    ['other options', ['--all'], LINES, 'was begun with other options or other data'],
  ])('does not go on with %s', async (_, more, lines, reason) => {
    const out = path.join(await mkdtemp(path.join(folder, 'other-')), 'out.jsonl');
    await run(['--jsonl', '--out', out], breaking(LINES.slice(0, 70)));
    const before = await readFile(`${out}.part`, 'utf8');
    expect((await run(['--jsonl', '--out', out, ...more], linesText(lines))).code).toBe(1);
    expect(errors()).toContain(reason);
    expect(await readFile(`${out}.part`, 'utf8')).toBe(before);
  });

  it('does not touch a file that is there', async () => {
    const out = path.join(folder, 'there.jsonl');
    await writeFile(out, 'mine');
    expect((await run(['--jsonl', '--out', out], linesText(LINES))).code).toBe(1);
    expect(errors()).toContain(`${out}: is there already`);
    expect(await readFile(out, 'utf8')).toBe('mine');
  });
});

describe('Parquet', () => {
  const file = () => path.join(folder, 'finds.parquet');
  beforeAll(async () => {
    const { code } = await run(['-', '--format', 'parquet', '--out', file()], linesText(LINES));
    expect(code).toBe(1); // lines that are none are told beside it
  });

  it('holds the rows of the table, with types', async () => {
    const { text } = await run(['-', '--format', 'csv'], linesText(LINES));
    const table = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(file()) });
    expect(rows.length).toBe(table.data.length);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set(['mention', 'claim', 'relation']),
    );
    const asText = (row: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell ?? '')]));
    expect(rows.map(asText)).toEqual(table.data);
    expect(typeof rows[0]?.start).toBe('number');
  });

  const python = spawnSync('python3', ['-c', 'import pyarrow.parquet']).status === 0;
  it.skipIf(!python)('is read by pyarrow, where that is installed', () => {
    const program = `import pyarrow.parquet as p, sys; print(p.read_table(sys.argv[1]).num_rows)`;
    const { stdout } = spawnSync('python3', ['-c', program, file()], { encoding: 'utf8' });
    expect(Number(stdout)).toBeGreaterThan(100);
  });
});

describe('GNU parallel', () => {
  const isThere = spawnSync('parallel', ['--version']).stdout?.includes('GNU parallel') ?? false;
  it.skipIf(!isThere)(
    'makes of the same lines what one run makes, where it is installed',
    async () => {
      const whole = await run(['--jsonl', '--no-ms'], linesText(LINES));
      const program = `${process.execPath} scripts/cli/sidelight.ts annotate --jsonl --no-ms --jobs 1 ${DATA.join(' ')}`;
      const { stdout } = spawnSync(
        'parallel',
        ['--will-cite', '--jobs', '2', '--pipe', '--keep-order', '--block', '8k', program],
        { input: linesText(LINES), encoding: 'utf8' },
      );
      expect(stdout).toBe(whole.text);
    },
  );
});
