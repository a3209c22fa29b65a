/** Numbers that look random and are the same in every run. */

export interface Random {
  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  /** @returns A copy in another order. */
  shuffle<T>(from: readonly T[]): T[];
}

/** Mulberry32, by Tommy Ettinger (public domain). */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (from) => from[below(from.length)] as never,
    shuffle(from) {
      const shuffled = [...from];
      for (let at = shuffled.length - 1; at > 0; at--) {
        const other = below(at + 1);
        const kept = shuffled[at] as never;
        shuffled[at] = shuffled[other] as never;
        shuffled[other] = kept;
      }
      return shuffled;
    },
  };
}
