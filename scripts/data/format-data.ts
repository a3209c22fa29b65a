/** The whole data folder in canonical form: which files would read otherwise, and how. */
import { readFile } from 'node:fs/promises';
import type { JsonSchema } from '@valibot/to-json-schema';
import { parse } from 'yaml';
import { homeOf } from '../../lib/dataset/problem.ts';
import { formatYaml } from './format-yaml.ts';
import { describeJsonSchema, SCHEMA_OF_KIND } from './json-schema.ts';
import { type DataFile, listDataFiles } from './list-data-files.ts';

interface FormattedFile {
  /** Path as it was given, with forward slashes. */
  file: string;
  /** The canonical text, other than what the file holds. */
  text: string;
}

/**
 * Packs that are made from upstream files are left alone: their importer writes them.
 *
 * @param folder The data folder.
 * @returns The files that are not in canonical form; a file that cannot be read as YAML or JSON
 *   is left to `data check`.
 */
export async function formatData(folder: string): Promise<FormattedFile[]> {
  const { files } = await listDataFiles(folder);
  const generated = await findGeneratedPacks(files);
  const formatted: FormattedFile[] = [];
  for (const { file, id, kind } of files) {
    if (generated.has(homeOf(id))) continue;
    const schema = describeJsonSchema(SCHEMA_OF_KIND[kind]);
    const written = await readFile(file, 'utf8');
    const text =
      kind === 'pack-entity' ? formatLines(written, schema) : formatYaml(written, schema);
    if (text !== written) formatted.push({ file, text });
  }
  return formatted;
}

async function findGeneratedPacks(files: readonly DataFile[]): Promise<Set<string>> {
  const generated = new Set<string>();
  for (const { file, id, kind } of files) {
    if (kind === 'pack' && hasUpstream(await readFile(file, 'utf8'))) generated.add(id);
  }
  return generated;
}

function hasUpstream(head: string): boolean {
  try {
    const value: unknown = parse(head);
    return typeof value === 'object' && value !== null && 'upstream' in value;
  } catch {
    return false; // `data check` says what is wrong with it
  }
}

/** One record a line, sorted by id by code unit, fields in the order of the schema. */
function formatLines(text: string, schema: JsonSchema): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const records: { id: string; line: string }[] = [];
  for (const line of lines) {
    try {
      const record = orderKeys(JSON.parse(line), schema);
      const { id = '' } = record as { id?: string };
      records.push({ id, line: JSON.stringify(record) });
    } catch {
      return text; // one broken line: `data check` names it
    }
  }
  records.sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  return records.map(({ line }) => `${line}\n`).join('');
}

function orderKeys(value: unknown, schema: JsonSchema | undefined): unknown {
  if (Array.isArray(value)) {
    const items = schema?.items;
    const item = typeof items === 'object' && !Array.isArray(items) ? items : undefined;
    return value.map((it) => orderKeys(it, item));
  }
  if (typeof value !== 'object' || value === null) return value;
  const properties = schema?.properties ?? {};
  const known = Object.keys(properties).filter((name) => name in value);
  const unknown = Object.keys(value).filter((name) => !(name in properties));
  return Object.fromEntries(
    [...known, ...unknown].map((name) => {
      const field = properties[name];
      const inner = (value as Record<string, unknown>)[name];
      return [name, orderKeys(inner, typeof field === 'object' ? field : undefined)];
    }),
  );
}
