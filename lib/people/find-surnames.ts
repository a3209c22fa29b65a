/**
 * Surnames of people whom the article names in full, anywhere in it: the headline before, the
 * paragraphs after. Where several share the surname, it is the one named in full most often, and
 * nobody where the article names somebody we do not know more often still.
 */
import { GAP, hashWord, WORD } from '../text/tokens.ts';
import type { ArticleWords } from './article-words.ts';
import { isTitleOfWork } from './find-full-names.ts';
import type { Hit, TakenWords } from './hit.ts';
import { stemOfName } from './inflect-names.ts';
import type { Named, NamedPeople } from './named-people.ts';
import {
  goesOn,
  isGivenNameAt,
  isHalfOfSurname,
  isOthersSurname,
  isPartOfThing,
  isTitleHere,
  isTown,
  suffixAfter,
} from './neighbours.ts';
import type { NameIndex } from './open-names.ts';
import type { PersonalName } from './personal-name.ts';
import { PREFIX_LETTERS } from './scan-names.ts';
import { KIND } from './word-kinds.ts';

/** The Arabic article is written al- by one paper and el- by the next. */
const isSamePart = (word: string, part = '') =>
  word === part || (isArabicArticle(word) && isArabicArticle(part));
const isArabicArticle = (word: string) => word === 'al' || word === 'el';

/** First word of the surname that ends at `last`, particles included; -1 where it is not this one. */
function surnameStart(article: ArticleWords, last: number, name: PersonalName): number {
  let from = last;
  for (let part = name.surname.length - 2; part >= 0; part--) {
    const isSame = isSamePart(article.word(from - 1), name.surname[part]) && article.isJoined(from);
    if (!isSame) return part < name.particles ? from : -1;
    from--;
  }
  return from;
}

const hashesOf = (words: string) => new Set(words.split(' ').map(hashWord));
/** Before a place, and hardly before a person. */
const IN = hashesOf('in into inside within across throughout near outside around via');
const THE = hashesOf('the');

/** Whether a surname stands for the country of that name: officials in Jordan, not "in Jordan’s film". */
const isPlaceHere = (article: ArticleWords, at: number) =>
  article.is(at, KIND.PLACE) &&
  IN.has(article.hashAt(at - 1)) &&
  !article.has(at, WORD.POSSESSIVE) &&
  !(article.gap(at + 1) & GAP.APOSTROPHE);

/** A common word is a name only where its capital cannot be owed to anything else. */
function isUnlikelyName(article: ArticleWords, at: number): boolean {
  if (!article.is(at, KIND.COMMON)) return isPlaceHere(article, at);
  // The Hill is a newspaper, the House a chamber.
  if (THE.has(article.hashAt(at - 1))) return true;
  if (article.blockCase(at) !== 'sentence') return true;
  if (!article.opensSentence(at)) return false;
  if (article.is(at, KIND.COUNTED)) return false;
  return !article.is(at + 1, KIND.SPEECH) || article.word(at + 1).length < 4;
}

/** Whether a word before the surname is the person's own name, or the initial of it. */
const isOwnGiven = ({ words }: Named, given: string) =>
  words.has(given) || (given.length === 1 && [...words].some((word) => word.startsWith(given)));

/** How often the article puts each other given name before a surname. */
function countRivals(article: ArticleWords, names: NameIndex, people: NamedPeople) {
  const rivals = new Map<string, Map<string, number>>();
  for (const at of article.capitals) {
    if (!article.isJoined(at) || !people.maySurname(article.hashAt(at))) continue;
    const surname = article.word(at);
    const own = people.withSurname(surname);
    if (own.length === 0) continue;
    if (!article.isCapital(at - 1) || article.isHyphenated(at)) continue;
    if (!isGivenNameAt(article, names, at - 1)) continue;
    const given = article.word(at - 1);
    if (own.some((named) => isOwnGiven(named, given))) continue;
    const counts = rivals.get(surname) ?? new Map<string, number>();
    counts.set(given, (counts.get(given) ?? 0) + 1);
    rivals.set(surname, counts);
  }
  return rivals;
}

/** The most often named; several where the article does not decide. */
function choose(candidates: readonly Named[]): Named[] {
  const most = Math.max(...candidates.map((named) => named.count));
  return candidates.filter((named) => named.count === most);
}

interface Place {
  from: number;
  named: Named[];
}

/** The word at `at` as a surname of the named, without letters before it that are words of their own. */
function readSurname(article: ArticleWords, people: NamedPeople, at: number) {
  const word = article.word(at);
  const isKnown = (one: string) => people.withSurname(one).length > 0;
  if (isKnown(word) || !article.has(at, WORD.CASELESS)) return { word, prefix: 0 };
  for (let prefix = 1; prefix <= 2; prefix++) {
    if (!PREFIX_LETTERS.test(word.charAt(prefix - 1))) break;
    const rest = word.slice(prefix);
    if (isKnown(rest)) return { word: rest, prefix };
    // In Arabic "to the" is written without the a of the article: للسيسي.
    const whole = `\u0627${rest}`;
    if (word.charAt(prefix - 1) === '\u0644' && isKnown(whole)) return { word: whole, prefix };
  }
  return { word, prefix: 0 };
}

function surnamesAt(
  article: ArticleWords,
  people: NamedPeople,
  at: number,
  word: string,
): Place | undefined {
  const candidates: Named[] = [];
  let from = at;
  for (const named of people.withSurname(word)) {
    const starts = named.parsed
      .filter(({ surname }) => stemOfName(surname.at(-1) ?? '') === stemOfName(word))
      .map((name) => surnameStart(article, at, name))
      .filter((start) => start >= 0);
    if (starts.length === 0) continue;
    candidates.push(named);
    from = Math.min(from, ...starts);
  }
  return candidates.length > 0 ? { from, named: candidates } : undefined;
}

/** Own middle names before the surname belong to the mention: García Aspe. */
function extendBack(article: ArticleWords, from: number, own: ReadonlySet<string>): number {
  let start = from;
  while (
    article.isJoined(start) &&
    article.isCapital(start - 1) &&
    own.has(article.word(start - 1))
  ) {
    start--;
  }
  return start;
}

/** Those of several with the generation that the text gives: Trump Jr. is the son. */
function ofGeneration(named: readonly Named[], suffix: string): Named[] {
  if (suffix === '') return [...named];
  return named.filter(({ parsed }) => parsed.some((name) => name.suffix === suffix));
}

/** Whether a word that goes on behind another one is the surname of many. */
const isFrequentSurname = (article: ArticleWords, at: number) =>
  article.isJoined(at) &&
  article.isCapital(at) &&
  article.is(at, KIND.FREQUENT) &&
  article.blockCase(at) === 'sentence';

/** Johnson & Johnson: a firm that bears one name twice. */
function isFirmOfTwo(article: ArticleWords, at: number): boolean {
  const { start, end } = article.tokens;
  const isAnd = (last: number) => article.text.slice(end[last], start[last + 1]).trim() === '&';
  return [at - 1, at].some(
    (last) => last >= 0 && article.hashAt(last) === article.hashAt(last + 1) && isAnd(last),
  );
}

/**
 * Whether a longer surname begins here: Garcia Lopez, President González Videla. What stands behind a
 * person's rare surname otherwise is a thing of theirs (Picasso Plates).
 */
function isOthersFirstSurname(
  article: ArticleWords,
  names: NameIndex,
  { from, to }: { from: number; to: number },
  own: ReadonlySet<string>,
): boolean {
  if (own.has(article.word(to))) return false;
  if (goesOn(article, names, to)) return true;
  // A Golden Rule, a Young Vic: two everyday words with capitals are a name of their own.
  if (article.is(to - 1, KIND.COMMON) && article.is(to, KIND.COMMON)) {
    return article.isCapital(to) && article.isJoined(to) && article.blockCase(to) === 'sentence';
  }
  // Scott Walker, Graham Greene, Paul Smith: a surname that is somebody else's given name.
  if (article.is(to - 1, KIND.GIVEN)) {
    return isHalfOfSurname(article, to, own) || isFrequentSurname(article, to);
  }
  const isTitled = article.isCapital(from - 1) && article.is(from - 1, KIND.TITLE);
  const mayBeOther = isTitled || article.is(to - 1, KIND.COMMON);
  return mayBeOther && isHalfOfSurname(article, to, own);
}

/** The surname that ends at `at`, as far as its neighbours leave it to one of the named. */
function placeAt(
  article: ArticleWords,
  names: NameIndex,
  people: NamedPeople,
  taken: TakenWords,
  at: number,
  word: string,
): (Place & { to: number }) | undefined {
  const place = surnamesAt(article, people, at, word);
  if (!place) return undefined;
  const own = new Set(place.named.flatMap((named) => [...named.words]));
  const from = extendBack(article, place.from, own);
  const suffix = suffixAfter(article, at + 1);
  const to = suffix === '' ? at + 1 : at + 2;
  const named = ofGeneration(place.named, suffix);
  if (named.length === 0 || !taken.isFree(from, to)) return undefined;
  if (isOthersSurname(article, names, from, own) || isPartOfThing(article, to, own))
    return undefined;
  if (isTown(article, to) || isFirmOfTwo(article, at) || isTitleHere(article, at, own))
    return undefined;
  if (isOthersFirstSurname(article, names, { from, to }, own)) return undefined;
  if (from < place.from && isTitleOfWork(article, from, to)) return undefined;
  return { from, to, named };
}

/** Finds later (and earlier) mentions by surname. Leaves out words that are taken. */
export function findSurnames(
  article: ArticleWords,
  names: NameIndex,
  people: NamedPeople,
  taken: TakenWords,
): Hit[] {
  const found: Hit[] = [];
  const rivals = countRivals(article, names, people);
  for (const at of article.nameLike) {
    const isKnown = people.maySurname(article.tokens.hash[at] as number);
    if (!isKnown && (!article.has(at, WORD.CASELESS) || article.has(at, WORD.SOLO))) continue;
    const { word, prefix } = readSurname(article, people, at);
    if (people.withSurname(word).length === 0 || !taken.isFree(at, at + 1)) continue;
    if (isUnlikelyName(article, at)) continue;
    const place = placeAt(article, names, people, taken, at, word);
    if (!place || (prefix > 0 && place.from < at)) continue;
    const { from, to, named } = place;
    const chosen = choose(named);
    const strongestRival = Math.max(0, ...(rivals.get(word)?.values() ?? []));
    if (strongestRival > (chosen[0] as Named).count) continue;
    const owners = [...new Set(chosen.flatMap((one) => one.owners))];
    const isShared = owners.length > 1 ? 0.3 : 0;
    const score = 0.9 - isShared - (named.length > 1 ? 0.1 : 0) - (strongestRival > 0 ? 0.1 : 0);
    const name = names.labelOf(owners[0] as number);
    found.push({ from, to, prefix, owners, rule: 'surname-after-full-name', name, score });
  }
  return found;
}
