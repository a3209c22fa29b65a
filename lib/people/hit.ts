/** A mention while rules still argue about it: counted in words, owners as numbers. */
import type { MentionRule } from '../reading/types.ts';

export interface Hit {
  /** First word. */
  from: number;
  /** Exclusive. */
  to: number;
  /** Letters at the beginning of the first word that are no part of the name (Arabic "and"). */
  prefix: number;
  owners: number[];
  rule: MentionRule;
  /** The spelling in the data that it answers to. */
  name: string;
  score: number;
  /**
   * Takes a second sign: `weak` always (a name without its Jr.), `formal` where the data says what to
   * look for (Michael for one whom papers call Mike), `nickname` where the article names somebody else
   * of that surname (Bob for Robert), `common` where the article is long enough to have one (Chris Smith).
   */
  doubt?: 'weak' | 'formal' | 'nickname' | 'common';
}

/** Used again for the next article, as it is read after this one: making room takes as long as a rule. */
let room = new Uint8Array(8192);

/** Marks which words are taken, so that no word is part of two mentions. Only one is in use at a time. */
export class TakenWords {
  readonly #taken: Uint8Array;

  constructor(count: number) {
    if (count > room.length) room = new Uint8Array(count * 2);
    this.#taken = room.fill(0, 0, count);
  }

  isFree(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.#taken[at] !== 0) return false;
    return true;
  }

  take(from: number, to: number): void {
    this.#taken.fill(1, from, to);
  }
}
