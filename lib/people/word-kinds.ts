/**
 * The word lists of the rules as one table by hash, so that a word of a text need not be folded to be
 * asked about: that was half of what the rules took. Two words with one 32-bit hash would be taken for
 * each other; among some two thousand listed words that is one unlisted word in two million.
 */
import { hashWord } from '../text/tokens.ts';
import {
  CALENDAR_AND_PEOPLES,
  COMMON_WORDS,
  COUNTED_NOUNS,
  FREQUENT_SURNAMES,
  GIVEN_NAMES,
  HIGH_NUMBERS,
  KIN_WORDS,
  MODIFIERS,
  NAME_FOLLOWERS,
  OFFICES,
  OPENERS,
  PARTICLES,
  PLACES,
  PLURAL_OFFICES,
  ROYAL_TITLES,
  SHIP_PREFIXES,
  SPEECH_WORDS,
  SUFFIXES,
  THING_WORDS,
  TITLES,
} from './name-words.ts';
import { namesWithFormal, wordsRespelt } from './nicknames.ts';

/** Bits of a word's kinds; a word may be of several. */
export const KIND = {
  TITLE: 1,
  COMMON: 2,
  CALENDAR: 4,
  PARTICLE: 8,
  GIVEN: 16,
  THING: 32,
  PLACE: 64,
  OPENER: 128,
  FOLLOWER: 256,
  SUFFIX: 512,
  HIGH_NUMBER: 1024,
  SHIP: 2048,
  ROYAL: 4096,
  SPEECH: 8192,
  COUNTED: 16384,
  OFFICE: 32768,
  /** An office that stands in small letters before a name and means nothing else there. */
  SMALL_OFFICE: 65536,
  /** A given name that may stand for another, formal one. */
  SHORT: 131072,
  /** Of several spellings, not the usual one. */
  RESPELT: 262144,
  /** Stands between a name and the thing that is named after it. */
  MODIFIER: 524288,
  /** A surname that many have. */
  FREQUENT: 1048576,
  /** Stands before the names of several: Senators. */
  PLURAL_OFFICE: 2097152,
  /** A relative: wife, son. */
  KIN: 4194304,
  /** Says whose somebody is: his, her. */
  WHOSE: 8388608,
} as const;

const SMALL_OFFICES =
  'president premier chancellor minister secretary senator governor king queen pope presidente presidenta'.split(
    ' ',
  );

const WHOSE = 'his her their my our your'.split(' ');

const BITS = 13;
const MASK = (1 << BITS) - 1;
/** Hashes by their low bits, and beside each its kinds; kinds of 0 are an empty place. */
const table = new Uint32Array(2 << BITS);
let isFilled = false;

function put(words: Iterable<string>, kind: number): void {
  for (const word of words) {
    const hash = hashWord(word);
    let at = hash & MASK;
    while (table[at * 2 + 1] !== 0 && table[at * 2] !== hash) at = (at + 1) & MASK;
    table[at * 2] = hash;
    table[at * 2 + 1] = (table[at * 2 + 1] as number) | kind;
  }
}

function fill(): void {
  isFilled = true;
  put(TITLES, KIND.TITLE);
  put(COMMON_WORDS, KIND.COMMON);
  put(CALENDAR_AND_PEOPLES, KIND.CALENDAR);
  put(PARTICLES, KIND.PARTICLE);
  put(GIVEN_NAMES, KIND.GIVEN);
  put(THING_WORDS, KIND.THING);
  put(MODIFIERS, KIND.MODIFIER);
  put(PLACES, KIND.PLACE);
  put(OPENERS, KIND.OPENER);
  put(NAME_FOLLOWERS, KIND.FOLLOWER);
  put(SUFFIXES, KIND.SUFFIX);
  put(HIGH_NUMBERS, KIND.HIGH_NUMBER);
  put(SHIP_PREFIXES, KIND.SHIP);
  put(ROYAL_TITLES, KIND.ROYAL);
  put(SPEECH_WORDS, KIND.SPEECH);
  put(COUNTED_NOUNS, KIND.COUNTED);
  put(FREQUENT_SURNAMES, KIND.FREQUENT);
  put(OFFICES, KIND.OFFICE);
  put(PLURAL_OFFICES, KIND.OFFICE | KIND.PLURAL_OFFICE);
  put(KIN_WORDS, KIND.KIN);
  put(WHOSE, KIND.WHOSE);
  put(SMALL_OFFICES, KIND.SMALL_OFFICE);
  put(namesWithFormal(), KIND.SHORT);
  put(wordsRespelt(), KIND.RESPELT);
}

/**
 * What the lists say of a word.
 * @param hash As `hashWord` gives it.
 * @returns Bits of {@link KIND}; 0 for a word of no list.
 */
export function kindsOf(hash: number): number {
  if (!isFilled) fill();
  let at = hash & MASK;
  for (;;) {
    const kinds = table[at * 2 + 1] as number;
    if (kinds === 0 || table[at * 2] === hash) return kinds;
    at = (at + 1) & MASK;
  }
}
