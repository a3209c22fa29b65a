/** Makes an appearance of what a route has found: polarity, attribution, highlight, reason. */
import type { Claim, Figure } from '../dataset/types.ts';
import type { Appearance, AppearanceReason, Article, Polarity } from '../reading/types.ts';
import type { Sentence } from '../text/sentences.ts';
import { findAttribution } from './find-attribution.ts';
import { isDeniedNext } from './find-denied-behind.ts';
import { chooseReached, countOperators, decidePolarity } from './find-polarity.ts';
import type { Attribution } from './find-saying.ts';
import { ACTS } from './governor-words.en.ts';
import { chooseHighlight } from './highlight-span.ts';
import { findOwnOperators, isNegatedItself } from './own-operators.ts';
import { listPlain } from './polarity-scope.ts';
import { findQuotedLabel } from './quoted-label.ts';
import type { ReadSentence } from './read-sentence.ts';
import { findWordRange, readWords, type WordRange, type Words } from './read-words.ts';

export interface ReadArticle {
  article: Article;
  words: Words;
  sentences: Sentence[];
}

/** What a route knows of one claim in one sentence. */
export interface Finding {
  number: number;
  claim: Claim;
  read: ReadSentence;
  /** Words that say it, beside who it is about: operators are looked for around these. */
  carriers: number[];
  /** Words to be highlighted at least. */
  span: number[];
  /** Index into the claim's positions, -1 where undecided. */
  position: number;
  figure: Figure | undefined;
  rule: AppearanceReason['rule'];
  /** Closest saying in the data. */
  like: string | undefined;
  score: number;
}

function findPolarity(article: ReadArticle, finding: Finding): Polarity {
  const { words } = article;
  const { claim, read, position, like } = finding;
  const carriers = chooseReached(words, finding.carriers);
  const texts = [claim.text, claim.positions[position]?.label ?? '', like ?? ''];
  const said = texts.filter((text) => text !== '').map((text) => readWords(text));
  const own = findOwnOperators(said, words, finding.carriers);
  const found = countOperators(words, read.range, carriers, finding.carriers);
  // That somebody says a thing is so even where the thing said is a plan or a wish; what others
  // think they might do they have not said.
  if (claim.kind === 'statement') {
    found.conditional = found.possible;
    const act = findAct(words, finding.carriers);
    if (act >= 0) {
      const deed = countOperators(words, read.range, [act], finding.carriers);
      found.conditional = deed.conditional;
      own.conditional = findOwnOperators(said, words, [act], true).conditional;
      if (deed.denies > 0 && !isNegatedItself(said, words, [act])) own.denies = 0;
    }
  } else {
    const denied = found.denied?.length ? found.denied : carriers;
    if (!isNegatedItself([...said, ...readWordings(claim, position)], words, denied))
      own.denies = 0;
  }
  // "It denied that … That is untrue, it said" is one denial.
  if (found.disputes + found.denies === 0 && isDeniedBehind(article, finding)) found.disputes = 1;
  // A recorded quote was judged when it was recorded: only a denial around it can turn it.
  if (finding.rule === 'recorded-quote') {
    found.conditional = 0;
    found.possible = 0;
    found.hypothetical = 0;
  }
  return decidePolarity(found, own);
}

const readWordings = (claim: Claim, position: number) =>
  [...claim.wordings, ...(claim.positions[position]?.wordings ?? [])].map((text) =>
    readWords(text),
  );

/** "… That is untrue, the minister said": the sentence behind takes up this one. */
function isDeniedBehind({ article, words, sentences }: ReadArticle, { read }: Finding): boolean {
  const next = sentences[read.index + 1];
  if (!next || /^head/u.test(article.blocks[next.block]?.kind ?? '')) return false;
  return isDeniedNext(words, findWordRange(words, next));
}

/** Of a statement what may be only planned is the deed itself: "would accept", "will reject". @returns -1 without one. */
function findAct(words: Words, carriers: readonly number[]): number {
  const plain = listPlain({ words, carriers: new Set(carriers) });
  return plain.find((at) => ACTS.has(words.stems[at] as string)) ?? -1;
}

const MAX_REASON_WORDS = 12;

function listReasonWords(words: Words, carriers: number[]): string[] {
  const ordered = [...new Set(carriers)].sort((a, b) => a - b).slice(0, MAX_REASON_WORDS);
  return ordered.map((at) => words.text.slice(words.start[at], words.end[at]));
}

const foldText = (text: string) => readWords(text).folded.join(' ').replace(/^the /u, '');

/** "Israel" for its government: the claim's evidence may say who is meant by the same words. */
function knowAttribution(claim: Claim, found: Attribution | undefined): Attribution | undefined {
  if (!found || found.attributedTo !== undefined) return found;
  const said = foldText(found.attribution);
  const known = claim.evidence.find(
    ({ attribution, attributedTo }) =>
      attributedTo !== undefined && attribution !== undefined && foldText(attribution) === said,
  );
  return known?.attributedTo === undefined ? found : { ...found, attributedTo: known.attributedTo };
}

const spanOf = (words: Words, span: readonly number[]) => ({
  start: words.start[Math.min(...span)] as number,
  end: words.end[Math.max(...span)] as number,
});

/** Of "Reyes: “Ode says it is over”" the text attributes to Reyes. */
function findSpeaker(read: ReadArticle, finding: Finding, carrier: WordRange) {
  const { words, sentences } = read;
  const label = findQuotedLabel(read, finding.read.sentence);
  if (label?.attributedTo !== undefined) return label;
  const { index } = finding.read;
  return findAttribution(words, sentences, index, carrier, finding.carriers) ?? label;
}

/** @param article The article the finding is from. */
export function describeAppearance(article: ReadArticle, finding: Finding): Appearance {
  const { words, sentences } = article;
  const { read, claim } = finding;
  const { sentence } = read;
  const isQuote = finding.rule === 'recorded-quote';
  const span = isQuote
    ? spanOf(words, finding.span)
    : chooseHighlight(words, read.range, sentence, {
        carriers: finding.carriers,
        all: finding.span,
        isTight: claim.incidental === true,
      });
  const lastSentence = isQuote
    ? sentences.findLast((one) => one.start < span.end && one.block === sentence.block)
    : sentence;
  const carrier = findWordRange(words, span);
  const attribution = knowAttribution(claim, findSpeaker(article, finding, carrier));
  const position = claim.positions[finding.position]?.id;
  return {
    ...span,
    sentenceStart: sentence.start,
    sentenceEnd: Math.max(sentence.end, lastSentence?.end ?? 0),
    claim: claim.id,
    ...(position === undefined ? {} : { position }),
    polarity: findPolarity(article, finding),
    ...(finding.figure ? { figure: finding.figure } : {}),
    ...attribution,
    how: {
      rule: finding.rule,
      words: listReasonWords(words, isQuote ? [] : finding.carriers),
      ...(finding.like === undefined ? {} : { like: finding.like }),
    },
    score: Math.round(finding.score * 1e8) / 1e8,
  };
}
