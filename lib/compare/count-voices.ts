/**
 * How many independent voices a set of evidence has. Two articles that rest on one interview are
 * one voice, however many papers printed it.
 */
import type { Evidence, Source, SourceId } from '../dataset/types.ts';

export type SourceLookup = (id: SourceId) => Source | undefined;

/**
 * @returns The number of groups left when evidence that shares an origin counts once; 0 for none.
 *   An origin is followed to its own origins; a source without any is its own.
 */
export function countVoices(evidence: readonly Evidence[], sourceOf: SourceLookup): number {
  const groups: Set<SourceId>[] = [];
  for (const piece of evidence) {
    const roots = findOrigins(piece, sourceOf);
    const sharing = groups.filter((group) => [...roots].some((root) => group.has(root)));
    for (const group of sharing) {
      groups.splice(groups.indexOf(group), 1);
      for (const root of group) roots.add(root);
    }
    groups.push(roots);
  }
  return groups.length;
}

/** Two pieces of one article are one voice too, so an article's name is among its origins. */
function findOrigins(piece: Evidence, sourceOf: SourceLookup): Set<SourceId> {
  const direct =
    piece.derivesFrom.length > 0 ? piece.derivesFrom : (sourceOf(piece.source)?.derivesFrom ?? []);
  const origins = new Set<SourceId>([piece.source]);
  const open = [...direct];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (origins.has(id)) continue;
    origins.add(id);
    open.push(...(sourceOf(id)?.derivesFrom ?? []));
  }
  return origins;
}
