/**
 * Finds the people and organisations of the data in an article. Pure: plain text in, offsets out.
 * The rules stand in files of their own and are applied from the surest to the least sure; a word
 * that one rule has taken is out of reach of the next.
 */
import type { Article, Mention } from '../reading/types.ts';
import { createTokens } from '../text/tokens.ts';
import { ArticleWords } from './article-words.ts';
import { findListedNames } from './find-full-names.ts';
import { findGivenNames } from './find-given-names.ts';
import { findInvertedNames } from './find-inverted-names.ts';
import { findLikelyNames } from './find-likely-names.ts';
import { findPairedNames } from './find-paired-names.ts';
import { findRelatives } from './find-relatives.ts';
import { findSurnames } from './find-surnames.ts';
import { findTitledNames } from './find-titled-names.ts';
import { findVariantNames } from './find-variant-names.ts';
import { type Hit, TakenWords } from './hit.ts';
import { NamedPeople } from './named-people.ts';
import type { NameIndex } from './open-names.ts';
import { findCandidates } from './scan-names.ts';
import { settleOwners } from './settle-owners.ts';

/** Only ever used for one article at a time: finding is synchronous and keeps nothing. */
const scratch = createTokens(8192);

/** What a caller may ask for. */
export interface FindOptions {
  /** Also offer unlisted spellings of listed names. On unless said otherwise. */
  likely?: boolean;
}

/** Leftmost first; of those that begin together the longest, then the surest. */
const byPlace = (one: Hit, other: Hit) =>
  one.from - other.from || other.to - one.to || other.score - one.score;

/** Takes the hits that are free, in order. */
function keepFree(hits: Hit[], taken: TakenWords): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits.sort(byPlace)) {
    if (!taken.isFree(hit.from, hit.to)) continue;
    taken.take(hit.from, hit.to);
    kept.push(hit);
  }
  return kept;
}

/** The full stop that closes a dotted abbreviation, as in U.N., is part of it. */
function endOf({ text, tokens }: ArticleWords, to: number): number {
  const end = tokens.end[to - 1] as number;
  return text.charAt(end) === '.' && text.charAt(end - 2) === '.' ? end + 1 : end;
}

function toMention(article: ArticleWords, names: NameIndex, hit: Hit): Mention {
  return {
    start: article.letterAt(hit.from, hit.prefix),
    end: endOf(article, hit.to),
    entities: hit.owners.map((owner) => names.idOf(owner)),
    how: { rule: hit.rule, name: hit.name },
    score: Math.round(Math.max(0, Math.min(1, hit.score)) * 100) / 100,
  };
}

/** Leaves of a name that counts only in context those owners whom the article has named. */
const keepNamed = (people: NamedPeople) => (hit: Hit) => {
  const owners = hit.owners.filter((owner) => people.has(owner));
  return owners.length > 0 ? [{ ...hit, owners }] : [];
};

/**
 * Finds mentions.
 * @returns In order, not overlapping, none across a block; empty where nothing is named.
 */
export function findMentions(
  article: Article,
  names: NameIndex,
  { likely = true }: FindOptions = {},
): Mention[] {
  const words = new ArticleWords(article, scratch);
  const taken = new TakenWords(words.count);
  const listed = findListedNames(words, names, findCandidates(words, names));
  const other = [...findVariantNames(words, names), ...findInvertedNames(words, names)];
  const full = keepFree(settleOwners(words, names, [...listed.full, ...other]), taken);
  const people = new NamedPeople(names);
  const note = (hits: Hit[]) => {
    for (const hit of hits) people.add(hit.owners, hit.from, words.slice(hit.from, hit.to));
    return hits;
  };
  note(full);
  const titled = note(keepFree(findTitledNames(words, names, people, taken), taken));
  const unlisted = likely ? note(keepFree(findLikelyNames(words, names, taken), taken)) : [];
  const context = keepFree(listed.context.flatMap(keepNamed(people)), taken);
  const paired = keepFree(findPairedNames(words, names, people, taken), taken);
  const surnames = keepFree(findSurnames(words, names, people, taken), taken);
  const relatives = keepFree(findRelatives(words, names, people, taken), taken);
  const given = keepFree(findGivenNames(words, names, people, taken), taken);
  const hits = [
    ...full,
    ...titled,
    ...unlisted,
    ...context,
    ...paired,
    ...surnames,
    ...relatives,
    ...given,
  ];
  return hits.sort(byPlace).map((hit) => toMention(words, names, hit));
}
