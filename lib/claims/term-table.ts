/**
 * From a stem or entity to the number under which an index knows it: an open-addressing table of
 * two 32-bit hashes, so that no string is stored. Two different terms share both about once in
 * 10^19 pairs.
 */
import type { Container, Sections } from '../pack/container.ts';
import { hashWord } from '../text/tokens.ts';

const CHECK_SEED = 0x9747b28c | 0;
const CHECK_PRIME = 0x5bd1e995;

/** Second hash, independent of `hashWord`: multiplicative with rotation. */
function hashCheck(term: string): number {
  let hash = CHECK_SEED;
  for (let at = 0; at < term.length; at++) {
    hash = Math.imul(hash ^ term.charCodeAt(at), CHECK_PRIME);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash = Math.imul(hash ^ (hash >>> 15), CHECK_PRIME);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** An entity as a term: cannot be confused with a word, for no word has an @. */
export const entityTerm = (entity: string): string => `@${entity}`;

/** Lays out the table. `terms[i]` gets number i. */
export function buildTermTable(terms: string[]): Sections {
  let capacity = 16;
  while (capacity < terms.length * 2) capacity *= 2;
  const slots = new Uint32Array(capacity);
  const checks = new Uint32Array(terms.length);
  terms.forEach((term, number) => {
    let slot = hashWord(term) & (capacity - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
    slots[slot] = number + 1;
    checks[number] = hashCheck(term);
  });
  const hashes = Uint32Array.from(terms, (term) => hashWord(term));
  return { 'claims.slots': slots, 'claims.hashes': hashes, 'claims.checks': checks };
}

/** Looks terms up; remembers those of the texts it has seen. */
export class TermTable {
  readonly #slots: Uint32Array;
  readonly #hashes: Uint32Array;
  readonly #checks: Uint32Array;
  #memo = new Map<string, number>();

  constructor(container: Container) {
    this.#slots = container.u32('claims.slots');
    this.#hashes = container.u32('claims.hashes');
    this.#checks = container.u32('claims.checks');
  }

  /** @returns The number of a term, or -1 where no claim has it. */
  find(term: string): number {
    const known = this.#memo.get(term);
    if (known !== undefined) return known;
    const found = this.#search(term);
    if (this.#memo.size > 50000) this.#memo = new Map();
    this.#memo.set(term, found);
    return found;
  }

  #search(term: string): number {
    const hash = hashWord(term);
    const check = hashCheck(term);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] as number) - 1;
      if (number < 0) return -1;
      if (this.#hashes[number] === hash && this.#checks[number] === check) return number;
    }
  }
}
