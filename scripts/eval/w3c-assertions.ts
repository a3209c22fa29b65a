/**
 * W3C's own tests of the Web Annotation Data Model: the folder `annotation-model` of a checkout of
 * web-platform-tests, read and run as its CONTRIBUTING.md and `scripts/JSONtest.js` say. A `.test` file
 * lists assertions, each a JSON Schema (draft 4) with what is expected of it and how much it weighs.
 * Beside a `$ref` other keywords count, as they do in the validator that those schemas were written for.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ValidateFunction } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

export type Weight = 'must' | 'should' | 'may';

export interface Assertion {
  /** Path below `annotation-model`, or the test's path with a number for one that stands in it. */
  name: string;
  weight: Weight;
  /** Absent where the file that the test names is not there. */
  holds?: (input: unknown) => boolean;
}

export interface AssertionList {
  /** Path of the `.test` file below `annotation-model`. */
  name: string;
  assertions: Assertion[];
}

type Json = Record<string, unknown>;

/** Where the tests of the model stand; `examples` and what the suite tries on itself are left out. */
const ANNOTATION_FOLDERS = ['annotations', 'bodiesTargets', 'specificResource'];
const COLLECTION_FOLDERS = ['collections', 'collections/pages'];

/**
 * @param folder - `annotation-model`.
 * @returns The lists for single annotations, and those for a collection with its page.
 * @throws Where there is none, or an assertion is of a kind that the suite describes and does not use.
 */
export function loadAssertions(
  folder: string,
): Record<'annotation' | 'collection', AssertionList[]> {
  const ajv = openSchemas(path.join(folder, 'definitions'));
  const load = (within: readonly string[]) =>
    within
      .flatMap((name) =>
        listFiles(path.join(folder, name), '.test').map((file) => `${name}/${file}`),
      )
      .map((name) => ({ name, assertions: readList(ajv, folder, name) }));
  const lists = { annotation: load(ANNOTATION_FOLDERS), collection: load(COLLECTION_FOLDERS) };
  if (lists.annotation.length === 0) throw new Error(`No tests of annotations in ${folder}`);
  return lists;
}

/** The shared definitions name each other by their files. */
function openSchemas(folder: string): AjvDraft04 {
  const ajv = new AjvDraft04({ strict: false, validateSchema: false });
  addFormats(ajv);
  for (const file of listFiles(folder, '.json')) {
    ajv.addSchema(withoutId(readJson(path.join(folder, file))), file);
  }
  return ajv;
}

function readList(ajv: AjvDraft04, folder: string, test: string): Assertion[] {
  const { assertions } = readJson(path.join(folder, test));
  if (!Array.isArray(assertions)) throw new Error(`${test}: no list of assertions`);
  return assertions.flat(Number.POSITIVE_INFINITY).map((one: string | Json, i): Assertion => {
    const { assertionFile, ...own } = typeof one === 'string' ? { assertionFile: one } : one;
    if (assertionFile === undefined) return openAssertion(ajv, `${test} ${i + 1}`, own);
    const name = resolveName(String(assertionFile), test);
    const file = path.join(folder, name);
    if (!existsSync(file)) return { name, weight: weightOf(own) };
    return openAssertion(ajv, name, { ...readJson(file), ...own });
  });
}

/** A name with a slash begins at the top, one without in the folder of its test. */
const resolveName = (name: string, test: string): string =>
  name.includes('/') ? name : path.posix.join(path.posix.dirname(test), name);

function openAssertion(ajv: AjvDraft04, name: string, assertion: Json): Assertion {
  const { expectedResult = 'valid', onUnexpectedResult = 'failAndContinue' } = assertion;
  if (assertion.assertions !== undefined || !/AndContinue$/u.test(String(onUnexpectedResult))) {
    throw new Error(`${name}: conditions and skipping are not understood`);
  }
  const validate: ValidateFunction = ajv.compile(withoutId(assertion));
  const holds = (input: unknown) => validate(input) === (expectedResult === 'valid');
  return { name, weight: weightOf(assertion), holds };
}

const weightOf = ({ assertionType = 'must' }: Json): Weight => assertionType as Weight;

/** Some files bear the id of another, which no validator takes twice. */
function withoutId({ id: _, ...schema }: Json): Json {
  return schema;
}

const listFiles = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
    : [];

const readJson = (file: string): Json => JSON.parse(readFileSync(file, 'utf8')) as Json;
