/**
 * The one canonical form of a data file: fields in the order of the dictionary, one text a line,
 * quotes only where YAML needs them, short lists of references in [brackets]. Two people who
 * write the same thing write the same bytes, and a change is a diff of what has changed.
 * Comments stay where they are, with the field they stand above.
 */
import type { JsonSchema } from '@valibot/to-json-schema';
import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

const WIDTH = 100;
/** Fields whose values are ids: in brackets while they fit on the line. */
const ID_LISTS = new Set(['about', 'compatibleWith', 'derivesFrom', 'sameAs', 'sources', 'usedBy']);

/** Signs that nobody would see in a review; written as escapes. */
const INVISIBLE = /[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]/g;
const escapeInvisible = (sign: string) =>
  sign === '\u00a0' ? '\\_' : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * @param schema JSON Schema of the file's record; fields that it does not know come last.
 * @returns The same data in canonical form; the text as it is where it is no sound YAML.
 */
export function formatYaml(text: string, schema: JsonSchema): string {
  const document = parseDocument(text);
  if (document.errors.length > 0 || document.contents === null) return text;
  orderFields(document.contents, schema);
  layOut(document);
  const written = document.toString({
    lineWidth: 0,
    singleQuote: true,
    flowCollectionPadding: false,
  });
  // What is not in a comment is in a double-quoted text: see `layOut`.
  return written.replaceAll(/^(?!\s*#).*$/gm, (line) =>
    line.replaceAll(INVISIBLE, escapeInvisible),
  );
}

const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);

function orderFields(node: unknown, schema: JsonSchema | undefined): void {
  if (isSeq(node)) for (const item of node.items) orderFields(item, readItems(schema));
  if (!isMap(node)) return;
  const properties = schema?.properties ?? {};
  const names = Object.keys(properties);
  const rank = (pair: Pair) => (names.indexOf(keyOf(pair)) + names.length + 1) % (names.length + 1);
  const first = node.items[0];
  node.items.sort((one, other) => rank(one) - rank(other));
  moveHead(node, first);
  for (const pair of node.items) {
    const field = properties[keyOf(pair)];
    orderFields(pair.value, typeof field === 'object' ? field : undefined);
  }
}

const readItems = (schema: JsonSchema | undefined): JsonSchema | undefined =>
  schema && typeof schema.items === 'object' && !Array.isArray(schema.items)
    ? schema.items
    : undefined;

/** A blank line above a field that came first would part it from its neighbours. */
function moveHead(map: YAMLMap, first: Pair | undefined): void {
  if (!first || map.items[0] === first) return;
  for (const { key } of map.items) if (isScalar(key)) key.spaceBefore = false;
}

function layOut(document: Document): void {
  visit(document, {
    Scalar(position, node) {
      if (position === 'key' || typeof node.value !== 'string') return;
      node.type = INVISIBLE.test(node.value) ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN;
      INVISIBLE.lastIndex = 0;
    },
    Pair(_, pair) {
      if (isCollection(pair.value)) pair.value.flow = false;
    },
    Seq(_, list) {
      for (const item of list.items) if (isCollection(item)) item.flow = false;
    },
  });
  // Brackets once every text has its form: whether they fit can then be seen.
  visit(document, {
    Pair(_, pair, ancestors) {
      const indent = 2 * ancestors.filter(isMap).length;
      if (keyOf(pair) === 'figure' && isMap(pair.value)) pair.value.flow = true;
      if (!ID_LISTS.has(keyOf(pair)) || !isSeq(pair.value) || hasComment(pair.value)) return;
      const ids = pair.value.items.map((item) => (isScalar(item) ? String(item.value) : ''));
      pair.value.flow = indent + `${keyOf(pair)}: [${ids.join(', ')}]`.length <= WIDTH;
    },
  });
}

const hasComment = (list: YAMLSeq): boolean =>
  [list, ...(list.items as Node[])].some((node) => node.comment || node.commentBefore);
