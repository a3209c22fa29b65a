/**
 * The authored shapes as JSON Schemas, by which editors complete and check the YAML while it is
 * written. Made from the definition that the build uses (lib/dataset/schema.ts) and from the field
 * tables of data/README.md, so that neither can say something else. What takes more than one field
 * to see stays with `sidelight data check`.
 */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import type { RecordKind } from '../../lib/dataset/problem.ts';
import {
  claimSchema,
  entitySchema,
  packEntitySchema,
  packSchema,
  sourceSchema,
  storySchema,
} from '../../lib/dataset/schema.ts';

interface SchemaKind {
  schema: v.GenericSchema<unknown, unknown>;
  title: string;
  /** Begin of the heading in data/README.md whose table explains the fields. */
  heading: string;
}

/** By file name in `data/_schema/`. */
const SCHEMAS = {
  story: { schema: storySchema, title: 'A story', heading: 'story.yaml' },
  source: { schema: sourceSchema, title: 'A source', heading: 'sources/' },
  entity: { schema: entitySchema, title: 'A person or an organisation', heading: 'people/' },
  claim: { schema: claimSchema, title: 'A claim', heading: 'claims/' },
  pack: { schema: packSchema, title: 'The head of a pack', heading: 'packs/' },
  'pack-line': { schema: packEntitySchema, title: 'A line of a pack', heading: 'people/' },
} satisfies Record<string, SchemaKind>;

type SchemaName = keyof typeof SCHEMAS;

/** Which schema describes the records of a kind. */
export const SCHEMA_OF_KIND: Record<RecordKind, SchemaName> = {
  story: 'story',
  source: 'source',
  person: 'entity',
  organisation: 'entity',
  claim: 'claim',
  pack: 'pack',
  'pack-entity': 'pack-line',
};

const unquote = (cell: string) => cell.replaceAll('`', '').replaceAll('\\"', '"').trim();

/**
 * The table of fields below one heading of the dictionary.
 *
 * @returns Field → its meaning; a row may name several fields. Empty if there is no table.
 */
function readFieldTable(dictionary: string, heading: string): Map<string, string> {
  const meanings = new Map<string, string>();
  const sections = dictionary.split(/^## /m);
  const section = sections.find((it) => it.startsWith(heading)) ?? '';
  for (const row of section.matchAll(/^\| (`[^|]+?) \| (.+) \|$/gm)) {
    const [, names = '', meaning = ''] = row;
    for (const name of names.split(',')) meanings.set(unquote(name), unquote(meaning));
  }
  return meanings;
}

function addMeanings(schema: JsonSchema, meanings: ReadonlyMap<string, string>): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const description = meanings.get(name);
    return [name, description && typeof field === 'object' ? { description, ...field } : field];
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

/**
 * @param dictionary Text of data/README.md: its tables become the explanations.
 * @returns Fields in the order of the definition.
 */
export function describeJsonSchema(name: SchemaName, dictionary = ''): JsonSchema {
  const { schema, title, heading } = SCHEMAS[name];
  // Checks that are functions cannot be carried over: schema-fields.ts says as metadata what they ask.
  const converted = toJsonSchema(schema, { errorMode: 'ignore' });
  const { $schema, ...rest } = addMeanings(converted, readFieldTable(dictionary, heading));
  return { $schema, title, ...rest } as JsonSchema;
}

/** @returns Every schema: its file name → its text, ending with a line break. */
export function writeJsonSchemas(dictionary: string): Map<string, string> {
  const names = Object.keys(SCHEMAS) as SchemaName[];
  return new Map(
    names.map((name) => [
      `${name}.json`,
      `${JSON.stringify(describeJsonSchema(name, dictionary), null, 2)}\n`,
    ]),
  );
}
