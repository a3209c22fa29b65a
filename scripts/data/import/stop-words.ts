/**
 * Word lists → words that are no sign of a person by themselves: common words, given names, places
 * that may be surnames. Only lists of the one licence; nothing is added by hand.
 */
import type { InputFile } from './imported-pack.ts';
import { foldLetters } from './slug.ts';

/** Which lists of which file are read as what. Others (nationalities: another licence) are not read. */
const LISTS: Record<string, { list: string; kind: StopWordKind; field?: string[] }[]> = {
  'common.json': [{ list: 'commonWords', kind: 'common-words' }],
  'nouns.json': [{ list: 'nouns', kind: 'common-words' }],
  'adjs.json': [{ list: 'adjs', kind: 'common-words' }],
  'adverbs.json': [{ list: 'adverbs', kind: 'common-words' }],
  'verbs.json': [{ list: 'verbs', kind: 'common-words', field: ['present', 'past'] }],
  'firstNames.json': [{ list: 'firstNames', kind: 'given-names' }],
  'countries.json': [{ list: 'countries', kind: 'places' }],
  'us_cities.json': [{ list: 'cities', kind: 'places', field: ['city', 'state'] }],
  'english_towns_cities.json': [
    { list: 'towns', kind: 'places' },
    { list: 'cities', kind: 'places' },
  ],
};

export type StopWordKind = 'common-words' | 'given-names' | 'places';

/** Folded, each once, sorted. */
export type StopWords = Record<StopWordKind, string[]>;

const textsOf = (entry: unknown, field: readonly string[] | undefined): string[] => {
  if (typeof entry === 'string') return [entry];
  const fields = (entry ?? {}) as Record<string, unknown>;
  return (field ?? []).map((name) => fields[name]).filter((it) => typeof it === 'string');
};

/** A capital among common words is a name that slipped in; places of several words are no surnames. */
const isWanted = (word: string, kind: StopWordKind) =>
  /^[\p{L}]{2,}$/u.test(word) && (kind !== 'common-words' || !/^\p{Lu}/u.test(word));

/** @throws {Error} where a file is none of the lists: one that is left out would go unnoticed. */
export function importStopWords(files: readonly InputFile[]): StopWords {
  const words = { 'common-words': new Set(), 'given-names': new Set(), places: new Set() };
  for (const { name, text } of files) {
    const lists = LISTS[name];
    if (!lists)
      throw new Error(`${name} is no list for stop words: ${Object.keys(LISTS).join(', ')}`);
    const read = JSON.parse(text) as Record<string, unknown[]>;
    for (const { list, kind, field } of lists) {
      for (const word of (read[list] ?? []).flatMap((entry) => textsOf(entry, field))) {
        if (isWanted(word, kind)) words[kind].add(foldLetters(word));
      }
    }
  }
  const sort = (set: Set<unknown>) => [...set].map(String).sort();
  return {
    'common-words': sort(words['common-words']),
    'given-names': sort(words['given-names']),
    places: sort(words.places),
  };
}

/** One line for words that begin alike, so that an upstream change is a small diff. */
export function wordLines(words: readonly string[]): string[] {
  const lines = new Map<string, string[]>();
  for (const word of words) {
    const beginning = word.slice(0, 2);
    lines.set(beginning, [...(lines.get(beginning) ?? []), word]);
  }
  return [...lines.values()].map((line) => line.join(' '));
}
