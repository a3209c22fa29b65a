/** Decides which position of a claim a sentence takes, or that it does not say. */
import type { Claim, Figure } from '../dataset/types.ts';
import { compareFigures } from '../quantities/compare-figures.ts';
import type { CompiledCues } from './compile-cues.ts';
import { type LineMatch, type MatchContext, matchLine } from './match-cues.ts';

export interface ChosenPosition {
  /** Index into the claim's positions; -1 where the sentence does not decide. */
  position: number;
  /** Word indexes of the cue that decided. */
  words: number[];
  /** How many cue lines of that position are met. */
  cueCount: number;
}

interface Candidate {
  position: number;
  best: LineMatch;
  lines: number;
}

function findCued(context: MatchContext, cues: CompiledCues, place: number): Candidate[] {
  const found: Candidate[] = [];
  cues.positions.forEach((lines, position) => {
    let best: LineMatch | undefined;
    let met = 0;
    for (const line of lines) {
      const ways = matchLine(context, line);
      if (ways.length === 0) continue;
      met += 1;
      for (const way of ways) {
        const isBetter =
          !best ||
          way.specificity > best.specificity ||
          (way.specificity === best.specificity && distance(way, place) < distance(best, place));
        if (isBetter) best = way;
      }
    }
    if (best) found.push({ position, best, lines: met });
  });
  return found.sort((a, b) => b.best.specificity - a.best.specificity || b.lines - a.lines);
}

const distance = (way: LineMatch, place: number) => Math.abs((way.words[0] as number) - place);

/** The one position whose figure goes best with the text's. */
function findByFigure(claim: Claim, figure: Figure): number | undefined {
  const relations = claim.positions.map((position) =>
    position.figure ? compareFigures(position.figure, figure) : undefined,
  );
  const same = relations.flatMap((relation, index) => (relation === 'same' ? [index] : []));
  if (same.length === 1) return same[0];
  const near = relations.flatMap((relation, index) =>
    relation === 'near' || relation === 'same' ? [index] : [],
  );
  if (near.length <= 1) return near[0];
  // 54,000 goes with "more than 53,000" and with "tens of thousands": the number says more.
  const isRange = (index: number) => claim.positions[index]?.figure?.high !== undefined;
  const alike = near.filter((index) => isRange(index) === (figure.high !== undefined));
  return alike.length === 1 ? alike[0] : undefined;
}

/** Whether two positions may both be so; then the more specific one is no wrong answer. */
function isCompatible(claim: Claim, a: number, b: number): boolean {
  const [first, second] = [claim.positions[a], claim.positions[b]];
  if (!first || !second) return false;
  return first.compatibleWith.includes(second.id) || second.compatibleWith.includes(first.id);
}

/**
 * @param place Word near which the claim is carried: the nearest of equal cues decides.
 * @param figure What the text gives; a figure that no position has decides for none.
 */
export function choosePosition(
  claim: Claim,
  cues: CompiledCues,
  context: MatchContext,
  place: number,
  figure: Figure | undefined,
): ChosenPosition {
  const none = { position: -1, words: [], cueCount: 0 };
  const hasFigures = claim.positions.some((position) => position.figure);
  if (hasFigures && figure) {
    const position = findByFigure(claim, figure);
    return position === undefined ? none : { position, words: [], cueCount: 1 };
  }
  const cued = findCued(context, cues, place);
  const [first, second] = cued;
  if (first) {
    const isTie =
      second && second.best.specificity === first.best.specificity && second.lines === first.lines;
    const isDecided = !isTie || isCompatible(claim, first.position, second.position);
    if (!isDecided) return none;
    // Of a tie between compatible positions neither is more right: say the first.
    return { position: first.position, words: first.best.words, cueCount: first.lines };
  }
  const isOnly = claim.positions.length === 1 && cues.positions[0]?.length === 0;
  return isOnly ? { position: 0, words: [], cueCount: 0 } : none;
}
