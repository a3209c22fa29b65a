/**
 * Who and what a sentence may mean by "he", "the group" or a bare verb: what its heading and the two
 * sentences before it name.
 */
import type { EntityId } from '../dataset/types.ts';
import type { Article } from '../reading/types.ts';
import type { Sentence } from '../text/sentences.ts';
import { findWordRange, isAfterBreak, type WordRange, type Words } from './read-words.ts';

/** What stands just before a sentence; the sentence itself is no part of it. */
export interface Nearby {
  entities: ReadonlySet<EntityId>;
  /** The words of the heading and the sentences, each by itself. */
  ranges: readonly WordRange[];
}

const SENTENCES_BEFORE = 2;
/** Of a sentence that begins with "he", "the group": whom it means may have been named one earlier. */
const SENTENCES_BEFORE_ANAPHOR = 3;
const OPENING_WORDS = 3;

const PRONOUN = /^(?:he|she|it|they|him|her|them|his|hers|its|their)$/u;
const IS = /^(?:is|was|would|will|has|may|might|seems|remains)$/u;
/** Words by which a text takes up somebody whom it has named. */
const DESCRIPTION =
  /^(?:groups?|movement|organi[sz]ation|militants?|rebels?|fighters|captors|faction|envoy|president|premier|minister|official|spokes\p{L}+|soldier|captive|hostage|prisoner|man|administration|government|side|party)$/u;

/** Whether a range of words speaks of somebody named before it: "he", "the group", "the envoy's plan". */
export function refersBack({ words, range }: { words: Words; range: WordRange }): boolean {
  for (let at = range.from; at < range.to; at++) {
    const word = words.folded[at] as string;
    // "It is unprecedented that …" takes up nobody.
    const isExpletive = word === 'it' && IS.test(words.folded[at + 1] ?? '');
    if (PRONOUN.test(word) && !isExpletive) return true;
    if (!DESCRIPTION.test(word) || words.entity[at] !== '') continue;
    const before = words.folded.slice(Math.max(range.from, at - 2), at);
    if (before.some((one) => /^(?:the|this|that|his|its)$/u.test(one))) return true;
  }
  return false;
}

const isHeading = (kind: string) => kind === 'heading' || kind === 'headline';

function findSpans(
  article: Article,
  sentences: readonly Sentence[],
  index: number,
  most: number,
): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (let before = 1; before <= most; before++) {
    const other = sentences[index - before];
    if (!other || isHeading(article.blocks[other.block]?.kind ?? '')) break;
    spans.push(other);
  }
  const { block } = sentences[index] as Sentence;
  const heading = article.blocks.slice(0, block).findLast(({ kind }) => isHeading(kind));
  return heading ? [...spans, heading] : spans;
}

/** A line in capitals stands for a heading where a text has lost its markup; an abbreviation does not. */
const IN_CAPITALS = /^(?=(?:[^\p{L}]*\p{L}){12})[^\p{Ll}]*[^\p{Ll}.!?]$/u;

/** A heading says what comes: it goes on about nothing that stands before. */
function isTitle(article: Article, { start, end, block }: Sentence): boolean {
  const around = article.blocks[block];
  if (!around || isHeading(around.kind)) return true;
  return (
    start <= around.start && end >= around.end && IN_CAPITALS.test(article.text.slice(start, end))
  );
}

/** Its first words, as far as nothing parts them: "Israel, for its part, …" begins with Israel. */
function openingOf(words: Words, sentence: Sentence): WordRange {
  const { from, to: last } = findWordRange(words, sentence);
  const isCut = (at: number) => at > from && isAfterBreak(words, at);
  let to = from;
  while (to < Math.min(last, from + OPENING_WORDS) && !isCut(to)) to += 1;
  return { from, to };
}

/** Looks at what stands before the sentence at `index`. */
export function findNearby(
  article: Article,
  words: Words,
  sentences: readonly Sentence[],
  index: number,
): Nearby {
  const sentence = sentences[index] as Sentence;
  const most = refersBack({ words, range: openingOf(words, sentence) })
    ? SENTENCES_BEFORE_ANAPHOR
    : SENTENCES_BEFORE;
  const spans = isTitle(article, sentence) ? [] : findSpans(article, sentences, index, most);
  const ranges = spans.map((span) => findWordRange(words, span));
  const entities = new Set<EntityId>();
  for (const { from, to } of ranges) {
    for (let at = from; at < to; at++)
      if (words.entity[at] !== '') entities.add(words.entity[at] as string);
  }
  return { entities, ranges };
}
