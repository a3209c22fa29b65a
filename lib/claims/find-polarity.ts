/**
 * Tells how a sentence puts what a claim says: as so, as not so, as a condition or plan, as a
 * question. A word counts only if it reaches the words that carry the claim, and only beyond what
 * the claim itself says: in "Hamas would hand over power" against a claim of the same wording,
 * "would" changes nothing.
 *
 * Heuristics over word windows after the negation-scope rules of NegEx (Chapman et al. 2001), with
 * clause edges and small words as limits; no parsing.
 */
import type { Polarity } from '../reading/types.ts';
import { stem } from '../text/stem.ts';
import { findDenials } from './find-denials.ts';
import { findDeniedBehind, isOnlyClaimed } from './find-denied-behind.ts';
import { type Frames, findFrames } from './find-frames.ts';
import { findGovernors } from './find-governors.ts';
import { CASES } from './frame-words.en.ts';
import { isAllBefore, listPlain, reaches, type Scope } from './polarity-scope.ts';
import { BEFORE_NOUN, BEFORE_TO, DENIALS, UNCONFIRMED } from './polarity-stems.ts';
import {
  CONDITION_WORDS,
  DOUBT_WORDS,
  NEGATORS,
  POSSIBLE_WORDS,
  SILENT_VERBS,
} from './polarity-words.en.ts';
import { isAfterBreak, isCapital, type WordRange, type Words } from './read-words.ts';

/** Content words between what makes a plan or a case of something and that. */
const MODAL_REACH = 2;
const VERB_REACH = 1;
const NOUN_REACH = 2;
const CLAUSE_REACH = 12;

/** How many operators of each kind reach the words of a claim. */
export interface Operators {
  /** "Not", "refused to": beside what carries the claim. */
  denies: number;
  /** "Denied that", "… is untrue": around all of it. */
  disputes: number;
  /** A plan, a wish, a possibility: "would", "agreed to", "called for". */
  conditional: number;
  /** Of those, what somebody thinks may be so: "might", "could". */
  possible: number;
  /** Said to be so in a case or not known to be: "if", "had they …", "it is doubtful that". */
  hypothetical: number;
  asks: number;
  /** Of the words that carry the claim those that a denial reaches first. */
  denied?: readonly number[];
}

/** Before anything is counted. */
export const noOperators = (): Operators => ({
  denies: 0,
  disputes: 0,
  conditional: 0,
  possible: 0,
  hypothetical: 0,
  asks: 0,
});

const TOO_EARLY = /^(?:premature|early|wrong|misleading|exaggerated|absurd|foolish)$/u;
const SPEAK = /^(?:speak|talk|say|call|claim|suggest|conclude|assume|declare)$/u;

/** "It would be premature, he said, to speak of …" */
function isTooEarly({ words, range, carriers }: Scope, at: number): boolean {
  if (!TOO_EARLY.test(words.folded[at] as string)) return false;
  const end = Math.min(range.to - 1, at + 7);
  for (let to = at + 1; to < end; to++)
    if (words.folded[to] === 'to' && SPEAK.test(words.folded[to + 1] as string))
      return [...carriers].every((carrier) => carrier > to);
  return false;
}

/** "Had Hamas agreed, …", "were they to leave", "… should it refuse": a condition without "if". */
function isInversion({ words, range }: Scope, at: number): boolean {
  const word = words.folded[at] as string;
  if (at === range.from) return /^(?:had|were|should)$/u.test(word);
  if (word === 'should') return /^(?:it|they|he|she)$/u.test(words.folded[at + 1] ?? '');
  // "… would be over had Hamas agreed".
  const isName = /^(?:the|it|they|he|she)$/u.test(words.folded[at + 1] ?? '');
  const before = words.folded.slice(range.from, at);
  return (
    word === 'had' &&
    (isName || (at + 1 < range.to && isCapital(words, at + 1))) &&
    before.some((one) => /^(?:would|could|might)$/u.test(one))
  );
}

/** "… could not be confirmed", "no one has confirmed that …": it is open. */
function isLeftOpen(scope: Scope, at: number): boolean {
  const { words, range } = scope;
  if (!UNCONFIRMED.has(words.stems[at] as string)) return false;
  const isBefore = words.folded[at + 1] === 'that' && reaches(scope, at + 1, CLAUSE_REACH);
  if (!isBefore && !isAllBefore(scope, at)) return false;
  const before = words.folded.slice(Math.max(range.from, at - 4), at);
  return before.some((word) => NEGATORS.has(word));
}

/** "doubts that", "it is unlikely to"; but "no doubt that" is sure of it. */
function isDoubt({ words: { folded } }: Scope, at: number): boolean {
  const before = folded[at - 1] ?? '';
  if (!DOUBT_WORDS.has(folded[at] as string) || before === 'little') return false;
  return /^(?:that|if|whether|to)$/u.test(folded[at + 1] ?? '') && !NEGATORS.has(before);
}

/** Words of a phrase are no case by themselves: "in case", "as soon as". */
function isCase(scope: Scope, at: number): boolean {
  const { words } = scope;
  const found = CASES.find((phrase) =>
    phrase.every((word, next) => words.folded[at + next] === word),
  );
  if (found) return reaches(scope, at + found.length - 1, CLAUSE_REACH);
  // "When he is freed, talks will go on": not yet.
  if (!/^(?:when|once|until|till)$/u.test(words.folded[at] as string)) return false;
  if (!reaches(scope, at, CLAUSE_REACH)) return false;
  return words.folded.slice(scope.range.from, scope.range.to).some((word) => FUTURE.test(word));
}

const FUTURE = /^(?:will|would|wont|wouldnt|cannot|cant|must|shall)$/u;

/** What makes of the words behind it a case that is only thought of. */
function isHypothesis(scope: Scope, at: number): boolean {
  const { words } = scope;
  const word = words.folded[at] as string;
  // "would not say if": a question that is left open, see `countQuestions`.
  if (word === 'if' && SILENT_VERBS.has(words.folded[at - 1] ?? '')) return false;
  const opens = word === 'if' || word === 'unless' || word === 'provided';
  return (
    (opens || isDoubt(scope, at) || isInversion(scope, at)) &&
    // "If, as some claim, …".
    reaches(scope, at, CLAUSE_REACH, opens && isAfterBreak(words, at + 1))
  );
}

/** "would not say whether", "wouldn't comment": a silence that was kept, not one that is planned. */
function isRefusalToSay({ folded }: Words, at: number): boolean {
  const isShort = folded[at] === 'wouldnt';
  if (!isShort && !(folded[at] === 'would' && folded[at + 1] === 'not')) return false;
  return SILENT_VERBS.has(folded[at + (isShort ? 1 : 2)] ?? '');
}

const isHedge = (word: string) => /^(?:perhaps|maybe|possibly|conceivably)$/u.test(word);

const isOpening = ({ words, range }: Scope, at: number) =>
  at === range.from || /["“«„]/u.test(words.text.slice(words.end[at - 1], words.start[at]));

function isCondition(scope: Scope, at: number): boolean {
  const { words } = scope;
  const word = words.folded[at] as string;
  const found = words.stems[at] as string;
  if (word === 'if' || word === 'unless') return isTrailingIf(scope, at);
  // "Let Hamas release them", at the beginning of what is said.
  if (word === 'let') return isOpening(scope, at) && reaches(scope, at, NOUN_REACH + 1);
  if (CONDITION_WORDS.has(word)) {
    // "May 15", "in May" and "will" as a noun are none.
    if ((word === 'may' || word === 'will') && /^(?:\d|of$)/u.test(words.folded[at + 1] ?? ''))
      return false;
    if (word === 'may' && isCapital(words, at) && at > scope.range.from) return false;
    if (isRefusalToSay(words, at)) return false;
    return reaches(scope, at, isHedge(word) ? CLAUSE_REACH : MODAL_REACH);
  }
  if (BEFORE_TO.has(found) && words.folded[at + 1] === 'to')
    return reaches(scope, at + 1, VERB_REACH);
  if (!BEFORE_NOUN.has(found)) return false;
  const next = words.folded[at + 1] ?? '';
  if (found === stem('call') && next !== 'for' && next !== 'on') return false;
  // "secured a deal" has it; "to secure the release" has not.
  if ((found === stem('secure') || found === stem('ensure')) && /^an?$/u.test(next)) return false;
  // "considering direct talks": what is considered may follow at once; "proposal talks" is one noun.
  const isNext = /ing$/u.test(word) && scope.carriers.has(at + 1);
  return (
    (isNext || /^(?:for|the|a|an|to|that|all|its|their|on|by|his|of)$/u.test(next)) &&
    reaches(scope, at, NOUN_REACH)
  );
}

/** "will hand over power if the war ends": the condition follows what it is put on. */
function isTrailingIf(scope: Scope, at: number): boolean {
  const { words, range, carriers } = scope;
  if (!isAllBefore(scope, at)) return false;
  for (let before = at - 1; before >= range.from && at - before < CLAUSE_REACH; before--) {
    if (isAfterBreak(words, before + 1)) return false;
    if (carriers.has(before)) return true;
  }
  return false;
}

function countQuestions(scope: Scope): number {
  const { words, range } = scope;
  const tail = words.text.slice(words.end[range.to - 1] ?? 0, (words.end[range.to - 1] ?? 0) + 3);
  let count = /^["'”’»)]*\s?\?/u.test(tail) ? 1 : 0;
  for (let at = range.from; at < range.to; at++) {
    const isIndirect =
      words.folded[at] === 'whether' ||
      (words.folded[at] === 'if' && SILENT_VERBS.has(words.folded[at - 1] ?? ''));
    if (
      isIndirect &&
      // "questioned whether", where the questioning is what the claim says.
      !scope.carriers.has(at) &&
      !scope.carriers.has(at - 1) &&
      reaches(scope, at, CLAUSE_REACH)
    )
      count += 1;
  }
  return count;
}

/**
 * Counts the operators that reach the carrying words.
 *
 * @param carriers Word indexes that carry the claim; operators among them are part of the claim.
 * @param own Further words of the claim, that no operator has to reach and that are none.
 */
export function countOperators(
  words: Words,
  range: WordRange,
  carriers: Iterable<number>,
  own: Iterable<number> = [],
): Operators {
  const reached = new Set(carriers);
  const scope: Scope = { words, range, carriers: reached, own: new Set([...reached, ...own]) };
  const governors = findGovernors(scope);
  const frames = findFrames(scope);
  const planned: number[] = [];
  const open = new Set(frames.doubts);
  for (let at = range.from; at < range.to; at++) {
    if (scope.own.has(at) || frames.idle.has(at)) continue;
    if (
      isTooEarly(scope, at) ||
      isCase(scope, at) ||
      isHypothesis(scope, at) ||
      isLeftOpen(scope, at)
    )
      open.add(at);
    else if (isCondition(scope, at)) planned.push(at);
  }
  const behind = findDeniedBehind(scope);
  const disputes = countTurns(words, frames.denials) || (behind >= 0 ? 1 : 0);
  const near = new Set([...findDenials(scope), ...governors.denials]);
  if (disputes === 0) for (const at of frames.held) open.add(at);
  // What says around the claim that it is untrue says it once, however often.
  const isSaid = (at: number) =>
    at === behind || (disputes > 0 && REPORTED_UNTRUE.test(words.stems[at] as string));
  const denials = [...near].filter((at) => !isKnown(frames, at) && !isSaid(at));
  return {
    denies: countTurns(words, denials),
    disputes,
    conditional: new Set([...planned, ...frames.wishes, ...governors.undone]).size,
    possible: planned.filter((at) => POSSIBLE_WORDS.has(words.folded[at] as string)).length,
    hypothetical: open.size + (isOnlyClaimed(scope) ? 1 : 0),
    asks: countQuestions(scope),
    denied: denials.flatMap((at) => listPlain(scope).find((carrier) => carrier > at) ?? []),
  };
}

/** "Rejected as false, and denied": says once that it is not so. "Did not deny" says it twice. */
function countTurns(words: Words, denials: Iterable<number>): number {
  const kinds = new Set([...denials].map((at) => REPORTED_UNTRUE.test(words.stems[at] as string)));
  return kinds.size;
}

const REPORTED_UNTRUE =
  /^(?:deni|deny|reject|dismiss|refut|rebut|disput|repudi|disavow|debunk|contradict|disprov|rubbish|scof|scoff|derid|ridicul|retract|recant|rule|lie|li|fals|untru|baseless|unfound|fabric|wrong|wrongli|incorrect|incorrectli|mistak|mistaken|mistakenli|erron|invent|nonsens|hoax|myth|fake|bogu|forg|misinform|disinform|falsehood|fiction)/u;

const isKnown = ({ denials, doubts, idle }: Frames, at: number) =>
  denials.has(at) || doubts.has(at) || idle.has(at);

/**
 * Of "proposed a plan that was rejected", for a claim on the rejection, only the rejection itself
 * can be denied or conditional: what it is of may be a proposal.
 *
 * @returns The carriers that operators have to reach: verbs of denial among them, else all.
 */
export function chooseReached(words: Words, carriers: readonly number[]): readonly number[] {
  const denials = carriers.filter((at) => DENIALS.has(words.stems[at] as string));
  return denials.length > 0 ? denials : carriers;
}

/**
 * Decides the polarity from what reaches the claim in the text and what the claim says itself.
 * Two denials make an assertion ("did not deny that …" leaves it open: conditional).
 */
export function decidePolarity(found: Operators, own: Operators): Polarity {
  const denials = (own.denies === 0 ? found.denies : 0) + (own.disputes === 0 ? found.disputes : 0);
  if (found.asks > own.asks) return 'asks';
  if (denials > 1) return 'conditional';
  // "Did not say if", "did not deny": a denial that is left open is none.
  if (denials === 1) return found.hypothetical > own.hypothetical ? 'conditional' : 'denies';
  const isPlanned = found.conditional > 0 && own.conditional === 0;
  // "Will stop" is no "might stop".
  if (found.possible > own.possible) return 'conditional';
  return isPlanned || found.hypothetical > own.hypothetical ? 'conditional' : 'asserts';
}
