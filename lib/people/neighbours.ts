/**
 * What the words beside a name say of it: another person (Lara Trump), a place or a firm (Trump
 * Tower), or nothing. Every rule is one that a reader of newspapers would state.
 */
import { GAP, WORD } from '../text/tokens.ts';
import type { ArticleWords } from './article-words.ts';
import {
  CALENDAR_AND_PEOPLES,
  COMMON_WORDS,
  GIVEN_NAMES,
  HIGH_NUMBERS,
  NAME_FOLLOWERS,
  OPENERS,
  PLACES,
  SHIP_PREFIXES,
  SUFFIXES,
  THING_WORDS,
  TITLES,
} from './name-words.ts';
import type { NameIndex } from './open-names.ts';
import { usualSuffix } from './personal-name.ts';

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
  if (article.isInitial(before)) {
    return word !== 'i' && word !== 'a' && !(word === 'm' && article.isFrench);
  }
  // Lady Starmer is the wife of Sir Keir.
  if (word === 'lady' || SHIP_PREFIXES.has(word)) return true;
  if (TITLES.has(word) || CALENDAR_AND_PEOPLES.has(word)) return false;
  if (isAcronym(article, before)) return false;
  if (isGivenName(word, names)) return true;
  if (COMMON_WORDS.has(word)) return false;
  // Another surname directly before: a name of two surnames, or somebody else's.
  if (names.ownerOfSurname([word]) !== undefined && article.blockCase(from) !== 'capitals')
    return true;
  // A capital that is nobody's given name that we know, and owed to nothing else.
  const isOpening =
    article.blockCase(from) === 'sentence'
      ? article.opensSentence(before)
      : article.opensBlock(before);
  if (isOpening) return !mayOpen(article, before);
  return article.blockCase(from) === 'sentence';
}

/** Endings of adverbs, participles and verbs; given names of that look are known or short. */
const WORD_ENDING = /.{3}(?:ly|ing|ed|tion|ment)$/;

/** Whether a sentence may begin with this word and go on with a surname: "Meanwhile Macron". */
function mayOpen(article: ArticleWords, at: number): boolean {
  const word = article.word(at);
  if (OPENERS.has(word) || PLACES.has(word) || WORD_ENDING.test(word)) return true;
  if (article.has(at, WORD.DIGIT) || article.blockCase(at) === 'capitals') return true;
  return article.isWrittenSmall(at);
}

/** Words that name a thing only where capitals are sparing: in a headline they may be any word. */
const isThingIn = (article: ArticleWords, at: number) =>
  article.blockCase(at) === 'sentence' || !COMMON_WORDS.has(article.word(at));

/** "& Co", "and Sons", ", Inc.": a firm named after people. */
const FIRM =
  /^(?:\s*(?:&|and)\s*(?:co|sons?|company|partners|associates|bros|brothers)\b|,?\s+(?:inc|ltd|llc|llp|plc|corp)\b)/i;

/** "Washington, D.C.", "Lincoln, Neb.": a town before its state. */
const BEFORE_STATE =
  /^,\s+(?:D\.?\s?C\b|Ala|Alaska|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Idaho|Ill|Ind|Iowa|Kan|Ky|La|Maine|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.\s?[CDHJMY]|Ohio|Okla|Ore|Pa|R\.\s?I|S\.\s?[CD]|Tenn|Texas|Utah|Va|Vt|Wash|Wis|W\.\s?Va|Wyo)(?:\.|\b)/;

/** Whether a surname is the name of a town here. */
export function isTown(article: ArticleWords, to: number): boolean {
  if (!(article.gap(to) & GAP.COMMA)) return false;
  const end = article.tokens.end[to - 1] as number;
  return BEFORE_STATE.test(article.text.slice(end, end + 12));
}

/** Whether a ship bears the name: USS Dwight Eisenhower. */
export const isShip = (article: ArticleWords, from: number) =>
  article.isJoined(from) && SHIP_PREFIXES.has(article.word(from - 1));

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

/**
 * The suffix that follows a name and makes another generation or another king of it: Trump Jr.,
 * Charles V. @returns `jr`, `sr`, `iii`…; empty where there is none.
 */
export function suffixAfter(article: ArticleWords, to: number): string {
  if (!article.isJoined(to) || !article.isCapital(to)) return '';
  const word = article.word(to);
  if (HIGH_NUMBERS.has(word)) {
    // "Trump V. Harris" is a case, and I stands for the speaker.
    const isNumber = article.has(to, WORD.CAPITALS) || !article.isCapital(to + 1);
    return isNumber && !(article.gap(to + 1) & GAP.APOSTROPHE) ? word : '';
  }
  return SUFFIXES.has(word) ? usualSuffix(word) : '';
}

/** Whether a word is a name nobody knows: capitals are sparing here, and no list has it. */
function isUnknownName(article: ArticleWords, at: number): boolean {
  if (article.blockCase(at) !== 'sentence' || article.has(at, WORD.CAPITALS | WORD.LETTER))
    return false;
  const word = article.word(at);
  if (COMMON_WORDS.has(word) || TITLES.has(word) || CALENDAR_AND_PEOPLES.has(word)) return false;
  return !NAME_FOLLOWERS.has(word) && !OPENERS.has(word) && !article.isWrittenSmall(at);
}

/** Whether a surname is only the first part of a longer one: President González Videla. */
export function isHalfOfSurname(
  article: ArticleWords,
  to: number,
  own: ReadonlySet<string> = NO_WORDS,
): boolean {
  if (!article.isJoined(to) || !article.isCapital(to) || article.gap(to) & GAP.STOP) return false;
  return !own.has(article.word(to)) && isUnknownName(article, to);
}

/** Words that are a title or part of one, however written. */
function leadsToTitle(article: ArticleWords, from: number): boolean {
  for (let at = from; at < from + 5 && article.isJoined(at); at++) {
    if (TITLES.has(article.word(at))) return true;
    if (!article.isCapital(at) && !COMMON_WORDS.has(article.word(at))) return false;
  }
  return false;
}

/**
 * Whether an organisation's name is only the beginning of another one's: Sky News Arabia, White House
 * Farm; not "White House Press Secretary Leavitt", which names the White House.
 */
export function isOtherOrganisation(article: ArticleWords, from: number, to: number): boolean {
  if (!article.isJoined(to) || !article.isCapital(to)) return false;
  const isSentence = article.blockCase(to) === 'sentence';
  if (article.blockCase(to) === 'capitals' || (!isSentence && to - from < 2)) return false;
  const word = article.word(to);
  const isThing = THING_WORDS.has(word) && isThingIn(article, to);
  if (!isThing && !PLACES.has(word)) return false;
  return !leadsToTitle(article, to);
}

/** Whether this word is a title before a name, not somebody's surname: "Sen. Warren", "King Charles". */
export function isTitleHere(
  article: ArticleWords,
  at: number,
  own: ReadonlySet<string> = NO_WORDS,
): boolean {
  if (!TITLES.has(article.word(at)) || !article.isJoined(at + 1)) return false;
  return article.isCapital(at + 1) && !own.has(article.word(at + 1));
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
