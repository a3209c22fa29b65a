/** What a highlight is called, and the words of the page under it. */
import type { Subject } from '../annotations/types.ts';
import type { HighlightTarget } from '../protocol.ts';
import type { Article, Reading } from './types.ts';

/** @returns The sentence of the claim or the names of the entities; '' for a target of another reading. */
export function labelOfTarget({ kind, index }: HighlightTarget, reading: Reading): string {
  if (kind === 'appearance') {
    const id = reading.appearances[index]?.claim;
    return reading.claims.find((claim) => claim.id === id)?.text ?? '';
  }
  const ids = reading.mentions[index]?.entities ?? [];
  return reading.entities
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(' / ');
}

/** @returns What an annotation of the highlight may be about: the claim, or each entity it may be. */
export function subjectsOfTarget({ kind, index }: HighlightTarget, reading: Reading): Subject[] {
  if (kind === 'appearance') {
    const id = reading.appearances[index]?.claim;
    const claim = reading.claims.find((one) => one.id === id);
    return claim ? [{ kind: 'claim', id: claim.id, label: claim.text }] : [];
  }
  const ids = reading.mentions[index]?.entities ?? [];
  return reading.entities
    .filter(({ id }) => ids.includes(id))
    .map(({ kind: entity, id, name }) => ({ kind: entity, id, label: name }));
}

export function wordsOfTarget(
  { kind, index }: HighlightTarget,
  { mentions, appearances }: Reading,
  { text }: Article,
): string {
  const found = kind === 'mention' ? mentions[index] : appearances[index];
  return found ? text.slice(found.start, found.end).replaceAll(/\s+/gu, ' ') : '';
}

/** Characters on each side of a name that say in which words it stands. */
const AROUND = 120;

/** @returns The sentence of a claim, or a name with the words around it in its paragraph. */
export function sentenceOfTarget(
  { kind, index }: HighlightTarget,
  { mentions, appearances }: Reading,
  { text, blocks }: Article,
): string {
  const appearance = kind === 'appearance' ? appearances[index] : undefined;
  if (appearance) return text.slice(appearance.sentenceStart, appearance.sentenceEnd);
  const mention = mentions[index];
  const block = mention && blocks.find(({ end }) => end >= mention.end);
  if (!mention || !block) return '';
  const start = Math.max(block.start, mention.start - AROUND);
  return text.slice(start, Math.min(block.end, mention.end + AROUND));
}
