/**
 * New records as YAML text in canonical form, with what is known filled in. What only a person can
 * say holds the placeholder `…`, which no check lets through.
 */
import { stringify } from 'yaml';
import type { RecordKind } from '../../lib/dataset/problem.ts';
import { formatYaml } from './format-yaml.ts';
import { slugOf } from './import/slug.ts';
import { describeJsonSchema, SCHEMA_OF_KIND } from './json-schema.ts';

/** Stands where somebody has to write something. */
export const PLACEHOLDER = '…';

/** Kinds of records that are files of their own. */
export type NewKind = Exclude<RecordKind, 'pack' | 'pack-entity'>;

const FOLDERS: Record<Exclude<NewKind, 'story'>, string> = {
  person: 'people',
  organisation: 'organisations',
  source: 'sources',
  claim: 'claims',
};

/** Fields without which a record of the kind does not build, beside those that are given. */
const REQUIRED: Record<NewKind, Record<string, unknown>> = {
  story: {
    title: PLACEHOLDER,
    summary: PLACEHOLDER,
    asOf: PLACEHOLDER,
    licence: 'CC0-1.0',
    maxAgeDays: 30,
    topics: [{ id: PLACEHOLDER, label: PLACEHOLDER }],
  },
  source: { kind: 'article', label: PLACEHOLDER, language: 'en' },
  person: { name: PLACEHOLDER, summary: PLACEHOLDER },
  organisation: { name: PLACEHOLDER, summary: PLACEHOLDER },
  claim: {
    text: PLACEHOLDER,
    kind: 'statement',
    topic: PLACEHOLDER,
    about: [PLACEHOLDER],
    positions: [{ id: PLACEHOLDER, label: PLACEHOLDER }],
    evidence: [
      { source: PLACEHOLDER, position: PLACEHOLDER, quote: PLACEHOLDER, asOf: PLACEHOLDER },
    ],
  },
};

/** @returns The file's text. Fields that are `undefined` are left away. */
export function writeStub(kind: NewKind, given: Record<string, unknown>): string {
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  const record = { ...REQUIRED[kind], ...Object.fromEntries(known) };
  return formatYaml(stringify(record), describeJsonSchema(SCHEMA_OF_KIND[kind]));
}

/**
 * @param story Id of its story; of a story its own.
 * @param name What the slug is made of.
 * @returns Path below the data folder: `stories/x/people/ana-reyes.yaml`.
 */
export const pathOfStub = (kind: NewKind, story: string, name: string): string =>
  kind === 'story'
    ? `stories/${story}/story.yaml`
    : `stories/${story}/${FOLDERS[kind]}/${slugOf(name)}.yaml`;
