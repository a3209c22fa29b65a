/**
 * Names that stand by themselves: every listed spelling that counts wherever it stands. The same names
 * with middle initials or a short given name are found in find-variant-names.ts.
 */
import type { MentionRule } from '../reading/types.ts';
import { GAP, WORD } from '../text/tokens.ts';
import type { ArticleWords } from './article-words.ts';
import type { Hit } from './hit.ts';
import { SLOT } from './name-format.ts';
import { COMMON_WORDS, FREQUENT_SURNAMES } from './name-words.ts';
import {
  beginsEarlier,
  goesOn,
  isHalfOfSurname,
  isOtherOrganisation,
  isOthersSurname,
  isPartOfThing,
  isShip,
  isTitleHere,
  suffixAfter,
} from './neighbours.ts';
import { type KnownName, kindOf, type NameIndex } from './open-names.ts';
import { nameWords } from './personal-name.ts';
import type { Candidate } from './scan-names.ts';
import { KIND } from './word-kinds.ts';

const WEAK_VARIANT = SLOT.VARIANT | SLOT.WEAK;

/** Whether a spelling was worked out and takes a second sign. */
const isWeakVariant = (name: KnownName) => (name.flags & WEAK_VARIANT) === WEAK_VARIANT;

/** Whether a spelling is an organisation's. */
export const isOrganisation = (name: KnownName) => (name.flags & SLOT.ORGANISATION) !== 0;

/** Names of `found` that count: a listed spelling before a worked-out one, each owner once. */
export function preferListed(found: KnownName[]): KnownName[] {
  const listed = found.filter((name) => !(name.flags & SLOT.VARIANT));
  return listed.length > 0 ? listed : found;
}

const startsWithCapital = (text: string) => text.charAt(0).toLowerCase() !== text.charAt(0);

/** UN, U.N., NATO: capitals only, and short enough to be a word as well. */
function isAcronym(text: string): boolean {
  const letters = text.replaceAll('.', '');
  if (letters.length < 2 || letters.length > 5) return false;
  return [...letters].every((letter) => letter.toLowerCase() !== letter);
}

/** Whether the last word, or one that hyphens join to it, has a capital: al-Sisi, Jong-un. */
function endsAsName(article: ArticleWords, from: number, to: number): boolean {
  let last = to - 1;
  while (!article.isNameLike(last) && last > from + 1 && article.isHyphenated(last)) last--;
  return article.isNameLike(last);
}

/** Whether every capital of the listed spelling is one here: bell hooks, Munhyeo wanghu. */
const isWrittenAsListed = (article: ArticleWords, from: number, { text, flags }: KnownName) =>
  !(flags & SLOT.VARIANT) &&
  nameWords(text).capitals.every((isCapital, at) => !isCapital || article.isCapital(from + at));

/** Whether capitals speak for a name here. */
function isWrittenAsName(article: ArticleWords, from: number, to: number, name: KnownName) {
  if (to - from === 1) {
    if (!article.isNameLike(from) && !article.has(from, WORD.DIGIT)) return false;
    if (article.has(from, WORD.CASELESS)) return true;
    const isShort = isAcronym(name.text);
    if (isShort && !article.has(from, WORD.CAPITALS)) return false;
    // In a headline in capitals, UN may be the French article that the text is full of.
    if (isShort && article.blockCase(from) === 'capitals' && article.isWrittenSmall(from))
      return false;
    const isCommon = article.is(from, KIND.COMMON);
    return !isCommon || (!article.opensSentence(from) && article.blockCase(from) === 'sentence');
  }
  const first = article.isNameLike(from) || !startsWithCapital(name.text);
  if (first && endsAsName(article, from, to)) return true;
  if (isWrittenAsListed(article, from, name)) return true;
  // Small letters throughout, as in a message: only where no word could be another word, and not with
  // hyphens for spaces, as in an address (news/donald-trump).
  return article
    .words(from, to)
    .every(
      (word, at) =>
        !article.isCapital(from + at) &&
        (at === 0 || article.isHyphenated(from + at) === name.text.includes('-')) &&
        word.length > 2 &&
        !COMMON_WORDS.has(word),
    );
}

/** `"Michael Collins"`: what stands in quotation marks for itself is a film, a book, a ship. */
export function isTitleOfWork(article: ArticleWords, from: number, to: number): boolean {
  const quotes = GAP.QUOTE | GAP.APOSTROPHE;
  if (!(article.gap(from) & quotes) || !(article.gap(to) & quotes)) return false;
  const start = article.tokens.start[from] as number;
  const end = article.tokens.end[to - 1] as number;
  const isQuote = /["'`\u2018\u2019\u201c-\u201f\u00ab\u00bb]/;
  const before = article.text.slice(Math.max(0, start - 2), start).trim();
  const after = article.text.slice(end, end + 2).trim();
  return isQuote.test(before.slice(-1)) && isQuote.test(after.slice(0, 1));
}

/** Whether the suffix that follows, if any, is this person's: Kennedy Jr. is not Kennedy. */
function isSameGeneration(article: ArticleWords, names: NameIndex, to: number, name: KnownName) {
  const suffix = suffixAfter(article, to);
  return suffix === '' || suffix === names.parsedOf(name.owner)?.suffix;
}

const KATAKANA = /[\u30a1-\u30fa\u30fc]/;

/** Trump Tower in Japanese is one word that begins with Trump: no katakana may go on beside it. */
function isPartOfKatakana(article: ArticleWords, from: number, to: number): boolean {
  if (!article.has(from, WORD.SOLO)) return false;
  const start = article.tokens.start[from] as number;
  const end = article.tokens.end[to - 1] as number;
  const isBoth = (at: number) =>
    KATAKANA.test(article.text.charAt(at - 1)) && KATAKANA.test(article.text.charAt(at));
  return isBoth(start) || isBoth(end);
}

/** Whether the neighbours leave a name of one word, or a surname, alone. */
function surnameStandsAlone(article: ArticleWords, names: NameIndex, from: number, to: number) {
  if (isTitleHere(article, to - 1) || isHalfOfSurname(article, to)) return false;
  return !isOthersSurname(article, names, from);
}

/** Whether the neighbours leave a person's name alone. */
function standsAlone(
  article: ArticleWords,
  names: NameIndex,
  { from, to }: { from: number; to: number },
  name: KnownName,
): boolean {
  if (isPartOfKatakana(article, from, to)) return false;
  if (isPartOfThing(article, to) || !isSameGeneration(article, names, to, name)) return false;
  if (to - from === 1 || kindOf(name.flags) === 'surname') {
    return surnameStandsAlone(article, names, from, to);
  }
  if (isTitleOfWork(article, from, to) || isShip(article, from)) return false;
  return !beginsEarlier(article, names, from) && !goesOn(article, names, to);
}

function ruleOf(article: ArticleWords, from: number, to: number, name: KnownName): MentionRule {
  const kind = kindOf(name.flags);
  if (kind === 'nickname') return 'nickname';
  if (kind === 'abbreviation') return 'abbreviation';
  if (kind === 'title-phrase') return 'title-and-surname';
  if (name.flags & SLOT.CONTEXT && kind === 'surname') return 'surname-after-full-name';
  if (kind === 'surname') return 'known-alone';
  if (to - from === 1 && !isOrganisation(name) && !article.has(from, WORD.SOLO)) {
    return 'known-alone';
  }
  return 'full-name';
}

/** Whether a surname is that of many people, or of several in the data. */
export function isOthersAsWell(names: NameIndex, owner: number): boolean {
  const parsed = names.parsedOf(owner);
  const surname = parsed?.surname.slice(parsed.particles) ?? [];
  return FREQUENT_SURNAMES.has(surname.at(-1) ?? '') || names.ownerOfSurname(surname) === 'shared';
}

/** Whether many are called so: a usual given name and a surname that is frequent or a given name too. */
function isCommonName(article: ArticleWords, { from, to, owners, rule }: Hit) {
  if (rule !== 'full-name' || to - from !== 2 || owners.length > 1) return false;
  return (
    article.is(from, KIND.GIVEN | KIND.SHORT) && article.is(to - 1, KIND.FREQUENT | KIND.GIVEN)
  );
}

/**
 * How doubtful a spelling is that was worked out: the father's, another's of a frequent surname, or the
 * formal name of somebody whom papers know by the short one and seldom call otherwise.
 */
function doubtOf(names: NameIndex, owners: readonly number[]): 'weak' | 'formal' {
  const mayBeFather = owners.some((owner) => names.parsedOf(owner)?.suffix);
  const isWeak = mayBeFather || owners.some((owner) => isOthersAsWell(names, owner));
  return isWeak ? 'weak' : 'formal';
}

/** A hit for those of `found` that the neighbours leave alone; nothing where none is left. */
export function hitOf(
  article: ArticleWords,
  names: NameIndex,
  { from, to, prefix }: Omit<Candidate, 'key' | 'slot'>,
  found: KnownName[],
): Hit | undefined {
  const kept = found.filter((name) => {
    if (!isWrittenAsName(article, from, to, name)) return false;
    if (isOrganisation(name)) return !isOtherOrganisation(article, from, to);
    return standsAlone(article, names, { from, to }, name);
  });
  const strong = kept.filter((name) => !isWeakVariant(name));
  const counted = strong.length > 0 ? strong : kept;
  const [best] = counted;
  if (!best) return undefined;
  const owners = [...new Set(counted.map((name) => name.owner))];
  const isVariant = (best.flags & SLOT.VARIANT) !== 0;
  const score = (isVariant ? 0.9 : 0.97) - (owners.length > 1 ? 0.3 : 0);
  const name = isVariant ? names.labelOf(best.owner) : best.text;
  const hit: Hit = { from, to, prefix, owners, rule: ruleOf(article, from, to, best), name, score };
  if (strong.length === 0) return { ...hit, doubt: doubtOf(names, owners) };
  return isCommonName(article, hit) ? { ...hit, doubt: 'common' } : hit;
}

/** Listed spellings among the candidates, apart by how they may count. */
export interface ListedNames {
  full: Hit[];
  /** Count only if the article names one of the owners in full elsewhere. */
  context: Hit[];
}

/** Verifies the candidates: the words of the text must be the words of the data. */
export function findListedNames(
  article: ArticleWords,
  names: NameIndex,
  candidates: readonly Candidate[],
): ListedNames {
  const listed: ListedNames = { full: [], context: [] };
  for (const candidate of candidates) {
    const { from, to, key, slot, prefix } = candidate;
    const words = article.words(from, to);
    words[0] = (words[0] as string).slice(prefix);
    const found = names.namesAt(key, slot, words);
    const whole = preferListed(found.filter((name) => !(name.flags & SLOT.CONTEXT)));
    const full = hitOf(article, names, candidate, whole);
    if (full) listed.full.push(full);
    const partial = found.filter((name) => name.flags & SLOT.CONTEXT);
    const context = hitOf(article, names, candidate, partial);
    if (context) listed.context.push(context);
  }
  return listed;
}
