/**
 * Who and what a sentence may mean by "he", "the group" or a bare verb: what its heading and the two
 * sentences before it name.
 */
import type { EntityId } from '../dataset/types.ts';
import type { Article } from '../reading/types.ts';
import type { Sentence } from '../text/sentences.ts';
import { findWordRange, type WordRange, type Words } from './read-words.ts';

/** What stands just before a sentence; the sentence itself is no part of it. */
export interface Nearby {
  entities: ReadonlySet<EntityId>;
  /** The words of the heading and the sentences, each by itself. */
  ranges: readonly WordRange[];
}

const SENTENCES_BEFORE = 3;

const isHeading = (kind: string) => kind === 'heading' || kind === 'headline';

function findSpans(
  article: Article,
  sentences: readonly Sentence[],
  index: number,
): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (let before = 1; before <= SENTENCES_BEFORE; before++) {
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

/** Looks at what stands before the sentence at `index`. */
export function findNearby(
  article: Article,
  words: Words,
  sentences: readonly Sentence[],
  index: number,
): Nearby {
  const spans = isTitle(article, sentences[index] as Sentence)
    ? []
    : findSpans(article, sentences, index);
  const ranges = spans.map((span) => findWordRange(words, span));
  const entities = new Set<EntityId>();
  for (const { from, to } of ranges) {
    for (let at = from; at < to; at++)
      if (words.entity[at] !== '') entities.add(words.entity[at] as string);
  }
  return { entities, ranges };
}
