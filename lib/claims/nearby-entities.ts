/**
 * Who a sentence may mean by "he", "the group" or a bare verb: the entities of its heading and of
 * the two sentences before it.
 */
import type { EntityId } from '../dataset/types.ts';
import type { Article } from '../reading/types.ts';
import type { Sentence } from '../text/sentences.ts';
import { findWordRange, type Words } from './read-words.ts';

const SENTENCES_BEFORE = 2;

function addEntities(
  into: Set<EntityId>,
  words: Words,
  span: { start: number; end: number },
): void {
  const { from, to } = findWordRange(words, span);
  for (let at = from; at < to; at++) {
    const entity = words.entity[at] as string;
    if (entity !== '') into.add(entity);
  }
}

const isHeading = (kind: string) => kind === 'heading' || kind === 'headline';

/** @returns Entities named just before the sentence; not those in the sentence itself. */
export function findNearbyEntities(
  article: Article,
  words: Words,
  sentences: Sentence[],
  index: number,
): Set<EntityId> {
  const found = new Set<EntityId>();
  const sentence = sentences[index] as Sentence;
  for (let before = 1; before <= SENTENCES_BEFORE; before++) {
    const other = sentences[index - before];
    if (!other || isHeading(article.blocks[other.block]?.kind ?? '')) break;
    addEntities(found, words, other);
  }
  for (let block = sentence.block - 1; block >= 0; block--) {
    const heading = article.blocks[block];
    if (!heading || !isHeading(heading.kind)) continue;
    addEntities(found, words, heading);
    break;
  }
  return found;
}
