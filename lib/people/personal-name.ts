/**
 * The parts of a person's name as newspapers use them: what a later mention repeats. It deliberately
 * knows conventions only (order, particles, suffixes), no list of people.
 */
import { foldWord } from '../text/fold.ts';
import { createTokens, GAP, tokenise, WORD } from '../text/tokens.ts';
import {
  DEGREES,
  FIRST_SURNAMES,
  GENERATIONS,
  GIVEN_NAMES,
  PARTICLES,
  ROYAL_TITLES,
  TITLES,
} from './name-words.ts';

export interface PersonalName {
  /** Folded words in order, without titles before and suffix after. */
  words: string[];
  /** Empty where there is none (Lord Byron). */
  given: string;
  /** Further given names and initials. */
  middle: string[];
  /** With the particles before it: `al maliki`, `ocasio cortez`; empty for Catherine the Great. */
  surname: string[];
  /** Words of `surname` that are particles and may be left out, from the front. */
  particles: number;
  /** Words of `surname` that a hyphen joins to the one before: a part alone is not the surname. */
  isHyphenated: boolean;
  /** `jr`, `sr`, `iii`: a name without it may be the father's. Empty where there is none. */
  suffix: string;
  /** Numbered as kings and popes are (Abdullah II): called by the given name, with a title. */
  isRegnal: boolean;
}

const scratch = createTokens(32);

const NO_SURNAME_AFTER = new Set(['of', 'the', 'duke', 'earl', 'count', 'baron', 'princess']);

/** How each word of a name is written; folding loses it. */
interface NameWords {
  words: string[];
  /** Whether a hyphen joins the word to the one before. */
  hyphens: boolean[];
  /** Whether it begins with a capital. */
  capitals: boolean[];
  /** Whether it is written in capitals throughout. */
  uppers: boolean[];
}

/** @returns The folded words of a name, and how they are written and joined. */
export function nameWords(name: string): NameWords {
  const tokens = tokenise(name, scratch);
  const found: NameWords = { words: [], hyphens: [], capitals: [], uppers: [] };
  for (let at = 0; at < tokens.count; at++) {
    const flags = tokens.flags[at] as number;
    found.words.push(foldWord(name, tokens.start[at], tokens.end[at]));
    found.hyphens.push(tokens.gap[at] === GAP.HYPHEN);
    found.capitals.push((flags & WORD.CAPITAL) !== 0);
    const isUpper = (flags & WORD.CAPITALS) !== 0;
    found.uppers.push(isUpper || (flags & WORD.LETTER && flags & WORD.CAPITAL) !== 0);
  }
  return found;
}

/** @returns The folded words of a name, as one string with single spaces. */
export function foldName(name: string): string {
  const tokens = tokenise(name, scratch);
  let folded = '';
  for (let at = 0; at < tokens.count; at++) {
    if (at > 0) folded += ' ';
    folded += foldWord(name, tokens.start[at], tokens.end[at]);
  }
  return folded;
}

/** One suffix for each generation, however it is written. */
export function usualSuffix(word: string): string {
  return { junior: 'jr', senior: 'sr' }[word] ?? word;
}

const ONSET = '(?:zh|ch|sh|ts|tz|hs|sz|wh|kk|tt|pp|ss|jj|[bpmfdtnlgkhjqxzcsr])?[yw]?';
const SYLLABLE = `${ONSET}[aeiouyv]{1,3}(?:ng|n|r|l|m|k|p|t|h|b|w)?`;
const ONE_SYLLABLE = new RegExp(`^${SYLLABLE}$`);
const ONE_OR_TWO_SYLLABLES = new RegExp(`^(?:${SYLLABLE}){1,2}$`);

/** Jae-myung, Ching-te: the second syllable of a given name in small letters, as a rule. */
function isSyllablePair({ words, hyphens, capitals }: NameWords): boolean {
  return (
    words.length === 3 &&
    hyphens[2] === true &&
    hyphens[1] === false &&
    capitals[0] === true &&
    capitals[2] === false &&
    words.slice(1).every((word) => ONE_SYLLABLE.test(word) && !PARTICLES.has(word)) &&
    ONE_OR_TWO_SYLLABLES.test(words[0] as string)
  );
}

/** Xi Jinping, Kim Jong-un, Tsai Ing-wen; not Kim Clijsters, not Lee Harvey Oswald. */
function putsSurnameFirst(name: NameWords): boolean {
  if (isSyllablePair(name)) return true;
  const [first = '', ...rest] = name.words;
  if (!FIRST_SURNAMES.has(first) || rest.length === 0 || rest.length > 2) return false;
  // Lee Cooper, Kim Novak: also given names of the West, where one word is left.
  if (rest.length === 1 && GIVEN_NAMES.has(first)) return false;
  return rest.every((word) => ONE_OR_TWO_SYLLABLES.test(word) && !GIVEN_NAMES.has(word));
}

/** Where the surname begins: the last word, what hyphens join to it, particles before that. */
function surnameStart(words: string[], hyphens: boolean[]): number {
  let start = words.length - 1;
  while (start > 1 && (hyphens[start] || PARTICLES.has(words[start - 1] ?? ''))) start--;
  return start;
}

/** Roman numbers up to 39, as kings and popes bear them. */
const NUMERAL = /^x{0,3}(?:ix|iv|v?i{0,3})$/;

/** Whether word `at` is a number behind a name: capitals, and neither the first word nor an initial. */
function isNumeral({ words, uppers }: NameWords, at: number): boolean {
  const word = words[at] as string;
  if (at === 0 || !uppers[at] || !NUMERAL.test(word)) return false;
  if (word.length === 1) return at === words.length - 1;
  // In capitals throughout, Xi and Vi are names as well.
  return !(uppers.every((isUpper) => isUpper) && (word === 'xi' || word === 'vi'));
}

/**
 * Abdullah II, Frederik X, Juan Carlos I, John Paul II, Carl XVI Gustaf; but Rockefeller III is the
 * third of a family: II to IV count generations behind a given name and a surname.
 */
function isRegnalName(name: NameWords): boolean {
  const at = name.words.findIndex((_, word) => isNumeral(name, word));
  if (at < 0) return false;
  const before = name.words.slice(0, at);
  const number = name.words[at] as string;
  if (before.length === 1 || at < name.words.length - 1) return true;
  if (!GENERATIONS.has(number) && number !== 'v') return true;
  return before.length === 2 && before.every((word) => GIVEN_NAMES.has(word));
}

/** A title before a name; Don, Dean and Earl are given names as well. */
const isTitle = (word: string) => TITLES.has(word) && !GIVEN_NAMES.has(word);

/** Sir Keir Starmer, King Abdullah II; Major, Sultan and Prince may be given names. */
const NEVER_GIVEN = new Set(['sir', 'dame', 'dr', 'mr', 'mrs', 'ms', 'king', 'queen', 'pope']);

/** Without a title before a name of two words or more. */
function dropTitle(name: NameWords): NameWords {
  const { length } = name.words;
  const [first = '', second = ''] = name.words;
  const isDropped = length > 2 && NEVER_GIVEN.has(first) && !PARTICLES.has(second);
  return isDropped ? dropWords(name, 1, length) : name;
}

const dropWords = ({ words, hyphens, capitals, uppers }: NameWords, from: number, to: number) => ({
  words: words.slice(from, to),
  hyphens: hyphens.slice(from, to),
  capitals: capitals.slice(from, to),
  uppers: uppers.slice(from, to),
});

const NO_SURNAME = { middle: [], surname: [], particles: 0, isHyphenated: false };

/** A name of one word, or one behind a title; undefined where there is more to it. */
function parseShort({ words, hyphens }: NameWords): Partial<PersonalName> | undefined {
  const [first = '', second] = words;
  if (second === undefined) return { ...NO_SURNAME, given: '', surname: [first] };
  // Willem-Alexander: one name, of which no part is a surname.
  if (hyphens.slice(1).every((isJoined) => isJoined)) {
    return { ...NO_SURNAME, given: '', surname: [...words], isHyphenated: true };
  }
  if (words.length > 2 || !isTitle(first)) return undefined;
  // Prince Harry is called Harry; Lord Byron has no other name than Byron.
  if (ROYAL_TITLES.has(first)) return { ...NO_SURNAME, words: [second], given: second };
  return { ...NO_SURNAME, given: '', surname: [second] };
}

function parseUsual(name: NameWords): Partial<PersonalName> {
  const { words, hyphens } = name;
  if (putsSurnameFirst(name)) {
    const [surname = '', ...given] = words;
    return { ...NO_SURNAME, given: given.join(' '), surname: [surname] };
  }
  const start = surnameStart(words, hyphens);
  const surname = words.slice(start);
  const particles = Math.max(
    0,
    surname.findIndex((word) => !PARTICLES.has(word)),
  );
  return {
    given: words[0] as string,
    middle: words.slice(1, start),
    surname,
    particles,
    isHyphenated: hyphens.slice(start + particles + 1).includes(true),
  };
}

/** Takes degrees and the suffix off. */
function takeSuffix(name: NameWords): { name: NameWords; suffix: string } {
  let end = name.words.length;
  while (end > 2 && DEGREES.has(name.words[end - 1] as string)) end--;
  const last = usualSuffix(name.words[end - 1] ?? '');
  const isSuffix = end > 1 && (last === 'jr' || last === 'sr' || isNumeral(name, end - 1));
  if (isSuffix) return { name: dropWords(name, 0, end - 1), suffix: last };
  return { name: end < name.words.length ? dropWords(name, 0, end) : name, suffix: '' };
}

/**
 * Takes a person's name apart.
 * @returns nothing in a script that puts no spaces into names; a lone word counts as a surname.
 */
export function parsePersonalName(text: string): PersonalName | undefined {
  const whole = dropTitle(nameWords(text));
  const isRegnal = isRegnalName(whole);
  const { name, suffix } = takeSuffix(whole);
  const { words } = name;
  if (words.length === 0 || !/[a-zа-яα-ω\u0600-\u06ff\u05d0-\u05ea]/.test(words[0] as string))
    return undefined;
  const base = { ...NO_SURNAME, words, given: words[0] as string, suffix, isRegnal };
  // Abdullah II, Theodorus of Tabennese, Catherine the Great: what follows is no surname.
  if (isRegnal || words.some((word) => NO_SURNAME_AFTER.has(word))) return base;
  const parsed = { ...base, ...(parseShort(name) ?? parseUsual(name)) };
  // Malcolm X: nobody is called X.
  return /^.$/.test(parsed.surname.at(-1) ?? '') ? { ...parsed, surname: [] } : parsed;
}
