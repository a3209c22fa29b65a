/**
 * Given names alone, after the article has named the person in full. Papers do so for speakers in an
 * interview, for people known by it (Saddam, Shaq) and for the one person whom a story is about.
 */
import { GAP } from '../text/tokens.ts';
import type { ArticleWords } from './article-words.ts';
import type { Hit, TakenWords } from './hit.ts';
import type { Named, NamedPeople } from './named-people.ts';
import { isGivenName, isPartOfThing, suffixAfter } from './neighbours.ts';
import type { NameIndex } from './open-names.ts';
import { KIND } from './word-kinds.ts';

/** "Sarah: I never said that." */
const isSpeakerLabel = (article: ArticleWords, at: number) =>
  article.opensBlock(at) && article.text.charAt(article.tokens.end[at] as number) === ':';

/** Whether other words of the same name stand beside it: then it is not alone. */
export function isAlone(article: ArticleWords, at: number): boolean {
  if (article.isHyphenated(at) || article.isHyphenated(at + 1)) return false;
  const isAfterName =
    article.isJoined(at) &&
    article.isCapital(at - 1) &&
    !article.opensSentence(at - 1) &&
    !article.is(at - 1, KIND.TITLE | KIND.COMMON);
  const isBeforeName =
    article.isJoined(at + 1) && article.isCapital(at + 1) && !article.is(at + 1, KIND.CALENDAR);
  return !isAfterName && !isBeforeName && !article.isInitial(at - 1);
}

/** Folded given names that the article also gives to somebody else: "David" of David Smith. */
function givenNamesOfOthers(article: ArticleWords, people: NamedPeople): Set<string> {
  const others = new Set<string>();
  for (const next of article.capitals) {
    const at = next - 1;
    if (!article.isJoined(next)) continue;
    if (!people.mayGiven(article.tokens.hash[at] as number)) continue;
    const word = article.word(at);
    const named = people.withGiven(word);
    if (named.length === 0) continue;
    const other = article.word(next);
    const isOwn = named.some(({ words }) => words.has(other));
    if (isOwn || suffixAfter(article, next) !== '' || article.is(next, KIND.COMMON | KIND.CALENDAR))
      continue;
    others.add(word);
  }
  return others;
}

/** "King Charles", "Pope Leo", where the article has named Charles III or Leo XIV. */
function isRoyalName(article: ArticleWords, { parsed }: Named, at: number): boolean {
  const hasTitle = article.isJoined(at) && article.is(at - 1, KIND.ROYAL);
  return hasTitle && parsed.some(({ isRegnal, given }) => isRegnal && given === article.word(at));
}

/** How sure a lone given name is; 0 where it is none of the person's. */
function scoreOf(article: ArticleWords, names: NameIndex, named: Named, at: number): number {
  const word = article.word(at);
  if (isSpeakerLabel(article, at)) return 0.8;
  if (isRoyalName(article, named, at)) return 0.85;
  const isRare = !article.is(at, KIND.GIVEN) && names.countGiven(word) < 4;
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
  for (const at of article.capitals) {
    if (!people.mayGiven(article.tokens.hash[at] as number)) continue;
    const word = article.word(at);
    const [named, further] = people.withGiven(word);
    if (!named || further || word.length < 3 || others.has(word)) continue;
    if (!taken.isFree(at, at + 1) || !isAlone(article, at)) continue;
    if (article.is(at, KIND.COMMON) && !isSpeakerLabel(article, at)) continue;
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
