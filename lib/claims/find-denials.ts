/**
 * Counts what denies a claim in a sentence: "not", "rejected the claim that", "… is untrue". What turns
 * a sentence into a plan, a case or a question is find-polarity.ts's business.
 */
import { stem } from '../text/stem.ts';
import { endOfPhrase, isAllBefore, reaches, type Scope } from './polarity-scope.ts';
import { DENIALS, INTENTIONS, REPORT, RETREATS, UNCONFIRMED } from './polarity-stems.ts';
import { NEGATORS } from './polarity-words.en.ts';
import { isAfterBreak, type Words } from './read-words.ts';

const REJECT = stem('reject');
const DISMISS = stem('dismiss');

/** Content words between what denies and what it denies. */
const NEGATOR_REACH = 2;
const DENIAL_REACH = 8;
const REFUSAL_REACH = 4;

const SAYS_WHY =
  /^(?:saying|adding|arguing|insisting|demanding|stressing|noting|warning|explaining|maintaining)$/u;

/**
 * "rejected the framework, saying that an agreement must bind Israel": one word of the claim stands
 * before what is said of the rejection, the rest behind. Only what is mostly reached is denied.
 */
function isMostReached({ words, range, carriers }: Scope, at: number): boolean {
  let end = at + 1;
  while (end < range.to && !SAYS_WHY.test(words.folded[end] as string)) end++;
  const behind = [...carriers].filter((carrier) => carrier > at && words.entity[carrier] === '');
  return behind.filter((carrier) => carrier < end).length * 2 >= behind.length;
}

/** "not only", "no longer" (which is a state of its own) and "no doubt" negate nothing. */
function isIdleNegator(words: Words, at: number): boolean {
  const next = words.folded[at + 1] ?? '';
  const word = words.folded[at] as string;
  if (word === 'not' && /^(?:only|just|least|surprisingly)$/u.test(next)) return true;
  if (word === 'no' && /^(?:doubt|matter|longer|less|fewer|more|one)$/u.test(next))
    return next !== 'longer' && next !== 'one';
  return false;
}

const UNTIL = /^(?:without|unless|until|till|before)$/u;

/** "will not end before all are home": of what stands behind "before" nothing is denied. */
function isBeforeUntil({ words, range, carriers }: Scope, at: number): boolean {
  const until = words.folded.findIndex(
    (word, place) => place > at && place < range.to && UNTIL.test(word),
  );
  const isPlain = (carrier: number) => carrier > at && words.entity[carrier] === '';
  return until > 0 && [...carriers].filter(isPlain).every((carrier) => carrier >= until);
}

/** "No one has confirmed that …" leaves it open, which find-polarity.ts tells. */
function isBeforeUnconfirmed({ folded, stems }: Words, at: number): boolean {
  const that = folded.indexOf('that', at + 1);
  return that > 0 && that - at < 5 && UNCONFIRMED.has(stems[that - 1] as string);
}

/** "no end without the release" is a demand, "if they do not release them" a condition. */
function isIdle(scope: Scope, at: number): boolean {
  const { words, range } = scope;
  if (isIdleNegator(words, at) || isBeforeUnconfirmed(words, at)) return true;
  if (isBeforeUntil(scope, at)) return true;
  const before = words.folded.slice(range.from, at);
  const after = words.folded.slice(at + 1, range.to);
  const negates = (word: string) => NEGATORS.has(word) || /^refus/u.test(word);
  if (words.folded[at] === 'without') return before.some(negates);
  if (words.folded[at] === 'no' && after.some((word) => /^(?:without|unless|until)$/u.test(word)))
    return true;
  return before.slice(-6).includes('if');
}

/** "has dropped its demand that", "waived the condition": what was wanted is wanted no more. */
function isRetreat(scope: Scope, at: number): boolean {
  const { words, range } = scope;
  const next = words.stems.slice(at + 1, Math.min(range.to, at + 4));
  return next.some((stem) => INTENTIONS.has(stem)) && reaches(scope, at, REFUSAL_REACH);
}

/** @returns The words that deny what the carriers say, of a phrase the first. */
export function findDenials(scope: Scope): number[] {
  const { range, own } = scope;
  const found: number[] = [];
  for (let at = range.from; at < range.to; at++)
    if (!own.has(at) && isDenialAt(scope, at)) found.push(at);
  return found;
}

function isDenialAt(scope: Scope, at: number): boolean {
  const { words } = scope;
  const phraseEnd = endOfPhrase(scope, at);
  if (isOfRequest(scope, Math.max(at, phraseEnd))) return false;
  if (phraseEnd >= 0) return reaches(scope, phraseEnd, REFUSAL_REACH);
  const found = words.stems[at] as string;
  if (RETREATS.has(found)) return isRetreat(scope, at);
  if (NEGATORS.has(words.folded[at] as string)) {
    const reach = isInverted(scope, at) ? DENIAL_REACH : NEGATOR_REACH;
    return !isIdle(scope, at) && reaches(scope, at, reach, isBeforeAside(scope, at));
  }
  if (!DENIALS.has(found)) return false;
  const isReport = REPORT.has(found);
  const isReached = reaches(scope, at, isReport ? DENIAL_REACH : REFUSAL_REACH);
  return (isReached && isMostReached(scope, at)) || (isReport && isBackDenial(scope, at));
}

/** "At no point did …", "neither the hospital nor … was": the verb comes late. */
function isInverted({ words, range, carriers, own }: Scope, at: number): boolean {
  if (words.folded[at] === 'neither' || isBeforeAside({ words, range, carriers, own }, at))
    return true;
  const next = words.folded.slice(at + 1, Math.min(range.to, at + 3));
  return (
    /^(?:no|never|nor|nowhere)$/u.test(words.folded[at] as string) &&
    next.some((word) => /^(?:did|does|do|has|have|had|will|would)$/u.test(word))
  );
}

const REQUESTS = new Set(['wish', 'request', 'proposal', 'appeal', 'plea', 'offer'].map(stem));

/** "Turned down his wish for a strike": who refuses a request does not deny that it was made. */
function isOfRequest({ words, range, carriers }: Scope, at: number): boolean {
  if (!REFUSING.test(words.stems[at] as string) && words.folded[at] !== 'down') return false;
  for (let next = at + 1; next < range.to && !isAfterBreak(words, next); next++)
    if (carriers.has(next) && words.entity[next] === '')
      return REQUESTS.has(words.stems[next] as string);
  return false;
}

const REFUSING = /^(?:reject|refus|rebuff|spurn|declin)/u;

/** "Was not, as some wrote, released": the negation waits for its verb. */
function isBeforeAside({ words, range }: Scope, at: number): boolean {
  const next = at + 1;
  // "At no time, he stressed, did …".
  if (words.folded[at] === 'no' && /^(?:at|under|in)$/u.test(words.folded[at - 1] ?? ''))
    return true;
  return (
    next < range.to &&
    isAfterBreak(words, next) &&
    /^(?:as|contrary|despite)$/u.test(words.folded[next] as string)
  );
}

/** "…, which Israel denied", "…, a claim Hamas rejects", "the report was denied", "… denied it". */
function isBackDenial(scope: Scope, at: number): boolean {
  const { words, range } = scope;
  if (!isAllBefore(scope, at)) return false;
  const before = words.folded.slice(Math.max(range.from, at - 6), at);
  const after = words.folded.slice(at + 1, Math.min(range.to, at + 3));
  // "…, according to the ministry, whose figures Israel disputes": of what was said before nothing is denied.
  if (before.includes('whose')) return false;
  // A proposal that is rejected has been made all the same; a report that is rejected is denied.
  if (words.stems[at] === REJECT || words.stems[at] === DISMISS) {
    return before.some((word) =>
      /^(?:claim|report|allegation|statement|accusation)s?$/u.test(word),
    );
  }
  if (
    before.some((word) =>
      /^(?:which|claim|report|allegation|statement|accusation|assertion)s?$/u.test(word),
    )
  )
    return true;
  if (
    /^(?:was|were|been|is|are|being)$/u.test(before.findLast((word) => !word.endsWith('ly')) ?? '')
  )
    return true;
  return /^(?:it|this|that|doing|any|the)$/u.test(after[0] ?? '') || after.length === 0;
}
