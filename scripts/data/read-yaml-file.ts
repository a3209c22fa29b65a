/**
 * Reads one YAML file with the place of every field, so that a problem found later in the value
 * can be shown where it was written. JSON lines are read by the same means, being YAML too.
 */
import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { Problem, ProblemPath } from '../../lib/dataset/problem.ts';
import type { FileProblem } from './file-problem.ts';

export interface Place {
  line: number;
  column: number;
}

export interface YamlFile {
  /** Plain data; `undefined` where the file is empty or cannot be read as YAML at all. */
  value: unknown;
  /** What is wrong with the YAML itself. */
  problems: FileProblem[];
  /** Where a problem in the value was written: its field, or the nearest thing around it. */
  locate(problem: Pick<Problem, 'path' | 'isKey'>): Place;
}

/** What to do about the errors that editors of data meet most. */
const ADVICE: Record<string, string> = {
  BAD_SCALAR_START: 'put the line in quotes',
  DUPLICATE_KEY: 'keep one of the two',
  TAB_AS_INDENT: 'indent with blanks',
  BAD_INDENT: 'line it up with its neighbours',
  MISSING_CHAR: 'close what was opened, or put the line in quotes',
  MULTIPLE_DOCS: 'keep one document per file',
  BLOCK_AS_IMPLICIT_KEY:
    'put the text in quotes if it holds ": ", or begin the next line below its neighbours',
  UNEXPECTED_TOKEN: 'put the whole line in quotes',
  MULTILINE_IMPLICIT_KEY:
    'a field is missing its colon, its text needs quotes, or the next line is indented too far',
};

/** After these the value still is what the maintainer meant. */
const HARMLESS = new Set(['DUPLICATE_KEY']);

/** @param file Shown in problems. */
export function readYamlText(text: string, file: string): YamlFile {
  const counter = new LineCounter();
  const document = parseText(text, counter);
  if (!document) return describeTooDeep(file);
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const issues = [...document.errors, ...document.warnings];
  const problems = issues.map((issue) => ({
    file,
    ...placeAt(issue.pos[0]),
    message: describeYamlIssue(issue),
  }));
  const isReadable = document.errors.every(({ code }) => HARMLESS.has(code));
  const read = isReadable ? readValue(document) : { value: undefined };
  if ('message' in read) problems.push({ file, line: 1, column: 1, message: read.message });
  return {
    value: 'value' in read ? read.value : undefined,
    problems,
    locate: ({ path, isKey }) => placeAt(findOffset(document, path, isKey === true)),
  };
}

/** @returns Nothing where it is nested deeper than the library, which calls itself, can follow. */
function parseText(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

const describeTooDeep = (file: string): YamlFile => ({
  value: undefined,
  problems: [{ file, line: 1, column: 1, message: 'YAML: nested too deeply: take levels out' }],
  locate: () => ({ line: 1, column: 1 }),
});

function readValue(document: Document): { value: unknown } | { message: string } {
  if (document.contents === null) {
    return { message: 'the file is empty: fill it in (see data/_template), or take the file away' };
  }
  try {
    // Data is read by people and needs no aliases; a chain of them can fill the memory.
    return { value: document.toJS({ maxAliasCount: 20 }) };
  } catch (error) {
    return {
      message: `the file cannot be read: ${error instanceof Error ? error.message : error}`,
    };
  }
}

function describeYamlIssue({ code, message }: YAMLError): string {
  const [line = message] = message.split('\n');
  const advice = ADVICE[code];
  return `YAML: ${line}${advice ? `: ${advice}` : ''}`;
}

const startOf = (node: unknown): number | undefined =>
  isNode(node) ? (node as Node).range?.[0] : undefined;

/** Walks as far as the path leads: what is missing is shown at what should hold it. */
function findOffset(document: Document, path: ProblemPath, isKey: boolean): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    const next = takeStep(node, step);
    if (!next) return offset;
    node = next.value;
    const isLast = depth === path.length - 1;
    // A field without a value has a node of no width after the colon: its name is easier to see.
    const isBlank = isScalar(node) && node.value === null;
    offset = (isLast && (isKey || isBlank) ? next.key : startOf(node)) ?? next.key ?? offset;
  }
  return offset;
}

function takeStep(
  node: unknown,
  step: string | number,
): { key: number | undefined; value: unknown } | undefined {
  if (isSeq(node)) {
    const item: unknown = typeof step === 'number' ? node.items[step] : undefined;
    return item === undefined ? undefined : { key: startOf(item), value: item };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(
    (it) => isPair(it) && String(isScalar(it.key) ? it.key.value : it.key) === String(step),
  );
  return pair ? { key: startOf(pair.key), value: pair.value } : undefined;
}
