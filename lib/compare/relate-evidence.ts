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
import { dateOfFigure } from '../quantities/date-figure.ts';
import type { Reason, Said } from '../reading/said.ts';
import type { PageSide, PageWords, Polarity, Relation } from '../reading/types.ts';
import { isLongBefore } from './partial-dates.ts';

export interface RelatedEvidence {
  relation: Relation;
  why: Reason;
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
  const there = saidBySource(positionOf(claim, evidence.position), evidence.figure);
  if (!here) return { relation: 'related', why: { key: 'alone', there } };
  const likeness = findLikeness(claim, evidence, here);
  const relation = relate(claim, evidence, { likeness, published });
  return { relation, why: giveReason(relation, claim, evidence, { page: here, likeness }) };
}

function giveReason(
  relation: Relation,
  claim: Claim,
  evidence: Evidence,
  { page, likeness }: { page: PageSide; likeness: Likeness | undefined },
): Reason {
  const here = saidByPage(claim, page);
  const there = saidBySource(positionOf(claim, evidence.position), evidence.figure);
  if (!here) return { key: relation === 'agrees' ? 'same' : 'undecided', there };
  switch (relation) {
    case 'agrees':
      return likeness === 'same' ? { key: 'same', there } : { key: 'compatible', here, there };
    case 'older':
      return { key: 'earlier', here, there };
    case 'newer':
      return { key: 'later', here, there };
    default:
      return { key: orderFigures(claim, evidence, page) ?? 'beside', here, there };
  }
}

/** How a source's figure stands to one that the page asserts and that is surely another. */
function orderFigures(
  claim: Claim,
  evidence: Evidence,
  { figure, polarity }: PageSide,
): 'higher' | 'lower' | undefined {
  const there = figureOf(claim, evidence);
  if (!figure || !there || polarity !== 'asserts' || dateOfFigure(figure)) return undefined;
  if (compareFigures(figure, there) !== 'differs' || figure.unit !== there.unit) return undefined;
  return there.value > figure.value ? 'higher' : 'lower';
}

const figureOf = (claim: Claim, { figure, position }: Evidence): Figure | undefined =>
  figure ?? positionOf(claim, position)?.figure;

/**
 * What a page says, in a few words: its figure, else its position, and how it puts it.
 *
 * @returns `undefined` where it asserts something and the text does not decide between positions.
 */
export function saidByPage(
  claim: Claim,
  here: Pick<PageWords, 'figure' | 'position' | 'polarity'>,
): Said | undefined {
  const only = claim.positions.length === 1 ? claim.positions[0] : undefined;
  const position = here.position === undefined ? only : positionOf(claim, here.position);
  // Of a claim with one position, "denied" says all: the claim itself stands above it.
  const isPlain = only !== undefined && here.polarity !== 'asserts' && !here.figure;
  const said = here.figure || position ? saidBySource(position, here.figure) : undefined;
  if (here.polarity === 'asserts') return said;
  return { key: here.polarity, ...(said && !isPlain ? { of: said } : {}) };
}

/** @returns `undefined` for an id that the claim does not have. */
export function positionOf(claim: Claim, id: string): Position | undefined {
  return claim.positions.find((position) => position.id === id);
}

/** What a source says, in a few words; its own figure before its position's label. */
export function saidBySource(position: Position | undefined, figure?: Figure): Said {
  if (figure) return { key: 'figure', figure };
  return position ? { key: 'position', label: position.label } : { key: 'saysSo' };
}

/** `compatible`: not the same, and both can be so. */
type Likeness = 'same' | 'compatible' | 'apart';

function relate(
  claim: Claim,
  evidence: Evidence,
  { likeness, published }: { likeness: Likeness | undefined; published: PartialDate | undefined },
): Relation {
  if (likeness === undefined) return 'related';
  if (likeness !== 'apart') return 'agrees';
  const changes = claim.kind === 'status' || claim.kind === 'figure';
  if (changes && published) {
    const order = comparePartialDates(evidence.asOf, published);
    if (order < 0 && isLongBefore(evidence.asOf, published, SAME_TIME_DAYS)) return 'older';
    if (order > 0 && isLongBefore(published, evidence.asOf, SAME_TIME_DAYS)) return 'newer';
  }
  return 'differs';
}

/** @returns `undefined` where it cannot be told. */
function findLikeness(claim: Claim, evidence: Evidence, here: PageSide): Likeness | undefined {
  if (here.polarity === 'conditional' || here.polarity === 'asks') return undefined;
  const byFigure = compareFiguresOf(claim, evidence, here);
  const likeness = byFigure ?? comparePositions(claim, evidence, here);
  if (here.polarity === 'asserts') return likeness;
  // What denies one position need not hold another, nor deny what could be so beside it.
  const isDenied = likeness === 'same' || (byFigure !== undefined && likeness === 'compatible');
  return isDenied ? 'apart' : undefined;
}

/** @returns `undefined` where one of the two has no figure, or they are not in one unit. */
function compareFiguresOf(claim: Claim, evidence: Evidence, here: PageSide): Likeness | undefined {
  const figure = figureOf(claim, evidence);
  if (!here.figure || !figure) return undefined;
  const compared = compareFigures(here.figure, figure);
  if (compared === 'incomparable') return undefined;
  if (compared === 'differs') return 'apart';
  return compared === 'same' ? 'same' : 'compatible';
}

function comparePositions(
  claim: Claim,
  { position }: Evidence,
  here: PageSide,
): Likeness | undefined {
  // Undecided between several positions is no position; a claim of one has nothing to decide.
  if (here.position === undefined) return claim.positions.length === 1 ? 'same' : undefined;
  if (here.position === position) return 'same';
  return isCompatible(claim, here.position, position) ? 'compatible' : 'apart';
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
