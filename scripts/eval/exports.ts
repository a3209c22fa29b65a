/**
 * `node scripts/eval/exports.ts [--notes 10000] [--schemas ../wpt/annotation-model]`: made notes of every
 * kind as Web Annotations, held against the model's rules by ajv, and expanded by jsonld with the official
 * context in safe mode, which refuses any field that no context defines. With `--schemas` they and finds
 * are held against W3C's own tests too (docs/ANNOTATIONS.md says how to get them). Exit code 1 where any
 * finds anything, or an assertion that a test names is not there.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import jsonld from 'jsonld';
import { exportJsonLd } from '../../lib/exchange/json-ld.ts';
import { exportReadings } from '../../lib/exchange/reading-annotations.ts';
import { makeReadDocument } from '../../lib/exchange/test-finds.ts';
import { makeAnnotations } from '../../lib/exchange/test-notes.ts';
import { findCollectionProblem } from '../../lib/exchange/test-web-annotations.ts';
import { loadEnglishMessages } from '../cli/english-messages.ts';
import { type AssertionList, loadAssertions, type Weight } from './w3c-assertions.ts';

const CONTEXT = path.resolve(import.meta.dirname, '../../tests/fixtures/anno.jsonld');
const OA = 'http://www.w3.org/ns/oa#';

const { values } = parseArgs({
  options: { notes: { type: 'string', default: '10000' }, schemas: { type: 'string' } },
});
const notes = makeAnnotations(Number(values.notes));
const file = JSON.parse(exportJsonLd(notes));

const problem = findCollectionProblem(file);
console.log(problem === '' ? `ajv: ${notes.length} annotations hold` : `ajv: ${problem}`);

const context = JSON.parse(readFileSync(CONTEXT, 'utf8'));
const documentLoader = async (documentUrl: string) => ({
  ...{ document: context, documentUrl, contextUrl: undefined },
});
const expanded = JSON.stringify(await jsonld.expand(file, { documentLoader, safe: true }));
const count = (word: string) => expanded.split(word).length - 1;
const targeted = notes.filter(({ target }) => target);
const wanted = {
  Annotation: [count(`"@type":["${OA}Annotation"]`), notes.length],
  TextQuoteSelector: [count(`"@type":["${OA}TextQuoteSelector"]`), targeted.length],
  'oa:hasSource': [count(`"${OA}hasSource"`), notes.length + subjectsIn(notes)],
} as const;
for (const [name, [there, made]] of Object.entries(wanted)) {
  console.log(`jsonld: ${there} of ${made} ${name}`);
}
const isWhole = Object.values(wanted).every(([there, made]) => there === made);
const areHeld = values.schemas === undefined || runAssertions(values.schemas);
process.exitCode = problem === '' && isWhole && areHeld ? 0 : 1;

/** People and claims that notes are about: each is a body with a source of its own. */
function subjectsIn(from: typeof notes): number {
  return from.flatMap(({ concerns, correction }) =>
    [concerns, correction].filter((subject) => subject !== undefined),
  ).length;
}

interface Collection {
  '@context': unknown;
  first: { items: object[] };
}

/** An annotation taken out of a collection keeps that collection's context. */
function annotationsIn(collection: Collection): object[] {
  return collection.first.items.map((item) => ({ '@context': collection['@context'], ...item }));
}

/** Prints each of W3C's assertions with how many of what was exported hold it. */
function runAssertions(folder: string): boolean {
  const documents = ['https://news.example/ferry', 'articles/ferry 1.txt'].map(makeReadDocument);
  const finds = exportReadings(documents, 'jsonld', loadEnglishMessages());
  const collections: Collection[] = [file, JSON.parse(finds)];
  const lists = loadAssertions(folder);
  const rows = [
    ...hold(lists.annotation, collections.flatMap(annotationsIn)),
    ...hold(lists.collection, collections),
  ];
  for (const { test, name, weight, held, of } of rows) {
    const result = held === undefined ? 'is not there' : `${held} of ${of}`;
    console.log(`${weight.padEnd(6)} ${result.padEnd(14)} ${name} (${test})`);
  }
  for (const weight of ['must', 'should', 'may'] as const) {
    const those = rows.filter((row) => row.weight === weight);
    const all = those.filter(({ held, of }) => held === of).length;
    const some = those.filter(({ held }) => held !== undefined && held > 0).length;
    const missing = those.filter(({ held }) => held === undefined).length;
    console.log(
      `W3C ${weight}: ${those.length} assertions, ${all} held by all, ${some} by some, ${missing} not there`,
    );
  }
  return rows.every(
    ({ weight, held, of }) => held !== undefined && (weight !== 'must' || held === of),
  );
}

interface Row {
  test: string;
  name: string;
  weight: Weight;
  /** Inputs that hold it; undefined where the assertion is not there. */
  held: number | undefined;
  of: number;
}

function hold(lists: readonly AssertionList[], inputs: readonly unknown[]): Row[] {
  return lists.flatMap(({ name: test, assertions }) =>
    assertions.map(({ name, weight, holds }) => ({
      ...{ test, name, weight, of: inputs.length },
      held: holds && inputs.filter(holds).length,
    })),
  );
}
