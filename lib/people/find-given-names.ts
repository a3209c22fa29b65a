/**
 * Given names alone, after the article has named the person in full. Papers do so for speakers in an
 * interview, for people known by it (Saddam, Shaq) and for the one person whom a story is about.
 */
import { GAP } from '../text/tokens.ts';
import type { ArticleWords } from './article-words.ts';
import type { Hit, TakenWords } from './hit.ts';
import {
  CALENDAR_AND_PEOPLES,
  COMMON_WORDS,
  GIVEN_NAMES,
  ROYAL_TITLES,
  TITLES,
} from './name-words.ts';
import type { Named, NamedPeople } from './named-people.ts';
import { isGivenName, isPartOfThing, suffixAfter } from './neighbours.ts';
import type { NameIndex } from './open-names.ts';

/** "Sarah: I never said that." */
const isSpeakerLabel = (article: ArticleWords, at: number) =>
  article.opensBlock(at) && article.text.charAt(article.tokens.end[at] as number) === ':';

/** Whether other words of the same name stand beside it: then it is not alone. */
function isAlone(article: ArticleWords, at: number): boolean {
  if (article.isHyphenated(at) || article.isHyphenated(at + 1)) return false;
  const before = article.word(at - 1);
  const isAfterName =
    article.isJoined(at) &&
    article.isCapital(at - 1) &&
    !article.opensSentence(at - 1) &&
    !TITLES.has(before) &&
    !COMMON_WORDS.has(before);
  const isBeforeName =
    article.isJoined(at + 1) &&
    article.isCapital(at + 1) &&
    !CALENDAR_AND_PEOPLES.has(article.word(at + 1));
  return !isAfterName && !isBeforeName && !article.isInitial(at - 1);
}

/** Folded given names that the article also gives to somebody else: "David" of David Smith. */
function givenNamesOfOthers(article: ArticleWords, people: NamedPeople): Set<string> {
  const others = new Set<string>();
  for (let at = 0; at + 1 < article.count; at++) {
    if (!people.mayGiven(article.tokens.hash[at] as number)) continue;
    const word = article.word(at);
    const named = people.withGiven(word);
    if (named.length === 0 || !article.isCapital(at + 1) || !article.isJoined(at + 1)) continue;
    const next = article.word(at + 1);
    const isOwn = named.some(({ words }) => words.has(next));
    if (
      isOwn ||
      suffixAfter(article, at + 1) !== '' ||
      COMMON_WORDS.has(next) ||
      CALENDAR_AND_PEOPLES.has(next)
    )
      continue;
    others.add(word);
  }
  return others;
}

/** "King Charles", "Pope Leo", where the article has named Charles III or Leo XIV. */
function isRoyalName(article: ArticleWords, { parsed }: Named, at: number): boolean {
  const hasTitle = article.isJoined(at) && ROYAL_TITLES.has(article.word(at - 1));
  return hasTitle && parsed.some(({ isRegnal, given }) => isRegnal && given === article.word(at));
}

/** How sure a lone given name is; 0 where it is none of the person's. */
function scoreOf(article: ArticleWords, names: NameIndex, named: Named, at: number): number {
  const word = article.word(at);
  if (isSpeakerLabel(article, at)) return 0.8;
  if (isRoyalName(article, named, at)) return 0.85;
  const isRare = !GIVEN_NAMES.has(word) && names.countGiven(word) < 4;
  if (isRare) return 0.75;
  return named.firstAt < at && isGivenName(word, names) ? 0.6 : 0;
}

/** Finds given names that stand alone. Leaves out words that are taken. */
export function findGivenNames(
  article: ArticleWords,
  names: NameIndex,
  people: NamedPeople,
  taken: TakenWords,
): Hit[] {
  const found: Hit[] = [];
  const others = givenNamesOfOthers(article, people);
  for (let at = 0; at < article.count; at++) {
    if (!people.mayGiven(article.tokens.hash[at] as number)) continue;
    const word = article.word(at);
    const [named, further] = people.withGiven(word);
    if (!named || further || word.length < 3 || others.has(word)) continue;
    if (!article.isCapital(at) || !taken.isFree(at, at + 1) || !isAlone(article, at)) continue;
    if (COMMON_WORDS.has(word) && !isSpeakerLabel(article, at)) continue;
    if (named.owners.length > 1 || isPartOfThing(article, at + 1)) continue;
    // Charles V is not Charles III.
    if (suffixAfter(article, at + 1) !== '') continue;
    if (article.gap(at + 1) & GAP.HYPHEN) continue;
    const score = scoreOf(article, names, named, at);
    if (score === 0) continue;
    const name = names.labelOf(named.owners[0] as number);
    const { owners } = named;
    const rule = 'given-name-after-full-name';
    found.push({ from: at, to: at + 1, prefix: 0, owners, rule, name, score });
  }
  return found;
}
