/**
 * How the figures of a sentence stand to those of a claim that gives its figures only in words, as
 * the claims of foreign packs do. Claims of our own data have positions with figures; see
 * relate-evidence.ts for those.
 */
import type { Claim, Figure } from '../dataset/types.ts';
import { compareFigures, type FigureRelation } from '../quantities/compare-figures.ts';
import { findQuantities, type QuantityOptions } from '../quantities/find-quantities.ts';
import type { QuantityLanguage } from '../quantities/quantity-language.ts';
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
  language?: QuantityLanguage,
): ClaimFigures {
  const { sentenceStart: start, sentenceEnd: end, figure } = appearance;
  const known = listFigures(claim, appearance, language);
  const said = figure ? [figure] : findFigures(text, { start, end }, { published, language });
  const sides = [findFarthest(known, said), findFarthest(said, known)];
  const relation = CLOSENESS.find((one) => sides.includes(one));
  return relation ?? compareOnly(known, said) ?? 'none';
}

interface SaidFigure extends Figure {
  /** Nothing follows that it could be in: "a number of years, 13". */
  isLoose?: boolean;
}

/** Of one figure on each side a loose one is taken to be in the unit of the other. */
function compareOnly(
  known: readonly SaidFigure[],
  said: readonly SaidFigure[],
): ClaimFigures | undefined {
  const [a, b] = [known[0], said[0]];
  if (!a || !b || known.length > 1 || said.length > 1) return undefined;
  const isMeant = (one: SaidFigure) => one.isLoose === true && one.unit === '';
  if (!isMeant(a) && !isMeant(b)) return undefined;
  const relation = compareFigures({ ...a, unit: '' }, { ...b, unit: '' });
  return relation === 'incomparable' ? undefined : relation;
}

/** @returns `undefined` where nothing can be compared. */
function findFarthest(
  figures: readonly Figure[],
  others: readonly Figure[],
): ClaimFigures | undefined {
  const relations = figures.flatMap((figure) => findClosest(figure, others) ?? []);
  return CLOSENESS.findLast((relation) => relations.includes(relation));
}

function listFigures(
  claim: Claim,
  { position }: Appearance,
  language: QuantityLanguage | undefined,
): Figure[] {
  const ofPositions = claim.positions
    .filter(({ id }) => position === undefined || id === position)
    .flatMap(({ figure }) => figure ?? []);
  if (ofPositions.length > 0) return ofPositions.slice(0, 1);
  return findFigures(claim.text, { start: 0, end: claim.text.length }, { language });
}

/** "Trillions of dollars … we have $4 trillion": the word only leads up to the number. */
const isVague = ({ value, high, comparator }: Figure) =>
  comparator === 'about' && high !== undefined && high >= value * 4;

/** Dates and ordinals are no figures of a claim: "the second time", "in 2016". */
function findFigures(
  text: string,
  sentence: { start: number; end: number },
  options: QuantityOptions,
): SaidFigure[] {
  const figures = findQuantities(text, sentence, options)
    .filter(({ kind }) => kind !== 'date' && kind !== 'ordinal')
    .map(
      (quantity): SaidFigure => ({
        ...quantity,
        isLoose: /^\s*(?:[.,;:!?…)"”]|$)/u.test(text.slice(quantity.end, sentence.end)),
      }),
    );
  const exact = new Set(figures.filter((one) => !isVague(one)).map(({ unit }) => unit));
  return figures.filter((one) => !isVague(one) || !exact.has(one.unit));
}

/** @returns `undefined` where nothing is in a unit that could be compared. */
function findClosest(figure: Figure, others: readonly Figure[]) {
  const relations = new Set<FigureRelation>(others.map((other) => compareFigures(figure, other)));
  return CLOSENESS.find((relation) => relations.has(relation));
}
