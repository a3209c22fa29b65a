/**
 * Finds the word that governs the verb or noun which carries a claim: "was asked to release", "was kept from
 * releasing", "hopes for the release". Looked for from the carrier backwards, so that another verb's "to" is not taken for it.
 */
import { FUNCTION_WORDS } from '../text/function-words.en.ts';
import {
  DENIED_FROM,
  DENIED_TO,
  DONE_TO,
  FAR_OFF,
  GOING_ON,
  TALKS,
  UNDONE_NOUN,
  UNDONE_TO,
} from './governor-words.en.ts';
import { isName, listPlain, type Scope } from './polarity-scope.ts';
import { isAfterBreak, type Words } from './read-words.ts';

/** Words by which what carries the claim is planned, wished for or asked for, and by which it is kept from happening. */
export interface Governors {
  undone: number[];
  denials: number[];
}

/** Words before "to" among which its governor stands: "asked the United States to". */
const TO_REACH = 7;
const NOUN_REACH = 6;
const OTHER_VERB =
  /^(?:and|or|but|because|when|after|before|while|that|which|who|has|had|have|is|are|was|were|will|would|did|does)$/u;

const NUMBER =
  /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|hundreds?|thousands?|half|all|more|at|about)$/u;

/** @returns The word before the carrier that is no adverb; -1 at the beginning of its clause. */
function findBefore({ words, range }: Scope, at: number): number {
  let before = at - 1;
  while (
    before > range.from &&
    /ly$|^(?:be|have|been|again|now|yet|not)$/u.test(words.folded[before] as string)
  ) {
    if (isAfterBreak(words, before + 1)) return -1;
    before -= 1;
  }
  return before < range.from || isAfterBreak(words, before + 1) ? -1 : before;
}

/** Goes back from `at` to the nearest word of `stems` in the same clause. */
function findBack(scope: Scope, at: number, reach: number, stems: ReadonlySet<string>): number {
  const { words, range, own } = scope;
  for (let before = at - 1; before >= Math.max(range.from, at - reach); before--) {
    if (isAfterBreak(words, before + 1)) return -1;
    // What the claim itself says of it is no reason to doubt it.
    if (own.has(before) && !isName(words, before)) return -1;
    if (stems.has(words.stems[before] as string)) return before;
    if (before < at - 1 && OTHER_VERB.test(words.folded[before] as string)) return -1;
  }
  return -1;
}

/** "Is to be released", "is to release": it has not happened yet. */
function isBeTo({ words }: Scope, to: number): boolean {
  const before = words.folded[to - 1] ?? '';
  return /^(?:is|are|was|were)$/u.test(before) && !isAfterBreak(words, to);
}

/** "To release him", "to be released", "to negotiate directly"; not "to war in Gaza". */
function isVerbBehindTo({ words, range }: Scope, to: number, at: number): boolean {
  if (words.folded.slice(to + 1, at).includes('be')) return true;
  const next = at + 1;
  if (next >= range.to || isAfterBreak(words, next)) return false;
  const isBase = !/(?:s|ing|tion|ment)$/u.test(words.folded[at] as string);
  return isBase && (isName(words, next) || OBJECT.test(words.folded[next] as string));
}

const OBJECT =
  /^(?:the|an?|its?|their|his|her|all|any|every|some|more|most|both|each|this|that|these|those|them|him|\d.*|\p{L}+ly)$/u;

function readInfinitive(scope: Scope, to: number, at: number, found: Governors): void {
  const { words } = scope;
  if (scope.own.has(to) || NUMBER.test(words.folded[at] as string)) return;
  const denied = findBack(scope, to, 2, DENIED_TO);
  const undone = findBack(scope, to, TO_REACH, UNDONE_TO);
  if (denied >= 0) found.denials.push(denied);
  else if (undone >= 0) found.undone.push(undone);
  else if (isBeTo(scope, to)) found.undone.push(to - 1);
  else if (to === scope.range.from || isAfterBreak(words, to)) return;
  else if (!isVerbBehindTo(scope, to, at) || isClaimsOwn(scope, to)) return;
  else if (findBack(scope, to, TO_REACH, DONE_TO) < 0) found.undone.push(to);
}

/** Whether what the claim says itself governs what follows: "agreed to reopen". */
function isClaimsOwn({ words, range, own }: Scope, at: number): boolean {
  for (let before = at - 1; before >= range.from && !isAfterBreak(words, before + 1); before--) {
    if (own.has(before) && !isName(words, before)) return true;
    if (at - before > TO_REACH) return false;
  }
  return false;
}

/** "Shrank from releasing", "mulling releasing": not "by releasing", "began releasing". */
function readGerund(scope: Scope, before: number, found: Governors): void {
  const { words } = scope;
  const word = words.folded[before] as string;
  const denied = word === 'from' ? findBack(scope, before, TO_REACH, DENIED_FROM) : -1;
  if (denied >= 0) found.denials.push(denied);
  else if (isClaimsOwn(scope, before)) return;
  else if (/^(?:from|at|of|against|about|to)$/u.test(word)) found.undone.push(before);
  else if (
    /ing$/u.test(word) &&
    !GOING_ON.has(words.stems[before] as string) &&
    !isName(words, before)
  )
    found.undone.push(before);
}

/** "Wants to see Gaza rebuilt", "wants Hamas disarmed". @returns -1 where nobody does. */
function findWishToSee(scope: Scope, at: number): number {
  const { words, range } = scope;
  for (let before = at - 1; before > Math.max(range.from, at - TO_REACH); before--) {
    if (isAfterBreak(words, before + 1)) return -1;
    const word = words.folded[before] as string;
    if (/^(?:wants?|wanted)$/u.test(word)) return before;
    const isSee = /^(?:see|have|get)$/u.test(word) && words.folded[before - 1] === 'to';
    if (isSee) return findBack(scope, before - 1, 3, UNDONE_TO);
    if (OTHER_VERB.test(word)) return -1;
  }
  return -1;
}

function readCarrier(scope: Scope, at: number, found: Governors): void {
  const { words } = scope;
  const before = findBefore(scope, at);
  if (before < 0) return;
  const word = words.folded[before] as string;
  const carrier = words.folded[at] as string;
  const isSeen = /(?:ed|en|wn|t|d)$/u.test(carrier) ? findWishToSee(scope, at) : -1;
  if (isSeen >= 0) found.undone.push(isSeen);
  const isDecidedAgainst =
    word === 'against' && /^(?:decid|choos|vote|argu|advis)/u.test(words.stems[before - 1] ?? '');
  if (isDecidedAgainst) found.denials.push(before - 1);
  else if (/ing$/u.test(carrier)) readGerund(scope, before, found);
  else if (word === 'to') readInfinitive(scope, before, at, found);
  else if (/^(?:almost|nearly)$/u.test(word) && /ed$/u.test(carrier)) found.undone.push(before);
  else if (word === 'but' && words.folded[before - 1] === 'anything') found.denials.push(before);
  else if (word === 'from') {
    const denied = findBack(scope, before, TO_REACH, DENIED_FROM);
    if (denied >= 0) found.denials.push(denied);
  }
}

/** "The release would be a turning point", "… is out of the question": what is said of the noun puts it off. */
function isPutOff({ words, range }: Scope, plain: readonly number[]): boolean {
  const rest: string[] = [];
  for (let at = Math.max(...plain) + 1; at < range.to && rest.length < 14; at++) {
    const word = words.folded[at] as string;
    if (isAfterBreak(words, at) || /^(?:that|which|who|but|if)$/u.test(word)) break;
    rest.push(word);
  }
  const verb = rest.findIndex((word) => FINITE.test(word));
  if (verb < 0 || rest.slice(0, verb).some((word) => SUBJECT.test(word))) return false;
  if (/^(?:would|could|might)$/u.test(rest[verb] as string)) return true;
  return (
    /^(?:is|are|was|were|remains?|seems?|looks?)$/u.test(rest[verb] as string) &&
    FAR_OFF.test(rest.join(' '))
  );
}

const FINITE =
  /^(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|should|remains?|seems?|looks?|says?|said|\p{L}{2,}ed)$/u;
const SUBJECT = /^(?:he|she|they|it|we|i)$/u;

const isUndoneNoun = ({ stems, folded }: Words, at: number) =>
  UNDONE_NOUN.has(stems[at] as string) ||
  (TALKS.has(stems[at] as string) && /^(?:on|over|about)$/u.test(folded[at + 1] ?? ''));

/** "Hopes for the release", "opposes direct talks": up to a few small words between. */
function readNoun(scope: Scope, at: number, found: Governors): void {
  const { words, range, own } = scope;
  if (words.folded[at - 1] === 'to') return;
  let content = 0;
  for (let before = at - 1; before >= Math.max(range.from, at - NOUN_REACH); before--) {
    if (isAfterBreak(words, before + 1)) return;
    if (own.has(before) && !isName(words, before)) return;
    if (isUndoneNoun(words, before)) {
      found.undone.push(before);
      return;
    }
    const word = words.folded[before] as string;
    if (OTHER_VERB.test(word)) return;
    if (!FUNCTION_WORDS.has(word) && !isName(words, before)) content += 1;
    if (content > 1) return;
  }
}

/** "… are to be destroyed", "anything but destroyed": what carries the claim in front is what it is done to. */
const isPassive = ({ words: { folded } }: Scope, at: number) =>
  /^(?:be|been|but)$/u.test(folded[at - 1] ?? '') &&
  /(?:ed|en|wn|t|d)$/u.test(folded[at] as string);

/** Whether more than half of what carries the claim stands in one stretch from `at` on: the rest may be said of it. */
function isHalfBehind({ words, range }: Scope, plain: readonly number[], at: number): boolean {
  let end = at + 1;
  while (end < range.to && !isAfterBreak(words, end)) end += 1;
  return plain.filter((one) => one >= at && one < end).length * 2 > plain.length;
}

/** Reads what governs the words that carry the claim; of a noun only the first, for the others say of what it is. */
export function findGovernors(scope: Scope): Governors {
  const found: Governors = { undone: [], denials: [] };
  const plain = listPlain(scope);
  for (const at of plain)
    if (isHalfBehind(scope, plain, at) || isPassive(scope, at)) readCarrier(scope, at, found);
  if (found.undone.length + found.denials.length === 0) readNoun(scope, plain[0] as number, found);
  if (isPutOff(scope, plain)) found.undone.push(plain[0] as number);
  return found;
}
