/**
 * How the figures of a sentence stand to those of a claim that gives its figures only in words, as
 * the claims of foreign packs do. Claims of our own data have positions with figures; see
 * relate-evidence.ts for those.
 */
import type { Claim, Figure } from '../dataset/types.ts';
import { compareFigures, type FigureRelation } from '../quantities/compare-figures.ts';
import { findQuantities } from '../quantities/find-quantities.ts';
import type { Appearance, Article } from '../reading/types.ts';

/** `none`: one of the two has no figure that could be compared. */
export type ClaimFigures = 'same' | 'near' | 'differs' | 'none';

const CLOSENESS: readonly FigureRelation[] = ['same', 'near', 'differs'];

/** @returns The relation of the claim's figure that is farthest from all of the sentence's. */
export function compareClaimFigures(
  claim: Claim,
  appearance: Appearance,
  { text, published }: Article,
): ClaimFigures {
  const said = findFigures(
    text,
    { start: appearance.sentenceStart, end: appearance.sentenceEnd },
    published,
  );
  const sentence = appearance.figure ? [appearance.figure, ...said] : said;
  const relations = listFigures(claim, appearance).flatMap(
    (figure) => findClosest(figure, sentence) ?? [],
  );
  return (CLOSENESS.findLast((relation) => relations.includes(relation)) as ClaimFigures) ?? 'none';
}

function listFigures(claim: Claim, { position }: Appearance): Figure[] {
  const ofPositions = claim.positions
    .filter(({ id }) => position === undefined || id === position)
    .flatMap(({ figure }) => figure ?? []);
  if (ofPositions.length > 0) return ofPositions.slice(0, 1);
  return findFigures(claim.text, { start: 0, end: claim.text.length });
}

/** Dates and ordinals are no figures of a claim: "the second time", "in 2016". */
function findFigures(
  text: string,
  sentence: { start: number; end: number },
  published?: string,
): Figure[] {
  return findQuantities(text, sentence, { published }).filter(
    ({ kind }) => kind !== 'date' && kind !== 'ordinal',
  );
}

/** @returns `undefined` where nothing is in a unit that could be compared. */
function findClosest(figure: Figure, others: readonly Figure[]): FigureRelation | undefined {
  const relations = new Set(others.map((other) => compareFigures(figure, other)));
  return CLOSENESS.find((relation) => relations.has(relation));
}
