/**
 * Reads the clause that carries a claim's clause: of "no official has said that Hamas released him" the words
 * before "that". Whatever in it denies, doubts or wishes reaches all that stands behind, however long it is; what
 * stands in an aside or in another clause does not. What stands nearer is find-denials.ts's and find-polarity.ts's.
 *
 * After the complement scopes of implicative and factive verbs (Karttunen 1971), by word lists and commas instead of a parse.
 */
import {
  CONTENT_NOUNS,
  FALSE_WORDS,
  FICTION,
  FRAME_DENIALS,
  FRAME_DOUBTS,
  FRAME_WISHES,
  HARDLY_ANY,
  NAMING,
  PASSED_ON,
  SAYING,
  SURE_ANYWAY,
  SURE_IF_NONE,
} from './frame-words.en.ts';
import { endOfPhrase, listPlain, type Scope } from './polarity-scope.ts';
import { UNCONFIRMED } from './polarity-stems.ts';
import { NEGATORS, SILENT_VERBS, UNTRUE_WORDS } from './polarity-words.en.ts';
import { isAfterBreak, type WordRange, type Words } from './read-words.ts';

/** Words of carrying clauses, by what they make of the claim. */
export interface Frames {
  denials: Set<number>;
  /** Leave it open, or only think of it. */
  doubts: Set<number>;
  wishes: Set<number>;
  /** Hold what others say or think: open as long as nothing else is said of it. */
  held: Set<number>;
  /** Would deny or doubt by themselves, and do not: "no doubt that". */
  idle: Set<number>;
}

const FINITE =
  /^(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|should|does|did|do|says?|said|told|\p{L}{2,}(?<!ne|spe)ed)$/u;
const NO_CLAUSE =
  /^(?:to|for|of|by|in|on|with|at|from|as|about|whether|if|that|what|why|how|and|or|but|so|not)$/u;
/** Begin what is put in between or in front, and does not carry what follows. */
const ASIDE =
  /^(?:who|whom|whose|which|where|when|while|after|before|since|although|though|as|despite|because|if|unless|until|on|in|at|by|for|from|with|amid|during|according)$/u;
const OTHER_CLAUSE = /^(?:because|although|though|while|whereas|when|after|before|until|unless)$/u;

/** Behind "said" without "that": "said he had gone", "said: “He has gone”", not "said to be", "said on Friday". */
function opensWithoutThat({ words, range, own }: Scope, at: number): boolean {
  if (!SAYING.has(words.stems[at] as string) || own.has(at)) return false;
  if (NO_CLAUSE.test(words.folded[at + 1] as string)) return false;
  const gap = words.text.slice(words.end[at], words.start[at + 1]);
  if (isAfterBreak(words, at + 1)) return /[:"“«„]/u.test(gap);
  // "Nobody expected it, …", "denied taking bribes, …" carry nothing: what is carried has its verb.
  let next = at + 1;
  while (next < range.to && (next === at + 1 || !isAfterBreak(words, next))) {
    if (next > at + 1 && FINITE.test(words.folded[next] as string)) return true;
    next += 1;
  }
  return false;
}

/** Words with which clauses begin that another one carries. */
function findComplements(scope: Scope): number[] {
  const { words, range } = scope;
  const found: number[] = [];
  for (let at = range.from; at + 1 < range.to; at++) {
    const isThat = words.folded[at] === 'that' && !FINITE.test(words.folded[at + 1] as string);
    if (isThat || opensWithoutThat(scope, at)) found.push(at + 1);
  }
  return found;
}

/** "but", "although", a comma with "and" and a clause of its own end what is carried. */
function endOfComplement({ words, range }: Scope, from: number): number {
  for (let at = from + 1; at < range.to; at++) {
    const word = words.folded[at] as string;
    const isBreak = isAfterBreak(words, at);
    if (word === 'but' || (isBreak && /^(?:although|though|while|whereas)$/u.test(word))) return at;
    if (word !== 'and' || !isBreak) continue;
    const next = words.folded.slice(at + 1, Math.min(range.to, at + 6));
    if (next.some((one) => FINITE.test(one))) return at;
  }
  return range.to;
}

/** The stretches between breaks from the beginning of the sentence to `end`, in order. */
function cutAtBreaks({ words, range }: Scope, end: number): WordRange[] {
  const pieces: WordRange[] = [];
  let from = range.from;
  for (let at = from + 1; at <= end; at++) {
    if (at < end && !isAfterBreak(words, at)) continue;
    pieces.push({ from, to: at });
    from = at;
  }
  return pieces;
}

/** Of a stretch the part that carries what follows: "did not comment and said" is only "said". */
function withoutEarlier(words: Words, { from, to }: WordRange): number[] {
  let first = from;
  for (let at = to - 2; at > from; at--) {
    const word = words.folded[at] as string;
    const isVerb = FINITE.test(words.folded[at + 1] as string);
    const isSameDeed = FRAME_DENIALS.has(words.stems[at - 1] as string);
    const isOther = OTHER_CLAUSE.test(word) || word === 'but';
    if (isOther || (/^(?:and|then)$/u.test(word) && isVerb && !isSameDeed)) {
      first = at + 1;
      break;
    }
  }
  return Array.from({ length: to - first }, (_, at) => first + at);
}

/** "Now that", "so that": not carried by what stands before. */
const NOTHING_BEFORE = /^(?:now|so|such|given|in|except)$/u;

/**
 * The words that carry the clause which begins at `start`: of "the minister, who denied it, said that" only
 * "the minister said", of "denied, in the strongest terms, that" what stands before the aside.
 */
function findGoverning(scope: Scope, start: number): number[] {
  const { words, range } = scope;
  const isThat = words.folded[start - 1] === 'that';
  if (isThat && NOTHING_BEFORE.test(words.folded[start - 2] ?? '')) return [];
  const end = isThat ? start - 1 : start;
  const pieces = cutAtBreaks(scope, end);
  const last = pieces.at(-1);
  if (!last || end <= range.from) return [];
  const isSplit = isThat && isAfterBreak(words, end);
  const needsSubject = FINITE.test(words.folded[last.from] as string) && pieces.length > 1;
  if (!isSplit && !needsSubject) return withoutEarlier(words, last);
  const earlier = pieces.slice(0, -1);
  const head = earlier.findLast(({ from }) => !ASIDE.test(words.folded[from] as string));
  const own = isSplit && head ? [] : withoutEarlier(words, last);
  return [...(head ? withoutEarlier(words, head) : []), ...own];
}

/** "Without evidence, the channel said that": stands in front and is of what is said. */
function findUnfounded({ words, range: { from } }: Scope, start: number): number[] {
  const isWithout = words.folded[from] === 'without';
  return isWithout && start > from + 1 && UNFOUNDED.test(words.folded[from + 1] as string)
    ? [from + 1]
    : [];
}

const UNFOUNDED = /^(?:any|evidence|proof|foundation|basis|substantiation)$/u;

const isQuantifier = (words: Words, at: number) =>
  HARDLY_ANY.has(words.folded[at] as string) &&
  !/^(?:a|the|these|those)$/u.test(words.folded[at - 1] ?? '');

const isNegation = (words: Words, at: number) =>
  isQuantifier(words, at) ||
  (NEGATORS.has(words.folded[at] as string) &&
    !/^(?:only|longer|less|fewer|more|just|least)$/u.test(words.folded[at + 1] ?? ''));

const isOpen = (word: string) => /^(?:unconfirmed|unverified|unproven|rumou?r)$/u.test(word);

function isDenial(scope: Scope, at: number): boolean {
  const { words } = scope;
  const word = words.folded[at] as string;
  if (FALSE_WORDS.has(word) || (UNTRUE_WORDS.has(word) && !isOpen(word))) return true;
  return FRAME_DENIALS.has(words.stems[at] as string) || endOfPhrase(scope, at) >= 0;
}

/** "There is no doubt that", "nobody can deny that", "nobody was surprised that": it is so. */
function isSureAnyway(words: Words, governing: readonly number[]): boolean {
  const negations = governing.filter((at) => isNegation(words, at));
  const [negation] = negations;
  if (negation === undefined || negations.length > 1) return false;
  return governing.some((at) => {
    const found = words.stems[at] as string;
    if (at <= negation || at - negation > 4) return false;
    if (SURE_ANYWAY.has(found)) return true;
    if (!SURE_IF_NONE.has(found)) return false;
    const between = words.folded.slice(negation, at);
    const isNone = /^(?:no|little)$/u.test(between[0] as string) && at === negation + 1;
    return isNone || between.some((word) => /^(?:can|cannot|cant)$/u.test(word));
  });
}

/** "Did not confirm", "declined to say": a silence, not a denial. */
function isSilence(words: Words, governing: readonly number[]): boolean {
  return governing.some((at) => {
    if (UNCONFIRMED.has(words.stems[at] as string)) return true;
    const isKept = SILENT_VERBS.has(words.folded[at] as string) && words.folded[at - 1] === 'to';
    return isKept && /^(?:refus|declin)/u.test(words.stems[at - 2] ?? '');
  });
}

/** "It may well be that". */
const isMaybe = ({ folded }: Words, at: number) =>
  /^(?:may|might|could)$/u.test(folded[at] as string) &&
  (folded[at + 1] === 'be' || folded[at + 2] === 'be');

function readGoverning(scope: Scope, governing: readonly number[], frames: Frames): void {
  const { words, own } = scope;
  const free = governing.filter((at) => !own.has(at));
  const isSure = isSureAnyway(words, free);
  const denials = isSilence(words, free) ? frames.doubts : frames.denials;
  for (const at of free) {
    const found = words.stems[at] as string;
    if (UNFOUNDED.test(words.folded[at] as string) && governing[0] === at) frames.doubts.add(at);
    else if (isNegation(words, at) || isDenial(scope, at)) (isSure ? frames.idle : denials).add(at);
    else if (!isSure && CONTENT_NOUNS.test(words.folded[at] as string)) {
      if (FRAME_DOUBTS.has(found) || isOpen(words.folded[at] as string)) frames.held.add(at);
    } else if (FRAME_DOUBTS.has(found) || isOpen(words.folded[at] as string))
      (isSure ? frames.idle : frames.doubts).add(at);
    else if (FRAME_WISHES.has(found)) frames.wishes.add(at);
    else if (isSure && words.folded[at] === 'can') frames.idle.add(at);
    else if (isMaybe(words, at)) frames.doubts.add(at);
  }
}

/** "Called the report that … a lie": the name stands behind what is named. */
function findNamed({ words, range }: Scope, governing: readonly number[], start: number) {
  if (!governing.some((at) => NAMING.has(words.stems[at] as string))) return undefined;
  for (let at = start; at < range.to; at++) {
    const word = words.folded[at] as string;
    const isNamed = /^(?:an?|as)$/u.test(words.folded[at - 1] as string);
    if (isNamed && (FALSE_WORDS.has(word) || UNTRUE_WORDS.has(word))) return at;
  }
  return undefined;
}

/** "The notion that …", "pushed back against claims that …": what others say or think, unless it is passed on as news. */
function findHeldByOthers(
  { words, range }: Scope,
  governing: readonly number[],
  start: number,
): number {
  const noun = start - 2;
  if (words.folded[start - 1] !== 'that' || !governing.includes(noun)) return -1;
  if (!CONTENT_NOUNS.test(words.folded[noun] as string)) return -1;
  const around = [
    ...governing.map((at) => words.folded[at] as string),
    ...words.folded.slice(start, range.to),
  ];
  return around.some((word) => PASSED_ON.test(word)) ? -1 : noun;
}

function isCutFrom(words: Words, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) if (isAfterBreak(words, at)) return true;
  return false;
}

/** "In the film, …" */
function findFiction({ words, range }: Scope): number {
  if (!/^(?:in|according)$/u.test(words.folded[range.from] as string)) return -1;
  for (let at = range.from + 1; at < range.to && !isAfterBreak(words, at); at++)
    if (FICTION.test(words.folded[at] as string)) return at;
  return -1;
}

/** Reads every clause of the sentence that carries one in which most of the claim stands. */
export function findFrames(scope: Scope): Frames {
  const { words } = scope;
  const frames: Frames = {
    denials: new Set(),
    doubts: new Set(),
    wishes: new Set(),
    held: new Set(),
    idle: new Set(),
  };
  const said = listPlain(scope);
  const fiction = findFiction(scope);
  if (fiction >= 0) frames.doubts.add(fiction);
  for (const start of findComplements(scope)) {
    const end = endOfComplement(scope, start);
    const inside = said.filter((at) => at >= start && at < end);
    if (inside.length * 2 < said.length || inside.length === 0) continue;
    const governing = [...findUnfounded(scope, start), ...findGoverning(scope, start)];
    readGoverning(scope, governing, frames);
    const named = findNamed(scope, governing, start);
    const isInOne = !said.some((at) => at > start && isCutFrom(words, start, at));
    const held = isInOne ? findHeldByOthers(scope, governing, start) : -1;
    if (held >= 0) frames.held.add(held);
    if (named !== undefined && !frames.denials.size) frames.denials.add(named);
  }
  // What one clause makes sure no other word of it puts in doubt.
  for (const at of frames.idle) for (const set of [frames.denials, frames.doubts]) set.delete(at);
  return frames;
}
