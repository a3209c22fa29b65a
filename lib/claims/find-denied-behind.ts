/**
 * Finds what is said behind a claim of its being untrue: ", it was falsely reported", and in the next sentence
 * "That is untrue, he said", "Israel denies this". Denials in front are find-denials.ts's and find-frames.ts's.
 */
import { FALSE_WORDS, NAMING, REPORTS } from './frame-words.en.ts';
import type { Scope } from './polarity-scope.ts';
import { REPORT, REPORTING } from './polarity-stems.ts';
import { NEGATORS, UNTRUE_WORDS } from './polarity-words.en.ts';
import { isAfterBreak, type WordRange, type Words } from './read-words.ts';

const BE =
  /^(?:is|are|was|were|be|been|as|proved|proven|remains?|seems?|called|deemed|labelled|turned|out)$/u;

const isUntrue = (word: string) => UNTRUE_WORDS.has(word) || FALSE_WORDS.has(word);

/** "Not true", "untrue", "a lie" at `at`. @returns Whether it says that something is not so. */
function isJudgement({ folded }: Words, at: number): boolean {
  const word = folded[at] as string;
  if (isUntrue(word)) return true;
  const before = folded.slice(Math.max(0, at - 3), at);
  return (
    /^(?:true|so|correct|accurate|case)$/u.test(word) && before.some((one) => NEGATORS.has(one))
  );
}

/** "Reported wrongly", "falsely reported": how what stands before was said. */
function isSaidFalsely(words: Words, at: number, from: number): boolean {
  if (!/ly$/u.test(words.folded[at] as string) || !FALSE_WORDS.has(words.folded[at] as string))
    return false;
  return [at - 1, at + 1].some((near) => near >= from && REPORTING.has(words.stems[near] ?? ''));
}

/** "The sentence “…” appears nowhere in it." */
const isNowhere = ({ folded }: Words, at: number) =>
  folded[at] === 'nowhere' &&
  /^(?:appears?|is|was|stands?|found|said)$/u.test(folded[at - 1] ?? '');

/** @returns Whether what stands before is only said to be so: "…, or so the group claims". */
export function isOnlyClaimed({ words, range, carriers }: Scope): boolean {
  const tail = words.folded.slice(Math.max(...carriers) + 1, range.to).join(' ');
  return /\bor so (?:it|he|she|they|the|we|\p{L}+ (?:say|claim))/u.test(tail);
}

/** "… reported in error", "… said by mistake". */
const isInError = ({ folded, stems }: Words, at: number) =>
  /^(?:in error|by mistake)$/u.test(`${folded[at]} ${folded[at + 1]}`) &&
  REPORTING.has(stems[at - 1] ?? '');

const isCutOff = (words: Words, at: number) =>
  isAfterBreak(words, at) || /[–—]/u.test(words.text.slice(words.end[at - 1], words.start[at]));

/** @returns A word behind all that carries the claim by which it is said to be untrue; -1 where there is none. */
export function findDeniedBehind({ words, range, carriers }: Scope): number {
  const from = Math.max(...carriers) + 1;
  for (let at = from; at < range.to; at++)
    if (isCutOff(words, at) && isDeniedNext(words, { from: at, to: range.to })) return at;
  for (let at = from; at < range.to; at++) {
    if (isSaidFalsely(words, at, from) || isNowhere(words, at) || isInError(words, at)) return at;
    if (!isJudgement(words, at) || words.folded[at - 1] === 'to') continue;
    const before = words.folded.slice(Math.max(from, at - 4), at);
    const isBare = words.folded[at] === 'true' && isCutOff(words, at - 1);
    if (isBare || before.some((word) => BE.test(word))) return at;
  }
  return -1;
}

const TAKEN_UP = /^(?:that|this|it|these|those|both|so)$/u;
const OPENER =
  /^(?:but|and|yet|however|later|in|fact|all|of|a|day|then|afterwards|no|not|the|an?|such)$/u;
/** Words at the beginning of a sentence within which it says what it is about. */
const OPENING = 8;

/** "That", "it", "the report", "such claims" at `at`. */
function isTakenUp({ folded }: Words, at: number): boolean {
  const word = folded[at] ?? '';
  if (TAKEN_UP.test(word)) return !REPORTS.test(folded[at + 1] ?? '') || word !== 'so';
  const before = folded[at - 1] ?? '';
  return (
    REPORTS.test(word) &&
    /^(?:the|that|this|these|those|such|its|his|her|their|both|all)$/u.test(before)
  );
}

/** Whether a word ends its clause, or the clause goes on about when and how. */
function isAtEnd(words: Words, at: number, to: number): boolean {
  if (at + 1 >= to || isAfterBreak(words, at + 1)) return true;
  return /^(?:on|in|at|as|and|but|later|hours?|yesterday|outright|flatly|\p{L}+ly|through|via|to|\p{L}+day)$/u.test(
    words.folded[at + 1] as string,
  );
}

/** "The minister denied it", "officials disputed that account", "it later retracted the report". */
function deniesTakenUp(words: Words, { from, to }: WordRange): boolean {
  for (let at = from; at < Math.min(to, from + 14); at++) {
    const found = words.stems[at] as string;
    const isRetracted = /^(?:retract|withdraw|recant|correct)$/u.test(found);
    if (!REPORT.has(found) && !isRetracted) continue;
    for (let next = at + 1; next < Math.min(to, at + 5); next++) {
      const word = words.folded[next] as string;
      if (/^(?:do|doing|having|any|ever)$/u.test(word) && !isRetracted) return true;
      if (!isTakenUp(words, next)) continue;
      // What is proposed and rejected has been proposed all the same.
      const isOfReports = /^(?:reject|dismiss|withdraw|correct|recant)/u.test(found);
      const isReport = REPORTS.test(word) || REPORTS.test(words.folded[next + 1] ?? '');
      if (isOfReports && !isReport) return false;
      return isAtEnd(words, isReport && !REPORTS.test(word) ? next + 1 : next, to);
    }
  }
  return false;
}

const NOTHING =
  /^no such (?:thing|.*\b(?:happened|occurred|existed|exists|took place|taken place))\b/u;

/** "That is untrue, he said", "The report was wrong", "Not true", "No such thing had happened". */
function judgesTakenUp(words: Words, { from, to }: WordRange): boolean {
  const opening = words.folded.slice(from, Math.min(to, from + 2)).join(' ');
  if (/^(?:not true|not so|untrue|false|nonsense|wrong)\b/u.test(opening)) return true;
  if (opening === 'no such')
    return NOTHING.test(words.folded.slice(from, Math.min(to, from + OPENING)).join(' '));
  let subject = -1;
  for (let at = from; at < Math.min(to, from + OPENING); at++) {
    const word = words.folded[at] as string;
    if (subject < 0 && isTakenUp(words, at)) subject = at;
    else if (subject < 0 && !OPENER.test(word)) return false;
    else if (subject >= 0 && at - subject > 6) return false;
    else if (subject >= 0 && isJudgement(words, at)) {
      const before = words.folded.slice(subject + 1, at);
      return before.some((one) => BE.test(one)) && isAtEnd(words, at, to);
    } else if (subject >= 0 && REPORT.has(words.stems[at] as string)) {
      return (
        /^(?:was|were|been|is|are|being)$/u.test(words.folded[at - 1] ?? '') ||
        /ly$/u.test(words.folded[at - 1] ?? '')
      );
    }
  }
  return false;
}

const TAKEN_BACK =
  /\b(?:correct(?:ed)? (?:it|him|her|them)sel(?:f|ves)|apologi[sz]ed? for (?:the|its|his|her|their|an|this|that) (?:error|mistake|report|story))\b/u;
const NO_TRUTH =
  /\bno (?:truth|basis|substance|foundation|evidence) (?:to|in|for) (?:it|this|that|the|these|those)\b/u;
const OTHERWISE =
  /\b(?:says?|said|insists?|insisted|claims?|claimed|maintains?) (?:otherwise|the opposite|the contrary)\b/u;
const NOT_VERIFIED = /\b(?:could|can) not be (?:\p{L}+ly )?(?:verified|confirmed)\b/u;

/** "Officials called that pure invention", "there was no truth to it", "the government says otherwise". */
function opposesTakenUp(words: Words, { from, to }: WordRange): boolean {
  const opening = words.folded.slice(from, Math.min(to, from + 12)).join(' ');
  if (TAKEN_BACK.test(opening) || NO_TRUTH.test(opening) || OTHERWISE.test(opening)) return true;
  if (NOT_VERIFIED.test(opening)) return isAboutIt(words, from, to);
  for (let at = from; at < Math.min(to, from + OPENING); at++) {
    if (!NAMING.has(words.stems[at] as string)) continue;
    const isThat = [at + 1, at + 2].some((next) => next < to && isTakenUp(words, next));
    if (isThat && words.folded.slice(at + 2, Math.min(to, at + 8)).some(isUntrue)) return true;
  }
  return false;
}

/** Whether a sentence begins with what it takes up: "the claim could not …", "this …". */
const isAboutIt = (words: Words, from: number, to: number) =>
  [from, from + 1, from + 2].some((at) => at < to && isTakenUp(words, at));

/** @returns Whether a sentence takes up the one before it and says that it is not so. */
export const isDeniedNext = (words: Words, next: WordRange): boolean =>
  judgesTakenUp(words, next) || deniesTakenUp(words, next) || opposesTakenUp(words, next);
