/**
 * Unlisted spellings: "Basim Naeem" for Basem Naim. Offered only where given name and surname both
 * sound like one listed person's, and nobody listed is spelled that way.
 */
import type { ArticleWords } from './article-words.ts';
import type { Hit, TakenWords } from './hit.ts';
import { soundKey, soundOf } from './name-sounds.ts';
import { COMMON_WORDS, GIVEN_NAMES, PARTICLES, THING_WORDS, TITLES } from './name-words.ts';
import { beginsEarlier, goesOn, isGivenName, isPartOfThing } from './neighbours.ts';
import { isSameGivenName } from './nicknames.ts';
import type { NameIndex } from './open-names.ts';
import { parsePersonalName } from './personal-name.ts';

/** Shorter words sound like too many others. */
const SHORTEST = 4;
const SHORTEST_TOGETHER = 9;

/** Whether the name before us differs from the listed one only in parts that are nobody's name. */
function isOnlyMisspelt(names: NameIndex, given: string, surname: string, label: string): boolean {
  const parsed = parsePersonalName(label);
  if (!parsed || parsed.words[0] !== parsed.given) return false;
  const isOtherGiven =
    given !== parsed.given && isGivenName(given, names) && !isSameGivenName(given, parsed.given);
  const listed = parsed.surname.slice(parsed.particles).join('');
  // Spelled as listed: another rule has had its reasons to leave it.
  if (given === parsed.given && surname === listed) return false;
  const isOtherSurname = surname !== listed && names.ownerOfSurname([surname]) !== undefined;
  // With a given name that many have, an unlisted surname is likelier to be somebody else's.
  if (surname !== listed && GIVEN_NAMES.has(given)) return false;
  // A listed given name and an unlisted surname, or the other way round; never two listed words.
  return !(isOtherGiven || isOtherSurname);
}

/** Words `from` and the surname up to `to` as a name, if they may be one. */
function nameAt(article: ArticleWords, from: number, to: number): [string, string] | undefined {
  const given = article.word(from);
  const surname = article.words(from + 1, to).filter((word) => !PARTICLES.has(word));
  const [only = '', more] = surname;
  if (more !== undefined || only.length < SHORTEST || given.length < SHORTEST) return undefined;
  if (given.length + only.length < SHORTEST_TOGETHER) return undefined;
  const isWord = (word: string) =>
    COMMON_WORDS.has(word) || TITLES.has(word) || THING_WORDS.has(word);
  return isWord(given) || isWord(only) ? undefined : [given, only];
}

/** Finds likely spellings. Leaves out words that are taken. */
export function findLikelyNames(article: ArticleWords, names: NameIndex, taken: TakenWords): Hit[] {
  const found: Hit[] = [];
  if (!names.knowsSounds) return found;
  for (const from of article.capitals) {
    const length = (article.tokens.end[from] as number) - (article.tokens.start[from] as number);
    if (length < SHORTEST || !article.isJoined(from + 1)) continue;
    let to = from + 2;
    while (PARTICLES.has(article.word(to - 1)) && article.isJoined(to)) to++;
    if (!article.isCapital(to - 1) || !taken.isFree(from, to)) continue;
    const name = nameAt(article, from, to);
    if (!name) continue;
    const [given, surname] = name;
    const sounds = [soundOf(given), soundOf(surname)] as const;
    if (sounds.includes('')) continue;
    const owners = names.ownersOfSound(soundKey(...sounds));
    const [owner] = owners;
    if (owner === undefined || owners.length > 1) continue;
    const label = names.labelOf(owner);
    if (!isOnlyMisspelt(names, given, surname, label)) continue;
    if (beginsEarlier(article, names, from) || goesOn(article, names, to)) continue;
    if (isPartOfThing(article, to)) continue;
    const rule = 'likely-spelling';
    found.push({ from, to, prefix: 0, owners, rule, name: label, score: 0.5 });
  }
  return found;
}
