/** Entries of a list that say the same as an earlier one. */

/**
 * @param keyOf What must be unique; `undefined` leaves an entry out.
 * @returns Index and key of each entry whose key an earlier entry has, in order.
 */
export function findRepeats<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string | undefined,
): { index: number; key: string }[] {
  const seen = new Set<string>();
  const repeats: { index: number; key: string }[] = [];
  entries.forEach((entry, index) => {
    const key = keyOf(entry);
    if (key === undefined) return;
    if (seen.has(key)) repeats.push({ index, key });
    seen.add(key);
  });
  return repeats;
}
