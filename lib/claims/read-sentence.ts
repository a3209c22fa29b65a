/** A sentence with everything the routes to a claim ask of it, made once. */
import { findQuantities } from '../quantities/find-quantities.ts';
import type { QuantityLanguage } from '../quantities/quantity-language.ts';
import type { Article, Quantity } from '../reading/types.ts';
import type { Sentence } from '../text/sentences.ts';
import type { InTurns } from '../turns.ts';
import type { ClaimIndex } from './claim-index.ts';
import { findUnnamedSpeaker } from './find-unnamed-speaker.ts';
import type { MatchContext } from './match-cues.ts';
import { findWordRange, type WordRange, type Words } from './read-words.ts';
import { findTerm, readSentenceTerms, type SentenceTerms } from './sentence-terms.ts';
import type { SpeakerLabel } from './speakers-near.ts';
import { entityTerm } from './term-table.ts';

export interface ReadSentence {
  sentence: Sentence;
  /** Place among the article's sentences. */
  index: number;
  range: WordRange;
  context: MatchContext;
  quantities: Quantity[];
  terms: SentenceTerms;
  /** Claims of whose cues a word stands here. */
  triggered: ReadonlySet<number>;
}

/** The label of a transcript's line is no part of what is said. */
function withoutLabel(words: Words, range: WordRange, label: SpeakerLabel | undefined): WordRange {
  let { from } = range;
  while (label && from < range.to && (words.start[from] as number) < label.end) from += 1;
  return { from, to: range.to };
}

/** Claims whose cues a word of the range sets off; an entity as well as the words of its name. */
function findTriggered(index: ClaimIndex, words: Words, range: WordRange): Set<number> {
  const claims = new Set<number>(index.cueAlways);
  const add = (term: number) => {
    const first = term < 0 ? 0 : (index.cueFirst[term] as number);
    if (first === 0) return;
    for (let at = first - 1; index.cueTerm[at] === term; at++)
      claims.add(index.cueClaim[at] as number);
  };
  for (let at = range.from; at < range.to; at++) {
    add(findTerm(index, words, at));
    if (words.entity[at] !== '') add(index.terms.find(entityTerm(words.entity[at] as string)));
  }
  return claims;
}

const NONE: ReadonlySet<number> = new Set();

/** English sentences without digits or number words are not parsed for quantities. */
const MAY_COUNT =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|quarter|third|couple|most|majority|tens|scores|\p{L}+ty\p{L}+)\b/iu;

function readSentence(
  index: ClaimIndex,
  words: Words,
  article: Article,
  sentence: Sentence,
  place: number,
  labels: ReadonlyMap<number, SpeakerLabel>,
  language: QuantityLanguage | undefined,
): ReadSentence {
  const range = findWordRange(words, sentence);
  const hasCues = index.cueTerm.length + index.cueAlways.length > 0;
  let quantities: Quantity[] | undefined;
  // Numbers are read when the first claim asks: on most sentences none does.
  const readQuantities = () => {
    quantities ??= findSentenceQuantities(article, sentence, language);
    return quantities;
  };
  let counted: number[] | undefined;
  let speaker: { words: WordRange | undefined } | undefined;
  let present: Set<string> | undefined;
  const context: MatchContext = {
    words,
    range,
    get present() {
      present ??= new Set([
        ...words.stems.slice(range.from, range.to),
        ...words.folded.slice(range.from, range.to),
      ]);
      return present;
    },
    get skipped() {
      speaker ??= { words: findUnnamedSpeaker(words, range) };
      return speaker.words;
    },
    get quantities() {
      counted ??= readQuantities()
        .filter(({ kind }) => kind !== 'date' && kind !== 'ordinal')
        .map(({ start, end }) => findWordRange(words, { start, end }).from);
      return counted;
    },
  };
  return {
    sentence,
    index: place,
    range,
    context,
    get quantities() {
      return readQuantities();
    },
    terms: readSentenceTerms(index, words, withoutLabel(words, range, labels.get(sentence.block))),
    triggered: hasCues ? findTriggered(index, words, range) : NONE,
  };
}

function findSentenceQuantities(
  article: Article,
  sentence: Sentence,
  language: QuantityLanguage | undefined,
): Quantity[] {
  const text = article.text.slice(sentence.start, sentence.end);
  if (!language && !MAY_COUNT.test(text)) return [];
  return findQuantities(article.text, sentence, { published: article.published, language });
}

/** Terms of the first sentence of the article, the two before this one and the one after. */
function aroundOf(reads: readonly ReadSentence[], place: number): () => ReadonlySet<number> {
  let around: Set<number> | undefined;
  return () => {
    if (around) return around;
    around = new Set<number>();
    for (const near of new Set([0, place - 2, place - 1, place + 1])) {
      for (const term of reads[near]?.terms.distinct ?? []) around.add(term);
    }
    return around;
  };
}

/** Sentences between two places where work on an article gives way: some milliseconds. */
export const SENTENCES_A_TURN = 32;

/** @returns One for each sentence, in order. */
export function* readSentences(
  index: ClaimIndex,
  words: Words,
  article: Article,
  sentences: readonly Sentence[],
  labels: ReadonlyMap<number, SpeakerLabel>,
  language?: QuantityLanguage,
): InTurns<ReadSentence[]> {
  const reads: ReadSentence[] = [];
  for (const [place, sentence] of sentences.entries()) {
    if (place % SENTENCES_A_TURN === 0) yield;
    reads.push(readSentence(index, words, article, sentence, place, labels, language));
  }
  for (const [place, one] of reads.entries()) one.terms.around = aroundOf(reads, place);
  return reads;
}
