import { readdirSync, readFileSync } from 'node:fs';
import { SUPPORTED_LOCALES } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { MessageTree } from './translate-from-tree.ts';

const FOLDER = new URL('../../locales/', import.meta.url);
const PLURALS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
const LANGUAGES = readdirSync(FOLDER).map((name) => name.replace(/\.yml$/, ''));

/** A string, or the forms of one that counts. */
type Entry = [key: string, forms: Record<string, string> | string];

const english = new Map(readEntries('en'));

describe.each(LANGUAGES)('locales/%s.yml', (language) => {
  const entries = readEntries(language);
  const strings = new Map(entries);
  const texts = entries.flatMap(([key, forms]) =>
    typeof forms === 'string'
      ? [[key, forms] as const]
      : Object.entries(forms).map(([form, text]) => [`${key}.${form}`, text] as const),
  );
  const textOf = (key: string) => String(strings.get(key));

  it('has the strings of en.yml, no more and no fewer', () => {
    expect(entries.map(([key]) => key).sort()).toEqual([...english.keys()].sort());
  });

  it('has no empty string', () => {
    expect(texts.filter(([, text]) => String(text).trim() === '')).toEqual([]);
  });

  it('counts with the plural categories of its language', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, forms] of entries) {
      const isCounted = typeof forms !== 'string';
      expect(isCounted, key).toBe(typeof english.get(key) !== 'string');
      if (isCounted) expect(Object.keys(forms).sort(), key).toEqual([...categories].sort());
    }
  });

  it('fills in what en.yml fills in', () => {
    for (const [key, forms] of entries) {
      const wanted = findPlaceholders(wordsOf(english.get(key)));
      const rest = wanted.filter((placeholder) => placeholder !== '$1');
      for (const [form, text] of Object.entries(
        typeof forms === 'string' ? { '': forms } : forms,
      )) {
        const found = findPlaceholders(text);
        const isSaidInWords = isOneNumber(language, form) && !found.includes('$1');
        expect(found, `${key} ${form}`).toEqual(isSaidInWords ? rest : wanted);
      }
    }
  });

  it('names its own language, one that browsers look for', () => {
    expect(textOf('locale')).toBe(language);
    expect(SUPPORTED_LOCALES).toContain(language.replace('-', '_'));
  });

  it('has a name and a description short enough for the browsers’ stores', () => {
    expect(textOf('extName').length).toBeLessThanOrEqual(45);
    expect(textOf('extDescription').length).toBeLessThanOrEqual(132);
  });

  it('marks words in the example that stand in its quote', () => {
    expect(textOf('welcome.exampleQuoteA')).toContain(textOf('welcome.exampleQuoteAMark'));
  });

  it('quotes the choice on the welcome page as the choice is written', () => {
    expect(textOf('welcome.refused')).toContain(textOf('scope.click'));
  });
});

describe('locales/en.yml', () => {
  const lines = readFileSync(new URL('en.yml', FOLDER), 'utf8').split('\n');

  it('tells the translator what is filled in', () => {
    const unexplained = listNotes(lines).filter(({ line, notes, isForm }) =>
      findPlaceholders(line).some((one) => !(isForm && one === '$1') && !notes.includes(one)),
    );
    expect(unexplained.map(({ line }) => line)).toEqual([]);
  });

  it('has a note at every group or in it', () => {
    const noted = new Set<string>();
    const groups = new Set<string>();
    for (const { group, notes } of listNotes(lines)) {
      groups.add(group);
      if (notes !== '') noted.add(group);
    }
    expect([...groups].filter((group) => !noted.has(group))).toEqual([]);
  });
});

function readEntries(language: string): Entry[] {
  const yaml = readFileSync(new URL(`${language}.yml`, FOLDER), 'utf8');
  return flatten(parse(yaml) as MessageTree, '');
}

function flatten(tree: MessageTree, prefix: string): Entry[] {
  return Object.entries(tree).flatMap(([key, value]): Entry[] => {
    if (typeof value !== 'object' || value === null) return [[prefix + key, String(value ?? '')]];
    const isCounted = Object.keys(value).every((form) => PLURALS.has(form));
    if (isCounted) return [[prefix + key, value as Record<string, string>]];
    return flatten(value, `${prefix}${key}.`);
  });
}

const wordsOf = (forms: Entry[1] | undefined) =>
  typeof forms === 'object' ? Object.values(forms).join(' ') : String(forms);

const findPlaceholders = (text: string) =>
  [...new Set([...text.matchAll(/\$\d/g)].map(([placeholder]) => placeholder))].sort();

/** Whether a form is for one number alone, which it may then say as a word ("two sources"). */
function isOneNumber(language: string, form: string): boolean {
  const plurals = new Intl.PluralRules(language);
  return (
    Array.from({ length: 201 }, (_, number) => plurals.select(number)).filter(
      (category) => category === form,
    ).length === 1
  );
}

interface NotedLine {
  line: string;
  /** The key of the outermost group. */
  group: string;
  /** The notes for it, of its groups too; a note holds until the next one in its group. */
  notes: string;
  /** One of the forms of a string that counts. */
  isForm: boolean;
}

function listNotes(lines: readonly string[]): NotedLine[] {
  const levels: string[] = [];
  let above = '';
  let group = '';
  return lines.flatMap((line) => {
    const [, indent = '', key] = /^( *)(\w+):/.exec(line) ?? [];
    if (line === '') levels.length = 0;
    if (key === undefined) {
      above = line.trimStart().startsWith('#') ? above + line : '';
      return [];
    }
    const depth = indent.length / 2;
    levels.length = depth + 1;
    levels[depth] = above || (levels[depth] ?? '');
    above = '';
    if (depth === 0) group = key;
    return [{ line, group, notes: levels.join(' ').trim(), isForm: PLURALS.has(key) }];
  });
}
