/**
 * Finds who says it within one sentence: "said X", "according to X", "X told Y that", "rejected by X".
 * Windows of words around verbs of saying; no parsing. What other sentences tell of the speaker is
 * find-attribution.ts.
 */
import type { EntityId } from '../dataset/types.ts';
import type { Mention } from '../reading/types.ts';
import { stem } from '../text/stem.ts';
import { WORD } from '../text/tokens.ts';
import {
  AUXILIARY,
  DEEDS,
  INVERTED,
  LEADING,
  PRONOUNS,
  SKIPPED,
  SPEECH,
} from './attribution-words.en.ts';
import { isAfterBreak, isCapital, type WordRange, type Words } from './read-words.ts';

export interface Attribution {
  /** As written; of a pronoun, what it stands for where that is known. */
  attribution: string;
  attributedTo?: EntityId;
}

const MAX_APPOSITION = 18;
const MAX_SUBJECT = 7;

const mentionAt = (words: Words, at: number): Mention | undefined => {
  const start = words.start[at] as number;
  return words.mentions.find((mention) => mention.start <= start && start < mention.end);
};

/** @returns The one entity that a mention names; nothing where it may be several. */
export const entityOf = (mention: Mention | undefined) =>
  mention?.entities.length === 1 ? mention.entities[0] : undefined;

function textOf(words: Words, from: number, to: number): string {
  return words.text.slice(words.start[from], words.end[to - 1]);
}

function describe(words: Words, first: number, to: number): Attribution | undefined {
  let from = first;
  // "On another note", "In March US officials": what opens a sentence names nobody.
  while (
    from < to &&
    mentionAt(words, from) === undefined &&
    LEADING.test(words.folded[from] as string)
  )
    from += 1;
  if (to <= from || to - from > 12) return undefined;
  for (let at = to - 1; at >= from; at--) {
    const mention = mentionAt(words, at);
    const entity = entityOf(mention);
    const isOwner = ((words.flags[at] as number) & WORD.POSSESSIVE) !== 0 && at + 1 < to;
    if (mention && entity !== undefined && !isOwner) {
      return { attribution: words.text.slice(mention.start, mention.end), attributedTo: entity };
    }
  }
  const attribution = textOf(words, from, to);
  const hasName =
    /\p{Lu}|\p{L}\d/u.test(attribution) ||
    /\b(?:source|official|report|ministry|authorit|spokes|police|government|group|media|analyst|expert|witness|movement|organi[sz]ation|leader|minister|envoy|president|diplomat|mediator)/iu.test(
      attribution,
    );
  return hasName && !attribution.includes('\n') ? { attribution } : undefined;
}

/** The one who is named first in a sentence: the subject of its later verbs too. */
function findFirstNamed(words: Words, range: WordRange, at: number): Attribution | undefined {
  // "Israel, for its part, … and insists": somebody we do not know.
  if (!mentionAt(words, range.from) && isAfterBreak(words, range.from + 1)) {
    return describe(words, range.from, range.from + 1);
  }
  for (let before = range.from; before < at; before++) {
    if (entityOf(mentionAt(words, before))) return describe(words, before, before + 1);
  }
  return undefined;
}

/** "Bezalel Smotrich, Finance Minister and leader of …, said": the name an apposition belongs to. */
function findBeforeApposition(words: Words, range: WordRange, to: number): Attribution | undefined {
  for (let at = Math.max(range.from, to - MAX_APPOSITION); at < to; at++) {
    const isStart = at === range.from || isAfterBreak(words, at);
    if (isStart && mentionAt(words, at)) return describe(words, at, at + 1);
  }
  return undefined;
}

/** The noun phrase that ends right before `at`, across one apposition between commas. */
function findSubject(words: Words, range: WordRange, at: number): Attribution | undefined {
  let to = at;
  while (to > range.from && SKIPPED.test(words.folded[to - 1] as string)) {
    if (mentionAt(words, to - 1)) break;
    to -= 1;
  }
  if (to <= range.from) return undefined;
  const before = words.folded[to - 1] as string;
  if (/^(?:i|we|you|which|that|it|to|not)$/u.test(before)) return undefined;
  if (PRONOUNS.has(before)) return { attribution: textOf(words, to - 1, to) };
  if (before === 'and') return findFirstNamed(words, range, at);
  if (isAfterBreak(words, to) && to > range.from) {
    const named = findBeforeApposition(words, range, to);
    if (named) return named;
  }
  let from = to;
  while (from > range.from && !isAfterBreak(words, from) && to - from < MAX_SUBJECT) from -= 1;
  if (mentionAt(words, to - 1)) return describe(words, to - 1, to);
  return to - from < MAX_SUBJECT ? describe(words, from, to) : undefined;
}

/** The noun phrase that begins at `at`: "said James Hewitt, White House spokesperson". */
function findInverted(words: Words, range: WordRange, at: number): Attribution | undefined {
  if (at >= range.to || isAfterBreak(words, at)) return undefined;
  const word = words.folded[at] as string;
  const mention = mentionAt(words, at);
  const isNoun =
    mention !== undefined ||
    isCapital(words, at) ||
    PRONOUNS.has(word) ||
    /^(?:the|a|an|one|two|several|officials|sources|police)$/u.test(word);
  if (!isNoun) return undefined;
  if (PRONOUNS.has(word)) return { attribution: word };
  let to = at + 1;
  while (
    to < range.to &&
    !isAfterBreak(words, to) &&
    to - at < 8 &&
    !/^(?:in|on|at|during|after|as|that|when|told|who|while)$/u.test(words.folded[to] as string)
  ) {
    // "said Hamas had not disarmed": who follows the verb is whom it speaks of.
    if (AUXILIARY.test(words.folded[to] as string)) return undefined;
    to += 1;
  }
  return describe(words, at, to);
}

/** "according to X", "in the words of X": outside what carries the claim. */
export function findAccording(
  words: Words,
  range: WordRange,
  carrier: WordRange,
): Attribution | undefined {
  for (let at = range.from; at + 2 < range.to; at++) {
    if (words.folded[at] !== 'according' || words.folded[at + 1] !== 'to') continue;
    let to = at + 3;
    while (to < range.to && !isAfterBreak(words, to) && to - at < 10) to += 1;
    const found = describe(words, at + 2, to);
    const isClose = at < carrier.from ? carrier.from - to < 40 : at - carrier.to < 16;
    if (found && isClose) return found;
  }
  return undefined;
}

/** "rejected by Naim", "seen as decisive by Hamas leadership". */
function findAgent(words: Words, range: WordRange, at: number): Attribution | undefined {
  for (let by = at + 1; by < Math.min(range.to - 1, at + 6) && !isAfterBreak(words, by); by++) {
    if (words.folded[by] === 'by') return findInverted(words, range, by + 1);
  }
  return undefined;
}

/** Of "X proposed it, which was rejected by Y" the rejection is Y's, whoever else speaks. */
export function findDoer(
  words: Words,
  range: WordRange,
  carriers: readonly number[],
): Attribution | undefined {
  for (const at of [...carriers].sort((a, b) => a - b)) {
    if (isSpeech(words, at)) return undefined;
    if (DEEDS.has(words.stems[at] as string)) return findAgent(words, range, at);
  }
  return undefined;
}

/** Who has the last word of a sentence: "…, which was swiftly rejected by Naim". */
export function findLastDoer(words: Words, range: WordRange): Attribution | undefined {
  for (let at = range.to - 1; at >= range.from; at--) {
    if (isSpeech(words, at)) return undefined;
    if (DEEDS.has(words.stems[at] as string)) return findAgent(words, range, at);
  }
  return undefined;
}

/** "Naim rejected the plan": its own subject, where the text names no other speaker. */
export function findDeedSubject(
  words: Words,
  range: WordRange,
  carriers: readonly number[],
): Attribution | undefined {
  for (const at of carriers) {
    if (!DEEDS.has(words.stems[at] as string)) continue;
    const found = findSubject(words, range, at);
    if (found?.attributedTo !== undefined) return found;
  }
  return undefined;
}

const isWeekday = (word: string) => /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u.test(word);

/** Who says it, going by the verb at `at`. */
function findSpeaker(
  words: Words,
  range: WordRange,
  at: number,
  isBehind: boolean,
): Attribution | undefined {
  const next = words.folded[at + 1] ?? '';
  const mayInvert = INVERTED.has(words.stems[at] as string) && !isWeekday(next);
  if (isBehind && mayInvert) {
    const inverted = findInverted(words, range, at + 1);
    if (inverted) return inverted;
  }
  if (isBehind && !isLastOfClause(words, range, at)) return undefined;
  const isParticiple = /ing$/u.test(words.folded[at] as string);
  // "…, saying that", "caused a stir by saying that".
  const isBy = words.folded[at - 1] === 'by';
  if (isParticiple && (isAfterBreak(words, at) || isBy)) return findFirstNamed(words, range, at);
  return findAgent(words, range, at) ?? findSubject(words, range, at);
}

/** A verb of saying; "Trump's proposal", "the report" and "core demands" are nouns. */
function isSpeech(words: Words, at: number): boolean {
  if (!SPEECH.has(words.stems[at] as string)) return false;
  // "United States" is no verb of stating.
  if (at > 0 && isCapital(words, at) && isCapital(words, at - 1) && !isAfterBreak(words, at))
    return false;
  // Nor is the "state" of a two-state solution.
  if (/[-‐‑]/u.test(words.text[(words.start[at] as number) - 1] ?? '')) return false;
  const word = words.folded[at] as string;
  if (/(?:al|ment|tion|ions)$/u.test(word)) return false;
  const before = words.folded[at - 1] ?? '';
  const isPossessed = at > 0 && ((words.flags[at - 1] as number) & WORD.POSSESSIVE) !== 0;
  // "continues to call for" is said, "wants to call for" is not.
  if (before === 'to') return /^continue[sd]?$/u.test(words.folded[at - 2] ?? '');
  return (
    !isPossessed &&
    !/^(?:the|a|an|its|his|her|their|this|these|those|core|key|of|to)$/u.test(before)
  );
}

/** Whether a short clause between a comma and the sentence's end holds the verb. */
function isClosing(words: Words, range: WordRange, at: number): boolean {
  let from = at;
  while (from > range.from && !isAfterBreak(words, from)) from -= 1;
  return from > range.from && at - from <= 6 && isLastOfClause(words, range, at);
}

const isContrast = (words: Words, from: number, to: number) =>
  words.folded
    .slice(from, to)
    .some((word) => word === 'while' || word === 'but' || word === 'whereas');

/** Verbs of saying before the carrying words, outermost first; then among them; then behind. */
export function findSaying(
  words: Words,
  range: WordRange,
  carrier: WordRange,
): Attribution | undefined {
  const before: number[] = [];
  const among: number[] = [];
  const behind: number[] = [];
  for (let at = range.from; at < range.to; at++) {
    if (!isSpeech(words, at)) continue;
    if (at >= carrier.to) behind.push(at);
    else if (at >= carrier.from) among.push(at);
    else before.push(at);
  }
  // Of "X said that Y had demanded" the text attributes to X; a contrast starts afresh.
  const contrast = before.findLastIndex(
    (at, place) => place > 0 && isContrast(words, before[place - 1] as number, at),
  );
  if (contrast > 0) before.splice(0, contrast);
  const isQuotation = /^["“«]/u.test(words.text.slice((words.start[range.from] ?? 1) - 1));
  const inside = [...before, ...among].map((at) => () => findSpeaker(words, range, at, false));
  const outside = behind.map((at) => () => findSpeaker(words, range, at, true));
  // In a sentence that begins with a quotation the speaker stands behind it.
  // "…, Leavitt said" closes over all that stands before it.
  const closing = behind.find((at) => isClosing(words, range, at));
  if (closing !== undefined) {
    const found = findSpeaker(words, range, closing, true);
    if (found) return found;
  }
  const order = isQuotation
    ? [...outside, ...[...among, ...before].map((at) => () => findSpeaker(words, range, at, true))]
    : [...inside, ...outside];
  for (const look of order) {
    const found = look();
    if (found) return found;
  }
  return undefined;
}

const TELL = stem('tell');

/** "…, he told Sky News" ends a sentence as "…, he said" does. */
const isLastOfClause = (words: Words, range: WordRange, at: number) =>
  at + 1 >= range.to ||
  words.stems[at] === TELL ||
  isAfterBreak(words, at + 1) ||
  /^(?:on|in|at|to|during|after|the|last|this|earlier|yesterday|\p{L}+day)$/u.test(
    words.folded[at + 1] as string,
  );
