/**
 * Two surnames that a hyphen joins: the Trump-Putin summit, the Grassley-Durbin bill. Only where each
 * is by itself the surname of one person whom the article has named or whom everybody knows by it;
 * whoever has a double surname is in the data with it.
 */
import type { MentionRule } from '../reading/types.ts';
import type { ArticleWords } from './article-words.ts';
import type { Hit, TakenWords } from './hit.ts';
import { SLOT } from './name-format.ts';
import type { NamedPeople } from './named-people.ts';
import { goesOn, isOthersSurname, isPartOfThing } from './neighbours.ts';
import { kindOf, type NameIndex } from './open-names.ts';

interface Known {
  owner: number;
  rule: MentionRule;
}

/** The one person whom this word means here by itself. */
function knownBySurname(
  article: ArticleWords,
  names: NameIndex,
  people: NamedPeople,
  at: number,
): Known | undefined {
  const word = article.word(at);
  const named = people
    .withSurname(word)
    .filter(({ parsed }) => parsed.some(({ surname, particles }) => surname[particles] === word))
    .flatMap(({ owners }) => owners);
  const [owner, further] = new Set(named);
  if (owner !== undefined) {
    return further === undefined ? { owner, rule: 'surname-after-full-name' } : undefined;
  }
  const alone = names
    .namesOf([word])
    .filter(({ flags }) => kindOf(flags) === 'surname' && !(flags & SLOT.CONTEXT));
  const [known, other] = new Set(alone.map((name) => name.owner));
  return known === undefined || other !== undefined
    ? undefined
    : { owner: known, rule: 'known-alone' };
}

/** Whether words `at - 1` and `at` are a pair and nothing longer. */
function isPair(article: ArticleWords, names: NameIndex, at: number): boolean {
  if (!article.isHyphenated(at) || !article.isCapital(at - 1)) return false;
  if (article.isHyphenated(at - 1) || article.isHyphenated(at + 1)) return false;
  if (isOthersSurname(article, names, at - 1)) return false;
  return !isPartOfThing(article, at + 1) && !goesOn(article, names, at + 1);
}

/** Finds the surnames of both. Leaves out words that are taken. */
export function findPairedNames(
  article: ArticleWords,
  names: NameIndex,
  people: NamedPeople,
  taken: TakenWords,
): Hit[] {
  const found: Hit[] = [];
  for (const at of article.capitals) {
    if (!isPair(article, names, at) || !taken.isFree(at - 1, at + 1)) continue;
    const both = [at - 1, at].map((word) => knownBySurname(article, names, people, word));
    const [one, other] = both;
    if (!one || !other || one.owner === other.owner) continue;
    both.forEach((known, word) => {
      const { owner, rule } = known as Known;
      const from = at - 1 + word;
      const name = names.labelOf(owner);
      found.push({ from, to: from + 1, prefix: 0, owners: [owner], rule, name, score: 0.85 });
    });
  }
  return found;
}
