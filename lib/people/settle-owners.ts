/**
 * Whose a full name is where the name alone does not say: two people of one name, and spellings that
 * may as well be a stranger's. It takes a second sign from the article; without one, namesakes stay
 * a choice for the reader, and a doubtful spelling is nobody.
 */
import { ArticleCues } from './article-cues.ts';
import type { ArticleWords } from './article-words.ts';
import type { Hit } from './hit.ts';
import { OTHER_PROFESSIONS } from './name-words.ts';
import type { NameIndex } from './open-names.ts';
import { cueKey } from './owner-cues.ts';
import type { PersonalName } from './personal-name.ts';
import { KIND } from './word-kinds.ts';

/** One near word outweighs as many far ones. */
const NEAR = 3;

/** Owners whom the article names beyond doubt. */
function ownersBeyondDoubt(hits: readonly Hit[]): Set<number> {
  const sure = new Set<number>();
  for (const { owners, doubt } of hits) {
    if (owners.length === 1 && (!doubt || doubt === 'common')) sure.add(owners[0] as number);
  }
  return sure;
}

/** The one of several owners for whom the words of the article clearly speak. */
function chooseByCues(cues: ArticleCues, names: NameIndex, owners: number[], places: Hit[]) {
  const keys = owners.map((owner) => names.cuesOf(owner));
  const telling = keys.map((own) =>
    own.filter((key) => !keys.every((others) => others.includes(key))),
  );
  const points = telling.map((own) => NEAR * cues.near(own, places) + cues.anywhere(own));
  const best = Math.max(...points);
  const others = points.filter((_, at) => at !== points.indexOf(best));
  const isClear = best > NEAR && others.every((other) => other * NEAR <= best);
  return isClear ? owners[points.indexOf(best)] : undefined;
}

/** Namesakes told apart once for all places that have the same owners. */
function settleNamesakes(
  hits: Hit[],
  names: NameIndex,
  cues: ArticleCues,
  sure: ReadonlySet<number>,
): Hit[] {
  const shared = hits.filter(({ owners }) => owners.length > 1);
  const places = Map.groupBy(shared, ({ owners }) => owners.join(' '));
  const settled = new Map<string, number | undefined>();
  for (const [key, group] of places) {
    const { owners } = group[0] as Hit;
    const named = owners.filter((owner) => sure.has(owner));
    settled.set(key, named.length === 1 ? named[0] : chooseByCues(cues, names, owners, group));
  }
  return hits.map((hit) => {
    if (hit.owners.length < 2) return hit;
    const owner = settled.get(hit.owners.join(' '));
    if (owner === undefined) return hit;
    return { ...hit, owners: [owner], name: names.labelOf(owner), score: hit.score + 0.15 };
  });
}

/** Words from which on a text that means a person in public life says something of it. */
const TELLING_LENGTH = 80;
/** So many words about a person in an article mean that person, near or not. */
const TELLING_CUES = 2;
/** Words of public life: where an article has several, it may well name those who are in it. */
const PUBLIC_LIFE =
  'senate congress president parliament election minister republican democrat conservative labour government campaign politics'
    .split(' ')
    .map(cueKey);
const TELLING_PUBLIC_LIFE = 3;

/**
 * Tells whether an article that names, say, Chris Smith means ours: where the data knows what to look
 * for, it must say something of it, unless it says little of anything.
 */
function findCommonNames(article: ArticleWords, names: NameIndex, cues: ArticleCues, hits: Hit[]) {
  const places = Map.groupBy(
    hits.filter(({ doubt }) => doubt === 'common'),
    ({ owners }) => owners[0] as number,
  );
  const isMeant = (owner: number) => {
    const keys = names.cuesOf(owner);
    if (keys.length === 0 || article.count < TELLING_LENGTH) return true;
    const own = places.get(owner) ?? [];
    if (own.some(({ from }) => article.is(from - 1, KIND.OFFICE))) return true;
    if (cues.near(keys, own) > 0) return true;
    return cues.anywhere(keys) >= TELLING_CUES || cues.anywhere(PUBLIC_LIFE) >= TELLING_PUBLIC_LIFE;
  };
  const meant = new Set([...places.keys()].filter(isMeant));
  const hasOtherProfession = (owner: number, from: number) =>
    article.isJoined(from) &&
    OTHER_PROFESSIONS.has(article.word(from - 1)) &&
    names.cuesOf(owner).length > 0;
  return ({ owners: [owner = -1], from }: Hit) =>
    meant.has(owner) && !hasOtherProfession(owner, from);
}

const surnameOf = (parsed: PersonalName | undefined) => parsed?.surname.at(-1) ?? '';

/** Tells whether the article names somebody else with the surname of an owner. */
function findRivals(names: NameIndex, sure: ReadonlySet<number>) {
  const bySurname = Map.groupBy(sure, (owner) => surnameOf(names.parsedOf(owner)));
  return (owner: number) => {
    const same = bySurname.get(surnameOf(names.parsedOf(owner))) ?? [];
    return same.length > (sure.has(owner) ? 1 : 0);
  };
}

/**
 * Settles whose each full name is.
 * @param hits Full names, overlapping ones included.
 * @returns The same without those that stay in doubt, namesakes reduced to one where it is clear.
 */
export function settleOwners(article: ArticleWords, names: NameIndex, hits: Hit[]): Hit[] {
  const isSettled = hits.every(({ owners, doubt }) => !doubt && owners.length === 1);
  if (isSettled) return hits;
  const cues = new ArticleCues(article, names);
  const sure = ownersBeyondDoubt(hits);
  let hasRival: ((owner: number) => boolean) | undefined;
  const isMeant = findCommonNames(article, names, cues, hits);
  const isBelieved = (hit: Hit) => {
    const { doubt, owners, from, to } = hit;
    if (doubt === 'common') return isMeant(hit);
    if (!doubt || owners.some((owner) => sure.has(owner))) return true;
    const isSupported = owners.some((owner) => cues.speaksFor(owner, from, to));
    if (doubt === 'weak' || isSupported) return isSupported;
    const keys = doubt === 'formal' ? owners.flatMap((owner) => names.cuesOf(owner)) : [];
    if (keys.length > 0 && cues.anywhere(keys) < TELLING_CUES) return false;
    hasRival ??= findRivals(names, sure);
    return !owners.some(hasRival);
  };
  return settleNamesakes(hits.filter(isBelieved), names, cues, sure);
}
