/**
 * Finds known claims in an article. Three routes lead to one score: the claim's own cues, likeness
 * to one of its sayings, and a recorded quote word for word. Each sentence yields a claim once.
 *
 * It does not compare with the evidence of sources (lib/compare) and draws nothing.
 */
import type { Claim, Figure } from '../dataset/types.ts';
import type { QuantityLanguage } from '../quantities/quantity-language.ts';
import type { Appearance, Article, Mention, Quantity } from '../reading/types.ts';
import { findSentences, type Sentence } from '../text/sentences.ts';
import { finish, type InTurns } from '../turns.ts';
import { choosePosition } from './choose-position.ts';
import { type ClaimAt, type ClaimIndex, cuesOf } from './claim-index.ts';
import { figureOf, findCountedQuantity, isOtherCount } from './counted-quantity.ts';
import { describeAppearance, type Finding, type ReadArticle } from './describe-appearance.ts';
import { findCandidates } from './find-candidates.ts';
import { findNearby, type Nearby } from './find-nearby.ts';
import { fitsTime } from './fits-time.ts';
import { contradictsNeeds, matchClaim, needsFigure } from './match-claim.ts';
import { findQuotes } from './quote-keys.ts';
import { type ReadSentence, readSentences, SENTENCES_A_TURN } from './read-sentence.ts';
import { readWords } from './read-words.ts';
import { listSayings } from './sayings.ts';
import { findSharedWords, measureSayings, type SayingFeatures } from './score-sayings.ts';
import { limitSimilarity, scoreSimilarity } from './score-similarity.ts';
import {
  findSpeakerLabels,
  findSpeakersNear,
  fitSpeaker,
  type SpeakerLabel,
} from './speakers-near.ts';

export interface AppearanceOptions {
  /**
   * Appearances below this score are left out. Unless told: 0.5 where a claim has cues, 0.9 where
   * likeness is all there is.
   */
  threshold?: number;
  /** Where the sentences are, in order, if the caller knows; else they are found. */
  sentences?: Sentence[];
  /** That numbers and dates are written in, if not English: lib/quantities/languages.ts. */
  language?: QuantityLanguage;
}

const THRESHOLD = 0.5;
/** No sentence of 183 articles on other things reached it against 34,000 claims. */
const LIKENESS_THRESHOLD = 0.9;
const CUE_SCORE = 0.78;
const DECIDED = 0.06;
/** A figure that no position has is what a reader wants to see; words that decide nothing are not. */
const OTHER_FIGURE = -0.1;
const UNDECIDED = -0.32;
const QUOTE_SCORE = 0.99;
/** Likeness alone is never as sure as a quote; a factor keeps the order that a cap would lose. */
const LIKENESS_CEILING = 0.98;

interface Search {
  index: ClaimIndex;
  claimAt: ClaimAt;
  article: ReadArticle;
  labels: ReadonlyMap<number, SpeakerLabel>;
  threshold: number;
  /** For claims of which the data has nothing but words to go by. */
  likenessThreshold: number;
}

/** The likest of the claim's sayings with its score; none where none can reach `least`. */
function findLikest(
  search: Search,
  claim: number,
  read: ReadSentence,
  least = 0,
): { features: SayingFeatures; score: number } | undefined {
  let best: { features: SayingFeatures; score: number } | undefined;
  const { words, sentences } = search.article;
  const all = measureSayings(
    search.index,
    claim,
    read.terms,
    false,
    (features) => least === 0 || limitSimilarity(features) >= least,
  );
  if (all.length === 0) return undefined;
  const speaker = fitSpeaker(search.index.speaker[claim] as number, () =>
    findSpeakersNear(search.labels, words, sentences, read.index),
  );
  for (const features of all) {
    const score = scoreSimilarity(features, speaker);
    if (!best || score > best.score) best = { features, score };
  }
  return best;
}

/** How far apart the carrying words stand takes from the score: one claim is said in one breath. */
function stretchPenalty(words: number[]): number {
  const width = Math.max(...words) - Math.min(...words);
  return width <= 20 ? 0 : Math.min(0.3, (width - 20) * 0.012);
}

/** "In 2014, …": says of the whole sentence when it was. */
const OPENING_YEAR = /^(?:in|during)\s[^,;:]{0,30}?\d{4},/iu;

/** The clause around an offset; for a count also the sentence before it, where that names the events. */
function clauseAround(search: Search, read: ReadSentence, offset: number, isCount: boolean) {
  const { article, sentences } = search.article;
  const { start, end, block } = read.sentence;
  const text = article.text.slice(start, end);
  const at = offset - start;
  const from = text.slice(0, at).search(/[^,;:—–]*$/u);
  const to = text.slice(at).search(/[,;:—–](?!\d)/u);
  const clause = text.slice(from, to < 0 ? undefined : at + to);
  if (!isCount) return `${OPENING_YEAR.exec(text)?.[0] ?? ''} ${clause}`;
  const before = sentences[read.index - 1];
  const isOpening = /\b(?:19|20)\d\d\b/u.test(text) || before?.block !== block;
  return isOpening ? clause : `${article.text.slice(before.start, before.end)} ${clause}`;
}

/** See fits-time.ts and `isOtherCount`. */
function isOfItsTime(
  search: Search,
  claim: Claim,
  read: ReadSentence,
  carriers: readonly number[],
  quantity: Quantity | undefined,
  figure: Figure | undefined,
): boolean {
  if (figure && isOtherCount(claim, figure)) return false;
  const { words } = search.article;
  const offset = quantity?.start ?? words.start[carriers[0] ?? read.range.from];
  const clause =
    offset === undefined ? undefined : clauseAround(search, read, offset, quantity !== undefined);
  return fitsTime(claim, search.article.article.published, clause);
}

function findByCues(
  search: Search,
  number: number,
  read: ReadSentence,
  nearby: () => Nearby,
): Finding | undefined {
  const claim = search.claimAt(number);
  const cues = cuesOf(search.index, number, search.claimAt);
  const match = matchClaim(claim, cues, read, nearby);
  if (!match) return undefined;
  const core = match.carriers.length > 0 ? match.carriers : match.entities;
  if (!isOfItsTime(search, claim, read, core, match.quantity, match.figure)) return undefined;
  const place = core.reduce((sum, word) => sum + word, 0) / core.length;
  const chosen = choosePosition(claim, cues, read.context, place, match.figure);
  const carriers = [...new Set([...core, ...chosen.words])];
  const likest = findLikest(search, number, read);
  const score =
    CUE_SCORE +
    (chosen.position >= 0 ? DECIDED : match.figure ? OTHER_FIGURE : UNDECIDED) +
    Math.min(0.05, 0.02 * chosen.cueCount) +
    0.1 * (likest?.score ?? 0) -
    0.06 * match.fromContext -
    stretchPenalty([...carriers, ...match.entities]);
  return {
    number,
    claim,
    read,
    carriers,
    span: [...carriers, ...match.entities],
    position: chosen.position,
    figure: match.figure,
    rule: 'cues',
    like: undefined,
    score: Math.max(0, Math.min(0.98, score)),
  };
}

const hasCuesAtAll = ({ cueTerm, cueAlways }: ClaimIndex) => cueTerm.length + cueAlways.length > 0;

function findByWording(
  search: Search,
  number: number,
  read: ReadSentence,
  nearby: () => Nearby,
): Finding | undefined {
  const { index, threshold, likenessThreshold } = search;
  // Where no claim has cues, all have to reach the higher of the two.
  const least = hasCuesAtAll(index) ? threshold : likenessThreshold;
  const likest = findLikest(search, number, read, least / LIKENESS_CEILING);
  if (!likest || LIKENESS_CEILING * likest.score < threshold) return undefined;
  const claim = search.claimAt(number);
  const cues = cuesOf(search.index, number, search.claimAt);
  const hasCues = cues.needs.length > 0;
  if (!hasCues && LIKENESS_CEILING * likest.score < search.likenessThreshold) return undefined;
  if (hasCues && contradictsNeeds(cues, read, nearby)) return undefined;
  const quantity =
    needsFigure(claim) && claim.positions.length > 0
      ? findCountedQuantity(claim, cues, read.context.words, read.sentence, read.quantities)
      : undefined;
  if (claim.match.counts !== undefined && !quantity) return undefined;
  const saying = listSayings(claim)[likest.features.place];
  const carriers = findSharedWords(search.index, number, likest.features.place, read.terms);
  const figure = quantity && figureOf(claim, quantity);
  if (!isOfItsTime(search, claim, read, carriers, quantity, figure)) return undefined;
  const chosen = choosePosition(claim, cues, read.context, carriers[0] ?? read.range.from, figure);
  const position = chosen.position >= 0 || figure ? chosen.position : (saying?.position ?? -1);
  const isOwn =
    saying?.kind === 'wording' || saying?.kind === 'position' || saying?.kind === 'quote';
  return {
    number,
    claim,
    read,
    carriers,
    span: [...carriers, ...chosen.words],
    position,
    figure,
    rule: isOwn ? 'wording' : 'similarity',
    like: saying?.text,
    score: LIKENESS_CEILING * likest.score,
  };
}

function findRecorded(search: Search, reads: ReadSentence[]): Finding[] {
  const { index, claimAt, article } = search;
  const hits = findQuotes(
    article.words,
    index.quotes,
    (claim, evidence) => claimAt(claim).evidence[evidence]?.quote ?? '',
  );
  return hits.flatMap(({ claim: number, evidence, range }): Finding[] => {
    const claim = claimAt(number);
    const piece = claim.evidence[evidence];
    const read = reads.find((one) => one.range.from <= range.from && range.from < one.range.to);
    const block = article.article.blocks[read?.sentence.block ?? -1];
    // A quote ends in the block it begins in.
    if (!piece || !read || !block || (article.words.end[range.to - 1] as number) > block.end)
      return [];
    const span = Array.from({ length: range.to - range.from }, (_, at) => range.from + at);
    const position = claim.positions.findIndex(({ id }) => id === piece.position);
    return [
      {
        number,
        claim,
        read,
        span,
        position,
        carriers: span,
        figure: piece.figure ?? claim.positions[position]?.figure,
        rule: 'recorded-quote',
        like: piece.quote,
        score: QUOTE_SCORE,
      },
    ];
  });
}

/** Of two findings of one claim in one sentence the better one; a decided position wins a near tie. */
function isBetter(a: Finding, b: Finding): boolean {
  const lead = (finding: Finding) => finding.score + (finding.position >= 0 ? 0.05 : 0);
  return lead(a) > lead(b);
}

function keepBest(findings: Finding[]): Finding[] {
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.number} ${finding.read.index}`;
    const known = best.get(key);
    if (!known || isBetter(finding, known)) best.set(key, finding);
  }
  return [...best.values()];
}

function findInSentence(search: Search, read: ReadSentence): Finding[] {
  const { article, index } = search;
  let near: Nearby | undefined;
  const nearby = () => {
    near ??= findNearby(article.article, article.words, article.sentences, read.index);
    return near;
  };
  const findings: Finding[] = [];
  for (const claim of read.triggered) {
    const found = findByCues(search, claim, read, nearby);
    if (found && found.score >= search.threshold) findings.push(found);
  }
  for (const claim of findCandidates(index, read.terms.distinct)) {
    const found = findByWording(search, claim, read, nearby);
    if (found) findings.push(found);
  }
  return findings;
}

/**
 * Finds claims, giving way every few sentences.
 *
 * @param mentions What was found in the same article, in order of `start`.
 * @param claimAt Gives claim records by the place they had when the index was built.
 * @returns In order of `start`, then of score; a claim at most once a sentence.
 */
export function* findAppearancesInTurns(
  article: Article,
  mentions: Mention[],
  index: ClaimIndex,
  claimAt: ClaimAt,
  options: AppearanceOptions = {},
): InTurns<Appearance[]> {
  if (index.count === 0) return [];
  const words = readWords(article.text, mentions);
  const sentences = options.sentences ?? findSentences(article);
  const read: ReadArticle = { article, words, sentences };
  const search: Search = {
    index,
    claimAt,
    article: read,
    labels: findSpeakerLabels(article),
    threshold: options.threshold ?? THRESHOLD,
    likenessThreshold: options.threshold ?? LIKENESS_THRESHOLD,
  };
  const reads = yield* readSentences(
    index,
    words,
    article,
    sentences,
    search.labels,
    options.language,
  );
  const findings = findRecorded(search, reads);
  for (const [place, one] of reads.entries()) {
    if (place % SENTENCES_A_TURN === 0) yield;
    findings.push(...findInSentence(search, one));
  }
  return keepBest(findings)
    .map((finding) => describeAppearance(read, finding))
    .sort((a, b) => a.start - b.start || b.score - a.score || (a.claim < b.claim ? -1 : 1));
}

/** The same at once. */
export const findAppearances = (...args: Parameters<typeof findAppearancesInTurns>): Appearance[] =>
  finish(findAppearancesInTurns(...args));
