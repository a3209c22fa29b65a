/** One document of a JSON Lines stream: who and what is in it, for programs that measure or collect. */
import { compareClaimFigures } from '../../lib/compare/compare-claim-figures.ts';
import { isPartialDate } from '../../lib/dataset/partial-date.ts';
import type { Pack } from '../../lib/pack/open-pack.ts';
import { articleFromText } from '../../lib/reading/article-from-text.ts';
import { claimReader, findInArticle } from '../../lib/reading/find-in-article.ts';
import type { Appearance, Article, Mention } from '../../lib/reading/types.ts';
import { optionalTextField, textField } from './answer-lines.ts';

/** For --all: below this every sentence is like hundreds of claims. */
export const LEAST_SURE = { threshold: 0.05 };

/**
 * @param question - `text`; `title`, `date` and `sentences` where known.
 * @param all - Also what a reader would not be shown, for curves over the score.
 * @returns `people`, `claims` and the time it took, in the order of the text.
 * @throws {LineError} where a field is of a wrong shape.
 */
export function annotateLine(question: Record<string, unknown>, pack: Pack, all: boolean): object {
  const article = readQuestion(question);
  const began = performance.now();
  const { mentions, appearances } = findInArticle(article, pack, all ? LEAST_SURE : {});
  const ms = Math.round((performance.now() - began) * 1000) / 1000;
  return {
    people: mentions.flatMap((mention) => describeMention(mention, pack, all)),
    claims: describeAppearances(appearances, article, pack),
    ms,
  };
}

function readQuestion(question: Record<string, unknown>): Article {
  const date = optionalTextField(question, 'date');
  const title = optionalTextField(question, 'title');
  return articleFromText(textField(question, 'text'), {
    ...(title === undefined ? {} : { title }),
    ...(date !== undefined && isPartialDate(date) ? { published: date } : {}),
  });
}

/** Between namesakes nothing is claimed: only `--all` has them, each with its share of the score. */
function describeMention({ start, end, entities, how, score }: Mention, pack: Pack, all: boolean) {
  if (entities.length > 1 && !all) return [];
  const share = Math.round((score / entities.length) * 1000) / 1000;
  return entities
    .filter((id) => pack.entity(id)?.kind === 'person')
    .map((id) => ({ start, end, id, score: share, how: how.rule }));
}

function describeAppearances(
  appearances: readonly Appearance[],
  article: Article,
  pack: Pack,
): object[] {
  const claimAt = claimReader(pack);
  return appearances.map((appearance) => {
    const { start, end, claim: id, score, position, polarity } = appearance;
    const claim = claimAt(pack.claimIndexOf(id));
    const figures = compareClaimFigures(claim, appearance, article);
    const isOneOfMany = position !== undefined && claim.positions.length > 1;
    return { start, end, id, score, figures, ...(isOneOfMany ? { position } : {}), polarity };
  });
}
