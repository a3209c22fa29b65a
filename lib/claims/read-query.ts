/** A text that is ranked against claims, read into weighted terms: a post with its tail, a sentence. */
import { parseClaimDay } from './claim-day.ts';
import type { ClaimIndex } from './claim-index.ts';
import { readWords } from './read-words.ts';
import { readSentenceTerms, type SentenceTerms } from './sentence-terms.ts';

export interface ReadQuery {
  /** Without addresses and the signature of a post, with handles and hashtags as words. */
  text: string;
  terms: SentenceTerms;
  /** How much each distinct term counts. */
  weights: Map<number, number>;
  /** Day of its signature, see claim-day.ts. */
  day: number;
}

/** What a text repeats is more what it is about. */
const REPEAT_GAIN = 0.3;

/** "… — Jane Roe (@janeroe) May 1, 2020": how a quoted post is signed. */
const TAIL = /\s[—–-]+\s*[^—–()]{1,80}?\s*\(@\w+\)\s*(?:\p{L}+ \d{1,2}, \d{4})?\s*$/u;

const CLOSING_DAY = /\s(\p{L}+) \d{1,2}, (\d{4})\s*$/u;

const splitCase = (name: string) => name.replace(/_/gu, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');

/** Addresses say nothing; a handle or hashtag in mixed case is several words. */
const tidy = (text: string) =>
  text
    .replace(/https?:\/\/\S+|\b(?:pic\.twitter\.com|t\.co)\/\S+/gu, ' ')
    .replace(/[#@]([\p{L}\p{N}_]+)/gu, (_, tag: string) => splitCase(tag));

function readPart(index: ClaimIndex, text: string): SentenceTerms {
  const words = readWords(text);
  return readSentenceTerms(index, words, { from: 0, to: words.count });
}

/** Reads a text into terms the index knows. */
export function readQuery(index: ClaimIndex, text: string): ReadQuery {
  const tail = TAIL.exec(text);
  const main = tidy(tail ? text.slice(0, tail.index) : text);
  const terms = readPart(index, main);
  const weights = new Map<number, number>();
  const times = new Map<number, number>();
  for (const number of terms.numbers) {
    if (number < 0) continue;
    const count = (times.get(number) ?? 0) + 1;
    times.set(number, count);
    weights.set(number, 1 + REPEAT_GAIN * Math.log(count));
  }
  // The day of the month is a number that any claim may have.
  const signature = tail ? tail[0].replace(CLOSING_DAY, ' $1 $2') : '';
  const signed = readPart(index, tidy(signature)).numbers;
  for (const number of signed) {
    if (number >= 0 && !weights.has(number)) weights.set(number, 1);
  }
  const day = parseClaimDay(CLOSING_DAY.exec(text)?.[0]);
  return { text: main, terms: { ...terms, distinct: [...weights.keys()] }, weights, day };
}
