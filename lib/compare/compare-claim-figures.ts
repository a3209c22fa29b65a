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

/** From the closest. */
const CLOSENESS = ['same', 'near', 'differs'] as const;

/**
 * Every figure of one side must have its like on the other: a sentence may give one of a claim's
 * two figures, or more figures than the claim.
 *
 * @returns The relation of the figure that is farthest from its like.
 */
export function compareClaimFigures(
  claim: Claim,
  appearance: Appearance,
  { text, published }: Article,
): ClaimFigures {
  const { sentenceStart: start, sentenceEnd: end, figure } = appearance;
  const known = listFigures(claim, appearance);
  const said = figure ? [figure] : findFigures(text, { start, end }, published);
  const sides = [findFarthest(known, said), findFarthest(said, known)];
  return CLOSENESS.find((relation) => sides.includes(relation)) ?? 'none';
}

/** @returns `undefined` where nothing can be compared. */
function findFarthest(
  figures: readonly Figure[],
  others: readonly Figure[],
): ClaimFigures | undefined {
  const relations = figures.flatMap((figure) => findClosest(figure, others) ?? []);
  return CLOSENESS.findLast((relation) => relations.includes(relation));
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
function findClosest(figure: Figure, others: readonly Figure[]) {
  const relations = new Set<FigureRelation>(others.map((other) => compareFigures(figure, other)));
  return CLOSENESS.find((relation) => relations.has(relation));
}
