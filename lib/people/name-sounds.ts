/**
 * Whether two spellings may be one name heard by two ears: Basem Naim, Basim Naeem.
 *
 * A word becomes its consonants, merged where transliterations disagree (k q, f ph, v w), and its
 * vowels in three classes. Deliberately stricter than Soundex and its kin: both the order of
 * consonants and the vowels must agree, and a final a, o or e (Maria, Mario) is never passed over.
 */

import { hashWord } from '../text/tokens.ts';
import { extendKey, SOUND_SALT } from './name-format.ts';

const MERGED: [RegExp, string][] = [
  [/^y(?=[eiu])/, ''],
  [/^wr/, 'r'],
  [/^(?:kn|gn)/, 'n'],
  [/sch/g, 'S'],
  [/tch|ch/g, 'C'],
  [/sh/g, 'S'],
  [/ph/g, 'f'],
  [/kh/g, 'k'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/zh/g, 'z'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/dj/g, 'j'],
  [/oe|ae|ee|ie|ei|ey|ay/g, 'i'],
  [/oo|ou|au/g, 'u'],
  [/(?<=.)h/g, ''],
  [/[eiy]+/g, 'i'],
  [/[ou]+/g, 'u'],
  [/(.)\1+/g, '$1'],
];

function hear(word: string): string {
  if (!/^[a-z]+$/.test(word)) return '';
  const ending = /[aoe]$/.exec(word)?.[0].toUpperCase() ?? '';
  let sound = word;
  // "ai" and "aee" keep their a: Naim, Naeem.
  sound = sound.replace(/a(?:ee|i|y|ye|yi)/g, 'a-i');
  for (const [pattern, merged] of MERGED) sound = sound.replace(pattern, merged);
  return sound.replace('-', '') + ending;
}

/** Words heard before: pages repeat the same names, and hearing one takes a score of passes. */
const heard = new Map<string, string>();
const MOST_HEARD = 20_000;

/**
 * How a word sounds.
 * @param word Folded, Latin letters.
 * @returns Consonants and vowel classes (`a`, `i`, `u`); empty for other scripts.
 */
export function soundOf(word: string): string {
  const known = heard.get(word);
  if (known !== undefined) return known;
  if (heard.size >= MOST_HEARD) heard.clear();
  const sound = hear(word);
  heard.set(word, sound);
  return sound;
}

/** Hashes of words and of their sounds, by the low bits of the first; a newer word takes the place. */
const RECENT = 8192;
const recentWords = new Uint32Array(RECENT);
const recentSounds = new Uint32Array(RECENT);

/**
 * Hash of how a word sounds, known for recent words by their own hash: they need no folding again.
 * @param hash Of the folded word.
 * @param word Gives it where it is not known.
 * @returns 0 where {@link soundOf} is empty.
 */
export function soundHashOf(hash: number, word: () => string): number {
  const place = hash & (RECENT - 1);
  if (recentWords[place] === hash && hash !== 0) return recentSounds[place] as number;
  const sound = soundOf(word());
  const heardAs = sound === '' ? 0 : hashWord(sound);
  recentWords[place] = hash;
  recentSounds[place] = heardAs;
  return heardAs;
}

/** Key in the index of two sounds by their hashes. */
export const soundKeyOf = (given: number, surname: number) =>
  extendKey(extendKey(SOUND_SALT, given), surname);

/** Key in the index of how a given name and a surname sound. */
export function soundKey(given: string, surname: string): number {
  return soundKeyOf(hashWord(given), hashWord(surname));
}
