/**
 * What the grammar of quantities has to know of a language other than English: how it writes a
 * decimal, which of its words stand for which of the grammar's, and how its number words add up.
 * One file a language (`language.de.ts`, …) fills this in; translate-pieces.ts applies it.
 */

/** A number read from the beginning of some words. */
export interface SpokenNumber {
  value: number;
  /** How many of the words it takes, at least one. */
  count: number;
  /** Of "une cinquantaine", which nobody has counted. */
  isAbout?: true;
}

export interface QuantityLanguage {
  /** Starts the decimals; the other of the two groups thousands. */
  decimal: '.' | ',';
  /** Words, lower case, parted by single blanks → words of the English grammar; longer ones win. */
  phrases: ReadonlyMap<string, string>;
  /** What stands before a stretch of time that has passed: "vor", "il y a", "hace". */
  ago: readonly string[];
  /** Words between the parts of a date that English leaves out: "15 de mayo de 2025". */
  inDates: ReadonlySet<string>;
  /** Joins the ends of a range: "zwischen 10 und 20", "10 bis 20". */
  between: string;
  and: string;
  to: string;
  /** @param words - Lower case, hyphens taken away. @returns Nothing where they do not begin with a number word. */
  readNumber: (words: readonly string[]) => SpokenNumber | undefined;
}

/** Fills a phrase table: each English word with what the language says for it, parted by `|`. */
export function listPhrases(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([english, said]) =>
      said.split('|').map((phrase): [string, string] => [phrase.trim(), english]),
    ),
  );
}

/** Number words that stand by themselves, their values in order: "zéro un deux …" from 0 on. */
export const countUp = (words: string, from = 0): [string, number][] =>
  words.split(' ').map((word, at): [string, number] => [word, from + at]);
