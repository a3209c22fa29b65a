/**
 * Whose a full name is where the name alone does not say: two people of one name, and spellings that
 * may as well be a stranger's. It takes a second sign from the article; without one, namesakes stay
 * a choice for the reader, and a doubtful spelling is nobody.
 */
import { ArticleCues } from './article-cues.ts';
import type { ArticleWords } from './article-words.ts';
import type { Hit } from './hit.ts';
import type { NameIndex } from './open-names.ts';
import type { PersonalName } from './personal-name.ts';

/** One near word outweighs as many far ones. */
const NEAR = 3;

/** Owners whom the article names beyond doubt. */
function ownersBeyondDoubt(hits: readonly Hit[]): Set<number> {
  const sure = new Set<number>();
  for (const { owners, doubt } of hits) {
    if (!doubt && owners.length === 1) sure.add(owners[0] as number);
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
  const isBelieved = ({ doubt, owners, from, to }: Hit) => {
    if (!doubt || owners.some((owner) => sure.has(owner))) return true;
    const isSupported = owners.some((owner) => cues.speaksFor(owner, from, to));
    if (doubt === 'weak' || isSupported) return isSupported;
    hasRival ??= findRivals(names, sure);
    return !owners.some(hasRival);
  };
  return settleNamesakes(hits.filter(isBelieved), names, cues, sure);
}
