/**
 * What the words beside a name say of it: another person (Lara Trump), a place or a firm (Trump
 * Tower), or nothing. Every rule is one that a reader of newspapers would state.
 */
import { GAP, hashWord, WORD } from '../text/tokens.ts';
import type { ArticleWords } from './article-words.ts';
import { COMMON_WORDS, GIVEN_NAMES, TITLES } from './name-words.ts';
import type { NameIndex } from './open-names.ts';
import { usualSuffix } from './personal-name.ts';
import { KIND } from './word-kinds.ts';

const NO_WORDS: ReadonlySet<string> = new Set();
const LADY = hashWord('lady');

/** A given name by our list or by the people in the data. */
export function isGivenName(word: string, names: NameIndex): boolean {
  if (GIVEN_NAMES.has(word)) return true;
  return names.countGiven(word) > 0 && !COMMON_WORDS.has(word) && !TITLES.has(word);
}

/** The same of a word of the article. */
export function isGivenNameAt(article: ArticleWords, names: NameIndex, at: number): boolean {
  if (article.is(at, KIND.GIVEN)) return true;
  return !article.is(at, KIND.COMMON | KIND.TITLE) && names.countGivenAt(article.hashAt(at)) > 0;
}

/** Whether a word of the article is the whole surname of somebody in the data. */
const isSurnameAt = (article: ArticleWords, names: NameIndex, at: number) =>
  names.maySurname(article.hashAt(at)) && names.ownerOfSurname([article.word(at)]) !== undefined;

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
  if (!article.isCapital(before)) return false;
  if (own.size > 0 && own.has(article.word(before))) return false;
  if (article.isHyphenated(from)) return !article.is(before, KIND.OPENER);
  if (article.isInitial(before)) {
    const word = article.word(before);
    return word !== 'i' && word !== 'a' && !(word === 'm' && article.isFrench);
  }
  // Lady Starmer is the wife of Sir Keir.
  if (article.hashAt(before) === LADY || article.is(before, KIND.SHIP)) return true;
  if (article.is(before, KIND.TITLE | KIND.CALENDAR)) return false;
  if (isAcronym(article, before)) return false;
  if (isGivenNameAt(article, names, before)) return true;
  if (article.is(before, KIND.COMMON)) return false;
  // Another surname directly before: a name of two surnames, or somebody else's.
  if (article.blockCase(from) !== 'capitals' && isSurnameAt(article, names, before)) return true;
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
  if (article.is(at, KIND.OPENER | KIND.PLACE) || WORD_ENDING.test(article.word(at))) return true;
  if (article.has(at, WORD.DIGIT) || article.blockCase(at) === 'capitals') return true;
  return article.isWrittenSmall(at);
}

/** Words that name a thing only where capitals are sparing: in a headline they may be any word. */
const isThingIn = (article: ArticleWords, at: number) =>
  article.blockCase(at) === 'sentence' || !article.is(at, KIND.COMMON);

/** "& Co", "and Sons", ", Inc.": a firm named after people. */
const FIRM =
  /^(?:\s*(?:&|and)\s*(?:co|sons?|company|partners|associates|bros|brothers)\b|,?\s+(?:inc|ltd|llc|llp|plc|corp)\b)/i;

const firstUnits = (chars: string) => new Set([...chars].map((char) => char.charCodeAt(0)));
const FIRM_BEGINS = firstUnits('&,aAiIlLpPcC');

/** Asked only where a sign or the word that can begin it stands. */
function isFirm(article: ArticleWords, to: number): boolean {
  const end = article.tokens.end[to - 1] as number;
  const { text } = article;
  const first = text.charCodeAt(end);
  // One space is what mostly stands there; whatever else is left to the expression.
  const begins = first === 32 ? text.charCodeAt(end + 1) : first;
  if (begins > 32 && begins < 0x80 && !FIRM_BEGINS.has(begins)) return false;
  return FIRM.test(article.text.slice(end, end + 16));
}

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
  article.isJoined(from) && article.is(from - 1, KIND.SHIP);

/** Whether the word after a name makes a place, a thing or a firm of it, or a longer name. */
export function isPartOfThing(
  article: ArticleWords,
  to: number,
  own: ReadonlySet<string> = NO_WORDS,
): boolean {
  if (isFirm(article, to)) return true;
  if (!article.isJoined(to) || !article.isCapital(to)) return false;
  if (own.size > 0 && own.has(article.word(to))) return false;
  if (article.isHyphenated(to)) return article.blockCase(to) !== 'capitals';
  return isThing(article, to) || isThing(article, afterModifiers(article, to));
}

const isThing = (article: ArticleWords, at: number) =>
  article.is(at, KIND.THING) && isThingIn(article, at);

/** Past what stands between a name and the thing it names: George Bush Intercontinental Airport. */
function afterModifiers(article: ArticleWords, to: number): number {
  let at = to;
  while (at < to + 3 && article.is(at, KIND.MODIFIER) && article.isCapital(at + 1)) {
    if (!article.isJoined(at + 1)) break;
    at++;
  }
  return at;
}

/** Трамп-младший, Буш-старший; молодший in Ukrainian. */
const slavicSuffix = (word: string) =>
  ({ младш: 'jr', молод: 'jr', старш: 'sr' })[word.slice(0, 5)] ?? '';

/**
 * The suffix that follows a name and makes another generation or another king of it: Trump Jr.,
 * Charles V. @returns `jr`, `sr`, `iii`…; empty where there is none.
 */
export function suffixAfter(article: ArticleWords, to: number): string {
  if (article.isHyphenated(to) && !article.isCapital(to)) return slavicSuffix(article.word(to));
  if (!article.isJoined(to) || !article.isCapital(to)) return '';
  if (!article.is(to, KIND.HIGH_NUMBER | KIND.SUFFIX)) return '';
  const word = article.word(to);
  if (article.is(to, KIND.HIGH_NUMBER)) {
    // "Trump V. Harris" is a case, and I stands for the speaker.
    const isNumber = article.has(to, WORD.CAPITALS) || !article.isCapital(to + 1);
    return isNumber && !(article.gap(to + 1) & GAP.APOSTROPHE) ? word : '';
  }
  return usualSuffix(word);
}

/** Whether a word is a name nobody knows: capitals are sparing here, and no list has it. */
function isUnknownName(article: ArticleWords, at: number): boolean {
  if (article.blockCase(at) !== 'sentence' || article.has(at, WORD.CAPITALS | WORD.LETTER))
    return false;
  const known = KIND.COMMON | KIND.TITLE | KIND.CALENDAR | KIND.FOLLOWER | KIND.OPENER;
  return !article.is(at, known) && !article.isWrittenSmall(at);
}

/** Whether a surname is only the first part of a longer one: President González Videla. */
export function isHalfOfSurname(
  article: ArticleWords,
  to: number,
  own: ReadonlySet<string> = NO_WORDS,
): boolean {
  if (!article.isJoined(to) || !article.isCapital(to) || article.gap(to) & GAP.STOP) return false;
  return !(own.size > 0 && own.has(article.word(to))) && isUnknownName(article, to);
}

/** Words that are a title or part of one, however written. */
function leadsToTitle(article: ArticleWords, from: number): boolean {
  for (let at = from; at < from + 5 && article.isJoined(at); at++) {
    if (article.is(at, KIND.TITLE)) return true;
    if (!article.isCapital(at) && !article.is(at, KIND.COMMON)) return false;
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
  const isThing = article.is(to, KIND.THING) && isThingIn(article, to);
  if (!isThing && !article.is(to, KIND.PLACE)) return false;
  return !leadsToTitle(article, to);
}

/** Whether this word is a title before a name, not somebody's surname: "Sen. Warren", "King Charles". */
export function isTitleHere(
  article: ArticleWords,
  at: number,
  own: ReadonlySet<string> = NO_WORDS,
): boolean {
  if (!article.is(at, KIND.TITLE) || !article.isJoined(at + 1)) return false;
  return article.isCapital(at + 1) && !own.has(article.word(at + 1));
}

/** Whether a name goes on behind `to` with a word that is a surname: Carlos Garcia Lopez. */
export function goesOn(article: ArticleWords, names: NameIndex, to: number): boolean {
  if (!article.isJoined(to) || !article.isCapital(to)) return false;
  if (article.blockCase(to) === 'capitals' || article.has(to, WORD.CAPITALS)) return false;
  if (article.is(to, KIND.COMMON | KIND.TITLE | KIND.CALENDAR)) return false;
  return isGivenNameAt(article, names, to) || isSurnameAt(article, names, to);
}

/** So many people of the data make a given name of a word that no list has: one may be a band. */
const FEW = 2;

/** Whether a given name stands before a name that is whole already: Jo Ann Wagner. */
export function beginsEarlier(article: ArticleWords, names: NameIndex, from: number): boolean {
  const before = from - 1;
  if (!article.isJoined(from) || !article.isCapital(before)) return false;
  if (article.is(before, KIND.TITLE | KIND.COMMON | KIND.CALENDAR)) return false;
  if (article.isInitial(before)) return true;
  if (isAcronym(article, before)) return false;
  return article.is(before, KIND.GIVEN) || names.countGivenAt(article.hashAt(before)) >= FEW;
}
