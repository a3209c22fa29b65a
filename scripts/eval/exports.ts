/**
 * `node scripts/eval/exports.ts [--notes 10000]`: made notes of every kind as Web Annotations, held
 * against the model's rules by ajv, and expanded by jsonld with the official context in safe mode, which
 * refuses any field that no context defines. Exit code 1 where either finds anything.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import jsonld from 'jsonld';
import { exportJsonLd } from '../../lib/exchange/json-ld.ts';
import { makeAnnotations } from '../../lib/exchange/test-notes.ts';
import { findCollectionProblem } from '../../lib/exchange/test-web-annotations.ts';

const CONTEXT = path.resolve(import.meta.dirname, '../../tests/fixtures/anno.jsonld');
const OA = 'http://www.w3.org/ns/oa#';

const { values } = parseArgs({ options: { notes: { type: 'string', default: '10000' } } });
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
process.exitCode = problem === '' && isWhole ? 0 : 1;

/** People and claims that notes are about: each is a body with a source of its own. */
function subjectsIn(from: typeof notes): number {
  return from.flatMap(({ concerns, correction }) =>
    [concerns, correction].filter((subject) => subject !== undefined),
  ).length;
}
