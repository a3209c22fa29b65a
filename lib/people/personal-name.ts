/**
 * The parts of a person's name as newspapers use them: what a later mention repeats. It deliberately
 * knows conventions only (order, particles, suffixes), no list of people.
 */
import { foldWord } from '../text/fold.ts';
import { createTokens, GAP, tokenise } from '../text/tokens.ts';
import { DEGREES, FIRST_SURNAMES, GIVEN_NAMES, PARTICLES, SUFFIXES, TITLES } from './name-words.ts';

export interface PersonalName {
  /** Folded words in order, without suffix. */
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
  /** Jr., III: a name without it may be the father's. */
  suffix: string;
}

const scratch = createTokens(32);

const NO_SURNAME_AFTER = new Set(['of', 'the', 'duke', 'earl', 'count', 'baron', 'princess']);

/** @returns The folded words of a name, and which of them a hyphen joins to the one before. */
export function nameWords(name: string): { words: string[]; hyphens: boolean[] } {
  const tokens = tokenise(name, scratch);
  const words: string[] = [];
  const hyphens: boolean[] = [];
  for (let at = 0; at < tokens.count; at++) {
    words.push(foldWord(name, tokens.start[at], tokens.end[at]));
    hyphens.push(tokens.gap[at] === GAP.HYPHEN);
  }
  return { words, hyphens };
}

const SYLLABLE = '(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsrwy])?[aeiouv]{1,3}(?:ng|n|r|l|m|k|p|t)?';
const ONE_OR_TWO_SYLLABLES = new RegExp(`^(?:${SYLLABLE}){1,2}$`);

/** Xi Jinping, Kim Jong-un; not Kim Clijsters, not Lee Harvey Oswald. */
function putsSurnameFirst(words: string[]): boolean {
  const [first = '', ...rest] = words;
  if (!FIRST_SURNAMES.has(first) || rest.length === 0 || rest.length > 2) return false;
  return rest.every((word) => ONE_OR_TWO_SYLLABLES.test(word) && !GIVEN_NAMES.has(word));
}

/** Where the surname begins: the last word, what hyphens join to it, particles before that. */
function surnameStart(words: string[], hyphens: boolean[]): number {
  let start = words.length - 1;
  while (start > 1 && (hyphens[start] || PARTICLES.has(words[start - 1] ?? ''))) start--;
  return start;
}

/**
 * Takes a person's name apart.
 * @returns nothing in a script that puts no spaces into names; a lone word counts as a surname.
 */
export function parsePersonalName(name: string): PersonalName | undefined {
  const { words, hyphens } = nameWords(name);
  while (words.length > 2 && DEGREES.has(words.at(-1) as string)) words.pop();
  const suffix = words.length > 2 && SUFFIXES.has(words.at(-1) as string) ? words.pop() : '';
  if (words.length === 0 || !/[a-zа-яα-ω\u0600-\u06ff\u05d0-\u05ea]/.test(words[0] as string))
    return undefined;
  const shared = { words, suffix: suffix ?? '' };
  // Theodorus of Tabennese, Catherine the Great: what follows is no surname.
  if (words.some((word) => NO_SURNAME_AFTER.has(word))) {
    const [given = ''] = words;
    return { ...shared, given, middle: [], surname: [], particles: 0, isHyphenated: false };
  }
  // Lord Byron: the title is no given name.
  if (words.length === 1 || (words.length === 2 && TITLES.has(words[0] as string))) {
    const surname = words.slice(-1);
    return { ...shared, given: '', middle: [], surname, particles: 0, isHyphenated: false };
  }
  if (putsSurnameFirst(words)) {
    const [surname = '', ...given] = words;
    const rest = { given: given.join(' '), middle: [], surname: [surname] };
    return { ...shared, ...rest, particles: 0, isHyphenated: false };
  }
  const start = surnameStart(words, hyphens);
  const surname = words.slice(start);
  const firstWhole = surname.findIndex((word) => !PARTICLES.has(word));
  return {
    ...shared,
    given: words[0] as string,
    middle: words.slice(1, start),
    surname,
    particles: Math.max(0, firstWhole),
    isHyphenated: hyphens.slice(start + Math.max(0, firstWhole) + 1, words.length).includes(true),
  };
}
