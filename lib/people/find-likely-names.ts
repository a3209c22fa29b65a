/**
 * Unlisted spellings: "Basim Naeem" for Basem Naim. Offered only where given name and surname both
 * sound like one listed person's, and nobody listed is spelled that way.
 */
import type { ArticleWords } from './article-words.ts';
import { isOthersAsWell } from './find-full-names.ts';
import type { Hit, TakenWords } from './hit.ts';
import { soundHashOf, soundKeyOf } from './name-sounds.ts';
import { GIVEN_NAMES } from './name-words.ts';
import { beginsEarlier, goesOn, isGivenName, isPartOfThing } from './neighbours.ts';
import { isSameGivenName } from './nicknames.ts';
import type { NameIndex } from './open-names.ts';
import { KIND } from './word-kinds.ts';

/** Shorter words sound like too many others. */
const SHORTEST = 4;
const SHORTEST_TOGETHER = 9;
/** Words that mean something else than a name. */
const WORDS = KIND.COMMON | KIND.TITLE | KIND.THING;

/** Whether the name before us differs from the listed one only in parts that are nobody's name. */
function isOnlyMisspelt(names: NameIndex, given: string, surname: string, owner: number): boolean {
  const parsed = names.parsedOf(owner);
  if (!parsed || parsed.words[0] !== parsed.given) return false;
  const listed = parsed.surname.slice(parsed.particles).join('');
  // Emanuel Macron: a given name of its own, but hardly another Macron of that sound.
  const isOnlyOne = surname === listed && !isOthersAsWell(names, owner);
  const isOtherGiven =
    given !== parsed.given &&
    isGivenName(given, names) &&
    !isOnlyOne &&
    !isSameGivenName(given, parsed.given);
  // Spelled as listed: another rule has had its reasons to leave it.
  if (given === parsed.given && surname === listed) return false;
  const isOtherSurname = surname !== listed && names.ownerOfSurname([surname]) !== undefined;
  // With a given name that many have, an unlisted surname is likelier to be somebody else's.
  if (surname !== listed && GIVEN_NAMES.has(given)) return false;
  // A listed given name and an unlisted surname, or the other way round; never two listed words.
  return !(isOtherGiven || isOtherSurname);
}

const soundAt = (article: ArticleWords, at: number) =>
  soundHashOf(article.hashAt(at), () => article.word(at));

/** The one owner of a name that sounds like these two words; nothing where there are more. */
function onlyOwner(article: ArticleWords, names: NameIndex, given: number, surname: number) {
  const sounds = [soundAt(article, given), soundAt(article, surname)] as const;
  if (sounds[0] === 0 || sounds[1] === 0) return undefined;
  const [owner, more] = names.ownersOfSound(soundKeyOf(...sounds));
  return more === undefined ? owner : undefined;
}

/** Whether two words are too short: many names sound like them. */
const areShort = (given: string, surname: string) =>
  given.length < SHORTEST ||
  surname.length < SHORTEST ||
  given.length + surname.length < SHORTEST_TOGETHER;

/** Finds likely spellings. Leaves out words that are taken. */
export function findLikelyNames(article: ArticleWords, names: NameIndex, taken: TakenWords): Hit[] {
  const found: Hit[] = [];
  if (!names.knowsSounds) return found;
  for (const from of article.capitals) {
    if (!article.isJoined(from + 1) || !article.mayGoOn(from + 1)) continue;
    const length = (article.tokens.end[from] as number) - (article.tokens.start[from] as number);
    if (length < SHORTEST || article.is(from, WORDS)) continue;
    let to = from + 2;
    while (article.is(to - 1, KIND.PARTICLE) && article.isJoined(to)) to++;
    if (!article.isCapital(to - 1) || !taken.isFree(from, to)) continue;
    // What stands between given name and surname is particles.
    if (article.is(to - 1, WORDS | KIND.PARTICLE)) continue;
    const owner = onlyOwner(article, names, from, to - 1);
    if (owner === undefined) continue;
    const given = article.word(from);
    const surname = article.word(to - 1);
    if (areShort(given, surname)) continue;
    const label = names.labelOf(owner);
    if (!isOnlyMisspelt(names, given, surname, owner)) continue;
    if (beginsEarlier(article, names, from) || goesOn(article, names, to)) continue;
    if (isPartOfThing(article, to)) continue;
    const rule = 'likely-spelling';
    found.push({ from, to, prefix: 0, owners: [owner], rule, name: label, score: 0.5 });
  }
  return found;
}
