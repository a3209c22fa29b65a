/**
 * The authored shapes as JSON Schemas, by which editors complete and check the YAML while it is
 * written. Made from the definition that the build uses (lib/dataset/schema.ts) and from the field
 * tables of data/README.md, so that neither can say something else. What takes more than one field
 * to see stays with `sidelight data check`.
 */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import {
  claimSchema,
  entitySchema,
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
const SCHEMAS: Record<string, SchemaKind> = {
  story: { schema: storySchema, title: 'A story', heading: 'story.yaml' },
  source: { schema: sourceSchema, title: 'A source', heading: 'sources/' },
  entity: { schema: entitySchema, title: 'A person or an organisation', heading: 'people/' },
  claim: { schema: claimSchema, title: 'A claim', heading: 'claims/' },
  pack: { schema: packSchema, title: 'The head of a pack', heading: 'packs/' },
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

function convertSchema({ schema, title, heading }: SchemaKind, dictionary: string): JsonSchema {
  // Checks that are functions cannot be carried over: schema-fields.ts says as metadata what they ask.
  const converted = toJsonSchema(schema, { errorMode: 'ignore' });
  const { $schema, ...rest } = addMeanings(converted, readFieldTable(dictionary, heading));
  return { $schema, title, ...rest } as JsonSchema;
}

/**
 * @param dictionary Text of data/README.md.
 * @returns File name → its text, ending with a line break.
 */
export function describeJsonSchemas(dictionary: string): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, kind]) => [
      `${name}.json`,
      `${JSON.stringify(convertSchema(kind, dictionary), null, 2)}\n`,
    ]),
  );
}
