/**
 * Listed names with middle initials, a nickname in quotation marks or a short form of the given name.
 * Deliberately no other spellings: see find-likely-names.ts for those.
 */
import { GAP, WORD } from '../text/tokens.ts';
import type { ArticleWords } from './article-words.ts';
import { hitOf, isOrganisation, isOthersAsWell, preferListed } from './find-full-names.ts';
import type { Hit } from './hit.ts';
import { SLOT } from './name-format.ts';
import { CALENDAR_AND_PEOPLES, PARTICLES, TITLES } from './name-words.ts';
import {
  formalNamesOf,
  hasOtherForms,
  isSameGivenName,
  isShortFor,
  usualSpelling,
} from './nicknames.ts';
import type { NameIndex } from './open-names.ts';
import { parsePersonalName } from './personal-name.ts';

const QUOTES = GAP.QUOTE | GAP.APOSTROPHE;

/** Words from `from` that could be one person's name: capitals and the particles between them. */
function endOfRun(article: ArticleWords, from: number): number {
  let to = from + 1;
  while (to < article.count && to - from < 6) {
    const isQuoted = (article.gap(to) & QUOTES) !== 0;
    if (isQuoted ? article.blockOf[to] !== article.blockOf[from] : !article.isJoined(to)) break;
    if (!article.isCapital(to) && !PARTICLES.has(article.word(to))) break;
    to++;
  }
  return to;
}

/** Word in quotation marks between given name and surname: Joseph "Joe" Biden. */
const isQuotedWord = (article: ArticleWords, at: number) =>
  [article.gap(at), article.gap(at + 1)].every((gap) => (gap & QUOTES) !== 0);

/** Whether any reading of these words differs from the words themselves. */
function canReadOtherwise(article: ArticleWords, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (at > from && (article.isInitial(at) || isQuotedWord(article, at))) return true;
    if (hasOtherForms(article.word(at))) return true;
  }
  return false;
}

/** Ways to read a run of words as a listed name, likeliest first. */
function readings(article: ArticleWords, from: number, to: number): string[][] {
  const isMiddle = (at: number) =>
    at > from && at < to - 1 && (article.isInitial(at) || isQuotedWord(article, at));
  const formal = formalNamesOf(article.word(from));
  const words = article.words(from, to);
  const plain = words.filter((_, at) => !isMiddle(from + at));
  const usual = words.map(usualSpelling);
  const found = formal.slice(1).map((name) => [name, ...words.slice(1)]);
  if (usual.some((word, at) => word !== words[at])) found.push(usual);
  if (plain.length < words.length) {
    for (const name of formal) found.push([name, ...plain.slice(1)]);
  }
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
function agrees(article: ArticleWords, names: NameIndex, label: string, from: number, to: number) {
  const parsed = parsePersonalName(label);
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
  label: string,
): Hit['doubt'] {
  if (!isShortFor(given, formal)) return undefined;
  return isOthersAsWell(names, label) ? 'weak' : 'nickname';
}

function readVariant(article: ArticleWords, names: NameIndex, from: number): Hit | undefined {
  const end = endOfRun(article, from);
  if (end - from < 2 || !canReadOtherwise(article, from, end)) return undefined;
  for (let to = end; to - from >= 2; to--) {
    for (const words of readings(article, from, to)) {
      const found = preferListed(names.namesOf(words)).filter(
        (name) =>
          !(name.flags & SLOT.CONTEXT) &&
          !isOrganisation(name) &&
          agrees(article, names, names.labelOf(name.owner), from, to),
      );
      const hit = hitOf(article, names, { from, to, prefix: 0 }, found);
      if (!hit) continue;
      const name = names.labelOf(hit.owners[0] as number);
      const doubt = hit.doubt ?? doubtOfNickname(names, article.word(from), words, name);
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
    if (!isBeginning || article.has(from, WORD.POSSESSIVE)) continue;
    const word = article.word(from);
    if (TITLES.has(word) || CALENDAR_AND_PEOPLES.has(word)) continue;
    const hit = readVariant(article, names, from);
    if (hit) found.push(hit);
  }
  return found;
}
