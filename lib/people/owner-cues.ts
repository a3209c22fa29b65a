/**
 * Words that speak for one person and not for a namesake: what the data says of roles and in the
 * summary ("senator", "Florida", "Labour"). Compared by their first letters, so that Russia and
 * Russian, senator and Senate meet. They never name anybody by themselves.
 */

import { hashWord } from '../text/tokens.ts';
import type { NameOwner } from './name-owner.ts';
import { COMMON_WORDS, PARTICLES } from './name-words.ts';
import { foldName } from './personal-name.ts';

/** Letters that count. */
const LENGTH = 5;
const SHORTEST = 3;
const MOST = 32;

/** In so many roles that they tell nobody apart. */
const EMPTY_WORDS = new Set(
  `acting affairs and appointed born deputy district elected former held his leader member office
  official senior since states term the then united for with from who has had was her national
  general head jan feb mar apr jun jul aug sep oct nov dec`.split(/\s+/),
);

/**
 * How American papers shorten titles and states, where that is less than five letters, and what other
 * languages call the offices that do not begin alike.
 */
const SHORT_FORMS: Record<string, string> = {
  reps: 'repre',
  sens: 'senat',
  govs: 'gover',
  congressman: 'repre',
  congresswoman: 'repre',
  pm: 'minis',
  fm: 'minis',
  kanzler: 'chanc',
  kanzlerin: 'chanc',
  bundeskanzler: 'chanc',
  bundeskanzlerin: 'chanc',
  bundesprasident: 'presi',
  prasident: 'presi',
  prasidentin: 'presi',
  premierminister: 'minis',
  ministerprasident: 'minis',
  ala: 'alaba',
  ariz: 'arizo',
  ark: 'arkan',
  colo: 'color',
  conn: 'conne',
  del: 'delaw',
  fla: 'flori',
  gen: 'gener',
  gov: 'gover',
  ill: 'illin',
  ind: 'india',
  kan: 'kansa',
  mass: 'massa',
  mich: 'michi',
  minn: 'minne',
  miss: 'missi',
  mo: 'misso',
  mont: 'monta',
  neb: 'nebra',
  nev: 'nevad',
  okla: 'oklah',
  ore: 'orego',
  pres: 'presi',
  rep: 'repre',
  sen: 'senat',
  tenn: 'tenne',
  tex: 'texas',
  wash: 'washi',
  wis: 'wisco',
};

/** Key of a folded word of a text or of the data. */
export function cueKey(word: string): number {
  return hashWord(SHORT_FORMS[word] ?? word.slice(0, LENGTH));
}

/** Everyday words that say much beside a name. */
const TELLING_WORDS = new Set(['president', 'king', 'queen', 'pope', 'labour']);

const isCue = (word: string) =>
  word.length >= SHORTEST &&
  /^\p{L}/u.test(word) &&
  (!COMMON_WORDS.has(word) || TELLING_WORDS.has(word)) &&
  !PARTICLES.has(word) &&
  !EMPTY_WORDS.has(word);

const lastPart = (id = '') => id.slice(id.lastIndexOf('/') + 1);

/**
 * @returns Keys of what the data says of an entity: sorted, each once, none from its own names; empty
 *   where it says nothing.
 */
export function cueKeysOf({ name, names, summary = '', roles = [] }: NameOwner): number[] {
  const own = new Set(
    [name, ...names.map(({ value }) => value)].flatMap((one) => foldName(one).split(' ')),
  );
  // Of an organisation's id only its own part: the story's name says nothing of a person.
  const said = [
    summary,
    ...roles.flatMap(({ label, organisation }) => [label, lastPart(organisation)]),
  ];
  const words = said.flatMap((text) => foldName(text.replaceAll('-', ' ')).split(' '));
  const keys = words.filter((word) => isCue(word) && !own.has(word)).map(cueKey);
  return [...new Set(keys)].slice(0, MOST).sort((one, other) => one - other);
}
