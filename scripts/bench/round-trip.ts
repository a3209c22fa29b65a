/**
 * How long a researcher's whole store takes out and in again, and whether it comes back the same:
 *
 *     npx node scripts/bench/round-trip.ts [--annotations 10000]
 *
 * Exports, throws everything away, imports into an empty store, exports again. Never a test: it has
 * a clock; that the bytes are equal is a test (`lib/exchange/exchange.test.ts`).
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { mergeAnnotations } from '../../lib/annotations/merge-annotations.ts';
import type { Annotation } from '../../lib/annotations/types.ts';
import { exportHypothesis } from '../../lib/exchange/hypothesis.ts';
import { readAnnotationFile } from '../../lib/exchange/import-annotations.ts';
import { exportJsonLd } from '../../lib/exchange/json-ld.ts';
import { makeAnnotations } from '../../lib/exchange/test-notes.ts';
import { timeOnce } from './timing.ts';

const { values } = parseArgs({ options: { annotations: { type: 'string', default: '10000' } } });

const NOW = '2026-06-01T00:00:00.000Z';
const notes = makeAnnotations(Number(values.annotations));

console.log('| format | MB | out, ms | in, ms | out again, ms | all, s | the same bytes |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
printRoundTrip('Web Annotations', exportJsonLd);
printRoundTrip('Hypothesis JSON', exportHypothesis);
console.log(`\n${notes.length} annotations; load on the machine ${loadavg()[0]?.toFixed(1)}`);

function printRoundTrip(name: string, print: (list: readonly Annotation[]) => string): void {
  const out = timeOnce(() => print(notes));
  const back = timeOnce(() => importInto([], out.result));
  const again = timeOnce(() => print(back.result));
  const all = [out, back, again].map(({ ms }) => ms);
  const cells = [
    name,
    (Buffer.byteLength(out.result) / 1e6).toFixed(1),
    ...all.map((ms) => Math.round(ms)),
    (all.reduce((sum, ms) => sum + ms) / 1000).toFixed(2),
    again.result === out.result ? 'yes' : 'NO',
  ];
  console.log(`| ${cells.join(' | ')} |`);
  if (again.result !== out.result) process.exitCode = 1;
}

/** @returns What an empty store holds when the file has been imported. */
function importInto(kept: [], file: string): Annotation[] {
  const read = readAnnotationFile(file, NOW);
  if (!read.ok) throw new Error(read.error.message);
  const { put } = mergeAnnotations(kept, read.value.annotations);
  return put.map(({ revision: _, ...annotation }) => annotation);
}
