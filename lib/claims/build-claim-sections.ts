/**
 * Compiles claims into the sections an index opens without parsing: who says which term, how rare
 * it is, which words set off the cues of which claim, and where recorded quotes begin.
 *
 * Postings of a term stand in three zones. *Solo*: the term alone carries enough of one of the
 * claim's sayings to make it a candidate. *Prefix*: one of the rare terms of which two are needed
 * (prefix filtering after Bayardo, Ma, Srikant 2007, with two instead of one). *Rest*: only ranking
 * looks at them. Impacts are BM25 (Robertson, Zaragoza 2009) over weighted fields, quantised.
 */
import type { Claim } from '../dataset/types.ts';
import type { Sections } from '../pack/container.ts';
import type { Mention } from '../reading/types.ts';
import { parseClaimDay } from './claim-day.ts';
import { buildCueTriggers } from './cue-triggers.ts';
import { IMPACT_SCALE, TITLE_BIT } from './index-format.ts';
import { buildQuoteKeys } from './quote-keys.ts';
import { readTerms } from './read-terms.ts';
import { readWords } from './read-words.ts';
import { listSayings, type SayingKind } from './sayings.ts';
import { hashSpeaker } from './speaker.ts';
import { buildTermTable } from './term-table.ts';

export interface ClaimSectionOptions {
  /** Finds the entities of a claim's own sentences, so that they match in any spelling. */
  findMentions?: (text: string) => Mention[];
}

/** Share of a saying that a sentence must have for the claim to be looked at. */
const LEAST_COVERAGE = 0.5;
const K1 = 1.2;
const B = 0.6;

/** How much a field's words count in ranking. Keywords are many and each says little. */
const FIELD_WEIGHT: Record<SayingKind, number> = {
  text: 1,
  wording: 1,
  position: 1,
  quote: 1,
  title: 1,
  summary: 0.5,
  keywords: 0.5,
};
/** Kinds that are sentences, so that a text may say the same as one of them. */
const COMPARED: ReadonlySet<SayingKind> = new Set([
  'text',
  'wording',
  'position',
  'quote',
  'title',
]);

interface SayingTerms {
  place: number;
  terms: number[];
}

interface ReadClaim {
  weights: Map<number, number>;
  length: number;
  sayings: SayingTerms[];
}

/** "On the federal minimum wage.", "Ferry fares": what it is about, and nothing said of it. */
function isTopicOnly(text: string): boolean {
  const words = text
    .trim()
    .replace(/[.!?"”’]+$/u, '')
    .split(/\s+/u);
  const isHeaded = /^["“]?(?:on|about|regarding|concerning)$/iu.test(words[0] ?? '');
  const hasVerb = words.some((word) =>
    /^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|do|does|did|said|says|\p{L}{3,}ed)$/iu.test(
      word,
    ),
  );
  return words.length < 3 || (isHeaded && !hasVerb && words.length <= 12 && !/[,;:]/u.test(text));
}

class Vocabulary {
  readonly terms: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly capitals: number[] = [];
  readonly uses: number[] = [];

  add(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.terms.length;
    this.#numbers.set(term, number);
    this.terms.push(term);
    this.capitals.push(0);
    this.uses.push(0);
    return number;
  }

  count(number: number, isName: boolean): void {
    this.uses[number] = (this.uses[number] as number) + 1;
    if (isName) this.capitals[number] = (this.capitals[number] as number) + 1;
  }
}

function readClaim(claim: Claim, vocabulary: Vocabulary, options: ClaimSectionOptions): ReadClaim {
  const weights = new Map<number, number>();
  const sayings: SayingTerms[] = [];
  let length = 0;
  listSayings(claim).forEach((saying, place) => {
    const words = readWords(saying.text, options.findMentions?.(saying.text) ?? []);
    const weight = FIELD_WEIGHT[saying.kind];
    const terms: number[] = [];
    for (const { term, isName } of readTerms(words)) {
      const number = vocabulary.add(term);
      // Titles capitalise every word and say nothing about names.
      if (saying.kind !== 'title' && saying.kind !== 'keywords') vocabulary.count(number, isName);
      weights.set(number, (weights.get(number) ?? 0) + weight);
      length += weight;
      terms.push(number);
    }
    if (COMPARED.has(saying.kind) && terms.length > 0) {
      const isOrdering = saying.kind === 'title' || isTopicOnly(saying.text);
      sayings.push({ place: isOrdering ? place | TITLE_BIT : place, terms });
    }
  });
  return { weights, length, sayings };
}

/** Robertson and Sparck Jones, kept positive; divided so that the rarest word of any pack is 1. */
function computeIdf(claims: ReadClaim[], termCount: number): Float32Array {
  const df = new Uint32Array(termCount);
  for (const { weights } of claims)
    for (const term of weights.keys()) df[term] = (df[term] as number) + 1;
  const total = claims.length;
  const largest = Math.log(1 + (total + 0.5) / 1.5);
  return Float32Array.from(
    df,
    (count) => Math.log(1 + (total - count + 0.5) / (count + 0.5)) / largest,
  );
}

const ZONE = { SOLO: 0, PREFIX: 1, REST: 2 } as const;

/** Marks which terms of a claim make it a candidate, over all of its sayings. */
function zoneTerms(claim: ReadClaim, idf: Float32Array): Map<number, number> {
  const zones = new Map<number, number>();
  for (const { terms } of claim.sayings) {
    const distinct = [...new Set(terms)].sort((a, b) => (idf[b] as number) - (idf[a] as number));
    const total = distinct.reduce((sum, term) => sum + (idf[term] as number), 0);
    const needed = total * LEAST_COVERAGE;
    const largest = idf[distinct[0] as number] as number;
    let rest = total;
    for (const term of distinct) {
      const weight = idf[term] as number;
      const isSolo = weight >= needed;
      const isPrefix = rest + largest >= needed;
      rest -= weight;
      const zone = isSolo ? ZONE.SOLO : isPrefix ? ZONE.PREFIX : ZONE.REST;
      zones.set(term, Math.min(zone, zones.get(term) ?? ZONE.REST));
    }
  }
  return zones;
}

function buildPostings(claims: ReadClaim[], idf: Float32Array): Sections {
  const termCount = idf.length;
  const average = claims.reduce((sum, { length }) => sum + length, 0) / Math.max(1, claims.length);
  const lists: { claim: number; impact: number; zone: number }[][] = Array.from(
    { length: termCount },
    () => [],
  );
  claims.forEach((claim, number) => {
    const zones = zoneTerms(claim, idf);
    const norm = K1 * (1 - B + (B * claim.length) / (average || 1));
    for (const [term, tf] of claim.weights) {
      const impact = ((idf[term] as number) * tf * (K1 + 1)) / (tf + norm);
      lists[term]?.push({ claim: number, impact, zone: zones.get(term) ?? ZONE.REST });
    }
  });
  const size = lists.reduce((sum, list) => sum + list.length, 0);
  const start = new Uint32Array(termCount + 1);
  const solo = new Uint32Array(termCount);
  const prefix = new Uint32Array(termCount);
  const claim = new Uint32Array(size);
  const impact = new Uint16Array(size);
  let at = 0;
  lists.forEach((list, term) => {
    start[term] = at;
    list.sort((a, b) => a.zone - b.zone || a.claim - b.claim);
    solo[term] = at + list.filter(({ zone }) => zone === ZONE.SOLO).length;
    prefix[term] = at + list.filter(({ zone }) => zone <= ZONE.PREFIX).length;
    for (const posting of list) {
      claim[at] = posting.claim;
      impact[at] = Math.min(65535, Math.round(posting.impact * IMPACT_SCALE));
      at += 1;
    }
  });
  start[termCount] = at;
  return {
    'claims.postStart': start,
    'claims.postSolo': solo,
    'claims.postPrefix': prefix,
    'claims.postClaim': claim,
    'claims.postImpact': impact,
  };
}

function buildSayings(claims: ReadClaim[]): Sections {
  const sayings = claims.flatMap((claim) => claim.sayings);
  const first = new Uint32Array(claims.length + 1);
  let at = 0;
  claims.forEach((claim, number) => {
    first[number] = at;
    at += claim.sayings.length;
  });
  first[claims.length] = at;
  const termStart = new Uint32Array(sayings.length + 1);
  const terms = new Uint32Array(sayings.reduce((sum, saying) => sum + saying.terms.length, 0));
  let place = 0;
  sayings.forEach((saying, number) => {
    termStart[number] = place;
    terms.set(saying.terms, place);
    place += saying.terms.length;
  });
  termStart[sayings.length] = place;
  return {
    'claims.sayingStart': first,
    'claims.sayingPlace': Uint16Array.from(sayings, ({ place: index }) => index),
    'claims.sayingTermStart': termStart,
    'claims.sayingTerms': terms,
  };
}

/** From this share of its uses on, a word that is written with a capital is a name. */
const NAME_SHARE = 0.7;

/**
 * Builds all sections with the prefix `claims.`.
 *
 * @param claims In the order of the records: an index knows a claim by its place.
 */
export function buildClaimSections(claims: Claim[], options: ClaimSectionOptions = {}): Sections {
  const vocabulary = new Vocabulary();
  const read = claims.map((claim) => readClaim(claim, vocabulary, options));
  const triggers = buildCueTriggers(claims, (term) => vocabulary.add(term));
  const idf = computeIdf(read, vocabulary.terms.length);
  const isName = Uint8Array.from(vocabulary.terms, (term, number) => {
    const uses = vocabulary.uses[number] as number;
    const share = uses === 0 ? 0 : (vocabulary.capitals[number] as number) / uses;
    return term.startsWith('@') || share >= NAME_SHARE ? 1 : 0;
  });
  return {
    'claims.count': Uint32Array.of(claims.length),
    ...buildTermTable(vocabulary.terms),
    'claims.idf': idf,
    'claims.isName': isName,
    ...buildPostings(read, idf),
    ...buildSayings(read),
    ...triggers,
    ...buildQuoteKeys(claims),
    'claims.speaker': Uint32Array.from(claims, ({ speaker }) => hashSpeaker(speaker)),
    'claims.day': Uint16Array.from(claims, ({ date }) => parseClaimDay(date)),
  };
}
