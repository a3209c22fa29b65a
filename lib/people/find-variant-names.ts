/**
 * Listed names with middle initials, a nickname in quotation marks or a short form of the given name.
 * Deliberately no other spellings: see find-likely-names.ts for those.
 */
import { GAP, hashWord, WORD } from '../text/tokens.ts';
import type { ArticleWords } from './article-words.ts';
import { hitOf, isOrganisation, isOthersAsWell, preferListed } from './find-full-names.ts';
import type { Hit } from './hit.ts';
import { extendKey, SLOT } from './name-format.ts';
import { formalNamesOf, isSameGivenName, isShortFor, usualSpelling } from './nicknames.ts';
import type { NameIndex } from './open-names.ts';
import { KIND } from './word-kinds.ts';

const QUOTES = GAP.QUOTE | GAP.APOSTROPHE;

/** Words from `from` that could be one person's name: capitals and the particles between them. */
function endOfRun(article: ArticleWords, from: number): number {
  let to = from + 1;
  while (to < article.count && to - from < 6) {
    const isQuoted = (article.gap(to) & QUOTES) !== 0;
    if (isQuoted ? article.blockOf[to] !== article.blockOf[from] : !article.isJoined(to)) break;
    if (!article.isCapital(to) && !article.is(to, KIND.PARTICLE)) break;
    to++;
  }
  return to;
}

/** Word in quotation marks between given name and surname: Joseph "Joe" Biden. */
const isQuotedWord = (article: ArticleWords, at: number) =>
  (article.gap(at) & QUOTES) !== 0 && (article.gap(at + 1) & QUOTES) !== 0;

/** A word between given name and surname that a reading may leave out. */
const isMiddle = (article: ArticleWords, at: number) =>
  article.isInitial(at) || isQuotedWord(article, at);

/** Whether any reading of these words differs from the words themselves. */
function canReadOtherwise(article: ArticleWords, from: number, to: number): boolean {
  if (article.is(from, KIND.SHORT | KIND.RESPELT)) return true;
  for (let at = from + 1; at < to; at++) {
    if (article.is(at, KIND.RESPELT) || (at < to - 1 && isMiddle(article, at))) return true;
  }
  return false;
}

/** Whether a word has a formal or another spelling. */
function hasOtherForms(article: ArticleWords, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (article.is(at, KIND.RESPELT)) return true;
  return article.is(from, KIND.SHORT | KIND.RESPELT);
}

/** Whether the words without the middle ones may be a listed name; asked of hashes, without folding. */
function mayLeaveOut(article: ArticleWords, names: NameIndex, from: number, to: number): boolean {
  let key = article.hashAt(from);
  if (!names.mayBegin(key)) return false;
  for (let at = from + 1; at < to; at++) {
    if (at === to - 1 || !isMiddle(article, at)) key = extendKey(key, article.hashAt(at));
  }
  return names.mayPhrase(key);
}

/** Whether middle names as initials may make a listed name of the words: Franklin Delano Roosevelt. */
function mayShorten(article: ArticleWords, names: NameIndex, from: number, to: number): boolean {
  let key = article.hashAt(from);
  if (to - from < 3 || !names.mayBegin(key)) return false;
  for (let at = from + 1; at < to - 1; at++) {
    key = extendKey(key, hashWord(article.word(at).charAt(0)));
  }
  return names.mayPhrase(extendKey(key, article.hashAt(to - 1)));
}

/** Middle names as initials. */
const withInitials = (words: readonly string[]) =>
  words.map((word, at) => (at === 0 || at === words.length - 1 ? word : word.charAt(0)));

/** Ways to read a run of words as a listed name, likeliest first. */
function readings(article: ArticleWords, from: number, to: number): string[][] {
  const formal = formalNamesOf(article.word(from));
  const words = article.words(from, to);
  const plain = words.filter(
    (_, at) => at === 0 || at === words.length - 1 || !isMiddle(article, from + at),
  );
  const usual = words.map(usualSpelling);
  const found = formal.slice(1).map((name) => [name, ...words.slice(1)]);
  if (usual.some((word, at) => word !== words[at])) found.push(usual);
  if (plain.length < words.length) {
    for (const name of formal) found.push([name, ...plain.slice(1)]);
  }
  if (words.length > 2) found.push(withInitials(words));
  return found;
}

/** Initials between given name and surname, as far as the words show them. */
function middleInitials(article: ArticleWords, from: number, to: number): string {
  let initials = '';
  for (let at = from + 1; at < to - 1; at++)
    if (article.isInitial(at)) initials += article.word(at);
  return initials;
}

/**
 * Bob is Robert, but George H. W. Bush is not George W. Bush. Where both the given name and the
 * middle names differ, the surname must be nobody else's.
 */
function agrees(article: ArticleWords, names: NameIndex, owner: number, from: number, to: number) {
  const parsed = names.parsedOf(owner);
  if (!parsed) return true;
  const given = article.word(from);
  const initials = middleInitials(article, from, to);
  const called = [parsed.given, ...parsed.middle];
  if (!called.some((name) => isSameGivenName(given, name))) return false;
  const middle = parsed.middle.map((word) => word.charAt(0)).join('');
  if (initials !== '' && middle !== '') return middle.startsWith(initials.charAt(0));
  if (given === parsed.given || initials === middle) return true;
  return names.ownerOfSurname(parsed.surname.slice(parsed.particles)) !== 'shared';
}

/** Bob may be Robert, but of many people called Johnson some are Bob and some are Robert. */
function doubtOfNickname(
  names: NameIndex,
  given: string,
  [formal = '']: readonly string[],
  owner: number,
): Hit['doubt'] {
  if (!isShortFor(given, formal)) return undefined;
  return isOthersAsWell(names, owner) ? 'weak' : 'nickname';
}

/** Whether words are listed as they stand: then there is nothing to be read into them. */
function isListed(article: ArticleWords, names: NameIndex, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (!article.isJoined(at)) return false;
  const found = names.namesOf(article.words(from, to));
  return found.some(({ flags }) => !(flags & (SLOT.CONTEXT | SLOT.VARIANT)));
}

function readVariant(article: ArticleWords, names: NameIndex, from: number): Hit | undefined {
  const end = endOfRun(article, from);
  const isSpelt = hasOtherForms(article, from, end);
  const isReadable = (to: number) =>
    mayShorten(article, names, from, to) ||
    (canReadOtherwise(article, from, to) && (isSpelt || mayLeaveOut(article, names, from, to)));
  for (let to = end; to - from >= 2; to--) {
    if (!isReadable(to)) continue;
    if (isListed(article, names, from, to)) return undefined;
    for (const words of readings(article, from, to)) {
      const found = preferListed(names.namesOf(words)).filter(
        (name) =>
          !(name.flags & SLOT.CONTEXT) &&
          !isOrganisation(name) &&
          agrees(article, names, name.owner, from, to),
      );
      const hit = hitOf(article, names, { from, to, prefix: 0 }, found);
      if (!hit) continue;
      const owner = hit.owners[0] as number;
      const name = names.labelOf(owner);
      const ofNickname = doubtOfNickname(names, article.word(from), words, owner);
      const doubt = hit.doubt === 'weak' ? hit.doubt : (ofNickname ?? hit.doubt);
      return { ...hit, name, score: hit.score - 0.05, ...(doubt ? { doubt } : {}) };
    }
  }
  return undefined;
}

/** Names that are listed but for a middle initial, a nickname between or a short given name. */
export function findVariantNames(article: ArticleWords, names: NameIndex): Hit[] {
  const found: Hit[] = [];
  for (const from of article.capitals) {
    // Nothing that could be read otherwise goes on with a comma, a verb, the end of a sentence.
    const isBeginning = article.isJoined(from + 1) || (article.gap(from + 1) & QUOTES) !== 0;
    if (!isBeginning || !article.mayGoOn(from + 1)) continue;
    if (article.has(from, WORD.POSSESSIVE)) continue;
    if (article.is(from, KIND.TITLE | KIND.CALENDAR)) continue;
    const hit = readVariant(article, names, from);
    if (hit) found.push(hit);
  }
  return found;
}
