/**
 * Given names of relatives: "Trump and his wife, Melania", "Biden’s son Hunter". Papers leave out the
 * surname that both share. Only where the data has one person of that given name with the surname of
 * somebody whom the article names in full; who is related to whom is deliberately not in the data.
 */
import { GAP, WORD } from '../text/tokens.ts';
import type { ArticleWords } from './article-words.ts';
import { isAlone } from './find-given-names.ts';
import type { Hit, TakenWords } from './hit.ts';
import { SLOT } from './name-format.ts';
import type { NamedPeople } from './named-people.ts';
import { isPartOfThing, suffixAfter } from './neighbours.ts';
import type { NameIndex } from './open-names.ts';
import { KIND } from './word-kinds.ts';

/** Words between whose relative it is and the word for it: "Biden’s only surviving son". */
const REACH = 3;

/** Whether somebody’s relative is introduced here: "his wife, Melania", "Trump’s Daughter Ivanka". */
function isIntroduced(article: ArticleWords, at: number): boolean {
  const kin = at - 1;
  if (!article.is(kin, KIND.KIN) || article.blockOf[kin] !== article.blockOf[at]) return false;
  // "The president and wife Naina"; Father and Sister with capitals are titles.
  if (article.isJoined(at) && !article.isCapital(kin)) return true;
  if (!article.isJoined(at) && article.gap(at) !== (GAP.COMMA | GAP.SPACE)) return false;
  for (let before = kin - 1; before >= 0 && before >= kin - REACH; before--) {
    if (!article.isJoined(before + 1) && !article.has(before, WORD.POSSESSIVE)) return false;
    if (article.is(before, KIND.WHOSE) || article.has(before, WORD.POSSESSIVE)) return true;
  }
  return false;
}

/** The one person of this given name with the surname of somebody named; nothing where there are several. */
function relativeOf(names: NameIndex, people: NamedPeople, given: string): number | undefined {
  const surnames = new Set(
    people.all().flatMap(({ parsed }) => parsed.map(({ surname }) => surname.join(' '))),
  );
  const found = [...surnames]
    .filter((surname) => surname !== '')
    .flatMap((surname) => names.namesOf([given, ...surname.split(' ')]))
    .filter(({ flags }) => !(flags & (SLOT.CONTEXT | SLOT.ORGANISATION)));
  const [owner, another] = new Set(found.map((name) => name.owner));
  return another === undefined ? owner : undefined;
}

/** Finds relatives where they are introduced, and where the same given name stands alone later on. */
export function findRelatives(
  article: ArticleWords,
  names: NameIndex,
  people: NamedPeople,
  taken: TakenWords,
): Hit[] {
  const found: Hit[] = [];
  /** By the hash of the given name. */
  const introduced = new Map<number, number>();
  for (const at of article.capitals) {
    const isFirst = article.is(at - 1, KIND.KIN) && isIntroduced(article, at);
    const known = introduced.size > 0 ? introduced.get(article.hashAt(at)) : undefined;
    if ((!isFirst && known === undefined) || !taken.isFree(at, at + 1)) continue;
    if (!isAlone(article, at) || article.is(at, KIND.COMMON | KIND.CALENDAR)) continue;
    if (isPartOfThing(article, at + 1) || suffixAfter(article, at + 1) !== '') continue;
    const owner = known ?? relativeOf(names, people, article.word(at));
    if (owner === undefined || people.has(owner)) continue;
    introduced.set(article.hashAt(at), owner);
    const name = names.labelOf(owner);
    const rule = 'given-name-of-relative';
    found.push({ from: at, to: at + 1, prefix: 0, owners: [owner], rule, name, score: 0.7 });
  }
  return found;
}
