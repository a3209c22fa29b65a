/** The authored route to a claim: its `needs`, `unless` and `counts` against one sentence. */
import type { Claim, Figure } from '../dataset/types.ts';
import { MONTHS, WEEKDAYS } from '../quantities/date-words.en.ts';
import type { Quantity } from '../reading/types.ts';
import type { CompiledCues, CompiledLine } from './compile-cues.ts';
import { figureOf, findCountedQuantity } from './counted-quantity.ts';
import { type Nearby, refersBack } from './find-nearby.ts';
import { isLineMet, type LineMatch, matchLine, pickClosest } from './match-cues.ts';
import type { ReadSentence } from './read-sentence.ts';
import { findWordRange, isCapital, type Words } from './read-words.ts';

export interface CueMatch {
  /** Words of the met needs, entities that only name who apart. */
  carriers: number[];
  entities: number[];
  /** Lines met only by what stands before the sentence. */
  fromContext: number;
  quantity: Quantity | undefined;
  figure: Figure | undefined;
}

const BEFORE_SUBJECT = /^(?:but|and|yet|then|so|meanwhile|still|later|earlier)$/u;

/**
 * "Witkoff pressed him for a broader mandate": a sentence that begins with somebody of whom the claim
 * is not goes on about them and not about who was named before.
 */
function beginsWithOther(claim: Claim, { context: { words, range }, sentence }: ReadSentence) {
  let first = range.from;
  while (first < range.to && BEFORE_SUBJECT.test(words.folded[first] as string)) first += 1;
  const start = words.start[first] as number;
  const subject = words.mentions.find((one) => one.start <= start && start < one.end);
  return (
    subject !== undefined &&
    subject.start >= sentence.start &&
    !subject.entities.some((entity) => claim.about.includes(entity))
  );
}

/** Whether a line of entities is met by those named just before. */
const isMetNearby = (line: CompiledLine, { entities }: Nearby) =>
  line.isEntities &&
  line.alternatives.some((terms) =>
    terms.every((term) => term.kind === 'entity' && entities.has(term.entity)),
  );

/** Lines at most that may be met by what stands before: else the sentence says nothing itself. */
const MOST_FROM_BEFORE = 2;

/** Whether a line that says so is met just before, by a sentence that goes on about the same. */
function isMetBefore(line: CompiledLine, read: ReadSentence, { ranges }: Nearby): boolean {
  if (!line.mayStandBefore || namesOther(read)) return false;
  const { words } = read.context;
  return ranges.some((range) => isLineMet({ words, range, quantities: [] }, line));
}

/** "In Sudan …": a name that no claim has turns to somebody or something else. */
function namesOther({ context: { words, range }, terms }: ReadSentence): boolean {
  return terms.words.some((at, place) => {
    const word = words.folded[at] as string;
    const isNew = terms.numbers[place] === -1 && words.entity[at] === '';
    const isName = at > range.from && isCapital(words, at);
    return isNew && isName && !MONTHS.has(word) && !WEEKDAYS.has(word);
  });
}

/** An entity alternative of a mixed line ("@naim | hewitt said") may also stand just before. */
function hasEntityNearby(line: CompiledLine, { entities }: Nearby): boolean {
  return line.alternatives.some(
    (terms) => terms.length === 1 && terms[0]?.kind === 'entity' && entities.has(terms[0].entity),
  );
}

const namesEntity = (line: CompiledLine) =>
  line.alternatives.some((terms) => terms.some(({ kind }) => kind === 'entity'));

/** Whether the sentence names one of several namesakes, of which the line's entity is one. */
function mayName(line: CompiledLine, { context, sentence }: ReadSentence): boolean {
  const named = context.words.mentions.filter(
    ({ start, end, entities }) =>
      entities.length > 1 && start >= sentence.start && end <= sentence.end,
  );
  return line.alternatives.some((terms) =>
    terms.every(
      (term) =>
        term.kind === 'entity' && named.some(({ entities }) => entities.includes(term.entity)),
    ),
  );
}

function wordsOfQuantity(words: Words, quantity: Quantity | undefined): number[] {
  if (!quantity) return [];
  const { from, to } = findWordRange(words, quantity);
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Whether the claim is about a number, so that a sentence without one does not make it. */
export const needsFigure = (claim: Claim): boolean =>
  claim.kind === 'figure' || claim.match.counts !== undefined;

/** @returns Nothing where a need is not met, an `unless` is, or the figure counts something else. */
export function matchClaim(
  claim: Claim,
  cues: CompiledCues,
  read: ReadSentence,
  nearby: () => Nearby,
): CueMatch | undefined {
  const { context } = read;
  const plain: LineMatch[][] = [];
  const named: LineMatch[][] = [];
  let fromContext = 0;
  for (const line of cues.needs) {
    const ways = matchLine(context, line);
    if (ways.length > 0) (line.isEntities ? named : plain).push(ways);
    else if (namesEntity(line) && beginsWithOther(claim, read)) return undefined;
    else if (isMetNearby(line, nearby()) || isMetBefore(line, read, nearby())) fromContext += 1;
    else if (refersBack(context) && hasEntityNearby(line, nearby())) fromContext += 1;
    else return undefined;
  }
  if (fromContext > MOST_FROM_BEFORE) return undefined;
  if (cues.unless.some((line) => isLineMet(context, line))) return undefined;
  const hasFigure = needsFigure(claim);
  const quantity = hasFigure
    ? findCountedQuantity(claim, cues, context.words, read.sentence, read.quantities)
    : undefined;
  if (hasFigure && !quantity) return undefined;
  const all = [...plain, ...named];
  if (all.length === 0) return undefined;
  const picked = pickClosest(all);
  const carriers = picked.slice(0, plain.length).flatMap(({ words }) => words);
  const entities = picked.slice(plain.length).flatMap(({ words }) => words);
  carriers.push(...wordsOfQuantity(context.words, quantity));
  return {
    carriers,
    entities,
    fromContext,
    quantity,
    figure: quantity && figureOf(claim, quantity),
  };
}

/**
 * Whether a sentence found by its wording goes against the claim's needs: who it is about is not
 * named, an `unless` is met, or more than a third of what it must say is missing.
 */
export function contradictsNeeds(
  cues: CompiledCues,
  read: ReadSentence,
  nearby: () => Nearby,
): boolean {
  if (cues.unless.some((line) => isLineMet(read.context, line))) return true;
  let missing = 0;
  for (const line of cues.needs) {
    if (isLineMet(read.context, line)) continue;
    if (mayName(line, read)) continue;
    if (line.isEntities) {
      if (!isMetNearby(line, nearby())) return true;
    } else if (line.mayStandBefore && namesOther(read)) return true;
    else if (!isMetBefore(line, read, nearby()) && !hasEntityNearby(line, nearby())) missing += 1;
  }
  const plain = cues.needs.filter((line) => !line.isEntities).length;
  return missing * 3 > plain;
}
