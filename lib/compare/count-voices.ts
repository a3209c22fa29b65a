/**
 * How many independent voices a set of evidence has. A voice is an origin, not a document: two
 * articles that rest on one interview are one voice, however many papers printed it, and a
 * document that only passes on what two speakers stated each for themselves carries two. Where a
 * document says a thing in its own words as well, those it quotes for it are its support: one voice.
 *
 * Whether a voice is right or weighs much is not asked. See docs/decisions/0012.
 */
import type { Evidence, Source, SourceId } from '../dataset/types.ts';

export type SourceLookup = (id: SourceId) => Source | undefined;

/**
 * @returns The number of groups left when evidence that shares an origin counts once; 0 for none.
 *   An origin is followed to its own origins; a source without any is its own.
 */
export function countVoices(evidence: readonly Evidence[], sourceOf: SourceLookup): number {
  const speaking = new Set(evidence.filter(isOwnWord).map(({ source }) => source));
  const groups: Set<string>[] = [];
  for (const piece of evidence) {
    const roots = findOrigins(piece, speaking.has(piece.source), sourceOf);
    const sharing = groups.filter((group) => [...roots].some((root) => group.has(root)));
    for (const group of sharing) {
      groups.splice(groups.indexOf(group), 1);
      for (const root of group) roots.add(root);
    }
    groups.push(roots);
  }
  return groups.length;
}

/** What names no origin of its own is the document's word, or cannot be told from it. */
const isOwnWord = ({ derivesFrom }: Evidence) => derivesFrom.length === 0;

/**
 * @param isSpeaking - Whether the piece's document also says it in its own words.
 * @returns All that the piece rests on. What one document has twice from one speaker shares them both.
 */
function findOrigins(piece: Evidence, isSpeaking: boolean, sourceOf: SourceLookup): Set<string> {
  const { source, attributedTo, derivesFrom } = piece;
  const own = sourceOf(source)?.derivesFrom ?? [];
  const origins = new Set<string>(isSpeaking ? [source] : []);
  const open = isOwnWord(piece) ? [...own] : [...derivesFrom];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (origins.has(id)) continue;
    origins.add(id);
    open.push(...(sourceOf(id)?.derivesFrom ?? []));
  }
  // A blank stands in no source's id.
  if (attributedTo !== undefined) origins.add(`${source} ${attributedTo}`);
  return origins;
}
