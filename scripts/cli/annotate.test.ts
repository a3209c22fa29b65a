import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
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
import { annotate } from './annotate.ts';
import { numbers } from './numbers.ts';
import { rank } from './rank.ts';
import { runSidelight } from './sidelight.ts';

const DATA = ['--data', 'tests/fixtures/small-data'];
const ARTICLE = 'Flood in the valley\nSome 40 houses are under water, said Ana Reyes.\n';
const PEOPLE = [
  { id: 'p1', kind: 'person', name: 'Ada Keel', aliases: ['Ada M. Keel'] },
  { id: 'p2', kind: 'person', name: 'Tom Oar', aliases: [] },
];
const CLAIM = {
  id: 'c1',
  kind: 'claim',
  text: 'The harbour authority sold 53,000 tickets for the old steam ferry last summer.',
};

let folder: string;
let log: MockInstance<typeof console.log>;
let error: MockInstance<typeof console.error>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sidelight-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  log = vi.spyOn(console, 'log').mockImplementation(() => {});
  error = vi.spyOn(console, 'error').mockImplementation(() => {});
});

async function keep(name: string, contents: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, contents);
  return file;
}

const packOf = (name: string, ...lines: unknown[]) =>
  keep(
    name,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
const printed = (spy: MockInstance<typeof console.log>) => spy.mock.calls.flat().join('\n');

type StreamCommand = typeof annotate;

async function run(command: StreamCommand, argv: string[], input = '') {
  const streams = { input: new PassThrough(), output: new PassThrough() };
  streams.input.end(input);
  const output = readAll(streams.output);
  const code = await command(argv, streams);
  streams.output.end();
  return { code, text: await output };
}

async function stream(command: StreamCommand, argv: string[], input: string) {
  const { code, text } = await run(command, argv, input);
  return {
    code,
    lines: text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  };
}

describe('a file', () => {
  it('is shown with who and what is in it, beside the sources, with lines', async () => {
    const file = await keep('flood.txt', ARTICLE);
    const { code, text: page } = await run(annotate, [file, ...DATA]);
    expect(code).toBe(0);
    expect(page).toContain('Flood in the valley');
    expect(page).toMatch(
      /People and organisations \(2\)\n-+\n {2}Ana Reyes.*\n {6}once, line 2; one of several/,
    );
    expect(page).toMatch(/Claims \(1\)/);
    expect(page).toContain('line 2: “Some 40 houses are under water, said Ana Reyes.”');
    expect(page).toMatch(/Where sources part \(1\)/);
    expect(page).toContain('“At least 50 houses are under water,” said Ana Reyes');
    expect(page).toMatch(/Not mentioned here \(0\)\n-+\n {2}none/);
    expect(page).toMatch(/Data as of 2025-04, version [0-9a-f]{12}/);
  });

  it('keeps within 100 columns, whatever it holds', async () => {
    const long = `${'w'.repeat(250)} ${'many words '.repeat(40)}`;
    const file = await keep('long.txt', `${long}\n40 houses, says Ana Reyes, ${long}.\n`);
    const { text } = await run(annotate, [file, ...DATA]);
    const lines = text.split('\n').filter((line) => !line.includes(folder));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines.length).toBeGreaterThan(10);
  });

  it('becomes one line of JSON, with its name', async () => {
    const files = [await keep('a.txt', ARTICLE), await keep('b.txt', 'Nothing known here.')];
    const argv = [...files, ...DATA, '--json', '--date', '2025-03-20'];
    const { lines: readings } = await stream(annotate, argv, '');
    expect(readings.map(({ file }) => file)).toEqual(files);
    expect(readings[0]).toMatchObject({
      published: '2025-03-20',
      entities: [{ name: 'Ana Reyes' }, { name: 'Ana Reyes' }],
      claims: [{ relation: 'differs' }],
    });
    expect(readings[1]).toMatchObject({ entities: [], claims: [] });
  });

  it('may be a web page, of which the article is read and nothing is run or fetched', async () => {
    const prose =
      'The river rose over night and went down again by noon, people in the town said. ';
    const file = await keep(
      'page.html',
      `<!doctype html><html lang="en"><head><title>Flood</title><meta charset="utf-8">
       <meta property="article:published_time" content="2025-03-19T08:00:00Z">
       <script>document.body.innerHTML = 'gone'</script>
       <link rel="stylesheet" href="https://press.example/a.css"></head>
       <body><nav><a href="/">Tom Oar</a></nav><article><h1>Flood in the valley</h1>
       <p>Some 40 houses are under water, said <b>Ana</b> Reyes. ${prose.repeat(3)}</p>
       <p>${prose.repeat(5)}</p></article></body></html>`,
    );
    const { lines } = await stream(annotate, [file, ...DATA, '--json'], '');
    const [reading] = lines;
    expect(reading).toMatchObject({ title: 'Flood in the valley', published: '2025-03-19' });
    const [{ start, end }] = reading.mentions;
    expect(reading.text.slice(start, end)).toBe('Ana Reyes');
    expect(reading.text).not.toContain('Tom Oar');
    expect(Reflect.has(globalThis, 'Node')).toBe(false);
  });

  it('may be a page with drawings in its markup, after which happy-dom alone loses the rest', async () => {
    const prose =
      'The river rose over night and went down again by noon, people in the town said. ';
    const drawing = '<svg><path d="M0 0"/><style>a{}</style></svg>';
    const html = `<html><body>${drawing}<article><p>Ana Reyes spoke. ${prose.repeat(6)}</p></article></body></html>`;
    const file = await keep('drawing.html', html);
    const { lines } = await stream(annotate, [file, ...DATA, '--json'], '');
    expect(lines[0].mentions).toHaveLength(1);
  });

  it('may be a page in the encoding that it names', async () => {
    const prose = 'Der Fluss trat in der Nacht über das Ufer, sagten Leute in der Stadt. '.repeat(
      9,
    );
    const html = `<html><meta charset="iso-8859-1"><body><article><p>${prose}</p></article></body></html>`;
    const file = await keep('latin.html', Buffer.from(html, 'latin1'));
    const { lines } = await stream(annotate, [file, ...DATA, '--json'], '');
    expect(lines[0].text).toContain('über das Ufer');
  });
});

describe('a file that cannot be read is named with the reason, and the others are read', () => {
  it.each<[string, string | Uint8Array | undefined, string]>([
    ['missing.txt', undefined, 'there is no such file'],
    ['empty.txt', '', 'is empty'],
    ['blank.txt', ' \n\n', 'is empty'],
    ['latin.txt', Buffer.from('Über das Ufer', 'latin1'), 'is not UTF-8'],
    ['image.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1), 'is not a text file'],
    ['no-article.html', '<html><body><p>Hi.</p></body></html>', 'no article was found'],
    ['broken.txt.gz', Uint8Array.of(0x1f, 0x8b, 1, 2, 3), 'broken.txt.gz: '],
  ])('%s', async (name, contents, reason) => {
    const bad = contents === undefined ? path.join(folder, name) : await keep(name, contents);
    const good = await keep('good.txt', ARTICLE);
    const { code, text } = await run(annotate, [bad, good, ...DATA]);
    expect(code).toBe(1);
    expect(printed(error)).toContain(name);
    expect(printed(error)).toContain(reason);
    expect(text).toContain('Ana Reyes');
  });

  it('a folder with nothing to read', async () => {
    const empty = await mkdtemp(path.join(folder, 'empty-'));
    expect(await annotate([empty, ...DATA])).toBe(1);
    expect(printed(error)).toBe(`${empty}: holds no .txt, .md, .html or .jsonl file`);
  });
});

describe('a stream', () => {
  it('is answered line by line in order, faults in their place', async () => {
    const pack = await packOf('people.jsonl', ...PEOPLE);
    const input = [
      JSON.stringify({ doc_id: 'a', text: 'Ada Keel came. Later Keel left.' }),
      'no json',
      JSON.stringify({ doc_id: 'b' }),
      JSON.stringify({ doc_id: 7, text: 'Nobody.' }),
      '[]',
      JSON.stringify({ doc_id: 'c', text: 'Tom Oar', title: 3 }),
    ].join('\n');
    const { code, lines } = await stream(annotate, ['--pack', pack, '--jsonl'], input);
    expect(code).toBe(0);
    expect(lines).toEqual([
      {
        doc_id: 'a',
        people: [
          { start: 0, end: 8, id: 'p1', score: expect.any(Number), how: 'full-name' },
          {
            start: 21,
            end: 25,
            id: 'p1',
            score: expect.any(Number),
            how: 'surname-after-full-name',
          },
        ],
        claims: [],
        ms: expect.any(Number),
      },
      { doc_id: null, error: expect.stringContaining('is no JSON') },
      { doc_id: 'b', error: '"text" is missing or no text' },
      { doc_id: 7, people: [], claims: [], ms: expect.any(Number) },
      { doc_id: null, error: 'is no JSON object' },
      { doc_id: 'c', error: '"title" is missing or no text' },
    ]);
  });

  it('has the claims with how they are put and how the figures compare', async () => {
    const pack = await packOf('claims.jsonl', CLAIM, ...PEOPLE);
    const say = (text: string) => JSON.stringify({ doc_id: text, text });
    const { lines } = await stream(
      annotate,
      ['--pack', pack, '--jsonl', '--all'],
      [
        say(CLAIM.text),
        say(CLAIM.text.replace('53,000', 'fifty-three thousand')),
        say(CLAIM.text.replace('53,000', '12,000')),
        say(CLAIM.text.replace('53,000 ', '')),
      ].join('\n'),
    );
    const found = lines.map(({ claims }) => claims[0]);
    expect(found.map((claim) => claim?.figures)).toEqual(['same', 'same', 'differs', 'none']);
    expect(found[0]).toMatchObject({ id: 'c1', polarity: 'asserts', score: expect.any(Number) });
  });

  it('reads figures in the language that a document says it is in', async () => {
    const text = 'Bei der Flut im Hafen von Aver ertranken mehr als 53.000 Matrosen und Fischer.';
    const pack = await packOf('german.jsonl', { id: 'flut', kind: 'claim', text });
    const said = text.replace('53.000', 'dreiundfünfzigtausend');
    const input = ['de', undefined]
      .map((language) => JSON.stringify({ doc_id: 'a', text: said, language }))
      .join('\n');
    const { lines } = await stream(annotate, ['--pack', pack, '--jsonl', '--all'], input);
    const figures = lines.map(({ claims }) => claims[0]?.figures);
    expect(figures).toEqual(['same', 'none']);
  });

  it('gives the same twice', async () => {
    const pack = await packOf('twice.jsonl', ...PEOPLE, CLAIM);
    const input = JSON.stringify({ doc_id: 'a', text: `Ada Keel and Tom Oar. ${CLAIM.text}` });
    const run = async () => {
      const { lines } = await stream(annotate, ['--pack', pack, '--jsonl'], input);
      return lines.map(({ ms: _, ...rest }) => rest);
    };
    expect(await run()).toEqual(await run());
  });

  it('works with the data of the project, and with several packs, packed or not', async () => {
    const input = JSON.stringify({ doc_id: 'a', text: 'Ana Reyes, Ada Keel and Tom Oar.' });
    const own = await stream(annotate, [...DATA, '--jsonl'], input);
    expect(own.lines[0].people).toEqual([]); // the data has two of this name
    const all = await stream(annotate, [...DATA, '--jsonl', '--all'], input);
    expect(all.lines[0].people).toHaveLength(2);
    const packed = await keep('one.jsonl.gz', gzipSync(JSON.stringify(PEOPLE[0])));
    const plain = await packOf('two.jsonl', PEOPLE[1]);
    const both = await stream(annotate, ['--pack', packed, '--pack', plain, '--jsonl'], input);
    expect(both.lines[0].people.map(({ id }: { id: string }) => id)).toEqual(['p1', 'p2']);
  });
});

it('lists what is wrong with a pack by file and line', async () => {
  const file = await packOf(
    'bad.jsonl',
    PEOPLE[0],
    '{"id": ',
    { id: 'x', kind: 'ship', name: 'Marlin' },
    { id: 'y', kind: 'person' },
    PEOPLE[0],
  );
  const { code, lines } = await stream(annotate, ['--pack', file, '--jsonl'], '{}');
  expect([code, lines]).toEqual([1, []]);
  const messages = printed(error).split('\n');
  expect(messages.map((line) => /bad\.jsonl:(\d+):\d+ ./.exec(line)?.[1])).toEqual([
    '2',
    '3',
    '4',
    '5',
  ]);
  expect(messages[3]).toContain(`the id "p1" stands in ${file}:1 already`);
});

it.each([
  [['annotate'], 'name a file'],
  [['annotate', 'a.txt', '--jobs', '0'], '"0" is no number of threads'],
  [['annotate', 'a.txt', '--format', 'parquet'], 'name a file with --out'],
  [['annotate', 'a.txt', '--format', 'xml'], 'choose one of jsonld, csv, markdown, parquet'],
  [['annotate', '--json', '--jsonl'], 'leave out --json'],
  [['annotate', 'a.txt', '--date', 'May'], '"May" is no date'],
  [['annotate', 'a.txt', '--jsno'], '--jsno'],
  [['rank'], 'call it with --jsonl'],
  [['rank', '--jsonl', '--top', 'x'], '"x" is no number'],
  [['numbers'], 'call it with --jsonl'],
])('answers %j with a hint and code 2', async (argv, hint) => {
  expect(await runSidelight(argv)).toBe(2);
  expect(printed(error)).toContain(hint);
});

it.each(['annotate', 'rank', 'numbers'])('%s --help says how it is used', async (command) => {
  expect(await runSidelight([command, '--help'])).toBe(0);
  expect(printed(log)).toContain(`Usage: sidelight ${command}`);
});

it('ranks claims for sentences', async () => {
  const other = { id: 'c2', kind: 'claim', text: 'The crane was painted red.' };
  const pack = await packOf('rank.jsonl', CLAIM, other);
  const query = { query_id: 'q', text: 'Was the crane really painted red?', speaker: null };
  const argv = ['--pack', pack, '--jsonl', '--top', '1'];
  const { lines } = await stream(rank, argv, `${JSON.stringify(query)}\n{"query_id":"r"}`);
  expect(lines).toEqual([
    {
      query_id: 'q',
      ranked: [['c2', expect.any(Number)]],
      figures: 'none',
      polarity: 'asks',
    },
    { query_id: 'r', error: '"text" is missing or no text' },
  ]);
});

it('keeps to sentences that the question gives, and refuses what are none', async () => {
  const pack = await packOf('sentences.jsonl', CLAIM);
  const text = `${CLAIM.text} ${CLAIM.text}`;
  const ask = (doc_id: string, sentences: unknown) => JSON.stringify({ doc_id, text, sentences });
  const whole = [[0, text.length]];
  const input = `${ask('one', whole)}\n${ask('two', null)}\n${ask('bad', [[9, 3]])}`;
  const { lines } = await stream(annotate, ['--pack', pack, '--jsonl'], input);
  expect(lines.map(({ claims }: { claims?: unknown[] }) => claims?.length)).toEqual([
    1,
    2,
    undefined,
  ]);
  expect(lines[2].error).toContain('pairs of offsets');
});

it('gives the same answer twice, but for the time it took', async () => {
  const pack = await packOf('again.jsonl', CLAIM);
  const input = JSON.stringify({ doc_id: 'd', text: CLAIM.text, date: 'November 13, 2004' });
  const run = async () => {
    const { lines } = await stream(annotate, ['--pack', pack, '--jsonl'], input);
    return { ...lines[0], ms: 0 };
  };
  expect(await run()).toEqual(await run());
});

it('finds numbers with value and kind, and leaves out measures and durations', async () => {
  const input = 'About 3 million people paid $5 each, 12% of them twice, for 3 days and 5 km.';
  const { lines } = await stream(numbers, ['--jsonl'], JSON.stringify({ case_id: 'n', input }));
  expect(lines[0].numbers.map(({ value, kind }: never) => [value, kind])).toEqual([
    [3_000_000, 'num'],
    [5, 'cur'],
    [12, 'pct'],
  ]);
});

it('runs as a program on standard input and output', async () => {
  const run = promisify(execFile)('node', ['scripts/cli/sidelight.mjs', 'numbers', '--jsonl']);
  run.child.stdin?.end('{"case_id":"a","input":"7 ships"}\n');
  const { stdout } = await run;
  expect(JSON.parse(stdout)).toEqual({
    case_id: 'a',
    numbers: [{ start: 0, end: 1, value: 7, kind: 'num' }],
  });
});
