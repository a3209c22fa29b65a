/**
 * What the words beside a name say of it: another person (Lara Trump), a place or a firm (Trump
 * Tower), or nothing. Every rule is one that a reader of newspapers would state.
 */
import { WORD } from '../text/tokens.ts';
import type { ArticleWords } from './article-words.ts';
import {
  CALENDAR_AND_PEOPLES,
  COMMON_WORDS,
  GIVEN_NAMES,
  SUFFIXES,
  THING_WORDS,
  TITLES,
} from './name-words.ts';
import type { NameIndex } from './open-names.ts';

const NO_WORDS: ReadonlySet<string> = new Set();

/** A given name by our list or by the people in the data. */
export function isGivenName(word: string, names: NameIndex): boolean {
  if (GIVEN_NAMES.has(word)) return true;
  return names.countGiven(word) > 0 && !COMMON_WORDS.has(word) && !TITLES.has(word);
}

/** DJ, CEO, UN: capitals among small letters are no given name. */
const isAcronym = (article: ArticleWords, at: number) =>
  article.has(at, WORD.CAPITALS) && article.blockCase(at) !== 'capitals';

/**
 * Whether the word before a surname makes another person of it, or part of another name.
 * @param own Words that belong to the person's own name.
 */
export function isOthersSurname(
  article: ArticleWords,
  names: NameIndex,
  from: number,
  own: ReadonlySet<string> = NO_WORDS,
): boolean {
  const before = from - 1;
  if (!article.isJoined(from)) return false;
  const word = article.word(before);
  if (!article.isCapital(before) || own.has(word)) return false;
  if (article.isHyphenated(from)) return true;
  if (article.isInitial(before)) return word !== 'i' && word !== 'a';
  if (TITLES.has(word) || CALENDAR_AND_PEOPLES.has(word)) return false;
  if (isAcronym(article, before)) return false;
  if (isGivenName(word, names)) return true;
  if (COMMON_WORDS.has(word)) return false;
  // Another surname directly before: a name of two surnames, or somebody else's.
  if (names.ownerOfSurname([word]) !== undefined && article.blockCase(from) !== 'capitals')
    return true;
  if (article.opensSentence(before)) return false;
  // Nobody's given name that we know, but a capital in the middle of a sentence.
  return article.blockCase(from) === 'sentence';
}

/** Words that name a thing only where capitals are sparing: in a headline they may be any word. */
const isThingIn = (article: ArticleWords, at: number) =>
  article.blockCase(at) === 'sentence' || !COMMON_WORDS.has(article.word(at));

/** "& Co", "and Sons", ", Inc.": a firm named after people. */
const FIRM =
  /^(?:\s*(?:&|and)\s*(?:co|sons?|company|partners|associates|bros|brothers)\b|,?\s+(?:inc|ltd|llc|llp|plc|corp)\b)/i;

/** Whether the word after a name makes a place, a thing or a firm of it, or a longer name. */
export function isPartOfThing(
  article: ArticleWords,
  to: number,
  own: ReadonlySet<string> = NO_WORDS,
): boolean {
  const end = article.tokens.end[to - 1] as number;
  if (FIRM.test(article.text.slice(end, end + 16))) return true;
  if (!article.isJoined(to) || !article.isCapital(to)) return false;
  const word = article.word(to);
  if (own.has(word)) return false;
  if (article.isHyphenated(to)) return article.blockCase(to) !== 'capitals';
  return THING_WORDS.has(word) && isThingIn(article, to);
}

/** Whether a suffix follows that makes another generation of it: Trump Jr. */
export function isOtherGeneration(article: ArticleWords, to: number): boolean {
  return article.isJoined(to) && SUFFIXES.has(article.word(to)) && article.isCapital(to);
}

/** Whether a name goes on behind `to` with a word that is a surname: Carlos Garcia Lopez. */
export function goesOn(article: ArticleWords, names: NameIndex, to: number): boolean {
  if (!article.isJoined(to) || !article.isCapital(to)) return false;
  if (article.blockCase(to) === 'capitals' || article.has(to, WORD.CAPITALS)) return false;
  const word = article.word(to);
  if (COMMON_WORDS.has(word) || TITLES.has(word) || CALENDAR_AND_PEOPLES.has(word)) return false;
  return isGivenName(word, names) || names.ownerOfSurname([word]) !== undefined;
}

/** Whether a given name stands before a name that is whole already: Jo Ann Wagner. */
export function beginsEarlier(article: ArticleWords, names: NameIndex, from: number): boolean {
  const before = from - 1;
  if (!article.isJoined(from) || !article.isCapital(before)) return false;
  const word = article.word(before);
  if (TITLES.has(word) || COMMON_WORDS.has(word) || CALENDAR_AND_PEOPLES.has(word)) return false;
  if (article.isInitial(before)) return true;
  return !isAcronym(article, before) && isGivenName(word, names);
}
