/** The opened index of all claims: views into the data file, and what was made from them on demand. */
import type { Claim } from '../dataset/types.ts';
import type { Container } from '../pack/container.ts';
import type { WordTable } from '../text/word-table.ts';
import { type CompiledCues, compileCues } from './compile-cues.ts';
import type { QuoteKeys } from './quote-keys.ts';
import { TermTable } from './term-table.ts';

/** Gives the record of a claim by its place. */
export type ClaimAt = (claim: number) => Claim;

/** Reused between sentences: sums that are zero again after use, marks that count up. */
export interface Scratch {
  /** By claim: what ranking sums up, and what finding candidates does. */
  sums: Float32Array;
  tallies: Uint16Array;
  touched: Uint32Array;
  /** By term: the epoch in which it was last seen. */
  marks: Uint32Array;
  epoch: number;
  /** By term: `sentence.mark` where the sentence has it. */
  inSentence: Uint32Array;
  sentence: { terms: object | undefined; mark: number };
}

/** See build-claim-sections.ts for what the arrays hold. */
export interface ClaimIndex {
  count: number;
  terms: TermTable;
  idf: Float32Array;
  isName: Uint8Array;
  postStart: Uint32Array;
  postSolo: Uint32Array;
  postPrefix: Uint32Array;
  postClaim: Uint32Array;
  postImpact: Uint16Array;
  sayingStart: Uint32Array;
  sayingPlace: Uint16Array;
  sayingTermStart: Uint32Array;
  sayingTerms: Uint32Array;
  cueTerm: Uint32Array;
  cueClaim: Uint32Array;
  cueAlways: Uint32Array;
  quotes: QuoteKeys;
  speaker: Uint32Array;
  /** See claim-day.ts. */
  day: Uint16Array;
  /** Compiled cues by claim, filled as claims are looked at. */
  cues: Map<number, CompiledCues>;
  /** Terms of the words of one table, by the words' numbers; -2 where not looked up yet. */
  known: { table: WordTable | undefined; terms: Int32Array };
  /** Claims of a term that sets off cues: from `cueFirst[term] - 1` on; 0 for other terms. */
  cueFirst: Uint32Array;
  scratch: Scratch;
}

/** Words beyond these are looked up each time. */
const MAX_WORDS_KNOWN = 1 << 16;

function findFirstCues(terms: Uint32Array, termCount: number): Uint32Array {
  const first = new Uint32Array(termCount);
  for (let at = terms.length - 1; at >= 0; at--) first[terms[at] as number] = at + 1;
  return first;
}

/** Opens the sections: no parsing, no copying. */
export function openClaims(container: Container): ClaimIndex {
  const count = container.u32('claims.count')[0] as number;
  const idf = container.f32('claims.idf');
  return {
    count,
    terms: new TermTable(container),
    idf,
    isName: container.u8('claims.isName'),
    postStart: container.u32('claims.postStart'),
    postSolo: container.u32('claims.postSolo'),
    postPrefix: container.u32('claims.postPrefix'),
    postClaim: container.u32('claims.postClaim'),
    postImpact: container.u16('claims.postImpact'),
    sayingStart: container.u32('claims.sayingStart'),
    sayingPlace: container.u16('claims.sayingPlace'),
    sayingTermStart: container.u32('claims.sayingTermStart'),
    sayingTerms: container.u32('claims.sayingTerms'),
    cueTerm: container.u32('claims.cueTerm'),
    cueClaim: container.u32('claims.cueClaim'),
    cueAlways: container.u32('claims.cueAlways'),
    quotes: {
      key: container.u32('claims.quoteKey'),
      claim: container.u32('claims.quoteClaim'),
      evidence: container.u16('claims.quoteEvidence'),
    },
    speaker: container.u32('claims.speaker'),
    day: container.u16('claims.day'),
    cues: new Map(),
    known: { table: undefined, terms: new Int32Array(MAX_WORDS_KNOWN) },
    cueFirst: findFirstCues(container.u32('claims.cueTerm'), idf.length),
    scratch: {
      sums: new Float32Array(count),
      tallies: new Uint16Array(count),
      touched: new Uint32Array(count),
      marks: new Uint32Array(idf.length),
      epoch: 0,
      inSentence: new Uint32Array(idf.length),
      sentence: { terms: undefined, mark: 0 },
    },
  };
}

/** @returns The compiled cues of a claim, compiled once. */
export function cuesOf(index: ClaimIndex, claim: number, claimAt: ClaimAt): CompiledCues {
  const known = index.cues.get(claim);
  if (known) return known;
  const compiled = compileCues(claimAt(claim));
  index.cues.set(claim, compiled);
  return compiled;
}
