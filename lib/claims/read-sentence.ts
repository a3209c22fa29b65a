/** A sentence with everything the routes to a claim ask of it, made once. */
import { findQuantities } from '../quantities/find-quantities.ts';
import type { Article, Quantity } from '../reading/types.ts';
import type { Sentence } from '../text/sentences.ts';
import type { ClaimIndex } from './claim-index.ts';
import type { MatchContext } from './match-cues.ts';
import { readTerms } from './read-terms.ts';
import { findWordRange, type WordRange, type Words } from './read-words.ts';
import type { SentenceTerms } from './score-sayings.ts';
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
  /** Terms that may set off cues: every stem and entity, function words too. */
  triggers: Set<number>;
}

/** The label of a transcript's line is no part of what is said. */
function withoutLabel(words: Words, range: WordRange, label: SpeakerLabel | undefined): WordRange {
  let { from } = range;
  while (label && from < range.to && (words.start[from] as number) < label.end) from += 1;
  return { from, to: range.to };
}

function readSentenceTerms(index: ClaimIndex, words: Words, range: WordRange): SentenceTerms {
  const read = readTerms(words, range, (term) => index.terms.find(term) >= 0);
  const numbers = read.map(({ term }) => index.terms.find(term));
  return {
    numbers,
    words: read.map(({ word }) => word),
    distinct: new Set(numbers.filter((number) => number >= 0)),
  };
}

function readTriggers(index: ClaimIndex, words: Words, range: WordRange): Set<number> {
  const triggers = new Set<number>();
  for (let at = range.from; at < range.to; at++) {
    const stem = index.terms.find(words.stems[at] as string);
    if (stem >= 0) triggers.add(stem);
    const entity = words.entity[at] as string;
    const named = entity === '' ? -1 : index.terms.find(entityTerm(entity));
    if (named >= 0) triggers.add(named);
  }
  return triggers;
}

/** Sentences without digits or number words are not parsed for quantities. */
const MAY_COUNT =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|quarter|third|couple|most|majority|tens|scores|\p{L}+ty\p{L}+)\b/iu;

export function readSentence(
  index: ClaimIndex,
  words: Words,
  article: Article,
  sentence: Sentence,
  place: number,
  labels: ReadonlyMap<number, SpeakerLabel>,
): ReadSentence {
  const range = findWordRange(words, sentence);
  let quantities: Quantity[] | undefined;
  // Numbers are read when the first claim asks: on most sentences none does.
  const readQuantities = () => {
    quantities ??= findSentenceQuantities(article, sentence);
    return quantities;
  };
  let counted: number[] | undefined;
  const context: MatchContext = {
    words,
    range,
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
    triggers: readTriggers(index, words, range),
  };
}

function findSentenceQuantities(article: Article, sentence: Sentence): Quantity[] {
  const text = article.text.slice(sentence.start, sentence.end);
  if (!MAY_COUNT.test(text)) return [];
  return findQuantities(article.text, sentence, { published: article.published });
}
