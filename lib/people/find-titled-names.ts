/**
 * A surname that a title or an initial introduces, where only one person in the data has it:
 * "Dr. Naim", "S. Jayasuriya". A weaker sign than a full name, and therefore only for surnames that
 * are no everyday word.
 */
import type { MentionRule } from '../reading/types.ts';
import type { ArticleWords } from './article-words.ts';
import type { Hit, TakenWords } from './hit.ts';
import {
  CALENDAR_AND_PEOPLES,
  COMMON_WORDS,
  OFFICES,
  PARTICLES,
  THING_WORDS,
} from './name-words.ts';
import {
  goesOn,
  isGivenName,
  isHalfOfSurname,
  isOthersSurname,
  isPartOfThing,
  suffixAfter,
} from './neighbours.ts';
import type { NameIndex } from './open-names.ts';
import { parsePersonalName } from './personal-name.ts';

/** Surname that begins at `from`, its particles included: [first word, end]. */
function surnameEnd(article: ArticleWords, from: number): number {
  let to = from + 1;
  while (PARTICLES.has(article.word(to - 1)) && article.isJoined(to)) to++;
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
  if (surname.length < 3 || isGivenName(surname, names)) return undefined;
  const owner = names.ownerOfSurname(words);
  return typeof owner === 'number' ? owner : undefined;
}

/** Whether the initials before `from` are the person's: "S. Jayasuriya" for Sanath Jayasuriya. */
function agreesWithInitials(article: ArticleWords, first: number, from: number, label: string) {
  const parsed = parsePersonalName(label);
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
  agrees: (label: string) => boolean;
}

/** Of the offices, those that stand in small letters before a name and mean nothing else there. */
const SMALL_OFFICES = new Set(
  'president premier chancellor minister secretary senator governor king queen pope'.split(' '),
);

const isOffice = (article: ArticleWords, at: number) =>
  (article.isCapital(at) ? OFFICES : SMALL_OFFICES).has(article.word(at));

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
  const agrees = (label: string) => agreesWithInitials(article, first, from, label);
  return { from: first, rule: 'full-name', score: 0.75, agrees };
}

/** Finds surnames with a title or initials before them. Leaves out words that are taken. */
export function findTitledNames(article: ArticleWords, names: NameIndex, taken: TakenWords): Hit[] {
  const found: Hit[] = [];
  for (let from = 1; from < article.count; from++) {
    if (!article.isCapital(from) && !article.isCapital(from - 1)) continue;
    if (!article.isJoined(from)) continue;
    if (!article.isCapital(from) && !PARTICLES.has(article.word(from))) continue;
    const introduced = introduction(article, from);
    if (!introduced) continue;
    const to = surnameEnd(article, from);
    if (!article.isCapital(to - 1) || !taken.isFree(introduced.from, to)) continue;
    if (isPartOfThing(article, to) || suffixAfter(article, to) !== '') continue;
    if (isHalfOfSurname(article, to)) continue;
    if (goesOn(article, names, to) || isOthersSurname(article, names, introduced.from)) continue;
    const owner = onlyOwner(article, names, from, to);
    if (owner === undefined) continue;
    const name = names.labelOf(owner);
    if (!introduced.agrees(name)) continue;
    const { rule, score } = introduced;
    found.push({ from: introduced.from, to, prefix: 0, owners: [owner], rule, name, score });
  }
  return found;
}
