/**
 * Finds recorded quotes verbatim in a text: each is known by the hash of its first words, and where
 * those stand in the text the rest is compared word by word. Punctuation, case, accents and line
 * breaks do not matter; a missing or other word does.
 */
import type { Claim } from '../dataset/types.ts';
import type { Sections } from '../pack/container.ts';
import { readWords, type WordRange, type Words } from './read-words.ts';

/** Words that make a key; shorter quotes are too common to be recognised by themselves. */
const KEY_WORDS = 4;

function hashKey(words: Words, at: number): number {
  let hash = 0x811c9dc5;
  for (let next = at; next < at + KEY_WORDS; next++) {
    const word = words.folded[next] as string;
    for (let unit = 0; unit <= word.length; unit++) {
      hash = Math.imul(hash ^ (unit < word.length ? word.charCodeAt(unit) : 32), 0x01000193);
    }
  }
  return hash >>> 0;
}

export function buildQuoteKeys(claims: Claim[]): Sections {
  const keys: { key: number; claim: number; evidence: number }[] = [];
  claims.forEach((claim, number) => {
    claim.evidence.forEach((piece, evidence) => {
      const words = readWords(piece.quote);
      if (words.count >= KEY_WORDS) keys.push({ key: hashKey(words, 0), claim: number, evidence });
    });
  });
  keys.sort((a, b) => a.key - b.key || a.claim - b.claim || a.evidence - b.evidence);
  return {
    'claims.quoteKey': Uint32Array.from(keys, ({ key }) => key),
    'claims.quoteClaim': Uint32Array.from(keys, ({ claim }) => claim),
    'claims.quoteEvidence': Uint16Array.from(keys, ({ evidence }) => evidence),
  };
}

export interface QuoteKeys {
  key: Uint32Array;
  claim: Uint32Array;
  evidence: Uint16Array;
}

export interface QuoteHit {
  claim: number;
  evidence: number;
  range: WordRange;
}

function findKey(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSame(words: Words, at: number, quote: Words): boolean {
  if (at + quote.count > words.count) return false;
  for (let next = 0; next < quote.count; next++) {
    if (words.folded[at + next] !== quote.folded[next]) return false;
  }
  return true;
}

/**
 * @param quoteOf The words of a recorded quote.
 * @returns Every verbatim occurrence, by place in the text.
 */
export function findQuotes(
  words: Words,
  keys: QuoteKeys,
  quoteOf: (claim: number, evidence: number) => string,
): QuoteHit[] {
  const hits: QuoteHit[] = [];
  if (keys.key.length === 0) return hits;
  for (let at = 0; at + KEY_WORDS <= words.count; at++) {
    const key = hashKey(words, at);
    for (let place = findKey(keys.key, key); keys.key[place] === key; place++) {
      const [claim, evidence] = [keys.claim[place] as number, keys.evidence[place] as number];
      const quote = readWords(quoteOf(claim, evidence));
      if (isSame(words, at, quote))
        hits.push({ claim, evidence, range: { from: at, to: at + quote.count } });
    }
  }
  return hits;
}
