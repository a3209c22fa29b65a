/**
 * How one source's evidence stands to what a page says of the same claim.
 *
 * Positions are compared by the data's own word on which can hold side by side, figures by value
 * and comparator. What changes with time (a status, a figure) and was said on another day is older
 * or newer, not a contradiction. What a page only asks, or says under a condition, is compared
 * with nothing.
 */
import { comparePartialDates } from '../dataset/partial-date.ts';
import type { Claim, Evidence, Figure, PartialDate, Position } from '../dataset/types.ts';
import { compareFigures } from '../quantities/compare-figures.ts';
import type { PageSide, Polarity, Relation } from '../reading/types.ts';
import { isLongBefore } from './partial-dates.ts';
import { phraseFigure, phrasePageLabel, phraseWhy } from './phrases.ts';

export interface RelatedEvidence {
  relation: Relation;
  /** One plain sentence without a full stop. */
  why: string;
}

/** Days within which reports are of one time. */
const SAME_TIME_DAYS = 7;

/**
 * @param here - What the page says; without it every source is only `related`.
 * @param published - Day of the page, if it says one; without it nothing is older or newer.
 */
export function relateEvidence(
  claim: Claim,
  evidence: Evidence,
  here: PageSide | undefined,
  published: PartialDate | undefined,
): RelatedEvidence {
  const position = positionOf(claim, evidence.position);
  const there = labelOf(position, evidence.figure);
  const relation = here ? relate(claim, evidence, here, published) : 'related';
  return { relation, why: phraseWhy(relation, here && labelOfPage(claim, here), there) };
}

/**
 * What a page says, in a few words: its figure, else its position, and how it puts it.
 *
 * @returns `undefined` where it asserts something and the text does not decide between positions.
 */
export function labelOfPage(
  claim: Claim,
  here: Pick<PageSide, 'figure' | 'position' | 'polarity'>,
): string | undefined {
  const only = claim.positions.length === 1 ? claim.positions[0] : undefined;
  const position = here.position === undefined ? only : positionOf(claim, here.position);
  // Of a claim with one position, "denied" says all: the claim itself stands above it.
  const isPlain = only !== undefined && here.polarity !== 'asserts' && !here.figure;
  const label = here.figure ? phraseFigure(here.figure) : position?.label;
  return phrasePageLabel(here.polarity, isPlain ? undefined : label);
}

/** @returns `undefined` for an id that the claim does not have. */
export function positionOf(claim: Claim, id: string): Position | undefined {
  return claim.positions.find((position) => position.id === id);
}

/** What a source says, in a few words; its own figure before its position's label. */
export function labelOf(position: Position | undefined, figure?: Figure): string {
  if (figure) return phraseFigure(figure);
  return position?.label ?? 'says so';
}

function relate(
  claim: Claim,
  evidence: Evidence,
  here: PageSide,
  published: PartialDate | undefined,
): Relation {
  const same = isSame(claim, evidence, here);
  if (same === undefined) return 'related';
  if (same) return 'agrees';
  const changes = claim.kind === 'status' || claim.kind === 'figure';
  if (changes && published) {
    const order = comparePartialDates(evidence.asOf, published);
    if (order < 0 && isLongBefore(evidence.asOf, published, SAME_TIME_DAYS)) return 'older';
    if (order > 0 && isLongBefore(published, evidence.asOf, SAME_TIME_DAYS)) return 'newer';
  }
  return 'differs';
}

/** @returns `undefined` where it cannot be told. */
function isSame(claim: Claim, evidence: Evidence, here: PageSide): boolean | undefined {
  if (here.polarity === 'conditional' || here.polarity === 'asks') return undefined;
  const same = isSameFigure(claim, evidence, here) ?? isSamePosition(claim, evidence, here);
  if (here.polarity === 'asserts') return same;
  return same === true ? false : undefined; // what denies one position need not hold another
}

/** @returns `undefined` where one of the two has no figure, or they are not in one unit. */
function isSameFigure(claim: Claim, evidence: Evidence, here: PageSide): boolean | undefined {
  const figure = evidence.figure ?? positionOf(claim, evidence.position)?.figure;
  if (!here.figure || !figure) return undefined;
  const compared = compareFigures(here.figure, figure);
  return compared === 'incomparable' ? undefined : compared !== 'differs';
}

function isSamePosition(claim: Claim, evidence: Evidence, here: PageSide): boolean | undefined {
  // Undecided between several positions is no position; a claim of one has nothing to decide.
  if (here.position === undefined) return claim.positions.length === 1 ? true : undefined;
  return isCompatible(claim, here.position, evidence.position);
}

/** Whether two positions of a claim can both hold; the data need say so on one side only. */
export function isCompatible(claim: Claim, one: string, other: string): boolean {
  return (
    one === other ||
    positionOf(claim, one)?.compatibleWith.includes(other) === true ||
    positionOf(claim, other)?.compatibleWith.includes(one) === true
  );
}

/** Whether two ways of putting a claim speak for or against it at all. */
export const isTakingSides = (polarity: Polarity): boolean =>
  polarity === 'asserts' || polarity === 'denies';
