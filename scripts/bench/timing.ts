/** Clocks for comparisons: works in turn, round by round, so that a busy machine is unfair to none. */

/** What is timed: one pass over the text with this number. Its answer only keeps it from being dropped. */
export type Work = (at: number) => unknown;

/** @returns The middle one; NaN of nothing. */
export const median = (of: readonly number[]): number =>
  of.toSorted((one, other) => one - other)[of.length >> 1] ?? Number.NaN;

/** Takes what works give, so that an engine cannot leave their work undone. */
const sink: { last: unknown } = { last: undefined };

/**
 * Times works against each other. A work passes over all texts before the next has its turn; every
 * text is timed by itself, so that what a busy machine takes away falls out with the median.
 * @param texts - How many there are.
 * @param rounds - Counted ones; two more go before, uncounted.
 * @returns ms a text, by the works' names: medians over the rounds, their mean over the texts.
 */
export function compareWorks<Name extends string>(
  works: Record<Name, Work>,
  texts: number,
  rounds: number,
): Record<Name, number> {
  const entries = Object.entries(works) as [Name, Work][];
  const times = entries.map(() => Array.from({ length: texts }, (): number[] => []));
  for (let round = -2; round < rounds; round++) {
    for (const [turn, [, work]] of entries.entries()) {
      for (let at = 0; at < texts; at++) {
        const before = performance.now();
        sink.last = work(at);
        const ms = performance.now() - before;
        if (round >= 0) times[turn]?.[at]?.push(ms);
      }
    }
  }
  const meanOf = (medians: number[]) => medians.reduce((sum, ms) => sum + ms, 0) / texts;
  return Object.fromEntries(
    entries.map(([name], turn) => [name, meanOf((times[turn] ?? []).map(median))]),
  ) as Record<Name, number>;
}

/** @returns ms that `work` takes once, and what it gives. */
export function timeOnce<T>(work: () => T): { ms: number; result: T } {
  const before = performance.now();
  const result = work();
  return { ms: performance.now() - before, result };
}

/** Bytes in use after a full collection. Needs `--expose-gc`; NaN without it. */
export function usedBytes(): number {
  if (!globalThis.gc) return Number.NaN;
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  return heapUsed + Math.max(arrayBuffers, external);
}
