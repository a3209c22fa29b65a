/** Picks, among the quantities of a sentence, the one that a figure claim is about. */
import type { Claim, Figure } from '../dataset/types.ts';
import { findCountedSpan } from '../quantities/counted-words.ts';
import type { Quantity } from '../reading/types.ts';
import type { CompiledCues, CompiledLine } from './compile-cues.ts';
import { isLineMet } from './match-cues.ts';
import { findWordRange, type WordRange, type Words } from './read-words.ts';

const DURATION_UNITS = /^(?:second|minute|hour|day|night|week|weekend|month|year|decade|century)$/u;

/** The kinds of quantity in which a unit can be given. */
function kindOfUnit(unit: string): Quantity['kind'] {
  if (unit === 'percent' || unit === 'percent-point') return 'percent';
  if (DURATION_UNITS.test(unit)) return 'duration';
  return /^[A-Z]{3}$|^cent$/u.test(unit) ? 'currency' : 'number';
}

/** @returns Whether the quantity can be a value of the claim's figure, going by its unit. */
function fitsUnit(claim: Claim, quantity: Quantity): boolean {
  const figures = claim.positions.flatMap(({ figure }) => (figure ? [figure] : []));
  if (figures.length === 0) return quantity.kind !== 'date' && quantity.kind !== 'ordinal';
  return figures.some(({ unit, value }) => {
    const isShare = quantity.kind === 'number' && quantity.value > 0 && quantity.value < 1;
    if (unit === 'percent' && isShare) return true;
    if (kindOfUnit(unit) !== quantity.kind) return false;
    // "half of the hostages" is no number of hostages.
    return (
      quantity.kind !== 'number' || Number.isInteger(quantity.value) || !Number.isInteger(value)
    );
  });
}

const isCounting = ({ kind }: Quantity) =>
  kind !== 'date' && kind !== 'ordinal' && kind !== 'duration';

/** Words that are neither counted nor an answer to what is: "rose to 53,272 on Sunday". */
const NOT_COUNTED =
  /^(?:on|in|at|by|since|from|to|for|during|as|after|before|per|a|an|last|this)\b/iu;
/** "the bodies of 35", "remains of at least 35". */
const HEAD_BEFORE =
  /(?:\p{L}+\s+){0,1}\p{L}+\s+of\s+(?:(?:the|another|at|least|more|than|about|some|nearly|over|up|to)\s+)*$/iu;

/** "Tower 22", "Resolution 242": a number that belongs to a name counts nothing. */
const NAME_BEFORE = /\p{Lu}[\p{L}'’-]*\s$/u;
/** "46 were killed and 12 wounded": what is counted was said before. */
const ELLIPSIS = /^(?:(?:were|was|are|is|have|had|has|remain|remained)\b|\p{L}+ed\b|$)/iu;

interface Counted {
  range: WordRange;
  /** Whether the text leaves out what is counted because it was said of the number before. */
  isElliptic: boolean;
}

/** @returns The words around a quantity that say what it counts, itself included; nothing of a name. */
function findCountedRange(
  words: Words,
  sentence: { start: number; end: number },
  quantities: Quantity[],
  quantity: Quantity,
): Counted | undefined {
  const others = quantities.filter((other) => other !== quantity && isCounting(other));
  const previous = others.filter((other) => other.end <= quantity.start).at(-1);
  const following = others.filter((other) => other.start >= quantity.end).slice(0, 2);
  const { before, after } = findCountedSpan(words.text, sentence, quantity, previous, following);
  const lead = words.text.slice(before.start, quantity.start);
  const tail = words.text.slice(after.start, after.end);
  const isOpen = tail === '' || NOT_COUNTED.test(tail);
  const isBare = quantity.comparator === 'exactly' && quantity.start > sentence.start;
  if (isOpen && isBare && NAME_BEFORE.test(words.text.slice(sentence.start, quantity.start)))
    return undefined;
  const head = isOpen ? lead : (HEAD_BEFORE.exec(lead)?.[0] ?? '');
  const end = Math.max(after.end, quantity.end);
  const range = findWordRange(words, { start: quantity.start - head.length, end });
  return { range, isElliptic: previous !== undefined && ELLIPSIS.test(tail) };
}

/**
 * @param cues Compiled cues of the claim; without `counts` any quantity in a fitting unit will do.
 * @returns Of the quantities that count what the claim counts the one around which most of what the
 * claim says is said: of "58 hostages, of whom 23 are alive" the 23 for a claim on the living.
 */
export function findCountedQuantity(
  claim: Claim,
  cues: CompiledCues,
  words: Words,
  sentence: { start: number; end: number },
  quantities: Quantity[],
): Quantity | undefined {
  const lines = [...cues.needs, ...cues.positions.flat()].filter(isOfWords);
  let best: Quantity | undefined;
  let bestMet = -1;
  let wasCounted = false;
  for (const quantity of quantities) {
    if (!fitsUnit(claim, quantity)) continue;
    const counted = findCountedRange(words, sentence, quantities, quantity);
    if (!counted) continue;
    const { range, isElliptic } = counted;
    const context = { words, range, quantities: [] };
    const isCounted: boolean =
      !cues.counts || isLineMet(context, cues.counts) || (isElliptic && wasCounted);
    wasCounted = isCounted;
    if (!isCounted) continue;
    const met = lines.filter((line) => isLineMet(context, line)).length;
    if (met > bestMet) [best, bestMet] = [quantity, met];
  }
  return best;
}

/** A line that a bare number or a name meets says nothing of what is counted. */
const isOfWords = (line: CompiledLine) =>
  line.alternatives.some((terms) => terms.some(({ kind }) => kind === 'words'));

/** @returns The figure a text gives, in the unit of the claim where the text has a bare number. */
export function figureOf(claim: Claim, quantity: Quantity): Figure {
  const { value, high, comparator } = quantity;
  const known = claim.positions.find(({ figure }) => figure)?.figure?.unit ?? '';
  const unit = quantity.unit === '' ? known : quantity.unit;
  // "half of the residents" for a claim in percent.
  if (unit === 'percent' && quantity.kind === 'number') {
    const percent = (share: number) => Math.round(share * 1000) / 10;
    const top = high === undefined ? {} : { high: percent(high) };
    return { value: percent(value), ...top, comparator, unit };
  }
  return { value, ...(high === undefined ? {} : { high }), comparator, unit };
}

/** Counts so far from every known one are of something else: 1,400 dead of another war, not 53,000. */
const MAX_RATIO = 4;
/** Small counts differ by as much and are still of the same thing. */
const LARGE_COUNT = 100;

/** @returns Whether a count is of another order than those of all positions. */
export function isOtherCount(claim: Claim, figure: Figure): boolean {
  const known = claim.positions.flatMap((position) => position.figure ?? []);
  if (known.length === 0 || kindOfUnit(figure.unit) !== 'number') return false;
  return known.every((other) => {
    const [small, large] = figure.value < other.value ? [figure, other] : [other, figure];
    const top = Math.max(small.high ?? small.value, 1);
    return large.value >= LARGE_COUNT && large.value / top > MAX_RATIO;
  });
}
