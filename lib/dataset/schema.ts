/**
 * The authored shapes: what may stand in each file of `data/`, one definition for the build, the
 * command line and readers' own packs. Explained for maintainers in data/README.md. What needs
 * more than one record to see is checked in check-dataset.ts.
 */
import * as v from 'valibot';
import { LIMITS } from './limits.ts';
import {
  date,
  fields,
  filledList,
  language,
  licence,
  list,
  number,
  oneOf,
  reference,
  script,
  shortList,
  slug,
  text,
  webAddress,
} from './schema-fields.ts';

const entityReference = () => reference('people', 'organisations');
const sources = () => filledList(reference('sources'), 'source');
const maxAgeDays = () =>
  v.pipe(
    v.number(),
    v.check((days) => Number.isInteger(days) && days > 0, 'must be a whole number of days above 0'),
  );

const statement = fields({ text: text(LIMITS.paragraph), asOf: date(), sources: sources() });

const figure = fields({
  value: number(),
  high: v.exactOptional(number()),
  comparator: v.optional(
    oneOf(['exactly', 'about', 'at-least', 'more-than', 'at-most', 'less-than', 'nearly']),
    'exactly',
  ),
  unit: v.optional(v.string(), ''),
});

export const storySchema = fields({
  title: text(LIMITS.title),
  summary: text(LIMITS.paragraph),
  asOf: date(),
  begins: v.exactOptional(date()),
  licence: licence(),
  maxAgeDays: maxAgeDays(),
  attribution: v.exactOptional(text(LIMITS.title)),
  topics: filledList(fields({ id: slug(), label: text(LIMITS.label) }), 'topic'),
});

export const packSchema = fields({
  title: text(LIMITS.title),
  licence: licence(),
  attribution: text(LIMITS.title),
  asOf: date(),
  maxAgeDays: maxAgeDays(),
  upstream: v.exactOptional(
    fields({
      name: text(LIMITS.title),
      commit: text(LIMITS.name),
      sha256: v.record(
        v.string(),
        v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is no SHA-256: write 64 hexadecimal digits')),
      ),
    }),
  ),
});

export const sourceSchema = fields({
  kind: oneOf(['article', 'interview', 'briefing', 'report', 'statement', 'document']),
  label: text(LIMITS.label),
  title: v.exactOptional(text(LIMITS.title * 2)),
  outlet: v.exactOptional(text(LIMITS.name)),
  author: v.exactOptional(text(LIMITS.name)),
  url: v.exactOptional(webAddress()),
  published: v.exactOptional(date()),
  publishedNote: v.exactOptional(text(LIMITS.paragraph)),
  notBefore: v.exactOptional(date()),
  notAfter: v.exactOptional(date()),
  language: language(),
  derivesFrom: list(reference('sources')),
  text: v.exactOptional(
    v.pipe(
      text(LIMITS.title),
      v.check((name) => !/[\\/]/.test(name), 'must be a file name alone, without a folder'),
    ),
  ),
});

const nameEntry = fields({
  value: text(LIMITS.name),
  kind: oneOf([
    'label',
    'spelling',
    'transliteration',
    'nickname',
    'surname',
    'abbreviation',
    'title-phrase',
  ]),
  match: oneOf(['full', 'context', 'never']),
  language: v.exactOptional(language()),
  script: v.exactOptional(script()),
  usedBy: list(reference('sources')),
});

const roleEntries = {
  label: text(LIMITS.name),
  organisation: v.exactOptional(reference('organisations')),
  start: v.exactOptional(date()),
  end: v.exactOptional(date()),
};

const identifiers = v.optional(
  v.pipe(
    v.record(v.string(), text(LIMITS.name)),
    v.rawCheck(({ dataset, addIssue }) => {
      const input = dataset.value as Record<string, unknown>;
      const value = input?.wikidata; // null where the record itself was refused
      if (typeof value !== 'string' || /^Q[1-9]\d*$/.test(value)) return;
      addIssue({
        message: `"${value}" is no Wikidata item: write Q and its number`,
        path: [{ type: 'object', origin: 'value', input, key: 'wikidata', value }],
      });
    }),
  ),
  () => ({}),
);

const entityEntries = {
  name: text(LIMITS.name),
  match: v.optional(oneOf(['full', 'context', 'never']), 'full'),
  usedBy: list(reference('sources')),
  names: list(nameEntry),
  summary: text(LIMITS.summary),
  descriptions: list(
    fields({ words: text(LIMITS.name), by: text(LIMITS.name), source: reference('sources') }),
  ),
  identifiers,
  sameAs: list(entityReference()),
};

const background = shortList(statement, 2);

/** A person or organisation of a story: every role rests on sources. */
export const entitySchema = fields({
  ...entityEntries,
  roles: list(fields({ ...roleEntries, asOf: date(), sources: sources() })),
  background,
});

/** One line of a pack: what has no source or date of its own rests on the pack's upstream. */
export const packEntitySchema = fields({
  id: slug(),
  ...entityEntries,
  roles: list(
    fields({ ...roleEntries, asOf: v.exactOptional(date()), sources: list(reference('sources')) }),
  ),
  background,
});

/** Checked for sense in check-cues.ts. */
const cueLine = () => text(LIMITS.cue);
const wording = () => text(LIMITS.sentence);

const position = fields({
  id: slug(),
  label: text(LIMITS.label),
  figure: v.exactOptional(figure),
  cues: list(cueLine()),
  wordings: list(wording()),
  compatibleWith: list(slug()),
});

const evidence = fields({
  source: reference('sources'),
  position: slug(),
  quote: text(LIMITS.quote),
  attribution: v.exactOptional(text(LIMITS.name)),
  attributedTo: v.exactOptional(entityReference()),
  asOf: date(),
  derivesFrom: list(reference('sources')),
  figure: v.exactOptional(figure),
});

export const claimSchema = fields({
  text: text(LIMITS.sentence),
  kind: oneOf(['statement', 'event', 'status', 'figure']),
  topic: slug(),
  about: filledList(entityReference(), 'person or organisation'),
  incidental: v.exactOptional(v.boolean()),
  since: v.exactOptional(date()),
  needs: list(cueLine()),
  unless: list(cueLine()),
  counts: v.exactOptional(cueLine()),
  wordings: list(wording()),
  positions: filledList(position, 'position'),
  evidence: filledList(evidence, 'source that speaks to it'),
  notes: list(statement),
  links: list(
    fields({
      relation: oneOf(['later-version-of', 'part-of', 'conflicts-with']),
      claim: reference('claims'),
    }),
  ),
});
