/**
 * A surname that a title or an initial introduces, where only one person in the data has it:
 * "Dr. Naim", "S. Jayasuriya". A weaker sign than a full name, and therefore only for surnames that
 * are no everyday word.
 */
import type { MentionRule } from '../reading/types.ts';
import { hashWord } from '../text/tokens.ts';
import { ArticleCues } from './article-cues.ts';
import type { ArticleWords } from './article-words.ts';
import type { Hit, TakenWords } from './hit.ts';
import { CALENDAR_AND_PEOPLES, COMMON_WORDS, PARTICLES, THING_WORDS } from './name-words.ts';
import type { NamedPeople } from './named-people.ts';
import {
  goesOn,
  isGivenName,
  isGivenNameAt,
  isHalfOfSurname,
  isOthersSurname,
  isPartOfThing,
  suffixAfter,
} from './neighbours.ts';
import type { NameIndex } from './open-names.ts';
import { cueKey } from './owner-cues.ts';
import type { PersonalName } from './personal-name.ts';
import { KIND } from './word-kinds.ts';

/** A particle, and no given name: Dr. Ben Carson is not Dr. Carson. */
const isParticle = (article: ArticleWords, at: number) =>
  article.is(at, KIND.PARTICLE) && !(article.isCapital(at) && article.is(at, KIND.GIVEN));

/** End of the surname that begins at `from`, its particles included. */
function surnameEnd(article: ArticleWords, from: number): number {
  let to = from + 1;
  while (isParticle(article, to - 1) && article.isJoined(to)) to++;
  while (article.isHyphenated(to) && article.isCapital(to)) to++;
  return to;
}

/** The one owner of the surname at these words; nothing where nobody or several have it. */
function onlyOwner(article: ArticleWords, names: NameIndex, from: number, to: number) {
  const words = article.words(from, to);
  while (words.length > 1 && PARTICLES.has(words[0] as string)) words.shift();
  const surname = words.join(' ');
  if (COMMON_WORDS.has(surname) || THING_WORDS.has(surname) || CALENDAR_AND_PEOPLES.has(surname)) {
    return undefined;
  }
  if (surname.length < 2 || isGivenName(surname, names)) return undefined;
  const owner = names.ownerOfSurname(words);
  return typeof owner === 'number' ? owner : undefined;
}

/** Whether the initials before `from` are the person's: "S. Jayasuriya" for Sanath Jayasuriya. */
function agreesWithInitials(
  article: ArticleWords,
  first: number,
  from: number,
  parsed?: PersonalName,
) {
  if (!parsed || parsed.words[0] !== parsed.given) return false;
  const initials = [parsed.given, ...parsed.middle].map((word) => word.charAt(0));
  for (let at = first; at < from; at++) {
    const expected = initials[at - first];
    if (at > first && expected === undefined) return true;
    if (article.word(at) !== expected) return false;
  }
  return true;
}

interface Introduced {
  /** First word of the mention. */
  from: number;
  rule: MentionRule;
  score: number;
  agrees: (parsed: PersonalName | undefined) => boolean;
}

const isOffice = (article: ArticleWords, at: number) =>
  article.is(at, article.isCapital(at) ? KIND.OFFICE : KIND.SMALL_OFFICE) ||
  isSharedOffice(article, at);

const AND = hashWord('and');
/** Words between a plural office and the last of those who hold it. */
const SHARED_REACH = 6;

/** The "and" of "Senators Kaine and Warner", the comma's word of "Sens. Kaine, Warner and Cotton". */
function isSharedOffice(article: ArticleWords, at: number): boolean {
  if (article.hashAt(at) !== AND) return false;
  for (let before = at - 1; before >= 0 && before > at - SHARED_REACH; before--) {
    if (article.is(before, KIND.PLURAL_OFFICE)) return article.isCapital(before);
    if (!article.isCapital(before)) return false;
  }
  return false;
}

/** What introduces the surname at `from`, if anything does. */
function introduction(article: ArticleWords, from: number): Introduced | undefined {
  if (article.isHyphenated(from)) return undefined;
  const before = from - 1;
  if (isOffice(article, before)) {
    return { from, rule: 'title-and-surname', score: 0.7, agrees: () => true };
  }
  let first = from;
  while (article.isInitial(first - 1) && article.isJoined(first)) first--;
  if (first === from || from - first > 3) return undefined;
  // "John D. Gough" is a name of its own; "c Knight b D. Gough" and "said D. Gough" are not.
  if (article.isJoined(first) && article.isCapital(first - 1)) return undefined;
  const agrees = (parsed?: PersonalName) => agreesWithInitials(article, first, from, parsed);
  return { from: first, rule: 'full-name', score: 0.75, agrees };
}

/**
 * Where a surname may begin behind an office or an initial: at a capital, or behind one with a particle.
 * What few words pass is asked first.
 */
function beginnings(article: ArticleWords): number[] {
  const found: number[] = [];
  const add = (at: number) => {
    if (!article.isJoined(at)) return;
    if (isOffice(article, at - 1) || article.isInitial(at - 1)) found.push(at);
  };
  for (const at of article.capitals) {
    add(at);
    if (!article.isJoined(at + 1) || article.isCapital(at + 1)) continue;
    if (article.is(at + 1, KIND.PARTICLE)) add(at + 1);
  }
  return found;
}

/** Whether the article puts another given name before a surname: Ben Carson is not André. */
function hasRival(article: ArticleWords, names: NameIndex, at: number, owner: number): boolean {
  const own = names.parsedOf(owner)?.words ?? [];
  return article.capitals.some(
    (other) =>
      other !== at &&
      article.hashAt(other) === article.hashAt(at) &&
      article.isJoined(other) &&
      article.isCapital(other - 1) &&
      isGivenNameAt(article, names, other - 1) &&
      !own.includes(article.word(other - 1)),
  );
}

/**
 * Tells whether a person of whom the data says something is meant: the office is one of theirs, or the
 * article says something of it beside the name and has no other given name for the surname.
 */
function findMeant(article: ArticleWords, names: NameIndex, people: NamedPeople) {
  const cues = new ArticleCues(article, names);
  return (owner: number, from: number, to: number): boolean => {
    if (people.has(owner)) return true;
    const keys = names.cuesOf(owner);
    if (keys.includes(cueKey(article.word(from - 1)))) return true;
    // President Xi, if he is one: of two letters anything else is too little.
    if (to - from === 1 && article.word(from).length < 3) return false;
    if (keys.length === 0) return true;
    return cues.near(keys, [{ from, to }]) > 0 && !hasRival(article, names, to - 1, owner);
  };
}

/**
 * Finds surnames with a title or initials before them. Leaves out words that are taken.
 * @param people Whom the article names in full.
 */
export function findTitledNames(
  article: ArticleWords,
  names: NameIndex,
  people: NamedPeople,
  taken: TakenWords,
): Hit[] {
  const found: Hit[] = [];
  const isMeant = findMeant(article, names, people);
  for (const from of beginnings(article)) {
    const introduced = introduction(article, from);
    if (!introduced) continue;
    const to = surnameEnd(article, from);
    if (!article.isCapital(to - 1) || !taken.isFree(introduced.from, to)) continue;
    if (to - from === 1 && !names.maySurname(article.hashAt(from))) continue;
    if (isPartOfThing(article, to) || suffixAfter(article, to) !== '') continue;
    if (isHalfOfSurname(article, to)) continue;
    if (goesOn(article, names, to) || isOthersSurname(article, names, introduced.from)) continue;
    const owner = onlyOwner(article, names, from, to);
    if (owner === undefined) continue;
    const name = names.labelOf(owner);
    if (!introduced.agrees(names.parsedOf(owner)) || !isMeant(owner, from, to)) continue;
    const { rule, score } = introduced;
    found.push({ from: introduced.from, to, prefix: 0, owners: [owner], rule, name, score });
  }
  return found;
}
