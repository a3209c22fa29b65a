/**
 * "Did you mean": the known word that a mistyped one is closest to. For messages to maintainers
 * only; nothing that readers see rests on it.
 */

/**
 * Optimal string alignment distance (insertions, deletions, substitutions and swaps of neighbours),
 * after Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.
 */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let best = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) best = Math.min(best, (before[column - 2] ?? 0) + 1);
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** @returns The closest of `known`, or `undefined` where none is close enough to be meant. */
export function findNearestWord(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let nearest: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word, candidate);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** @returns `did you mean "x"?`, or the advice given where nothing is near. */
export function suggestWord(word: string, known: Iterable<string>, otherwise: string): string {
  const nearest = findNearestWord(word, known);
  return nearest === undefined ? otherwise : `did you mean "${nearest}"?`;
}
