import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeJsonSchemas } from './json-schema.ts';

const SCHEMAS = writeJsonSchemas(readFileSync('data/README.md', 'utf8'));
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validators = new Map(
  [...SCHEMAS].map(([name, text]) => [name, ajv.compile(JSON.parse(text) as object)]),
);

const KIND_OF_FOLDER: Record<string, string> = {
  people: 'entity.json',
  organisations: 'entity.json',
  sources: 'source.json',
  claims: 'claim.json',
};

function complain(kind: string, value: unknown): string[] {
  const validate = validators.get(kind);
  if (!validate) throw new Error(`no schema ${kind}`);
  validate(value);
  return (validate.errors ?? []).map((it) => `${it.instancePath} ${it.message}`);
}

const readYaml = (file: string): unknown => parse(readFileSync(file, 'utf8'));

describe('JSON Schemas for editors', () => {
  it('are up to date: run "npm run sidelight -- data schema" if not', () => {
    for (const [name, text] of SCHEMAS) {
      expect(readFileSync(`data/_schema/${name}`, 'utf8'), name).toBe(text);
    }
  });

  it.each(readdirSync('data/stories'))('find nothing wrong with story %s', (story) => {
    const folder = `data/stories/${story}`;
    expect(complain('story.json', readYaml(`${folder}/story.yaml`))).toEqual([]);
    for (const [kind, schema] of Object.entries(KIND_OF_FOLDER)) {
      for (const name of readdirSync(`${folder}/${kind}`)) {
        expect(complain(schema, readYaml(`${folder}/${kind}/${name}`)), name).toEqual([]);
      }
    }
  });

  it.each([
    ['person.yaml', 'entity.json'],
    ['organisation.yaml', 'entity.json'],
    ['source.yaml', 'source.json'],
    ['claim.yaml', 'claim.json'],
    ['story.yaml', 'story.json'],
  ])('find nothing wrong with the template %s', (name, schema) => {
    expect(complain(schema, readYaml(`data/_template/${name}`))).toEqual([]);
  });

  it.each([
    ['an unknown field', 'claim.json', { txet: 'x' }, 'must NOT have additional properties'],
    ['a field left out', 'story.json', { title: 'x' }, "must have required property 'summary'"],
    ['a word that is none of the few', 'claim.json', { kind: 'rumour' }, '/kind must be equal'],
    ['a text too long', 'claim.json', { text: 'x'.repeat(241) }, '/text must NOT have more than'],
    ['a date that is none', 'story.json', { asOf: '15 May' }, '/asOf must match pattern'],
    ['a reference elsewhere', 'claim.json', { about: ['sources/bbc'] }, '/about/0 must match'],
    ['an empty list', 'claim.json', { positions: [] }, '/positions must NOT have fewer'],
  ])('find %s', (_, kind, value, complaint) => {
    expect(complain(kind, value).join('\n')).toContain(complaint);
  });

  it('explain every field in the words of the dictionary', () => {
    for (const [name, text] of SCHEMAS) {
      const { properties } = JSON.parse(text) as { properties: Record<string, object> };
      for (const [field, schema] of Object.entries(properties)) {
        // Told in a sentence there, not in a table.
        if (name === 'pack.json' || field === 'id') continue;
        expect(schema, `${name} ${field}`).toHaveProperty('description');
      }
    }
  });
});
