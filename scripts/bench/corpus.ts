/**
 * How fast the command line reads a corpus: articles in files, all bundled data, start included.
 *
 *     npx node scripts/bench/corpus.ts [--articles 1000] [--words 1000] [--jobs 2]
 *
 * Prints seconds by the clock, which a busy machine lengthens, and seconds of processor time, which
 * it hardly does. Never a test: it has a clock.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadProse } from './load-texts.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    words: { type: 'string', default: '1000' },
    jobs: { type: 'string', default: '2' },
  },
});

const FORMS = [['--jsonl'], ['--json'], ['--format', 'csv'], ['--format', 'parquet']];
/** Of one thread and the asked number of them. */
const JOBS = [...new Set(['1', values.jobs])];

/** Run inside the program: says at its end what all its threads have used. */
const COUNTER = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error('used ' + (user + system) / 1e6); })",
)}`;

const folder = mkdtempSync(path.join(tmpdir(), 'sidelight-corpus-'));
try {
  const source = writeArticles(Number(values.articles), Number(values.words));
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
  console.log(`${machine}; ${values.articles} articles of ${values.words} words of ${source}\n`);
  console.log('| out | threads | seconds | processor seconds | articles a second | load |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const form of FORMS) for (const jobs of JOBS) printRun(form, jobs);
} finally {
  rmSync(folder, { recursive: true });
}

/** Each from another place of the prose. @returns What the prose is. */
function writeArticles(count: number, length: number): string {
  const { text, source } = loadProse();
  const words = text.split(/(?<=\s)/u);
  mkdirSync(path.join(folder, 'articles'));
  for (let i = 0; i < count; i++) {
    const from = Math.floor((i * (words.length - length)) / count);
    const article = words.slice(from, from + length).join('');
    writeFileSync(path.join(folder, 'articles', `${String(i).padStart(6, '0')}.txt`), article);
  }
  return source;
}

function printRun(form: readonly string[], jobs: string): void {
  const program = path.join(import.meta.dirname, '../cli/sidelight.ts');
  const out = path.join(folder, `out-${form.join('')}-${jobs}`);
  const words = [...form, '--jobs', jobs, '--out', out, path.join(folder, 'articles')];
  const load = loadavg()[0]?.toFixed(1);
  const began = performance.now();
  const call = ['--import', COUNTER, program, 'annotate', ...words];
  const { status, stderr } = spawnSync(process.execPath, call, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - began) / 1000;
  const used = Math.max(...[...stderr.matchAll(/used ([\d.]+)/g)].map(([, time]) => Number(time)));
  const rate = Math.round(Number(values.articles) / seconds);
  console.log(
    `| ${[form.at(-1), jobs, seconds.toFixed(1), used.toFixed(1), rate, load].join(' | ')} |`,
  );
}
