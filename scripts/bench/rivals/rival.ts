/** A way of finding names, so that each can be timed and its finds compared with the others'. */

export interface Rival {
  /**
   * All of it: folds, finds whole words, leftmost and longest first, and gives places in the text as
   * it was given.
   * @returns start, end, start, end …
   */
  find(text: string): number[];
  /** The walk alone, over the texts made ready beforehand; answers with the number found. */
  bare(texts: readonly string[]): (at: number) => number;
}

/** Why a rival cannot be run on a list of this length. */
export interface Unfit {
  unfit: string;
}

/** @param folded - Names as `foldName` gives them, each once: words parted by one space. */
export type CreateRival = (folded: readonly string[]) => Rival | Unfit;
