/**
 * Surname first: "Menendez, Robert". Only where the name stands for itself, as in a list, a table or a
 * byline: in a sentence "Cook, Peter and Paul" are three people.
 */
import { GAP } from '../text/tokens.ts';
import type { ArticleWords } from './article-words.ts';
import type { Hit } from './hit.ts';
import { SLOT } from './name-format.ts';
import type { NameIndex } from './open-names.ts';

/** Between the entries of a list: brackets, semicolons, dashes; not a comma. */
const isEdge = (article: ArticleWords, at: number) =>
  (article.gap(at) & (GAP.OTHER | GAP.LINE)) !== 0 && !(article.gap(at) & GAP.COMMA);

/** End of the given names and initials from `from` on. */
function givenEnd(article: ArticleWords, from: number): number {
  let to = from + 1;
  while (to - from < 3 && article.isJoined(to) && article.isCapital(to)) {
    if (article.gap(to) & GAP.LINE) break;
    to++;
  }
  return to;
}

/** Finds inverted full names. */
export function findInvertedNames(article: ArticleWords, names: NameIndex): Hit[] {
  const found: Hit[] = [];
  for (const comma of article.capitals) {
    if (comma === 0 || article.gap(comma) !== (GAP.COMMA | GAP.SPACE)) continue;
    if (article.blockOf[comma] !== article.blockOf[comma - 1]) continue;
    const to = givenEnd(article, comma);
    const isEnd = article.closesBlock(to - 1) || isEdge(article, to);
    if (!isEnd) continue;
    for (let from = comma - 1; from >= 0 && comma - from <= 3; from--) {
      if (article.isCapital(from) && (article.opensBlock(from) || isEdge(article, from))) {
        const words = [...article.words(comma, to), ...article.words(from, comma)];
        const known = names
          .namesOf(words)
          .filter(({ flags }) => !(flags & (SLOT.CONTEXT | SLOT.ORGANISATION)));
        const owners = [...new Set(known.map(({ owner }) => owner))];
        const name = owners[0] === undefined ? '' : names.labelOf(owners[0]);
        const score = owners.length > 1 ? 0.6 : 0.9;
        if (name !== '')
          found.push({ from, to, prefix: 0, owners, rule: 'full-name', name, score });
      }
      if (!article.isJoined(from)) break;
    }
  }
  return found;
}
