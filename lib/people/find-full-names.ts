/**
 * Names that stand by themselves: every listed spelling that counts wherever it stands, and the same
 * name with middle initials, a nickname in quotation marks or a short form of the given name.
 */
import type { MentionRule } from '../reading/types.ts';
import { GAP, WORD } from '../text/tokens.ts';
import type { ArticleWords } from './article-words.ts';
import type { Hit } from './hit.ts';
import { SLOT } from './name-format.ts';
import { CALENDAR_AND_PEOPLES, COMMON_WORDS, PARTICLES, TITLES } from './name-words.ts';
import {
  beginsEarlier,
  goesOn,
  isOtherGeneration,
  isOthersSurname,
  isPartOfThing,
} from './neighbours.ts';
import { formalNamesOf, isSameGivenName, usualSpelling } from './nicknames.ts';
import { type KnownName, kindOf, type NameIndex } from './open-names.ts';
import { parsePersonalName } from './personal-name.ts';
import type { Candidate } from './scan-names.ts';

const isOrganisation = (name: KnownName) => (name.flags & SLOT.ORGANISATION) !== 0;

/** Names of `found` that count: a listed spelling before a worked-out one, each owner once. */
function preferListed(found: KnownName[]): KnownName[] {
  const listed = found.filter((name) => !(name.flags & SLOT.VARIANT));
  return listed.length > 0 ? listed : found;
}

/** Whether capitals speak for a name here. */
function isWrittenAsName(article: ArticleWords, from: number, to: number, name: KnownName) {
  const words = article.words(from, to);
  if (to - from === 1) {
    if (!article.isNameLike(from) && !article.has(from, WORD.DIGIT)) return false;
    if (article.has(from, WORD.CASELESS)) return true;
    const isAcronym = /^\p{Lu}{2,5}$/u.test(name.text.replace(/\./g, ''));
    if (isAcronym && !article.has(from, WORD.CAPITALS)) return false;
    const isCommon = COMMON_WORDS.has(words[0] as string);
    return !isCommon || (!article.opensSentence(from) && article.blockCase(from) === 'sentence');
  }
  const first = article.isNameLike(from) || !/^\p{Lu}/u.test(name.text);
  if (first && article.isNameLike(to - 1)) return true;
  if (name.text.normalize('NFC') === article.slice(from, to).normalize('NFC')) return true;
  // Small letters throughout, as in a message: only where no word could be another word.
  return words.every(
    (word, at) => !article.isCapital(from + at) && word.length > 2 && !COMMON_WORDS.has(word),
  );
}

/** `"Michael Collins"`: what stands in quotation marks for itself is a film, a book, a ship. */
function isTitleOfWork(article: ArticleWords, from: number, to: number): boolean {
  const quotes = GAP.QUOTE | GAP.APOSTROPHE;
  if (!(article.gap(from) & quotes) || !(article.gap(to) & quotes)) return false;
  const start = article.tokens.start[from] as number;
  const end = article.tokens.end[to - 1] as number;
  const isQuote = /["'`\u2018\u2019\u201c-\u201f\u00ab\u00bb]/;
  const before = article.text.slice(Math.max(0, start - 2), start).trim();
  const after = article.text.slice(end, end + 2).trim();
  return isQuote.test(before.slice(-1)) && isQuote.test(after.slice(0, 1));
}

const hasSuffix = (label: string) => (parsePersonalName(label)?.suffix ?? '') !== '';

/** Whether the neighbours leave a person's name alone. */
function standsAlone(
  article: ArticleWords,
  names: NameIndex,
  { from, to }: { from: number; to: number },
  name: KnownName,
): boolean {
  if (isPartOfThing(article, to)) return false;
  if (isOtherGeneration(article, to) && !hasSuffix(names.labelOf(name.owner))) return false;
  if (to - from === 1 || kindOf(name.flags) === 'surname') {
    return !isOthersSurname(article, names, from);
  }
  if (isTitleOfWork(article, from, to)) return false;
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

function hitOf(
  article: ArticleWords,
  names: NameIndex,
  { from, to, prefix }: Omit<Candidate, 'key' | 'slot'>,
  found: KnownName[],
): Hit | undefined {
  const kept = found.filter((name) => {
    if (!isWrittenAsName(article, from, to, name)) return false;
    return isOrganisation(name) || standsAlone(article, names, { from, to }, name);
  });
  const [best] = kept;
  if (!best) return undefined;
  const owners = [...new Set(kept.map((name) => name.owner))];
  const isVariant = (best.flags & SLOT.VARIANT) !== 0;
  const score = (isVariant ? 0.9 : 0.97) - (owners.length > 1 ? 0.3 : 0);
  const name = isVariant ? names.labelOf(best.owner) : best.text;
  return { from, to, prefix, owners, rule: ruleOf(article, from, to, best), name, score };
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

/** Words from `from` that could be one person's name: capitals and the particles between them. */
function endOfRun(article: ArticleWords, from: number): number {
  let to = from + 1;
  while (to < article.count && to - from < 6) {
    const isQuoted =
      (article.gap(to) & GAP.QUOTE) !== 0 || (article.gap(to) & GAP.APOSTROPHE) !== 0;
    if (isQuoted ? article.blockOf[to] !== article.blockOf[from] : !article.isJoined(to)) break;
    if (!article.isCapital(to) && !PARTICLES.has(article.word(to))) break;
    to++;
  }
  return to;
}

/** Word in quotation marks between given name and surname: Joseph "Joe" Biden. */
const isQuotedWord = (article: ArticleWords, at: number) =>
  [article.gap(at), article.gap(at + 1)].every((gap) => (gap & (GAP.QUOTE | GAP.APOSTROPHE)) !== 0);

/** Whether any reading of these words differs from the words themselves. */
function canReadOtherwise(article: ArticleWords, from: number, to: number): boolean {
  if (formalNamesOf(article.word(from)).length > 1) return true;
  for (let at = from; at < to; at++) {
    if (at > from && (article.isInitial(at) || isQuotedWord(article, at))) return true;
    if (usualSpelling(article.word(at)) !== article.word(at)) return true;
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
      return { ...hit, name: names.labelOf(hit.owners[0] as number), score: hit.score - 0.05 };
    }
  }
  return undefined;
}

/** Names that are listed but for a middle initial, a nickname between or a short given name. */
export function findVariantNames(article: ArticleWords, names: NameIndex): Hit[] {
  const found: Hit[] = [];
  for (let from = 0; from + 1 < article.count; from++) {
    if (!article.isCapital(from) || article.has(from, WORD.POSSESSIVE)) continue;
    const word = article.word(from);
    if (TITLES.has(word) || CALENDAR_AND_PEOPLES.has(word)) continue;
    const hit = readVariant(article, names, from);
    if (hit) found.push(hit);
  }
  return found;
}
