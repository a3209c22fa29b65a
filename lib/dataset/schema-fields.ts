/**
 * The kinds of fields that authored records are made of. Each refuses with a sentence that says
 * what is wrong and what to do. Type mismatches and missing fields are put into words in one
 * place, describe-issue.ts.
 */
import * as v from 'valibot';
import { suggestWord } from './find-nearest-word.ts';
import { countCharacters } from './limits.ts';
import { isPartialDate } from './partial-date.ts';
import { type RecordFolder, readReferenceFolder } from './references.ts';

/**
 * What a JSON Schema can say of a field, for editors (scripts/data/json-schema.ts): the checks
 * themselves are functions, which no such schema can hold.
 */
const forEditors = <T>(keywords: Record<string, unknown>) =>
  v.metadata<T, Record<string, unknown>>(keywords);

const isFields = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields by name; an unknown one is a mistake and gets a suggestion. */
export const fields = <E extends v.ObjectEntries>(entries: E) =>
  v.pipe(
    v.unknown(),
    v.check(isFields, 'must be fields, each as "name: value"'),
    v.looseObject(entries),
    forEditors({ additionalProperties: false }),
    v.rawCheck(({ dataset, addIssue }) => {
      const names = Object.keys(entries);
      const input = dataset.value as Record<string, unknown>;
      for (const key of Object.keys(input).filter((name) => !names.includes(name))) {
        const advice = suggestWord(key, names, `take it out (known here: ${names.join(', ')})`);
        addIssue({
          message: `unknown field "${key}": ${advice}`,
          path: [{ type: 'object', origin: 'key', input, key, value: input[key] }],
        });
      }
    }),
    v.transform((value) => value as v.InferOutput<v.ObjectSchema<E, undefined>>),
  );

// Invisible signs change what is compared and searched without anybody seeing it in a review.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/u;

/** A text on one line, not empty, without blanks around it. */
export const text = (limit: number) =>
  v.pipe(
    v.string(),
    v.check((value) => value.trim() !== '', 'is empty: fill it in, or leave the field away'),
    v.check((value) => value.trim() !== '…', 'is still to be written: fill it in'),
    v.check(
      (value) => value === value.trim() || value.trim() === '',
      'begins or ends with a blank: take it away (a folded text begins with >- and not with >)',
    ),
    v.check((value) => !value.trim().includes('\n'), 'has a line break: write it as one line'),
    v.check((value) => !CONTROL.test(value), 'holds a control character: take it out'),
    v.check(
      (value) => countCharacters(value) <= limit,
      ({ input }) => `has ${countCharacters(input)} characters: shorten it to ${limit}`,
    ),
    forEditors({ minLength: 1, maxLength: limit }),
  );

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** @returns Whether it may name a file, a position or a topic. */
export const isSlug = (value: string): boolean => SLUG.test(value);

export const slug = () =>
  v.pipe(
    v.string(),
    v.check(
      isSlug,
      ({ input }) =>
        `"${input}" is no short name: use small letters a to z, digits and single hyphens`,
    ),
    forEditors({ pattern: SLUG.source }),
  );

/** A year, month or day. YAML reads a bare year as a number: that is meant as well. */
export const date = () =>
  v.pipe(
    v.unknown(),
    v.transform((value) => (typeof value === 'number' ? String(value) : value)),
    v.string(),
    v.check(
      isPartialDate,
      ({ input }) =>
        `"${input}" is no date: write a day that exists as 2025-05-15, or 2025-05, or 2025`,
    ),
    // A bare year is a number in YAML.
    forEditors({ type: ['string', 'integer'], pattern: '^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?$' }),
  );

/** One of a few words. */
export const oneOf = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, ({ input }) => {
    const list = options.join(', ');
    return typeof input === 'string'
      ? `"${input}" is not one of ${list}: ${suggestWord(input, options, 'choose one')}`
      : `must be one of ${list}`;
  });

const describeFolders = (folders: readonly RecordFolder[]) =>
  folders.map((folder) => `${folder}/…`).join(' or ');

/** A reference into one of the folders; whole or inside its story. */
export const reference = (...folders: RecordFolder[]) =>
  v.pipe(
    v.string(),
    v.check(
      (value) => folders.includes(readReferenceFolder(value) as RecordFolder),
      ({ input }) => `"${input}" is no reference of this kind: write ${describeFolders(folders)}`,
    ),
    forEditors({ pattern: `(?:^|/)(?:${folders.join('|')})/[^/]+$` }),
  );

/** A list; left away it is empty. */
export const list = <T extends v.GenericSchema>(item: T) => v.optional(v.array(item), () => []);

/** A list of few entries; counted also where an entry is broken. */
export const shortList = <T extends v.GenericSchema>(item: T, most: number) =>
  v.optional(
    v.pipe(
      v.array(item),
      v.rawCheck(({ dataset, addIssue }) => {
        const entries: unknown = dataset.value;
        if (!Array.isArray(entries) || entries.length <= most) return;
        addIssue({ message: `has ${entries.length} entries: keep the ${most} that help most` });
      }),
    ),
    () => [],
  );

/** A list with at least one entry. */
export const filledList = <T extends v.GenericSchema>(item: T, what: string) =>
  v.pipe(v.array(item), v.minLength(1, `is empty: name at least one ${what}`));

export const number = () =>
  v.pipe(
    v.number(),
    v.check((value) => Number.isFinite(value), 'must be a finite number'),
  );

/**
 * BCP 47, by the rules of `Intl.getCanonicalLocales`. It allows languages of up to eight letters, of
 * which there is none: "English" is a name.
 */
export const language = () =>
  v.pipe(
    v.string(),
    v.check(isLanguage, ({ input }) => `"${input}" is no language tag: write en, ar, he, pt-BR …`),
  );

function isLanguage(value: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/iu.test(value) && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false; // RangeError: not well-formed
  }
}

export const script = () =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Z][a-z]{3}$/, 'is no ISO 15924 script: write Latn, Arab, Hebr, Cyrl …'),
  );

export const webAddress = () =>
  v.pipe(
    v.string(),
    v.check(
      (value) => /^https?:\/\//.test(value) && URL.canParse(value),
      'is no web address: write it whole, with https://',
    ),
    forEditors({ pattern: '^https?://' }),
  );

/** SPDX licence expression, loosely: the list of licences is not kept here. */
export const licence = () =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9][A-Za-z0-9.+ ()-]*$/, 'is no SPDX licence: write CC0-1.0, CC-BY-4.0 …'),
  );
